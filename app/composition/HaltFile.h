// SPDX-License-Identifier: GPL-3.0-or-later
// `<journal>.halt`: why the engine stopped itself and what it was then, for a person to read. Written once per halt over
// the one before, synced, mode 0600; what looks like a secret in the reason is masked. Best effort: a disk that refuses
// must not keep the engine from stopping. Thread: the engine's.
#pragma once

#include "runtime/HaltReport.h"

#include <filesystem>

namespace pentad::composition {

std::filesystem::path haltFileOf(std::filesystem::path const& journal);
// False if it could not be written.
bool writeHaltFile(std::filesystem::path const& journal, runtime::HaltReport const& report);

}  // namespace pentad::composition

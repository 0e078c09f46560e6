// SPDX-License-Identifier: GPL-3.0-or-later
// What can be said of a database's file before SQLite touches anything. Reads, changes nothing. An error is one sentence
// with the place; nothing: it may be opened. Thread: any.
#pragma once

#include "contracts/Journal.h"

#include <cstdint>
#include <optional>
#include <string>

namespace pentad::persistence {

inline constexpr std::uint32_t kApplicationId = 0x50454E46;  // "PENF"

// In bytes; 0 if it is not there.
std::uint64_t sizeOfFile(std::string const& path);

// The folder is there; what has the name, if anything has it, is no folder, no link and nobody else's.
std::optional<JournalError> checkPlace(std::string const& path);

// The first page: one of our databases, in a form that is still read, of no newer schema than `versionMax`.
std::optional<JournalError> checkHeader(std::string const& path, std::size_t versionMax);

}  // namespace pentad::persistence

// SPDX-License-Identifier: GPL-3.0-or-later
// A snapshot as text: a live status page for a terminal, or one line for a log. Dot decimals, English; computes no money.
// Thread: main.
#pragma once

#include "contracts/EngineSnapshot.h"

#include <string>

namespace pentad::cli {

// Several lines, each at most `width` characters.
std::string statusPage(EngineSnapshot const& snapshot, std::size_t width);
std::string statusLine(EngineSnapshot const& snapshot);
// The certificate of a flatten that has ended, several lines.
std::string certificatePage(FlattenCertificate const& certificate);
// What is said when everything is over.
std::string closingSummary(EngineSnapshot const& snapshot);

}  // namespace pentad::cli

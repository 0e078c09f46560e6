// SPDX-License-Identifier: GPL-3.0-or-later
// A snapshot as text: a live status page for a terminal, or one line for a log. Dot decimals, English; computes no money.
// Thread: main.
#pragma once

#include "contracts/EngineSnapshot.h"

#include <string>
#include <vector>

namespace pentad::cli {

// Several lines, each at most `width` characters.
std::string statusPage(EngineSnapshot const& snapshot, std::size_t width);
// Our open orders with their ids, and those of others, one a line.
std::vector<std::string> openOrderLines(EngineSnapshot const& snapshot);
std::string statusLine(EngineSnapshot const& snapshot);
// What became of a command; of a ticket that was refused or made smaller with the gate and its numbers.
std::string answerText(CommandAnswer const& answer);
// The certificate of a flatten that has ended, several lines.
std::string certificatePage(FlattenCertificate const& certificate);
// What is said when everything is over.
std::string closingSummary(EngineSnapshot const& snapshot);

}  // namespace pentad::cli

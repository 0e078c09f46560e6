// SPDX-License-Identifier: GPL-3.0-or-later
// The sentence that arms live trading without a window: "I accept a loss of 331374 TRY". Thread: any.
#pragma once

#include "domain/Amounts.h"
#include "domain/Instrument.h"
#include "foundation/Expected.h"

#include <string>
#include <string_view>

namespace pentad::cli {

// Where it stands: in the environment, so that it is neither in a file nor in the list of processes.
inline constexpr char const* kArmPhraseVariable = "PENTAD_ARM_PHRASE";

std::string armPhrase(Money toAccept, Asset const& quote);
// The figure that is accepted; the error is one sentence.
Expected<Money, std::string> acceptedLoss(std::string_view phrase);

}  // namespace pentad::cli

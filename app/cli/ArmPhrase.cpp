// SPDX-License-Identifier: GPL-3.0-or-later
#include "ArmPhrase.h"

namespace pentad::cli {
namespace {

constexpr std::string_view kBeginning = "I accept a loss of ";

}  // namespace

std::string armPhrase(Money toAccept, Asset const& quote)
{
    return std::string(kBeginning) + toAccept.text() + " " + quote.text();
}

Expected<Money, std::string> acceptedLoss(std::string_view phrase)
{
    if (phrase.starts_with(kBeginning)) {
        std::string_view const rest = phrase.substr(kBeginning.size());
        auto const space = rest.find(' ');
        auto const figure = Decimal::parse(rest.substr(0, space));
        if (figure && figure->isPositive() && space != std::string_view::npos && rest.size() > space + 1) {
            return Money(*figure);
        }
    }
    return Unexpected("trade: " + std::string(kArmPhraseVariable) +
                      " does not hold the sentence that arms live trading; it reads \"" + std::string(kBeginning) +
                      "AMOUNT CURRENCY\", and the status shows the amount while live trading is disarmed");
}

}  // namespace pentad::cli

// SPDX-License-Identifier: GPL-3.0-or-later
#include "format/Words.h"

#include "contracts/Explanation.h"
#include "ui/format/English.h"

#include <gtest/gtest.h>

namespace pentad::format {
namespace {

GateRecord record(Gate gate, std::vector<char const*> const& numbers, Verdict verdict = Verdict::Pass)
{
    GateRecord made;
    made.gate = gate;
    made.verdict = verdict;
    made.numberCount = static_cast<std::uint8_t>(numbers.size());
    for (std::size_t i = 0; i < numbers.size(); ++i) {
        made.numbers[i] = Decimal::parse(numbers[i]).value();
    }
    return made;
}

TEST(WordsTest, PrintsFormulasWithRealSignsAndTheNumbersInThem)
{
    EXPECT_EQ(formula(english, record(Gate::Edge, {"35.2", "8", "24", "4.6", "5", "41.6"})).toStdString(),
              "35.2 ≥ 8.0 + 24.0 + 4.6 + 5.0 = 41.6 bp");
    EXPECT_EQ(formula(english, record(Gate::MinimumValue, {"29.7636", "839.95", "24999.94", "99.91"})).toStdString(),
              "29.7636 × 839.95 = 24,999.94 ≥ 99.91");
    EXPECT_EQ(formula(english, record(Gate::TradableCapital, {"1000", "100", "50", "0.85", "722.5"})).toStdString(),
              "(1,000.00 − 100.00 − 50.00) × 0.85 = 722.50 > 0");
    EXPECT_EQ(formula(english, record(Gate::KillSwitch, {"0"})).toStdString(), "latched = no");
}

TEST(WordsTest, EveryPlaceOfEveryPatternIsFilled)
{
    for (std::size_t i = 0; i < kGates; ++i) {
        GateRecord each =
            record(static_cast<Gate>(i), {"1", "2", "3", "4", "5", "6", "7", "8", "9", "10"}, Verdict::Reduced);
        QString const text = formula(english, each) + admission(english, each);
        EXPECT_FALSE(text.contains(QLatin1Char('{')) || text.contains(QLatin1Char('}'))) << text.toStdString();
        EXPECT_FALSE(word(each.gate).isEmpty());
        EXPECT_FALSE(sentence(refusalOf(each.gate)).isEmpty());
    }
}

TEST(WordsTest, ARecordWithoutNumbersIsNotApplicable)
{
    EXPECT_EQ(formula(english, record(Gate::Edge, {}, Verdict::NotApplicable)).toStdString(), "not applicable");
}

TEST(WordsTest, DistancesAreSignedAndCarryTheirUnit)
{
    GateRecord edge = record(Gate::Edge, {"1"});
    edge.hasDistance = true;
    edge.distance = Decimal::parse("-6.4").value();
    EXPECT_EQ(distance(english, edge, Asset("TRY")).toStdString(), "−6.4 bp");
    GateRecord money = record(Gate::MinimumValue, {"1"});
    money.hasDistance = true;
    money.distance = Decimal::parse("24900.03").value();
    EXPECT_EQ(distance(english, money, Asset("TRY")).toStdString(), "+24,900.03 ₺");
    EXPECT_EQ(distance(english, record(Gate::KillSwitch, {"0"}), Asset("TRY")).toStdString(), "–");
}

}  // namespace
}  // namespace pentad::format

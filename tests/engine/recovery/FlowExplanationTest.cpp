// SPDX-License-Identifier: GPL-3.0-or-later
#include "recovery/FlowExplanation.h"

#include <gtest/gtest.h>

namespace pentad::recovery {
namespace {

constexpr UtcTime kNoon{Milliseconds(1'700'000'000'000)};

ReportedMovement movementOf(std::int64_t id, bool isDeposit, Decimal amount, Decimal fee = {}, Decimal tax = {})
{
    return {id, kNoon, isDeposit, Asset("TRY"), amount, fee, tax};
}

TEST(FlowExplanationTest, EachReadingOfAmountFeeAndTaxExplains)
{
    struct Row {
        bool isDeposit;
        Decimal flow;
        bool explained;
    };
    // A row of 1000.5 with 3 of fee and 0.6 of tax.
    Row const rows[] = {
        {true, "1000.5"_dec, true},         {true, "997.5"_dec, true},    {true, "996.9"_dec, true},
        {true, "1003.5"_dec, false},        {true, "1000"_dec, false},    {true, "-1000.5"_dec, false},
        {false, "-1000.5"_dec, true},       {false, "-1003.5"_dec, true}, {false, "-1004.1"_dec, true},
        {false, "-997.5"_dec, false},       {false, "1000.5"_dec, false}, {true, "1000.50000001"_dec, true},
        {true, "1000.50000002"_dec, false}, {true, Decimal{}, false},
    };
    for (Row const& row : rows) {
        EXPECT_EQ(explains(movementOf(1, row.isDeposit, "1000.5"_dec, "3"_dec, "0.6"_dec), Asset("TRY"), row.flow),
                  row.explained)
            << row.isDeposit << " " << row.flow.text();
    }
    EXPECT_FALSE(explains(movementOf(1, true, "5"_dec), Asset("BTC"), "5"_dec));
}

TEST(FlowExplanationTest, NoMovementExplainsTwoFlows)
{
    std::vector<ExternalFlowView> flows(2);
    flows[0].asset = flows[1].asset = Asset("TRY");
    flows[0].amount = flows[1].amount = "500"_dec;
    std::vector<ReportedMovement> movements{movementOf(7, true, "500"_dec)};
    ASSERT_NE(explanationOf(flows[1], flows, movements, kNoon), nullptr);
    flows[0].history = FlowHistory::NamesIt;
    flows[0].movement = 7;
    EXPECT_EQ(explanationOf(flows[1], flows, movements, kNoon), nullptr);
    flows[0].asset = Asset("BTC");
    EXPECT_NE(explanationOf(flows[1], flows, movements, kNoon), nullptr) << "coins and money count for themselves";
}

TEST(FlowExplanationTest, TheNewestInItsTimeExplains)
{
    ExternalFlowView flow;
    flow.asset = Asset("TRY");
    flow.amount = "500"_dec;
    std::vector<ReportedMovement> movements{movementOf(1, true, "500"_dec), movementOf(2, true, "500"_dec),
                                            movementOf(3, true, "500"_dec)};
    movements[1].at = kNoon + Milliseconds(5);
    ReportedMovement const* const found = explanationOf(flow, {flow}, movements, kNoon);
    ASSERT_NE(found, nullptr);
    EXPECT_EQ(found->id, 2);
    EXPECT_EQ(explanationOf(flow, {flow}, movements, kNoon + Milliseconds(6)), nullptr) << "all are older";
}

}  // namespace
}  // namespace pentad::recovery

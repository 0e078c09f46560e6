// SPDX-License-Identifier: GPL-3.0-or-later
#include "runtime/HaltReport.h"

#include "contracts/EngineText.h"
#include "runtime/CoreState.h"
#include "support/Orders.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace pentad::runtime {
namespace {

using test::fivePairs;
using test::kOrdersBegin;
using test::orderRecord;
using testing::HasSubstr;
using testing::Not;

TEST(HaltReportTest, NamesTheInvariantOfTheSentence)
{
    std::string const broken = say(Phrase::InvariantBroken, {"V11", say(Phrase::BrokenTrade, {"12"})});
    EXPECT_EQ(brokenInvariantIn(broken), "V11");
    EXPECT_EQ(brokenInvariantIn(say(Phrase::EngineProtectedAccount, {broken})), "V11");
    EXPECT_EQ(brokenInvariantIn(say(Phrase::EngineProtectedAccount, {"a check failed"})), "");
    EXPECT_EQ(brokenInvariantIn(""), "");
}

TEST(HaltReportTest, TellsWhatWasThereAndNothingThatWasWritten)
{
    CoreState state;
    state.sequence = 42;
    state.paused = true;
    state.pauseReason = "lunch";
    state.killReason = "canary";
    OrderRecord order = orderRecord(1);
    order.note = "what the exchange said";
    order.exchangeOrderId = ExchangeOrderId{900};
    state.orders.plan(order);
    HaltReport const report = haltReport("why", kOrdersBegin, 41, state, fivePairs());
    EXPECT_EQ(report.reason, "why");
    EXPECT_EQ(report.invariant, "");
    EXPECT_THAT(report.state, HasSubstr("last step written: 41\nlast step made: 42\n"));
    EXPECT_THAT(report.state, HasSubstr("flags: paused\n"));
    EXPECT_THAT(report.state, HasSubstr(order.clientOrderId.text() +
                                        ": AVAXTRY BUY LIMIT 10 at 100, filled 0, planned, exchange id 900\n"));
    EXPECT_THAT(report.state, Not(HasSubstr("lunch")));
    EXPECT_THAT(report.state, Not(HasSubstr("canary")));
    EXPECT_THAT(report.state, Not(HasSubstr("exchange said")));
}

}  // namespace
}  // namespace pentad::runtime

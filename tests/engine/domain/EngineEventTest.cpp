// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/EngineEvent.h"

#include <gtest/gtest.h>

#include <set>
#include <type_traits>

namespace pentad {
namespace {

static_assert(std::is_nothrow_move_constructible_v<EngineEvent>, "events move through queues");
static_assert(std::is_const_v<AccountReportPtr::element_type> && std::is_const_v<CommandPtr::element_type>,
              "what crosses is not changed any more");

template <typename Enum>
std::set<std::string> textsOf(std::string_view (*textOf)(Enum), std::size_t count)
{
    std::set<std::string> texts;
    for (std::size_t i = 0; i < count; ++i) {
        texts.emplace(textOf(static_cast<Enum>(i)));
    }
    return texts;
}

TEST(EngineEventTest, NamesEachBreakerGroup)
{
    EXPECT_EQ(breakerGroupText(BreakerGroup::Orders), "orders");
    EXPECT_EQ(breakerGroupText(BreakerGroup::Account), "account");
    EXPECT_EQ(breakerGroupText(BreakerGroup::MarketData), "market_data");
    EXPECT_EQ(breakerGroupText(static_cast<BreakerGroup>(kBreakerGroups)), "") << "kBreakerGroups omits a group";
}

TEST(EngineEventTest, NamesEachBreakerPhase)
{
    EXPECT_EQ(breakerPhaseText(BreakerPhase::Closed), "closed");
    EXPECT_EQ(breakerPhaseText(BreakerPhase::Open), "open");
    EXPECT_EQ(breakerPhaseText(BreakerPhase::HalfOpen), "half-open");
}

TEST(EngineEventTest, NamesEachHazard)
{
    EXPECT_EQ(textsOf(hazardText, kHazards),
              (std::set<std::string>{"market data stale", "breaker open", "reconciliation failed",
                                     "unexplained balance residue", "clock skew beyond tolerance",
                                     "journal cannot be written", "the program stood still", "the window is silent"}));
    EXPECT_EQ(hazardText(static_cast<Hazard>(kHazards)), "") << "kHazards omits a hazard";
}

TEST(EngineEventTest, SaysNothingHopefulBeforeItIsFilledIn)
{
    EXPECT_EQ(CommandGiven().command, nullptr);
    EXPECT_EQ(AccountReported().report, nullptr);
    EXPECT_FALSE(BarClosed().history);
    EXPECT_FALSE(BreakerChanged().nextProbe.has_value());
    EXPECT_FALSE(Fill().fee.has_value());
    EXPECT_FALSE(Fill().tax.has_value());
    EXPECT_EQ(number(Fill().tradeId), 0);
    EXPECT_FALSE(Flatten().includeForeignOrders);
    EXPECT_FALSE(Stop().cancelOpenOrders);
}

TEST(EngineEventTest, CarriesAFillUnchanged)
{
    Fill fill;
    fill.tradeId = TradeId{7};
    fill.clientOrderId = "P17D535Z4O5EOXVGZSXKME";
    fill.price = Price("17.42"_dec);
    fill.quantity = Quantity(3);
    fill.fee = Money("0.1"_dec);
    EngineEvent event{UtcTime(Milliseconds(5)), FillReported{fill}};
    EngineEvent const moved = std::move(event);
    ASSERT_TRUE(std::holds_alternative<FillReported>(moved.body));
    EXPECT_EQ(std::get<FillReported>(moved.body).fill, fill);
    EXPECT_EQ(moved.at, UtcTime(Milliseconds(5)));
    Fill withTax = fill;
    withTax.tax = Money(0);
    EXPECT_NE(withTax, fill) << "no tax told and no tax taken are not the same";
}

}  // namespace
}  // namespace pentad

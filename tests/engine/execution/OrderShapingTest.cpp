// SPDX-License-Identifier: GPL-3.0-or-later
#include "execution/OrderShaping.h"
#include "support/Orders.h"
#include "support/TextTable.h"

#include <gtest/gtest.h>

namespace pentad::execution {
namespace {

using namespace pentad::test;
using namespace std::chrono_literals;

// Price scale 2, quote scale 2, quantity scale 4.
Instrument const& avax()
{
    return fivePairs()[kAvax];
}
Quote quoteOf(std::string_view bid, std::string_view ask)
{
    return Quote{kOrdersBegin, price(bid), price(ask), price(bid)};
}
ExecutionParameters parametersOf(ExecutionStyle style, std::string_view offsetBps = "2")
{
    ExecutionParameters parameters;
    parameters.style = style;
    parameters.limitOffsetBps = decimal(offsetBps);
    return parameters;
}
constexpr Rate kTaker{"0.0024"_dec};

OrderIntent wish(Side side, OrderSize const& size)
{
    OrderIntent intent = side == Side::Buy ? marketBuy(size) : marketSell("1");
    intent.size = size;
    return intent;
}

TEST(OrderShapingTest, PutsALimitInsideTheTouchRoundedToThePassiveSide)
{
    auto const rows = textTable(R"(
        # side  bid      ask      offset  limit
        buy     99.90    100.00   2       99.98
        sell    99.90    100.00   2       99.92
        # 99.9799..., rounded down; 99.9199..., rounded up
        buy     99.90    99.999   2       99.97
        sell    99.901   100.00   2       99.93
        buy     99.90    100.00   0       100.00
        sell    99.90    100.00   0       99.90
        buy     99.90    100.00   0.01    99.99
        sell    99.90    100.00   0.01    99.91
        # on a coarse price scale the whole step goes to the passive side
        buy     0.06     0.07     2       0.06
        sell    0.06     0.07     2       0.07
        # nothing is left of the price: the touch itself
        buy     0.001    0.005    2       0.005
    )");
    for (auto const& row : rows) {
        SCOPED_TRACE(testing::PrintToString(row));
        Side const side = row[0] == "buy" ? Side::Buy : Side::Sell;
        Quote const quote = quoteOf(row[1], row[2]);
        OrderIntent const order = shaped(wish(side, BaseSize{quantity("3.21")}),
                                         parametersOf(ExecutionStyle::Limit, row[3]), kTaker, avax(), &quote);
        EXPECT_EQ(order.type, OrderType::Limit);
        ASSERT_TRUE(order.limitPrice.has_value());
        EXPECT_EQ(*order.limitPrice, price(row[4]));
        EXPECT_EQ(order.size, OrderSize(BaseSize{quantity("3.21")})) << "a limit order keeps its base units";
        EXPECT_EQ(order.referencePrice, side == Side::Buy ? quote.ask : quote.bid);
    }
}

TEST(OrderShapingTest, TellsAMarketBuyAsMoneyWithFeeAndTaxRoundedDown)
{
    auto const rows = textTable(R"(
        # base    ask      rate    money
        10        100.00   0.0024  1002.40
        0         100.00   0.0024  0
        1.2345    99.99    0.0024  123.73
        0.0001    99.99    0       0
        3         33.335   0       100.00
    )");
    for (auto const& row : rows) {
        SCOPED_TRACE(testing::PrintToString(row));
        Quote const quote = quoteOf("1", row[1]);
        OrderIntent const order = shaped(wish(Side::Buy, BaseSize{quantity(row[0])}),
                                         parametersOf(ExecutionStyle::Market), rate(row[2]), avax(), &quote);
        EXPECT_EQ(order.type, OrderType::Market);
        EXPECT_FALSE(order.limitPrice.has_value());
        ASSERT_TRUE(std::holds_alternative<QuoteSize>(order.size));
        EXPECT_EQ(std::get<QuoteSize>(order.size).money, money(row[3]));
    }
}

TEST(OrderShapingTest, NeverSpendsMoreThanTheWishCosts)
{
    Quote const quote = quoteOf("0.99", "99.87");
    for (std::int64_t raw = 1; raw < 40'000; raw += 37) {
        Quantity const wanted(Decimal::fromMantissa(raw, 4));
        OrderIntent const order =
            shaped(wish(Side::Buy, BaseSize{wanted}), parametersOf(ExecutionStyle::Market), kTaker, avax(), &quote);
        Money const exact = notional(quote.ask, wanted, Rounding::Down);
        Money const spent = std::get<QuoteSize>(order.size).money;
        ASSERT_LE(spent, exact + portion(exact, kTaker, Rounding::Down));
        ASSERT_EQ(spent, spent.round(avax().quoteScale, Rounding::Down));
    }
}

TEST(OrderShapingTest, KeepsAMarketSellInBaseUnits)
{
    Quote const quote = quoteOf("99.90", "100");
    OrderIntent const order = shaped(wish(Side::Sell, BaseSize{quantity("2.5")}), parametersOf(ExecutionStyle::Market),
                                     kTaker, avax(), &quote);
    EXPECT_EQ(order.type, OrderType::Market);
    EXPECT_EQ(order.size, OrderSize(BaseSize{quantity("2.5")}));
    EXPECT_EQ(order.referencePrice, price("99.90"));
}

TEST(OrderShapingTest, KeepsAWishSizedInMoneyAMarketBuyUnderEveryStyle)
{
    Quote const quote = quoteOf("99.90", "100");
    for (ExecutionStyle const style : {ExecutionStyle::Market, ExecutionStyle::Limit}) {
        OrderIntent const order =
            shaped(wish(Side::Buy, QuoteSize{money("500")}), parametersOf(style), kTaker, avax(), &quote);
        EXPECT_EQ(order.type, OrderType::Market);
        EXPECT_EQ(order.size, OrderSize(QuoteSize{money("500")}));
    }
}

TEST(OrderShapingTest, LeavesTheTypeOfOperatorAndFlattenAlone)
{
    Quote const quote = quoteOf("99.90", "100");
    for (Origin const origin : {Origin::Operator, Origin::Flatten, Origin::Protection}) {
        OrderIntent sell = wish(Side::Sell, BaseSize{quantity("2")});
        sell.origin = origin;
        EXPECT_EQ(shaped(sell, parametersOf(ExecutionStyle::Limit), kTaker, avax(), &quote).type, OrderType::Market);
        OrderIntent buy = wish(Side::Buy, BaseSize{quantity("10")});
        buy.origin = origin;
        OrderIntent const order = shaped(buy, parametersOf(ExecutionStyle::Limit), kTaker, avax(), &quote);
        EXPECT_EQ(order.type, OrderType::Market);
        EXPECT_EQ(order.size, OrderSize(QuoteSize{money("1002.4")})) << "units are put right for all";
    }
}

TEST(OrderShapingTest, KeepsALimitThatWasGiven)
{
    Quote const quote = quoteOf("99.90", "100");
    OrderIntent const order =
        shaped(limitBuy("3", "95.5"), parametersOf(ExecutionStyle::Limit), kTaker, avax(), &quote);
    EXPECT_EQ(order.type, OrderType::Limit);
    EXPECT_EQ(order.limitPrice, price("95.5"));
    EXPECT_EQ(order.size, OrderSize(BaseSize{quantity("3")}));
}

TEST(OrderShapingTest, KeepsTheReferencePriceWithoutAQuote)
{
    OrderIntent const order =
        shaped(wish(Side::Buy, BaseSize{quantity("10")}), parametersOf(ExecutionStyle::Limit), kTaker, avax(), nullptr);
    EXPECT_EQ(order.referencePrice, price("100.00"));
    EXPECT_EQ(order.type, OrderType::Market) << "no touch, nothing to be inside of";
    EXPECT_EQ(order.size, OrderSize(QuoteSize{money("1002.4")}));

    OrderIntent blind = wish(Side::Buy, BaseSize{quantity("10")});
    blind.referencePrice = Price{};
    EXPECT_EQ(shaped(blind, parametersOf(ExecutionStyle::Market), kTaker, avax(), nullptr).size,
              OrderSize(BaseSize{quantity("10")}))
        << "without any price there is nothing to convert with; risk refuses it";
}

// ----------------------------------------------------------------------------------------------------------------------

TEST(OrderShapingTest, RepricesOnlyRestingLimitOrdersOfTheStrategyAfterTheirTime)
{
    auto const rows = textTable(R"(
        # state   type    origin    cancelWanted  waitedMs  outlived
        working   limit   strategy  no            60000     yes
        partial   limit   strategy  no            60000     yes
        working   limit   strategy  no            59999     no
        working   limit   strategy  no            600000    yes
        working   limit   strategy  yes           60000     no
        working   market  strategy  no            60000     no
        working   stop    strategy  no            60000     no
        working   limit   operator  no            60000     no
        working   limit   flatten   no            60000     no
        working   limit   protection no           60000     no
        planned   limit   strategy  no            60000     no
        unknown   limit   strategy  no            60000     no
        cancel    limit   strategy  no            60000     no
    )");
    ExecutionParameters const parameters;
    ASSERT_EQ(parameters.timeToLive, 60s);
    for (auto const& row : rows) {
        OrderRecord order = orderRecord(1);
        order.state = row[0] == "working"   ? OrderState::Working
                      : row[0] == "partial" ? OrderState::PartiallyFilled
                      : row[0] == "planned" ? OrderState::Planned
                      : row[0] == "unknown" ? OrderState::Unknown
                                            : OrderState::CancelRequested;
        order.type = row[1] == "limit"    ? OrderType::Limit
                     : row[1] == "market" ? OrderType::Market
                                          : OrderType::StopLimit;
        order.origin = row[2] == "strategy"   ? Origin::Strategy
                       : row[2] == "operator" ? Origin::Operator
                       : row[2] == "flatten"  ? Origin::Flatten
                                              : Origin::Protection;
        order.cancelWanted = row[3] == "yes";
        EXPECT_EQ(hasOutlived(order, kOrdersBegin + Milliseconds(std::stoll(row[4])), parameters), row[5] == "yes")
            << testing::PrintToString(row);
    }
}

// Three re-pricings are allowed. An order that replaced n others is wanted again as its row says.
TEST(OrderShapingTest, GivesUpAnEntryAndSellsAnExitAtMarketWhenRepricingsAreUsedUp)
{
    auto const rows = textTable(R"(
        # style  reducing  before  again
        limit    no        0       limit
        limit    no        2       limit
        limit    no        3       nothing
        limit    no        9       nothing
        limit    yes       0       limit
        limit    yes       2       limit
        limit    yes       3       market
        limit    yes       9       market
        market   no        0       market
        market   no        3       nothing
        market   yes       3       market
    )");
    Quote const quote = quoteOf("99.90", "100");
    for (auto const& row : rows) {
        SCOPED_TRACE(testing::PrintToString(row));
        bool const reducing = row[1] == "yes";
        ExecutionParameters const parameters =
            parametersOf(row[0] == "limit" ? ExecutionStyle::Limit : ExecutionStyle::Market);
        ASSERT_EQ(parameters.repricesMaximum, 3);
        OrderRecord order = orderRecord(1, reducing ? Side::Sell : Side::Buy);
        order.riskReducing = reducing;
        order.repriceCount = std::stoi(row[2]);
        auto const again = wantedAgain(order, quantity("4.56789"), parameters, avax(), quote, decimal("31"));
        ASSERT_EQ(again.has_value(), row[3] != "nothing");
        if (!again) {
            continue;
        }
        EXPECT_EQ(again->type, row[3] == "limit" ? OrderType::Limit : OrderType::Market);
        EXPECT_EQ(again->limitPrice.has_value(), row[3] == "limit");
        if (again->limitPrice) {
            EXPECT_EQ(*again->limitPrice, reducing ? price("99.92") : price("99.98"));
        }
        EXPECT_EQ(again->size, OrderSize(BaseSize{quantity("4.5678")})) << "never more than is left";
        EXPECT_EQ(again->side, order.side);
        EXPECT_EQ(again->symbol, order.symbol);
        EXPECT_EQ(again->strategy, order.strategy);
        EXPECT_EQ(again->expectedEdgeBps, decimal("31"));
        EXPECT_EQ(again->referencePrice, reducing ? price("99.90") : price("100"));
        ASSERT_EQ(again->reasonCount, 1);
        EXPECT_EQ(again->reasons[0].value, Decimal(order.repriceCount + 1));

        // What is wanted again goes through shaping like every wish, and must come out as it went in.
        OrderIntent const sent = shaped(*again, parameters, kTaker, avax(), &quote, order.repriceCount + 1);
        EXPECT_EQ(sent.type, again->type);
        EXPECT_EQ(sent.limitPrice, again->limitPrice);
    }
}

TEST(OrderShapingTest, WantsNothingAgainWhereNothingWholeIsLeft)
{
    Quote const quote = quoteOf("99.90", "100");
    OrderRecord const order = orderRecord(1);
    for (char const* left : {"0", "-1", "0.00009"}) {
        EXPECT_FALSE(wantedAgain(order, quantity(left), {}, avax(), quote, {}).has_value()) << left;
    }
    EXPECT_TRUE(wantedAgain(order, quantity("0.0001"), {}, avax(), quote, {}).has_value());
}

}  // namespace
}  // namespace pentad::execution

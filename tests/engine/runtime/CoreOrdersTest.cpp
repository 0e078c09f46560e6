// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/runtime/AvaxOrders.h"

#include <gtest/gtest.h>

namespace pentad::runtime {
namespace {

using namespace std::chrono_literals;
using test::kAvax;
using test::kEth;
using test::money;
using test::price;
using test::quantity;
using test::World;
using test::WorldOptions;

TEST(CoreOrdersTest, AFillBeforeTheAcknowledgementIsBookedOnce)
{
    Sent world;
    world.fill(world.id, 1, "4", "899.00");
    EXPECT_EQ(world.it().state, OrderState::PartiallyFilled);
    EXPECT_EQ(world.state().books.held(kAvax), quantity("4"));
    EXPECT_TRUE(world.state().outbox.empty()) << "a fill proves that it was sent";
    world.acknowledge(world.id, 5001);
    EXPECT_EQ(world.it().state, OrderState::PartiallyFilled);
    EXPECT_EQ(world.it().exchangeOrderId, ExchangeOrderId{5001});
    world.fill(world.id, 2, "6", "899.00");
    EXPECT_EQ(world.it().state, OrderState::Filled);
    EXPECT_EQ(world.state().books.held(kAvax), quantity("10"));
    EXPECT_TRUE(world.state().orders.open().empty());
    world.cycle();
    EXPECT_TRUE(world.commitments().isZero());
}

TEST(CoreOrdersTest, ADuplicateFillChangesNothing)
{
    Sent world;
    world.acknowledge(world.id, 5001);
    world.fill(world.id, 1, "4", "899.00");
    auto const before = world.core().checkpoint();
    world.fill(world.id, 1, "4", "899.00");
    EXPECT_TRUE(world.lastRecords().empty());
    EXPECT_EQ(world.core().checkpoint(), before);
    // The same trade in a report is no news either.
    AccountReport report = world.agreeing();
    report.fills.push_back(world.fillOf(world.id, 1, "4", "899.00"));
    world.report(report);
    EXPECT_EQ(world.state().books.held(kAvax), quantity("4"));
    EXPECT_EQ(world.core().totals().fills, 1U);
}

TEST(CoreOrdersTest, AFillOutOfOrderIsBookedAll)
{
    Sent world;
    world.fill(world.id, 9, "3", "899.00");
    world.fill(world.id, 7, "3", "899.00");
    world.fill(world.id, 8, "4", "899.00");
    EXPECT_EQ(world.it().state, OrderState::Filled);
    EXPECT_EQ(world.state().books.held(kAvax), quantity("10"));
}

TEST(CoreOrdersTest, AFillAfterTheCancelIsBookedAndReported)
{
    Sent world;
    world.acknowledge(world.id, 5001);
    world.command(CancelOrder{world.id});
    world.submit(OrderCancelled{world.id, ExchangeOrderId{5001}});
    ASSERT_EQ(world.it().state, OrderState::Cancelled);
    world.fill(world.id, 1, "4", "899.00");
    EXPECT_EQ(world.state().books.held(kAvax), quantity("4"));
    EXPECT_EQ(world.it().state, OrderState::Cancelled);
    EXPECT_EQ(world.it().filled, quantity("4"));
    EXPECT_TRUE(world.noted(NoteKind::Order, "contradicts"));
    EXPECT_TRUE(world.state().orders.open().empty());
}

// --- own orders never meet

TEST(CoreOrdersTest, ABuyThatWouldMeetAnOwnSellIsRefused)
{
    Sent world(avaxSell("5", "903.00"), silentExchange("20"));
    world.acknowledge(world.id, 5001);
    auto const ticket = [&](OrderType type, std::optional<Price> limit) {
        return world.command(PlaceOrder{Symbol("AVAXTRY"), Side::Buy, type, BaseSize{quantity("1")}, limit});
    };
    EXPECT_FALSE(ticket(OrderType::Limit, price("903.00")).accepted);
    EXPECT_FALSE(ticket(OrderType::Market, {}).accepted);
    EXPECT_EQ(refusedFor(world, RefusalCode::RiskPriceCollar), 2U);
    EXPECT_TRUE(ticket(OrderType::Limit, price("902.99")).accepted);
    // Another asset's orders do not matter, and the sell is no obstacle once it has ended.
    EXPECT_TRUE(world
                    .command(PlaceOrder{Symbol("ETHTRY"), Side::Buy, OrderType::Limit, BaseSize{quantity("0.1")},
                                        price("99900.00")})
                    .accepted);
    world.fill(world.id, 1, "5", "903.00");
    world.cycle();
    EXPECT_TRUE(ticket(OrderType::Limit, price("903.00")).accepted);
}

TEST(CoreOrdersTest, AnExitThatWouldMeetAnOwnBuyCancelsItFirst)
{
    Sent world(avaxBuy("10", "899.00"), silentExchange("20"));
    world.acknowledge(world.id, 5001);
    auto const sell = [&](OrderType type, std::optional<Price> limit) {
        return world.command(PlaceOrder{Symbol("AVAXTRY"), Side::Sell, type, BaseSize{quantity("1")}, limit});
    };
    EXPECT_TRUE(sell(OrderType::Limit, price("899.01")).accepted);
    EXPECT_TRUE(world.cancels().empty());
    EXPECT_TRUE(sell(OrderType::Limit, price("899.00")).accepted);
    ASSERT_EQ(world.cancels().size(), 1U);
    EXPECT_EQ(world.cancels().front().clientOrderId, world.id);
    EXPECT_EQ(world.it().state, OrderState::CancelRequested);
    EXPECT_TRUE(sell(OrderType::Market, {}).accepted);
    EXPECT_EQ(world.cancels().size(), 1U) << "it is being cancelled already";
}

TEST(CoreOrdersTest, AMarketExitCancelsOwnBuysWithinTheBandAndNoOthers)
{
    // 5 % below the bid of 900 is 855; the collar would not let a buy this far away be placed.
    for (bool const within : {true, false}) {
        WorldOptions options = silentExchange("20");
        options.settings.risk.priceCollar = Rate("0.2"_dec);
        Sent world(avaxBuy("10", within ? "855.00" : "854.99"), options);
        world.acknowledge(world.id, 5001);
        EXPECT_TRUE(
            world.command(PlaceOrder{Symbol("AVAXTRY"), Side::Sell, OrderType::Market, BaseSize{quantity("1")}, {}})
                .accepted);
        EXPECT_EQ(world.cancels().size(), within ? 1U : 0U);
    }
}

TEST(CoreOrdersTest, AMarketBuyIsCutToWhatAThinBookHolds)
{
    WorldOptions options = silentExchange();
    options.settings.execution.style = ExecutionStyle::Market;
    World world(options);
    world.start();
    world.askDepth(kAvax, "2");
    OrderIntent wanted = avaxBuy("10");
    wanted.type = OrderType::Market;
    wanted.limitPrice.reset();
    world.want({wanted});
    world.cycle();
    ASSERT_EQ(world.sent().size(), 1U);
    // 2 at 900.10 with 0.24 % on top; of the strategy and of the operator alike.
    Money const most = money("1804.52");
    EXPECT_EQ(std::get<QuoteSize>(world.sent()[0].size()).money, most);
    world.cycle();
    CommandAnswer const answer =
        world.command(PlaceOrder{Symbol("AVAXTRY"), Side::Buy, OrderType::Market, QuoteSize{money("5000")}, {}});
    EXPECT_TRUE(answer.accepted);
    EXPECT_EQ(std::get<QuoteSize>(world.sent().back().size()).money, most);
    world.askDepth(kAvax, "0.1");
    world.cycle();
    EXPECT_FALSE(
        world.command(PlaceOrder{Symbol("AVAXTRY"), Side::Buy, OrderType::Market, QuoteSize{money("5000")}, {}})
            .accepted);
}

TEST(CoreOrdersTest, AFillOfAnOrderNobodySentIsBookedAndToldAloud)
{
    World world(silentExchange());
    world.start();
    world.submit(FillReported{test::fillOf(5, kAvax, Side::Buy, quantity("2"), price("900"), world.now()), true});
    EXPECT_EQ(world.state().books.held(kAvax), quantity("2"));
    EXPECT_TRUE(world.noted(NoteKind::Order, "belongs to no order"));
}

TEST(CoreOrdersTest, ASaleOfMoreThanTheBooksHoldIsAHazardAndNeverBooked)
{
    World world(silentExchange("1"));
    world.start();
    world.submit(FillReported{test::fillOf(5, kAvax, Side::Sell, quantity("2"), price("900"), world.now()), true});
    EXPECT_EQ(world.state().books.held(kAvax), quantity("1"));
    EXPECT_TRUE(world.state().safeMode);
    EXPECT_TRUE(world.state().hazards[static_cast<std::size_t>(Hazard::BalanceResidue)].active);
}

TEST(CoreOrdersTest, ARefusedOrderFreesWhatItCommitted)
{
    Sent world;
    world.cycle();
    ASSERT_TRUE(world.commitments().isPositive());
    world.submit(OrderRefused{world.id, "FAILED_MIN_TOTAL_AMOUNT"});
    EXPECT_EQ(world.it().state, OrderState::Rejected);
    EXPECT_EQ(world.it().note, "FAILED_MIN_TOTAL_AMOUNT");
    EXPECT_TRUE(world.state().outbox.empty());
    world.cycle();
    EXPECT_TRUE(world.commitments().isZero());
}

// One of two copies was refused, or the word came late: the other is there and may trade.
TEST(CoreOrdersTest, ARefusalOfAnOrderThatIsShownToBeThereFreesNothing)
{
    WorldOptions options = silentExchange();
    options.settings.execution.timeToLive = 10min;
    for (bool const hasTraded : {false, true}) {
        Sent world(avaxBuy(), options);
        world.acknowledge(world.id, 5001);
        world.cycle();
        if (hasTraded) {
            world.fill(world.id, 1, "4", "899.00");
        }
        world.report(world.agreeing());
        world.cycle();
        Money const committed = world.commitments();
        std::size_t const asked = world.reportsAsked();
        world.submit(OrderRefused{world.id, "BALANCE_NOT_ENOUGH"});
        EXPECT_EQ(world.it().state, hasTraded ? OrderState::PartiallyFilled : OrderState::Working);
        EXPECT_TRUE(world.noted(NoteKind::Order, "contradicts"));
        EXPECT_EQ(world.reportsAsked(), asked + 1) << "at once, not with the cadence";
        world.cycle();
        EXPECT_EQ(world.commitments(), committed);
        // It was the refusal that held: the lists say so often enough, and then its money is free.
        for (int i = 0; i < 50 && !world.state().orders.open().empty(); ++i) {
            world.cycle(2s);
            world.reportAbsent();
        }
        EXPECT_EQ(world.it().state, OrderState::Cancelled);
        world.cycle();
        EXPECT_TRUE(world.commitments().isZero());
    }
}

// Ruled absent, and acknowledged after all: what rests there must not stay uncounted until the next cadence.
TEST(CoreOrdersTest, AnAcknowledgementAfterTheEndIsAskedAboutAtOnce)
{
    Sent world;
    world.submit(OrderOutcomeUnknown{world.id, "timeout"});
    for (int i = 0; i < 50 && !world.state().orders.open().empty(); ++i) {
        world.cycle(2s);
        world.reportAbsent();
    }
    ASSERT_EQ(world.it().state, OrderState::Cancelled);
    std::size_t const asked = world.reportsAsked();
    world.acknowledge(world.id, 5001);
    EXPECT_EQ(world.reportsAsked(), asked + 1);
    AccountReport there = world.agreeing();
    there.openOrders.push_back(avaxBuyThere(world.id));
    world.report(there);
    ASSERT_EQ(world.cancels().size(), 1U);
    EXPECT_EQ(world.cancels().front().exchangeOrderId, ExchangeOrderId{5001});
    world.cycle();
    EXPECT_GE(world.commitments(), money("8990"));
}

// Its money moved; but ours still rests with all that it was sized for.
TEST(CoreOrdersTest, ATradeOfASecondOrderUnderOneIdIsBookedAndIsNoPartOfOurs)
{
    Sent world;
    world.acknowledge(world.id, 5001);
    world.cycle();
    Money const committed = world.commitments();
    Fill twin = world.fillOf(world.id, 1, "10", "899.00");
    twin.exchangeOrderId = ExchangeOrderId{5002};
    world.submit(FillReported{twin, true});
    EXPECT_EQ(world.state().books.held(kAvax), quantity("10"));
    EXPECT_EQ(world.it().state, OrderState::Working);
    EXPECT_TRUE(world.it().filled.isZero());
    EXPECT_EQ(world.notes(NoteKind::Order).size(), 1U);
    world.submit(FillReported{twin, true});
    EXPECT_EQ(world.state().books.held(kAvax), quantity("10")) << "once";
    world.cycle();
    EXPECT_EQ(world.commitments(), committed);
    world.fill(world.id, 2, "10", "899.00");
    EXPECT_EQ(world.it().state, OrderState::Filled);
    EXPECT_EQ(world.it().filled, quantity("10"));
    EXPECT_EQ(world.state().books.held(kAvax), quantity("20"));
}

TEST(CoreOrdersTest, ACancelRefusedBecauseItIsFilledFindsTheFillInTheReport)
{
    Sent world;
    world.acknowledge(world.id, 5001);
    world.command(CancelOrder{world.id});
    ASSERT_EQ(world.it().state, OrderState::CancelRequested);
    std::size_t const asked = world.reportsAsked();
    world.cycles(20);
    world.report(world.agreeing());
    world.submit(CancelRefused{world.id, "ORDER_COULD_NOT_BE_CANCELED"});
    EXPECT_EQ(world.it().state, OrderState::Working);
    EXPECT_GT(world.reportsAsked(), asked);
    Fill const fill = world.fillOf(world.id, 1, "10", "899.00");
    AccountReport report = world.agreeing();
    report.openOrders.clear();
    report.fills.push_back(fill);
    report.balances[0].free -= Decimal(8990) + fill.fee->value() + fill.tax->value();
    report.balances[4].free += Decimal(10);
    report.endedOrders.push_back(ReportedOrder{world.id, ExchangeOrderId{5001}, Symbol("AVAXTRY"), Side::Buy,
                                               OrderType::Limit, price("899.00"), quantity("10"), quantity("0")});
    world.report(report);
    EXPECT_EQ(world.it().state, OrderState::Filled);
    EXPECT_EQ(world.state().books.held(kAvax), quantity("10"));
    EXPECT_TRUE(world.state().reportAgreed);
}

TEST(CoreOrdersTest, AnUnansweredCancelIsRepeated)
{
    Sent world;
    world.acknowledge(world.id, 5001);
    world.command(CancelOrder{world.id});
    ASSERT_EQ(world.cancels().size(), 1U);
    world.cycles(4);
    EXPECT_EQ(world.cancels().size(), 1U);
    world.cycle();
    EXPECT_EQ(world.cancels().size(), 2U);
    EXPECT_EQ(world.state().outbox.size(), 1U) << "the second request replaces the first";
}

TEST(CoreOrdersTest, ALateAcknowledgementDoesNotUndoAReissue)
{
    Sent world;
    world.acknowledge(world.id, 5001);
    world.submit(StopReissued{world.id, ExchangeOrderId{5002}});
    world.acknowledge(world.id, 5001);
    EXPECT_EQ(world.it().exchangeOrderId, ExchangeOrderId{5002});
}

// Lists of different pairs trail each other.
TEST(CoreOrdersTest, ATradeThatIsShownAfterLaterOnesIsBookedAndItsOrderEndsFilled)
{
    Sent world;
    world.acknowledge(world.id, 5001);
    Fill const late = world.fillOf(world.id, 1, "10", "899.00");
    Fill other = test::fillOf(7, test::kEth, Side::Buy, quantity("0.1"), price("100000"), world.now());
    other.fee = money("20");
    other.tax = money("4");
    AccountReport report = world.agreeing();
    report.fills.push_back(other);
    report.balances[0].free -= Decimal(10'024);
    report.balances[2].free += "0.1"_dec;
    world.report(report);
    ASSERT_EQ(world.state().reportedThrough, TradeId{7});
    world.cycle();
    AccountReport next = world.agreeing();
    next.openOrders.clear();
    next.fills = {late, other};
    next.endedOrders.push_back(ReportedOrder{world.id, ExchangeOrderId{5001}, Symbol("AVAXTRY"), Side::Buy,
                                             OrderType::Limit, price("899.00"), quantity("10"), quantity("0")});
    next.balances[0].free -= Decimal(8990) + late.fee->value() + late.tax->value();
    next.balances[4].free += Decimal(10);
    world.report(next);
    EXPECT_EQ(world.it().state, OrderState::Filled);
    EXPECT_EQ(world.state().books.held(kAvax), quantity("10"));
    EXPECT_EQ(world.state().books.held(test::kEth), quantity("0.1")) << "once";
    EXPECT_TRUE(world.state().flows.empty());
    EXPECT_EQ(world.state().reportedThrough, TradeId{7});
}

TEST(CoreOrdersTest, ATradeStampedInTheFutureIsBookedWithThePresent)
{
    Sent world;
    world.acknowledge(world.id, 5001);
    Fill ahead = world.fillOf(world.id, 1, "4", "899.00");
    ahead.at = world.now() + 5min;
    world.submit(FillReported{ahead, false});
    EXPECT_EQ(world.lastRecords().back().fills.front().fill.at, ahead.at) << "clocks may differ";
    Fill odd = world.fillOf(world.id, 2, "6", "899.00");
    odd.at = world.now() + std::chrono::hours(24 * 365);
    Money const before = world.state().books.rollingNotional();
    world.submit(FillReported{odd, false});
    EXPECT_EQ(world.state().books.held(kAvax), quantity("10")) << "it is money all the same";
    EXPECT_EQ(world.lastRecords().back().fills.front().fill.at, world.now());
    EXPECT_EQ(world.state().books.rollingNotional(), before + money("5394"));
    EXPECT_TRUE(world.noted(NoteKind::Order, "carries a time that has not come yet"));
    std::size_t const notes = world.notes(NoteKind::Order).size();
    world.submit(FillReported{odd, false});
    EXPECT_EQ(world.notes(NoteKind::Order).size(), notes) << "told once";
}

TEST(CoreOrdersTest, WhatIsToldOfAReissueOnceMoreReopensNothing)
{
    Sent world;
    world.acknowledge(world.id, 5001);
    world.submit(StopReissued{world.id, ExchangeOrderId{5002}});
    world.submit(OrderCancelled{world.id, ExchangeOrderId{5002}});
    ASSERT_EQ(world.it().state, OrderState::Cancelled);
    world.submit(StopReissued{world.id, ExchangeOrderId{5002}});
    EXPECT_EQ(world.it().state, OrderState::Cancelled);
    // A newer number is news: it lives on after all.
    world.submit(StopReissued{world.id, ExchangeOrderId{5003}});
    EXPECT_EQ(world.it().state, OrderState::Working);
    EXPECT_TRUE(world.noted(NoteKind::Order, "contradicts"));
}

TEST(CoreOrdersTest, WordsAboutOrdersNobodyKnowsChangeNothing)
{
    World world(silentExchange());
    world.start();
    ClientOrderId const stranger("SOMEBODY-ELSE");
    world.acknowledge(stranger, 1);
    world.submit(OrderRefused{stranger, "x"});
    world.submit(OrderOutcomeUnknown{stranger, "x"});
    world.submit(CancelRefused{stranger, "x"});
    world.submit(OrderCancelled{stranger, ExchangeOrderId{1}});
    world.submit(StopReissued{stranger, ExchangeOrderId{2}});
    EXPECT_TRUE(world.state().orders.open().empty());
    EXPECT_EQ(world.notes(NoteKind::Order).size(), 6U);
}

// --- market buys are sized in quote money

TEST(CoreOrdersTest, AMarketBuyEndsWhenTheExchangeSaysSo)
{
    World world(silentExchange());
    world.start();
    PlaceOrder const ticket{Symbol("AVAXTRY"), Side::Buy, OrderType::Market, QuoteSize{money("1000")}, std::nullopt};
    ASSERT_TRUE(world.command(ticket).accepted);
    ClientOrderId const id = world.lastOrder();
    world.acknowledge(id, 5001);
    // The rest would buy much more; the exchange ended it all the same.
    world.submit(FillReported{world.fillOf(id, 1, "0.9", "900.10"), true});
    EXPECT_EQ(world.order(id).state, OrderState::Filled);
    EXPECT_TRUE(world.state().orders.open().empty());
}

TEST(CoreOrdersTest, AMarketBuyInPartsStaysOpenUntilItsMoneyIsSpent)
{
    World world(silentExchange());
    world.start();
    PlaceOrder const ticket{Symbol("AVAXTRY"), Side::Buy, OrderType::Market, QuoteSize{money("1000")}, std::nullopt};
    ASSERT_TRUE(world.command(ticket).accepted);
    ClientOrderId const id = world.lastOrder();
    world.acknowledge(id, 5001);
    world.fill(id, 1, "0.5", "900.10");
    EXPECT_EQ(world.order(id).state, OrderState::PartiallyFilled);
    world.fill(id, 2, "0.6083", "900.10");
    EXPECT_EQ(world.order(id).state, OrderState::Filled);
}

TEST(CoreOrdersTest, OperatorTicketsLiveUntilTheyAreCancelled)
{
    WorldOptions options = silentExchange();
    options.settings.execution.timeToLive = 10s;
    World world(options);
    world.start();
    ASSERT_TRUE(world
                    .command(PlaceOrder{Symbol("AVAXTRY"), Side::Buy, OrderType::Limit, BaseSize{quantity("10")},
                                        price("899.00")})
                    .accepted);
    world.acknowledge(world.lastOrder(), 5001);
    world.cycles(100);
    EXPECT_EQ(world.order(world.lastOrder()).state, OrderState::Working);
}

// --- findings

TEST(CoreOrdersTest, SlippageBeyondTheAlarmIsAFinding)
{
    Sent world;
    world.acknowledge(world.id, 5001);
    world.fill(world.id, 1, "10", "910.00");
    EXPECT_TRUE(world.noted(NoteKind::PostTrade, "slippage"));
}

// --- harvest

TEST(CoreOrdersTest, AHarvestIsTakenOnceForTheSameProfit)
{
    WorldOptions options;
    options.settings.capital.harvestCadence = HarvestCadence::Fill;
    World world(options);
    world.start();
    world.want({avaxBuy("200", "900.10")});
    world.cycles(2);
    world.quote(kAvax, "950.00", "950.10");
    world.cycle();
    world.want({avaxSell("200", "950.00")});
    world.cycles(3);
    Money const bucket = world.state().books.figures().reserveBucket;
    ASSERT_TRUE(bucket.isPositive());
    EXPECT_EQ(world.core().totals().harvested, bucket);
    EXPECT_EQ(bucket, world.state().books.harvestedMonth());
    world.cycles(10);
    world.restart();
    world.cycles(3);
    EXPECT_EQ(world.state().books.figures().reserveBucket, bucket);
    // Equity does not change by it.
    EXPECT_TRUE(world.core().totals().ledgerResidual.isZero());
}

}  // namespace
}  // namespace pentad::runtime

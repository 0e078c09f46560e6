// SPDX-License-Identifier: GPL-3.0-or-later
#include "contracts/EngineText.h"
#include "engine/runtime/AvaxOrders.h"

#include <gtest/gtest.h>

#include <algorithm>

namespace pentad::runtime {
namespace {

using namespace std::chrono_literals;
using test::kAvax;
using test::kEth;
using test::price;
using test::quantity;
using test::World;
using test::WorldOptions;

// One resting entry in ETH, one resting exit in AVAX.
struct Resting : World {
    explicit Resting(WorldOptions options = {}) : World(std::move(options))
    {
        start();
        want({avaxBuy("20", "900.10")});
        cycles(2);
        want({World::intent(Side::Buy, kEth, "0.5", "99900.00"), World::intent(Side::Sell, kAvax, "20", "905.00")});
        cycle();
        check(state().orders.open().size() == 2, "Resting: not as told");
    }
};

bool hasOnlyTheExit(World const& world)
{
    auto const& open = world.state().orders.open();
    return open.size() == 1 && open.front().side == Side::Sell && !open.front().cancelWanted;
}

TEST(CoreSafetyTest, ASilentFeedEntersSafeModeCancelsEntriesAndKeepsExits)
{
    Resting world;
    world.silence();
    world.cycle(9s);
    EXPECT_FALSE(world.state().safeMode);
    world.cycle(2s);
    EXPECT_TRUE(world.state().safeMode);
    EXPECT_EQ(world.word(), EngineState::SafeMode);
    EXPECT_NE(world.state().stateCause.find("11.0 s"), std::string::npos) << world.state().stateCause;
    world.cycle();
    EXPECT_TRUE(hasOnlyTheExit(world));
}

TradingRules rulesWith(Slot untraded, bool traded)
{
    TradingRules news{test::paperPairs().instruments(), {}, {"AVAXTRY: status TRADING -> HALTED"}};
    for (Slot const slot : kSlots) {
        news.traded[slot] = slot != untraded || traded;
    }
    return news;
}

RulesChanged told(TradingRules const& rules)
{
    return {std::make_shared<TradingRules const>(rules)};
}

TEST(CoreSafetyTest, APairThatIsNotTradedHasNoEntriesAndItsExitsAreTried)
{
    Resting world;
    world.submit(told(rulesWith(kEth, false)));
    auto const notes = world.notes(NoteKind::Session);
    EXPECT_EQ(notes.back().text, "AVAXTRY: status TRADING -> HALTED");
    EXPECT_EQ(levelOf(notes.back()), NoteLevel::Warning);
    world.cycle();
    EXPECT_TRUE(hasOnlyTheExit(world)) << "entries of the pair are cancelled, the other pair is left alone";
    world.want({World::intent(Side::Buy, kEth, "0.5", "99900.00")});
    world.cycle();
    EXPECT_EQ(refusedFor(world, RefusalCode::TradingPaused), 1U);
    world.submit(told(rulesWith(kAvax, false)));
    world.command(CancelAllOrders{});
    world.cycle();
    world.want({World::intent(Side::Sell, kAvax, "20", "900.00"), World::intent(Side::Buy, kEth, "0.5", "99900.00")});
    world.cycle();
    EXPECT_TRUE(world.state().books.held(kAvax).isZero()) << "sold all the same";
    EXPECT_EQ(world.state().orders.open().size(), 1U) << "the first pair is traded again";
}

TEST(CoreSafetyTest, APairThatIsTradedAgainHasEntriesOnlyAfterAReportThatBeganSince)
{
    World world(silentExchange("10"));
    world.start();
    UtcTime const before = world.now();
    world.cycle();
    world.submit(told(rulesWith(kAvax, false)));
    std::size_t const asked = world.reportsAsked();
    world.cycle();
    world.submit(told(rulesWith(kAvax, true)));
    EXPECT_EQ(world.reportsAsked(), asked + 1);
    AccountReport report = world.agreeing();
    report.begunAt = before;
    world.report(report);
    world.want({avaxBuy(), World::intent(Side::Buy, kEth, "0.5", "99900.00"), avaxSell()});
    world.cycle();
    EXPECT_EQ(refusedFor(world, RefusalCode::TradingPaused), 1U) << "of this pair only";
    ASSERT_EQ(world.sent().size(), 2U);
    EXPECT_EQ(world.sent()[0].slot(), kEth);
    EXPECT_EQ(world.sent()[1].side(), Side::Sell);
    world.cycles(3);
    EXPECT_GT(world.reportsAsked(), asked + 1) << "it does not wait for the usual cadence";
    world.acknowledge(world.sent()[0].clientOrderId(), 5001);
    world.acknowledge(world.sent()[1].clientOrderId(), 5002);
    report = world.agreeing();
    report.begunAt = world.now();
    world.report(report);
    world.want({avaxBuy()});
    world.cycle();
    EXPECT_EQ(world.sent().size(), 3U);
}

TEST(CoreSafetyTest, APairThatGoesAgainWhileItWaitsStaysClosed)
{
    World world(silentExchange());
    world.start();
    world.submit(told(rulesWith(kAvax, false)));
    world.submit(told(rulesWith(kAvax, true)));
    world.submit(told(rulesWith(kAvax, false)));
    AccountReport report = world.agreeing();
    report.begunAt = world.now();
    world.report(report);
    world.want({avaxBuy()});
    world.cycle();
    EXPECT_TRUE(world.sent().empty());
}

TEST(CoreSafetyTest, NarrowerScalesHoldFromTheNextOrderOnForFlattenToo)
{
    World world;
    world.start();
    world.want({avaxBuy("20.5", "900.10")});
    world.cycles(2);
    ASSERT_EQ(world.state().books.held(kAvax), quantity("20.5"));
    TradingRules news = rulesWith(kEth, true);
    news.instruments[kAvax].quantityScale = 0;
    news.instruments[kEth].quantityScale = 1;
    world.submit(told(news));
    world.want({World::intent(Side::Buy, kEth, "0.51", "99900.00")});
    world.cycle();
    EXPECT_EQ(refusedFor(world, RefusalCode::OrderInvalidScale), 1U);
    world.command(Flatten{"test"});
    world.cycles(30);
    EXPECT_FALSE(world.state().flatten.active()) << "what is finer than one unit is dust";
    EXPECT_EQ(world.state().books.held(kAvax), quantity("0.5"));
    EXPECT_EQ(std::get<BaseSize>(world.sent().back().size()).quantity, quantity("20"));
}

TEST(CoreSafetyTest, RulesOfOtherPairsChangeNothing)
{
    World world;
    world.start();
    TradingRules news = rulesWith(kEth, false);
    news.instruments[kEth].symbol = Symbol("DOGETRY");
    world.submit(told(news));
    EXPECT_EQ(world.core().setup().universe, test::paperPairs());
    EXPECT_FALSE(world.state().untraded[kEth]);
}

TEST(CoreSafetyTest, SafeModeIsLeftOnlyAfterTheHold)
{
    Resting world;
    world.silence();
    world.cycle(11s);
    ASSERT_TRUE(world.state().safeMode);
    world.speakAgain();
    world.cycle(1s);
    EXPECT_TRUE(world.state().safeMode);
    EXPECT_EQ(world.word(), EngineState::SafeMode);
    world.want({avaxBuy()});
    world.cycle(4s);
    EXPECT_TRUE(world.state().safeMode);
    EXPECT_EQ(refusedFor(world, RefusalCode::SafeModeActive), 1U);
    world.cycle(1s);
    EXPECT_FALSE(world.state().safeMode);
    EXPECT_EQ(world.word(), EngineState::Running);
}

TEST(CoreSafetyTest, TheHoldBeginsAnewWhenTheCauseComesBack)
{
    World world;
    world.start();
    world.submit(HazardRaised{Hazard::ClockSkew, "2.1 s"});
    world.submit(HazardCleared{Hazard::ClockSkew});
    world.cycle(4s);
    world.submit(HazardRaised{Hazard::ClockSkew, "2.2 s"});
    world.cycle(4s);
    EXPECT_TRUE(world.state().safeMode);
    world.submit(HazardCleared{Hazard::ClockSkew});
    world.cycle(4s);
    EXPECT_TRUE(world.state().safeMode);
    world.cycle(2s);
    EXPECT_FALSE(world.state().safeMode);
}

TEST(CoreSafetyTest, SafeModeNeedsEveryCauseGone)
{
    World world;
    world.start();
    world.submit(HazardRaised{Hazard::ClockSkew, "2 s"});
    world.submit(HazardRaised{Hazard::DiskFull, "0 bytes"});
    world.submit(HazardCleared{Hazard::ClockSkew});
    world.cycles(10);
    EXPECT_TRUE(world.state().safeMode);
    EXPECT_NE(world.state().stateCause.find("0 bytes"), std::string::npos);
    world.submit(HazardCleared{Hazard::DiskFull});
    world.cycles(7);
    EXPECT_FALSE(world.state().safeMode);
}

TEST(CoreSafetyTest, ExitsAreSentInSafeMode)
{
    Resting world;
    world.command(CancelAllOrders{});
    world.submit(HazardRaised{Hazard::DiskFull, "full"});
    world.want({World::intent(Side::Sell, kAvax, "20", "900.00"), avaxBuy()});
    world.cycle();
    EXPECT_TRUE(world.state().books.held(kAvax).isZero());
    EXPECT_EQ(refusedFor(world, RefusalCode::SafeModeActive), 1U);
}

TEST(CoreSafetyTest, AHazardThatIsToldTwiceIsNotedOnce)
{
    World world;
    world.start();
    world.submit(HazardRaised{Hazard::DiskFull, "a"});
    std::size_t const notes = world.notes(NoteKind::ModeChange).size();
    world.submit(HazardRaised{Hazard::DiskFull, "b"});
    EXPECT_EQ(world.notes(NoteKind::ModeChange).size(), notes);
    world.submit(HazardCleared{Hazard::DiskFull});
    world.submit(HazardCleared{Hazard::DiskFull});
    EXPECT_FALSE(world.state().hazards[static_cast<std::size_t>(Hazard::DiskFull)].active);
}

TEST(CoreSafetyTest, AnOpenBreakerIsSafeModeUntilItCloses)
{
    Resting world;
    world.submit(BreakerChanged{BreakerGroup::Orders, BreakerPhase::Open, 5, 5, world.now() + 30s, "HTTP 503"});
    EXPECT_TRUE(world.state().safeMode);
    EXPECT_EQ(world.state().breakers[0].reason, "HTTP 503");
    EXPECT_NE(world.state().stateCause.find("orders"), std::string::npos);
    world.cycle();
    EXPECT_TRUE(hasOnlyTheExit(world));
    world.submit(BreakerChanged{BreakerGroup::Orders, BreakerPhase::HalfOpen, 5, 5, std::nullopt, "HTTP 503", 1, 2});
    EXPECT_EQ(world.state().breakers[0].probesSucceeded, 1);
    EXPECT_EQ(world.state().breakers[0].probesNeeded, 2);
    world.cycles(10);
    EXPECT_TRUE(world.state().safeMode) << "half open is not closed";
    world.submit(BreakerChanged{BreakerGroup::Orders, BreakerPhase::Closed, 0, 5, std::nullopt, ""});
    EXPECT_EQ(world.state().breakers[0].probesNeeded, 0);
    world.cycles(7);
    EXPECT_FALSE(world.state().safeMode);
}

TEST(CoreSafetyTest, ABreakerThatWasOpenAtACrashDoesNotBlockTheNextSession)
{
    World world;
    world.start();
    world.submit(BreakerChanged{BreakerGroup::Orders, BreakerPhase::Open, 5, 5, std::nullopt, "HTTP 503"});
    world.restart();
    EXPECT_EQ(world.state().breakers[0].phase, BreakerPhase::Closed);
    world.want({avaxBuy()});
    world.cycles(2);
    EXPECT_EQ(world.sent().size(), 1U);
}

TEST(CoreSafetyTest, OldDataOfOneAssetBlocksOnlyThatAsset)
{
    World world;
    world.start();
    world.silence();
    for (int i = 0; i < 12; ++i) {
        world.wait(1s);
        world.quote(kEth, "100000", "100010");
    }
    world.want({avaxBuy(), World::intent(Side::Buy, kEth, "0.5", "99900.00")});
    world.cycle(1s);
    EXPECT_FALSE(world.state().safeMode);
    EXPECT_EQ(refusedFor(world, RefusalCode::MarketDataStale), 1U);
    ASSERT_EQ(world.sent().size(), 1U);
    EXPECT_EQ(world.sent().front().slot(), kEth);
}

TEST(CoreSafetyTest, WhileFramesOfAPairAreMissingItHasNoEntriesAndItsExitsGoOut)
{
    World world(silentExchange("10"));
    world.start();
    world.cycle();
    world.silence();
    world.submit(QuoteLost{kAvax});
    world.want({avaxBuy(), World::intent(Side::Buy, kEth, "0.5", "99900.00"), avaxSell()});
    world.cycle(100ms);
    EXPECT_EQ(refusedFor(world, RefusalCode::MarketDataStale), 1U) << "however young the last quote is";
    ASSERT_EQ(world.sent().size(), 2U);
    EXPECT_EQ(world.sent()[0].slot(), kEth) << "of this pair only";
    EXPECT_EQ(world.sent()[1].side(), Side::Sell);
    EXPECT_FALSE(world.state().safeMode);
    world.speakAgain();
    world.want({avaxBuy()});
    world.cycle();
    EXPECT_EQ(world.sent().size(), 3U) << "the new book is there";
}

TEST(CoreSafetyTest, AFeedThatNeverSpokeIsSilentToo)
{
    World world;
    world.silence();
    world.start();
    EXPECT_FALSE(world.state().safeMode);
    world.cycles(12);
    EXPECT_TRUE(world.state().safeMode);
}

TEST(CoreSafetyTest, AnEntryAcknowledgedInSafeModeIsCancelledAtOnce)
{
    World world(silentExchange());
    world.start();
    world.want({avaxBuy()});
    world.cycle();
    world.submit(HazardRaised{Hazard::ClockSkew, "2 s"});
    EXPECT_TRUE(world.cancels().empty());
    world.acknowledge(world.lastOrder(), 5001);
    ASSERT_EQ(world.cancels().size(), 1U);
    EXPECT_EQ(world.order(world.lastOrder()).state, OrderState::CancelRequested);
}

TEST(CoreSafetyTest, AnEntryWhoseCancelWasRefusedInSafeModeIsAskedForAgain)
{
    WorldOptions options = silentExchange();
    options.settings.execution.timeToLive = 24h;
    World world(options);
    ClientOrderId const id = world.startWith(avaxBuy(), 5001);
    world.submit(HazardRaised{Hazard::ClockSkew, "2 s"});
    ASSERT_EQ(world.cancels().size(), 1U);
    world.submit(CancelRefused{id, "busy"});
    ASSERT_EQ(world.order(id).state, OrderState::Working);
    world.cycles(5);
    EXPECT_EQ(world.cancels().size(), 2U);
    EXPECT_EQ(world.order(id).state, OrderState::CancelRequested);
}

// --- a strategy out of control

// One order a minute; each entry wanted beyond it is a refusal.
WorldOptions hurried()
{
    WorldOptions options;
    options.holdings[kAvax] = quantity("20");
    options.settings.execution.timeToLive = 24h;
    options.settings.risk.ordersPerMinuteMaximum = 1;
    options.settings.risk.rateRefusalsMaximum = 3;
    options.settings.risk.rateRefusalsWindow = 5min;
    return options;
}
void wantTwice(World& world)
{
    world.want({avaxBuy("10", "899.00"), avaxBuy("10", "898.00")});
    world.cycle();
    world.cycle(61s);
}

TEST(CoreSafetyTest, AStrategyThatIsRefusedForItsRateAgainAndAgainIsOffUntilAPersonResumes)
{
    World world(hurried());
    world.start();
    wantTwice(world);
    wantTwice(world);
    EXPECT_EQ(refusedFor(world, RefusalCode::RiskOrderRate), 2U);
    EXPECT_FALSE(world.state().paused);
    world.restart();
    world.cycles(2);
    EXPECT_FALSE(world.state().paused);
    world.cycle(61s);
    wantTwice(world);
    EXPECT_TRUE(world.state().paused) << "those before the restart count";
    EXPECT_EQ(world.word(), EngineState::Paused);
    EXPECT_EQ(
        world.state().pauseReason,
        "the strategy wanted to send too many orders and was refused 3 times within 300 s; it is off until trading "
        "is resumed");
    auto const notes = world.notes(NoteKind::ModeChange);
    EXPECT_TRUE(std::any_of(notes.begin(), notes.end(), [](NoteRecord const& note) {
        return note.subject == "pause" && levelOf(note) == NoteLevel::Critical;
    }));
    // Exits go on, entries do not, also after another restart.
    world.restart();
    world.cycle(61s);
    world.want({avaxBuy("10", "897.00"), avaxSell("5", "905.00")});
    std::size_t const sent = world.sent().size();
    world.cycle();
    EXPECT_EQ(world.sent().size(), sent + 1);
    EXPECT_EQ(refusedFor(world, RefusalCode::TradingPaused), 1U);
    world.command(Resume{"the strategy was repaired"});
    EXPECT_EQ(world.word(), EngineState::Running);
    world.cycle(61s);
    wantTwice(world);
    EXPECT_FALSE(world.state().paused) << "the count begins anew";
}

TEST(CoreSafetyTest, RefusalsFarApartOrOfTheOperatorSwitchNothingOff)
{
    World world(hurried());
    world.start();
    for (int i = 0; i < 5; ++i) {
        wantTwice(world);
        world.cycle(2min);
    }
    EXPECT_EQ(refusedFor(world, RefusalCode::RiskOrderRate), 5U);
    for (int i = 0; i < 5; ++i) {
        world.command(PlaceOrder{Symbol("AVAXTRY"), Side::Buy, OrderType::Limit, BaseSize{quantity("1")},
                                 Price(Decimal(895 + i))});
    }
    EXPECT_EQ(refusedFor(world, RefusalCode::RiskOrderRate), 9U);
    EXPECT_FALSE(world.state().paused);
}

TEST(CoreSafetyTest, APriceAHundredTimesOffIsNotBelievedAndItsAssetHasNoEntries)
{
    World world;
    world.start();
    world.cycles(5);
    world.quote(kAvax, "90000.00", "90010.00");
    EXPECT_EQ(world.core().marketView().assets[kAvax].quote.bid, price("900.00"));
    // It goes on; all the others are as they were.
    world.cycles(3, 4s);
    EXPECT_FALSE(world.state().safeMode);
    world.want({avaxBuy(), World::intent(Side::Buy, kEth, "0.5", "99900.00")});
    world.cycle();
    EXPECT_EQ(refusedFor(world, RefusalCode::MarketDataStale), 1U);
    EXPECT_EQ(world.sent().size(), 1U);
}

TEST(CoreSafetyTest, ACrossedOrEmptyQuoteNeitherMovesPricesNorFreshensData)
{
    World world;
    world.start();
    world.silence();
    world.wait(9s);
    world.submit(QuoteChanged{kAvax, Quote{world.now(), price("901.00"), price("900.00"), price("900.50")}});
    world.submit(QuoteChanged{kAvax, Quote{world.now(), price("0"), price("900.00"), price("900.50")}});
    EXPECT_EQ(world.core().marketView().assets[kAvax].quote.bid, price("900.00"));
    world.cycle(2s);
    EXPECT_TRUE(world.state().safeMode);
}

TEST(CoreSafetyTest, TheStateWordNamesTheStrongestState)
{
    World world;
    EXPECT_EQ(world.word(), EngineState::Starting);
    world.start();
    EXPECT_EQ(world.word(), EngineState::Running);
    world.command(Pause{"x"});
    EXPECT_EQ(world.word(), EngineState::Paused);
    world.submit(HazardRaised{Hazard::ClockSkew, "2 s"});
    EXPECT_EQ(world.word(), EngineState::SafeMode);
    world.command(Flatten{"y", false});
    EXPECT_EQ(world.word(), EngineState::Flattening);
    world.command(Kill{"z"});
    EXPECT_EQ(world.word(), EngineState::Halted);
    EXPECT_EQ(world.state().stateCause, "z");
    world.command(Stop{false});
    EXPECT_EQ(world.word(), EngineState::Stopping);
}

TEST(CoreSafetyTest, ADrawdownDeRisksAndItsHaltAdmitsExitsOnly)
{
    World world;
    world.start();
    world.want({avaxBuy("200", "900.10"), World::intent(Side::Buy, kEth, "2", "100010.00")});
    world.cycles(2);
    ASSERT_EQ(world.state().books.held(kAvax), quantity("200"));
    // 200 AVAX lose 300 each: 6 % of the account.
    world.quote(kAvax, "600.00", "600.10");
    world.cycle();
    EXPECT_EQ(world.word(), EngineState::DeRisked);
    EXPECT_EQ(world.core().capital().ladderStep, 1);
    EXPECT_TRUE(world.noted(NoteKind::PostTrade, "drawdown"));
    // A fall this deep is believed only from prices that have fallen already.
    world.cycles(12);
    world.quote(kAvax, "120.00", "120.10");
    world.cycle();
    EXPECT_TRUE(world.core().capital().multiplier.isZero());
    world.want({World::intent(Side::Buy, kEth, "0.1", "99950.00"), World::intent(Side::Sell, kEth, "1", "100000.00")});
    world.cycle();
    EXPECT_EQ(world.state().books.held(kEth), quantity("1"));
    EXPECT_EQ(world.sent().size(), 3U);
}

}  // namespace
}  // namespace pentad::runtime

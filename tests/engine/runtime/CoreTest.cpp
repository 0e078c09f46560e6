// SPDX-License-Identifier: GPL-3.0-or-later
#include "runtime/Core.h"

#include "contracts/EngineText.h"
#include "engine/runtime/AvaxOrders.h"
#include "foundation/TimeText.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace pentad::runtime {
namespace {

using namespace std::chrono_literals;
using test::Crash;
using test::Exchange;
using test::kAvax;
using test::kBtc;
using test::kEth;
using test::money;
using test::price;
using test::quantity;
using test::World;
using test::WorldOptions;

std::vector<std::byte> bytesOf(StepRecord const& record)
{
    ByteWriter writer;
    encode(record, writer);
    return writer.take();
}

class Stages final : public StageObserver {
public:
    void entered(CycleStage stage) override { seen.push_back(stage); }
    std::vector<CycleStage> seen;
};

TEST(CoreTest, WalksTheStagesOfACycleInTheirOrder)
{
    World world;
    world.start();
    Stages stages;
    world.core().observeStages(&stages);
    world.want({avaxBuy()});
    world.cycle();
    EXPECT_THAT(stages.seen, testing::ElementsAre(CycleStage::Ingest, CycleStage::Mark, CycleStage::Decide,
                                                  CycleStage::Capital, CycleStage::Risk, CycleStage::Reconcile));
    ASSERT_EQ(world.sent().size(), 1U);
    world.core().observeStages(nullptr);
}

TEST(CoreTest, OpensTheBooksWithWhatTheExchangeReports)
{
    WorldOptions options;
    options.holdings[kAvax] = quantity("5");
    World world(options);
    EXPECT_FALSE(world.state().books.opened());
    world.start();
    ASSERT_TRUE(world.state().books.opened());
    EXPECT_EQ(world.state().books.quoteBalance(), money("1000000"));
    EXPECT_EQ(world.state().books.held(kAvax), quantity("5"));
    // 5 AVAX at the bid of 900.
    EXPECT_EQ(world.core().totals().external, money("1004500"));
    EXPECT_EQ(world.core().totals().equity, money("1004500"));
    EXPECT_EQ(world.state().books.highWater(), money("1004500"));
    EXPECT_TRUE(world.state().reconciled);
    EXPECT_EQ(world.word(), EngineState::Running);
}

TEST(CoreTest, WaitsForAPriceBeforeItOpensBooksWithHoldings)
{
    WorldOptions options;
    options.holdings[kAvax] = quantity("5");
    World world(options);
    world.silence();
    world.start();
    EXPECT_FALSE(world.state().books.opened());
    world.speakAgain();
    world.cycles(3);
    EXPECT_TRUE(world.state().books.opened());
    EXPECT_TRUE(world.state().reconciled);
}

// Its balances may hold a trade that its list does not show: opened with it, the books would hold that trade twice.
TEST(CoreTest, BooksAreNotOpenedWithBalancesThatNeverStandStill)
{
    World world(silentExchange());
    world.submit(SessionStarted{"test"});
    world.cycle();
    AccountReport restless = world.agreeing();
    restless.isRestless = true;
    world.report(restless);
    EXPECT_FALSE(world.state().books.opened());
    EXPECT_TRUE(world.state().safeMode);
    EXPECT_EQ(world.core().reconciliation()->failure, say(Phrase::AccountRestless));
    std::size_t const asked = world.reportsAsked();
    world.cycle(2s);
    EXPECT_EQ(world.reportsAsked(), asked + 1);
    world.report(world.agreeing());
    EXPECT_TRUE(world.state().books.opened());
    EXPECT_TRUE(world.state().reconciled);
    // Once they are open a difference must be seen twice anyway.
    restless.fills = {};
    world.report(restless);
    EXPECT_TRUE(world.state().reportAgreed);
}

TEST(CoreTest, TradesMadeBeforeTheBooksOpenedBelongToTheOpeningBalance)
{
    World world(silentExchange());
    world.submit(SessionStarted{"test"});
    world.cycle();
    AccountReport report = world.agreeing();
    report.fills.push_back(test::fillOf(77, kAvax, Side::Buy, quantity("3"), price("850"), world.now()));
    world.report(report);
    EXPECT_TRUE(world.state().books.held(kAvax).isZero());
    // The same trade is told again by the next report.
    report = world.agreeing();
    report.fills.push_back(test::fillOf(77, kAvax, Side::Buy, quantity("3"), price("850"), world.now()));
    world.report(report);
    EXPECT_TRUE(world.state().books.held(kAvax).isZero());
    EXPECT_TRUE(world.state().reconciled);
    EXPECT_EQ(world.core().totals().fills, 0U);
}

TEST(CoreTest, DecidesNothingBeforeReconciliation)
{
    World world(silentExchange());
    world.want({avaxBuy()});
    world.submit(SessionStarted{"test"});
    world.cycles(5);
    EXPECT_TRUE(world.script().seen.empty());
    EXPECT_TRUE(world.sent().empty());
    EXPECT_EQ(world.word(), EngineState::Starting);
    // Neither does an operator's ticket get through.
    CommandAnswer const answer = world.command(
        PlaceOrder{Symbol("AVAXTRY"), Side::Buy, OrderType::Limit, BaseSize{quantity("10")}, price("899.00")});
    EXPECT_FALSE(answer.accepted);
    EXPECT_EQ(answer.evaluation->refusal, RefusalCode::SafeModeActive);
    EXPECT_TRUE(world.sent().empty());
    world.report(world.agreeing());
    EXPECT_TRUE(world.state().reconciled);
    world.cycle();
    EXPECT_EQ(world.sent().size(), 1U);
}

TEST(CoreTest, AnAcceptedIntentIsOneRecordOfDecisionOrderAndOutbox)
{
    World world(silentExchange());
    world.start();
    world.want({avaxBuy()});
    world.cycle();
    ASSERT_EQ(world.sent().size(), 1U);
    ASSERT_EQ(world.lastRecords().size(), 1U);
    StepRecord const record = world.lastRecords().front();
    ASSERT_EQ(record.decisions.size(), 1U);
    ASSERT_EQ(record.orders.size(), 1U);
    ASSERT_EQ(record.outbox.size(), 1U);
    DecisionRecord const& decision = record.decisions.front();
    EXPECT_TRUE(decision.evaluation.accepted);
    EXPECT_EQ(decision.cycle, record.cycle);
    EXPECT_EQ(decision.clientOrderId, world.lastOrder());
    EXPECT_EQ(record.orders.front().clientOrderId, world.lastOrder());
    EXPECT_EQ(record.orders.front().state, OrderState::Planned);
    EXPECT_EQ(record.outbox.front().kind, OutboxKind::Place);
    EXPECT_EQ(record.outbox.front().clientOrderId, world.lastOrder());
    EXPECT_TRUE(isOwnClientOrderId(world.lastOrder().view()));
    // What it commits is not available any more.
    EXPECT_EQ(world.core().capital().inputs.commitments, money("8990") + money("21.576"));
    // The answer settles the row.
    world.acknowledge(world.lastOrder(), 5001);
    EXPECT_THAT(world.lastRecords().front().outboxSettled, testing::ElementsAre(record.outbox.front().id));
    EXPECT_TRUE(world.state().outbox.empty());
}

TEST(CoreTest, ARefusedIntentIsRecordedWhole)
{
    World world;
    world.start();
    OrderIntent thin = avaxBuy();
    thin.expectedEdgeBps = Decimal(1);
    thin.addReason("signal", Decimal(7));
    world.want({thin});
    world.cycle();
    EXPECT_TRUE(world.sent().empty());
    ASSERT_EQ(world.lastRecords().size(), 1U);
    StepRecord const& record = world.lastRecords().front();
    ASSERT_EQ(record.decisions.size(), 1U);
    EXPECT_TRUE(record.orders.empty());
    EXPECT_TRUE(record.outbox.empty());
    Evaluation const& evaluation = record.decisions.front().evaluation;
    EXPECT_EQ(evaluation.refusal, RefusalCode::AlphaEdgeBelowMinimum);
    for (std::size_t gate = 0; gate < kGates; ++gate) {
        EXPECT_EQ(evaluation.gates[gate].gate, static_cast<Gate>(gate));
    }
    EXPECT_EQ(evaluation.gates[static_cast<std::size_t>(Gate::Edge)].verdict, Verdict::Fail);
    EXPECT_TRUE(evaluation.gates[static_cast<std::size_t>(Gate::Edge)].hasDistance);
    EXPECT_EQ(record.decisions.front().intent.reasons[0].value, Decimal(7));
    EXPECT_EQ(world.core().totals().refused[static_cast<std::size_t>(RefusalCode::AlphaEdgeBelowMinimum)], 1U);
    EXPECT_EQ(world.core().totals().intents, 1U);
    EXPECT_EQ(world.core().totals().accepted, 0U);
}

TEST(CoreTest, TheSecondIntentOfACycleSeesWhatTheFirstHasTaken)
{
    World world;
    world.start();
    // The cap of one asset is near 229 500: the first takes most of it, the second gets the rest or nothing.
    world.want({avaxBuy("200"), avaxBuy("200", "898.00")});
    world.cycle();
    ASSERT_EQ(world.sent().size(), 2U);
    EXPECT_EQ(std::get<BaseSize>(world.sent()[0].size()).quantity, quantity("200"));
    EXPECT_LT(std::get<BaseSize>(world.sent()[1].size()).quantity, quantity("60"));
    EXPECT_EQ(world.core().totals().reduced, 1U);
    EXPECT_LE(world.core().capital().exposures[kAvax], world.core().capital().assetCaps[kAvax]);
}

TEST(CoreTest, TheSameIntentTwiceInOneCycleIsADuplicate)
{
    World world;
    world.start();
    world.want({avaxBuy(), avaxBuy()});
    world.cycle();
    EXPECT_EQ(world.sent().size(), 1U);
    EXPECT_EQ(world.core().totals().refused[static_cast<std::size_t>(RefusalCode::DuplicateIntent)], 1U);
}

TEST(CoreTest, TheSameTicketAfterARestartWithinTheSameCycleIsADuplicate)
{
    World world;
    world.start();
    PlaceOrder const ticket{Symbol("AVAXTRY"), Side::Buy, OrderType::Limit, BaseSize{quantity("10")}, price("899.00")};
    ASSERT_TRUE(world.command(ticket).accepted);
    CycleId const cycle = world.state().cycle;
    world.wait(2s);
    world.reload(Exchange::GoesOn);
    world.submit(SessionStarted{"test"});
    ASSERT_TRUE(world.state().reconciled);
    ASSERT_EQ(world.state().cycle, cycle);
    world.quote(kAvax, "900.00", "900.10");
    CommandAnswer const again = world.command(ticket);
    EXPECT_FALSE(again.accepted);
    EXPECT_EQ(again.evaluation->refusal, RefusalCode::DuplicateIntent);
    EXPECT_EQ(world.sent().size(), 1U);
}

// A second database over the same account, begun a day later: the same decision in its first cycle is another order.
TEST(CoreTest, EqualDecisionsOfTwoDatabasesAreDifferentOrders)
{
    std::vector<ClientOrderId> ids;
    for (CycleId const before : {CycleId{}, CycleId{570'000'000}, CycleId{571'728'000}}) {
        World world(silentExchange());
        world.submit(SessionStarted{"test", before});
        EXPECT_EQ(world.lastRecords().front().cycle, before);
        world.cycle();
        world.report(world.agreeing());
        world.want({avaxBuy()});
        world.cycle();
        ASSERT_EQ(world.sent().size(), 1U);
        EXPECT_EQ(number(world.state().cycle), number(before) + 2);
        ids.push_back(world.sent().front().clientOrderId());
    }
    EXPECT_NE(ids[0], ids[1]);
    EXPECT_NE(ids[1], ids[2]);
}

TEST(CoreTest, ADatabaseThatHasCyclesKeepsItsNumbers)
{
    World world;
    world.start();
    world.want({avaxBuy()});
    world.cycle();  // one that is committed, as a quiet one is not
    CycleId const cycle = world.state().cycle;
    ASSERT_GT(number(cycle), 0U);
    world.reload(Exchange::GoesOn);
    world.submit(SessionStarted{"test", CycleId{570'000'000}});
    EXPECT_EQ(world.state().cycle, cycle);
}

// The close of a bar has no spread: it stands for a quote only where the quote is older than the settings allow.
TEST(CoreTest, ABarStandsForAQuoteThatIsTooOldForTheSettings)
{
    for (Milliseconds const maximum : {Milliseconds(10s), Milliseconds(90s)}) {
        WorldOptions options;
        options.settings.risk.dataAgeMaximum = maximum;
        World world(options);
        world.start();
        world.bar(kAvax, "900", "905", "899", "904");
        Quote const& quote = world.core().marketView().assets[kAvax].quote;
        EXPECT_EQ(quote.bid == price("904"), maximum < 1min) << maximum.count();
        EXPECT_EQ(quote.bid < quote.ask, maximum >= 1min) << maximum.count();
    }
}

// A few minutes with everything in them.
void liveABit(World& world)
{
    world.start();
    world.want({avaxBuy("20", "900.10"), World::intent(Side::Buy, kEth, "0.5", "99900.00")});
    world.cycles(3);
    world.command(Pause{"lunch"});
    world.cycles(2);
    world.want({World::intent(Side::Sell, kAvax, "5", "900.00")});
    world.cycle();
    world.command(Resume{"back"});
    world.bar(kAvax, "900", "905", "899", "904");
    world.cycles(70);
    world.command(EnableAsset{Symbol("ETHTRY"), false});
    world.command(CancelAllOrders{});
    world.cycles(3);
}

TEST(CoreTest, EqualEventsGiveEqualRecordsAndEqualCheckpoints)
{
    World first;
    World second;
    liveABit(first);
    liveABit(second);
    ASSERT_EQ(first.records().size(), second.records().size());
    ASSERT_GT(first.records().size(), 10U);
    for (std::size_t i = 0; i < first.records().size(); ++i) {
        ASSERT_EQ(bytesOf(first.records()[i]), bytesOf(second.records()[i])) << "record " << i;
    }
    EXPECT_EQ(first.core().checkpoint(), second.core().checkpoint());
    EXPECT_EQ(first.head().digest, second.head().digest);
    EXPECT_GT(first.core().totals().fills, 1U);
}

TEST(CoreTest, TimeNeverStepsBack)
{
    World world;
    world.start();
    UtcTime const before = world.state().now;
    world.submit(
        EngineEvent{before - 1h, CommandGiven{std::make_shared<Command const>(Command{CommandId{9}, Pause{"x"}})}});
    EXPECT_EQ(world.state().now, before);
    EXPECT_EQ(world.lastRecords().front().at, before);
    world.submit(EngineEvent{before - 1h, CycleDue{}});
    EXPECT_EQ(world.state().now, before);
}

TEST(CoreTest, AnEventThatChangesNothingLeavesNoRecord)
{
    World world;
    world.start();
    std::size_t const before = world.records().size();
    world.cycles(5);
    EXPECT_EQ(world.records().size(), before);
}

TEST(CoreTest, ABarThatComesTwiceIsSeenOnce)
{
    World world;
    world.start();
    Bar const bar{world.now(), price("900"), price("901"), price("899"), price("900"), quantity("10")};
    world.submit(BarClosed{kAvax, bar, false});
    world.submit(BarClosed{kAvax, bar, false});
    Bar older = bar;
    older.openTime -= 1min;
    world.submit(BarClosed{kAvax, older, false});
    EXPECT_EQ(world.script().bars.size(), 1U);
    EXPECT_EQ(world.core().marketView().assets[kAvax].barCount, 1U);
    EXPECT_EQ(world.state().lastBar[kAvax], bar.openTime);
}

TEST(CoreTest, HistoryWarmsUpTheStrategyAndDecidesNothing)
{
    World world;
    world.start();
    std::size_t const asked = world.script().seen.size();
    Bar const bar{world.now() - 1h, price("900"), price("901"), price("899"), price("900"), quantity("10")};
    world.submit(BarClosed{kAvax, bar, true});
    EXPECT_EQ(world.script().bars.size(), 1U);
    EXPECT_EQ(world.script().seen.size(), asked);
    EXPECT_FALSE(world.core().marketView().assets[kAvax].barIsNew);
}

// --- checkpoints

Core freshCore(World& world)
{
    return Core(world.core().setup(), nullptr,
                std::make_unique<test::ScriptedStrategy>(std::make_shared<test::Script>()));
}

void expectRoundTrip(World& world, std::string_view when)
{
    auto const saved = world.core().checkpoint();
    Core other = freshCore(world);
    ASSERT_TRUE(other.restore(saved)) << when;
    EXPECT_EQ(other.checkpoint(), saved) << when;
    EXPECT_TRUE(other.totals().ledgerResidual.isZero()) << when;
}

TEST(CoreTest, ACheckpointComesBackUnchangedFromEveryState)
{
    WorldOptions options;
    options.fills.slippageBps = Decimal(1);
    World world(options);
    expectRoundTrip(world, "empty");
    world.submit(SessionStarted{"test"});
    expectRoundTrip(world, "starting");
    world.start();
    expectRoundTrip(world, "running");
    world.want({avaxBuy("20", "900.10"), World::intent(Side::Buy, kEth, "0.5", "99900.00")});
    world.cycle();
    expectRoundTrip(world, "open orders");
    world.faulty().script({test::Fault::AcceptThenTimeout});
    world.want({World::intent(Side::Buy, kBtc, "0.01", "2999000")});
    world.cycle();
    expectRoundTrip(world, "unknown order");
    world.submit(HazardRaised{Hazard::ClockSkew, "2 s"});
    expectRoundTrip(world, "safe mode");
    world.submit(BreakerChanged{BreakerGroup::Account, BreakerPhase::Open, 5, 5, world.now() + 30s, "HTTP 503"});
    expectRoundTrip(world, "breaker");
    world.submit(HazardCleared{Hazard::ClockSkew});
    world.submit(BreakerChanged{BreakerGroup::Account, BreakerPhase::Closed, 0, 5, std::nullopt, ""});
    world.command(EnableAsset{Symbol("SOLTRY"), false});
    world.command(Pause{"why"});
    world.cycles(10);
    expectRoundTrip(world, "paused");
    world.command(Flatten{"enough", true});
    expectRoundTrip(world, "flattening");
    world.cycles(10);
    expectRoundTrip(world, "flattened");
    world.command(Kill{"stop it"});
    expectRoundTrip(world, "killed");
    world.command(Stop{true});
    world.submit(SessionEnded{"test"});
    expectRoundTrip(world, "stopped");
}

TEST(CoreTest, ATruncatedCheckpointIsRefusedAndChangesNothing)
{
    World world;
    liveABit(world);
    auto const whole = world.core().checkpoint();
    auto const before = world.core().checkpoint();
    for (std::size_t length = 0; length < whole.size(); length += length < 64 ? 1 : 37) {
        ASSERT_FALSE(world.core().restore(std::span(whole).first(length))) << length;
    }
    auto longer = whole;
    longer.push_back(std::byte{0});
    EXPECT_FALSE(world.core().restore(longer));
    EXPECT_EQ(world.core().checkpoint(), before);
}

TEST(CoreTest, ACheckpointOfAnotherVersionIsRefused)
{
    World world;
    liveABit(world);
    auto other = world.core().checkpoint();
    other.front() = std::byte{0x7f};
    auto const before = world.core().checkpoint();
    EXPECT_FALSE(world.core().restore(other));
    EXPECT_EQ(world.core().checkpoint(), before);
}

// The journal's digest finds a changed byte before the core sees it; the core must still never crash on one.
TEST(CoreTest, ACheckpointWithAnyByteChangedIsRefusedOrReadNeverACrash)
{
    World world;
    liveABit(world);
    auto const whole = world.core().checkpoint();
    Core other = freshCore(world);
    std::size_t refused = 0;
    for (std::size_t i = 0; i < whole.size(); ++i) {
        for (unsigned const mask : {0x80U, 0x01U, 0xffU}) {
            auto changed = whole;
            changed[i] ^= static_cast<std::byte>(mask);
            bool restored = false;
            ASSERT_NO_THROW(restored = other.restore(changed)) << "byte " << i;
            refused += restored ? 0 : 1;
        }
    }
    EXPECT_GT(refused, 0U);
}

// --- days

TEST(CoreTest, ADayBeginsAtMidnightInIstanbul)
{
    World world;
    world.start();
    std::int64_t const day = world.state().books.day();
    // 22:14 UTC is 01:14 in Istanbul: the next border is 21:00 UTC.
    auto const utcMidnight = std::chrono::ceil<std::chrono::days>(world.now());
    UtcTime const border = utcMidnight - 3h > world.now() ? utcMidnight - 3h : utcMidnight + 21h;
    world.cycle(std::chrono::duration_cast<Milliseconds>(border - world.now()) - 1ms);
    EXPECT_EQ(world.state().books.day(), day);
    world.cycle(1ms);
    EXPECT_EQ(world.state().books.day(), day + 1);
    EXPECT_EQ(world.state().books.days().size(), 1U);
    world.cycle(1s);
    EXPECT_EQ(world.state().books.days().size(), 1U);
}

// The books forget a day after two months; a report of the year must not.
TEST(CoreTest, ADayThatEndsIsWrittenDownExactly)
{
    test::WorldOptions options;
    options.holdings[kAvax] = quantity("100.00000001");
    World world(options);
    world.start();
    std::string const day = dayText(world.state().books.day());
    world.quote(kAvax, "890.00", "890.10");
    world.cycle(24h);
    ASSERT_EQ(world.state().books.days().size(), 1U);
    ledger::DayClose const& close = world.state().books.days().front();
    EXPECT_NE(close.startEquity, close.endEquity);
    std::vector<std::string> reasons;
    for (NoteRecord const& note : world.notes(NoteKind::Session)) {
        if (note.subject == "day") {
            reasons.push_back(note.reason);
        }
    }
    EXPECT_THAT(reasons,
                testing::ElementsAre("the day " + day + " began with " + close.startEquity.text() +
                                     ", 0 came or went from outside, and it ended with " + close.endEquity.text()));
}

TEST(CoreTest, TheWorstOfTheDayOutlivesARestartAndNotTheDay)
{
    test::WorldOptions options;
    options.holdings[kAvax] = quantity("100");
    World world(options);
    world.start();
    EXPECT_FALSE(world.state().worstDayAt);
    world.quote(kAvax, "890.00", "890.10");
    world.cycle();
    EXPECT_EQ(world.state().worstDayPnl, money("-1000"));
    UtcTime const worst = world.now();
    world.quote(kAvax, "900.00", "900.10");
    world.cycle();
    // What commits the checkpoint that the restart reads.
    world.command(Pause{"look"});
    world.restart();
    EXPECT_EQ(world.state().worstDayPnl, money("-1000"));
    EXPECT_EQ(world.state().worstDayAt, worst);
    world.cycle(24h);
    EXPECT_EQ(world.state().worstDayPnl, Money{});
    EXPECT_FALSE(world.state().worstDayAt);
}

TEST(CoreTest, ADayDoesNotEndWhileWhatIsHeldHasNoPrice)
{
    World world;
    world.start();
    world.want({avaxBuy("100", "900.10")});
    world.cycles(2);
    ASSERT_EQ(world.state().books.held(kAvax), quantity("100"));
    Money const equity = world.core().totals().equity;
    Money const highWater = world.state().books.highWater();
    // Down for a day and a half; after that the market speaks later than the first cycle.
    world.wait(36h);
    world.reload(Exchange::GoesOn);
    world.silence();
    world.start();
    world.cycles(2);
    EXPECT_LT(world.state().totals.maxDrawdown, Rate("0.01"_dec));
    EXPECT_NE(world.word(), EngineState::DeRisked);
    EXPECT_TRUE(world.notes(NoteKind::PostTrade).empty());
    world.speakAgain();
    world.cycles(2);
    EXPECT_EQ(world.core().totals().equity, equity);
    EXPECT_EQ(world.state().books.dayStartEquity(), equity);
    EXPECT_EQ(world.state().books.highWater(), highWater);
    EXPECT_EQ(world.state().books.days().back().endEquity, equity);
}

TEST(CoreTest, TheHighWaterMarkOfAQuietMarketSurvivesACrash)
{
    World world;
    world.start();
    world.want({avaxBuy("200", "900.10")});
    world.cycles(2);
    ASSERT_EQ(world.state().books.held(kAvax), quantity("200"));
    // The price rises and falls again; nobody trades.
    world.quote(kAvax, "1000.00", "1000.10");
    world.cycle();
    Money const peak = world.state().books.highWater();
    ASSERT_GT(peak, money("1019000"));
    world.quote(kAvax, "950.00", "950.10");
    world.cycle();
    world.restart();
    // To the last thousandth.
    EXPECT_GE(world.state().books.highWater(), portion(peak, Rate("0.999"_dec), Rounding::Down));
}

}  // namespace
}  // namespace pentad::runtime

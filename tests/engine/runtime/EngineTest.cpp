// SPDX-License-Identifier: GPL-3.0-or-later
#include "runtime/Engine.h"

#include "engine/runtime/EngineBench.h"
#include "runtime/CoreState.h"
#include "runtime/CycleNumbers.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <QEventLoop>

#include <algorithm>
#include <utility>

namespace pentad::runtime {
namespace {

using namespace std::chrono_literals;
using test::kAvax;
using test::price;
using test::quantity;
using testing::ElementsAre;

TEST(EngineTest, StartsInTheOrderOfRecovery)
{
    EngineBench bench;
    bench.engine->start();
    EXPECT_THAT(bench.diary, ElementsAre("load", "restored", "feed starts", "append", "report"));
}

TEST(EngineTest, CommitsBeforeItSends)
{
    EngineBench bench;
    bench.start();
    bench.want();
    bench.cycle();
    EXPECT_THAT(bench.diary, ElementsAre("append", "place"));
    // What was committed holds the order that was sent, and a checkpoint that knows it.
    StepRecord const& record = bench.journal.records.back();
    ASSERT_EQ(record.orders.size(), 1U);
    EXPECT_EQ(record.orders.front().clientOrderId, bench.exchange.placed.front());
    auto const saved = decodeCoreState(record.checkpoint);
    ASSERT_TRUE(saved);
    EXPECT_EQ(saved->orders.open().size(), 1U);
    Diary const& seen = bench.observer.diary;
    EXPECT_EQ(static_cast<std::size_t>(std::count(seen.begin(), seen.end(), "committed")),
              bench.journal.records.size());
}

TEST(EngineTest, WhoWatchesHearsEverythingInItsOrder)
{
    EngineBench bench;
    bench.start();
    bench.want();
    bench.observer.diary.clear();
    bench.clock.advance(1s);
    bench.quote();
    bench.observer.diary.clear();
    bench.engine->runCycle();
    Diary const& seen = bench.observer.diary;
    auto const at = [&](char const* word) { return std::find(seen.begin(), seen.end(), word) - seen.begin(); };
    EXPECT_EQ(at("heard cycle"), 0);
    EXPECT_LT(at("committed"), at("sent order"));
    EXPECT_LT(at("sent order"), at("cycled"));
    EXPECT_EQ(std::count(seen.begin(), seen.end(), "cycled"), 1);
    EXPECT_GE(bench.observer.last.ended, bench.observer.last.began);
}

TEST(EngineTest, ANewDatabaseCountsItsCyclesFromWhenItWasBegun)
{
    for (bool const paced : {true, false}) {
        EngineOptions options;
        options.selfPaced = paced;
        EngineBench bench(options);
        bench.clock.advance(1'096 * 24h);  // to 2026
        CycleId const before = cyclesBefore(bench.clock.utc() + 1h);
        ASSERT_GT(number(before), 0U);
        bench.start();
        ASSERT_FALSE(bench.journal.records.empty());
        EXPECT_EQ(bench.journal.records.front().cycle, paced ? before : CycleId{}) << paced;
    }
}

TEST(EngineTest, AlertsAreShownAndAcknowledgedLikeEverythingElse)
{
    EngineBench bench;
    AlertView alert;
    alert.id = 7;
    bench.observer.kept.push_back(alert);
    bench.start();
    bench.command(AcknowledgeAlert{7});
    EXPECT_TRUE(bench.newest()->answers.back().accepted);
    ASSERT_EQ(bench.newest()->alerts.size(), 1U);
    EXPECT_EQ(bench.newest()->alerts[0].id, 7U);
    bench.command(AcknowledgeAlert{8});
    EXPECT_FALSE(bench.newest()->answers.back().accepted);
}

TEST(EngineTest, WhatIsFoundInASnapshotIsShownWithIt)
{
    EngineBench bench;
    bench.start();
    bench.observer.finds.emplace().id = 9;
    bench.command(Pause{"lunch"});
    ASSERT_EQ(bench.newest()->alerts.size(), 1U);
    EXPECT_EQ(bench.newest()->alerts[0].id, 9U);
}

TEST(EngineTest, TheAlertOfItsEndIsInTheLastSnapshot)
{
    EngineBench bench({}, std::size_t(-1), true);
    bench.start();
    bench.clock.advance(1s);
    bench.quote();
    bench.observer.finds.emplace().id = 9;
    bench.submit(CycleDue{});
    EXPECT_EQ(bench.newest()->state, EngineState::Failed);
    ASSERT_EQ(bench.newest()->alerts.size(), 1U);
}

// --- snapshots

TEST(EngineTest, PublishesQuotesAtMostTenTimesASecond)
{
    EngineBench bench;
    bench.start();
    bench.clock.advance(1s);
    bench.quote();
    std::uint64_t const first = bench.newest()->sequence;
    for (int i = 0; i < 50; ++i) {
        bench.clock.advance(1ms);
        bench.quote();
    }
    EXPECT_EQ(bench.newest()->sequence, first);
    bench.clock.advance(60ms);
    bench.quote();
    EXPECT_EQ(bench.newest()->sequence, first + 1);
}

TEST(EngineTest, PublishesDecisionsAtOnce)
{
    EngineBench bench;
    bench.start();
    bench.clock.advance(1s);
    bench.quote();
    std::uint64_t const first = bench.newest()->sequence;
    bench.command(Pause{"x"});
    EXPECT_EQ(bench.newest()->sequence, first + 1);
    EXPECT_TRUE(bench.newest()->paused);
    bench.command(Resume{"x"});
    EXPECT_EQ(bench.newest()->sequence, first + 2);
}

TEST(EngineTest, PublishesAtOnceEvenInTheFirstMomentOfTheClock)
{
    EngineBench bench;
    bench.engine->start();
    ASSERT_NE(bench.newest(), nullptr);
    EXPECT_FALSE(bench.newest()->notes.empty());
}

TEST(EngineTest, RingsOnceUntilTheSlotIsEmptied)
{
    EngineBench bench;
    bench.start();
    bench.newest();
    std::size_t const before = bench.rings;
    for (int i = 0; i < 5; ++i) {
        bench.command(Pause{"x"});
    }
    EXPECT_EQ(bench.rings, before + 1);
    EXPECT_EQ(bench.newest()->answers.size(), 5U);
    bench.command(Resume{"x"});
    EXPECT_EQ(bench.rings, before + 2);
}

TEST(EngineTest, TheSnapshotTellsTheJournalsHead)
{
    EngineBench bench;
    bench.start();
    bench.command(Pause{"x"});
    SnapshotPtr const seen = bench.newest();
    EXPECT_EQ(seen->journalHead, bench.digest.head().digest);
    EXPECT_EQ(seen->journalSequence, bench.digest.head().sequence);
    EXPECT_EQ(seen->journalPath, "state.db");
    EXPECT_EQ(seen->lastCommand, CommandId{1});
    EXPECT_EQ(seen->timing.cadence, std::chrono::nanoseconds(1h));
}

// --- questions

TEST(EngineTest, AnswersQuestionsAtOnceWithoutARecord)
{
    EngineBench bench;
    bench.start();
    std::uint64_t const sequence = bench.digest.head().sequence;
    PlaceOrder const ticket{test::paperPairs()[kAvax].symbol, Side::Buy, OrderType::Limit, BaseSize{quantity("10")},
                            price("899.00")};
    bench.command(CheckOrder{ticket});
    EXPECT_TRUE(bench.newestAnswer().accepted) << bench.newestAnswer().text;
    EXPECT_EQ(bench.newestAnswer().id, CommandId{1});
    EXPECT_TRUE(bench.newestAnswer().evaluation);
    EXPECT_EQ(bench.newest()->lastCommand, CommandId{1}) << "ids go on all the same";
    EXPECT_TRUE(bench.diary.empty()) << "nothing was written, nothing sent";
    EXPECT_EQ(bench.digest.head().sequence, sequence);
    bench.command(ticket);
    EXPECT_THAT(bench.diary, ElementsAre("append", "place"));
}

TEST(EngineTest, ExplainsADecisionThatWasRefused)
{
    EngineBench bench;
    bench.start();
    bench.command(Pause{"test"});
    bench.want();
    bench.cycle();
    ASSERT_FALSE(bench.newest()->decisions.empty());
    bench.command(ExplainDecision{bench.newest()->decisions.back()->id});
    CommandAnswer const answer = bench.newestAnswer();
    EXPECT_TRUE(answer.accepted) << answer.text;
    ASSERT_FALSE(answer.counterfactuals.empty());
    EXPECT_EQ(answer.counterfactuals.front().change, Change::Resume);
}

// A journal that keeps what it was given, as one on the disk does.
class KeepingJournal final : public Journal {
public:
    explicit KeepingJournal(std::vector<StepRecord> steps) : m_steps(std::move(steps)) {}
    Expected<JournalState, JournalError> load() override
    {
        return JournalState{{m_steps.size(), {}}, m_steps.back().checkpoint};
    }
    Expected<std::vector<StepRecord>, JournalError> recent(std::size_t count) override
    {
        auto const first = m_steps.size() - std::min(count, m_steps.size());
        return std::vector<StepRecord>(m_steps.begin() + static_cast<std::ptrdiff_t>(first), m_steps.end());
    }
    Expected<JournalHead, JournalError> append(std::span<StepRecord const> records) override
    {
        m_steps.insert(m_steps.end(), records.begin(), records.end());
        return JournalHead{m_steps.size(), {}};
    }

private:
    std::vector<StepRecord> m_steps;
};

TEST(EngineTest, AfterARestartTheListsGoOnWhereTheyEnded)
{
    EngineBench before;
    before.start();
    before.want();
    before.cycle();
    before.command(Pause{"over night"});
    before.submit(OrderRefused{before.exchange.placed.front(), "no"});
    SnapshotPtr const last = before.newest();

    KeepingJournal journal(before.journal.records);
    EngineBench after;
    CoreSetup setup = composition::coreSetup(config::Settings{}, test::paperPairs());
    auto risk = std::make_unique<risk::RiskEngine>(setup.risk, setup.capital, setup.fees);
    auto strategy = std::make_unique<test::ScriptedStrategy>(after.script);
    auto slot = std::make_shared<SnapshotSlot>();
    after.clock.advance(2h);
    Engine engine(after.options, std::make_unique<Core>(std::move(setup), std::move(risk), std::move(strategy)),
                  EngineAdapters{after.clock, journal, after.exchange, after.feed, {}}, slot);
    engine.start();
    SnapshotPtr const first = slot->take();
    ASSERT_NE(first, nullptr);
    EXPECT_TRUE(first->resumed);
    EXPECT_FALSE(last->resumed) << "that one began its journal";
    ASSERT_EQ(first->decisions.size(), last->decisions.size());
    EXPECT_EQ(first->decisions.back()->id, last->decisions.back()->id);
    EXPECT_EQ(first->endedOrders.size(), 1U);
    EXPECT_EQ(first->ledger.size(), last->ledger.size());
    EXPECT_GE(first->notes.size(), last->notes.size());
    EXPECT_EQ(first->assets[kAvax].chip.kind, last->assets[kAvax].chip.kind);
    ASSERT_FALSE(first->timeline.empty());
    EXPECT_EQ(first->timeline.front().cause, "over night");
    EXPECT_TRUE(first->answers.empty()) << "answers belong to their session";
}

// --- cycles by themselves

TEST(EngineTest, RunsItsCyclesByItselfAndStopsAfterTheLast)
{
    EngineOptions options;
    options.cadence = 1ms;
    options.cyclesMaximum = 5;
    EngineBench bench(options);
    QEventLoop loop;
    QObject::connect(bench.engine.get(), &Engine::stopped, &loop, &QEventLoop::quit);
    bench.engine->start();
    loop.exec();
    EXPECT_THAT(bench.stops, ElementsAre(""));
    EXPECT_EQ(bench.newest()->totals.cycles, 5U);
}

}  // namespace
}  // namespace pentad::runtime

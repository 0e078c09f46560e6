// SPDX-License-Identifier: GPL-3.0-or-later
// The driver alone, with a core that writes down what it is told. Backtests with the real core are scenarios.
#include "simulation/Backtest.h"

#include "support/CandleFolder.h"
#include "support/LiraPairs.h"
#include "support/ManualClock.h"
#include "support/PaperBench.h"

#include <gtest/gtest.h>

namespace pentad::simulation {
namespace {

using test::kLiraPairs;
using test::money;
using test::price;

// Buys once in the second cycle, notes everything it sees, and records each change.
class ScribeCore final : public DecisionCore {
public:
    explicit ScribeCore(std::vector<std::string>* story = nullptr) : m_approver(test::paperPairs()), m_story(story) {}

    Step const& process(EngineEvent const& event) override
    {
        EXPECT_GE(event.at, m_last) << "time goes on";
        m_last = event.at;
        m_step.record.clear();
        m_step.effects.clear();
        std::visit([&](auto const& body) { see(body); }, event.body);
        if (!m_step.record.notes.empty() || !m_step.effects.empty()) {
            m_step.record.sequence = ++m_sequence;
            m_step.record.at = event.at;
            note(m_seen.back());
        }
        return m_step;
    }
    CoreTotals totals() const override
    {
        CoreTotals totals;
        totals.cycles = m_cycles;
        totals.equity = Money(Decimal(1000) + Decimal(m_cycles));
        return totals;
    }
    std::vector<std::byte> checkpoint() const override { return {}; }

    std::vector<std::string> const& seen() const { return m_seen; }

private:
    void see(SessionStarted const&)
    {
        m_seen.emplace_back("start");
        m_step.effects.emplace_back(ReportEffect{});
    }
    void see(AccountReported const& reported) { note("report " + reported.report->balances[0].free.text()); }
    void see(BarClosed const& closed)
    {
        m_seen.push_back("bar " + std::to_string(static_cast<int>(closed.slot)) + " " + closed.bar.close.text());
    }
    void see(CycleDue const&)
    {
        m_seen.emplace_back("cycle");
        if (++m_cycles == 2) {
            m_step.effects.emplace_back(PlaceEffect{1, m_approver.marketBuy(Slot{1}, money("500"))});
            if (m_story != nullptr) {
                m_story->emplace_back("placed");
            }
        }
    }
    void see(OrderAcknowledged const&) { note("acknowledged"); }
    void see(FillReported const& reported) { note("fill " + reported.fill.price.text()); }
    void see(SessionEnded const& ended) { note("end " + ended.reason); }
    void see(auto const&) { m_seen.emplace_back("other"); }

    void note(std::string text)
    {
        NoteRecord note;
        note.text = text;
        m_step.record.notes.push_back(note);
        if (m_seen.empty() || m_seen.back() != text) {
            m_seen.push_back(std::move(text));
        }
    }

    test::Approver m_approver;
    std::vector<std::string>* m_story;
    Step m_step;
    std::vector<std::string> m_seen;
    std::uint64_t m_cycles = 0;
    std::uint64_t m_sequence = 0;
    UtcTime m_last{};
};

// Chains what it gets and counts the calls; fails after a while if told so.
class ScribeJournal final : public Journal {
public:
    Expected<JournalState, JournalError> load() override { return JournalState{}; }
    Expected<JournalHead, JournalError> append(std::span<StepRecord const> records) override
    {
        ++appends;
        if (appends > failAfter) {
            return Unexpected(JournalError{JournalErrorKind::DiskFull, "the disk is full"});
        }
        for (StepRecord const& record : records) {
            m_body.clear();
            encode(record, m_body);
            m_head.digest = m_chain.append(m_body.bytes());
            ++m_head.sequence;
        }
        return m_head;
    }
    std::uint64_t appends = 0;
    std::uint64_t failAfter = std::numeric_limits<std::uint64_t>::max();

private:
    ByteWriter m_body;
    HashChain m_chain;
    JournalHead m_head;
};

class BacktestTest : public testing::Test {
protected:
    BacktestTest()
    {
        for (std::string const& symbol : kLiraPairs) {
            folder.write(symbol + "-1m.csv", test::CandleFolder::rows(1, 6));
        }
    }
    CandleSet load() const
    {
        auto set = loadCandles(folder.path(), kLiraPairs, std::chrono::minutes(1), {});
        check(set.has_value(), "the candles of the test must load");
        return std::move(*set);
    }
    Expected<BacktestResult, JournalError> run(CandleSet const& set, DecisionCore& core, Journal& journal,
                                               std::size_t batch = 1, std::atomic<bool> const* stop = nullptr)
    {
        EventQueue queue;
        PaperExchange exchange(test::paperPairs(), test::plainFills(), queue);
        exchange.deposit(money("1000"));
        BacktestInput const input{set, clock, Calendar{}, "test", batch, stop, nullptr};
        return runBacktest(input, core, journal, exchange, queue);
    }

    test::CandleFolder folder;
    test::ManualClock clock;
};

TEST_F(BacktestTest, TellsTheCoreEverythingInOrder)
{
    folder.write("SOLTRY-1m.csv", "60000,7,8,6,7,1\n240000,7,8,6,7,1\n360000,7,8,6,7,1\n");
    ScribeCore core;
    ScribeJournal journal;
    auto const result = run(load(), core, journal);
    ASSERT_TRUE(result);
    std::vector<std::string> const& seen = core.seen();
    std::vector<std::string> const beginning{"start",        "report 1000",  "bar 0 1074.5", "bar 1 1074.5",
                                             "bar 2 1074.5", "bar 3 1074.5", "bar 4 7",      "cycle",
                                             "bar 0 1020.5", "bar 1 1020.5", "bar 2 1020.5", "bar 3 1020.5",
                                             "cycle",        "acknowledged", "fill 1020.5",  "bar 0 1057.5"};
    ASSERT_GT(seen.size(), beginning.size());
    EXPECT_EQ(std::vector<std::string>(seen.begin(), seen.begin() + static_cast<std::ptrdiff_t>(beginning.size())),
              beginning);
    EXPECT_EQ(seen.back(), "end done");
    EXPECT_EQ(result->bars, 27U);
    EXPECT_EQ(result->totals.cycles, 6U);
    EXPECT_EQ(result->from, UtcTime(Milliseconds(60'000)));
    EXPECT_EQ(result->to, UtcTime(Milliseconds(360'000)));
    EXPECT_FALSE(result->partial);
    EXPECT_EQ(result->startEquity, money("1000"));
    EXPECT_EQ(result->equity.back().equity, money("1006"));
    EXPECT_GT(result->peakResidentBytes, 1'000'000U);
}

TEST_F(BacktestTest, BatchesChangeNothingButTheNumberOfCommits)
{
    CandleSet const set = load();
    std::vector<Sha256Digest> digests;
    std::vector<std::uint64_t> appends;
    for (std::size_t const batch : {1U, 2U, 64U, 4096U}) {
        ScribeCore core;
        ScribeJournal journal;
        auto const result = run(set, core, journal, batch);
        ASSERT_TRUE(result);
        EXPECT_EQ(result->head.sequence, 6U);
        digests.push_back(result->head.digest);
        appends.push_back(journal.appends);
    }
    EXPECT_EQ(digests, std::vector(4, digests.front()));
    EXPECT_EQ(appends, (std::vector<std::uint64_t>{6, 3, 1, 1}));
}

TEST_F(BacktestTest, JournalThatFailsEndsItBeforeTheEffect)
{
    std::vector<std::string> story;
    ScribeCore core(&story);
    ScribeJournal journal;
    journal.failAfter = 2;
    auto const result = run(load(), core, journal);
    ASSERT_FALSE(result);
    EXPECT_EQ(result.error().message, "the disk is full");
    EXPECT_EQ(core.seen().back(), "cycle") << "the order was never placed, so nobody acknowledged it";
}

TEST_F(BacktestTest, StopEndsCleanlyWithAPartialResult)
{
    std::atomic<bool> const stop{true};
    ScribeCore core;
    ScribeJournal journal;
    auto const result = run(load(), core, journal, 64, &stop);
    ASSERT_TRUE(result);
    EXPECT_TRUE(result->partial);
    EXPECT_EQ(result->bars, 5U);
    EXPECT_EQ(core.seen().back(), "end stopped");
    EXPECT_EQ(journal.appends, 1U) << "what was collected is committed";
}

TEST(SharpeTest, IsTheYearlyRatioOfDailyReturns)
{
    auto const samples = [](std::initializer_list<char const*> equities) {
        std::vector<EquitySample> list;
        for (char const* equity : equities) {
            list.push_back({UtcTime{}, money(equity)});
        }
        return list;
    };
    EXPECT_EQ(sharpeOf(samples({"100"})), 0);
    EXPECT_EQ(sharpeOf(samples({"100", "110"})), 0);
    EXPECT_EQ(sharpeOf(samples({"100", "100", "100"})), 0);
    // Returns 0.1 and -0.05: mean 0.025, deviation 0.1060660, times the root of 365.
    EXPECT_NEAR(sharpeOf(samples({"100", "110", "104.5"})), 4.50308, 1e-4);
    EXPECT_LT(sharpeOf(samples({"100", "99", "97"})), 0);
}

}  // namespace
}  // namespace pentad::simulation

// SPDX-License-Identifier: GPL-3.0-or-later
// A full month of real hourly candles through the whole engine: candles, strategy, policy, risk, paper exchange, ledger,
// journal. However it is driven, the same steps come out.
#include "composition/BacktestComposition.h"
#include "config/Settings.h"
#include "persistence/Verifier.h"
#include "simulation/Backtest.h"
#include "simulation/BarSource.h"
#include "simulation/PaperInstruments.h"
#include "support/TestData.h"

#include <gtest/gtest.h>
#include <QTemporaryDir>

namespace pentad {
namespace {

using namespace std::chrono_literals;

struct Drive {
    int threads = 1;
    std::size_t commitBatch = 1;
    std::filesystem::path journal;  // empty: in memory
    std::int64_t startCash = 100'000;
};

class RealMonthTest : public testing::Test {
protected:
    void SetUp() override
    {
        if (!std::filesystem::exists(test::sharedData() / "BTCUSDT-1h.csv.gz")) {
            GTEST_SKIP() << "no market data in " << test::sharedData() << "; name its folder in PENTAD_DATA";
        }
        m_settings.trading.symbols = {"BTCUSDT", "ETHUSDT", "XRPUSDT", "SOLUSDT", "AVAXUSDT"};
        m_settings.trading.interval = "1h";
    }

    // March 2025, 744 hours.
    simulation::BacktestResult run(Drive const& drive)
    {
        simulation::CandleOptions options;
        options.threads = drive.threads;
        options.from = UtcTime(std::chrono::sys_days{std::chrono::year{2025} / 3 / 1});
        options.to = UtcTime(std::chrono::sys_days{std::chrono::year{2025} / 4 / 1});
        auto const candles = simulation::loadCandles(test::sharedData(), m_settings.trading.symbols, 1h, options);
        check(candles.has_value(), "the candles cannot be read");
        auto const rules = simulation::paperUniverse(*candles);
        check(rules.has_value(), "no universe");
        auto parts = composition::makeBacktestCore(m_settings, rules->universe, drive.journal);
        check(parts.has_value(), "no journal");
        simulation::FillParameters fills;
        fills.fees = m_settings.fees;
        fills.halfSpreadBps = Decimal(2);
        fills.slippageBps = Decimal(2);
        fills.participation = m_settings.paper.volumeParticipation;
        simulation::EventQueue queue;
        simulation::PaperExchange exchange(rules->universe, fills, queue);
        exchange.deposit(Money(Decimal(drive.startCash)));
        SystemClock const clock;
        simulation::BacktestInput const input{.candles = *candles,
                                              .clock = clock,
                                              .calendar = parts->calendar,
                                              .version = "test",
                                              .commitBatch = drive.commitBatch};
        auto result = simulation::runBacktest(input, *parts->core, *parts->journal, exchange, queue);
        check(result.has_value(), "the backtest failed");
        // What the exchange holds and what the books say are the same money.
        EXPECT_EQ(exchange.accounts().quote().total() + heldValue(*candles, exchange), result->totals.equity);
        return *std::move(result);
    }

    static Money heldValue(simulation::CandleSet const& candles, simulation::PaperExchange const& exchange)
    {
        simulation::CandleSource source(candles);
        simulation::BarFrame frame;
        PerAsset<Price> closes;
        while (source.next(frame)) {
            for (Slot const slot : kSlots) {
                closes[slot] = frame.present[slot] ? frame.bars[slot].close : closes[slot];
            }
        }
        Money value;
        for (Slot const slot : kSlots) {
            value += notional(closes[slot], exchange.accounts().base(slot).total(), Rounding::Down);
        }
        return value;
    }

    config::Settings m_settings;
};

TEST_F(RealMonthTest, TradesAndAddsUpToTheLastUnit)
{
    auto const result = run({});
    EXPECT_EQ(result.bars, 744U * 5);
    EXPECT_EQ(result.totals.cycles, 744U);
    EXPECT_GT(result.totals.orders, 0U);
    EXPECT_GT(result.totals.fills, 0U);
    EXPECT_TRUE(result.totals.ledgerResidual.isZero());
    EXPECT_TRUE(result.totals.fees.isPositive());
    EXPECT_EQ(result.totals.external, Money(Decimal(100'000)));
    EXPECT_EQ(result.totals.intents, result.totals.accepted + std::accumulate(result.totals.refused.begin(),
                                                                              result.totals.refused.end(), 0ULL));
    EXPECT_FALSE(result.partial);
}

TEST_F(RealMonthTest, TheSameInputGivesTheSameDigestHoweverItIsDriven)
{
    auto const once = run({});
    for (Drive const& drive : {Drive{}, Drive{.threads = 2}, Drive{.commitBatch = 64}, Drive{.commitBatch = 4096}}) {
        auto const again = run(drive);
        EXPECT_EQ(again.head.digest, once.head.digest) << drive.threads << " threads, batch " << drive.commitBatch;
        EXPECT_EQ(again.head.sequence, once.head.sequence);
        EXPECT_EQ(again.totals.equity, once.totals.equity);
    }
}

TEST_F(RealMonthTest, ADifferentAccountGivesADifferentDigest)
{
    EXPECT_NE(run({}).head.digest, run({.startCash = 100'001}).head.digest);
}

TEST_F(RealMonthTest, TheJournalInAFileHasTheSameHeadAndVerifies)
{
    QTemporaryDir const folder;
    auto const inMemory = run({});
    for (std::size_t const batch : {std::size_t{1}, std::size_t{512}}) {
        std::filesystem::path const path = folder.path().toStdString() + "/month-" + std::to_string(batch) + ".db";
        auto const inFile = run({.commitBatch = batch, .journal = path});
        EXPECT_EQ(inFile.head.digest, inMemory.head.digest);
        auto const proof = persistence::verify(path.string());
        ASSERT_TRUE(proof) << proof.error().message;
        EXPECT_FALSE(proof->bad) << proof->bad->message();
        EXPECT_EQ(proof->head, inMemory.head.digest);
        EXPECT_EQ(proof->fills, inMemory.totals.fills);
        EXPECT_EQ(proof->orders, inMemory.totals.orders);
    }
}

TEST_F(RealMonthTest, EveryStrategyAddsUp)
{
    for (char const* name : {"trend", "reversion", "rebalance", "hold"}) {
        m_settings.strategy.name = name;
        auto const result = run({});
        EXPECT_TRUE(result.totals.ledgerResidual.isZero()) << name;
        EXPECT_EQ(result.totals.orders == 0, std::string_view(name) == "hold") << name;
    }
}

}  // namespace
}  // namespace pentad

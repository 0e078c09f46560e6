// SPDX-License-Identifier: GPL-3.0-or-later
#include "bench/CommitFigures.h"

#include "bench/Replay.h"
#include "composition/CoreFactory.h"
#include "persistence/SqliteJournal.h"
#include "risk/RiskEngine.h"
#include "runtime/Core.h"
#include "simulation/EventQueue.h"
#include "simulation/PaperExchange.h"

#include <QTemporaryDir>

#include <fcntl.h>
#include <unistd.h>

namespace pentad::bench {
namespace {

constexpr std::size_t kFloorBytes = 8192;
constexpr int kWarmUpCycles = 50;

// Buys the first asset when nothing of it is held, and sells all of it when something is: every cycle trades.
class Alternating final : public Strategy {
public:
    std::string_view id() const override { return "alternating"; }
    int warmupBars() const override { return 0; }
    Decimal priorEdgeBps() const override { return Decimal(10'000); }
    void observe(Slot, Bar const&) override {}
    std::span<OrderIntent const> decide(MarketView const& market, PortfolioView const& portfolio,
                                        Universe const& universe) override
    {
        constexpr Slot kTraded{0};
        AssetPortfolioView const& asset = portfolio.assets[kTraded];
        if (asset.openOrder || !market.assets[kTraded].hasQuote) {
            return {};
        }
        m_intent = OrderIntent{};
        m_intent.strategy = StrategyId(id());
        m_intent.symbol = universe[kTraded].symbol;
        m_intent.referencePrice = market.assets[kTraded].quote.last;
        m_intent.expectedEdgeBps = asset.edge.edgeBps;
        bool const buys = asset.held.isZero();
        m_intent.side = buys ? Side::Buy : Side::Sell;
        m_intent.size = buys ? OrderSize(QuoteSize{Money{Decimal(1'000)}}) : OrderSize(BaseSize{asset.unlocked});
        return {&m_intent, 1};
    }
    void indicators(Slot, std::vector<IndicatorValue>&) const override {}
    std::optional<Rate> targetWeight(Slot) const override { return std::nullopt; }

private:
    OrderIntent m_intent;
};

class FloorFile {
public:
    explicit FloorFile(std::string const& path) : m_file(open(path.c_str(), O_CREAT | O_RDWR, 0600))
    {
        check(m_file >= 0, "bench: the file for the floor cannot be made");
        overwrite();
    }
    ~FloorFile() { close(m_file); }
    FloorFile(FloorFile const&) = delete;
    FloorFile& operator=(FloorFile const&) = delete;

    void overwrite()
    {
        ++m_bytes.front();
        check(pwrite(m_file, m_bytes.data(), m_bytes.size(), 0) == static_cast<ssize_t>(m_bytes.size()) &&
                  fdatasync(m_file) == 0,
              "bench: the file for the floor cannot be written");
    }

private:
    int m_file;
    std::array<unsigned char, kFloorBytes> m_bytes{};
};

std::size_t rowsOf(StepRecord const& record)
{
    std::size_t rows = 1;  // the step
    for (LedgerTransaction const& transaction : record.transactions) {
        rows += 1 + transaction.postings.size();
    }
    return rows + record.orders.size() + record.fills.size() + record.decisions.size() + record.outbox.size() +
           record.outboxSettled.size() + record.notes.size();
}

// The engine without its event loop: what came in is processed, committed with a checkpoint, and only then sent.
class LiveCycle {
public:
    explicit LiveCycle(std::string const& path)
        : m_settings(replaySettings()),
          m_universe(replayUniverse(syntheticCandles(1, kSeed))),
          m_exchange(m_universe, {.fees = m_settings.fees, .participation = std::nullopt}, m_queue)
    {
        runtime::CoreSetup setup = composition::coreSetup(m_settings, m_universe);
        setup.execution.reconcileEvery = std::chrono::hours(24);
        auto risk = std::make_unique<risk::RiskEngine>(setup.risk, setup.capital, setup.fees);
        m_core = std::make_unique<runtime::Core>(std::move(setup), std::move(risk), std::make_unique<Alternating>());
        persistence::OpenOptions options;
        options.path = path;
        options.identity = {"paper", {}, m_settings.trading.symbols};
        options.now = m_now;
        auto opened = persistence::SqliteJournal::open(options);
        check(opened.has_value(), "bench: the journal cannot be opened");
        m_journal = std::move(*opened);
        check(m_journal->load().has_value(), "bench: the journal cannot be read");
        m_exchange.deposit(m_settings.paper.startCash);
        m_pending.push_back({m_now, SessionStarted{"bench"}});
        commit();
        dispatch();
    }

    // Everything between the arrival of a quote and the end of the commit.
    void run(bool buysNext)
    {
        m_pending.push_back({m_now, QuoteChanged{Slot{0}, quote(buysNext)}});
        m_pending.push_back({m_now, CycleDue{}});
        commit();
    }
    // What happens afterwards: orders go out, and the answers wait for the next cycle.
    void dispatch()
    {
        for (Effect const& effect : m_effects) {
            if (auto const* place = std::get_if<PlaceEffect>(&effect)) {
                m_exchange.place(place->order);
            } else if (auto const* report = std::get_if<ReportEffect>(&effect)) {
                m_exchange.requestAccountReport(report->question);
            }
        }
        m_effects.clear();
        m_now += std::chrono::seconds(1);
        m_exchange.onQuote(Slot{0}, quote(false));
        m_exchange.deliver(m_now);
        while (!m_queue.empty()) {
            m_pending.push_back(m_queue.take());
        }
    }

    CoreTotals totals() const { return m_core->totals(); }
    std::size_t rows() const { return m_rows; }

private:
    Quote quote(bool higher) const
    {
        Price const bid{Decimal(higher ? 2'500'010 : 2'500'000)};
        return {m_now, bid, bid + Price{Decimal(1)}, bid};
    }
    void commit()
    {
        m_records.clear();
        m_rows = 1;  // the checkpoint
        for (EngineEvent const& event : m_pending) {
            Step const& step = m_core->process(event);
            if (!step.record.empty()) {
                m_records.push_back(step.record);
                m_rows += rowsOf(step.record);
            }
            m_effects.insert(m_effects.end(), step.effects.begin(), step.effects.end());
        }
        m_pending.clear();
        check(!m_records.empty(), "bench: nothing to commit");
        m_records.back().checkpoint = m_core->checkpoint();
        check(m_journal->append(m_records).has_value(), "bench: the commit failed");
    }

    config::Settings m_settings;
    Universe m_universe;
    simulation::EventQueue m_queue;
    simulation::PaperExchange m_exchange;
    std::unique_ptr<runtime::Core> m_core;
    std::unique_ptr<persistence::SqliteJournal> m_journal;
    std::vector<EngineEvent> m_pending;
    std::vector<StepRecord> m_records;
    std::vector<Effect> m_effects;
    UtcTime m_now{Milliseconds(1'700'000'000'000)};
    std::size_t m_rows = 0;
};

}  // namespace

void measureLiveCycle(int repetitions, int cycles, Report& report)
{
    QTemporaryDir const folder;
    std::vector<double> cycleMedians;
    std::vector<double> cycleTails;
    std::vector<double> floorMedians;
    std::vector<double> floorTails;
    std::vector<double> medianRatios;
    std::vector<double> tailRatios;
    double rows = 0;
    bool parity = true;
    for (int repetition = 0; repetition < repetitions; ++repetition) {
        QString const name = QString::number(repetition);
        LiveCycle live(folder.filePath(name).toStdString());
        FloorFile floor(folder.filePath(name + QStringLiteral("-floor")).toStdString());
        std::vector<double> cycleTimes;
        std::vector<double> floorTimes;
        std::uint64_t fillsBefore = 0;
        for (int i = 0; i < kWarmUpCycles + cycles; ++i) {
            double const cycle = secondsOf([&] { live.run(i % 2 == 0); });
            live.dispatch();
            double const sync = secondsOf([&] { floor.overwrite(); });
            if (i < kWarmUpCycles) {
                fillsBefore = live.totals().fills;
                continue;
            }
            cycleTimes.push_back(cycle);
            floorTimes.push_back(sync);
            rows += static_cast<double>(live.rows());
        }
        CoreTotals const totals = live.totals();
        parity = parity && totals.ledgerResidual.isZero() &&
                 totals.fills - fillsBefore >= static_cast<std::uint64_t>(cycles) - 1;
        cycleMedians.push_back(quantile(cycleTimes, 0.5));
        cycleTails.push_back(quantile(cycleTimes, 0.99));
        floorMedians.push_back(quantile(floorTimes, 0.5));
        floorTails.push_back(quantile(floorTimes, 0.99));
        medianRatios.push_back(cycleMedians.back() / floorMedians.back());
        tailRatios.push_back(cycleTails.back() / floorTails.back());
    }
    auto const microseconds = [](std::vector<double> const& times) { return fixed(median(times) * 1e6, 0) + " us"; };
    std::string const remark = std::to_string(cycles) + " cycles each, rows per commit, balances not counted: " +
                               fixed(rows / (static_cast<double>(cycles) * repetitions), 1);
    report.add({.goal = "G6",
                .what = "live cycle, quote to durable commit, over the sync, p50",
                .value = median(medianRatios),
                .unit = "x",
                .ours = microseconds(cycleMedians),
                .other = microseconds(floorMedians),
                .repetitions = repetitions,
                .wanted = 1.5,
                .stretch = 1.25,
                .parity = parity,
                .remark = remark});
    report.add({.goal = "G6",
                .what = "the same, p99",
                .value = median(tailRatios),
                .unit = "x",
                .ours = microseconds(cycleTails),
                .other = microseconds(floorTails),
                .repetitions = repetitions,
                .wanted = 1.8,
                .stretch = 1.5,
                .parity = parity,
                .remark = {}});
}

}  // namespace pentad::bench

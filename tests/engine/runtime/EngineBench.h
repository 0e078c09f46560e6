// SPDX-License-Identifier: GPL-3.0-or-later
// An engine with everything around it scripted and noted: journal, exchange, feed, reports, observer. Time passes by hand.
// Thread: the test's.
#pragma once

#include "composition/CoreFactory.h"
#include "risk/RiskEngine.h"
#include "runtime/Engine.h"
#include "simulation/DigestJournal.h"
#include "support/FailingJournal.h"
#include "support/ManualClock.h"
#include "support/PaperBench.h"
#include "support/ScriptedStrategy.h"
#include "support/World.h"

#include <algorithm>
#include <new>
#include <utility>

namespace pentad::runtime {

// What happened around the engine, in order.
using Diary = std::vector<std::string>;

class DiaryJournal final : public Journal {
public:
    DiaryJournal(Diary& diary, Journal& journal) : m_diary(diary), m_journal(journal) {}
    Expected<JournalState, JournalError> load() override
    {
        m_diary.emplace_back("load");
        return m_journal.load();
    }
    bool hasReserve() override { return m_journal.hasReserve(); }
    Expected<JournalHead, JournalError> append(std::span<StepRecord const> added) override
    {
        if (outOfMemory) {
            throw std::bad_alloc();
        }
        auto result = m_journal.append(added);
        m_diary.emplace_back(result ? "append" : "append failed");
        if (result) {
            records.insert(records.end(), added.begin(), added.end());
        }
        return result;
    }
    std::vector<StepRecord> records;
    bool outOfMemory = false;

private:
    Diary& m_diary;
    Journal& m_journal;
};

class DiaryExchange final : public ExchangeClient {
public:
    explicit DiaryExchange(Diary& diary) : m_diary(diary) {}
    void place(ApprovedOrder const& order) override
    {
        m_diary.emplace_back("place");
        placed.push_back(order.clientOrderId());
    }
    void cancel(Slot, ClientOrderId const&, ExchangeOrderId) override { m_diary.emplace_back("cancel"); }
    void requestAccountReport(AccountQuestion const&) override { m_diary.emplace_back("report"); }
    std::vector<ClientOrderId> placed;

private:
    Diary& m_diary;
};

class DiaryFeed final : public DataFeed {
public:
    explicit DiaryFeed(Diary& diary) : m_diary(diary) {}
    void start(PerAsset<std::optional<UtcTime>> const&) override { m_diary.emplace_back("feed starts"); }
    void stop() override { m_diary.emplace_back("feed stops"); }
    // Minute bars back to `olderFrom`.
    std::vector<Bar> older(Slot, UtcTime before, std::size_t count) override
    {
        std::vector<Bar> bars;
        for (UtcTime at = before - std::chrono::minutes(1); at >= olderFrom && bars.size() < count;
             at -= std::chrono::minutes(1)) {
            bars.insert(bars.begin(),
                        Bar{at, test::price("1"), test::price("1"), test::price("1"), test::price("1"), {}});
        }
        return bars;
    }
    UtcTime olderFrom = UtcTime::max();

private:
    Diary& m_diary;
};

class BrokenStrategy final : public Strategy {
public:
    std::string_view id() const override { return "broken"; }
    int warmupBars() const override { return 0; }
    Decimal priorEdgeBps() const override { return {}; }
    void observe(Slot, Bar const&) override {}
    std::span<OrderIntent const> decide(MarketView const&, PortfolioView const&, Universe const&) override
    {
        check(false, "a check of the strategy failed");
        return {};
    }
    void indicators(Slot, std::vector<IndicatorValue>&) const override {}
    std::optional<Rate> targetWeight(Slot) const override { return std::nullopt; }
};

// Passes what a pause forbids.
class CarelessRisk final : public RiskManager {
public:
    explicit CarelessRisk(CoreSetup const& setup) : m_risk(setup.risk, setup.capital, setup.fees) {}
    void preTradeCheck(OrderIntent const& intent, RiskView const& view, Evaluation& evaluation,
                       RiskVerdict& verdict) const override
    {
        RiskView seen = view;
        seen.paused = false;
        m_risk.preTradeCheck(intent, seen, evaluation, verdict);
    }
    void postTradeCheck(RiskView const& view, std::vector<PostTradeNote>& notes) const override
    {
        m_risk.postTradeCheck(view, notes);
    }
    void postTradeCheck(FinishedOrder const& finished, std::vector<PostTradeNote>& notes) const override
    {
        m_risk.postTradeCheck(finished, notes);
    }

private:
    risk::RiskEngine m_risk;
};

// Rows are counted, nothing is written.
class CountingReports final : public ReportExporter {
public:
    ExportView begin(ExportReport const& wanted) override
    {
        view = ExportView{ExportPhase::Running, wanted.kind, wanted.path, 0, 1'200, {}, {}};
        if (wanted.path.empty()) {
            view.phase = ExportPhase::Failed;
            view.failure = "a report needs a file";
        }
        return view;
    }
    ExportView advance(std::size_t rows) override
    {
        view.rows = std::min(view.rows + rows, view.rowsTotal);
        view.phase = view.rows == view.rowsTotal ? ExportPhase::Done : ExportPhase::Running;
        return view;
    }
    ExportView cancel() override
    {
        view.phase = ExportPhase::Cancelled;
        return view;
    }
    ExportView view;
};

class DiaryObserver final : public EngineObserver {
public:
    void heard(EngineEvent const& event) override
    {
        diary.emplace_back(std::holds_alternative<CycleDue>(event.body) ? "heard cycle" : "heard");
        if (outOfMemory && std::holds_alternative<CycleDue>(event.body)) {
            throw std::bad_alloc();
        }
    }
    void committed(StepRecord const&, std::chrono::nanoseconds) override { diary.emplace_back("committed"); }
    void journalled(JournalReport const& report) override { journalReports.push_back(report); }
    void sent(Effect const& effect) override
    {
        diary.emplace_back(std::holds_alternative<PlaceEffect>(effect) ? "sent order" : "sent");
    }
    void cycled(CycleReport const& report) override
    {
        diary.emplace_back("cycled");
        last = report;
    }
    void shown(EngineSnapshot const&) override
    {
        diary.emplace_back("shown");
        if (finds) {
            kept.push_back(*std::exchange(finds, std::nullopt));
        }
    }
    std::vector<AlertView> alerts() const override { return kept; }
    bool acknowledge(std::uint64_t id) override { return id == 7; }
    void failed(std::string const&) override { diary.emplace_back("failed"); }
    Diary diary;
    bool outOfMemory = false;  // in the next cycle
    CycleReport last;
    std::vector<JournalReport> journalReports;
    std::vector<AlertView> kept;
    std::optional<AlertView> finds;  // in the next snapshot
};

struct EngineBench {
    explicit EngineBench(EngineOptions wanted = {}, std::size_t appendsBefore = std::size_t(-1), bool broken = false,
                         bool careless = false)
        : failing(digest, appendsBefore, JournalError{JournalErrorKind::DiskFull, "no space left for the journal"}),
          journal(diary, failing),
          exchange(diary),
          feed(diary),
          slot(std::make_shared<SnapshotSlot>())
    {
        options = std::move(wanted);
        if (options.cadence == std::chrono::seconds(1)) {
            options.cadence = std::chrono::hours(1);  // the test itself says when a cycle is due
        }
        options.journalPath = "state.db";
        CoreSetup setup = composition::coreSetup(config::Settings{}, test::paperPairs());
        std::unique_ptr<RiskManager> risk = std::make_unique<risk::RiskEngine>(setup.risk, setup.capital, setup.fees);
        if (careless) {
            risk = std::make_unique<CarelessRisk>(setup);
        }
        std::unique_ptr<Strategy> strategy;
        if (broken) {
            strategy = std::make_unique<BrokenStrategy>();
        } else {
            strategy = std::make_unique<test::ScriptedStrategy>(script);
        }
        EngineAdapters adapters{clock,
                                journal,
                                exchange,
                                feed,
                                [this](Core const&) { diary.emplace_back("restored"); },
                                &reports,
                                [this] {
                                    ++storageAsked;
                                    return StorageFigures{1'000, 2'000, 300};
                                }};
        adapters.observer = &observer;
        adapters.halted = [this](HaltReport const& report) { halts.push_back(report); };
        engine = std::make_unique<Engine>(
            options, std::make_unique<Core>(std::move(setup), std::move(risk), std::move(strategy)), adapters, slot);
        QObject::connect(engine.get(), &Engine::published, engine.get(), [this](SnapshotPtr const&) { ++rings; });
        QObject::connect(engine.get(), &Engine::stopped, engine.get(), [this](QString const& reason) {
            diary.emplace_back("stopped");
            stops.push_back(reason.toStdString());
        });
    }

    void submit(EventBody body) { engine->submit(EngineEvent{clock.utc(), std::move(body)}); }
    void quote()
    {
        submit(QuoteChanged{test::kAvax,
                            Quote{clock.utc(), test::price("900.00"), test::price("900.10"), test::price("900.00")}});
    }
    void cycle()
    {
        clock.advance(std::chrono::seconds(1));
        quote();
        submit(CycleDue{});
    }
    // A cycle that the engine runs by itself, as its pace has it.
    void cycleAfter(Milliseconds time)
    {
        clock.advance(time);
        quote();
        engine->runCycle();
    }
    void command(CommandBody body)
    {
        engine->submitCommand(std::make_shared<Command const>(Command{CommandId{++commands}, std::move(body)}));
    }
    void report(std::vector<ReportedOrder> open = {})
    {
        AccountReport made;
        made.balances.push_back({Asset("TRY"), Decimal(1'000'000), Decimal{}});
        made.openOrders = std::move(open);
        submit(AccountReported{std::make_shared<AccountReport const>(std::move(made))});
    }
    // A session that trades: reconciled, nothing open.
    void start()
    {
        clock.advance(std::chrono::hours(1));
        engine->start();
        quote();
        report();
        diary.clear();
    }
    void want() { script->lines.push_back({test::World::intent(Side::Buy, test::kAvax, "10", "899.00")}); }
    SnapshotPtr newest()
    {
        // The slot may be empty because the newest was taken before.
        if (SnapshotPtr taken = slot->take()) {
            m_last = std::move(taken);
        }
        return m_last;
    }
    CommandAnswer newestAnswer()
    {
        auto const shown = newest();
        return shown->answers.empty() ? CommandAnswer{} : shown->answers.back();
    }
    std::size_t count(std::string const& word) const
    {
        return static_cast<std::size_t>(std::count(diary.begin(), diary.end(), word));
    }

    Diary diary;
    test::ManualClock clock;
    simulation::DigestJournal digest;
    test::FailingJournal failing;
    DiaryJournal journal;
    DiaryExchange exchange;
    DiaryFeed feed;
    DiaryObserver observer;
    std::shared_ptr<SnapshotSlot> slot;
    std::shared_ptr<test::Script> script = std::make_shared<test::Script>();
    EngineOptions options;
    std::unique_ptr<Engine> engine;
    std::uint64_t commands = 0;
    std::size_t storageAsked = 0;
    CountingReports reports;
    std::size_t rings = 0;
    std::vector<std::string> stops;
    std::vector<HaltReport> halts;

private:
    SnapshotPtr m_last;
};

// As many appends as the session of this bench needs before its first order.
inline std::size_t appendsOfStart()
{
    EngineBench bench;
    bench.start();
    return bench.failing.appends();
}

}  // namespace pentad::runtime

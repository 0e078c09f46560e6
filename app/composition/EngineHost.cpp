// SPDX-License-Identifier: GPL-3.0-or-later
#include "composition/EngineHost.h"

#include "composition/CoreFactory.h"
#include "composition/DemoDriver.h"
#include "composition/PaperRebuild.h"
#include "composition/RecordLog.h"
#include "persistence/SqliteJournal.h"
#include "persistence/SqliteReportExporter.h"
#include "resilience/GuardedExchange.h"
#include "runtime/CoreState.h"
#include "runtime/Engine.h"
#include "simulation/MarketGenerator.h"
#include "simulation/SimulatedClock.h"

namespace pentad::composition {
namespace {

constexpr int kFailed = 1;
constexpr int kUsage = 2;
constexpr int kRefused = 3;

// The generated market begins at this moment for every seed, so that a session can be told again.
constexpr UtcTime kGeneratedMarketBegins{std::chrono::sys_days{std::chrono::year{2026} / 1 / 1}};
constexpr std::string_view kDemoAccount = "demo";

int exitCodeOf(JournalErrorKind kind)
{
    switch (kind) {
    case JournalErrorKind::HeldByOther: return kRefused;
    case JournalErrorKind::CannotOpen:
    case JournalErrorKind::WrongMode:
    case JournalErrorKind::NewerVersion: return kUsage;
    case JournalErrorKind::Corrupt:
    case JournalErrorKind::DiskFull:
    case JournalErrorKind::WriteFailed: return kFailed;
    }
    return kFailed;
}

// Adapters submit to the engine, which is made after them.
class Relay final : public EventSink {
public:
    void submit(EngineEvent event) override { target->submit(std::move(event)); }
    EventSink* target = nullptr;
};

// What the charts show at the start, and what lies before it in a generated market.
constexpr int kChartBars = 1'000;
constexpr int kLeadBars = 4'000;

struct Market {
    Universe universe;
    std::unique_ptr<simulation::BarSource> source;
    Milliseconds barLength{0};
    int chartBars = 0;
    int leadBars = 0;
};

Expected<Market, std::string> makeMarket(config::Settings const& settings)
{
    if (settings.demo.dataDirectory.empty()) {
        auto generated = simulation::generatedUniverse(settings.trading.symbols);
        if (!generated) {
            return Unexpected(generated.error().message());
        }
        return Market{generated->universe,
                      std::make_unique<simulation::MarketGenerator>(
                          generated->universe, static_cast<std::uint64_t>(settings.demo.seed), kGeneratedMarketBegins),
                      std::chrono::minutes(1), kChartBars, kLeadBars};
    }
    auto candles = simulation::loadCandles(settings.demo.dataDirectory, settings.trading.symbols,
                                           settings.trading.barLength(), {});
    if (!candles) {
        return Unexpected(candles.error().message);
    }
    auto owned = std::make_unique<simulation::CandleSet const>(*std::move(candles));
    auto rules = simulation::paperUniverse(*owned);
    if (!rules) {
        return Unexpected(rules.error().message());
    }
    // Of files at least three quarters are left to trade in.
    auto const quarter = static_cast<int>(std::min<std::uint64_t>(owned->bars() / kUniverseSize / 4, kChartBars));
    return Market{rules->universe, std::make_unique<simulation::CandleSource>(std::move(owned)),
                  settings.trading.barLength(), quarter, 0};
}

// Durations in the settings are real time; the core measures them on the market's clock, which runs `speed` times as
// fast. A demo at another speed must not judge freshness or patience differently.
runtime::CoreSetup atMarketSpeed(runtime::CoreSetup setup, Decimal speed)
{
    auto const scale = [&](Milliseconds& duration) {
        Decimal const scaled = multiply(Decimal(duration.count()), max(Decimal(1), speed), Rounding::Up);
        duration = Milliseconds(static_cast<std::int64_t>(scaled.round(0, Rounding::Up).raw() / Decimal::kUnit));
    };
    for (Milliseconds* const duration :
         {&setup.risk.dataAgeMaximum, &setup.risk.safeModeHold, &setup.execution.timeToLive,
          &setup.execution.unknownGrace, &setup.execution.reconcileEvery, &setup.execution.flattenStepWait,
          &setup.operatorControls.resumeWithin}) {
        scale(*duration);
    }
    return setup;
}

runtime::StorageFigures storageFigures(std::filesystem::path const& file)
{
    runtime::StorageFigures figures;
    for (std::filesystem::path const& each : {file, std::filesystem::path(file.string() + "-wal")}) {
        std::error_code failure;
        auto const size = std::filesystem::file_size(each, failure);
        figures.journalBytes += failure ? 0 : size;
    }
    std::error_code failure;
    auto const space = std::filesystem::space(file, failure);
    figures.diskFreeBytes = failure ? 0 : space.available;
    return figures;
}

}  // namespace

struct EngineHost::Parts {
    SystemClock machine;
    Relay toEngine;
    Relay toGuard;
    std::unique_ptr<persistence::SqliteJournal> journal;
    std::unique_ptr<persistence::SqliteReportExporter> reports;
    std::unique_ptr<Journal> inFront;
    std::unique_ptr<simulation::SimulatedClock> clock;
    std::unique_ptr<resilience::GuardedExchange> guarded;
    std::unique_ptr<simulation::PaperExchange> exchange;
    std::unique_ptr<simulation::DemoMarket> market;
    std::unique_ptr<DemoDriver> feed;
    std::unique_ptr<RecordLog> log;
    std::unique_ptr<runtime::Engine> engine;
};

EngineHost::EngineHost(TradeOptions options, std::shared_ptr<SnapshotSlot> slot)
    : m_options(std::move(options)), m_slot(std::move(slot))
{
}

EngineHost::~EngineHost() = default;

bool EngineHost::assemble(QString& failure, int& exitCode)
{
    config::Settings const& settings = m_options.settings;
    m_parts = std::make_unique<Parts>();
    Parts& parts = *m_parts;

    auto made = makeMarket(settings);
    if (!made) {
        failure = QString::fromStdString(made.error());
        exitCode = kUsage;
        return false;
    }
    persistence::OpenOptions open;
    open.path = m_options.state.string();
    open.identity = {std::string(config::tradingModeText(settings.trading.mode)), std::string(kDemoAccount),
                     settings.trading.symbols};
    open.now = parts.machine.utc();
    auto journal = persistence::SqliteJournal::open(open);
    auto const past = journal ? (*journal)->load() : Expected<JournalState, JournalError>(Unexpected(journal.error()));
    if (!past) {
        failure = QString::fromStdString(past.error().message);
        exitCode = exitCodeOf(past.error().kind);
        return false;
    }
    parts.journal = *std::move(journal);
    parts.reports = std::make_unique<persistence::SqliteReportExporter>(parts.journal->database(),
                                                                        calendarOf(settings.trading.timeZone));
    auto const state = runtime::decodeCoreState(past->checkpoint);

    // The exchange below, the breakers above it; both directions pass the breakers.
    simulation::FillParameters fills;
    fills.fees = settings.fees;
    fills.halfSpreadBps = divide(settings.demo.spreadBps, Decimal(2), Rounding::Up);
    fills.slippageBps = settings.paper.slippageBps;
    fills.participation = settings.paper.volumeParticipation;

    simulation::DemoParameters demo;
    demo.halfSpreadBps = fills.halfSpreadBps;
    demo.warmupBars = settings.trading.warmupBars;
    demo.chartBars = made->chartBars;
    demo.leadBars = made->leadBars;

    // The clock begins where the market goes on, so the market is read up to there first.
    parts.exchange = std::make_unique<simulation::PaperExchange>(made->universe, fills, parts.toGuard);
    parts.market = std::make_unique<simulation::DemoMarket>(std::move(made->source), made->universe, demo,
                                                            parts.exchange.get(), parts.toEngine);
    UtcTime begin = parts.market->prepare(state ? state->lastBar : PerAsset<std::optional<UtcTime>>{});
    if (state) {
        begin = std::max(begin, state->now);
    }
    Decimal const permille = multiply(settings.demo.speed, Decimal(1'000), Rounding::Up).round(0, Rounding::Up);
    parts.clock = std::make_unique<simulation::SimulatedClock>(
        parts.machine, begin, static_cast<std::int64_t>(permille.raw() / Decimal::kUnit));
    parts.guarded = std::make_unique<resilience::GuardedExchange>(
        parts.toEngine, *parts.clock,
        resilience::BreakerParameters{settings.resilience.breakerThreshold, settings.resilience.breakerCooldown(),
                                      settings.resilience.breakerProbes});
    parts.guarded->guard(*parts.exchange);
    parts.toGuard.target = parts.guarded.get();
    parts.feed = std::make_unique<DemoDriver>(*parts.market, *parts.clock);
    parts.log = std::make_unique<RecordLog>(settings.observability, config::tradingModeText(settings.trading.mode));

    runtime::EngineOptions options;
    options.mode = TradingMode::Demo;
    options.account = kDemoAccount;
    options.version = kVersion;
    options.journalPath = open.path;
    options.barLength = made->barLength;
    options.cadence = settings.trading.cycleInterval();
    options.cancelOpenOrdersOnShutdown = settings.operatorControls.cancelOpenOrdersOnShutdown;
    options.shutdownDeadline = settings.operatorControls.shutdownDeadline;
    options.cyclesMaximum = m_options.cyclesMaximum;
    if (m_options.journalInFront) {
        parts.inFront = m_options.journalInFront(*parts.journal);
    }
    Money const startCash = settings.demo.startCash;
    runtime::EngineAdapters adapters{*parts.clock,
                                     parts.inFront ? *parts.inFront : *parts.journal,
                                     *parts.guarded,
                                     *parts.feed,
                                     [&parts, startCash](runtime::Core const& core) {
                                         if (core.state().books.opened()) {
                                             parts.exchange->restore(paperRestore(core.state()));
                                         } else {
                                             parts.exchange->deposit(startCash);
                                         }
                                     },
                                     [&parts](StepRecord const& record) { parts.log->write(record); },
                                     parts.reports.get(),
                                     [path = m_options.state] { return storageFigures(path); }};
    parts.engine = std::make_unique<runtime::Engine>(
        std::move(options), makeCore(atMarketSpeed(coreSetup(settings, made->universe), settings.demo.speed)),
        std::move(adapters), m_slot);
    parts.toEngine.target = parts.engine.get();
    return true;
}

void EngineHost::start()
{
    QString failure;
    int exitCode = 0;
    try {
        if (!assemble(failure, exitCode)) {
            Q_EMIT stopped(failure, exitCode);
            return;
        }
    } catch (std::exception const& escaped) {
        Q_EMIT stopped(QStringLiteral("the engine could not be put together: ") + QString::fromUtf8(escaped.what()),
                       kFailed);
        return;
    }
    connect(m_parts->engine.get(), &runtime::Engine::published, this, &EngineHost::published);
    connect(m_parts->engine.get(), &runtime::Engine::stopped, this,
            [this](QString const& reason) { Q_EMIT stopped(reason, reason.isEmpty() ? 0 : kFailed); });
    m_parts->engine->start();
}

void EngineHost::submitCommand(CommandPtr command)
{
    if (m_parts && m_parts->engine) {
        m_parts->engine->submitCommand(std::move(command));
    }
}

}  // namespace pentad::composition

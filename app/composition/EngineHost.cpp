// SPDX-License-Identifier: GPL-3.0-or-later
#include "composition/EngineHost.h"

#include "btcturk/BtcturkExchange.h"
#include "composition/CoreFactory.h"
#include "composition/ExitCodes.h"
#include "composition/FailedEnds.h"
#include "composition/ForeignCode.h"
#include "composition/HaltFile.h"
#include "composition/LastState.h"
#include "composition/LineSettings.h"
#include "composition/Observatory.h"
#include "composition/PaperLine.h"
#include "composition/PaperRebuild.h"
#include "composition/RecordLog.h"
#include "composition/SessionSetup.h"
#include "composition/SettingsOptions.h"
#include "contracts/EngineText.h"
#include "foundation/SteadyClock.h"
#include "observability/QtMessages.h"
#include "persistence/SideFiles.h"
#include "persistence/SqliteJournal.h"
#include "persistence/SqliteReportExporter.h"
#include "resilience/GuardedExchange.h"
#include "resilience/TimeSync.h"
#include "runtime/SnapshotBuilder.h"
#include "simulation/SimulatedClock.h"

#include <QTimer>

#include <utility>

namespace pentad::composition {
namespace {

// An exchange that does not answer at the start is asked again this often, with so much time between.
constexpr int kRulesAskedMaximum = 20;
constexpr Milliseconds kRulesAskedEvery{3'000};

// Adapters submit to the engine, which is made after them.
class Relay final : public EventSink {
public:
    void submit(EngineEvent event) override { target->submit(std::move(event)); }
    EventSink* target = nullptr;
};

runtime::StorageFigures storageFigures(std::filesystem::path const& file)
{
    runtime::StorageFigures figures;
    std::error_code failure;
    auto const sizeOf = [&failure](std::filesystem::path const& each) -> std::uint64_t {
        auto const size = std::filesystem::file_size(each, failure);
        return failure ? 0 : size;
    };
    figures.walBytes = sizeOf(persistence::sideFile(file.string(), persistence::kWriteAheadEnding));
    figures.journalBytes = sizeOf(file) + figures.walBytes;
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
    std::optional<runtime::CoreState> past;
    std::string account;
    std::optional<MarketSource> market;  // of the demo, until its exchange has it
    loopback::FaultPlan faults;
    std::unique_ptr<DemoExchange> demo;
    std::unique_ptr<Clock> clock;
    std::shared_ptr<RecordLog> log;
    std::unique_ptr<Observatory> watch;
    std::unique_ptr<btcturk::BtcturkExchange> line;
    std::unique_ptr<resilience::GuardedExchange> guarded;
    std::unique_ptr<PaperLine> paper;
    std::unique_ptr<runtime::Engine> engine;
    Milliseconds barLength{0};
    Decimal speed{1};
};

EngineHost::EngineHost(TradeOptions options, std::shared_ptr<SnapshotSlot> slot)
    : m_options(std::move(options)), m_slot(std::move(slot))
{
}

EngineHost::~EngineHost() = default;

void EngineHost::giveUp(std::string const& sentence, int exitCode)
{
    Q_EMIT stopped(QString::fromStdString(sentence), exitCode);
}

// What the demo is made of, before anything is written anywhere.
bool EngineHost::readMarket()
{
    config::Settings const& settings = m_options.settings;
    if (settings.trading.mode != config::TradingMode::Demo) {
        return true;
    }
    auto market = marketSource(settings);
    if (!market) {
        giveUp(market.error(), kUsage);
        return false;
    }
    m_parts->market = *std::move(market);
    if (!m_options.faultFile.empty()) {
        auto faults = loopback::loadFaults(m_options.faultFile);
        if (!faults) {
            giveUp("--faults: " + faults.error(), kUsage);
            return false;
        }
        m_parts->faults = *std::move(faults);
    }
    return true;
}

bool EngineHost::openJournal()
{
    Parts& parts = *m_parts;
    config::Settings const& settings = m_options.settings;
    parts.account = accountOf(settings.trading.mode, m_signer);
    if (auto const place = prepareStatePlace(settings, m_options.state); !place) {
        giveUp(place.error(), kUsage);
        return false;
    }
    persistence::OpenOptions open;
    open.path = m_options.state.string();
    open.identity = {std::string(config::tradingModeText(settings.trading.mode)), parts.account,
                     settings.trading.symbols};
    open.now = parts.machine.utc();
    auto journal = persistence::SqliteJournal::open(open);
    auto const past = journal ? (*journal)->load() : Expected<JournalState, JournalError>(Unexpected(journal.error()));
    if (!past) {
        if (journal) {
            journal->reset();  // and its lock
        }
        showLastState(open, past.error().message);
        giveUp(past.error().message, exitCodeOf(past.error().kind));
        return false;
    }
    parts.journal = *std::move(journal);
    parts.reports = std::make_unique<persistence::SqliteReportExporter>(
        parts.journal->database(), calendarOf(settings.trading.timeZone), runtime::daysOfCheckpoint);
    parts.past = runtime::decodeCoreState(past->checkpoint);
    parts.log = std::make_shared<RecordLog>(settings.observability, config::tradingModeText(settings.trading.mode));
    observability::sendQtMessagesTo(parts.log->log());
    for (std::string const& warning : m_options.warnings) {
        tellOfProcess(observability::Level::Warning,
                      {.event = "process.environment", .outcome = "warning", .message = warning});
    }
    return true;
}

void EngineHost::tellOfProcess(observability::Level level, observability::LogLine line)
{
    line.utcMilliseconds = m_parts->machine.utc().time_since_epoch().count();
    m_parts->log->log()->write(level, line);
}

// At the end, when everything that is loaded on demand has been.
void EngineHost::tellLoadedCode()
{
    for (std::string const& folder : foldersOfLoadedCode()) {
        tellOfProcess(observability::Level::Info, {.event = "process.code", .message = folder});
    }
}

void EngineHost::showLastState(persistence::OpenOptions const& wanted, std::string const& why)
{
    if (!m_options.showsLastState) {
        return;
    }
    SnapshotPtr last;
    try {
        last = lastState(m_options.settings, wanted, m_parts->market ? &m_parts->market->universe : nullptr, why);
    } catch (std::exception const&) {
        return;  // `why` is what matters
    }
    if (last && m_slot->put(last)) {
        Q_EMIT published(last);
    }
}

// In the demo the exchange is made first; the clock then begins where its market goes on.
bool EngineHost::reachExchange()
{
    Parts& parts = *m_parts;
    config::Settings const& settings = m_options.settings;
    btcturk::BtcturkSettings lineOf = lineSettings(settings, m_options.share);
    std::optional<btcturk::Signer> signer;
    parts.barLength = settings.trading.barLength();
    if (settings.trading.mode == config::TradingMode::Demo) {
        parts.barLength = parts.market->barLength;
        parts.speed = settings.demo.speed;
        DemoExchange::Setup setup = demoSetup(settings, std::move(*parts.market), parts.past);
        setup.settings.faults = std::move(parts.faults);
        auto opened = DemoExchange::open(std::move(setup));
        if (!opened) {
            giveUp(opened.error(), kFailed);
            return false;
        }
        parts.demo = *std::move(opened);
        DemoExchange::Opened const& at = parts.demo->opened();
        UtcTime const now = at.now + resilience::atSpeed(parts.machine.monotonic() - at.at, parts.speed);
        parts.clock = std::make_unique<simulation::SimulatedClock>(parts.machine, now, permilleOf(parts.speed));
        lineOf.apiAddress = at.urls.rest;
        lineOf.graphAddress = at.urls.graph;
        lineOf.socketAddress = at.urls.socket;
        lineOf.barLength = parts.barLength;
        lineOf.speed = parts.speed;
        lineOf.share = std::make_shared<btcturk::LineShare>();  // keys are tried at another exchange than this
        auto const key = DemoExchange::key();
        auto made = btcturk::Signer::make(key.publicKey, std::as_bytes(std::span(key.secret)));
        check(made.has_value(), "the demo's own key was refused");
        signer = *std::move(made);
    } else {
        auto steady = std::make_unique<SteadyClock>(parts.machine);
        if (parts.past) {
            steady->notBefore(parts.past->now);
        }
        parts.clock = std::move(steady);
        signer = std::exchange(m_signer, std::nullopt);
    }
    auto line = btcturk::BtcturkExchange::make(std::move(lineOf), *parts.clock, std::move(signer),
                                               parts.demo ? nullptr : &parts.machine);
    if (!line) {
        giveUp(line.error(), kUsage);
        return false;
    }
    parts.line = *std::move(line);
    return true;
}

void EngineHost::askRules()
{
    if (!m_parts) {
        return;  // stopped meanwhile
    }
    ++m_asked;
    m_parts->line->loadUniverse(m_options.settings.trading.symbols,
                                [this](Expected<Universe, std::string> const& universe) {
                                    if (universe) {
                                        assemble(*universe);
                                    } else if (m_asked >= kRulesAskedMaximum) {
                                        giveUp(universe.error(), kFailed);
                                    } else {
                                        QTimer::singleShot(kRulesAskedEvery, this, [this] { askRules(); });
                                    }
                                });
}

void EngineHost::assemble(Universe const& universe)
{
    connectLine(universe);
    makeEngine(universe);
    m_parts->engine->start();
    if (tooManyFailedEnds(m_options.state)) {
        // Before anything else is heard: nothing is sent before the exchange has reported.
        std::string why = say(Phrase::PausedByEnds,
                              {std::to_string(kFailedEndsAllowed + 1), std::to_string(kFailedEndsWindow.count())});
        m_parts->engine->submitCommand(std::make_shared<Command const>(Command{CommandId{}, Pause{std::move(why)}}));
    }
    for (CommandPtr& command : std::exchange(m_early, {})) {
        m_parts->engine->submitCommand(std::move(command));
    }
}

// What stands between the line and the engine: the breakers, in paper trading our own exchange, and whoever watches.
void EngineHost::connectLine(Universe const& universe)
{
    Parts& parts = *m_parts;
    config::Settings const& settings = m_options.settings;
    parts.guarded = std::make_unique<resilience::GuardedExchange>(
        parts.toEngine, *parts.clock,
        resilience::BreakerParameters{settings.resilience.breakerThreshold, settings.resilience.breakerCooldown(),
                                      settings.resilience.breakerProbes});
    parts.toGuard.target = parts.guarded.get();
    bool const isPaper = settings.trading.mode == config::TradingMode::Paper;
    if (isPaper) {
        parts.paper =
            std::make_unique<PaperLine>(universe, paperFills(settings), parts.toEngine, parts.toGuard, *parts.clock);
        parts.paper->follow(parts.line->monitor());
    }
    parts.watch = std::make_unique<Observatory>(
        outletSettings(settings, kVersion), universe, *parts.clock, parts.log, [this](CommandPtr const& command) {
            QMetaObject::invokeMethod(
                this, [this, command] { submitCommand(command); }, Qt::QueuedConnection);
        });
    EventSink& market = isPaper ? static_cast<EventSink&>(*parts.paper) : parts.toEngine;
    parts.line->open(universe, parts.toGuard, market,
                     {.marketDataSucceeded = [&parts] { parts.guarded->marketDataSucceeded(); },
                      .marketDataFailed = [&parts](std::string const& why) { parts.guarded->marketDataFailed(why); },
                      .cancelAnswered = [&parts] { parts.guarded->ordersAnswered(); },
                      .cancelFailed = [&parts](std::string const& why) { parts.guarded->ordersFailed(why); },
                      .keyRefused = [&parts](std::string const& why) { parts.guarded->credentialsRefused(why); },
                      .noted = [&parts](ChannelEvent const& event) { parts.watch->happened(event); },
                      .called = [&parts](CallReport const& report) { parts.watch->called(report); },
                      .redirected = [&parts](std::string const& why) { parts.guarded->protocolBroken(why); }});
    parts.guarded->guard(isPaper ? static_cast<ExchangeClient&>(parts.paper->exchange()) : parts.line->client());
}

void EngineHost::makeEngine(Universe const& universe)
{
    Parts& parts = *m_parts;
    config::Settings const& settings = m_options.settings;
    if (m_options.journalInFront) {
        parts.inFront = m_options.journalInFront(*parts.journal);
    }
    runtime::EngineAdapters adapters{.clock = *parts.clock,
                                     .journal = parts.inFront ? *parts.inFront : *parts.journal,
                                     .exchange = *parts.guarded,
                                     .feed = parts.line->feed(),
                                     .restored = [this](runtime::Core const& core) { restorePaper(core.state()); },
                                     .reports = parts.reports.get(),
                                     .storage = [path = m_options.state] { return storageFigures(path); },
                                     .channel = &parts.line->monitor(),
                                     .observer = parts.watch.get(),
                                     .halted =
                                         [&parts, path = m_options.state](runtime::HaltReport const& report) {
                                             recordFailedEnd(path, parts.machine.utc());
                                             writeHaltFile(path, report);
                                             parts.log->write(report);
                                         }};
    parts.engine = std::make_unique<runtime::Engine>(
        engineOptions(m_options, parts.account, parts.barLength),
        makeCore(atMarketSpeed(coreSetup(settings, universe), parts.speed)), std::move(adapters), m_slot);
    parts.toEngine.target = parts.engine.get();
    connect(parts.engine.get(), &runtime::Engine::published, this, &EngineHost::published);
    connect(parts.engine.get(), &runtime::Engine::stopped, this, [this](QString const& reason) {
        if (reason.isEmpty()) {
            tellLoadedCode();
            forgetFailedEnds(m_options.state);
        }
        Q_EMIT stopped(reason, reason.isEmpty() ? 0 : kFailed);
    });
}

void EngineHost::restorePaper(runtime::CoreState const& state)
{
    if (!m_parts->paper) {
        return;
    }
    if (state.books.opened()) {
        m_parts->paper->exchange().restore(paperRestore(state));
    } else {
        m_parts->paper->exchange().deposit(m_options.settings.paper.startCash);
    }
}

void EngineHost::start()
{
    try {
        m_parts = std::make_unique<Parts>();
        if (readMarket() && openJournal() && reachExchange()) {
            askRules();
        }
    } catch (std::exception const& escaped) {
        if (m_parts) {
            recordFailedEnd(m_options.state, m_parts->machine.utc());
        }
        giveUp(say(Phrase::EngineNotTogether, {escaped.what()}), kFailed);
    }
}

void EngineHost::submitCommand(CommandPtr command)
{
    if (m_parts && m_parts->engine) {
        m_parts->engine->submitCommand(std::move(command));
    } else if (std::holds_alternative<Stop>(command->body)) {
        // Nothing has begun yet, so nothing has to be finished.
        m_parts.reset();
        Q_EMIT stopped({}, 0);
    } else if (!std::holds_alternative<WindowSeen>(command->body)) {
        m_early.push_back(std::move(command));
    }
}

}  // namespace pentad::composition

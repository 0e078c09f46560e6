// SPDX-License-Identifier: GPL-3.0-or-later
#include "composition/Observatory.h"

#include "contracts/EngineText.h"

#include <unistd.h>

#include <utility>

// The build says what it was made from, where it knows.
#ifndef PENTAD_COMMIT
#define PENTAD_COMMIT "unknown"
#endif

namespace pentad::composition {
namespace {

observability::AlertThresholds thresholdsOf(config::AlertSettings const& settings)
{
    return {settings.window, settings.retriesMaximum, settings.rejectsMaximum, settings.dailyLossUsed};
}

// What a pause or a latched switch refuses is what somebody chose, cycle after cycle, and no sign of anything.
bool isChosen(RefusalCode code)
{
    return code == RefusalCode::TradingPaused || code == RefusalCode::KillSwitchLatched;
}

// A little longer than a webhook may take.
constexpr Milliseconds kLastWords = observability::Webhook::kDeadline + Milliseconds(1'000);

// Different in every session, without randomness.
std::string spanSeed(Clock const& clock)
{
    return std::to_string(clock.utc().time_since_epoch().count()) + '/' +
           std::to_string(clock.monotonic().time_since_epoch().count()) + '/' + std::to_string(::getpid());
}

std::int64_t unixAtZero(Clock const& clock)
{
    return std::chrono::nanoseconds(clock.utc().time_since_epoch()).count() -
           clock.monotonic().time_since_epoch().count();
}

}  // namespace

Observatory::Observatory(OutletSettings settings, Universe const& universe, Clock const& clock,
                         std::shared_ptr<RecordLog> log, std::function<void(CommandPtr)> pause)
    : m_clock(clock),
      m_log(std::move(log)),
      m_pause(std::move(pause)),
      m_thresholds(thresholdsOf(settings.alerts)),
      m_metrics(clock, universe, settings.version, PENTAD_COMMIT, qVersion()),
      m_spans(spanSeed(m_machine), unixAtZero(m_machine)),
      m_alerts(settings.alerts.acknowledgeWithin),
      m_retries(settings.alerts.window),
      m_rejects(settings.alerts.window),
      m_service(ServiceNotify::ofEnvironment()),
      m_outlets(new Outlets(
          std::move(settings), m_machine, m_beat, [this] { return m_metrics.text(); }, m_log->log())),
      m_toOutlets(new Postbox(m_outlets))
{
    m_thread.setObjectName(QStringLiteral("observation"));
    m_outlets->moveToThread(&m_thread);
    QObject::connect(&m_thread, &QThread::started, m_outlets, [outlets = m_outlets] { outlets->open(); });
    QObject::connect(
        &m_thread, &QThread::finished, m_outlets, [outlets = m_outlets] { outlets->close(); }, Qt::DirectConnection);
    m_thread.start();
}

Observatory::~Observatory()
{
    // What ends the engine is told last, and the process may end with it.
    m_outlets->awaitSettled(kLastWords);
    m_thread.quit();
    m_thread.wait();
    delete m_outlets;
}

void Observatory::heard(EngineEvent const& event)
{
    m_metrics.heard(event);
    m_spans.heard(event, m_clock.monotonic());
    if (std::holds_alternative<OrderRefused>(event.body)) {
        m_rejects.add(m_clock.monotonic());
    } else if (std::holds_alternative<SessionEnded>(event.body)) {
        m_hasEnded = true;
        m_beat.cycledAt = 0;
        m_service.stopping();
    }
}

void Observatory::committed(StepRecord const& record, std::chrono::nanoseconds took)
{
    m_log->write(record);
    m_metrics.committed(record, took);
    for (DecisionRecord const& decision : record.decisions) {
        if (decision.evaluation.refusal && !isChosen(*decision.evaluation.refusal)) {
            m_rejects.add(m_clock.monotonic());
        }
    }
}

void Observatory::journalled(JournalReport const& report)
{
    m_log->write(report, m_cycle, m_clock.utc());
}

void Observatory::sent(Effect const& effect)
{
    m_metrics.sent(effect);
    m_spans.sent(effect, m_clock.monotonic());
}

void Observatory::called(CallReport const& report)
{
    m_metrics.called(report);
    m_spans.called(report);
    m_log->write(report, m_cycle, m_clock.utc());
    if (report.again) {
        m_retries.add(report.ended);
    }
}

void Observatory::happened(ChannelEvent const& event)
{
    m_log->write(event, m_cycle);
}

void Observatory::cycled(CycleReport const& report)
{
    m_cycle = report.cycle;
    m_metrics.cycled(report);
    m_metrics.logDropped(m_log->log()->dropped());
    m_metrics.spansDropped(m_outlets->spansDropped());
    m_spans.cycled(report);
    std::vector<observability::Span> spans = m_spans.take();
    if (m_outlets->wantsSpans()) {
        m_outlets->addSpans(std::move(spans));
    }
    if (!m_hasEnded) {
        m_beat.cycledAt = m_machine.monotonic().time_since_epoch().count();
        m_service.ready();
        m_service.alive(report.ended);
    }
    if (m_isPaused || m_hasEnded) {
        return;  // nothing to stop; an alert that is unread when trading goes on is still to be taken
    }
    if (auto const overdue = m_alerts.overdue(report.ended)) {
        m_pause(std::make_shared<Command const>(Command{CommandId{}, Pause{say(Phrase::AlertPause, {overdue->text})}}));
    }
}

void Observatory::shown(EngineSnapshot const& snapshot)
{
    m_metrics.shown(snapshot);
    MonotonicTime const now = m_clock.monotonic();
    if (m_isPaused && !snapshot.paused) {
        m_alerts.resumed(now);
    }
    m_isPaused = snapshot.paused;
    observability::AlertSigns signs = observability::signsOf(snapshot);
    signs.retries = m_retries.at(now);
    signs.rejects = m_rejects.at(now);
    for (AlertView const& alert : m_alerts.look(observability::findingsOf(signs, m_thresholds), now, snapshot.at)) {
        m_log->write(alert, m_cycle);
        m_metrics.alerted(alert);
        tell(alert);
    }
    for (AlertView const& alert : m_alerts.repeated(now)) {
        tell(alert);
    }
}

void Observatory::tell(AlertView const& alert)
{
    m_outlets->announce();
    m_toOutlets->post([outlets = m_outlets, alert] {
        outlets->tell(alert);
        outlets->settle();
    });
}

void Observatory::failed(std::string const&)
{
    m_metrics.failed();
    m_hasEnded = true;
    m_beat.cycledAt = 0;
    m_service.stopping();
}

}  // namespace pentad::composition

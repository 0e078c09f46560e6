// SPDX-License-Identifier: GPL-3.0-or-later
// How the engine ends: in order, or because of a failure.
#include "contracts/EngineText.h"
#include "execution/OutboxDispatcher.h"
#include "runtime/CoreState.h"
#include "runtime/Engine.h"
#include "runtime/SnapshotBuilder.h"

#include <algorithm>

namespace pentad::runtime {

// Orderly stop: no further cycle, so no new intents; cancels within their deadline; replies to what was placed within the
// drain; everything committed, then the end.
void Engine::beginStop()
{
    m_stoppingSince = m_adapters.clock.monotonic();
    if (m_stopTimer != nullptr) {
        m_cycleTimer->stop();
        m_stopTimer->start(m_options.shutdownDeadline);
    }
}

// Looked at after each event, and when a wait has been long enough.
void Engine::advanceStop()
{
    if (!m_stoppingSince || m_finished) {
        return;
    }
    CoreState const& state = m_core->state();
    MonotonicTime const now = m_adapters.clock.monotonic();
    if (!m_drainSince) {
        bool const waitsForCancels = std::any_of(state.orders.open().begin(), state.orders.open().end(),
                                                 [](OrderRecord const& order) { return order.cancelWanted; });
        if (waitsForCancels && !m_patienceOver && now - *m_stoppingSince < m_options.shutdownDeadline) {
            return;
        }
        m_stopLate = waitsForCancels;
        m_drainSince = now;
        m_patienceOver = false;
        if (m_stopTimer != nullptr) {
            m_stopTimer->start(m_options.shutdownDrain);
        }
    }
    bool const waitsForReplies = std::any_of(state.outbox.begin(), state.outbox.end(),
                                             [](OutboxRow const& row) { return row.kind == OutboxKind::Place; });
    if (waitsForReplies && !m_patienceOver && now - *m_drainSince < m_options.shutdownDrain) {
        return;
    }
    m_stopLate = m_stopLate || waitsForReplies;
    m_adapters.feed.stop();
    m_queue.push_back(eventNow(SessionEnded{say(m_stopLate ? Phrase::StopDeadline : Phrase::OrderlyStop)}));
    m_stoppingSince.reset();
    drain();
    Phrase const unwritten = m_journalLostSince ? Phrase::JournalLost : Phrase::LastStepsUnwritten;
    finish(m_journalFailing ? say(unwritten, {m_options.journalPath}) : std::string());
}

void Engine::finish(std::string const& failure)
{
    if (m_finished) {
        return;
    }
    m_finished = true;
    m_dispatcher->disarm();
    if (m_stopTimer != nullptr) {
        m_stopTimer->stop();
    }
    if (m_facts->exporting.phase == ExportPhase::Running) {
        m_facts->exporting = m_adapters.reports->cancel();
    }
    if (!failure.empty()) {
        m_facts->failure = failure;
        if (m_adapters.observer != nullptr) {
            m_adapters.observer->failed(failure);
        }
    }
    publishNow();
    Q_EMIT stopped(QString::fromStdString(failure));
}

void Engine::fail(std::string const& what) noexcept
{
    m_dispatcher->disarm();
    m_draining = false;
    try {
        m_adapters.feed.stop();
        finish(say(Phrase::EngineProtectedAccount, {what}));
    } catch (...) {
        // Not even the last snapshot could be made. Whoever waits for the end must hear of it all the same.
        m_finished = true;
        Q_EMIT stopped(QString::fromStdString(what));
    }
    tellHalt(what);  // last: a disk that hangs must not keep the screen from telling
}

void Engine::tellHalt(std::string const& what) noexcept
{
    if (!m_adapters.halted) {
        return;
    }
    try {
        m_adapters.halted(haltReport(say(Phrase::EngineProtectedAccount, {what}), m_adapters.clock.utc(),
                                     m_facts->journalHead.sequence, m_core->state(), m_core->setup().universe));
    } catch (...) {
        m_adapters.halted = {};  // it was told on screen
    }
}

}  // namespace pentad::runtime

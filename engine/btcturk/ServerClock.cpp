// SPDX-License-Identifier: GPL-3.0-or-later
#include "btcturk/ServerClock.h"

namespace pentad::btcturk {

using resilience::TimeState;

ServerClock::ServerClock(RestPipeline& rest, Clock const& clock, Parameters parameters, Observers observers)
    : m_rest(rest), m_clock(clock), m_parameters(parameters), m_observers(std::move(observers))
{
    m_timer.setSingleShot(true);
    connect(&m_timer, &QTimer::timeout, this, [this] { ask(); });
}

void ServerClock::start()
{
    ask();
}

void ServerClock::mistrust()
{
    MonotonicTime const now = m_clock.monotonic();
    if (m_mistrustedAt && now - *m_mistrustedAt < m_parameters.everyWhileBad) {
        return;
    }
    m_mistrustedAt = now;
    m_rest.time().clear();
    ask();
}

void ServerClock::ask()
{
    if (m_asking) {
        return;
    }
    m_asking = true;
    m_timer.stop();
    RestCall call;
    call.route = Route::ServerTime;
    call.urgency = resilience::Urgency::Protective;  // without it no cancel can be signed
    call.patience = m_parameters.everyWhileBad;
    // Waiting for its turn makes the measured round trip too long, and so the sample unusable: harmless.
    MonotonicTime const sentAt = m_clock.monotonic();
    m_rest.send(std::move(call), [this, sentAt](RestResult const& result) { take(result, sentAt); });
}

void ServerClock::take(RestResult const& result, MonotonicTime sentAt)
{
    m_asking = false;
    MonotonicTime const now = m_clock.monotonic();
    if (result.answered()) {
        if (auto const time = m_decoder.serverTime(result.answer.view())) {
            resilience::TimeSample const sample{sentAt, now, *time};
            bool const usable = m_rest.time().add(sample);
            // Where another clock agrees with the older samples, they are as good as they were.
            if (usable && m_rest.clockState(now) == TimeState::Blocked) {
                // Older samples are from before the clock jumped or the computer slept: only the newest says how it is.
                m_rest.time().clear();
                m_rest.time().add(sample);
            }
            m_rest.resume();
        } else {
            m_rest.noteUnusable(Route::ServerTime, time.error());
        }
    }
    watchWall();
    judge();
}

void ServerClock::watchWall()
{
    if (m_rest.wall() == nullptr) {
        return;
    }
    std::chrono::nanoseconds const lead =
        m_rest.wall()->utc().time_since_epoch() - m_rest.wall()->monotonic().time_since_epoch();
    auto const by = std::chrono::round<Milliseconds>(lead - m_wallLead.value_or(lead));
    m_wallLead = lead;
    if (std::chrono::abs(by) > m_parameters.jump) {
        m_observers.wasSet(by);
    }
}

void ServerClock::judge()
{
    TimeState const state = m_rest.time().state(m_clock.monotonic(), m_clock.utc());
    bool const blocked = state == TimeState::Blocked;
    bool const signs = blocked && m_rest.clockState(m_clock.monotonic()) != TimeState::Blocked;
    if (blocked && (!m_blocked || signs != m_signs)) {
        m_observers.blocked(m_rest.clockAdvice(m_clock.monotonic()));
    } else if (!blocked && m_blocked && state != TimeState::Unknown) {
        m_observers.good();
    }
    m_signs = signs;
    m_blocked = blocked || (m_blocked && state == TimeState::Unknown);
    bool const bad = blocked || state == TimeState::Unknown;
    m_timer.start(bad ? m_parameters.everyWhileBad : m_parameters.every);
}

}  // namespace pentad::btcturk

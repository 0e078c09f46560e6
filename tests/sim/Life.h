// SPDX-License-Identifier: GPL-3.0-or-later
// One life of the simulated process. What waits for it does not outlive it, and while it is suspended nothing reaches it.
// Thread: one.
#pragma once

#include "sim/Agenda.h"

#include <memory>

namespace pentad::sim {

class Life : public std::enable_shared_from_this<Life> {
public:
    explicit Life(Agenda& agenda) : m_agenda(agenda) {}

    bool isAlive() const { return m_alive; }
    void end() { m_alive = false; }
    void suspendUntil(Milliseconds when) { m_suspendedUntil = std::max(m_suspendedUntil, when); }
    bool isSuspended() const { return m_agenda.now() < m_suspendedUntil; }
    void in(Milliseconds delay, Agenda::Action action) { at(m_agenda.now() + delay, std::move(action)); }
    void at(Milliseconds when, Agenda::Action action)
    {
        m_agenda.at(when, [self = shared_from_this(), action = std::move(action)]() mutable {
            if (!self->m_alive) {
                return;
            }
            if (self->isSuspended()) {
                self->at(self->m_suspendedUntil, std::move(action));
                return;
            }
            action();
        });
    }

private:
    Agenda& m_agenda;
    bool m_alive = true;
    Milliseconds m_suspendedUntil{0};
};

}  // namespace pentad::sim

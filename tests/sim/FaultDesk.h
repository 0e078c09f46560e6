// SPDX-License-Identifier: GPL-3.0-or-later
// The faults of a plan while it runs: which of them strikes the operation that is done now, which windows are open. After
// the horizon nothing strikes any more. Thread: one.
#pragma once

#include "sim/Agenda.h"
#include "sim/Fault.h"

#include <array>

namespace pentad::sim {

class FaultDesk {
public:
    FaultDesk(Plan const& plan, Agenda const& agenda) : m_agenda(agenda), m_horizon(plan.horizon)
    {
        for (Fault const& fault : plan.faults) {
            m_waiting[static_cast<std::size_t>(fault.kind)].push_back(fault);
        }
    }

    bool isOver() const { return m_agenda.now().count() >= m_horizon; }
    // An operation of this kind is done now: the fault that strikes it, used up by that.
    std::optional<Fault> strikes(FaultKind kind)
    {
        std::vector<Fault>& waiting = m_waiting[static_cast<std::size_t>(kind)];
        if (waiting.empty() || isOver() || waiting.front().at > m_agenda.now().count()) {
            return std::nullopt;
        }
        if (waiting.front().skip-- > 0) {
            return std::nullopt;
        }
        Fault const fault = waiting.front();
        waiting.erase(waiting.begin());
        ++m_struck;
        return fault;
    }
    // The window of this kind that is open now.
    Fault const* window(FaultKind kind) const
    {
        if (isOver()) {
            return nullptr;
        }
        std::int64_t const now = m_agenda.now().count();
        for (Fault const& fault : m_waiting[static_cast<std::size_t>(kind)]) {
            if (fault.at <= now && now < fault.at + fault.value) {
                return &fault;
            }
        }
        return nullptr;
    }
    std::uint64_t struck() const { return m_struck; }

private:
    Agenda const& m_agenda;
    std::int64_t m_horizon;
    std::array<std::vector<Fault>, kFaultKinds> m_waiting;
    std::uint64_t m_struck = 0;
};

}  // namespace pentad::sim

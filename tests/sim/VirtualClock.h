// SPDX-License-Identifier: GPL-3.0-or-later
// The clock of the simulated computer: monotonic time is virtual time, wall time can be set wrong. Thread: one.
#pragma once

#include "sim/Agenda.h"

namespace pentad::sim {

// 2023-11-14 19:26:40, in Istanbul an hour and a half before midnight.
inline constexpr UtcTime kBeginning{Milliseconds(1'699'990'000'000)};

class VirtualClock final : public Clock {
public:
    explicit VirtualClock(Agenda const& agenda) : m_agenda(agenda) {}

    UtcTime utc() const override { return kBeginning + m_agenda.now() + m_wrong; }
    MonotonicTime monotonic() const override { return MonotonicTime(m_agenda.now()); }
    // Wall time jumps by so much; the exchange's clock stays.
    void jump(Milliseconds by) { m_wrong += by; }
    void setRight() { m_wrong = Milliseconds(0); }
    Milliseconds wrongBy() const { return m_wrong; }

private:
    Agenda const& m_agenda;
    Milliseconds m_wrong{0};
};

}  // namespace pentad::sim

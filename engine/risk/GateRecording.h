// SPDX-License-Identifier: GPL-3.0-or-later
// How a gate fills its record: the numbers of its formula (contracts/Explanation.h, same order), the distance to its
// limit (positive to spare, negative missing), the verdict. Pure, thread: any.
#pragma once

#include "risk/Subject.h"

namespace pentad::risk {

template <typename... Numbers>
void write(GateRecord& record, Numbers... numbers)
{
    static_assert(sizeof...(numbers) <= GateRecord::kNumbersMax);
    std::size_t index = 0;
    ((record.numbers[index++] = Decimal(numbers)), ...);
    record.numberCount = sizeof...(numbers);
}

inline void append(GateRecord& record, Decimal number)
{
    record.numbers[record.numberCount++] = number;
}

inline void open(GateRecord& record, Gate gate)
{
    record.gate = gate;
    record.numberCount = 0;
    record.hasDistance = false;
    record.distance = Decimal{};
}

inline void measure(GateRecord& record, Decimal distance)
{
    record.hasDistance = true;
    record.distance = distance;
}

inline void judge(GateRecord& record, bool holds)
{
    record.verdict = holds ? Verdict::Pass : Verdict::Fail;
}

// A gate of state: what it would stop goes through where it reduces risk.
inline void judgeState(Subject const& subject, GateRecord& record, bool holds)
{
    record.verdict = holds ? Verdict::Pass : subject.riskReducing ? Verdict::NotApplicable : Verdict::Fail;
}

// True if the gate does not bind this intent; the record is then complete.
inline bool skips(GateRecord& record, bool condition)
{
    if (condition) {
        record.verdict = Verdict::NotApplicable;
    }
    return condition;
}

// The end of every gate that can admit a part: `admitted` is asked for only where the whole does not fit.
template <typename Admitted>
void admit(Sizing& size, GateRecord& record, bool holds, Admitted&& admitted)
{
    if (holds) {
        record.verdict = Verdict::Pass;
        return;
    }
    std::optional<Sizing> const part = admitted();
    if (!part) {
        record.verdict = Verdict::Fail;
        return;
    }
    size = *part;
    record.verdict = Verdict::Reduced;
    append(record, size.quantity.value());
    append(record, size.notional.value());
}

}  // namespace pentad::risk

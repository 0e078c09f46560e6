// SPDX-License-Identifier: GPL-3.0-or-later
// The stamps of signed calls. Nowhere is it published whether the exchange takes a stamp of a key twice, so all lines of
// one program that may sign with the same key take theirs from one source. Two calls never carry the same while the times
// of the lines are no further apart than kAheadMaximum; two calls of one line never, unless its time was set back further.
// Without a lock: no line can hold up another. Thread: any.
#pragma once

#include "foundation/Clock.h"

#include <atomic>

namespace pentad::btcturk {

class StampSource {
public:
    // How far stamps may run ahead of the exchange's time to differ from each other.
    static constexpr Milliseconds kAheadMaximum{2'000};

    // `time` is the exchange's, as the line knows it, `lineLast` the last stamp of the line itself: that time, or a
    // millisecond after the last stamp where it is used. Far behind the last one time was set right: then it is
    // believed, or stamps would leave the exchange's window.
    UtcTime next(UtcTime time, UtcTime lineLast = {})
    {
        UtcTime::rep const wanted = behind(time.time_since_epoch().count(), lineLast.time_since_epoch().count());
        UtcTime::rep last = m_last.load();
        UtcTime::rep stamp = 0;
        do {
            stamp = behind(wanted, last);
        } while (!m_last.compare_exchange_weak(last, stamp));
        return UtcTime(UtcTime::duration(stamp));
    }

private:
    static constexpr UtcTime::rep behind(UtcTime::rep wanted, UtcTime::rep last)
    {
        bool const isUsed = wanted <= last && last - wanted <= kAheadMaximum.count();
        return isUsed ? last + 1 : wanted;
    }

    std::atomic<UtcTime::rep> m_last{0};
};

}  // namespace pentad::btcturk

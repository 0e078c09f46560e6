// SPDX-License-Identifier: GPL-3.0-or-later
// The stamps of signed calls. Nowhere is it published whether the exchange takes a stamp of a key twice, so all lines of
// one program that may sign with the same key take theirs from one source: no two calls carry the same. Without a lock:
// no line can hold up another. Thread: any.
#pragma once

#include "foundation/Clock.h"

#include <atomic>
#include <memory>

namespace pentad::btcturk {

class StampSource {
public:
    // How far stamps may run ahead of the exchange's time to differ from each other.
    static constexpr Milliseconds kAheadMaximum{1'000};

    // `time` is the exchange's, as the line knows it: that, or a millisecond after the last stamp where it is used. Far
    // behind the last one time was set right: then it is believed, or stamps would leave the exchange's window.
    UtcTime next(UtcTime time)
    {
        UtcTime::rep const wanted = time.time_since_epoch().count();
        UtcTime::rep last = m_last.load();
        UtcTime::rep stamp = 0;
        do {
            bool const used = wanted <= last && last - wanted <= kAheadMaximum.count();
            stamp = used ? last + 1 : wanted;
        } while (!m_last.compare_exchange_weak(last, stamp));
        return UtcTime(UtcTime::duration(stamp));
    }

private:
    std::atomic<UtcTime::rep> m_last{0};
};

using StampsPtr = std::shared_ptr<StampSource>;

}  // namespace pentad::btcturk

// SPDX-License-Identifier: GPL-3.0-or-later
// Day and month borders of one named time zone, as data: the offsets and when they begin were read from the time zone
// database at start-up, so that the core needs none. Default: UTC+3 all year, which is Europe/Istanbul since 2016.
// Thread: any.
#pragma once

#include "foundation/Check.h"
#include "foundation/Clock.h"

#include <cstdint>
#include <string>
#include <vector>

namespace pentad {

class Calendar {
public:
    struct Offset {
        UtcTime from;
        Milliseconds offset{0};  // local time = UTC + offset
    };

    // Europe/Istanbul since 2016-09-07.
    Calendar() : Calendar("Europe/Istanbul", {{UtcTime::min(), std::chrono::hours(3)}}) {}
    // There must be an offset, and they must ascend; the first also holds for every time before it.
    Calendar(std::string zone, std::vector<Offset> offsets) : m_zone(std::move(zone)), m_offsets(std::move(offsets))
    {
        check(!m_offsets.empty(), "Calendar: a time zone without an offset");
        for (std::size_t i = 1; i < m_offsets.size(); ++i) {
            check(m_offsets[i - 1].from < m_offsets[i].from, "Calendar: the offsets do not ascend");
        }
    }

    std::string const& zone() const { return m_zone; }

    // Local days since 1970-01-01.
    std::int64_t day(UtcTime time) const
    {
        return std::chrono::floor<std::chrono::days>(time + offsetAt(time)).time_since_epoch().count();
    }
    // The first moment of a local day.
    UtcTime beginOf(std::int64_t localDay) const
    {
        UtcTime const local{std::chrono::days(localDay)};
        // The offset of the moment that is looked for, found from the one that holds nearby.
        return local - offsetAt(local - offsetAt(local));
    }
    // Local months since January 1970.
    std::int64_t month(UtcTime time) const
    {
        std::chrono::year_month_day const date{std::chrono::floor<std::chrono::days>(time + offsetAt(time))};
        return (static_cast<int>(date.year()) - 1970) * std::int64_t{12} + static_cast<unsigned>(date.month()) - 1;
    }

private:
    Milliseconds offsetAt(UtcTime time) const
    {
        std::size_t index = m_offsets.size() - 1;
        while (index > 0 && m_offsets[index].from > time) {
            --index;
        }
        return m_offsets[index].offset;
    }

    std::string m_zone;
    std::vector<Offset> m_offsets;
};

}  // namespace pentad

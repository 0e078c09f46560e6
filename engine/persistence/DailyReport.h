// SPDX-License-Identifier: GPL-3.0-or-later
// What the daily report says of each day: the sums of its postings and fills, and its equity where the day is over: from
// the note that was made when it ended, or, of a journal of before there were such notes, where the books remember it.
// Money in the quote currency; postings in other currencies are not counted. Thread: any.
#pragma once

#include "contracts/EngineSnapshot.h"
#include "domain/Calendar.h"
#include "persistence/CsvFile.h"
#include "persistence/TablePass.h"

#include <map>
#include <optional>
#include <string>

namespace pentad::persistence {

struct DayFigures {
    std::uint64_t trades = 0;
    Money turnover;
    Money realized;
    Money fees;
    Money tax;
    Money flows;
    Money harvested;
    std::optional<DailyPnl> close;
};

class DailyReport {
public:
    explicit DailyReport(Calendar calendar) : m_calendar(std::move(calendar)) {}

    void begin(std::string quoteCurrency);
    // Adds a row of kPostings or kFills to its day. False: the row makes no sense.
    bool addPosting(PassRow const& row);
    bool addTrade(PassRow const& row);
    // Tells of a day if the row of kNotes is about one that ended. `isWanted` says of which days something may be told.
    template <typename IsWanted>
    void addNote(PassRow const& row, IsWanted&& isWanted)
    {
        if (auto const close = closeIn(row); close && isWanted(close->day)) {
            addClose(*close);
        }
    }
    // A quiet day has no rows elsewhere, but its equity moves with the prices.
    void addClose(DailyPnl const& close) { m_days[close.day].close = close; }
    void clear() { m_days.clear(); }

    // By local days since 1970-01-01.
    std::map<std::int64_t, DayFigures> const& days() const { return m_days; }

private:
    static std::optional<DailyPnl> closeIn(PassRow const& row);

    Calendar m_calendar;
    std::string m_quoteCurrency;
    std::map<std::int64_t, DayFigures> m_days;
};

// The cells of one day, without the end of the line.
void writeDay(std::int64_t day, DayFigures const& figures, CsvFile& file);

}  // namespace pentad::persistence

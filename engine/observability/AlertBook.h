// SPDX-License-Identifier: GPL-3.0-or-later
// Remembers what was told: the same kind and subject is one alert, however often it comes; it is told again only when its
// cause had gone for a while, when it became worse, or when it had been acknowledged before. An acknowledgement stays
// until the cause comes anew. Bounded: the oldest that are over and read go first. Not locked. Thread: the engine's.
#pragma once

#include "observability/AlertRules.h"

namespace pentad::observability {

class AlertBook {
public:
    static constexpr std::size_t kKeptMax = 100;
    // A cause that comes back sooner is the same occurrence.
    static constexpr std::chrono::seconds kQuiet{60};

    explicit AlertBook(Milliseconds acknowledgeWithin) : m_acknowledgeWithin(acknowledgeWithin) {}

    // Everything that is the case now. Returns what has to be told.
    std::vector<AlertView> look(std::vector<AlertFinding> const& findings, MonotonicTime now, UtcTime at);
    bool acknowledge(std::uint64_t id);
    // A critical alert that nobody has acknowledged in time; each is named once.
    std::optional<AlertView> overdue(MonotonicTime now);
    std::vector<AlertView> all() const;

private:
    struct Kept {
        AlertView view;
        MonotonicTime toldAt;
        std::optional<MonotonicTime> goneAt;
        bool hasStoppedEntries = false;
    };
    void makeRoom();

    Milliseconds m_acknowledgeWithin;
    std::uint64_t m_lastId = 0;
    std::vector<Kept> m_kept;  // oldest first
};

}  // namespace pentad::observability

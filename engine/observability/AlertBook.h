// SPDX-License-Identifier: GPL-3.0-or-later
// Remembers what was told: the same kind and subject is one alert, however often it comes; it is told again only when its
// cause had gone for a while, when it became worse, or when it is another occurrence by its own word. An acknowledgement
// stays until then. What was told anew has a higher count; a critical one is repeated while nobody acknowledges it.
// Bounded: the oldest that are over and read go first. Not locked. Thread: the engine's.
#pragma once

#include "observability/AlertRules.h"

namespace pentad::observability {

class AlertBook {
public:
    static constexpr std::size_t kKeptMax = 100;
    // A cause that comes back sooner is the same occurrence.
    static constexpr std::chrono::seconds kQuiet{60};
    // A critical alert that nobody acknowledges is told again this often while its cause lasts.
    static constexpr std::chrono::minutes kRepeatEvery{15};

    explicit AlertBook(Milliseconds acknowledgeWithin) : m_acknowledgeWithin(acknowledgeWithin) {}

    // Everything that is the case now. Returns what has to be told.
    std::vector<AlertView> look(std::vector<AlertFinding> const& findings, MonotonicTime now, UtcTime at);
    bool acknowledge(std::uint64_t id);
    // Critical alerts that have to be told once more; no news, and so not counted.
    std::vector<AlertView> repeated(MonotonicTime now);
    // A critical alert that nobody has acknowledged in time; each is named once, so ask only while there are entries to
    // be stopped.
    std::optional<AlertView> overdue(MonotonicTime now);
    // Trading goes on: what has stopped it and is still unread may do so again, after the same patience.
    void resumed(MonotonicTime now);
    std::vector<AlertView> all() const;

private:
    struct Kept {
        AlertView view;
        AlertSeverity toldAs = AlertSeverity::Info;
        std::int64_t occurrence = 0;
        MonotonicTime seenAsToldAt;  // when it was last as grave as it was told
        MonotonicTime patientFrom;   // when somebody began to have time to acknowledge it
        MonotonicTime sentAt;        // when it was last told or repeated
        std::optional<MonotonicTime> goneAt;
        bool hasStoppedEntries = false;
    };
    void makeRoom();
    static bool isUnread(Kept const& kept);

    Milliseconds m_acknowledgeWithin;
    std::uint64_t m_lastId = 0;
    std::vector<Kept> m_kept;  // oldest first
};

}  // namespace pentad::observability

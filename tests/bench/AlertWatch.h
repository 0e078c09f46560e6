// SPDX-License-Identifier: GPL-3.0-or-later
// Notes when an alert has reached the panels of the window: the first refresh of the desk whose snapshot has it, heard
// after the panels have. Thread: the interface's.
#pragma once

#include "widgets/Desk.h"

#include <map>
#include <set>

namespace pentad::bench {

struct AlertSeen {
    MonotonicTime at{};
    UtcTime wall;
    UtcTime engine;                   // the snapshot's own time
    std::optional<Milliseconds> age;  // of the asset's data in that snapshot, where the alert is about one
};

class AlertWatch final : public QObject {
public:
    explicit AlertWatch(widgets::Desk& desk);

    // Forgets what was seen; what is active now is no news.
    void expect(AlertKind kind);
    // By subject, with all that came since expect().
    std::map<std::string, AlertSeen> const& seen() const { return m_seen; }

private:
    void look();

    widgets::Desk& m_desk;
    AlertKind m_kind = AlertKind::StaleFeed;
    std::set<std::pair<std::uint64_t, std::uint64_t>> m_known;  // id and count
    std::map<std::string, AlertSeen> m_seen;
};

}  // namespace pentad::bench

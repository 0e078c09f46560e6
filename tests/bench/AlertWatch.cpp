// SPDX-License-Identifier: GPL-3.0-or-later
#include "bench/AlertWatch.h"

namespace pentad::bench {

AlertWatch::AlertWatch(widgets::Desk& desk) : m_desk(desk)
{
    connect(&desk, &widgets::Desk::refreshed, this, &AlertWatch::look);
}

void AlertWatch::expect(AlertKind kind)
{
    look();
    m_kind = kind;
    m_seen.clear();
}

void AlertWatch::look()
{
    SystemClock const clock;
    EngineSnapshot const& snapshot = *m_desk.snapshot();
    for (AlertView const& alert : snapshot.alerts) {
        if (!m_known.emplace(alert.id, alert.count).second || alert.kind != m_kind) {
            continue;
        }
        AlertSeen seen{clock.monotonic(), clock.utc(), snapshot.at, std::nullopt};
        for (AssetSnapshot const& asset : snapshot.assets) {
            if (asset.instrument.symbol.view() == alert.subject) {
                seen.age = asset.dataAge;
            }
        }
        m_seen.emplace(alert.subject, seen);
    }
}

}  // namespace pentad::bench

// SPDX-License-Identifier: GPL-3.0-or-later
// Watches one session of the engine: log lines, metrics, spans and alerts come from here. In the engine's thread it only
// counts and remembers; whatever leaves the process leaves through the Outlets, which have a thread of their own.
// The one thing that ever comes back is a pause, asked for like everybody's commands, when a critical alert was not
// acknowledged in time. Thread: the engine's.
#pragma once

#include "composition/Outlets.h"
#include "composition/Postbox.h"
#include "composition/RecordLog.h"
#include "composition/ServiceNotify.h"
#include "contracts/EngineObserver.h"
#include "observability/AlertBook.h"
#include "observability/EngineMetrics.h"
#include "observability/SpanBook.h"

#include <QThread>

namespace pentad::composition {

class Observatory final : public EngineObserver {
public:
    // `clock` is the engine's; `pause` is called from inside the engine, and once for an alert until trading goes on
    // again: it must come later.
    Observatory(OutletSettings settings, Universe const& universe, Clock const& clock, std::shared_ptr<RecordLog> log,
                std::function<void(CommandPtr)> pause);
    ~Observatory() override;

    void heard(EngineEvent const& event) override;
    void committed(StepRecord const& record, std::chrono::nanoseconds took) override;
    void journalled(JournalReport const& report) override;
    void sent(Effect const& effect) override;
    void cycled(CycleReport const& report) override;
    void shown(EngineSnapshot const& snapshot) override;
    std::vector<AlertView> alerts() const override { return m_alerts.all(); }
    bool acknowledge(std::uint64_t alertId) override { return m_alerts.acknowledge(alertId); }
    void failed(std::string const& why) override;
    OutletView outlets() const override { return m_outlets->view(); }
    void called(CallReport const& report);
    void happened(ChannelEvent const& event);

    observability::EngineMetrics const& metrics() const { return m_metrics; }
    // 0 until it is served.
    std::uint16_t metricsPort() const { return m_outlets->metricsPort(); }

private:
    void tell(AlertView const& alert);

    SystemClock m_machine;
    Clock const& m_clock;
    std::shared_ptr<RecordLog> m_log;
    std::function<void(CommandPtr)> m_pause;
    observability::AlertThresholds m_thresholds;
    observability::EngineMetrics m_metrics;
    observability::SpanBook m_spans;
    observability::AlertBook m_alerts;
    observability::WindowCount m_retries;
    observability::WindowCount m_rejects;
    ServiceNotify m_service;
    EngineBeat m_beat;
    CycleId m_cycle{};
    bool m_isPaused = false;
    bool m_hasEnded = false;
    QThread m_thread;
    Outlets* m_outlets;
    Postbox* m_toOutlets;
};

}  // namespace pentad::composition

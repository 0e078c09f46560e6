// SPDX-License-Identifier: GPL-3.0-or-later
// Everything that observation sends out of the process: the page for Prometheus, spans to the collector, alerts to the
// desktop and the webhook. Lives in a thread of its own, so that no peer can ever hold up the engine; there it also
// watches whether the engine still runs its cycles. What is opened is opened by open(), in that thread.
#pragma once

#include "composition/EngineWatch.h"
#include "config/Settings.h"
#include "contracts/EngineSnapshot.h"
#include "observability/DesktopNotifier.h"
#include "observability/JsonLog.h"
#include "observability/MetricsServer.h"
#include "observability/TraceExporter.h"
#include "observability/Webhook.h"

#include <atomic>
#include <condition_variable>
#include <mutex>

namespace pentad::composition {

struct OutletSettings {
    std::optional<std::uint16_t> metricsPort;  // 0 takes any free one
    std::string metricsToken;                  // that a reader must show; empty for none
    std::string traceEndpoint;                 // empty for none
    std::string serviceName = "pentad";
    std::string version;
    std::string mode;
    config::AlertSettings alerts;
    Milliseconds engineSilence{10'000};  // without a cycle for so long it counts as dead
};
// As the settings say, and the usual OTEL_… variables where they say nothing; the token comes from
// PENTAD_METRICS_TOKEN, for settings hold no secrets. `demo` speeds change nothing here.
OutletSettings outletSettings(config::Settings const& settings, std::string_view version);

// What the engine's thread leaves behind for the watch.
struct EngineBeat {
    std::atomic<std::int64_t> cycledAt = 0;  // monotonic nanoseconds; 0: not watched
};

class Outlets final : public QObject {
public:
    Outlets(OutletSettings settings, Clock const& clock, EngineBeat const& beat,
            std::function<std::string()> metricsText, std::shared_ptr<observability::JsonLog> log);
    ~Outlets() override;  // in any thread, once closed
    // From here on in the thread of this object.
    void open();
    void tell(AlertView const& alert);
    void close();

    // From any thread.
    std::uint16_t metricsPort() const { return m_port; }
    void addSpans(std::vector<observability::Span> spans);
    std::uint64_t spansDropped() const;
    OutletView view() const;
    // An alert is on its way to somebody, and has arrived there or failed to.
    void announce();
    void settle();
    // Waits until all of them are settled, at most so long. In another thread than this object's.
    void awaitSettled(Milliseconds most);
    bool wantsSpans() const { return !m_settings.traceEndpoint.empty(); }

private:
    void complain(std::string const& what);
    void webhookReported(std::string const& why);
    void watchEngine();
    QString busName() const;
    observability::DesktopNotifier* desktop();

    OutletSettings m_settings;
    Clock const& m_clock;
    EngineBeat const& m_beat;
    std::function<std::string()> m_metricsText;
    std::shared_ptr<observability::JsonLog> m_log;
    std::unique_ptr<observability::MetricsServer> m_metrics;
    std::unique_ptr<observability::Webhook> m_webhook;
    std::unique_ptr<observability::DesktopNotifier> m_desktop;
    std::unique_ptr<QTimer> m_watch;
    EngineWatch m_engineWatch;
    std::atomic<observability::TraceExporter*> m_traces = nullptr;
    std::unique_ptr<observability::TraceExporter> m_ownTraces;
    std::atomic<std::uint16_t> m_port = 0;
    std::atomic<bool> m_isOpen = false;  // whoever deletes this sees by it all that close() did
    mutable std::mutex m_mutex;
    std::condition_variable m_settled;
    int m_telling = 0;  // under the mutex, with the next two
    std::uint64_t m_webhookFailures = 0;
    std::string m_webhookTrouble;  // of the newest alert; empty if it arrived
    bool m_isDead = false;
};

}  // namespace pentad::composition

// SPDX-License-Identifier: GPL-3.0-or-later
#include "composition/Outlets.h"

#include "btcturk/AddressRule.h"
#include "composition/SessionBus.h"
#include "contracts/EngineText.h"
#include "foundation/Check.h"

#include <QDBusConnection>

#include <algorithm>

namespace pentad::composition {
namespace {

constexpr int kCyclesOfSilence = 10;

std::string environmentText(char const* name)
{
    return qEnvironmentVariable(name).toStdString();
}

}  // namespace

OutletSettings outletSettings(config::Settings const& settings, std::string_view version)
{
    OutletSettings outlets;
    if (settings.observability.metricsPort > 0) {
        outlets.metricsPort = static_cast<std::uint16_t>(settings.observability.metricsPort);
    }
    outlets.metricsToken = environmentText("PENTAD_METRICS_TOKEN");
    if (environmentText("OTEL_SDK_DISABLED") != "true") {
        outlets.traceEndpoint = settings.observability.otelExporterEndpoint;
        if (outlets.traceEndpoint.empty()) {
            std::string const usual = environmentText("OTEL_EXPORTER_OTLP_ENDPOINT");
            outlets.traceEndpoint = btcturk::permitAddress(btcturk::Channel::Http, usual) ? usual : std::string();
        }
    }
    if (std::string name = environmentText("OTEL_SERVICE_NAME"); !name.empty()) {
        outlets.serviceName = std::move(name);
    }
    outlets.version = version;
    outlets.mode = config::tradingModeText(settings.trading.mode);
    outlets.alerts = settings.alerts;
    outlets.engineSilence = std::max(outlets.engineSilence, settings.trading.cycleInterval() * kCyclesOfSilence);
    return outlets;
}

Outlets::Outlets(OutletSettings settings, Clock const& clock, EngineBeat const& beat,
                 std::function<std::string()> metricsText, std::shared_ptr<observability::JsonLog> log)
    : m_settings(std::move(settings)),
      m_clock(clock),
      m_beat(beat),
      m_metricsText(std::move(metricsText)),
      m_log(std::move(log)),
      m_engineWatch(m_settings.engineSilence)
{
}

void Outlets::open()
{
    m_isOpen = true;
    if (m_settings.metricsPort) {
        m_metrics = std::make_unique<observability::MetricsServer>(m_metricsText, m_settings.metricsToken);
        auto const port = m_metrics->listen(*m_settings.metricsPort);
        if (port) {
            m_port = *port;
        } else {
            complain(port.error());
        }
    }
    if (wantsSpans()) {
        m_ownTraces = std::make_unique<observability::TraceExporter>(
            QUrl(QString::fromStdString(m_settings.traceEndpoint)),
            observability::TraceResource{m_settings.serviceName, m_settings.version, m_settings.mode});
        m_traces = m_ownTraces.get();
    }
    if (!m_settings.alerts.webhook.empty()) {
        m_webhook = std::make_unique<observability::Webhook>(QUrl(QString::fromStdString(m_settings.alerts.webhook)),
                                                             m_settings.alerts.webhookPrivate, m_settings.mode);
        m_webhook->report([this](std::string const& why) { webhookReported(why); });
    }
    m_watch = std::make_unique<QTimer>();
    connect(m_watch.get(), &QTimer::timeout, this, [this] { watchEngine(); });
    m_watch->start(EngineWatch::kEvery);
}

Outlets::~Outlets()
{
    check(!m_isOpen, "the outlets are closed in their own thread before they are deleted");
}

void Outlets::close()
{
    m_traces = nullptr;
    m_watch.reset();
    m_metrics.reset();
    m_ownTraces.reset();
    m_webhook.reset();
    if (m_desktop) {
        m_desktop.reset();
        QDBusConnection::disconnectFromBus(busName());
    }
    m_isOpen = false;
}

void Outlets::addSpans(std::vector<observability::Span> spans)
{
    if (observability::TraceExporter* const traces = m_traces) {
        traces->add(std::move(spans));
    }
}

std::uint64_t Outlets::spansDropped() const
{
    observability::TraceExporter const* const traces = m_traces;
    return traces == nullptr ? 0 : traces->dropped();
}

QString Outlets::busName() const
{
    return QStringLiteral("pentad-alerts-%1").arg(reinterpret_cast<quintptr>(this));
}

observability::DesktopNotifier* Outlets::desktop()
{
    if (!m_desktop && m_settings.alerts.desktop) {
        if (auto const bus = sessionBus(busName())) {
            m_desktop = std::make_unique<observability::DesktopNotifier>(*bus, m_settings.mode);
        }
    }
    return m_desktop.get();
}

void Outlets::tell(AlertView const& alert)
{
    if (auto* const shown = desktop()) {
        shown->show(alert);
    }
    if (m_webhook) {
        announce();
        m_webhook->send(alert);
    }
}

void Outlets::announce()
{
    std::scoped_lock const lock(m_mutex);
    ++m_telling;
}

void Outlets::settle()
{
    {
        std::scoped_lock const lock(m_mutex);
        --m_telling;
    }
    m_settled.notify_all();
}

void Outlets::awaitSettled(Milliseconds most)
{
    std::unique_lock lock(m_mutex);
    m_settled.wait_for(lock, most, [this] { return m_telling == 0; });
}

OutletView Outlets::view() const
{
    OutletView view;
    view.logQueued = m_log->queued();
    if (observability::TraceExporter const* const traces = m_traces) {
        view.spansQueued = traces->queued();
    }
    std::scoped_lock const lock(m_mutex);
    view.webhookFailures = m_webhookFailures;
    view.webhookTrouble = m_webhookTrouble;
    return view;
}

// An alert that does not arrive is told wherever else somebody may see it; once, until one arrives again.
void Outlets::webhookReported(std::string const& why)
{
    settle();
    bool isNews = false;
    {
        std::scoped_lock const lock(m_mutex);
        isNews = !why.empty() && m_webhookTrouble.empty();
        m_webhookTrouble = why;
        m_webhookFailures += why.empty() ? 0 : 1;
    }
    if (why.empty()) {
        return;
    }
    std::string const text = "an alert did not reach the webhook: " + why;
    complain(text);
    if (auto* const shown = desktop(); shown != nullptr && isNews) {
        AlertView alert;
        alert.subject = "webhook";
        alert.text = text;
        alert.first = alert.last = m_clock.utc();
        shown->show(alert);
    }
}

void Outlets::complain(std::string const& what)
{
    observability::LogLine line;
    line.event = "observability.problem";
    line.outcome = "failed";
    line.message = what;
    line.utcMilliseconds = m_clock.utc().time_since_epoch().count();
    m_log->write(observability::Level::Warning, line);
}

void Outlets::watchEngine()
{
    auto const silence = m_engineWatch.look(m_clock.monotonic(), m_beat.cycledAt);
    if (silence && !m_isDead) {
        AlertView alert;
        alert.kind = AlertKind::DeadEngine;
        alert.severity = AlertSeverity::Critical;
        alert.subject = "engine";
        alert.text = say(Phrase::NoCycleFor,
                         {std::to_string(std::chrono::duration_cast<std::chrono::seconds>(*silence).count())});
        alert.first = alert.last = m_clock.utc();
        complain(alert.text);
        tell(alert);
    }
    m_isDead = silence.has_value();
}

}  // namespace pentad::composition

// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/LiveTerminal.h"

#include <algorithm>

namespace pentad::test {
namespace {

composition::TradeOptions tradeOptions(QString const& folder, config::Settings settings,
                                       LiveTerminal::InFront journalInFront, std::string faultFile)
{
    composition::TradeOptions options;
    settings.alerts.desktop = false;
    settings.observability.logFile = QString(folder + QStringLiteral("/log")).toStdString();
    options.settings = std::move(settings);
    options.state = QString(folder + QStringLiteral("/state.db")).toStdString();
    options.journalInFront = std::move(journalInFront);
    options.faultFile = std::move(faultFile);
    options.showsLastState = true;
    return options;
}

}  // namespace

config::Settings LiveTerminal::quietDemo()
{
    config::Settings settings;
    settings.demo.seed = 11;
    settings.strategy.name = "hold";
    settings.trading.cycleIntervalMs = 100;
    // A machine that stops for some seconds must not look like a feed that has ended.
    settings.risk.dataAgeMaximum = std::chrono::minutes(10);
    return settings;
}

LiveTerminal::LiveTerminal(QString const& folder, config::Settings settings, InFront journalInFront,
                           std::string faultFile, std::optional<composition::LiveKeys> keys)
    : m_preferences(folder + QStringLiteral("/preferences.ini")),
      m_language(m_preferences),
      m_session(tradeOptions(folder, std::move(settings), std::move(journalInFront), std::move(faultFile)), m_gateway,
                std::move(keys)),
      m_desk(m_gateway, m_preferences),
      m_shortcuts(m_preferences)
{
    m_session.start();
    if (m_preferences.language() == widgets::LanguageChoice::System) {
        m_preferences.setLanguage(widgets::LanguageChoice::English);
    }
    m_window = std::make_unique<shell::MainWindow>(m_desk, m_shortcuts, shell::ProgramFacts{});
    QObject::connect(&m_session, &composition::Session::stopped, m_window.get(), [this](QString const& failure) {
        m_engineEnded = true;
        m_failure = failure;
        m_window->engineStopped(failure);
    });
    QObject::connect(m_window.get(), &shell::MainWindow::closed, m_window.get(), [this] { m_closed = true; });
    m_window->restorePlace();
    m_window->show();
    m_window->activateWindow();
}

LiveTerminal::~LiveTerminal() = default;

bool LiveTerminal::isReady() const
{
    SnapshotPtr const& snapshot = m_gateway.snapshot();
    return snapshot && snapshot->reconciled && snapshot->hazards.empty() && snapshot->state != EngineState::Starting &&
           snapshot->state != EngineState::SafeMode &&
           std::all_of(snapshot->assets.begin(), snapshot->assets.end(),
                       [](AssetSnapshot const& asset) { return asset.hasQuote && !asset.stale; });
}

}  // namespace pentad::test

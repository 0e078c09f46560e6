// SPDX-License-Identifier: GPL-3.0-or-later
// The terminal as app/terminal puts it together: the real window over a real session, with the engine in a thread of its
// own and everything that is kept in one folder. Another one in the same folder is the next start.
// Thread: the interface's.
#pragma once

#include "composition/Composition.h"
#include "shell/Language.h"
#include "shell/MainWindow.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QTimer>

namespace pentad::test {

// Turns the event loop until the condition holds, which may also come true in another thread. False after a minute:
// long enough for a slow machine, and never waited for by a test that passes.
template <typename Condition>
bool until(Condition&& condition)
{
    constexpr std::chrono::milliseconds kLook{10};
    constexpr std::chrono::milliseconds kPatience{60'000};
    QTimer wake;
    wake.start(kLook);
    QElapsedTimer passed;
    passed.start();
    while (!condition() && passed.elapsed() < kPatience.count()) {
        QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents);
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    }
    return condition();
}

class LiveTerminal final {
public:
    using InFront = std::function<std::unique_ptr<Journal>(Journal&)>;

    // A generated market and no strategy: what is traded, the test trades.
    static config::Settings quietDemo();

    // The engine begins at once, in live trading once it has its keys. `faultFile`: what the demo's exchange does wrong;
    // empty: nothing.
    LiveTerminal(QString const& folder, config::Settings settings, InFront journalInFront = {},
                 std::string faultFile = {}, std::optional<composition::LiveKeys> keys = std::nullopt);
    // Takes the window away first. An engine that still runs is ended where it stands.
    ~LiveTerminal();
    LiveTerminal(LiveTerminal const&) = delete;
    LiveTerminal& operator=(LiveTerminal const&) = delete;

    // The engine agrees with the exchange, has prices of all five assets, and nothing is wrong.
    bool isReady() const;
    EngineSnapshot const& seen() const { return *m_gateway.snapshot(); }
    gateway::EngineGateway& gateway() { return m_gateway; }
    widgets::Preferences& preferences() { return m_preferences; }
    widgets::Desk& desk() { return m_desk; }
    widgets::Shortcuts& shortcuts() { return m_shortcuts; }
    shell::MainWindow& window() { return *m_window; }

    bool engineEnded() const { return m_engineEnded; }
    QString const& failure() const { return m_failure; }
    // The window has said that it is closed, after which the program ends.
    bool closed() const { return m_closed; }

private:
    widgets::Preferences m_preferences;
    shell::Language m_language;
    gateway::EngineGateway m_gateway;
    composition::Session m_session;
    widgets::Desk m_desk;
    widgets::Shortcuts m_shortcuts;
    std::unique_ptr<shell::MainWindow> m_window;
    bool m_engineEnded = false;
    QString m_failure;
    bool m_closed = false;
};

}  // namespace pentad::test

// SPDX-License-Identifier: GPL-3.0-or-later
// The real window over a real, quick session, for tests that drive the terminal as a whole. Thread: the interface's.
#pragma once

#include "shell/Language.h"
#include "shell/MainWindow.h"
#include "support/FakeBacktests.h"
#include "support/FakeKeys.h"
#include "support/FakeSettings.h"
#include "support/SampleSession.h"

#include <QAbstractButton>
#include <QCoreApplication>
#include <QElapsedTimer>

namespace pentad::shell {

// What happens is heard through the event loop: turns it until the condition holds, at most `limit`.
template <typename Condition>
bool becomes(Condition&& condition, std::chrono::milliseconds limit = std::chrono::seconds(5))
{
    QElapsedTimer passed;
    passed.start();
    while (!condition() && passed.elapsed() < limit.count()) {
        QCoreApplication::processEvents(QEventLoop::AllEvents, 10);
    }
    return condition();
}

class TerminalStage {
public:
    explicit TerminalStage(QSize size = {1920, 1080}, test::SampleSession::Options options = {})
        : session(gateway, std::move(options))
    {
        preferences.setLanguage(widgets::LanguageChoice::English);
        preferences.setFirstRunDone(true);
        window = std::make_unique<MainWindow>(desk, shortcuts, ProgramFacts{});
        window->resize(size);
        window->show();
        settle();
    }

    // Everything that is due has been shown. The engine speaks once more, so that a slow machine does not make it look
    // silent.
    void settle()
    {
        session.run(std::chrono::minutes(0));
        Q_EMIT desk.refreshed();
        Q_EMIT desk.refreshedSecond();
        for (int i = 0; i < 5; ++i) {
            QCoreApplication::processEvents();
            QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
        }
    }

    template <typename Widget = QWidget>
    Widget* find(char const* name) const
    {
        return window->findChild<Widget*>(QString::fromLatin1(name));
    }

    EngineSnapshot const& seen() const { return *gateway.snapshot(); }

    gateway::EngineGateway gateway;
    test::SampleSession session;
    test::FakeBacktests backtests;
    test::FakeSettings settings;
    test::FakeKeys keys;
    widgets::Preferences preferences;
    Language language{preferences};
    widgets::Desk desk{gateway, preferences, widgets::Services{&backtests, &settings, &keys}};
    widgets::Shortcuts shortcuts{preferences};
    std::unique_ptr<MainWindow> window;
};

}  // namespace pentad::shell

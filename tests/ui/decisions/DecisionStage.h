// SPDX-License-Identifier: GPL-3.0-or-later
// A desk on a real session, or on a scripted gateway that answers only what a test says. Thread: one.
#pragma once

#include "support/Edited.h"
#include "support/SampleSession.h"
#include "widgets/Panel.h"

#include <QApplication>
#include <QDir>
#include <QElapsedTimer>
#include <QKeyEvent>

#include <gtest/gtest.h>

#include <functional>

namespace pentad::test {

// Delivers events until the condition holds; bounded, so that a failure ends.
inline bool comesTrue(std::function<bool()> const& holds, int milliseconds = 3'000)
{
    QElapsedTimer time;
    time.start();
    while (!holds() && time.elapsed() < milliseconds) {
        QCoreApplication::processEvents(QEventLoop::AllEvents, 10);
    }
    return holds();
}
inline void letSettle(int milliseconds = 60)
{
    comesTrue([] { return false; }, milliseconds);
}

// The engine itself: commands are carried out at once and answered by the next snapshot.
struct SessionStage {
    explicit SessionStage(SampleSession::Options options = {}) : session(gateway, std::move(options))
    {
        preferences.setLanguage(widgets::LanguageChoice::English);
        preferences.setTheme(widgets::ThemeChoice::Dark);
        qApp->setStyleSheet(look::styleSheet(desk.theme()));
    }
    EngineSnapshot const& now() const { return *gateway.snapshot(); }
    // Gives pending answers a snapshot to stand in.
    void pass()
    {
        session.submit(CycleDue{});
        letSettle();
    }

    widgets::Preferences preferences;
    gateway::EngineGateway gateway;
    widgets::Desk desk{gateway, preferences};
    SampleSession session;
};

// A snapshot of a real session with decisions of every kind, made once.
inline EngineSnapshot const& sampleSnapshot()
{
    static EngineSnapshot const kept = [] {
        gateway::EngineGateway gateway;
        SampleSession session(gateway);
        session.run(std::chrono::minutes(90));
        return *gateway.snapshot();
    }();
    return kept;
}

// Nobody answers but the test.
struct ScriptedStage {
    explicit ScriptedStage(EngineSnapshot snapshot = sampleSnapshot()) : newest(std::move(snapshot))
    {
        preferences.setLanguage(widgets::LanguageChoice::English);
        preferences.setTheme(widgets::ThemeChoice::Dark);
        qApp->setStyleSheet(look::styleSheet(desk.theme()));
        QObject::connect(&gateway, &gateway::EngineGateway::commandIssued, &gateway,
                         [this](CommandPtr const& command) { commands.push_back(command); });
        newest.lastCommand = CommandId{};
        newest.answers = {};
        publish();
    }
    void publish()
    {
        ++newest.sequence;
        gateway.show(std::make_shared<EngineSnapshot const>(newest));
        letSettle(50);
    }
    void answer(CommandAnswer answer)
    {
        newest.lastCommand = answer.id;
        test::Edited(newest.answers)->push_back(std::move(answer));
        publish();
    }
    template <typename Body>
    std::vector<Body> sent() const
    {
        std::vector<Body> bodies;
        for (CommandPtr const& command : commands) {
            if (auto const* body = std::get_if<Body>(&command->body)) {
                bodies.push_back(*body);
            }
        }
        return bodies;
    }

    widgets::Preferences preferences;
    gateway::EngineGateway gateway;
    widgets::Desk desk{gateway, preferences};
    EngineSnapshot newest;
    std::vector<CommandPtr> commands;
};

template <typename Widget>
Widget* find(QWidget& inside, char const* name)
{
    auto* const found = inside.findChild<Widget*>(QString::fromLatin1(name));
    EXPECT_NE(found, nullptr) << name;
    return found;
}

inline void press(QWidget* widget, int key, Qt::KeyboardModifiers modifiers = Qt::NoModifier, QString const& text = {})
{
    QKeyEvent down(QEvent::KeyPress, key, modifiers, text);
    QKeyEvent up(QEvent::KeyRelease, key, modifiers, text);
    QApplication::sendEvent(widget, &down);
    QApplication::sendEvent(widget, &up);
}

// Saves a picture where PENTAD_PICTURES names a folder.
inline void picture(QWidget& widget, char const* name)
{
    QString const folder = qEnvironmentVariable("PENTAD_PICTURES");
    if (!folder.isEmpty()) {
        QDir().mkpath(folder);
        widget.grab().save(QDir(folder).filePath(QString::fromLatin1(name) + QStringLiteral(".png")));
    }
}

}  // namespace pentad::test

// SPDX-License-Identifier: GPL-3.0-or-later
// A desk with a settings desk in memory, for tests of what reads and writes settings; ways to type and press as a person
// would. Thread: the interface's.
#pragma once

#include "look/Theme.h"
#include "support/FakeSettings.h"
#include "widgets/Desk.h"
#include "widgets/Shortcuts.h"

#include <QAbstractButton>
#include <QApplication>
#include <QDir>
#include <QLabel>
#include <QLineEdit>

#include <gtest/gtest.h>

namespace pentad::test {

inline void settle()
{
    QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    QCoreApplication::processEvents();
}

template <typename Widget>
Widget* part(QWidget const& page, char const* name)
{
    auto* const found = page.findChild<Widget*>(QString::fromLatin1(name));
    EXPECT_NE(found, nullptr) << name;
    return found;
}

inline QString textOf(QWidget const& page, char const* name)
{
    auto const* const label = part<QLabel>(page, name);
    return label != nullptr ? label->text() : QString();
}

inline void press(QWidget const& page, char const* name)
{
    if (auto* const button = part<QAbstractButton>(page, name)) {
        button->click();
        settle();
    }
}

// Replaces what stands in the field, as typing does.
inline void type(QWidget const& page, char const* name, QString const& text)
{
    if (auto* const line = part<QLineEdit>(page, name)) {
        line->selectAll();
        line->insert(text);
        settle();
    }
}

inline void keepPicture(QWidget& window, QString const& folder, QString const& name)
{
    settle();
    if (qEnvironmentVariable("PENTAD_PICTURES").contains(folder)) {
        QDir().mkpath(QStringLiteral("pictures"));
        window.grab().save(QStringLiteral("pictures/%1.png").arg(name));
    }
}

struct SettingsStage {
    SettingsStage()
    {
        preferences.setLanguage(widgets::LanguageChoice::English);
        QObject::connect(&desk, &widgets::Desk::restyled, &desk, [this] { dress(); });
        dress();
    }
    ~SettingsStage() { qApp->setStyleSheet(QString()); }
    void dress() { qApp->setStyleSheet(look::styleSheet(desk.theme())); }

    FakeSettings settings;
    gateway::EngineGateway gateway;
    widgets::Preferences preferences;
    widgets::Shortcuts shortcuts{preferences};
    widgets::Desk desk{gateway, preferences, widgets::Services{nullptr, &settings}};
};

}  // namespace pentad::test

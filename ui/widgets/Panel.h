// SPDX-License-Identifier: GPL-3.0-or-later
// The base of every panel and page. Three things happen to a panel and to nothing else: the engine said something new
// (refresh), the language or the look changed (retranslate, restyle). A hidden panel is not refreshed; it catches up when
// it is shown. A panel computes no money and sends nothing but commands. Thread: the interface's.
#pragma once

#include "widgets/Desk.h"

#include <QWidget>

namespace pentad::widgets {

class Panel : public QWidget {
    Q_OBJECT

public:
    // When in a frame a panel is refreshed: charts, books, tables and the long columns of figures come second.
    enum class Turn { First, Second };

    // `name` becomes the objectName, the handle of tests.
    Panel(Desk& desk, char const* name, QWidget* parent = nullptr, Turn turn = Turn::First);

    Desk& desk() const { return m_desk; }

protected:
    // The newest snapshot, never before there is one; at most once per frame, only while visible.
    virtual void refresh(EngineSnapshot const& snapshot);
    // Sets every text anew; called once before the first show and whenever the language changes.
    virtual void retranslate();
    // Colours changed; called together with retranslate().
    virtual void restyle();
    virtual void select(Slot slot);

    look::Theme const& theme() const { return m_desk.theme(); }
    format::Format const& format() const { return m_desk.format(); }

    void showEvent(QShowEvent* event) override;

    // Refreshes now if there is something to show and somebody to see it.
    void refreshNow();

private:
    void restyleAll();

    Desk& m_desk;
    bool m_styled = false;
    bool m_behind = true;
};

// A dynamic property that the style sheet knows; see look/StyleSheet.cpp for the kinds.
template <typename Widget>
Widget* ofKind(Widget* widget, char const* kind)
{
    widget->setProperty("kind", QString::fromLatin1(kind));
    return widget;
}
// Name for tests and name for screen readers in one go.
template <typename Widget>
Widget* named(Widget* widget, char const* objectName, QString const& accessibleName = {})
{
    widget->setObjectName(QString::fromLatin1(objectName));
    if (!accessibleName.isEmpty()) {
        widget->setAccessibleName(accessibleName);
    }
    return widget;
}

// Sets a property that the style sheet looks at, and lets the widget be drawn accordingly.
void setKind(QWidget* widget, char const* kind);
void setInvalid(QWidget* widget, bool invalid);

}  // namespace pentad::widgets

// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/Panel.h"

#include <QShowEvent>
#include <QStyle>

namespace pentad::widgets {

Panel::Panel(Desk& desk, char const* name, QWidget* parent, Turn turn) : QWidget(parent), m_desk(desk)
{
    setObjectName(QString::fromLatin1(name));
    connect(&m_desk, turn == Turn::First ? &Desk::refreshed : &Desk::refreshedSecond, this, [this] { refreshNow(); });
    connect(&m_desk, &Desk::restyled, this, [this] { restyleAll(); });
    connect(&m_desk, &Desk::selectionChanged, this, [this](Slot slot) {
        select(slot);
        refreshNow();
    });
}

void Panel::refresh(EngineSnapshot const&) {}
void Panel::retranslate() {}
void Panel::restyle() {}
void Panel::select(Slot) {}

void Panel::refreshNow()
{
    if (!isVisible() || !m_desk.snapshot()) {
        m_behind = true;
        return;
    }
    m_behind = false;
    refresh(*m_desk.snapshot());
}

void Panel::restyleAll()
{
    m_styled = true;
    retranslate();
    restyle();
    refreshNow();
    update();
}

void Panel::showEvent(QShowEvent* event)
{
    QWidget::showEvent(event);
    if (!m_styled) {
        restyleAll();
    } else if (m_behind) {
        refreshNow();
    }
}

void setKind(QWidget* widget, char const* kind)
{
    QString const wanted = QString::fromLatin1(kind);
    if (widget->property("kind").toString() != wanted) {
        widget->setProperty("kind", wanted);
        widget->style()->unpolish(widget);
        widget->style()->polish(widget);
    }
}

void setInvalid(QWidget* widget, bool invalid)
{
    if (widget->property("invalid").toBool() != invalid) {
        widget->setProperty("invalid", invalid);
        widget->style()->unpolish(widget);
        widget->style()->polish(widget);
    }
}

}  // namespace pentad::widgets

// SPDX-License-Identifier: GPL-3.0-or-later
#include "watchlist/WatchlistRow.h"

#include <QContextMenuEvent>
#include <QKeyEvent>

namespace pentad::watchlist {

WatchlistRow::WatchlistRow(widgets::Desk& desk, Slot slot, QWidget* parent)
    : QWidget(parent), m_desk(desk), m_slot(slot)
{
    setObjectName(QStringLiteral("watchlist.row.%1").arg(static_cast<int>(slot)));
    setFocusPolicy(Qt::ClickFocus);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
    for (QString RowText::*const figure :
         {&RowText::bid, &RowText::ask, &RowText::spread, &RowText::actual, &RowText::target}) {
        m_text.*figure = format::Format::missing();  // until the engine has said something
    }
}

void WatchlistRow::setText(RowText text, int tick)
{
    if (text == m_text && (tick == 0 || tick == m_tick)) {
        return;
    }
    m_tick = tick != 0 ? tick : m_tick;
    m_text = std::move(text);
    setAccessibleName(m_text.base + m_text.quote);
    QString const whole = spoken(m_text);
    setAccessibleDescription(whole);
    setToolTip(whole);
    update();
}

void WatchlistRow::setSelected(bool selected)
{
    setFocusPolicy(selected ? Qt::StrongFocus : Qt::ClickFocus);
    if (m_selected != selected) {
        m_selected = selected;
        update();
    }
}

bool WatchlistRow::narrow() const
{
    constexpr int kNarrowBelow = 280;
    return width() < kNarrowBelow;
}

void WatchlistRow::mousePressEvent(QMouseEvent* event)
{
    if (event->button() == Qt::LeftButton) {
        m_chipPressed = chipRect().contains(event->position().toPoint());
        Q_EMIT chosen(m_slot);
    }
}

void WatchlistRow::mouseReleaseEvent(QMouseEvent* event)
{
    if (event->button() == Qt::LeftButton && m_chipPressed && chipRect().contains(event->position().toPoint())) {
        Q_EMIT decisionWanted(m_slot);
    }
    m_chipPressed = false;
}

void WatchlistRow::keyPressEvent(QKeyEvent* event)
{
    // Alt and Ctrl with a key mean something to the window.
    if (event->modifiers() & ~Qt::KeypadModifier) {
        QWidget::keyPressEvent(event);
        return;
    }
    int const key = event->key();
    if (key == Qt::Key_Up || key == Qt::Key_Down) {
        Q_EMIT moved(key == Qt::Key_Up ? -1 : 1);
    } else if (key == Qt::Key_Return || key == Qt::Key_Enter) {
        Q_EMIT decisionWanted(m_slot);
    } else if (key >= Qt::Key_1 && key < Qt::Key_1 + static_cast<int>(kUniverseSize)) {
        Q_EMIT chosen(kSlots[static_cast<std::size_t>(key - Qt::Key_1)]);
    } else if (key == Qt::Key_Menu) {
        Q_EMIT menuWanted(m_slot, mapToGlobal(rect().center()));
    } else {
        QWidget::keyPressEvent(event);
    }
}

void WatchlistRow::contextMenuEvent(QContextMenuEvent* event)
{
    Q_EMIT chosen(m_slot);
    Q_EMIT menuWanted(m_slot, event->globalPos());
}

void WatchlistRow::focusInEvent(QFocusEvent* event)
{
    QWidget::focusInEvent(event);
    update();
}

void WatchlistRow::focusOutEvent(QFocusEvent* event)
{
    QWidget::focusOutEvent(event);
    update();
}

}  // namespace pentad::watchlist

// SPDX-License-Identifier: GPL-3.0-or-later
// One asset of the watchlist, painted: symbol and age of its data, price, spread, change, weight against target, newest
// decision. Only the selected row is a stop of the Tab key; Up, Down and digits move between rows. Thread: the
// interface's.
#pragma once

#include "watchlist/RowText.h"
#include "widgets/Desk.h"

#include <QWidget>

namespace pentad::watchlist {

class WatchlistRow final : public QWidget {
    Q_OBJECT

public:
    WatchlistRow(widgets::Desk& desk, Slot slot, QWidget* parent = nullptr);

    // `tick` says where the last price has gone since the text before: 1 up, -1 down, 0 nowhere.
    void setText(RowText text, int tick);
    RowText const& text() const { return m_text; }
    void setSelected(bool selected);
    // Of the newest price: 1 up, -1 down.
    int tick() const { return m_tick; }
    // Where a click opens the decision.
    QRect chipRect() const;

    QSize sizeHint() const override { return {300, 104}; }
    QSize minimumSizeHint() const override { return {200, 84}; }

Q_SIGNALS:
    void chosen(pentad::Slot slot);
    void decisionWanted(pentad::Slot slot);
    void moved(int rows);
    void menuWanted(pentad::Slot slot, QPoint const& globalPlace);

protected:
    void paintEvent(QPaintEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void contextMenuEvent(QContextMenuEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;

private:
    bool narrow() const;
    void paintTop(QPainter& painter, QRect const& line) const;
    void paintSpark(QPainter& painter, QRect const& box) const;
    void paintQuotes(QPainter& painter, QRect const& line) const;
    void paintWeight(QPainter& painter, QRect const& line) const;
    void paintChip(QPainter& painter, QRect const& line) const;

    widgets::Desk& m_desk;
    Slot m_slot;
    RowText m_text;
    bool m_selected = false;
    bool m_chipPressed = false;
    int m_tick = 0;
};

}  // namespace pentad::watchlist

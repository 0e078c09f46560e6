// SPDX-License-Identifier: GPL-3.0-or-later
// The ladder as it is drawn: asks above, bids below, the last price and the spread between them, what has added up as
// bars behind the rows, our own levels with an edge and a dot. Always centred on the spread. A click or Enter on a row
// hands its price on and never sends anything; Ctrl+C copies the raw numbers. Thread: the interface's.
#pragma once

#include "book/Ladder.h"
#include "widgets/Desk.h"

#include <QWidget>

namespace pentad::book {

// Everything the ladder shows of one moment.
struct LadderFigures {
    std::vector<LadderRow> asks;  // best first
    std::vector<LadderRow> bids;
    Instrument instrument;
    Price last;
    int tick = 0;  // how the last price moved: -1, 0, 1
    std::optional<Price> spread;
    Decimal spreadBps;
    bool stale = false;
    QString missing;  // shown instead of rows
};

class LadderView final : public QWidget {
    Q_OBJECT

public:
    explicit LadderView(widgets::Desk& desk, QWidget* parent = nullptr);

    void show(LadderFigures figures);
    // How many rows of each side have room.
    std::size_t rowsPerSide() const;

    QSize sizeHint() const override { return {292, 480}; }
    QSize minimumSizeHint() const override { return {180, 160}; }

Q_SIGNALS:
    void priceChosen(pentad::Price price);
    // The number of rows that have room has changed.
    void roomChanged();

protected:
    void paintEvent(QPaintEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    bool event(QEvent* event) override;

private:
    int rowHeight() const;
    int middleTop() const;
    // Rows from the top: the asks from the highest down, then the bids; nothing for a place without a row.
    LadderRow const* rowAt(int y) const;
    LadderRow const* focused() const;
    QRect placeOf(std::size_t index, Side side) const;
    void paintHeader(QPainter& painter) const;
    void paintMiddle(QPainter& painter) const;
    void paintRow(QPainter& painter, QRect const& place, LadderRow const& row, Side side) const;
    void describe();

    widgets::Desk& m_desk;
    LadderFigures m_figures;
    Quantity m_deepest;
    // Row under the keyboard: 0 and up are bids from the best, -1 and down asks from the best.
    int m_row = 0;
    std::size_t m_room = 0;
};

}  // namespace pentad::book

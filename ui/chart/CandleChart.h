// SPDX-License-Identifier: GPL-3.0-or-later
// The candle chart of one asset. The closed bars and everything that stays with them are cached as a pixmap; a new
// price repaints the strip of the last bar, the tags and the read-out, nothing else. The reader zooms with the wheel,
// drags, steps the crosshair with the arrows, types an interval, cancels own orders and opens blocked decisions; the
// chart follows the newest bar until he moves away. Sends nothing but CancelOrder and LoadHistory. Thread: the
// interface's.
#pragma once

#include "chart/ChartScene.h"
#include "widgets/Desk.h"

#include <QPixmap>
#include <QTimer>
#include <QWidget>

class QToolButton;

namespace pentad::chart {

class CandleChart final : public QWidget {
    Q_OBJECT

public:
    CandleChart(widgets::Desk& desk, char const* name, QWidget* parent = nullptr);

    void setSlot(Slot slot);
    Slot slot() const { return m_slot; }
    void setInterval(Interval interval);
    Interval interval() const { return m_scene.interval; }
    // One of several: says its symbol and only the most important, and may be the chosen one.
    void setSmall(bool small);
    void setChosen(bool chosen);

    void showSnapshot(EngineSnapshot const& snapshot);
    // Theme, language or zone changed.
    void restyle();

    ChartScene const& scene() const { return m_scene; }
    // The bars on the screen, forming included, oldest first.
    std::vector<SeriesBar> visibleBars() const;
    // The chart as it is shown, without crosshair, in device pixels.
    QPixmap picture();
    // How often the static layer was painted so far.
    int staticPaints() const { return m_staticPaints; }

    QSize minimumSizeHint() const override { return {200, 120}; }
    QSize sizeHint() const override { return {792, 560}; }

Q_SIGNALS:
    void intervalTyped(pentad::chart::Interval interval);
    void pressed(pentad::Slot slot);
    // Other bars are visible, or the visible ones changed.
    void barsChanged();

protected:
    bool event(QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void wheelEvent(QWheelEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void mouseDoubleClickEvent(QMouseEvent* event) override;
    void leaveEvent(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;

private:
    enum class Drag : std::uint8_t { None, Time, Bars, Prices, Order };

    void take(EngineSnapshot const& snapshot);
    QString sentenceBeforeTheFirst() const;
    QString sentenceFor(AssetSnapshot const& asset) const;
    QString keysText() const;
    // Fits the scale to what is visible and lets everything be painted anew.
    void rebuild(bool still);
    void moved(bool anything);
    void placeCrosshair(std::optional<Crosshair> crosshair);
    void stepCrosshair(int direction);
    void focusLine(int direction);
    void cancelLine(OwnLine const& line);
    OwnLine const* movableUnder(QPointF at) const;
    void moveLine(QPointF at);
    void endMove(bool wanted);
    void dropMove();
    void openDecisionAt(Place place);
    void typeInterval(QString const& text);
    void applyTyped(bool meant);
    void askForOlder();
    void learn(CommandAnswer const& answer);
    QString hint(QPointF at) const;
    PlacedMark const* markUnder(QPointF at, std::vector<PlacedMark> const& marks) const;

    widgets::Desk& m_desk;
    Slot m_slot{};
    bool m_small = false;
    ChartScene m_scene;
    QPixmap m_static;
    bool m_staticStale = true;
    int m_staticPaints = 0;
    QToolButton* m_now;

    Drag m_drag = Drag::None;
    QPointF m_pressedAt;
    QPointF m_draggedAt;
    bool m_dragged = false;
    std::optional<OwnLine> m_moved;  // as it stood before it was dragged
    bool m_focusShown = false;       // it came by a key, so the reader must see where it is
    TypedInterval m_typed;
    QTimer m_typedPause;

    std::vector<std::pair<ClientOrderId, CommandId>> m_cancels;
    std::optional<CommandId> m_loading;
    std::optional<UtcTime> m_askedBefore;  // the oldest bar when older ones were last asked for
    bool m_exhausted = false;
    std::optional<ClientOrderId> m_focusedOrder;
    std::uint64_t m_newestDecision = 0;
    std::size_t m_fillCount = 0;
    TradeId m_newestTrade{};
};

}  // namespace pentad::chart

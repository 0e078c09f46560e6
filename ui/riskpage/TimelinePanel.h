// SPDX-License-Identifier: GPL-3.0-or-later
// Breakers, safe mode and pauses of the day, one lane each: a thin line is quiet, a block is trouble and tells its cause
// under the pointer, or under Left and Right. Thread: the interface's.
#pragma once

#include "widgets/Panel.h"
#include "widgets/PanelHeader.h"

#include "plots/PlotParts.h"

namespace pentad::riskpage {

class Timeline final : public QWidget {
    Q_OBJECT

public:
    explicit Timeline(widgets::Desk& desk, QWidget* parent = nullptr);

    void setSnapshot(EngineSnapshot const& snapshot);
    // "Orders open 08:12 to 08:30: 5 failures in a row"; empty if there is no such span.
    QString spanText(std::size_t index) const;
    std::size_t spanCount() const { return m_spans.size(); }
    // Of the span that the reader has picked; empty without one.
    QString currentText() const { return m_current ? spanText(*m_current) : QString(); }

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

Q_SIGNALS:
    void picked();

protected:
    void paintEvent(QPaintEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void leaveEvent(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;

private:
    struct Lane {
        QString word;
        QString figure;  // failures, or when it was so last; shown where there is room
        QString detail;
        bool quiet = true;
        bool danger = false;
    };
    int laneHeight() const;
    int labelWidth() const;
    QString lastOf(TimelineLane lane) const;
    double xOf(UtcTime at) const;
    QRectF boxOf(TimelineSpan const& span) const;
    void pick(std::optional<std::size_t> index);
    void paintAxis(QPainter& painter) const;
    void paintLane(QPainter& painter, std::size_t lane) const;
    QColor colourOf(TimelineSpan const& span) const;

    widgets::Desk& m_desk;
    std::vector<TimelineSpan> m_spans;  // that touch the day
    std::array<Lane, kTimelineLanes> m_lanes{};
    plots::TimeSpan m_day{};
    UtcTime m_now;
    std::optional<std::size_t> m_current;
};

class TimelinePanel final : public widgets::Panel {
    Q_OBJECT

public:
    explicit TimelinePanel(widgets::Desk& desk, QWidget* parent = nullptr);

protected:
    void refresh(EngineSnapshot const& snapshot) override;
    void retranslate() override;

private:
    void sayPicked();

    widgets::PanelHeader* m_header;
    Timeline* m_timeline;
};

}  // namespace pentad::riskpage

// SPDX-License-Identifier: GPL-3.0-or-later
// The plot of slowly changing series: equity, drawdown, profit of the day, compared runs. Value axis on the right, time
// axis below in the chosen zone, a crosshair with a read-out of all series (pointer, or Left and Right). New points are
// drawn at most once per second and never while the plot is hidden, so handing them over with every snapshot is fine.
// Thread: the interface's.
#pragma once

#include "plots/PlotParts.h"
#include "widgets/Desk.h"

#include <QChartView>
#include <QElapsedTimer>
#include <QTimer>

class QAreaSeries;
class QLineSeries;
class QValueAxis;

namespace pentad::plots {

class LinePlot final : public QChartView {
    Q_OBJECT

public:
    // `name` becomes the objectName.
    LinePlot(widgets::Desk& desk, char const* name, QWidget* parent = nullptr);

    // Returns the index of the new series; drawn in the order in which they were added.
    int addSeries(SeriesStyle style);
    // What stands at the end of its line; empty without one.
    QString const& seriesLabel(int series) const { return m_series[static_cast<std::size_t>(series)].style.label; }
    int seriesCount() const { return static_cast<int>(m_series.size()); }
    // Texts again when the language changes.
    void setSeriesName(int series, QString const& name, QString const& label = {});
    void setSeriesShown(int series, bool shown);
    // Ascending in time.
    void setPoints(int series, std::vector<PlotPoint> points);

    void setBands(std::vector<PlotBand> bands);
    void setThresholds(std::vector<Threshold> thresholds);
    void setMarkers(std::vector<PlotMarker> markers);
    void setUnit(ValueUnit unit, int decimals);
    // Always shows zero.
    void setZeroShown(bool shown);
    // None = what the points need, with a margin.
    void setTimeSpan(std::optional<TimeSpan> span);
    void setValueSpan(std::optional<ValueSpan> span);
    // Wide enough for the longest value, and equal for plots that stand above each other.
    void setAxisWidth(int pixels);
    void setTimeAxisShown(bool shown);
    // What stands there while no series has two points.
    void setEmptyText(QString const& text);

    // The crosshair of another plot with the same time axis.
    void showCrosshair(std::optional<UtcTime> at);
    std::optional<UtcTime> crosshair() const { return m_crosshair; }
    // The lines of the read-out at the crosshair, "name value"; empty without one.
    QStringList readOut() const;
    // As drawn last; for tests and descriptions.
    std::vector<PlotPoint> const& shownPoints(int series) const;
    TimeSpan shownTimeSpan() const { return m_shownTime; }

    QSize sizeHint() const override { return {320, 160}; }
    QSize minimumSizeHint() const override { return {200, 120}; }

Q_SIGNALS:
    // Moved by the reader; none when the pointer has left.
    void crosshairMoved(std::optional<pentad::UtcTime> at);

protected:
    void drawBackground(QPainter* painter, QRectF const& rect) override;
    void drawForeground(QPainter* painter, QRectF const& rect) override;
    void resizeEvent(QResizeEvent* event) override;
    void showEvent(QShowEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void leaveEvent(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;

private:
    struct Series {
        SeriesStyle style;
        bool shown = true;
        std::vector<PlotPoint> wanted;
        std::vector<PlotPoint> drawn;
        QLineSeries* line = nullptr;
        QLineSeries* zero = nullptr;  // lower edge of an area
        QAreaSeries* area = nullptr;
    };

    void restyle();
    void schedule();
    void draw();
    void drawSeries(Series& series);
    void drawSpans();
    void describe();
    void moveCrosshair(std::optional<UtcTime> at);
    void stepCrosshair(int steps);

    double xOf(UtcTime at) const;
    double yOf(double value) const;
    QString valueText(double value) const;
    bool isEmpty() const;
    void paintGrid(QPainter& painter) const;
    void paintBands(QPainter& painter) const;
    void paintThresholds(QPainter& painter) const;
    void paintMarkers(QPainter& painter) const;
    void paintTags(QPainter& painter) const;
    void paintReadOut(QPainter& painter) const;
    void paintTag(QPainter& painter, double value, QColor const& fill, QColor const& ink) const;

    widgets::Desk& m_desk;
    QValueAxis* m_timeAxis;
    QValueAxis* m_valueAxis;
    std::vector<Series> m_series;
    std::vector<PlotBand> m_bands;
    std::vector<Threshold> m_thresholds;
    std::vector<PlotMarker> m_markers;
    ValueUnit m_unit = ValueUnit::Number;
    int m_decimals = 2;
    bool m_zeroShown = false;
    std::optional<TimeSpan> m_timeSpan;
    std::optional<ValueSpan> m_valueSpan;
    TimeSpan m_shownTime{};
    ValueSpan m_shownValues{};
    int m_axisWidth = 76;
    bool m_timeAxisShown = true;
    QString m_emptyText;
    bool m_focusShown = false;  // it came by a key, so the reader must see where it is
    std::optional<UtcTime> m_crosshair;
    QElapsedTimer m_sinceDrawn;
    QTimer m_later;
};

}  // namespace pentad::plots

// SPDX-License-Identifier: GPL-3.0-or-later
#include "plots/LinePlot.h"

#include "widgets/Geometry.h"

#include <QAreaSeries>
#include <QChart>
#include <QGraphicsLayout>
#include <QKeyEvent>
#include <QLineSeries>
#include <QMouseEvent>
#include <QValueAxis>

#include <algorithm>
#include <cmath>

namespace pentad::plots {
namespace {

constexpr int kRedrawMs = 1'000;
constexpr int kTopMargin = 8;
constexpr int kTimeAxisHeight = 24;
constexpr double kValueMargin = 0.06;  // of the range, above and below
constexpr double kAreaOpacity = 0.28;
constexpr double kCurveWidth = 1.5;

QList<QPointF> placesOf(std::vector<PlotPoint> const& points, Shape shape)
{
    QList<QPointF> places;
    places.reserve(static_cast<qsizetype>(points.size()) * (shape == Shape::Step ? 2 : 1));
    for (PlotPoint const& point : points) {
        if (shape == Shape::Step && !places.isEmpty()) {
            places.append({widgets::plotted(point.at), places.last().y()});
        }
        places.append({widgets::plotted(point.at), point.value});
    }
    return places;
}

// A window or a menu that comes back leaves the mark of the focus as it was.
bool comesOrGoesWithWindow(Qt::FocusReason reason)
{
    return reason == Qt::ActiveWindowFocusReason || reason == Qt::PopupFocusReason;
}

}  // namespace

LinePlot::LinePlot(widgets::Desk& desk, char const* name, QWidget* parent)
    : QChartView(parent), m_desk(desk), m_timeAxis(new QValueAxis(this)), m_valueAxis(new QValueAxis(this))
{
    setObjectName(QString::fromLatin1(name));
    setFocusPolicy(Qt::StrongFocus);
    setFrameShape(QFrame::NoFrame);
    setRenderHint(QPainter::Antialiasing);
    setMouseTracking(true);
    chart()->setBackgroundVisible(false);
    chart()->setMargins({});
    chart()->layout()->setContentsMargins(0, 0, 0, 0);
    chart()->legend()->hide();
    for (QValueAxis* axis : {m_timeAxis, m_valueAxis}) {
        axis->setVisible(false);
    }
    chart()->addAxis(m_timeAxis, Qt::AlignBottom);
    chart()->addAxis(m_valueAxis, Qt::AlignRight);
    m_later.setSingleShot(true);
    connect(&m_later, &QTimer::timeout, this, &LinePlot::draw);
    connect(&m_desk, &widgets::Desk::restyled, this, &LinePlot::restyle);
}

int LinePlot::addSeries(SeriesStyle style)
{
    Series series;
    series.line = new QLineSeries(this);
    if (style.shape == plots::Shape::Area) {
        series.area = new QAreaSeries(this);
        auto* upper = new QLineSeries(series.area);
        series.zero = new QLineSeries(series.area);
        series.area->setUpperSeries(upper);
        series.area->setLowerSeries(series.zero);
        series.area->setPen(Qt::NoPen);
        chart()->addSeries(series.area);
        series.area->attachAxis(m_timeAxis);
        series.area->attachAxis(m_valueAxis);
    }
    chart()->addSeries(series.line);
    series.line->attachAxis(m_timeAxis);
    series.line->attachAxis(m_valueAxis);
    series.style = std::move(style);
    m_series.push_back(std::move(series));
    restyle();
    return static_cast<int>(m_series.size()) - 1;
}

void LinePlot::setSeriesName(int series, QString const& name, QString const& label)
{
    SeriesStyle& style = m_series[static_cast<std::size_t>(series)].style;
    style.name = name;
    style.label = label;
    viewport()->update();
}

void LinePlot::setSeriesShown(int series, bool shown)
{
    Series& changed = m_series[static_cast<std::size_t>(series)];
    if (changed.shown != shown) {
        changed.shown = shown;
        schedule();
    }
}

void LinePlot::setPoints(int series, std::vector<PlotPoint> points)
{
    Series& changed = m_series[static_cast<std::size_t>(series)];
    if (changed.wanted != points) {
        changed.wanted = std::move(points);
        schedule();
    }
}

void LinePlot::setBands(std::vector<PlotBand> bands)
{
    m_bands = std::move(bands);
    viewport()->update();
}

void LinePlot::setThresholds(std::vector<Threshold> thresholds)
{
    m_thresholds = std::move(thresholds);
    schedule();
}

void LinePlot::setMarkers(std::vector<PlotMarker> markers)
{
    m_markers = std::move(markers);
    viewport()->update();
}

void LinePlot::setUnit(ValueUnit unit, int decimals)
{
    m_unit = unit;
    m_decimals = decimals;
    schedule();
}

void LinePlot::setZeroShown(bool shown)
{
    m_zeroShown = shown;
    schedule();
}

void LinePlot::setTimeSpan(std::optional<TimeSpan> span)
{
    if (m_timeSpan != span) {
        m_timeSpan = span;
        schedule();
    }
}

void LinePlot::setValueSpan(std::optional<ValueSpan> span)
{
    m_valueSpan = span;
    schedule();
}

void LinePlot::setAxisWidth(int pixels)
{
    m_axisWidth = pixels;
    schedule();
}

void LinePlot::setTimeAxisShown(bool shown)
{
    m_timeAxisShown = shown;
    schedule();
}

void LinePlot::setEmptyText(QString const& text)
{
    m_emptyText = text;
    viewport()->update();
}

void LinePlot::schedule()
{
    if (!isVisible() || m_later.isActive()) {
        return;
    }
    qint64 const elapsed = m_sinceDrawn.isValid() ? m_sinceDrawn.elapsed() : kRedrawMs;
    // Everything that is set in one go is drawn together, right after it. The first curve waits for nothing: until it is
    // drawn the plot says that there is none.
    m_later.start(isEmpty() ? 0 : static_cast<int>(std::max<qint64>(0, kRedrawMs - elapsed)));
}

void LinePlot::draw()
{
    if (!isVisible()) {
        return;
    }
    m_sinceDrawn.start();
    drawSpans();
    double const bottom = m_timeAxisShown ? kTimeAxisHeight : 4;
    chart()->setPlotArea(QRectF(0, kTopMargin, std::max(1, viewport()->width() - m_axisWidth),
                                std::max(1.0, viewport()->height() - kTopMargin - bottom)));
    m_timeAxis->setRange(widgets::plotted(m_shownTime.from), widgets::plotted(m_shownTime.until));
    m_valueAxis->setRange(m_shownValues.low, m_shownValues.high);
    for (Series& series : m_series) {
        drawSeries(series);
    }
    describe();
    viewport()->update();
}

void LinePlot::drawSeries(Series& series)
{
    series.line->setVisible(series.shown);
    if (series.area != nullptr) {
        series.area->setVisible(series.shown);
    }
    if (series.drawn == series.wanted) {
        return;
    }
    series.drawn = series.wanted;
    QList<QPointF> const places = placesOf(series.drawn, series.style.shape);
    series.line->replace(places);
    if (series.area != nullptr) {
        series.area->upperSeries()->replace(places);
        series.zero->replace(places.isEmpty()
                                 ? QList<QPointF>{}
                                 : QList<QPointF>{QPointF(places.first().x(), 0), QPointF(places.last().x(), 0)});
    }
}

// What of the points is shown: the wanted time, and of the values what stands in that time.
void LinePlot::drawSpans()
{
    std::optional<TimeSpan> time = m_timeSpan;
    for (Series const& series : m_series) {
        if (m_timeSpan || !series.shown || series.wanted.empty()) {
            continue;
        }
        TimeSpan const own{series.wanted.front().at, series.wanted.back().at};
        time = time ? TimeSpan{std::min(time->from, own.from), std::max(time->until, own.until)} : own;
    }
    m_shownTime = time.value_or(TimeSpan{});
    if (m_shownTime.until <= m_shownTime.from) {
        m_shownTime.until = m_shownTime.from + std::chrono::minutes(1);
    }
    std::optional<ValueSpan> values;
    auto const include = [&values](double value) {
        values =
            values ? ValueSpan{std::min(values->low, value), std::max(values->high, value)} : ValueSpan{value, value};
    };
    for (Series const& series : m_series) {
        for (PlotPoint const& point : series.wanted) {
            if (series.shown && point.at >= m_shownTime.from && point.at <= m_shownTime.until) {
                include(point.value);
            }
        }
    }
    for (Threshold const& threshold : m_thresholds) {
        include(threshold.value);
    }
    if (m_zeroShown) {
        include(0);
    }
    ValueSpan shown = m_valueSpan.value_or(values.value_or(ValueSpan{}));
    if (!m_valueSpan) {
        double const range = shown.high - shown.low;
        double const margin = range > 0 ? range * kValueMargin : std::max(std::abs(shown.high) * 0.01, 1e-6);
        shown = {shown.low - margin, shown.high + margin};
    }
    m_shownValues = shown;
}

void LinePlot::restyle()
{
    look::Theme const& theme = m_desk.theme();
    setBackgroundBrush(theme.surface1);
    for (Series& series : m_series) {
        QColor const colour = colourOf(theme, series.style.ink);
        QPen pen(colour, kCurveWidth);
        pen.setCapStyle(Qt::FlatCap);
        pen.setJoinStyle(Qt::RoundJoin);
        if (series.style.stroke != Stroke::Solid) {
            pen.setWidthF(1.2);
            pen.setDashPattern(series.style.stroke == Stroke::Dashed ? QList<qreal>{4, 3} : QList<qreal>{1, 3});
        }
        series.line->setPen(pen);
        if (series.area != nullptr) {
            QColor fill = colour;
            fill.setAlphaF(static_cast<float>(kAreaOpacity));
            series.area->setBrush(fill);
        }
    }
    schedule();
    viewport()->update();
}

void LinePlot::describe()
{
    QStringList lines;
    for (Series const& series : m_series) {
        if (series.shown && series.style.readOut && !series.drawn.empty()) {
            lines += QStringLiteral("%1 %2").arg(series.style.name, valueText(series.drawn.back().value));
        }
    }
    setAccessibleDescription(lines.isEmpty() ? m_emptyText : lines.join(QStringLiteral(", ")));
}

bool LinePlot::isEmpty() const
{
    return std::none_of(m_series.begin(), m_series.end(),
                        [](Series const& series) { return series.shown && series.drawn.size() >= 2; });
}

std::vector<PlotPoint> const& LinePlot::shownPoints(int series) const
{
    return m_series[static_cast<std::size_t>(series)].drawn;
}

QString LinePlot::valueText(double value) const
{
    bool const isPercent = m_unit == ValueUnit::Percent;
    int const digits = isPercent ? m_decimals + 2 : m_decimals;
    Decimal const written = Decimal::fromMantissa(std::llround(value * std::pow(10.0, digits)), digits);
    return isPercent ? m_desk.format().percent(Rate(written), m_decimals) : m_desk.format().number(written, m_decimals);
}

QStringList LinePlot::readOut() const
{
    QStringList lines;
    if (!m_crosshair) {
        return lines;
    }
    for (Series const& series : m_series) {
        if (!series.shown || !series.style.readOut) {
            continue;
        }
        // The newest point that was known then; nothing before the first.
        auto const after = std::upper_bound(series.drawn.begin(), series.drawn.end(), *m_crosshair,
                                            [](UtcTime at, PlotPoint const& point) { return at < point.at; });
        QString const value =
            after == series.drawn.begin() ? format::Format::missing() : valueText(std::prev(after)->value);
        lines += QStringLiteral("%1\t%2").arg(series.style.name, value);
    }
    return lines;
}

void LinePlot::showCrosshair(std::optional<UtcTime> at)
{
    if (m_crosshair != at) {
        m_crosshair = at;
        viewport()->update();
    }
}

void LinePlot::moveCrosshair(std::optional<UtcTime> at)
{
    showCrosshair(at);
    Q_EMIT crosshairMoved(at);
}

// From point to point of the first series that has any.
void LinePlot::stepCrosshair(int steps)
{
    auto const series = std::find_if(m_series.begin(), m_series.end(),
                                     [](Series const& one) { return one.shown && !one.drawn.empty(); });
    if (series == m_series.end()) {
        return;
    }
    auto const& points = series->drawn;
    auto index = static_cast<std::ptrdiff_t>(points.size()) - 1;
    if (m_crosshair) {
        auto const found = std::lower_bound(points.begin(), points.end(), *m_crosshair,
                                            [](PlotPoint const& point, UtcTime at) { return point.at < at; });
        index = std::distance(points.begin(), found) + steps;
    }
    index = std::clamp<std::ptrdiff_t>(index, 0, static_cast<std::ptrdiff_t>(points.size()) - 1);
    moveCrosshair(points[static_cast<std::size_t>(index)].at);
}

void LinePlot::resizeEvent(QResizeEvent* event)
{
    QChartView::resizeEvent(event);
    draw();
}

void LinePlot::showEvent(QShowEvent* event)
{
    QChartView::showEvent(event);
    restyle();
    draw();
}

void LinePlot::mouseMoveEvent(QMouseEvent* event)
{
    QRectF const area = chart()->plotArea();
    QPointF const place = event->position();
    if (isEmpty() || place.x() < area.left() || place.x() > area.right()) {
        moveCrosshair(std::nullopt);
        return;
    }
    double const share = (place.x() - area.left()) / area.width();
    auto const offset =
        static_cast<std::int64_t>(share * static_cast<double>((m_shownTime.until - m_shownTime.from).count()));
    moveCrosshair(m_shownTime.from + Milliseconds(offset));
}

void LinePlot::leaveEvent(QEvent* event)
{
    moveCrosshair(std::nullopt);
    QChartView::leaveEvent(event);
}

void LinePlot::keyPressEvent(QKeyEvent* event)
{
    constexpr int kFast = 10;
    int const stride = event->modifiers().testFlag(Qt::ShiftModifier) ? kFast : 1;
    switch (event->key()) {
    case Qt::Key_Left: stepCrosshair(-stride); return;
    case Qt::Key_Right: stepCrosshair(stride); return;
    case Qt::Key_Escape:
        if (m_crosshair) {
            moveCrosshair(std::nullopt);
            return;
        }
        break;
    default: break;
    }
    // Not the view's own scrolling: whatever lies around it gets the key.
    event->ignore();
}

void LinePlot::focusInEvent(QFocusEvent* event)
{
    QChartView::focusInEvent(event);
    Qt::FocusReason const reason = event->reason();
    m_focusShown = (m_focusShown && comesOrGoesWithWindow(reason)) || reason == Qt::TabFocusReason ||
                   reason == Qt::BacktabFocusReason || reason == Qt::ShortcutFocusReason;
    viewport()->update();
}

void LinePlot::focusOutEvent(QFocusEvent* event)
{
    QChartView::focusOutEvent(event);
    m_focusShown = m_focusShown && comesOrGoesWithWindow(event->reason());
    viewport()->update();
    moveCrosshair(std::nullopt);
}

}  // namespace pentad::plots

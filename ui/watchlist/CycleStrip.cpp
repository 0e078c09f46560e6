// SPDX-License-Identifier: GPL-3.0-or-later
#include "watchlist/CycleStrip.h"

#include "format/Words.h"

#include <QPainter>
#include <QVBoxLayout>

namespace pentad::watchlist {
namespace {

constexpr int kStripHeight = 8;
constexpr int kStageRow = 16;
constexpr int kColumnGap = 2 * look::kGap;
constexpr std::size_t kHalf = kCycleStages / 2;

// Milliseconds with as many decimals as four figures allow: stages take from microseconds to seconds.
QString bareMilliseconds(format::Format const& format, std::chrono::nanoseconds duration)
{
    // Some time is not none: a stage that did little took a little.
    constexpr std::chrono::microseconds kShown{10};
    if (duration > std::chrono::nanoseconds(0) && duration < kShown) {
        return QStringLiteral("< ") + format.number(Decimal::fromMantissa(1, 2), 2);
    }
    Decimal const value = Decimal::fromMantissa(duration.count(), 6);
    int const decimals = value < Decimal(10) ? 2 : value < Decimal(100) ? 1 : 0;
    return format.number(value, decimals);
}

QString milliseconds(format::Format const& format, std::chrono::nanoseconds duration)
{
    return duration >= std::chrono::minutes(1)
               ? format.duration(std::chrono::duration_cast<Milliseconds>(duration))
               : pentad::watchlist::CycleStages::tr("%1 ms").arg(bareMilliseconds(format, duration));
}

QString stageName(std::size_t stage)
{
    return pentad::watchlist::CycleStages::tr("%1 %2").arg(stage + 1).arg(format::word(static_cast<CycleStage>(stage)));
}

}  // namespace

CycleStages::CycleStages(widgets::Desk& desk, QWidget* parent) : QWidget(parent), m_desk(desk)
{
    setObjectName(QStringLiteral("cycle.stages"));
}

void CycleStages::setTiming(CycleTiming const& timing)
{
    m_timing = timing;
    QStringList lines;
    for (std::size_t i = 0; i < kCycleStages; ++i) {
        lines += QStringLiteral("%1 %2").arg(format::word(static_cast<CycleStage>(i)),
                                             milliseconds(m_desk.format(), timing.stages[i]));
    }
    QString const all = lines.join(QStringLiteral(", "));
    if (all != accessibleDescription()) {
        setAccessibleDescription(all);
        measure();
        update();
    }
}

void CycleStages::paintStrip(QPainter& painter, QRectF const& strip) const
{
    look::Theme const& theme = m_desk.theme();
    painter.fillRect(strip, theme.surface3);
    std::chrono::nanoseconds sum{0};
    for (std::chrono::nanoseconds const stage : m_timing.stages) {
        sum += stage;
    }
    if (sum.count() <= 0) {
        return;
    }
    double left = strip.left();
    for (std::size_t i = 0; i < kCycleStages; ++i) {
        double const width =
            strip.width() * static_cast<double>(m_timing.stages[i].count()) / static_cast<double>(sum.count());
        // Neighbours differ, so that each stage can be told from the next one.
        QColor colour = theme.accent;
        colour.setAlphaF(i % 2 == 0 ? 0.55F : 1.0F);
        painter.fillRect(QRectF(left, strip.top(), std::max(0.0, width - 1), strip.height()), colour);
        left += width;
    }
}

void CycleStages::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    look::Theme const& theme = m_desk.theme();
    QRect const inside = rect().adjusted(look::kPanelInset, 10, -look::kPanelInset, -6);
    paintStrip(painter, QRectF(inside.left(), inside.top(), inside.width(), kStripHeight));
    painter.setFont(look::font(look::kMetaSize));
    int const width = columnWidth();
    for (std::size_t i = 0; i < kCycleStages; ++i) {
        int const column = i < kHalf ? 0 : 1;
        int const row = static_cast<int>(i % kHalf);
        QRect const place(inside.left() + column * (width + kColumnGap),
                          inside.top() + kStripHeight + 10 + row * kStageRow, width, kStageRow);
        painter.setPen(theme.text3);
        painter.drawText(place, Qt::AlignLeft | Qt::AlignVCenter, stageName(i));
        painter.setPen(theme.text1);
        painter.drawText(place, Qt::AlignRight | Qt::AlignVCenter,
                         m_unitsFit ? milliseconds(m_desk.format(), m_timing.stages[i])
                                    : bareMilliseconds(m_desk.format(), m_timing.stages[i]));
    }
}

int CycleStages::columnWidth() const
{
    return (width() - 2 * look::kPanelInset - kColumnGap) / 2;
}

void CycleStages::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    measure();
}

void CycleStages::measure()
{
    QFontMetrics const metrics(look::font(look::kMetaSize));
    m_unitsFit = true;
    for (std::size_t i = 0; i < kCycleStages && m_unitsFit; ++i) {
        QString const time = milliseconds(m_desk.format(), m_timing.stages[i]);
        m_unitsFit =
            metrics.horizontalAdvance(stageName(i)) + look::kGap / 2 + metrics.horizontalAdvance(time) <= columnWidth();
    }
}

CycleStrip::CycleStrip(widgets::Desk& desk, QWidget* parent)
    : Panel(desk, "cycle", parent), m_header(new widgets::PanelHeader(this)), m_stages(new CycleStages(desk, this))
{
    setAttribute(Qt::WA_StyledBackground);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_header);
    column->addWidget(m_stages, 1);
}

void CycleStrip::retranslate()
{
    m_header->setTitle(tr("Cycle"));
    setAccessibleName(tr("Last cycle"));
    m_stages->setAccessibleName(tr("Stages of the last cycle"));
}

void CycleStrip::refresh(EngineSnapshot const& snapshot)
{
    CycleTiming const& timing = snapshot.timing;
    m_header->setNote(format().count(static_cast<std::uint64_t>(snapshot.cycle)));
    m_header->setMeta(tr("%1 of %2").arg(milliseconds(format(), timing.total), milliseconds(format(), timing.cadence)));
    m_stages->setTiming(timing);
}

}  // namespace pentad::watchlist

// SPDX-License-Identifier: GPL-3.0-or-later
#include "policy/StageTable.h"

#include "format/Words.h"
#include "policy/HealthFacts.h"

#include <QPainter>

namespace pentad::policy {
namespace {

constexpr int kNumberWidth = 22;
constexpr int kNameWidth = 110;
constexpr int kTimeWidth = 76;

}  // namespace

StageTable::StageTable(widgets::Desk& desk, char const* name, QWidget* parent) : QWidget(parent), m_desk(desk)
{
    setObjectName(QString::fromLatin1(name));
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

QSize StageTable::sizeHint() const
{
    return {300, static_cast<int>(kCycleStages) * look::kRowHeight + 6};
}

void StageTable::setTiming(CycleTiming const& timing)
{
    m_timing = timing;
    QStringList lines;
    for (std::size_t i = 0; i < kCycleStages; ++i) {
        lines += QStringLiteral("%1 %2").arg(format::word(static_cast<CycleStage>(i)),
                                             shortDuration(m_desk.format(), timing.stages[i]));
    }
    setAccessibleDescription(lines.join(QStringLiteral(", ")));
    update();
}

void StageTable::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    look::Theme const& theme = m_desk.theme();
    painter.setFont(look::font(look::kTextSize));
    QRect row(look::kPanelInset, 3, width() - 2 * look::kPanelInset, look::kRowHeight);
    for (std::size_t i = 0; i < kCycleStages; ++i) {
        painter.setPen(theme.line);
        painter.drawLine(row.bottomLeft(), row.bottomRight());
        painter.setPen(theme.text3);
        painter.drawText(row, Qt::AlignLeft | Qt::AlignVCenter, m_desk.format().count(i + 1));
        painter.setPen(theme.text2);
        painter.drawText(row.adjusted(kNumberWidth, 0, 0, 0), Qt::AlignLeft | Qt::AlignVCenter,
                         format::word(static_cast<CycleStage>(i)));
        painter.setPen(theme.text1);
        painter.drawText(row, Qt::AlignRight | Qt::AlignVCenter, shortDuration(m_desk.format(), m_timing.stages[i]));
        QRectF const track(row.left() + kNumberWidth + kNameWidth, row.center().y() - 2,
                           row.width() - kNumberWidth - kNameWidth - kTimeWidth, 6);
        painter.fillRect(track, theme.surface3);
        if (m_timing.total.count() > 0) {
            QRectF filled = track;
            filled.setWidth(track.width() * std::min(1.0, static_cast<double>(m_timing.stages[i].count()) /
                                                              static_cast<double>(m_timing.total.count())));
            painter.fillRect(filled, theme.accent);
        }
        row.translate(0, look::kRowHeight);
    }
}

}  // namespace pentad::policy

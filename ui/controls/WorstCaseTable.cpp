// SPDX-License-Identifier: GPL-3.0-or-later
#include "controls/WorstCaseTable.h"

#include "format/Words.h"

#include <QPainter>

#include <algorithm>

namespace pentad::controls {
namespace {

constexpr int kWorstCaseRow = 32;
constexpr int kColumnGap = 12;
constexpr int kTrackWidth = 200;
constexpr int kFigureWidth = 110;
constexpr int kBarHeight = 12;

}  // namespace

WorstCaseTable::WorstCaseTable(widgets::Desk& desk, QWidget* parent) : QWidget(parent), m_desk(desk)
{
    setObjectName(QStringLiteral("arm.worstCase"));
}

QSize WorstCaseTable::sizeHint() const
{
    return {m_nameWidth + m_formulaWidth + kTrackWidth + kFigureWidth,
            kWorstCaseRow * static_cast<int>(m_lines.size() + 1)};
}

// The texts whole, in whatever language.
void WorstCaseTable::measure()
{
    QFontMetrics const names(look::font(look::kTextSize, true));
    QFontMetrics const formulas(look::font(look::kMetaSize));
    m_nameWidth = names.horizontalAdvance(m_total.name);
    m_formulaWidth = 0;
    for (Line const& line : m_lines) {
        m_nameWidth = std::max(m_nameWidth, names.horizontalAdvance(line.name));
        m_formulaWidth = std::max(m_formulaWidth, formulas.horizontalAdvance(line.formula));
    }
    m_nameWidth += kColumnGap;
    m_formulaWidth += kColumnGap;
}

void WorstCaseTable::show(WorstCase const& worst, EngineSnapshot const& snapshot)
{
    format::Format const& format = m_desk.format();
    m_lines.clear();
    for (Slot const slot : kSlots) {
        m_lines.push_back({format::text(snapshot.assets[slot].instrument.base.view()),
                           tr("%1 × %2 fall").arg(format.money(worst.exposures[slot]), format.percent(worst.fall, 0)),
                           worst.losses[slot]});
    }
    m_lines.push_back({tr("Exit slippage"),
                       tr("%1 × %2 left").arg(format.percent(worst.slippage), format.money(worst.left)),
                       worst.exitSlippage});
    m_lines.push_back(
        {tr("Fee and tax in"), tr("%1 of what is not held yet").arg(format.percent(worst.costRate)), worst.costsIn});
    m_lines.push_back({tr("Fee and tax out"),
                       tr("%1 × %2").arg(format.percent(worst.costRate), format.money(worst.left - worst.exitSlippage)),
                       worst.costsOut});
    m_total = {tr("Worst case"), {}, worst.total};
    measure();
    setAccessibleDescription(lines().join(QLatin1Char('\n')));
    updateGeometry();
    update();
}

QStringList WorstCaseTable::lines() const
{
    QStringList all;
    for (Line const& line : m_lines) {
        all << QStringLiteral("%1: %2 (%3)").arg(line.name, m_desk.format().money(-line.loss), line.formula);
    }
    all << QStringLiteral("%1: %2").arg(m_total.name, m_desk.format().money(-m_total.loss));
    return all;
}

void WorstCaseTable::paintLine(QPainter& painter, QRect const& place, Line const& line, Money before) const
{
    look::Theme const& theme = m_desk.theme();
    bool const isTotal = line.formula.isEmpty();
    painter.setFont(look::font(look::kTextSize, true));
    painter.setPen(theme.text1);
    painter.drawText(QRect(place.left(), place.top(), m_nameWidth, place.height()), Qt::AlignVCenter, line.name);
    painter.setFont(look::font(look::kMetaSize));
    painter.setPen(theme.text3);
    painter.drawText(QRect(place.left() + m_nameWidth, place.top(), m_formulaWidth, place.height()), Qt::AlignVCenter,
                     line.formula);
    QRect const track(place.left() + m_nameWidth + m_formulaWidth, place.center().y() - kBarHeight / 2,
                      place.width() - m_nameWidth - m_formulaWidth - kFigureWidth, kBarHeight);
    painter.fillRect(track.left(), place.center().y(), track.width(), 1, theme.line);
    Int128 const whole = m_total.loss.value().raw() / 1000;
    if (whole > 0) {
        int const begin = static_cast<int>(before.value().raw() / whole) * track.width() / 1000;
        int const length = std::max(1, static_cast<int>(line.loss.value().raw() / whole) * track.width() / 1000);
        painter.fillRect(QRect(track.left() + begin, track.top(), length, track.height()),
                         isTotal ? theme.danger.fill : theme.down.fill);
    }
    painter.setFont(look::font(look::kTextSize, isTotal));
    painter.setPen(isTotal ? theme.danger.text : theme.text1);
    painter.drawText(place, Qt::AlignVCenter | Qt::AlignRight, m_desk.format().money(-line.loss));
}

void WorstCaseTable::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    look::Theme const& theme = m_desk.theme();
    QRect row(0, 0, width(), kWorstCaseRow);
    Money before;
    for (Line const& line : m_lines) {
        paintLine(painter, row, line, before);
        painter.fillRect(0, row.bottom(), width(), 1, theme.line);
        before += line.loss;
        row.translate(0, kWorstCaseRow);
    }
    painter.fillRect(row, theme.surface2);
    paintLine(painter, row, m_total, {});
}

}  // namespace pentad::controls

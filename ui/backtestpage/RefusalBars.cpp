// SPDX-License-Identifier: GPL-3.0-or-later
#include "backtestpage/RefusalBars.h"

#include "format/Words.h"

#include <QHelpEvent>
#include <QPainter>
#include <QToolTip>

#include <algorithm>

namespace pentad::backtestpage {
namespace {

constexpr int kLineHeight = 38;
constexpr int kBarHeight = 6;
constexpr int kNumberWidth = 52;

}  // namespace

RefusalBars::RefusalBars(widgets::Desk& desk, QWidget* parent) : QWidget(parent), m_desk(desk)
{
    setObjectName(QStringLiteral("backtest.refusals"));
}

void RefusalBars::setRuns(ShownRuns const& runs)
{
    m_hasA = runs.a && runs.a->outcome;
    m_hasB = runs.b && runs.b->outcome;
    m_lines.clear();
    m_totalA = 0;
    m_totalB = 0;
    for (std::size_t i = 0; i < kRefusalCodes; ++i) {
        Line const line{static_cast<RefusalCode>(i), m_hasA ? runs.a->outcome->totals.refused[i] : 0,
                        m_hasB ? runs.b->outcome->totals.refused[i] : 0};
        m_totalA += line.a;
        m_totalB += line.b;
        if (line.a + line.b > 0) {
            m_lines.push_back(line);
        }
    }
    std::stable_sort(m_lines.begin(), m_lines.end(),
                     [](Line const& x, Line const& y) { return std::max(x.a, x.b) > std::max(y.a, y.b); });
    setAccessibleName(tr("Rejections by code"));
    setAccessibleDescription(lines().join(QStringLiteral("; ")));
    updateGeometry();
    update();
}

QStringList RefusalBars::lines() const
{
    QStringList texts;
    for (Line const& line : m_lines) {
        texts << tr("%1: A %2, B %3")
                     .arg(format::text(codeText(line.code)), m_desk.format().count(line.a),
                          m_desk.format().count(line.b));
    }
    return texts;
}

QSize RefusalBars::sizeHint() const
{
    return {220, std::max(1, static_cast<int>(m_lines.size())) * kLineHeight + look::kGap};
}

bool RefusalBars::event(QEvent* event)
{
    if (event->type() == QEvent::ToolTip) {
        auto const* const help = static_cast<QHelpEvent*>(event);
        auto const index = static_cast<std::size_t>(std::max(0, help->pos().y()) / kLineHeight);
        QToolTip::showText(help->globalPos(),
                           index < m_lines.size() ? format::sentence(m_lines[index].code) : QString(), this);
        return true;
    }
    return QWidget::event(event);
}

void RefusalBars::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    look::Theme const& theme = m_desk.theme();
    painter.setFont(look::font(look::kMetaSize));
    if (m_lines.empty()) {
        painter.setPen(theme.text3);
        painter.drawText(rect().adjusted(look::kPanelInset, look::kGap, -look::kPanelInset, 0),
                         int(Qt::AlignLeft | Qt::AlignTop) | int(Qt::TextWordWrap),
                         m_hasA || m_hasB ? tr("Nothing was refused.") : tr("No result yet."));
        return;
    }
    std::uint64_t const most = std::max(m_lines.front().a, m_lines.front().b);
    int const left = look::kPanelInset;
    int const numbers = width() - look::kPanelInset - 2 * kNumberWidth;
    int const room = numbers - left - look::kGap;
    auto const barWidth = [&](std::uint64_t count) {
        // What happened at all is seen, however seldom.
        return count == 0 ? 0 : std::max(2, static_cast<int>(static_cast<std::uint64_t>(room) * count / most));
    };
    for (std::size_t i = 0; i < m_lines.size(); ++i) {
        Line const& line = m_lines[i];
        int const top = static_cast<int>(i) * kLineHeight + 4;
        painter.setPen(theme.text2);
        painter.drawText(QRect(left, top, width() - 2 * left, 14), Qt::AlignLeft | Qt::AlignVCenter,
                         format::text(codeText(line.code)));
        painter.fillRect(left, top + 17, barWidth(line.a), kBarHeight, theme.runA);
        painter.fillRect(left, top + 17 + kBarHeight + 1, barWidth(line.b), kBarHeight, theme.runB);
        painter.setPen(theme.text1);
        auto const number = [&](bool has, std::uint64_t count) {
            return has ? m_desk.format().count(count) : format::Format::missing();
        };
        painter.drawText(QRect(numbers, top + 15, kNumberWidth, 16), Qt::AlignRight | Qt::AlignVCenter,
                         number(m_hasA, line.a));
        painter.drawText(QRect(numbers + kNumberWidth, top + 15, kNumberWidth, 16), Qt::AlignRight | Qt::AlignVCenter,
                         number(m_hasB, line.b));
        painter.setPen(theme.line);
        painter.drawLine(left, top + kLineHeight - 5, width() - left, top + kLineHeight - 5);
    }
}

}  // namespace pentad::backtestpage

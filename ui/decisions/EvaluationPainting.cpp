// SPDX-License-Identifier: GPL-3.0-or-later
// How an evaluation is drawn. Only rows that are seen are drawn; healthy ones stay quiet.
#include "decisions/Chips.h"
#include "decisions/EvaluationView.h"

#include <QScrollBar>

namespace pentad::decisions {
namespace {

constexpr int kEdge = 3;  // at the left of a row that failed
constexpr int kBarWidthMax = 430;

QString elided(QPainter const& painter, QString const& text, int width)
{
    return painter.fontMetrics().elidedText(text, Qt::ElideRight, width);
}

}  // namespace

void EvaluationView::paintHeader(QPainter& painter, Columns const& at)
{
    look::Theme const& theme = m_desk.theme();
    painter.fillRect(QRect(0, 0, viewport()->width(), kHeader), theme.surface2);
    painter.fillRect(QRect(0, kHeader - 1, viewport()->width(), 1), theme.line);
    painter.setPen(theme.text3);
    painter.setFont(look::font(look::kMetaSize));
    auto const text = [&](int left, int right, Qt::Alignment side, QString const& words) {
        painter.drawText(QRect(left, 0, right - left, kHeader), side | Qt::AlignVCenter, words);
    };
    text(at.number, at.name - look::kPanelInset, Qt::AlignRight, tr("#"));
    text(at.name, at.formula, Qt::AlignLeft, tr("Gate"));
    text(at.formula, at.distance, Qt::AlignLeft,
         elided(painter, tr("Formula with the numbers of this decision"), at.distance - at.formula));
    text(at.distance, at.verdict - look::kPanelInset, Qt::AlignRight, tr("Distance"));
    text(at.verdict, at.right, Qt::AlignLeft, tr("Result"));
}

void EvaluationView::paintRow(QPainter& painter, int index, Columns const& at)
{
    look::Theme const& theme = m_desk.theme();
    RowText const& row = m_rows[static_cast<std::size_t>(index)];
    bool const open = m_open[static_cast<std::size_t>(index)];
    bool const fails = row.verdict == Verdict::Fail;
    bool const reduces = row.verdict == Verdict::Reduced;
    QRect const box(0, kHeader + row.top - verticalScrollBar()->value(), viewport()->width(), row.height);
    if (fails || reduces || open) {
        painter.fillRect(box, fails ? theme.failingRow : reduces ? theme.reducedRow : theme.surface2);
    }
    painter.fillRect(QRect(box.left(), box.bottom(), box.width(), 1), theme.line);
    if (fails) {
        painter.fillRect(QRect(box.left(), box.top(), kEdge, box.height()), theme.danger.text);
    }

    // The first line of an open row stands where a closed one has its text.
    int const said = row.formulaHeight + (row.admission.isEmpty() ? 0 : kLine);
    int const top = open ? box.top() + kOpenPadding : box.top() + (box.height() - said) / 2;
    QRect const line(0, top, box.width(), kLine);
    bool const quiet = row.verdict == Verdict::NotApplicable;
    QColor const words = quiet ? theme.text3 : theme.text1;
    painter.setFont(look::font(look::kTextSize));
    painter.setPen(theme.text3);
    painter.drawText(QRect(at.number, line.top(), at.name - look::kPanelInset, kLine),
                     Qt::AlignRight | Qt::AlignVCenter, m_desk.format().count(static_cast<std::uint64_t>(index) + 1));
    painter.setFont(look::font(look::kTextSize, true));
    painter.setPen(words);
    painter.drawText(QRect(at.name, line.top(), at.formula - at.name, kLine), Qt::AlignLeft | Qt::AlignVCenter,
                     elided(painter, row.name, at.formula - at.name - 4));

    int const width = at.distance - at.formula - look::kGap;
    int y = line.top();
    painter.setFont(look::font(look::kTextSize, isMedium(static_cast<std::size_t>(index))));
    painter.setPen(quiet ? theme.text3 : fails || reduces ? theme.text1 : theme.text2);
    painter.drawText(QRect(at.formula, y, width, row.formulaHeight),
                     Qt::TextWordWrap | Qt::AlignLeft | Qt::AlignVCenter, row.formula);
    y += row.formulaHeight;
    if (!row.admission.isEmpty()) {
        painter.setFont(look::font(look::kTextSize));
        painter.setPen(theme.warn.text);
        painter.drawText(QRect(at.formula, y, width, kLine), Qt::AlignLeft | Qt::AlignVCenter,
                         elided(painter, row.admission, width));
        y += kLine;
    }
    if (open && !row.code.isEmpty()) {
        painter.setFont(look::font(look::kMetaSize));
        painter.setPen(theme.text3);
        painter.drawText(QRect(at.formula, y, width, kLine), Qt::AlignLeft | Qt::AlignVCenter, row.code);
        y += kLine;
    }
    if (open && row.breakdown) {
        int const barWidth = std::min(kBarWidthMax, width);
        paintBreakdown(painter, QRectF(at.formula, y + look::kGap, barWidth, kBreakdownHeight), *row.breakdown, theme);
    }

    painter.setFont(look::font(look::kTextSize, fails || reduces));
    painter.setPen(fails ? theme.danger.text : reduces ? theme.warn.text : theme.text2);
    painter.drawText(QRect(at.distance, line.top(), at.verdict - at.distance - look::kPanelInset, kLine),
                     Qt::AlignRight | Qt::AlignVCenter, row.distance);
    ChipLook chip = chipOf(theme, row.verdict);
    if (quiet) {
        painter.setFont(look::font(look::kMetaSize));
        painter.setPen(theme.text3);
        painter.drawText(QRect(at.verdict, line.top(), at.right - at.verdict, kLine), Qt::AlignLeft | Qt::AlignVCenter,
                         elided(painter, chip.word, at.right - at.verdict));
    } else {
        paintChip(painter, QPointF(at.verdict - (fails || reduces ? 0 : 6), line.center().y() - kChipHeight / 2.0),
                  chip, fails || reduces);
    }
    if (hasFocus() && index == m_current) {
        painter.setRenderHint(QPainter::Antialiasing, false);
        painter.setBrush(Qt::NoBrush);
        painter.setPen(QPen(theme.accent, 2));
        painter.drawRect(box.adjusted(1, 1, -1, -2));
    }
}

void EvaluationView::paintEvent(QPaintEvent*)
{
    QPainter painter(viewport());
    look::Theme const& theme = m_desk.theme();
    painter.fillRect(viewport()->rect(), theme.surface1);
    Columns const at = columns();
    if (!m_evaluation) {
        painter.setPen(theme.text3);
        painter.setFont(look::font(look::kTextSize));
        painter.drawText(viewport()->rect().adjusted(24, kHeader, -24, 0), Qt::AlignCenter | Qt::TextWordWrap,
                         m_emptyText);
    } else {
        int const offset = verticalScrollBar()->value();
        painter.setClipRect(QRect(0, kHeader, viewport()->width(), viewport()->height() - kHeader));
        for (std::size_t i = 0; i < kGates; ++i) {
            if (m_rows[i].top + m_rows[i].height > offset && m_rows[i].top - offset < viewport()->height()) {
                paintRow(painter, static_cast<int>(i), at);
            }
        }
        painter.setClipping(false);
    }
    paintHeader(painter, at);
}

}  // namespace pentad::decisions

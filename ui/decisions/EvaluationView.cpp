// SPDX-License-Identifier: GPL-3.0-or-later
#include "decisions/EvaluationView.h"

#include "contracts/Explanation.h"
#include "decisions/DecisionText.h"

#include <QHelpEvent>
#include <QKeyEvent>
#include <QScrollBar>
#include <QToolTip>

#include <algorithm>

namespace pentad::decisions {
namespace {

constexpr int kForensicsRow = 34;
constexpr int kTightRow = 27;
// Below this height 22 rows of full height would need much scrolling.
constexpr int kTightBelow = 720;
constexpr int kEvaluationNarrowBelow = 620;

bool canOpen(Verdict verdict)
{
    return verdict != Verdict::NotApplicable;
}

}  // namespace

EvaluationView::EvaluationView(widgets::Desk& desk, char const* name, QWidget* parent)
    : QAbstractScrollArea(parent), m_desk(desk)
{
    setObjectName(QString::fromLatin1(name));
    setFrameShape(QFrame::NoFrame);
    setFocusPolicy(Qt::StrongFocus);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    connect(&m_desk, &widgets::Desk::restyled, this, [this] { rebuild(); });
    rebuild();
}

void EvaluationView::setEvaluation(Evaluation const& evaluation, Instrument const& instrument)
{
    m_evaluation = evaluation;
    m_instrument = instrument;
    m_open.fill(false);
    m_current = 0;
    if (GateRecord const* const deciding = decidingGate(evaluation)) {
        m_current = static_cast<int>(deciding->gate);
        m_open[static_cast<std::size_t>(m_current)] = true;
    }
    rebuild();
    verticalScrollBar()->setValue(0);
    setCurrent(m_current);
}

void EvaluationView::clear()
{
    m_evaluation.reset();
    rebuild();
}

void EvaluationView::setEmptyText(QString const& text)
{
    m_emptyText = text;
    if (!m_evaluation) {
        setAccessibleDescription(text);
        viewport()->update();
    }
}

void EvaluationView::rebuild()
{
    setAccessibleName(tr("All gates of the evaluation"));
    if (m_evaluation) {
        format::Format const& format = m_desk.format();
        for (std::size_t i = 0; i < kGates; ++i) {
            GateRecord const& record = m_evaluation->gates[i];
            RowText& row = m_rows[i];
            row.name = format::word(record.gate);
            row.formula = format::formula(format, record);
            row.admission = format::admission(format, record);
            row.distance = distanceText(format, record, m_instrument);
            row.verdict = record.verdict;
            bool const decides = record.verdict == Verdict::Fail || record.verdict == Verdict::Reduced;
            row.code = decides ? format::text(codeText(refusalOf(record.gate))) : QString();
            row.breakdown = breakdownOf(format, record);
        }
    }
    relayout();
}

EvaluationView::Columns EvaluationView::columns() const
{
    int const width = viewport()->width();
    bool const narrow = width < kEvaluationNarrowBelow;
    Columns at;
    at.number = 0;
    at.name = narrow ? 30 : 44;
    at.formula = at.name + (narrow ? 104 : 126);
    at.right = width - (narrow ? 4 : look::kPanelInset);
    at.verdict = at.right - (narrow ? 78 : 96);
    at.distance = at.verdict - (narrow ? 100 : 124);
    return at;
}

int EvaluationView::formulaHeight(std::size_t index, int width) const
{
    RowText const& row = m_rows[index];
    QFontMetrics const metrics(look::font(look::kTextSize, isMedium(index)));
    return metrics.boundingRect(QRect(0, 0, std::max(width, 40), 1000), Qt::TextWordWrap, row.formula).height();
}

// The formula of the gate that failed, where it stands open.
bool EvaluationView::isMedium(std::size_t index) const
{
    return m_open[index] && m_rows[index].verdict == Verdict::Fail;
}

void EvaluationView::relayout()
{
    Columns const at = columns();
    int const plainRow = viewport()->height() < kTightBelow ? kTightRow : kForensicsRow;
    int const formulaWidth = at.distance - at.formula - look::kGap;
    int top = 0;
    for (std::size_t i = 0; i < kGates; ++i) {
        RowText& row = m_rows[i];
        row.top = top;
        // A closed row has the whole formula, too: cut off it would prove nothing.
        row.formulaHeight = std::max(kLine, formulaHeight(i, formulaWidth));
        int const said = row.formulaHeight + (row.admission.isEmpty() ? 0 : kLine);
        row.height = std::max(plainRow, said + (said > kLine ? 10 : 0));
        if (m_open[i]) {
            row.height = row.formulaHeight + 2 * kOpenPadding;
            row.height += row.admission.isEmpty() ? 0 : kLine;
            row.height += row.code.isEmpty() ? 0 : kLine;
            row.height += row.breakdown ? kBreakdownHeight + look::kGap : 0;
        }
        top += row.height;
    }
    int const shown = std::max(0, viewport()->height() - kHeader);
    verticalScrollBar()->setRange(0, m_evaluation ? std::max(0, top - shown) : 0);
    verticalScrollBar()->setPageStep(shown);
    verticalScrollBar()->setSingleStep(plainRow);
    viewport()->update();
}

void EvaluationView::setCurrent(int index)
{
    m_current = std::clamp(index, 0, static_cast<int>(kGates) - 1);
    RowText const& row = m_rows[static_cast<std::size_t>(m_current)];
    int const shown = std::max(0, viewport()->height() - kHeader);
    int const offset = verticalScrollBar()->value();
    if (row.top < offset) {
        verticalScrollBar()->setValue(row.top);
    } else if (row.top + row.height > offset + shown) {
        verticalScrollBar()->setValue(std::min(row.top, row.top + row.height - shown));
    }
    setAccessibleDescription(m_evaluation ? rowText(m_current) : m_emptyText);
    viewport()->update();
}

void EvaluationView::toggle(int index)
{
    auto const place = static_cast<std::size_t>(index);
    if (m_evaluation && canOpen(m_rows[place].verdict)) {
        m_open[place] = !m_open[place];
        relayout();
        setCurrent(index);
    }
}

QString EvaluationView::rowText(int index) const
{
    if (!m_evaluation) {
        return {};
    }
    RowText const& row = m_rows[static_cast<std::size_t>(index)];
    QString const said = row.admission.isEmpty() ? row.formula : tr("%1; %2").arg(row.formula, row.admission);
    return tr("%1 %2: %3; distance %4; %5")
        .arg(QString::number(index + 1), row.name, said, row.distance, format::word(row.verdict));
}

int EvaluationView::rowAt(QPoint const& position) const
{
    int const y = position.y() - kHeader + verticalScrollBar()->value();
    if (!m_evaluation || position.y() < kHeader) {
        return -1;
    }
    for (std::size_t i = 0; i < kGates; ++i) {
        if (y >= m_rows[i].top && y < m_rows[i].top + m_rows[i].height) {
            return static_cast<int>(i);
        }
    }
    return -1;
}

void EvaluationView::resizeEvent(QResizeEvent* event)
{
    QAbstractScrollArea::resizeEvent(event);
    relayout();
}

void EvaluationView::keyPressEvent(QKeyEvent* event)
{
    switch (event->key()) {
    case Qt::Key_Up: setCurrent(m_current - 1); return;
    case Qt::Key_Down: setCurrent(m_current + 1); return;
    case Qt::Key_Home: setCurrent(0); return;
    case Qt::Key_End: setCurrent(static_cast<int>(kGates) - 1); return;
    case Qt::Key_Space:
    case Qt::Key_Return:
    case Qt::Key_Enter: toggle(m_current); return;
    default: QAbstractScrollArea::keyPressEvent(event);
    }
}

void EvaluationView::mousePressEvent(QMouseEvent* event)
{
    int const row = rowAt(event->position().toPoint());
    if (row >= 0 && event->button() == Qt::LeftButton) {
        setCurrent(row);
        toggle(row);
    }
}

bool EvaluationView::viewportEvent(QEvent* event)
{
    if (event->type() == QEvent::ToolTip) {
        auto const* const help = static_cast<QHelpEvent*>(event);
        int const row = rowAt(help->pos());
        QToolTip::showText(help->globalPos(), row < 0 ? QString() : rowText(row), viewport());
        return true;
    }
    return QAbstractScrollArea::viewportEvent(event);
}

void EvaluationView::focusInEvent(QFocusEvent* event)
{
    QAbstractScrollArea::focusInEvent(event);
    viewport()->update();
}

void EvaluationView::focusOutEvent(QFocusEvent* event)
{
    QAbstractScrollArea::focusOutEvent(event);
    viewport()->update();
}

void EvaluationView::scrollContentsBy(int, int)
{
    viewport()->update();
}

}  // namespace pentad::decisions

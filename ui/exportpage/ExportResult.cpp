// SPDX-License-Identifier: GPL-3.0-or-later
// How far the running report is, what became of the last one, and the list of those before.
#include "exportpage/ExportPage.h"

#include "format/EngineWords.h"
#include "format/Words.h"

#include <QFileInfo>
#include <QLabel>
#include <QLineEdit>
#include <QProgressBar>
#include <QPushButton>

namespace pentad::exportpage {
namespace {

using widgets::Cell;
using widgets::CellKind;
using widgets::CellTone;

Cell text(QString const& shown, CellTone tone = CellTone::Plain)
{
    Cell cell;
    cell.text = shown;
    cell.tone = tone;
    return cell;
}

// Where it is, or why it is nowhere.
QString endOf(ExportView const& view, format::Format const& format)
{
    return view.failure.empty() ? format::text(view.path) : format::said(format, view.failure);
}

Cell chip(QString const& shown, CellTone tone)
{
    Cell cell = text(shown, tone);
    cell.kind = CellKind::Chip;
    return cell;
}

}  // namespace

void ExportPage::refreshResult(ExportView const& view)
{
    QString const file = QFileInfo(format::text(view.path)).fileName();
    QString sentence;
    char const* kind = "label";
    switch (view.phase) {
    case ExportPhase::None: sentence = tr("Nothing is being written."); break;
    case ExportPhase::Running:
        // The daily report is written once everything has been read.
        sentence = (view.kind == ReportKind::DailyPnl ? tr("%1 of about %2 rows are read for %3")
                                                      : tr("%1 of about %2 rows are in %3"))
                       .arg(format().count(view.rows), format().count(view.rowsTotal), file);
        break;
    case ExportPhase::Done:
        sentence = tr("%1 row(s) are in %2", nullptr, format::pluralOf(view.rows)).arg(format().count(view.rows), file);
        kind = "ok";
        break;
    case ExportPhase::Cancelled: sentence = tr("The report was cancelled; nothing is left of it."); break;
    case ExportPhase::Failed:
        sentence = tr("The report failed: %1").arg(format::said(format(), view.failure));
        kind = "error";
        break;
    }
    if (!m_refusal.isEmpty()) {
        sentence = tr("The report was refused: %1").arg(m_refusal);
        kind = "error";
    } else if (m_command) {
        sentence = tr("Asking the engine…");
        kind = "label";
    }
    if (m_status->text() != sentence) {
        m_status->setText(sentence);
    }
    widgets::setKind(m_status, kind);
    bool const isDone = view.phase == ExportPhase::Done;
    m_progress->setRange(0, std::max(1, format::pluralOf(view.rowsTotal)));
    m_progress->setValue(isDone ? m_progress->maximum() : (isRunning() ? format::pluralOf(view.rows) : 0));
    QString const sum = isDone ? format::text(view.sha256) : QString();
    if (m_sum->text() != sum) {
        m_sum->setText(sum);
        m_sum->setCursorPosition(0);
    }
    m_copySum->setEnabled(isDone);
    m_folder->setEnabled(isDone);
}

void ExportPage::refreshHistory()
{
    std::vector<widgets::Row> rows;
    for (std::size_t i = m_ended.size(); i-- > 0;) {
        Ended const& ended = m_ended[i];
        widgets::Row row;
        row.id = QString::number(i);
        row.toolTip = endOf(ended.view, format());
        row.cells.push_back(widgets::momentCell(format().dayAndTime(ended.at), format(), ended.at));
        row.cells.push_back(text(format::word(ended.view.kind)));
        switch (ended.view.phase) {
        case ExportPhase::None:
        case ExportPhase::Running:
        case ExportPhase::Cancelled: row.cells.push_back(chip(tr("cancelled"), CellTone::Quiet)); break;
        case ExportPhase::Done: row.cells.push_back(chip(tr("written"), CellTone::Ok)); break;
        case ExportPhase::Failed: row.cells.push_back(chip(tr("failed"), CellTone::Danger)); break;
        }
        bool const isDone = ended.view.phase == ExportPhase::Done;
        row.cells.push_back(text(isDone ? format().count(ended.view.rows) : format::Format::missing()));
        row.cells.back().order = Decimal(static_cast<std::int64_t>(ended.view.rows));
        row.cells.back().raw = isDone ? QString::number(ended.view.rows) : QLatin1String("");
        row.cells.push_back(
            text(endOf(ended.view, format()), ended.view.failure.empty() ? CellTone::Plain : CellTone::Danger));
        row.cells.push_back(
            text(isDone ? format::text(ended.view.sha256) : format::Format::missing(), CellTone::Quiet));
        rows.push_back(std::move(row));
    }
    m_history->setRows(std::move(rows));
}

}  // namespace pentad::exportpage

// SPDX-License-Identifier: GPL-3.0-or-later
#include "activity/LogPanel.h"

#include "activity/Notes.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QPushButton>

namespace pentad::activity {
namespace {

// The segments, in their order on screen.
enum class Choice : std::uint8_t { All, Attention, Operator, Orders, Account, Session };

CellTone toneOf(NoteKind kind)
{
    return needsAttention(kind) ? CellTone::Warn : CellTone::Quiet;
}

}  // namespace

LogPanel::LogPanel(widgets::Desk& desk, QWidget* parent)
    : TablePanel(desk, "log", parent),
      m_kinds(widgets::named(new widgets::Segments(this), "log.kinds")),
      m_copy(widgets::named(new QPushButton(this), "log.diagnostics"))
{
    addControl(m_kinds);
    addControl(m_copy);
    finishHeader();
    connect(m_kinds, &widgets::Segments::chosen, this, [this] { refreshNow(); });
    connect(m_copy, &QPushButton::clicked, this, &LogPanel::copyDiagnostics);
}

int LogPanel::countIn(EngineSnapshot const&) const
{
    // Every session has notes; a number on the tab would say nothing.
    return 0;
}

bool LogPanel::isWanted(NoteKind kind) const
{
    switch (static_cast<Choice>(m_kinds->current())) {
    case Choice::All: return true;
    case Choice::Attention: return needsAttention(kind);
    case Choice::Operator: return kind == NoteKind::OperatorAction;
    case Choice::Orders: return kind == NoteKind::Order || kind == NoteKind::PostTrade;
    case Choice::Account: return kind == NoteKind::Reconcile || kind == NoteKind::ExternalFlow;
    case Choice::Session: return kind == NoteKind::Session;
    }
    return true;
}

void LogPanel::refresh(EngineSnapshot const& snapshot)
{
    QStringList const ids = noteIds(snapshot.notes);
    std::vector<Row> rows;
    for (std::size_t i = snapshot.notes.size(); i-- > 0;) {
        NoteRecord const& note = snapshot.notes[i];
        if (!isWanted(note.kind)) {
            continue;
        }
        Row row;
        row.id = ids[static_cast<qsizetype>(i)];
        row.toolTip = format::text(note.text);
        row.cells.push_back(timeCell(format(), note.at));
        row.cells.push_back(chipCell(format::word(note.kind), noteKindText(note.kind), toneOf(note.kind)));
        if (needsAttention(note.kind)) {
            row.cells.back().symbol = look::Icon::Warning;
        }
        row.cells.push_back(textCell(format::text(note.subject)));
        row.cells.push_back(textCell(format::text(note.text)));
        row.cells.push_back(textCell(format::text(note.reason), CellTone::Quiet));
        row.cells.push_back(number(note.command) == 0
                                ? missingCell()
                                : textCell(QString::number(number(note.command)), CellTone::Quiet));
        rows.push_back(std::move(row));
    }
    table().setRows(std::move(rows));
}

std::vector<Column> LogPanel::columns() const
{
    return {
        Column{.key = QStringLiteral("time"), .title = tr("Time"), .width = 108},
        Column{.key = QStringLiteral("kind"), .title = tr("Kind"), .width = 160},
        Column{.key = QStringLiteral("subject"), .title = tr("Subject"), .width = 150},
        Column{.key = QStringLiteral("text"), .title = tr("What happened"), .width = 320, .stretch = true},
        Column{.key = QStringLiteral("reason"), .title = tr("Reason"), .width = 180},
        Column{.key = QStringLiteral("command"), .title = tr("Command"), .width = 70, .shown = false},
    };
}

void LogPanel::retranslate()
{
    header().setTitle(tr("Log"));
    m_kinds->setChoices({tr("All"), tr("Attention"), tr("Operator"), tr("Orders"), tr("Account"), tr("Session")});
    m_copy->setText(tr("Copy diagnostics"));
    m_copy->setAccessibleName(tr("Copy diagnostics"));
    m_copy->setToolTip(tr("Version, mode, state, timing, health and the last 50 notes as text; no keys, no secrets"));
    table().setAccessibleName(tr("Log"));
    table().setEmptyText(tr("Nothing of this kind was noted. Choose All to see every note."));
    table().setColumns(columns());
}

void LogPanel::copyDiagnostics()
{
    if (desk().snapshot()) {
        QGuiApplication::clipboard()->setText(diagnostics(*desk().snapshot(), desk().engineSilence()));
        desk().notify(tr("The diagnostics are in the clipboard"));
    }
}

}  // namespace pentad::activity

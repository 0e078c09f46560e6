// SPDX-License-Identifier: GPL-3.0-or-later
#include "activity/LogPanel.h"

#include "activity/Notes.h"
#include "format/EngineWords.h"

#include <QClipboard>
#include <QComboBox>
#include <QGuiApplication>
#include <QPushButton>

namespace pentad::activity {
namespace {

// The kinds, in their order on screen; the segments of levels are the levels themselves.
enum class Choice : std::uint8_t { All, Operator, Orders, Account, Safety, Session };
constexpr int kChoices = static_cast<int>(Choice::Session) + 1;

CellTone toneOf(NoteLevel level)
{
    switch (level) {
    case NoteLevel::Info: return CellTone::Quiet;
    case NoteLevel::Warning: return CellTone::Warn;
    case NoteLevel::Critical: return CellTone::Danger;
    }
    return CellTone::Quiet;
}

}  // namespace

LogPanel::LogPanel(widgets::Desk& desk, QWidget* parent)
    : TablePanel(desk, "log", parent),
      m_levels(widgets::named(new widgets::Segments(this), "log.levels")),
      m_kinds(widgets::named(new QComboBox(this), "log.kinds")),
      m_copy(widgets::named(new QPushButton(this), "log.diagnostics"))
{
    for (int i = 0; i < kChoices; ++i) {
        m_kinds->addItem(QString());  // named when the language is known
    }
    addControl(m_levels);
    addControl(m_kinds);
    addControl(m_copy);
    finishHeader();
    connect(m_levels, &widgets::Segments::chosen, this, [this] { refreshNow(); });
    connect(m_kinds, &QComboBox::currentIndexChanged, this, [this] { refreshNow(); });
    connect(m_copy, &QPushButton::clicked, this, &LogPanel::copyDiagnostics);
}

int LogPanel::countIn(EngineSnapshot const&) const
{
    // Every session has notes; a number on the tab would say nothing.
    return 0;
}

bool LogPanel::isWanted(NoteKind kind) const
{
    switch (static_cast<Choice>(m_kinds->currentIndex())) {
    case Choice::All: return true;
    case Choice::Operator: return kind == NoteKind::OperatorAction;
    case Choice::Orders: return kind == NoteKind::Order || kind == NoteKind::PostTrade;
    case Choice::Account: return kind == NoteKind::Reconcile || kind == NoteKind::ExternalFlow;
    case Choice::Safety: return kind == NoteKind::ModeChange || kind == NoteKind::Breaker;
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
        NoteLevel const level = levelOf(note);
        if (isWanted(note.kind) && static_cast<int>(level) >= m_levels->current()) {
            rows.push_back(rowOf(note, level));
            rows.back().id = ids[static_cast<qsizetype>(i)];
        }
    }
    table().setRows(std::move(rows));
}

Row LogPanel::rowOf(NoteRecord const& note, NoteLevel level) const
{
    auto const raw = [](Cell cell, std::string const& english) {
        cell.raw = format::text(english);
        return cell;
    };
    QString const what = format::said(format(), note.text);
    Row row;
    row.toolTip = what;
    row.cells.push_back(timeCell(format(), note.at));
    row.cells.push_back(chipCell(format::word(level), noteLevelText(level), toneOf(level)));
    row.cells.back().symbol = level == NoteLevel::Info ? look::Icon::Info : look::Icon::Warning;
    row.cells.push_back(textCell(format::word(note.kind), CellTone::Quiet));
    row.cells.back().raw = format::text(noteKindText(note.kind));
    // Machine text is the journal's own.
    row.cells.push_back(raw(textCell(format::subject(note.subject)), note.subject));
    row.cells.push_back(raw(textCell(what), note.text));
    row.cells.push_back(raw(textCell(format::said(format(), note.reason), CellTone::Quiet), note.reason));
    row.cells.push_back(number(note.command) == 0 ? missingCell()
                                                  : textCell(QString::number(number(note.command)), CellTone::Quiet));
    return row;
}

std::vector<Column> LogPanel::columns() const
{
    return {
        Column{.key = QStringLiteral("time"), .title = tr("Time"), .width = 108},
        Column{.key = QStringLiteral("level"), .title = tr("Level"), .width = 92},
        Column{.key = QStringLiteral("kind"), .title = tr("Kind"), .width = 130},
        Column{.key = QStringLiteral("subject"), .title = tr("Subject"), .width = 150},
        Column{.key = QStringLiteral("text"), .title = tr("What happened"), .width = 280, .stretch = true},
        Column{.key = QStringLiteral("reason"), .title = tr("Reason"), .width = 180},
        Column{.key = QStringLiteral("command"), .title = tr("Command"), .width = 70, .shown = false},
    };
}

void LogPanel::retranslate()
{
    header().setTitle(tr("Log"));
    m_levels->setChoices({tr("Every level"), tr("Warnings"), tr("Critical")});
    QStringList const kinds{tr("Every kind"), tr("Operator"), tr("Orders"), tr("Account"), tr("Safety"), tr("Session")};
    for (int i = 0; i < static_cast<int>(kinds.size()); ++i) {
        m_kinds->setItemText(i, kinds[i]);
    }
    m_kinds->setAccessibleName(tr("Kind of note"));
    m_copy->setText(tr("Copy diagnostics"));
    m_copy->setAccessibleName(tr("Copy diagnostics"));
    m_copy->setToolTip(tr("Version, mode, state, timing, health and the last 50 notes as text; no keys, no secrets"));
    table().setAccessibleName(tr("Log"));
    table().setEmptyText(tr("Nothing of this kind was noted. Choose Every level and Every kind to see every note."));
    table().setColumns(columns());
}

void LogPanel::copyDiagnostics()
{
    if (desk().snapshot()) {
        QGuiApplication::clipboard()->setText(diagnostics(*desk().snapshot(), desk().engineSilence()));
        desk().notify([] { return tr("The diagnostics are in the clipboard"); });
    }
}

}  // namespace pentad::activity

// SPDX-License-Identifier: GPL-3.0-or-later
#include "activity/Notes.h"

#include "contracts/EngineText.h"
#include "format/Format.h"

#include <QHash>

#include <algorithm>

namespace pentad::activity {
namespace {

using format::text;

QString iso(UtcTime at)
{
    return format::Format(format::Language::English).iso(at);
}

QString microseconds(std::chrono::nanoseconds time)
{
    return QString::number(std::chrono::duration_cast<std::chrono::microseconds>(time).count()) + QStringLiteral(" us");
}

}  // namespace

QStringList noteIds(SharedList<NoteRecord> const& notes)
{
    QStringList ids;
    QHash<QString, int> seen;
    for (NoteRecord const& note : notes) {
        QString const base = QString::number(note.at.time_since_epoch().count()) + QLatin1Char('|') +
                             QString::number(static_cast<int>(note.kind)) + QLatin1Char('|') + text(note.subject) +
                             QLatin1Char('|') + text(note.text);
        int const before = seen[base]++;
        ids << (before == 0 ? base : base + QLatin1Char('#') + QString::number(before));
    }
    return ids;
}

QString diagnostics(EngineSnapshot const& snapshot, Milliseconds silence)
{
    constexpr std::size_t kNotes = 50;
    QStringList lines;
    auto const say = [&](char const* name, QString const& value) {
        lines << QString::fromLatin1(name) + QStringLiteral(": ") + value;
    };
    say("version", text(snapshot.version));
    say("mode", text(tradingModeText(snapshot.mode)));
    say("account", text(snapshot.account));
    say("strategy", text(snapshot.strategyName));
    say("state", text(engineStateText(snapshot.state)) + QStringLiteral(" since ") + iso(snapshot.stateSince) +
                     QStringLiteral(", ") + text(snapshot.stateCause));
    say("snapshot", QString::number(snapshot.sequence) + QStringLiteral(" at ") + iso(snapshot.at) +
                        QStringLiteral(", silent for ") + QString::number(silence.count()) + QStringLiteral(" ms"));
    say("cycle", QString::number(number(snapshot.cycle)));
    say("reconciled", snapshot.reconciledAt ? iso(*snapshot.reconciledAt) : QStringLiteral("never"));
    say("journal", QString::number(snapshot.journalSequence) + QStringLiteral(", head ") +
                       text(hexadecimal(snapshot.journalHead)));
    for (HazardView const& hazard : snapshot.hazards) {
        say("hazard", text(hazardText(hazard.hazard)) + QStringLiteral(" since ") + iso(hazard.since) +
                          QStringLiteral(", ") + text(hazard.detail));
    }
    for (BreakerSnapshot const& breaker : snapshot.breakers) {
        say("breaker", text(breakerGroupText(breaker.group)) + QLatin1Char(' ') +
                           text(breakerPhaseText(breaker.phase)) + QStringLiteral(", failures ") +
                           QString::number(breaker.consecutiveFailures));
    }
    QStringList stages;
    for (std::size_t i = 0; i < kCycleStages; ++i) {
        stages << text(cycleStageText(static_cast<CycleStage>(i))) + QLatin1Char(' ') +
                      microseconds(snapshot.timing.stages[i]);
    }
    say("timing", QStringLiteral("total ") + microseconds(snapshot.timing.total) + QStringLiteral(", cadence ") +
                      microseconds(snapshot.timing.cadence) + QStringLiteral(", overruns ") +
                      QString::number(snapshot.timing.overruns) + QStringLiteral("; ") +
                      stages.join(QStringLiteral(", ")));
    say("health", QStringLiteral("commit last ") + microseconds(snapshot.health.commitLast) +
                      QStringLiteral(", slowest ") + microseconds(snapshot.health.commitSlowest) +
                      QStringLiteral(", commits ") + QString::number(snapshot.health.commits) +
                      QStringLiteral(", journal bytes ") + QString::number(snapshot.health.journalBytes) +
                      QStringLiteral(", disk free ") + QString::number(snapshot.health.diskFreeBytes) +
                      QStringLiteral(", queued ") + QString::number(snapshot.health.queued));
    lines << QStringLiteral("notes, newest last:");
    std::size_t const from = snapshot.notes.size() > kNotes ? snapshot.notes.size() - kNotes : 0;
    for (std::size_t i = from; i < snapshot.notes.size(); ++i) {
        NoteRecord const& note = snapshot.notes[i];
        QStringList parts{iso(note.at), text(noteLevelText(levelOf(note))), text(noteKindText(note.kind)),
                          text(note.subject), text(note.text)};
        if (!note.reason.empty()) {
            parts << text(note.reason);
        }
        lines << parts.join(QStringLiteral(" | "));
    }
    return lines.join(QLatin1Char('\n')) + QLatin1Char('\n');
}

}  // namespace pentad::activity

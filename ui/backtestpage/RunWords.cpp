// SPDX-License-Identifier: GPL-3.0-or-later
#include "backtestpage/RunWords.h"

#include <QCoreApplication>

namespace pentad::backtestpage {
namespace {

QString tr(char const* source)
{
    return QCoreApplication::translate("RunWords", source);
}

}  // namespace

QString word(BacktestPhase phase)
{
    switch (phase) {
    case BacktestPhase::Waiting: return tr("waiting");
    case BacktestPhase::Loading: return tr("loading");
    case BacktestPhase::Running: return tr("running");
    case BacktestPhase::Done: return tr("done");
    case BacktestPhase::Cancelled: return tr("cancelled");
    case BacktestPhase::Failed: return tr("failed");
    }
    return {};
}

bool isActive(BacktestRun const& run)
{
    return run.phase == BacktestPhase::Waiting || run.phase == BacktestPhase::Loading ||
           run.phase == BacktestPhase::Running;
}

bool isPartial(BacktestRun const& run)
{
    return run.phase == BacktestPhase::Cancelled && run.outcome != nullptr;
}

QString labelOf(BacktestRun const& run)
{
    return run.request.label.empty() ? tr("Run %1").arg(run.id) : format::text(run.request.label);
}

QString noTradeSentence(format::Format const& format, BacktestOutcome const& outcome)
{
    if (outcome.totals.fills > 0) {
        return {};
    }
    if (outcome.totals.intents == 0) {
        return tr("No trade is the right result here: the strategy saw nothing it wanted to trade.");
    }
    if (outcome.totals.accepted == 0) {
        return tr("No trade is the right result here: the strategy wanted to trade %1 times, and each time the "
                  "expected "
                  "gain did not pay for costs and risk or a limit refused it.")
            .arg(format.count(outcome.totals.intents));
    }
    return tr("No trade was made: orders were sent, but the market never reached them.");
}

QString minuteOf(format::Format const& format, UtcTime at)
{
    constexpr qsizetype kToMinutes = 16;
    return format.exactTime(at).left(kToMinutes);
}

}  // namespace pentad::backtestpage

// SPDX-License-Identifier: GPL-3.0-or-later
#include "backtestpage/RunWords.h"

#include <QCoreApplication>

namespace pentad::backtestpage {
namespace {

// The texts of this file, as one context of the translation.
class RunText {
    Q_DECLARE_TR_FUNCTIONS(RunWords)
};

}  // namespace

QString word(BacktestPhase phase)
{
    switch (phase) {
    case BacktestPhase::Waiting: return RunText::tr("waiting");
    case BacktestPhase::Loading: return RunText::tr("loading");
    case BacktestPhase::Running: return RunText::tr("running");
    case BacktestPhase::Done: return RunText::tr("done");
    case BacktestPhase::Cancelled: return RunText::tr("cancelled");
    case BacktestPhase::Failed: return RunText::tr("failed");
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
    return run.request.label.empty() ? RunText::tr("Run %1").arg(run.id) : format::text(run.request.label);
}

QString noTradeSentence(format::Format const& format, BacktestOutcome const& outcome)
{
    if (outcome.totals.fills > 0) {
        return {};
    }
    if (outcome.totals.intents == 0) {
        return RunText::tr("No trade is the right result here: the strategy saw nothing it wanted to trade.");
    }
    if (outcome.totals.accepted == 0) {
        return RunText::tr(
                   "No trade is the right result here: the strategy wanted to trade %1 times, and each time the "
                   "expected "
                   "gain did not pay for costs and risk or a limit refused it.")
            .arg(format.count(outcome.totals.intents));
    }
    return RunText::tr("No trade was made: orders were sent, but the market never reached them.");
}

QString minuteOf(format::Format const& format, UtcTime at)
{
    constexpr qsizetype kToMinutes = 16;
    return format.exactTime(at).left(kToMinutes);
}

}  // namespace pentad::backtestpage

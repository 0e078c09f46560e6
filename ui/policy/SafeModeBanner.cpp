// SPDX-License-Identifier: GPL-3.0-or-later
#include "policy/SafeModeBanner.h"

#include "format/EngineWords.h"
#include "format/Words.h"
#include "widgets/StateWord.h"

namespace pentad::policy {

QString whatEnds(Hazard hazard, EngineSnapshot const& snapshot, format::Format const& format)
{
    QString const hold = format.duration(snapshot.riskParameters.safeModeHold);
    switch (hazard) {
    case Hazard::MarketDataStale:
        return SafeModeBanner::tr("Ends by itself once every asset has had fresh data for %1.").arg(hold);
    case Hazard::BreakerOpen: return SafeModeBanner::tr("Ends by itself %1 after the breaker has closed.").arg(hold);
    case Hazard::ReconcileFailed:
        return SafeModeBanner::tr("Ends by itself %1 after a reconciliation has succeeded.").arg(hold);
    case Hazard::BalanceResidue:
        return SafeModeBanner::tr(
                   "Ends %1 after the difference is explained, or acknowledged as a deposit or withdrawal.")
            .arg(hold);
    case Hazard::ClockSkew: return SafeModeBanner::tr("Ends by itself %1 after the clock is right again.").arg(hold);
    case Hazard::DiskFull:
        return SafeModeBanner::tr("Free space on the disk of the journal. Ends by itself %1 after it is written again.")
            .arg(hold);
    case Hazard::StoodStill:
        return SafeModeBanner::tr("Ends by itself %1 after books and exchange have agreed anew.").arg(hold);
    case Hazard::WindowSilent:
        return SafeModeBanner::tr("Ends by itself %1 after the window was heard again.").arg(hold);
    }
    return {};
}

SafeModeBanner::SafeModeBanner(widgets::Desk& desk, QWidget* parent) : Banner(desk, "safemode", Level::Warning, parent)
{
    // Hidden panels are not refreshed, so this one looks for itself whether it has something to say.
    connect(&desk, &widgets::Desk::refreshed, this, &SafeModeBanner::appear);
    appear();
}

void SafeModeBanner::appear()
{
    SnapshotPtr const& snapshot = desk().snapshot();
    // Of an engine that has ended neither exits go on nor does anything end by itself; another banner says so.
    bool const wanted =
        snapshot && !desk().engineEnd() && (snapshot->state == EngineState::SafeMode || !snapshot->hazards.empty());
    if (wanted) {
        say(*snapshot);
    }
    if (isHidden() == wanted) {
        setVisible(wanted);
    }
}

void SafeModeBanner::retranslate()
{
    setAccessibleName(tr("Safe mode"));
    if (desk().snapshot()) {
        say(*desk().snapshot());
    }
}

void SafeModeBanner::say(EngineSnapshot const& snapshot)
{
    bool const on = snapshot.state == EngineState::SafeMode;
    QString const title = on ? tr("Safe mode since %1: nothing that increases risk is sent, exits go on")
                                   .arg(format().time(snapshot.stateSince))
                             : tr("%1, and safe mode besides: nothing that increases risk is sent")
                                   .arg(widgets::stateWord(desk(), snapshot));
    QStringList lines;
    for (HazardView const& hazard : snapshot.hazards) {
        QString const what = hazard.detail.empty() ? format::word(hazard.hazard)
                                                   : tr("%1 (%2)").arg(format::word(hazard.hazard),
                                                                       format::said(format(), hazard.detail));
        lines +=
            tr("%1, since %2. %3").arg(what, format().time(hazard.since), whatEnds(hazard.hazard, snapshot, format()));
    }
    if (lines.isEmpty()) {
        lines += tr("The cause is gone; it must stay away for %1.")
                     .arg(format().duration(snapshot.riskParameters.safeModeHold));
    }
    setWords(title, lines.join(QLatin1Char('\n')));
}

}  // namespace pentad::policy

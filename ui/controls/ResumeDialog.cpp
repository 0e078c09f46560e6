// SPDX-License-Identifier: GPL-3.0-or-later
#include "controls/ResumeDialog.h"

#include "format/EngineWords.h"

namespace pentad::controls {
namespace {

constexpr std::size_t kBlockedShown = 4;

bool wasBlockedByPause(DecisionRecord const& decision, UtcTime since)
{
    return decision.at >= since && decision.evaluation.refusal == RefusalCode::TradingPaused;
}

}  // namespace

ResumeDialog::ResumeDialog(widgets::Desk& desk, QWidget* parent)
    : ControlDialog(desk, "resume", parent),
      m_goesOn(new PointList("resume.goesOn", this)),
      m_limits(new PointList("resume.limits", this)),
      m_blocked(new PointList("resume.blocked", this)),
      m_stillBlocks(new PointList("resume.stillBlocks", this)),
      m_reason(new ReasonField("resume.reason", false, this)),
      m_stay(addVerb(VerbButton::Kind::Safe, "resume.stay")),
      m_resume(addVerb(VerbButton::Kind::Act, "resume.act"))
{
    content()->addWidget(m_goesOn);
    content()->addWidget(m_limits);
    content()->addWidget(m_blocked);
    content()->addWidget(m_stillBlocks);
    content()->addWidget(m_reason);
    m_resume->setSymbol(look::Icon::Play);
    setSafe(m_stay);
    followEngine();
    connect(m_resume, &VerbButton::acted, this, [this] { send(Resume{m_reason->reason()}, m_resume); });
}

void ResumeDialog::retranslate()
{
    SnapshotPtr const& snapshot = desk().snapshot();
    if (!snapshot) {
        return;
    }
    look::Theme const& colours = theme();
    setSymbol(look::Icon::Play, colours.ok);
    setTitle(tr("Resume trading"));
    QString const why = snapshot->pauseReason.empty() ? tr("no reason given")
                                                      : format::said(format(), snapshot->pauseReason).toHtmlEscaped();
    setSentence(tr("Paused since <b>%1</b>, for <b>%2</b>: %3.")
                    .arg(format().time(snapshot->pausedAt), format().duration(snapshot->at - snapshot->pausedAt), why));

    m_goesOn->setHeading(tr("What goes on"));
    std::vector<PointList::Point> goesOn;
    goesOn.push_back({look::Icon::Check,
                      colours.ok,
                      tr("The strategy %1 may buy again from the next cycle, within every cap.")
                          .arg(format::text(snapshot->strategyName)),
                      {}});
    for (AssetSnapshot const& asset : snapshot->assets) {
        if (!asset.enabled) {
            goesOn.push_back({look::Icon::Cross,
                              colours.text3,
                              tr("%1 stays switched off.").arg(format::text(asset.instrument.symbol.view())),
                              {}});
        }
    }
    m_goesOn->setPoints(std::move(goesOn));

    auto const inMoney = [&](Money money) { return tr("%1 %2").arg(format().money(money), desk().currency()); };
    m_limits->setHeading(tr("Limits in force"));
    m_limits->setPoints({
        {look::Icon::Check, colours.ok, tr("Loss of one day at most"), inMoney(snapshot->dailyLossLimit)},
        {look::Icon::Check, colours.ok, tr("Used of it today"),
         snapshot->dailyLossUsed ? format().percent(*snapshot->dailyLossUsed, 1) : format::Format::missing()},
        {look::Icon::Check, colours.ok, tr("Room for new positions"), inMoney(snapshot->grossRoom)},
        {look::Icon::Check, colours.ok, tr("Orders in one minute at most"),
         format().count(static_cast<std::uint64_t>(snapshot->riskParameters.ordersPerMinuteMaximum))},
    });

    std::vector<PointList::Point> blocked;
    std::uint64_t count = 0;
    for (auto each = snapshot->decisions.rbegin(); each != snapshot->decisions.rend(); ++each) {
        DecisionRecord const& decision = **each;
        if (!wasBlockedByPause(decision, snapshot->pausedAt)) {
            continue;
        }
        if (++count <= kBlockedShown) {
            blocked.push_back({look::Icon::Cross, colours.text3,
                               tr("%1  %2 %3")
                                   .arg(format().time(decision.at), format::word(decision.intent.side),
                                        format::text(decision.intent.symbol.view())),
                               tr("%1 %2").arg(format().money(decision.evaluation.wantedNotional), desk().currency())});
        }
    }
    m_blocked->setHeading(count == 0
                              ? tr("Blocked meanwhile: nothing")
                              : tr("Blocked meanwhile: %1 of the remembered decisions").arg(format().count(count)));
    m_blocked->setPoints(std::move(blocked));

    std::vector<PointList::Point> still;
    auto const warn = [&](QString const& text) { still.push_back({look::Icon::Warning, colours.warn.text, text, {}}); };
    if (snapshot->killed) {
        warn(tr("The kill switch is latched; only re-arming ends that."));
    }
    for (HazardView const& hazard : snapshot->hazards) {
        warn(tr("Safe mode: %1.").arg(format::word(hazard.hazard)));
    }
    for (BreakerSnapshot const& breaker : snapshot->breakers) {
        if (breaker.phase != BreakerPhase::Closed) {
            warn(tr("The breaker %1 is %2.").arg(format::word(breaker.group), format::word(breaker.phase)));
        }
    }
    m_stillBlocks->setVisible(!still.empty());
    m_stillBlocks->setHeading(tr("Blocks new orders even then"));
    m_stillBlocks->setPoints(std::move(still));

    m_reason->setHint(tr("why it is fine to go on"));
    m_stay->setText(tr("Stay paused"));
    m_resume->setText(tr("Resume trading"));
    setMeta(tr("Journalled with the reason.") + QLatin1Char('\n') + tr("Esc and Enter stay paused."));
}

}  // namespace pentad::controls

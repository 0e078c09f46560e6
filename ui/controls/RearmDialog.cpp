// SPDX-License-Identifier: GPL-3.0-or-later
#include "controls/RearmDialog.h"

#include "format/EngineWords.h"

namespace pentad::controls {

RearmDialog::RearmDialog(widgets::Desk& desk, QWidget* parent)
    : ControlDialog(desk, "rearm", parent),
      m_does(new PointList("rearm.does", this)),
      m_state(new PointList("rearm.state", this)),
      m_reason(new ReasonField("rearm.reason", true, this)),
      m_stay(addVerb(VerbButton::Kind::Safe, "rearm.stay")),
      m_rearm(addVerb(VerbButton::Kind::Act, "rearm.act"))
{
    content()->addWidget(m_does);
    content()->addWidget(m_state);
    content()->addWidget(m_reason);
    m_rearm->setEnabled(false);
    setSafe(m_stay);
    followEngine();
    connect(m_reason, &ReasonField::changed, this,
            [this] { m_rearm->setEnabled(m_reason->isAcceptable() && !isPending()); });
    connect(m_rearm, &VerbButton::acted, this, [this] {
        if (m_reason->isAcceptable()) {
            send(Rearm{m_reason->reason()}, m_rearm);
        }
    });
}

void RearmDialog::retranslate()
{
    SnapshotPtr const& snapshot = desk().snapshot();
    if (!snapshot) {
        return;
    }
    look::Theme const& colours = theme();
    setSymbol(look::Icon::Kill, colours.danger.text);
    setTitle(tr("Kill switch latched"));
    QString const why = snapshot->killReason.empty() ? tr("no reason given")
                                                     : format::said(format(), snapshot->killReason).toHtmlEscaped();
    setSentence(tr("Latched since <b>%1</b>, for <b>%2</b>: %3.")
                    .arg(format().time(snapshot->killedAt), format().duration(snapshot->at - snapshot->killedAt), why));

    m_does->setHeading(tr("What re-arming does"));
    m_does->setPoints({
        {look::Icon::Check, colours.ok, tr("The kill switch is released."), {}},
        {look::Icon::Pause, colours.warn.text, tr("Trading stays paused; resuming is a second act."), {}},
        {look::Icon::Cross, colours.text3, tr("Cancelled orders do not come back."), {}},
        {look::Icon::Cross, colours.text3, tr("Nothing is bought or sold by re-arming."), {}},
    });
    m_state->setHeading(tr("How things stand"));
    std::uint64_t unknown = 0;
    for (OrderRecord const& order : snapshot->openOrders) {
        unknown += order.state == OrderState::Unknown ? 1 : 0;
    }
    bool const quiet = snapshot->openOrders.empty();
    m_state->setPoints({
        {quiet ? look::Icon::Check : look::Icon::Warning, quiet ? colours.ok : colours.warn.text,
         tr("Own orders still open"), format().count(snapshot->openOrders.size())},
        {unknown == 0 ? look::Icon::Check : look::Icon::Warning, unknown == 0 ? colours.ok : colours.warn.text,
         tr("Orders with unknown outcome"), format().count(unknown)},
        {snapshot->hazards.empty() ? look::Icon::Check : look::Icon::Warning,
         snapshot->hazards.empty() ? colours.ok : colours.warn.text, tr("Causes of safe mode"),
         format().count(snapshot->hazards.size())},
    });
    m_reason->setHint(tr("why it is safe to trade again"));
    m_stay->setText(tr("Stay halted"));
    m_rearm->setText(tr("Re-arm, stay paused"));
    setMeta(tr("Journalled with the reason.") + QLatin1Char('\n') + tr("Esc and Enter stay halted."));
}

}  // namespace pentad::controls

// SPDX-License-Identifier: GPL-3.0-or-later
#include "controls/KillDialog.h"

#include "controls/DirectCancelDialog.h"

namespace pentad::controls {

KillDialog::KillDialog(widgets::Desk& desk, QWidget* parent)
    : ControlDialog(desk, "kill", parent),
      m_does(new PointList("kill.does", this)),
      m_doesNot(new PointList("kill.doesNot", this)),
      m_reason(new ReasonField("kill.reason", false, this)),
      m_goBack(addVerb(VerbButton::Kind::Safe, "kill.goBack")),
      m_direct(addVerb(VerbButton::Kind::Danger, "kill.direct")),
      m_kill(addVerb(VerbButton::Kind::Danger, "kill.act"))
{
    content()->addWidget(m_does);
    content()->addWidget(m_doesNot);
    content()->addWidget(m_reason);
    m_kill->setSymbol(look::Icon::Kill);
    setSafe(m_goBack);
    m_direct->hide();
    m_patience.setSingleShot(true);
    m_patience.setInterval(kKillPatience);
    connect(m_kill, &VerbButton::acted, this, [this] {
        send(Kill{m_reason->journalled()}, m_kill);
        m_patience.start();
    });
    connect(&m_patience, &QTimer::timeout, this, &KillDialog::offerDirect);
    connect(m_direct, &VerbButton::acted, this, [this] {
        reject();
        Q_EMIT directCancelWanted();
    });
}

void KillDialog::offerDirect()
{
    if (isPending() && desk().services().directCancel != nullptr) {
        m_direct->show();
        setError(tr("The engine has not answered. The orders can be cancelled at the exchange without it."));
    }
}

void KillDialog::retranslate()
{
    SnapshotPtr const& snapshot = desk().snapshot();
    if (!snapshot) {
        return;
    }
    look::Theme const& colours = theme();
    setSymbol(look::Icon::Kill, colours.danger.text);
    setTitle(tr("Kill switch"));
    auto const open = static_cast<int>(snapshot->openOrders.size());
    setSentence(snapshot->killed
                    ? tr("Is latched already. Cancels again what is still open: <b>%1</b>.").arg(open)
                    : tr("Cancels <b>%n</b> open order(s) and latches. Nothing has been sent yet.", nullptr, open));
    auto const held = std::count_if(snapshot->assets.begin(), snapshot->assets.end(),
                                    [](AssetSnapshot const& asset) { return asset.held.isPositive(); });
    m_does->setHeading(tr("What the kill switch does"));
    m_does->setPoints({
        {look::Icon::Check, colours.ok, tr("Every order of ours is cancelled at the exchange."), {}},
        {look::Icon::Check, colours.ok, tr("No order that increases risk is sent, whoever asks for it."), {}},
        {look::Icon::Warning,
         colours.warn.text,
         tr("Only re-arming with a reason leaves it, and a restart does not."),
         {}},
    });
    m_doesNot->setHeading(tr("What will not happen"));
    m_doesNot->setPoints({
        {look::Icon::Cross,
         colours.text3,
         tr("Nothing is sold: %n position(s) stay; flatten sells them.", nullptr, static_cast<int>(held)),
         {}},
        {look::Icon::Cross, colours.text3, tr("Orders of others stay as they are."), {}},
    });
    m_reason->setHint(tr("why everything is stopped"));
    m_goBack->setText(tr("Go back"));
    m_direct->setText(tr("Cancel at the exchange…"));
    m_kill->setText(tr("Kill"));
    setMeta(tr("Journalled with the reason.\nEsc and Enter go back."));
}

}  // namespace pentad::controls

// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell/DirectCancelBanner.h"

#include "controls/DirectCancelDialog.h"

#include <QBoxLayout>

namespace pentad::shell {

DirectCancelBanner::DirectCancelBanner(widgets::Desk& desk, QWidget* parent)
    : Banner(desk, "directCancel.offer", Level::Danger, parent),
      m_act(new controls::VerbButton(controls::VerbButton::Kind::Danger, "directCancel.offer.act", this))
{
    m_act->setSymbol(look::Icon::Kill);
    layout()->addWidget(m_act);
    layout()->setAlignment(m_act, Qt::AlignLeft);
    m_killPatience.setSingleShot(true);
    m_killPatience.setInterval(controls::kKillPatience);
    connect(m_act, &controls::VerbButton::acted, this, &DirectCancelBanner::wanted);
    connect(&m_killPatience, &QTimer::timeout, this, [this] {
        m_killLate = true;
        judge();
    });
    connect(&desk.gateway(), &gateway::EngineGateway::commandIssued, this, &DirectCancelBanner::watchKill);
    connect(&desk, &widgets::Desk::answered, this, [this](CommandAnswer const& answer) {
        if (answer.id == m_kill) {
            m_killPatience.stop();
            m_killLate = false;
            judge();
        }
    });
    connect(&desk, &widgets::Desk::refreshed, this, &DirectCancelBanner::judge);
}

void DirectCancelBanner::engineEnded()
{
    m_ended = true;
    judge();
}

void DirectCancelBanner::watchKill(CommandPtr const& command)
{
    if (std::holds_alternative<Kill>(command->body)) {
        m_kill = command->id;
        m_killPatience.start();
    }
}

DirectCancelBanner::Cause DirectCancelBanner::cause() const
{
    if (desk().services().directCancel == nullptr) {
        return Cause::None;
    }
    if (m_ended) {
        return Cause::Ended;
    }
    if (m_killLate) {
        return Cause::KillUnanswered;
    }
    return desk().snapshot() && desk().engineSilent() ? Cause::Silent : Cause::None;
}

void DirectCancelBanner::judge()
{
    setVisible(cause() != Cause::None);
    retranslate();
}

void DirectCancelBanner::retranslate()
{
    setAccessibleName(tr("Orders can be cancelled without the engine"));
    m_act->setText(tr("Cancel all orders at the exchange…"));
    m_act->setAccessibleName(m_act->text());
    QString why;
    switch (cause()) {
    case Cause::None: return;  // hidden
    case Cause::Ended: why = tr("The engine has ended and cancels nothing any more."); break;
    case Cause::Silent: why = tr("The engine says nothing; whether it would cancel anything is not known."); break;
    case Cause::KillUnanswered: why = tr("The engine has not answered the kill switch."); break;
    }
    setWords(
        accessibleName(),
        tr("%1 Orders of ours that are open can be cancelled at the exchange, over a connection of its own.").arg(why));
}

void DirectCancelBanner::restyle()
{
    m_act->setTheme(theme());
}

}  // namespace pentad::shell

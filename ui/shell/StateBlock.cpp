// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell/StateBlock.h"

#include "format/EngineWords.h"
#include "format/Words.h"
#include "widgets/StateWord.h"

#include <QPainter>

#include <algorithm>

namespace pentad::shell {
namespace {

constexpr int kBlockInset = 10;
constexpr int kBlockIcon = 16;
constexpr int kCauseLeft = kBlockInset + kBlockIcon + 10;

struct Appearance {
    look::Icon icon;
    QColor colour;
    QColor tint;
};

Appearance appearanceOf(EngineState state, look::Theme const& theme)
{
    switch (state) {
    case EngineState::Running: return {look::Icon::Play, theme.ok, {}};
    case EngineState::DeRisked: return {look::Icon::Warning, theme.warn.text, theme.warn.tint};
    case EngineState::Paused: return {look::Icon::Pause, theme.warn.text, theme.warn.tint};
    case EngineState::SafeMode: return {look::Icon::Risk, theme.warn.text, theme.warn.tint};
    case EngineState::Flattening: return {look::Icon::Flatten, theme.warn.text, theme.warn.tint};
    case EngineState::Halted: return {look::Icon::Kill, theme.danger.text, theme.danger.tint};
    case EngineState::Failed: return {look::Icon::Cross, theme.danger.text, theme.danger.tint};
    case EngineState::Disarmed: return {look::Icon::Lock, theme.text1, theme.surface3};
    case EngineState::Starting:
    case EngineState::Stopping: return {look::Icon::Clock, theme.text2, theme.surface3};
    }
    return {look::Icon::Clock, theme.text2, theme.surface3};
}

// A pause or a kill outlasts the program, and its state is taken up anew at every start.
UtcTime beginningOf(EngineSnapshot const& snapshot)
{
    UtcTime const kept = snapshot.state == EngineState::Paused   ? snapshot.pausedAt
                         : snapshot.state == EngineState::Halted ? snapshot.killedAt
                                                                 : UtcTime{};
    return kept == UtcTime{} ? snapshot.stateSince : kept;
}

}  // namespace

StateBlock::StateBlock(widgets::Desk& desk, QWidget* parent) : Panel(desk, "topBar.state", parent)
{
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    connect(&desk, &widgets::Desk::engineEnded, this, [this] { retranslate(); });
}

void StateBlock::setCompact(bool compact)
{
    m_compact = compact;
    updateGeometry();
}

QSize StateBlock::sizeHint() const
{
    // Whatever it says, so that nothing beside it moves when the cause changes.
    return m_compact ? QSize(300, 40) : QSize(340, 44);
}

QSize StateBlock::minimumSizeHint() const
{
    // It gives way where the bar has no room.
    return m_compact ? QSize(190, 40) : QSize(268, 44);
}

void StateBlock::refresh(EngineSnapshot const& snapshot)
{
    Appearance appearance = appearanceOf(snapshot.state, theme());
    m_word = widgets::stateWord(desk(), snapshot);
    UtcTime const beginning = beginningOf(snapshot);
    QString const since = tr("since %1").arg(format().time(beginning));
    Milliseconds const lasting = std::chrono::duration_cast<Milliseconds>(snapshot.at - beginning);
    QString cause;
    QString brief;
    switch (snapshot.state) {
    case EngineState::Running:
        brief = tr("%1 · %2").arg(since, format().duration(lasting));
        cause = tr("%1 · %2 · %3").arg(since, format().duration(lasting), format::text(snapshot.strategyName));
        break;
    case EngineState::DeRisked:
        brief = since;
        cause = tr("%1 · drawdown %2").arg(since, format().percent(snapshot.capital.drawdown));
        break;
    case EngineState::Paused:
        cause = snapshot.pauseReason.empty() ? tr("by the operator · %1").arg(since)
                                             : tr("%1 · %2").arg(since, format::said(format(), snapshot.pauseReason));
        break;
    case EngineState::Halted:
        cause = snapshot.killReason.empty() ? tr("kill switch latched · %1").arg(since)
                                            : tr("%1 · %2").arg(since, format::said(format(), snapshot.killReason));
        break;
    case EngineState::SafeMode:
        cause = snapshot.hazards.empty() ? tr("the cause is gone, held a moment longer")
                                         : tr("%1 · %2").arg(format::word(snapshot.hazards.front().hazard), since);
        brief = snapshot.hazards.empty() ? since : format::word(snapshot.hazards.front().hazard);
        break;
    case EngineState::Flattening: cause = tr("%1 · %2").arg(format::word(snapshot.flatten.phase), since); break;
    case EngineState::Starting: cause = tr("reconciling with the exchange"); break;
    case EngineState::Stopping: cause = tr("finishing what was begun"); break;
    case EngineState::Disarmed:
        brief = snapshot.everArmed ? tr("no entries, exits go on")
                : m_compact        ? tr("your orders only")
                                   : tr("never armed: your orders only");
        cause =
            snapshot.everArmed
                ? tr("%1 · no entries; exits and what you order yourself go on").arg(since)
                : tr("%1 · never armed over this journal: nothing is sent that you do not order yourself").arg(since);
        break;
    case EngineState::Failed: cause = format::said(format(), snapshot.stateCause); break;
    }
    switch (widgets::voiceOf(desk(), snapshot)) {
    case widgets::EngineVoice::Speaks:
        if (snapshot.state == EngineState::DeRisked) {
            m_word = tr("DE-RISKED (%1)").arg(format().factor(snapshot.capital.multiplier));
        }
        break;
    case widgets::EngineVoice::Silent:
        brief = tr("nothing heard for %1").arg(format().duration(desk().engineSilence()));
        cause = tr("nothing heard for %1; what you see is old").arg(format().duration(desk().engineSilence()));
        appearance = {look::Icon::Clock, theme().unknown, theme().warn.tint};
        break;
    case widgets::EngineVoice::Ended:
        cause = desk().engineEnd()->empty() ? tr("what you see is its last word")
                                            : format::said(format(), *desk().engineEnd());
        brief.clear();
        appearance = appearanceOf(EngineState::Failed, theme());
        break;
    }
    m_cause = cause;
    m_brief = brief;
    m_icon = appearance.icon;
    m_colour = appearance.colour;
    m_tint = appearance.tint;
    present();
}

void StateBlock::retranslate()
{
    // Only an engine that ended before it could say anything itself.
    std::string const failure = desk().engineEnd().value_or(std::string());
    if (failure.empty() || desk().snapshot()) {
        return;
    }
    Appearance const appearance = appearanceOf(EngineState::Failed, theme());
    m_word = format::word(EngineState::Failed);
    m_cause = format::said(format(), failure);
    m_icon = appearance.icon;
    m_colour = appearance.colour;
    m_tint = appearance.tint;
    present();
}

void StateBlock::present()
{
    setAccessibleName(m_word + QStringLiteral(", ") + m_cause);
    setToolTip(m_word + QLatin1Char('\n') + m_cause);
    update();
}

void StateBlock::paintEvent(QPaintEvent*)
{
    if (m_word.isEmpty()) {
        return;
    }
    QPainter painter(this);
    if (m_tint.isValid()) {
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(Qt::NoPen);
        painter.setBrush(m_tint);
        painter.drawRoundedRect(rect(), 4, 4);
    }
    look::paintIcon(painter, m_icon, QRectF(kBlockInset, (height() - kBlockIcon) / 2.0, kBlockIcon, kBlockIcon),
                    m_colour);
    int const left = kCauseLeft;
    int const room = causeRoom();
    painter.setPen(m_colour);
    painter.setFont(look::font(m_compact ? look::kPolicySize : look::kStateSize, true));
    painter.drawText(QRect(left, height() / 2 - 19, room, 19), Qt::AlignLeft | Qt::AlignVCenter,
                     painter.fontMetrics().elidedText(m_word, Qt::ElideRight, room));
    painter.setPen(m_tint.isValid() ? theme().text2 : theme().text3);
    painter.setFont(look::font(look::kMetaSize));
    painter.drawText(QRect(left, height() / 2 + 1, room, 16), Qt::AlignLeft | Qt::AlignVCenter,
                     painter.fontMetrics().elidedText(shownCause(), Qt::ElideRight, room));
}

int StateBlock::causeRoom() const
{
    return width() - kCauseLeft - 6;
}

// Whole words where the whole sentence has no room; the tooltip has it all.
QString StateBlock::shownCause() const
{
    QFontMetrics const metrics(look::font(look::kMetaSize));
    return m_brief.isEmpty() || metrics.horizontalAdvance(m_cause) <= causeRoom() ? m_cause : m_brief;
}

}  // namespace pentad::shell

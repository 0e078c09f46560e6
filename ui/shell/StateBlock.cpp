// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell/StateBlock.h"

#include "format/EngineWords.h"
#include "format/Words.h"

#include <QPainter>

#include <algorithm>

namespace pentad::shell {
namespace {

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

}  // namespace

StateBlock::StateBlock(widgets::Desk& desk, QWidget* parent) : Panel(desk, "topBar.state", parent)
{
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    connect(&desk, &widgets::Desk::engineEnded, this, [this] { retranslate(); });
}

void StateBlock::setCompact(bool compact)
{
    m_compact = compact;
    updateGeometry();
}

QSize StateBlock::sizeHint() const
{
    // Fixed, so that nothing beside it moves when the cause changes.
    return m_compact ? QSize(200, 40) : QSize(268, 44);
}

void StateBlock::refresh(EngineSnapshot const& snapshot)
{
    Appearance appearance = appearanceOf(snapshot.state, theme());
    m_word = format::word(snapshot.state);
    QString const since = tr("since %1").arg(format().time(snapshot.stateSince));
    Milliseconds const lasting = std::chrono::duration_cast<Milliseconds>(snapshot.at - snapshot.stateSince);
    QString cause;
    switch (snapshot.state) {
    case EngineState::Running:
        cause = tr("%1 · %2 · %3").arg(since, format().duration(lasting), format::text(snapshot.strategyName));
        break;
    case EngineState::DeRisked:
        m_word = tr("DE-RISKED (%1)").arg(format().factor(snapshot.capital.multiplier));
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
        break;
    case EngineState::Flattening: cause = tr("%1 · %2").arg(format::word(snapshot.flatten.phase), since); break;
    case EngineState::Starting: cause = tr("reconciling with the exchange"); break;
    case EngineState::Stopping: cause = tr("finishing what was begun"); break;
    case EngineState::Disarmed:
        cause = tr("since %1 · nothing new is bought until live trading is armed").arg(since);
        break;
    case EngineState::Failed:
        m_word = snapshot.fromJournal ? tr("VIEW ONLY") : m_word;
        cause = format::said(format(), snapshot.stateCause);
        break;
    }
    if (desk().engineSilent() && snapshot.state != EngineState::Failed) {
        m_word = tr("ENGINE SILENT");
        cause = tr("nothing heard for %1; what you see is old").arg(format().duration(desk().engineSilence()));
        appearance = {look::Icon::Clock, theme().unknown, theme().warn.tint};
    }
    m_cause = cause;
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
    constexpr int kInset = 10;
    constexpr int kIconSide = 16;
    look::paintIcon(painter, m_icon, QRectF(kInset, (height() - kIconSide) / 2.0, kIconSide, kIconSide), m_colour);
    int const left = kInset + kIconSide + 10;
    int const room = width() - left - 6;
    painter.setPen(m_colour);
    painter.setFont(look::font(m_compact ? look::kPolicySize : look::kStateSize, true));
    painter.drawText(QRect(left, height() / 2 - 19, room, 19), Qt::AlignLeft | Qt::AlignVCenter,
                     painter.fontMetrics().elidedText(m_word, Qt::ElideRight, room));
    painter.setPen(m_tint.isValid() ? theme().text2 : theme().text3);
    painter.setFont(look::font(look::kMetaSize));
    painter.drawText(QRect(left, height() / 2 + 1, room, 16), Qt::AlignLeft | Qt::AlignVCenter,
                     painter.fontMetrics().elidedText(m_cause, Qt::ElideRight, room));
}

}  // namespace pentad::shell

// SPDX-License-Identifier: GPL-3.0-or-later
#include "controls/PhaseStrip.h"

#include <QPainter>

namespace pentad::controls {
namespace {

constexpr int kBar = 4;
constexpr int kBetween = 3;

}  // namespace

PhaseStrip::PhaseStrip(widgets::Desk& desk, char const* name, QWidget* parent) : QWidget(parent), m_desk(desk)
{
    setObjectName(QString::fromLatin1(name));
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void PhaseStrip::setSteps(QStringList steps, int active, QStringList times)
{
    if (steps == m_steps && active == m_active && times == m_times) {
        return;
    }
    m_steps = std::move(steps);
    m_times = std::move(times);
    m_active = active;
    setAccessibleName(tr("Steps of the flatten"));
    setAccessibleDescription(m_active >= 0 && m_active < m_steps.size()
                                 ? tr("Step %1 of %2: %3")
                                       .arg(m_desk.format().count(static_cast<std::uint64_t>(m_active) + 1),
                                            m_desk.format().count(static_cast<std::uint64_t>(m_steps.size())),
                                            m_steps[m_active])
                                 : m_steps.join(QStringLiteral(", ")));
    update();
}

void PhaseStrip::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    look::Theme const& theme = m_desk.theme();
    int const count = static_cast<int>(m_steps.size());
    for (int i = 0; i < count; ++i) {
        int const left = width() * i / count;
        int const right = width() * (i + 1) / count - kBetween;
        bool const isOver = i < m_active;
        bool const isActive = i == m_active;
        painter.fillRect(QRect(left, 0, right - left, kBar), isActive ? theme.accent
                                                             : isOver ? theme.ok
                                                                      : theme.surface3);
        QString const number = m_desk.format().count(static_cast<std::uint64_t>(i) + 1);
        painter.setFont(look::font(look::kTextSize));
        painter.setPen(theme.text3);
        painter.drawText(QRect(left, kBar + 6, 16, 20), Qt::AlignLeft | Qt::AlignVCenter, number);
        int room = right - left - 16 - look::kGap;  // its time keeps apart from the next number
        if (i < m_times.size()) {
            painter.drawText(QRect(left + 16, kBar + 6, room, 20), Qt::AlignRight | Qt::AlignVCenter, m_times[i]);
            room -= painter.fontMetrics().horizontalAdvance(m_times[i]) + look::kGap;
        }
        painter.setFont(look::font(look::kTextSize, isActive));
        painter.setPen(isActive ? theme.text1 : theme.text2);
        painter.drawText(QRect(left + 16, kBar + 6, room, 20), Qt::AlignLeft | Qt::AlignVCenter,
                         painter.fontMetrics().elidedText(m_steps[i], Qt::ElideRight, room));
    }
}

int stepOf(FlattenPhase phase)
{
    switch (phase) {
    case FlattenPhase::None: return -1;
    case FlattenPhase::Cancelling: return 1;
    case FlattenPhase::AwaitingUnlock: return 2;
    case FlattenPhase::Selling: return 3;
    case FlattenPhase::Verifying: return 4;
    case FlattenPhase::Done: return 5;
    case FlattenPhase::Waiting: return 4;
    }
    return -1;
}

}  // namespace pentad::controls

// SPDX-License-Identifier: GPL-3.0-or-later
#include "riskpage/TimelinePanel.h"

#include "format/EngineWords.h"
#include "format/Words.h"
#include "plots/Legend.h"
#include "riskpage/LocalDay.h"
#include "widgets/Geometry.h"

#include <QKeyEvent>
#include <QMouseEvent>
#include <QToolTip>
#include <QVBoxLayout>

#include <algorithm>

namespace pentad::riskpage {
namespace {

QString stateWord(TimelineSpan const& span)
{
    switch (span.state) {
    case TimelineState::Open: return format::word(BreakerPhase::Open);
    case TimelineState::HalfOpen: return format::word(BreakerPhase::HalfOpen);
    case TimelineState::On: return Timeline::tr("on");
    }
    return {};
}

}  // namespace

Timeline::Timeline(widgets::Desk& desk, QWidget* parent) : QWidget(parent), m_desk(desk)
{
    setObjectName(QStringLiteral("risk.timeline.plot"));
    setMouseTracking(true);
    setFocusPolicy(Qt::StrongFocus);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Preferred);
}

void Timeline::setSnapshot(EngineSnapshot const& snapshot)
{
    m_now = snapshot.at;
    m_day = dayOf(snapshot.at, m_desk.format().zone());
    m_spans.clear();
    std::array<int, kTimelineLanes> begun{};
    for (TimelineSpan const& span : snapshot.timeline) {
        if (span.until && *span.until < m_day.from) {
            continue;
        }
        m_spans.push_back(span);
        begun[static_cast<std::size_t>(span.lane)] +=
            span.state != TimelineState::HalfOpen && span.from >= m_day.from ? 1 : 0;
    }
    if (m_current && *m_current >= m_spans.size()) {
        m_current.reset();
    }
    for (std::size_t i = 0; i < kBreakerGroups; ++i) {
        BreakerSnapshot const& breaker = snapshot.breakers[i];
        m_lanes[i] = {format::word(breaker.phase),
                      breaker.failureThreshold > 0
                          ? tr("failures %1 of %2").arg(breaker.consecutiveFailures).arg(breaker.failureThreshold)
                          : tr("failures %1").arg(breaker.consecutiveFailures),
                      tr("opened %1 × today").arg(begun[i]), breaker.phase == BreakerPhase::Closed,
                      breaker.phase == BreakerPhase::Open};
    }
    bool const safe = snapshot.state == EngineState::SafeMode || !snapshot.hazards.empty();
    constexpr auto kSafe = static_cast<std::size_t>(TimelineLane::SafeMode);
    constexpr auto kPaused = static_cast<std::size_t>(TimelineLane::Paused);
    m_lanes[kSafe] = {safe ? tr("on") : tr("off"), lastOf(TimelineLane::SafeMode), tr("%1 × today").arg(begun[kSafe]),
                      !safe, false};
    m_lanes[kPaused] = {snapshot.paused ? tr("yes") : tr("no"), lastOf(TimelineLane::Paused),
                        tr("%1 × today").arg(begun[kPaused]), !snapshot.paused, false};
    QStringList lines;
    for (std::size_t i = 0; i < kTimelineLanes; ++i) {
        lines += tr("%1 %2, %3").arg(format::word(static_cast<TimelineLane>(i)), m_lanes[i].word, m_lanes[i].detail);
        if (!m_lanes[i].figure.isEmpty()) {
            lines.back() += QStringLiteral(", ") + m_lanes[i].figure;
        }
    }
    setAccessibleDescription(lines.join(QLatin1Char('\n')));
    update();
}

// From when to when it was so the last time today.
QString Timeline::lastOf(TimelineLane lane) const
{
    auto const last =
        std::find_if(m_spans.rbegin(), m_spans.rend(), [lane](TimelineSpan const& span) { return span.lane == lane; });
    if (last == m_spans.rend()) {
        return {};
    }
    format::Format const& format = m_desk.format();
    return last->until ? tr("%1 to %2").arg(format.shortTime(last->from), format.shortTime(*last->until))
                       : tr("since %1").arg(format.shortTime(last->from));
}

QString Timeline::spanText(std::size_t index) const
{
    if (index >= m_spans.size()) {
        return {};
    }
    TimelineSpan const& span = m_spans[index];
    format::Format const& format = m_desk.format();
    QString const lane = format::word(span.lane);
    QString const cause = span.cause.empty() ? tr("no cause was given") : format::said(format, span.cause);
    QString const what = span.lane == TimelineLane::SafeMode || span.lane == TimelineLane::Paused
                             ? lane
                             : tr("%1 %2").arg(lane, stateWord(span));
    return span.until ? tr("%1, %2 to %3: %4").arg(what, format.time(span.from), format.time(*span.until), cause)
                      : tr("%1 since %2: %3").arg(what, format.time(span.from), cause);
}

void Timeline::pick(std::optional<std::size_t> index)
{
    if (m_current != index) {
        m_current = index;
        update();
        Q_EMIT picked();
    }
}

void Timeline::mouseMoveEvent(QMouseEvent* event)
{
    for (std::size_t i = m_spans.size(); i-- > 0;) {
        // A short span must be easy to hit too.
        if (boxOf(m_spans[i]).adjusted(-3, -4, 3, 4).contains(event->position())) {
            pick(i);
            QToolTip::showText(event->globalPosition().toPoint(), spanText(i), this);
            return;
        }
    }
    pick(std::nullopt);
    QToolTip::hideText();
}

void Timeline::leaveEvent(QEvent* event)
{
    pick(std::nullopt);
    QWidget::leaveEvent(event);
}

void Timeline::keyPressEvent(QKeyEvent* event)
{
    if (m_spans.empty() || (event->key() != Qt::Key_Left && event->key() != Qt::Key_Right)) {
        QWidget::keyPressEvent(event);
        return;
    }
    std::size_t const last = m_spans.size() - 1;
    if (!m_current) {
        pick(last);
    } else if (event->key() == Qt::Key_Left) {
        pick(*m_current == 0 ? 0 : *m_current - 1);
    } else {
        pick(std::min(last, *m_current + 1));
    }
}

void Timeline::focusOutEvent(QFocusEvent* event)
{
    QWidget::focusOutEvent(event);
    pick(std::nullopt);
    update();
}

TimelinePanel::TimelinePanel(widgets::Desk& desk, QWidget* parent)
    : Panel(desk, "risk.timeline", parent),
      m_header(new widgets::PanelHeader(this)),
      m_timeline(new Timeline(desk, this))
{
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_header);
    column->addWidget(m_timeline, 1);
    connect(m_timeline, &Timeline::picked, this, &TimelinePanel::sayPicked);
}

void TimelinePanel::retranslate()
{
    m_header->setTitle(tr("Breakers and modes today"));
    m_timeline->setAccessibleName(tr("Breakers, safe mode and pauses of the day"));
    setAccessibleName(tr("Breakers and modes today"));
    sayPicked();
}

void TimelinePanel::sayPicked()
{
    QString const picked = m_timeline->currentText();
    m_header->setNote(picked);
    // In a narrow panel what was picked needs the room.
    constexpr int kBothFrom = 1'200;
    look::Theme const& colours = theme();
    m_header->setLegend(!picked.isEmpty() && width() < kBothFrom
                            ? QString()
                            : plots::legendText({{colours.ok, tr("closed")},
                                                 {colours.warn.fill, tr("half-open, safe mode")},
                                                 {colours.danger.fill, tr("open")},
                                                 {colours.text3, tr("paused")}}));
}

void TimelinePanel::refresh(EngineSnapshot const& snapshot)
{
    m_timeline->setSnapshot(snapshot);
    sayPicked();
}

}  // namespace pentad::riskpage

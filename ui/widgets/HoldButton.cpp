// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/HoldButton.h"

#include <QKeyEvent>
#include <QMouseEvent>
#include <QToolTip>

#include <utility>

namespace pentad::widgets {
namespace {

constexpr int kHoldInset = 14;
constexpr int kIconSide = 16;
constexpr int kRadius = 4;
constexpr float kFillStrength = 0.25F;

bool isPressKey(QKeyEvent const& event)
{
    return event.key() == Qt::Key_Space || event.key() == Qt::Key_Return || event.key() == Qt::Key_Enter;
}

}  // namespace

HoldButton::HoldButton(Role role, QWidget* parent)
    : QAbstractButton(parent), m_role(role), m_holding(new HoldTimer(this))
{
    setFocusPolicy(Qt::StrongFocus);
    setCursor(Qt::PointingHandCursor);
    setAttribute(Qt::WA_Hover);  // painted anew when the pointer comes and goes
    connect(m_holding, &HoldTimer::grown, this, [this] { update(); });
    connect(m_holding, &HoldTimer::done, this, &HoldButton::acted);
}

// These are called with every refresh; what is so already must not ask the layouts of the whole window.
void HoldButton::setRole(Role role)
{
    if (role == m_role) {
        return;
    }
    m_role = role;
    updateGeometry();
    update();
}

void HoldButton::setHold(bool hold)
{
    m_hold = hold;
}

void HoldButton::setHint(QString const& hint)
{
    if (hint == m_hint) {
        return;
    }
    m_hint = hint;
    updateGeometry();
    update();
}

void HoldButton::setTheme(look::Theme const& theme)
{
    m_theme = theme;
    update();
}

void HoldButton::setCompact(bool compact)
{
    if (compact == m_compact) {
        return;
    }
    m_compact = compact;
    updateGeometry();
    update();
}

void HoldButton::setPending(bool pending)
{
    if (pending == m_pending) {
        return;
    }
    m_pending = pending;
    update();
}

look::Icon HoldButton::symbol() const
{
    switch (m_role) {
    case Role::Pause: return look::Icon::Pause;
    case Role::Resume: return look::Icon::Play;
    case Role::Flatten: return look::Icon::Flatten;
    case Role::Kill: return look::Icon::Kill;
    }
    return look::Icon::Pause;
}

QSize HoldButton::sizeHint() const
{
    QFontMetrics const words(look::font(look::kPolicySize, true));
    QFontMetrics const small(look::font(look::kMetaSize));
    int width = 2 * kHoldInset + kIconSide + look::kGap + words.horizontalAdvance(text());
    if (!m_hint.isEmpty() && !m_compact) {
        width += look::kGap + small.horizontalAdvance(m_hint) + 10;
    }
    return {width, m_compact ? 34 : 38};
}

void HoldButton::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    QColor outline;
    QColor fill = m_theme.surface2;
    QColor words;
    switch (m_role) {
    case Role::Pause: outline = words = m_theme.warn.text; break;
    case Role::Resume: outline = words = m_theme.ok; break;
    case Role::Flatten: outline = words = m_theme.danger.text; break;
    case Role::Kill:
        outline = fill = m_theme.danger.fill;
        words = Qt::white;
        break;
    }
    if (!isEnabled()) {
        outline = m_theme.line2;
        words = m_theme.text3;
        fill = m_theme.surface1;
    } else if (underMouse() && m_role != Role::Kill) {
        fill = m_theme.surface3;
    }
    QRectF const box = QRectF(rect()).adjusted(1.5, 1.5, -1.5, -1.5);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(outline, 1));
    painter.setBrush(fill);
    painter.drawRoundedRect(box, kRadius, kRadius);
    m_holding->paint(painter, box, m_role == Role::Kill ? QColor(Qt::white) : outline, kFillStrength);
    if (hasFocus()) {
        painter.setBrush(Qt::NoBrush);
        painter.setPen(QPen(m_theme.accent, 2));
        painter.drawRoundedRect(QRectF(rect()).adjusted(1, 1, -1, -1), kRadius + 1, kRadius + 1);
    }
    double x = kHoldInset;
    double const middle = height() / 2.0;
    look::paintIcon(painter, m_pending ? look::Icon::Clock : symbol(),
                    QRectF(x, middle - kIconSide / 2.0, kIconSide, kIconSide), words);
    x += kIconSide + look::kGap;
    painter.setPen(words);
    painter.setFont(look::font(look::kPolicySize, true));
    int const textWidth = painter.fontMetrics().horizontalAdvance(text());
    painter.drawText(QRectF(x, 0, textWidth + 2, height()), Qt::AlignVCenter | Qt::AlignLeft, text());
    if (!m_hint.isEmpty() && !m_compact) {
        x += textWidth + look::kGap;
        painter.setFont(look::font(look::kMetaSize));
        QRectF const chip(x, middle - 9, painter.fontMetrics().horizontalAdvance(m_hint) + 10, 18);
        painter.setPen(m_role == Role::Kill ? words : m_theme.text3);
        if (m_role != Role::Kill) {
            painter.setPen(m_theme.line2);
            painter.setBrush(Qt::NoBrush);
            painter.drawRoundedRect(chip.adjusted(0.5, 0.5, -0.5, -0.5), 3, 3);
            painter.setPen(m_theme.text3);
        }
        painter.drawText(chip, Qt::AlignCenter, m_hint);
    }
}

void HoldButton::begin()
{
    if (!m_hold) {
        Q_EMIT acted();
        return;
    }
    m_holding->start();
}

void HoldButton::cancel()
{
    bool const tooShort = m_holding->stop();
    update();
    if (tooShort && !m_hint.isEmpty()) {
        QToolTip::showText(mapToGlobal(QPoint(0, height())), toolTip(), this);
    }
}

void HoldButton::mousePressEvent(QMouseEvent* event)
{
    if (event->button() == Qt::LeftButton) {
        setFocus(Qt::MouseFocusReason);
        m_clicking = !m_hold;
        if (m_hold) {
            begin();
        }
    }
}

void HoldButton::mouseReleaseEvent(QMouseEvent* event)
{
    if (event->button() != Qt::LeftButton) {
        return;
    }
    // Where a hold has acted, the button may mean something else by now: letting go of it is no click on that.
    if (std::exchange(m_clicking, false) && rect().contains(event->position().toPoint())) {
        begin();
    } else if (m_holding->isRunning()) {
        cancel();
    }
}

void HoldButton::keyPressEvent(QKeyEvent* event)
{
    if (isPressKey(*event)) {
        if (!event->isAutoRepeat()) {
            begin();
        }
        return;
    }
    QAbstractButton::keyPressEvent(event);
}

void HoldButton::keyReleaseEvent(QKeyEvent* event)
{
    if (isPressKey(*event)) {
        if (!event->isAutoRepeat() && m_holding->isRunning()) {
            cancel();
        }
        return;
    }
    QAbstractButton::keyReleaseEvent(event);
}

void HoldButton::focusOutEvent(QFocusEvent* event)
{
    if (m_holding->isRunning()) {
        cancel();
    }
    QAbstractButton::focusOutEvent(event);
}

}  // namespace pentad::widgets

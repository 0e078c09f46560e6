// SPDX-License-Identifier: GPL-3.0-or-later
#include "controls/VerbButton.h"

#include <QKeyEvent>
#include <QMouseEvent>
#include <QToolTip>

namespace pentad::controls {
namespace {

constexpr int kRing = 4;  // room around the button for its focus ring
constexpr int kVerbInset = 18;
constexpr int kIconSide = 16;
constexpr int kRadius = 4;
constexpr float kHeldStrength = 0.3F;

bool isEnter(int key)
{
    return key == Qt::Key_Return || key == Qt::Key_Enter;
}

}  // namespace

VerbButton::VerbButton(Kind kind, char const* name, QWidget* parent)
    : QAbstractButton(parent), m_kind(kind), m_holding(new widgets::HoldTimer(this))
{
    setObjectName(QString::fromLatin1(name));
    setFocusPolicy(Qt::StrongFocus);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    setAttribute(Qt::WA_Hover);  // painted anew when the pointer comes and goes
    connect(m_holding, &widgets::HoldTimer::grown, this, [this] { update(); });
    connect(m_holding, &widgets::HoldTimer::done, this, &VerbButton::acted);
}

void VerbButton::setTheme(look::Theme const& theme)
{
    m_theme = theme;
    update();
}

void VerbButton::setSymbol(look::Icon icon)
{
    m_symbol = icon;
    updateGeometry();
}

void VerbButton::setHold(bool hold)
{
    m_hold = hold;
}

void VerbButton::setHint(QString const& hint)
{
    m_hint = hint;
    updateGeometry();
    update();
}

void VerbButton::setPending(bool pending)
{
    m_pending = pending;
    update();
}

QSize VerbButton::sizeHint() const
{
    int width = 2 * kVerbInset + QFontMetrics(look::font(look::kPolicySize, true)).horizontalAdvance(text());
    // The clock of a pending command needs the same place whether or not there is a symbol.
    width += m_symbol || m_kind != Kind::Safe ? kIconSide + look::kGap : 0;
    if (!m_hint.isEmpty()) {
        width += look::kGap + QFontMetrics(look::font(look::kMetaSize)).horizontalAdvance(m_hint);
    }
    return {width + 2 * kRing, look::kDialogButtonHeight + 2 * kRing};
}

void VerbButton::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    QRectF const box = QRectF(rect()).adjusted(kRing + 0.5, kRing + 0.5, -kRing - 0.5, -kRing - 0.5);
    QColor fill = m_theme.surface2;
    QColor border = m_theme.line2;
    QColor words = m_theme.text1;
    if (!isEnabled()) {
        fill = m_theme.surface1;
        border = m_theme.line;
        words = m_theme.text3;
    } else if (m_kind == Kind::Danger) {
        fill = border = m_theme.danger.fill;
        words = Qt::white;
    } else if (m_kind == Kind::Act) {
        fill = border = m_theme.accent;
        words = m_theme.brightness == look::Brightness::Dark ? m_theme.background : m_theme.surface1;
    } else if (m_kind == Kind::Safe) {
        fill = m_theme.surface3;
    }
    if (isEnabled() && underMouse()) {
        fill = m_kind == Kind::Danger || m_kind == Kind::Act ? fill.lighter(110) : m_theme.selected;
    }
    painter.setPen(border);
    painter.setBrush(fill);
    painter.drawRoundedRect(box, kRadius, kRadius);
    m_holding->paint(painter, box.adjusted(1, 1, -1, -1), words, kHeldStrength);
    if (hasFocus()) {
        painter.setPen(QPen(m_theme.accent, 2));
        painter.setBrush(Qt::NoBrush);
        painter.drawRoundedRect(QRectF(rect()).adjusted(1, 1, -1, -1), kRadius + 3, kRadius + 3);
    }

    QFont const large = look::font(look::kPolicySize, true);
    QFont const small = look::font(look::kMetaSize);
    int const textWidth = QFontMetrics(large).horizontalAdvance(text());
    int const hintWidth = m_hint.isEmpty() ? 0 : look::kGap + QFontMetrics(small).horizontalAdvance(m_hint);
    bool const hasIcon = m_symbol || m_pending;
    int const iconWidth = hasIcon ? kIconSide + look::kGap : 0;
    double x = (width() - textWidth - hintWidth - iconWidth) / 2.0;
    if (hasIcon) {
        look::paintIcon(painter, m_pending ? look::Icon::Clock : *m_symbol,
                        QRectF(x, (height() - kIconSide) / 2.0, kIconSide, kIconSide), words);
        x += iconWidth;
    }
    painter.setPen(words);
    painter.setFont(large);
    painter.drawText(QRectF(x, 0, textWidth + 2, height()), Qt::AlignLeft | Qt::AlignVCenter, text());
    if (!m_hint.isEmpty()) {
        painter.setFont(small);
        painter.drawText(QRectF(x + textWidth + look::kGap, 0, hintWidth, height()), Qt::AlignLeft | Qt::AlignVCenter,
                         m_hint);
    }
}

void VerbButton::begin()
{
    if (!m_hold) {
        Q_EMIT acted();
        return;
    }
    m_holding->start();
    update();
}

void VerbButton::cancel()
{
    if (!m_holding->isRunning()) {
        return;
    }
    m_holding->stop();
    update();
    QToolTip::showText(mapToGlobal(QPoint(0, height())), toolTip(), this);
}

void VerbButton::mousePressEvent(QMouseEvent* event)
{
    if (event->button() == Qt::LeftButton) {
        setFocus(Qt::MouseFocusReason);
        setDown(true);
        if (m_hold) {
            begin();
        }
    }
}

void VerbButton::mouseReleaseEvent(QMouseEvent* event)
{
    bool const wasDown = isDown();
    setDown(false);
    if (m_hold) {
        cancel();
    } else if (wasDown && rect().contains(event->position().toPoint())) {
        begin();
    }
}

void VerbButton::keyPressEvent(QKeyEvent* event)
{
    bool const takesRisk = m_kind == Kind::Act || m_kind == Kind::Danger;
    if (event->key() == Qt::Key_Space || (isEnter(event->key()) && !takesRisk)) {
        if (!event->isAutoRepeat()) {
            begin();
        }
        return;
    }
    if (isEnter(event->key())) {
        return;  // not the dialog's either: nothing happens on Enter here
    }
    QAbstractButton::keyPressEvent(event);
}

void VerbButton::keyReleaseEvent(QKeyEvent* event)
{
    if (event->key() == Qt::Key_Space) {
        if (!event->isAutoRepeat()) {
            cancel();
        }
        return;
    }
    QAbstractButton::keyReleaseEvent(event);
}

void VerbButton::focusOutEvent(QFocusEvent* event)
{
    cancel();
    QAbstractButton::focusOutEvent(event);
}

}  // namespace pentad::controls

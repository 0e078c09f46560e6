// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell/StatusCell.h"

#include <QPainter>

namespace pentad::shell {

StatusCell::StatusCell(widgets::Desk& desk, QWidget* parent) : QAbstractButton(parent), m_desk(desk)
{
    setFocusPolicy(Qt::NoFocus);  // until it says something
    setCursor(Qt::PointingHandCursor);
}

void StatusCell::say(QString const& words, QString const& tip)
{
    if (words != text()) {
        setText(words);
        setAccessibleName(words);
        setFocusPolicy(words.isEmpty() ? Qt::NoFocus : Qt::TabFocus);
        updateGeometry();
        update();
    }
    setToolTip(tip);
}

void StatusCell::setLamp(QColor const& lamp)
{
    m_lamp = lamp;
    update();
}

void StatusCell::setTrouble(bool trouble)
{
    m_trouble = trouble;
    update();
}

QSize StatusCell::sizeHint() const
{
    if (text().isEmpty()) {
        return {0, 25};
    }
    QFontMetrics const metrics(look::font(look::kMetaSize));
    // In steps, so that a digit more does not move the neighbours.
    constexpr int kStep = 8;
    int const words = metrics.horizontalAdvance(text());
    int const mark = m_lamp.isValid() ? 12 : m_icon ? 18 : 0;
    return {20 + mark + (words + kStep - 1) / kStep * kStep, 25};
}

void StatusCell::paintEvent(QPaintEvent*)
{
    if (text().isEmpty()) {
        return;
    }
    look::Theme const& theme = m_desk.theme();
    QPainter painter(this);
    if (underMouse()) {
        painter.fillRect(rect(), theme.surface3);
    }
    int left = 10;
    QColor const words = m_trouble ? theme.warn.text : theme.text2;
    if (m_lamp.isValid()) {
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(Qt::NoPen);
        painter.setBrush(m_lamp);
        painter.drawEllipse(QPointF(left + 3, height() / 2.0), 3, 3);
        left += 12;
    } else if (m_icon) {
        look::paintIcon(painter, *m_icon, QRectF(left, height() / 2.0 - 6, 12, 12), words);
        left += 18;
    }
    painter.setPen(words);
    painter.setFont(look::font(look::kMetaSize));
    painter.drawText(QRect(left, 0, width() - left, height()), Qt::AlignVCenter | Qt::AlignLeft, text());
    painter.fillRect(width() - 1, 7, 1, height() - 14, theme.line2);
    if (hasFocus()) {
        painter.setPen(QPen(theme.accent, 2));
        painter.setBrush(Qt::NoBrush);
        painter.drawRect(rect().adjusted(1, 1, -2, -1));
    }
}

}  // namespace pentad::shell

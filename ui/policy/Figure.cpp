// SPDX-License-Identifier: GPL-3.0-or-later
#include "policy/Figure.h"

#include <QPainter>

namespace pentad::policy {
namespace {

constexpr int kHeight = 40;
constexpr int kUnitGap = 4;

QColor colourOf(look::Theme const& theme, FigureTone tone)
{
    switch (tone) {
    case FigureTone::Plain: return theme.text1;
    case FigureTone::Accent: return theme.accent;
    case FigureTone::Ok: return theme.ok;
    case FigureTone::Warn: return theme.warn.text;
    case FigureTone::Danger: return theme.danger.text;
    case FigureTone::Up: return theme.up.text;
    case FigureTone::Down: return theme.down.text;
    }
    return theme.text1;
}

}  // namespace

Figure::Figure(widgets::Desk& desk, char const* name, QWidget* parent) : QWidget(parent), m_desk(desk)
{
    setObjectName(QString::fromLatin1(name));
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
}

void Figure::setFigure(QString const& caption, QString const& value, QString const& unit, FigureTone tone)
{
    if (caption == m_caption && value == m_value && unit == m_unit && tone == m_tone) {
        return;
    }
    m_caption = caption;
    m_value = value;
    m_unit = unit;
    m_tone = tone;
    setAccessibleName(caption);
    setAccessibleDescription(unit.isEmpty() ? value : QStringLiteral("%1 %2").arg(value, unit));
    int const captionWidth = QFontMetrics(look::font(look::kMetaSize)).horizontalAdvance(caption);
    int const unitWidth =
        unit.isEmpty() ? 0 : QFontMetrics(look::font(look::kTextSize)).horizontalAdvance(unit) + kUnitGap;
    int const valueWidth = QFontMetrics(look::font(look::kTopBarSize, true)).horizontalAdvance(value);
    int const width = std::max(captionWidth, valueWidth + unitWidth) + 2;
    if (width > m_width) {
        m_width = width;
        updateGeometry();
    }
    update();
}

QSize Figure::sizeHint() const
{
    return {m_width, kHeight};
}

void Figure::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    look::Theme const& theme = m_desk.theme();
    painter.setFont(look::font(look::kMetaSize));
    painter.setPen(theme.text3);
    painter.drawText(QRect(0, 0, width(), 16), Qt::AlignLeft | Qt::AlignVCenter, m_caption);
    painter.setFont(look::font(look::kTopBarSize, true));
    painter.setPen(colourOf(theme, m_tone));
    QRect const line(0, 17, width(), 23);
    painter.drawText(line, Qt::AlignLeft | Qt::AlignVCenter, m_value);
    int const left = painter.fontMetrics().horizontalAdvance(m_value) + kUnitGap;
    painter.setFont(look::font(look::kTextSize));
    painter.setPen(theme.text3);
    painter.drawText(line.adjusted(left, 2, 0, 2), Qt::AlignLeft | Qt::AlignVCenter, m_unit);
}

}  // namespace pentad::policy

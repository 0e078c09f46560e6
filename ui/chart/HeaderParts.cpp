// SPDX-License-Identifier: GPL-3.0-or-later
#include "chart/HeaderParts.h"

#include "look/Icons.h"

#include <QFontMetrics>
#include <QPainter>

#include <algorithm>

namespace pentad::chart {
namespace {

constexpr int kSymbol = 10;
constexpr int kSpace = 5;
constexpr int kBetween = 12;
constexpr int kChipInset = 8;
constexpr int kChipHeight = 20;
constexpr int kChipIcon = 12;
constexpr double kChipRadius = 3;

int advance(QString const& text, bool medium = false)
{
    return QFontMetrics(look::font(look::kMetaSize, medium)).horizontalAdvance(text);
}

// Of the chip with this wording.
int widthFor(QString const& wording)
{
    return 2 * kChipInset + kChipIcon + kSpace + advance(wording, true) + 2;
}

}  // namespace

void MarkLegend::setTheme(look::Theme const& theme)
{
    m_theme = theme;
    update();
}

void MarkLegend::setTexts(QString const& fill, QString const& blocked)
{
    m_fill = fill;
    m_blocked = blocked;
    updateGeometry();
    update();
}

QSize MarkLegend::sizeHint() const
{
    return {2 * (kSymbol + kSpace) + advance(m_fill) + kBetween + advance(m_blocked) + 2, kChipHeight};
}

void MarkLegend::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    double const middle = height() / 2.0;
    double x = 0;
    painter.setPen(Qt::NoPen);
    painter.setBrush(m_theme.up.text);
    painter.drawPolygon(QPolygonF({{5.0, middle - 4}, {0.5, middle + 4}, {9.5, middle + 4}}));
    painter.setFont(look::font(look::kMetaSize));
    painter.setPen(m_theme.text2);
    x += kSymbol + kSpace;
    painter.drawText(QRectF(x, 0, advance(m_fill) + 2, height()), Qt::AlignVCenter, m_fill);
    x += advance(m_fill) + kBetween;
    painter.setPen(QPen(m_theme.text1, 1.2));
    painter.setBrush(Qt::NoBrush);
    painter.drawPolygon(QPolygonF({{x + 5, middle - 5}, {x + 10, middle}, {x + 5, middle + 5}, {x, middle}}));
    painter.setPen(m_theme.text2);
    x += kSymbol + kSpace;
    painter.drawText(QRectF(x, 0, advance(m_blocked) + 2, height()), Qt::AlignVCenter, m_blocked);
}

void PauseChip::setTheme(look::Theme const& theme)
{
    m_theme = theme;
    update();
}

void PauseChip::setWordings(QStringList const& wordings)
{
    if (wordings != m_wordings) {
        m_wordings = wordings;
        setAccessibleName(wordings.first());
        updateGeometry();
        update();
    }
}

QString PauseChip::shown() const
{
    auto const fits = [this](QString const& wording) { return widthFor(wording) <= width(); };
    auto const found = std::find_if(m_wordings.begin(), m_wordings.end(), fits);
    return found != m_wordings.end() ? *found : m_wordings.last();
}

QSize PauseChip::sizeHint() const
{
    return {m_wordings.isEmpty() ? 0 : widthFor(m_wordings.first()), kChipHeight};
}

void PauseChip::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(m_theme.warn.tint);
    painter.drawRoundedRect(rect(), kChipRadius, kChipRadius);
    look::paintIcon(painter, look::Icon::Pause, QRectF(kChipInset, (height() - kChipIcon) / 2.0, kChipIcon, kChipIcon),
                    m_theme.warn.text);
    painter.setFont(look::font(look::kMetaSize, true));
    painter.setPen(m_theme.warn.text);
    QRectF const room = QRectF(rect()).adjusted(kChipInset + kChipIcon + kSpace, 0, -kChipInset / 2.0, 0);
    painter.drawText(room, Qt::AlignVCenter,
                     painter.fontMetrics().elidedText(shown(), Qt::ElideRight, int(room.width())));
}

}  // namespace pentad::chart

// SPDX-License-Identifier: GPL-3.0-or-later
#include "chart/FigureText.h"

#include <QFontMetricsF>
#include <QGlyphRun>

#include <algorithm>
#include <cmath>

namespace pentad::chart {
namespace {

struct Glyphs {
    QList<quint32> indexes;
    QList<QPointF> places;
    double width = 0;
    bool complete = false;
};

Glyphs glyphsOf(QRawFont const& font, QString const& text)
{
    Glyphs glyphs;
    glyphs.indexes = font.glyphIndexesForString(text);
    glyphs.complete = !std::any_of(glyphs.indexes.begin(), glyphs.indexes.end(), [](quint32 i) { return i == 0; });
    QList<QPointF> const advances = font.advancesForGlyphIndexes(glyphs.indexes);
    glyphs.places.reserve(advances.size());
    for (QPointF const& advance : advances) {
        glyphs.places << QPointF(glyphs.width, 0);
        glyphs.width += advance.x();
    }
    return glyphs;
}

}  // namespace

FigureText::FigureText(QFont const& font) : m_font(font), m_raw(QRawFont::fromFont(font)) {}

double FigureText::width(QString const& text) const
{
    Glyphs const glyphs = glyphsOf(m_raw, text);
    return std::ceil(glyphs.complete ? glyphs.width : QFontMetricsF(m_font).horizontalAdvance(text));
}

void FigureText::paint(QPainter& painter, QRectF const& box, Qt::Alignment alignment, QString const& text,
                       QColor const& colour) const
{
    painter.setPen(colour);
    Glyphs const glyphs = glyphsOf(m_raw, text);
    if (!glyphs.complete) {
        painter.setFont(m_font);
        painter.drawText(box, static_cast<int>(alignment) | Qt::TextSingleLine, text);
        return;
    }
    double x = box.left();
    if (alignment.testFlag(Qt::AlignRight)) {
        x = box.right() - glyphs.width;
    } else if (alignment.testFlag(Qt::AlignHCenter)) {
        x = box.center().x() - glyphs.width / 2;
    }
    double const height = m_raw.ascent() + m_raw.descent();
    double top = box.center().y() - height / 2;
    if (alignment.testFlag(Qt::AlignTop)) {
        top = box.top();
    } else if (alignment.testFlag(Qt::AlignBottom)) {
        top = box.bottom() - height;
    }
    QGlyphRun run;
    run.setRawFont(m_raw);
    run.setGlyphIndexes(glyphs.indexes);
    run.setPositions(glyphs.places);
    painter.drawGlyphRun(QPointF(std::round(x), std::round(top + m_raw.ascent())), run);
}

}  // namespace pentad::chart

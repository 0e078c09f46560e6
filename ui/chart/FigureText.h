// SPDX-License-Identifier: GPL-3.0-or-later
// One line of text that changes with every price. Finding the shapes of a text costs more than painting them, and most
// of what a chart repaints is text: here glyphs are looked up one by one, which figures, signs and Latin words need no
// more than. A text with a glyph that the face lacks is painted the usual way. Thread: the interface's.
#pragma once

#include <QFont>
#include <QPainter>
#include <QRawFont>

namespace pentad::chart {

class FigureText {
public:
    explicit FigureText(QFont const& font);

    QFont const& font() const { return m_font; }
    double width(QString const& text) const;
    // In one line; of the alignment, left, right and centre count, and top, bottom and middle.
    void paint(QPainter& painter, QRectF const& box, Qt::Alignment alignment, QString const& text,
               QColor const& colour) const;

private:
    QFont m_font;
    QRawFont m_raw;
};

}  // namespace pentad::chart

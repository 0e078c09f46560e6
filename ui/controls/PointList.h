// SPDX-License-Identifier: GPL-3.0-or-later
// A heading and a few sentences below it, each with the same kind of symbol: what will not happen, what may remain, what
// was proved. Thread: the interface's.
#pragma once

#include "look/Icons.h"
#include "widgets/Desk.h"

#include <QGridLayout>
#include <QLabel>

#include <vector>

namespace pentad::controls {

class PointList final : public QWidget {
    Q_OBJECT

public:
    struct Point {
        look::Icon icon;
        QColor colour;
        QString text;
        QString figure;  // at the right end; may be empty
    };

    explicit PointList(char const* name, QWidget* parent = nullptr);

    void setHeading(QString const& heading);
    // Redrawn only if something is different.
    void setPoints(std::vector<Point> points);
    // All sentences, one a line, as a text file has them.
    QStringList lines() const;

private:
    struct Line {
        QLabel* icon;
        QLabel* text;
        QLabel* figure;
    };

    QLabel* m_heading;
    QGridLayout* m_grid;
    std::vector<Line> m_lines;
    std::vector<Point> m_points;
};

}  // namespace pentad::controls

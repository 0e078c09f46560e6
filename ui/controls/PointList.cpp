// SPDX-License-Identifier: GPL-3.0-or-later
#include "controls/PointList.h"

#include "widgets/Panel.h"

#include <algorithm>

namespace pentad::controls {
namespace {

constexpr int kPointIcon = 14;

}  // namespace

PointList::PointList(char const* name, QWidget* parent)
    : QWidget(parent), m_heading(widgets::ofKind(new QLabel(this), "head")), m_grid(new QGridLayout)
{
    setObjectName(QString::fromLatin1(name));
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(look::kGap);
    column->addWidget(m_heading);
    m_grid->setHorizontalSpacing(look::kGap);
    m_grid->setVerticalSpacing(5);
    m_grid->setColumnStretch(1, 1);
    column->addLayout(m_grid);
    column->addStretch(1);
}

void PointList::setHeading(QString const& heading)
{
    if (heading == accessibleName()) {
        return;  // whoever listens to the screen would be told again
    }
    m_heading->setText(heading);
    setAccessibleName(heading);
}

void PointList::setPoints(std::vector<Point> points)
{
    auto const same = [](Point const& a, Point const& b) {
        return a.icon == b.icon && a.colour == b.colour && a.text == b.text && a.figure == b.figure;
    };
    if (std::equal(points.begin(), points.end(), m_points.begin(), m_points.end(), same)) {
        return;
    }
    while (m_lines.size() < points.size()) {
        int const row = static_cast<int>(m_lines.size());
        Line line{new QLabel(this), widgets::ofKind(new QLabel(this), "label"), new QLabel(this)};
        line.text->setWordWrap(true);
        m_grid->addWidget(line.icon, row, 0, Qt::AlignTop);
        m_grid->addWidget(line.text, row, 1);
        m_grid->addWidget(line.figure, row, 2, Qt::AlignRight | Qt::AlignTop);
        m_lines.push_back(line);
    }
    for (std::size_t i = 0; i < m_lines.size(); ++i) {
        Line const& line = m_lines[i];
        bool const used = i < points.size();
        for (QLabel* const label : {line.icon, line.text, line.figure}) {
            label->setVisible(used);
        }
        if (used) {
            line.icon->setPixmap(look::icon(points[i].icon, points[i].colour)
                                     .pixmap(QSize(kPointIcon, kPointIcon), devicePixelRatioF()));
            line.text->setText(points[i].text);
            line.figure->setText(points[i].figure);
        }
    }
    m_points = std::move(points);
}

QStringList PointList::lines() const
{
    QStringList lines;
    for (Point const& point : m_points) {
        lines << (point.figure.isEmpty() ? point.text : tr("%1: %2").arg(point.text, point.figure));
    }
    return lines;
}

}  // namespace pentad::controls

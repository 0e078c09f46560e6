// SPDX-License-Identifier: GPL-3.0-or-later
// Figures side by side between two lines: a small label, the figure, and its unit or a note behind it. Every place is
// wide from the start, so that refreshed figures move nothing. Thread: the interface's.
#pragma once

#include <QLabel>
#include <QWidget>

#include <vector>

namespace pentad::controls {

class FigureRow final : public QWidget {
    Q_OBJECT

public:
    struct Figure {
        QString label;
        QString value;
        QString note;
    };

    FigureRow(char const* name, int places, QWidget* parent = nullptr);

    // One for each place. The values are the labels "<name>.0", "<name>.1" ...
    void setFigures(std::vector<Figure> const& figures);

private:
    struct Place {
        QLabel* label;
        QLabel* value;
        QLabel* note;
    };
    std::vector<Place> m_places;
};

}  // namespace pentad::controls

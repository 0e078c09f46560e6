// SPDX-License-Identifier: GPL-3.0-or-later
// How the worst case builds up: a line for each loss with its formula and a bar that begins where the line above it ended,
// and the sum below. Painted; screen readers get it as lines of text. Thread: the interface's.
#pragma once

#include "contracts/CapitalFigures.h"
#include "widgets/Desk.h"

#include <QWidget>

namespace pentad::controls {

class WorstCaseTable final : public QWidget {
    Q_OBJECT

public:
    explicit WorstCaseTable(widgets::Desk& desk, QWidget* parent = nullptr);

    void show(WorstCase const& worst, EngineSnapshot const& snapshot);
    QStringList lines() const;

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    struct Line {
        QString name;
        QString formula;
        Money loss;
    };
    void measure();
    void paintLine(QPainter& painter, QRect const& place, Line const& line, Money before) const;

    widgets::Desk& m_desk;
    std::vector<Line> m_lines;
    Line m_total;
    int m_nameWidth = 0;
    int m_formulaWidth = 0;
};

}  // namespace pentad::controls

// SPDX-License-Identifier: GPL-3.0-or-later
// Equity of two runs and their drawdown below, on one time axis with one crosshair. Shown in quote currency, in percent
// of each start, or as the distance of B from A. What is computed here are places of curves, never figures.
// Thread: the interface's.
#pragma once

#include "backtestpage/RunWords.h"
#include "plots/LinePlot.h"
#include "widgets/Segments.h"

class QLabel;

namespace pentad::widgets {
class PanelHeader;
}

namespace pentad::backtestpage {

enum class PlotView : std::uint8_t { Money, Percent, Difference };

// Where both runs have a place in time: B less A, the last known one of A for each of B.
std::vector<plots::PlotPoint> differenceCurve(BacktestOutcome const& a, BacktestOutcome const& b);

class ComparePlot final : public QWidget {
    Q_OBJECT

public:
    explicit ComparePlot(widgets::Desk& desk, QWidget* parent = nullptr);

    void setRuns(ShownRuns const& runs);
    void retranslate();

private:
    void draw();
    void nameViews();
    QString legend() const;

    widgets::Desk& m_desk;
    widgets::PanelHeader* m_header;
    QLabel* m_legend;
    widgets::Segments* m_view;
    plots::LinePlot* m_equity;
    QLabel* m_drawdownTitle;
    plots::LinePlot* m_drawdown;
    ShownRuns m_runs;
};

}  // namespace pentad::backtestpage

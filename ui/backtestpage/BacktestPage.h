// SPDX-License-Identifier: GPL-3.0-or-later
// Backtest: set-up and runs on the left, curves and tables of two compared runs in the middle, their figures on the
// right. Runs work in the background; the engine and everything else stay live. Exists only where the composition root
// hands over a BacktestRunner. Thread: the interface's.
#pragma once

#include "backtestpage/RunWords.h"
#include "widgets/Panel.h"

namespace pentad::widgets {
class PanelHeader;
}

namespace pentad::backtestpage {

class ComparePlot;
class MetricsPanel;
class RefusalBars;
class ResultTables;
class RunList;
class RunProgress;
class SetupForm;

class BacktestPage final : public widgets::Panel {
    Q_OBJECT

public:
    explicit BacktestPage(widgets::Desk& desk, QWidget* parent = nullptr);

protected:
    void refresh(EngineSnapshot const& snapshot) override;
    void retranslate() override;
    void resizeEvent(QResizeEvent* event) override;

private:
    QWidget* makeLeft();
    QWidget* makeMiddle();
    QWidget* makeRight();
    void connectParts();
    void showRuns();
    void choose();
    void showResults();
    std::optional<BacktestRun> runOf(std::uint64_t id) const;
    BacktestRunner* runner() const { return desk().services().backtests; }

    SetupForm* m_setup = nullptr;
    RunList* m_list = nullptr;
    RunProgress* m_progress = nullptr;
    ComparePlot* m_plot = nullptr;
    ResultTables* m_tables = nullptr;
    MetricsPanel* m_metrics = nullptr;
    widgets::PanelHeader* m_refusalHeader = nullptr;
    RefusalBars* m_refusals = nullptr;
    QWidget* m_left;
    QWidget* m_right;
    // Ids of the shown runs, 0 for none; runs that the reader took off stay off.
    std::uint64_t m_a = 0;
    std::uint64_t m_b = 0;
    std::uint64_t m_newestOffered = 0;
    // What the results were drawn from last.
    std::shared_ptr<BacktestOutcome const> m_drawnA;
    std::shared_ptr<BacktestOutcome const> m_drawnB;
};

}  // namespace pentad::backtestpage

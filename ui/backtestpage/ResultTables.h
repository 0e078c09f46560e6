// SPDX-License-Identifier: GPL-3.0-or-later
// The tabs below the curves: trades of A, trades of B, decisions with their evaluation beside them, months. Each table is
// filtered and saved as CSV by itself. A decision opens as it does in the live session. Thread: the interface's.
#pragma once

#include "backtestpage/RunWords.h"
#include "widgets/Segments.h"

class QSplitter;
class QStackedWidget;
class QTabBar;

namespace pentad::decisions {
class EvaluationView;
}
namespace pentad::widgets {
class DataTable;
class Desk;
class PanelHeader;
}  // namespace pentad::widgets

namespace pentad::backtestpage {

class ResultTables final : public QWidget {
    Q_OBJECT

public:
    explicit ResultTables(widgets::Desk& desk, QWidget* parent = nullptr);

    void setRuns(ShownRuns const& runs);
    void retranslate();

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    enum Tab { TradesOfA, TradesOfB, Decisions, Months };

    widgets::DataTable* addTable(char const* name, QWidget* page = nullptr);
    void nameTabs();
    void shareTabRow();
    void fillTrades(widgets::DataTable& table, std::optional<BacktestRun> const& run);
    void fillDecisions();
    void showDecision(QString const& id);
    std::optional<BacktestRun> const& decisionRun() const;

    widgets::Desk& m_desk;
    QTabBar* m_tabs;
    QStackedWidget* m_headers;
    QStackedWidget* m_pages;
    widgets::DataTable* m_tradesA;
    widgets::DataTable* m_tradesB;
    widgets::DataTable* m_decisions;
    widgets::DataTable* m_months;
    widgets::Segments* m_decisionSource;
    decisions::EvaluationView* m_evaluation;
    ShownRuns m_runs;
    bool m_isCompact = false;
};

}  // namespace pentad::backtestpage

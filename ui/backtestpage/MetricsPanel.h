// SPDX-License-Identifier: GPL-3.0-or-later
// Metrics of A and B, what is to be said about each result in words, and the digests of their journals.
// Thread: the interface's.
#pragma once

#include "backtestpage/Metrics.h"
#include "widgets/Desk.h"

#include <QWidget>

class QLabel;
class QTableWidget;

namespace pentad::widgets {
class PanelHeader;
}

namespace pentad::backtestpage {

class MetricsPanel final : public QWidget {
    Q_OBJECT

public:
    explicit MetricsPanel(widgets::Desk& desk, QWidget* parent = nullptr);

    void setRuns(ShownRuns const& runs);
    void retranslate();

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    void fill();
    QString remark(std::optional<BacktestRun> const& run, QString const& letter) const;

    widgets::Desk& m_desk;
    widgets::PanelHeader* m_header;
    QTableWidget* m_table;
    QLabel* m_remarks;
    QLabel* m_digests;
    ShownRuns m_runs;
    bool m_isCompact = false;
};

}  // namespace pentad::backtestpage

// SPDX-License-Identifier: GPL-3.0-or-later
// The capital policy beside the chart: name and result, beneath them the formula with its numbers, live. Where the panel
// is too narrow for that the short formula stands there and the whole one is the tooltip. Thread: the interface's.
#pragma once

#include "policy/PolicyRows.h"
#include "widgets/Panel.h"
#include "widgets/PanelHeader.h"

namespace pentad::policy {

// One quantity, painted: no label may widen or move its neighbours when a number changes.
class PolicyRowView final : public QWidget {
    Q_OBJECT

public:
    PolicyRowView(widgets::Desk& desk, QString const& key, QWidget* parent = nullptr);

    void setRow(PolicyRow row);
    PolicyRow const& row() const { return m_row; }

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    widgets::Desk& m_desk;
    PolicyRow m_row;
};

class PolicyPanel final : public widgets::Panel {
    Q_OBJECT

public:
    explicit PolicyPanel(widgets::Desk& desk, QWidget* parent = nullptr);

protected:
    void refresh(EngineSnapshot const& snapshot) override;
    void retranslate() override;
    void resizeEvent(QResizeEvent* event) override;

private:
    widgets::PanelHeader* m_header;
    std::vector<PolicyRowView*> m_rows;
};

}  // namespace pentad::policy

// SPDX-License-Identifier: GPL-3.0-or-later
// Profit that was set aside: the reserve bucket, what the next sweep would move, and both by month. Thread: the
// interface's.
#pragma once

#include "policy/Figure.h"
#include "widgets/Panel.h"
#include "widgets/PanelHeader.h"

class QLabel;

namespace pentad::riskpage {

// Bars of what was harvested in each of the last twelve months, and a stepped line of the bucket after it.
class HarvestPlot final : public QWidget {
    Q_OBJECT

public:
    explicit HarvestPlot(widgets::Desk& desk, QWidget* parent = nullptr);

    void setMonths(std::vector<HarvestMonth> const& months);
    std::size_t monthCount() const { return m_months.size(); }
    QSize sizeHint() const override { return {360, 150}; }
    QSize minimumSizeHint() const override { return {220, 90}; }

protected:
    void paintEvent(QPaintEvent* event) override;
    bool event(QEvent* event) override;

private:
    QRectF plotArea() const;
    double top() const;

    widgets::Desk& m_desk;
    std::vector<HarvestMonth> m_months;
};

class HarvestPanel final : public widgets::Panel {
    Q_OBJECT

public:
    explicit HarvestPanel(widgets::Desk& desk, QWidget* parent = nullptr);

protected:
    void refresh(EngineSnapshot const& snapshot) override;
    void retranslate() override;

private:
    widgets::PanelHeader* m_header;
    policy::Figure* m_bucket;
    policy::Figure* m_due;
    QLabel* m_formula;
    HarvestPlot* m_plot;
};

}  // namespace pentad::riskpage

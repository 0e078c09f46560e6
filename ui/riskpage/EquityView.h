// SPDX-License-Identifier: GPL-3.0-or-later
// Equity against its high-water mark and the borders of the drawdown ladder, and below it the drawdown itself; both share
// the time axis and the crosshair. Thread: the interface's.
#pragma once

#include "plots/LinePlot.h"
#include "widgets/Panel.h"
#include "widgets/PanelHeader.h"
#include "widgets/Segments.h"

namespace pentad::riskpage {

class EquityView final : public widgets::Panel {
    Q_OBJECT

public:
    explicit EquityView(widgets::Desk& desk, QWidget* parent = nullptr);

protected:
    void refresh(EngineSnapshot const& snapshot) override;
    void retranslate() override;

private:
    void makeBorders(std::size_t count);
    void showCurves(EngineSnapshot const& snapshot);
    void showLadder(EngineSnapshot const& snapshot);
    std::optional<plots::TimeSpan> wantedSpan(EngineSnapshot const& snapshot) const;

    widgets::PanelHeader* m_header;
    widgets::Segments* m_range;
    plots::LinePlot* m_equity;
    plots::LinePlot* m_drawdown;
    std::vector<int> m_borders;
    std::size_t m_shownPoints = 0;
    UtcTime m_shownUntil;
};

}  // namespace pentad::riskpage

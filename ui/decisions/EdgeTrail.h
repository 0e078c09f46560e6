// SPDX-License-Identifier: GPL-3.0-or-later
// Expected and required edge of one asset over the decisions the engine remembers. Thread: the interface's.
#pragma once

#include "contracts/EngineSnapshot.h"
#include "plots/LinePlot.h"
#include "widgets/PanelHeader.h"

namespace pentad::decisions {

class EdgeTrail final : public QWidget {
    Q_OBJECT

public:
    EdgeTrail(widgets::Desk& desk, char const* name, QWidget* parent = nullptr);

    void retranslate();
    void refresh(EngineSnapshot const& snapshot, Symbol const& symbol);

private:
    widgets::Desk& m_desk;
    widgets::PanelHeader* m_header;
    plots::LinePlot* m_plot;
    int m_expected;
    int m_required;
    Symbol m_symbol;
    std::uint64_t m_newest = 0;
};

}  // namespace pentad::decisions

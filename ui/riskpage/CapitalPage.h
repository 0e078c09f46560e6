// SPDX-License-Identifier: GPL-3.0-or-later
// The Capital screen: the whole policy with formulas, numbers and meaning, and beside it exposure and the ladder.
// Thread: the interface's.
#pragma once

#include "riskpage/PolicyTable.h"
#include "widgets/Panel.h"
#include "widgets/PanelHeader.h"

namespace pentad::riskpage {

class CapitalPage final : public widgets::Panel {
    Q_OBJECT

public:
    explicit CapitalPage(widgets::Desk& desk, QWidget* parent = nullptr);

protected:
    void refresh(EngineSnapshot const& snapshot) override;
    void retranslate() override;
    void resizeEvent(QResizeEvent* event) override;

private:
    widgets::PanelHeader* m_header;
    PolicyTable* m_table;
    QWidget* m_side;
};

}  // namespace pentad::riskpage

// SPDX-License-Identifier: GPL-3.0-or-later
// The Risk screen: equity and drawdown, the ladder, exposure, the daily loss budget, the harvest, and what breakers and
// modes did today. In a small window it scrolls; nothing is cut. Thread: the interface's.
#pragma once

#include "widgets/Panel.h"

class QGridLayout;

namespace pentad::riskpage {

class RiskPage final : public widgets::Panel {
    Q_OBJECT

public:
    explicit RiskPage(widgets::Desk& desk, QWidget* parent = nullptr);

protected:
    void retranslate() override;
    void resizeEvent(QResizeEvent* event) override;

private:
    void arrange(bool compact);

    QWidget* m_content;
    QGridLayout* m_grid;
    QWidget* m_equity;
    QWidget* m_ladder;
    QWidget* m_exposure;
    QWidget* m_budget;
    QWidget* m_harvest;
    QWidget* m_timeline;
    std::optional<bool> m_compact;
};

}  // namespace pentad::riskpage

// SPDX-License-Identifier: GPL-3.0-or-later
// Health beside the chart: dots and values, trouble in colour. Thread: the interface's.
#pragma once

#include "policy/HealthFacts.h"
#include "widgets/Panel.h"
#include "widgets/PanelHeader.h"

namespace pentad::policy {

class HealthPanel final : public widgets::Panel {
    Q_OBJECT

public:
    explicit HealthPanel(widgets::Desk& desk, QWidget* parent = nullptr);

protected:
    void refresh(EngineSnapshot const& snapshot) override;
    void retranslate() override;

private:
    widgets::PanelHeader* m_header;
    FactList* m_facts;
};

}  // namespace pentad::policy

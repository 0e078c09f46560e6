// SPDX-License-Identifier: GPL-3.0-or-later
// The Health screen: engine, stages of the cycle against the cadence, journal and disk, data age of each asset,
// breakers, reconciliation, and the line to the exchange with its log. Only what has a source is shown. Thread: the interface's.
#pragma once

#include "policy/BreakersPanel.h"
#include "policy/ConnectionLog.h"
#include "policy/HealthFacts.h"
#include "policy/StageTable.h"

class QBoxLayout;

namespace pentad::policy {

class HealthPage final : public widgets::Panel {
    Q_OBJECT

public:
    explicit HealthPage(widgets::Desk& desk, QWidget* parent = nullptr);

protected:
    void refresh(EngineSnapshot const& snapshot) override;
    void retranslate() override;

private:
    struct Section {
        widgets::PanelHeader* header;
        FactList* facts;
    };
    Section addSection(QBoxLayout& column, char const* name, FactList::Style style);
    void fill(Section const& section, std::vector<Fact> facts);
    void showChannel(EngineSnapshot const& snapshot);

    Section m_engine{};
    Section m_journal{};
    Section m_data{};
    Section m_reconciliation{};
    Section m_channel{};
    Section m_budgets{};
    widgets::PanelHeader* m_stagesHeader = nullptr;
    StageTable* m_stages = nullptr;
    BreakersPanel* m_breakers = nullptr;
    ConnectionLog* m_log = nullptr;
};

}  // namespace pentad::policy

// SPDX-License-Identifier: GPL-3.0-or-later
// What happened on the line to the exchange, newest first: connected, lost, fallen back, a gap, a limit. Thread: the
// interface's.
#pragma once

#include "widgets/DataTable.h"
#include "widgets/Panel.h"
#include "widgets/PanelHeader.h"

namespace pentad::policy {

class ConnectionLog final : public widgets::Panel {
    Q_OBJECT

public:
    explicit ConnectionLog(widgets::Desk& desk, QWidget* parent = nullptr);

protected:
    void refresh(EngineSnapshot const& snapshot) override;
    void retranslate() override;

private:
    widgets::PanelHeader* m_header;
    widgets::DataTable* m_table;
    std::shared_ptr<std::vector<ChannelEvent> const> m_shown;
};

}  // namespace pentad::policy

// SPDX-License-Identifier: GPL-3.0-or-later
// The five assets, in fixed rows that never scroll or change places. Selecting a row selects the asset everywhere; its
// chip opens the newest decision; its menu switches the asset off or on. Thread: the interface's.
#pragma once

#include "watchlist/WatchlistRow.h"
#include "widgets/Panel.h"
#include "widgets/PanelHeader.h"

namespace pentad::watchlist {

class WatchlistPanel final : public widgets::Panel {
    Q_OBJECT

public:
    explicit WatchlistPanel(widgets::Desk& desk, QWidget* parent = nullptr);

protected:
    void refresh(EngineSnapshot const& snapshot) override;
    void retranslate() override;
    void select(Slot slot) override;

private:
    void choose(Slot slot);
    void move(int rows);
    void openDecision(Slot slot);
    void openMenu(Slot slot, QPoint const& place);
    void hear(CommandAnswer const& answer);

    widgets::PanelHeader* m_header;
    PerAsset<WatchlistRow*> m_rows;
    PerAsset<Price> m_lastPrices;
    CommandId m_asked{};
    Slot m_askedFor{};
};

}  // namespace pentad::watchlist

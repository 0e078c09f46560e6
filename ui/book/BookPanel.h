// SPDX-License-Identifier: GPL-3.0-or-later
// Order book and newest trades of the selected asset. The ladder's step of price is chosen in the header and remembered
// per asset; a price that is clicked fills the ticket. Thread: the interface's.
#pragma once

#include "book/LadderView.h"
#include "book/TapeView.h"
#include "widgets/Panel.h"
#include "widgets/PanelHeader.h"

class QToolButton;

namespace pentad::book {

class BookPanel final : public widgets::Panel {
    Q_OBJECT

public:
    explicit BookPanel(widgets::Desk& desk, QWidget* parent = nullptr);

protected:
    void refresh(EngineSnapshot const& snapshot) override;
    void retranslate() override;
    void select(Slot slot) override;

private:
    void fillSteps();
    void chooseStep(Price step);
    Price stepFor(AssetSnapshot const& asset);
    LadderFigures figures(EngineSnapshot const& snapshot, AssetSnapshot const& asset);
    QString missing(EngineSnapshot const& snapshot) const;

    widgets::PanelHeader* m_header;
    QToolButton* m_steps;
    LadderView* m_ladder;
    widgets::PanelHeader* m_tapeHeader;
    TapeView* m_tape;
    PerAsset<Price> m_chosenSteps;  // 0 = none chosen
    PerAsset<Price> m_lastPrices;
    PerAsset<int> m_ticks;
};

}  // namespace pentad::book

// SPDX-License-Identifier: GPL-3.0-or-later
// One asset in full: its chart, its order book and trades, and the trail of decisions about it. Thread: the interface's.
#pragma once

#include "widgets/Panel.h"

namespace pentad::assetpage {

class AssetPage final : public widgets::Panel {
    Q_OBJECT

public:
    explicit AssetPage(widgets::Desk& desk, QWidget* parent = nullptr);

protected:
    void retranslate() override;
};

}  // namespace pentad::assetpage

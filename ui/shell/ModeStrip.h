// SPDX-License-Identifier: GPL-3.0-or-later
// Three pixels across the whole window in the colour of the mode, dashed for a replay: whose money is at stake can be
// seen without reading. Thread: the interface's.
#pragma once

#include "widgets/Panel.h"

namespace pentad::shell {

class ModeStrip final : public widgets::Panel {
    Q_OBJECT

public:
    explicit ModeStrip(widgets::Desk& desk, QWidget* parent = nullptr);

protected:
    void refresh(EngineSnapshot const& snapshot) override;
    void paintEvent(QPaintEvent* event) override;
};

}  // namespace pentad::shell

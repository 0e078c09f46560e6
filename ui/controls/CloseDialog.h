// SPDX-License-Identifier: GPL-3.0-or-later
// Closing while orders are open: keep them at the exchange, cancel them first, or go back. Sends nothing itself; whoever
// opened it stops the engine as chosen. Thread: the interface's.
#pragma once

#include "controls/ControlDialog.h"
#include "controls/PlainTable.h"
#include "controls/PointList.h"

namespace pentad::controls {

class CloseDialog final : public ControlDialog {
    Q_OBJECT

public:
    explicit CloseDialog(widgets::Desk& desk, QWidget* parent = nullptr);

Q_SIGNALS:
    // Close, and cancel the open orders before, or leave them.
    void chosen(bool cancelOrders);

protected:
    void retranslate() override;

private:
    PlainTable* m_orders;
    PointList* m_effects;
    VerbButton* m_back;
    VerbButton* m_keep;
    VerbButton* m_cancel;
};

}  // namespace pentad::controls

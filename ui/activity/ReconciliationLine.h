// SPDX-License-Identifier: GPL-3.0-or-later
// One line above the orders: whether books and exchange agree, when they last did, what differs, and the way to the
// whole comparison. Thread: the interface's.
#pragma once

#include "widgets/Panel.h"

class QLabel;
class QPushButton;

namespace pentad::activity {

class ReconciliationLine final : public widgets::Panel {
    Q_OBJECT

public:
    explicit ReconciliationLine(widgets::Desk& desk, QWidget* parent = nullptr);

protected:
    void refresh(EngineSnapshot const& snapshot) override;
    void retranslate() override;

private:
    QLabel* m_sentence;
    QPushButton* m_open;
};

}  // namespace pentad::activity

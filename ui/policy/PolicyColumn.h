// SPDX-License-Identifier: GPL-3.0-or-later
// The right-hand column of the cockpit: policy, exposure, breakers, health, above each other; scrolls where the window is
// low. Thread: the interface's.
#pragma once

#include "widgets/Desk.h"

#include <QScrollArea>

namespace pentad::policy {

class PolicyColumn final : public QScrollArea {
    Q_OBJECT

public:
    explicit PolicyColumn(widgets::Desk& desk, QWidget* parent = nullptr);

    QSize minimumSizeHint() const override { return {230, 200}; }
};

}  // namespace pentad::policy

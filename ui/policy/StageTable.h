// SPDX-License-Identifier: GPL-3.0-or-later
// The ten stages of the last cycle: name, how long, and a bar of its share of the whole cycle. Thread: the interface's.
#pragma once

#include "contracts/EngineSnapshot.h"
#include "widgets/Desk.h"

#include <QWidget>

namespace pentad::policy {

class StageTable final : public QWidget {
    Q_OBJECT

public:
    StageTable(widgets::Desk& desk, char const* name, QWidget* parent = nullptr);

    void setTiming(CycleTiming const& timing);
    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    widgets::Desk& m_desk;
    CycleTiming m_timing;
};

}  // namespace pentad::policy

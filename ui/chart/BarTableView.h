// SPDX-License-Identifier: GPL-3.0-or-later
// The table of the visible bars; Ctrl+C copies the selected rows as raw values. Thread: the interface's.
#pragma once

#include "chart/BarTable.h"

#include <QTableView>

namespace pentad::chart {

class BarTableView final : public QTableView {
    Q_OBJECT

public:
    explicit BarTableView(QWidget* parent = nullptr);
    BarTable* bars() const { return m_bars; }

protected:
    void keyPressEvent(QKeyEvent* event) override;

private:
    BarTable* m_bars;
};

}  // namespace pentad::chart

// SPDX-License-Identifier: GPL-3.0-or-later
// A strip that stands under the top bar while a flatten goes on, or has given up and waits for the operator: its phase,
// since when, why, and how many steps. Hidden otherwise. Thread: the interface's.
#pragma once

#include "controls/PhaseStrip.h"
#include "widgets/Panel.h"

#include <QFrame>
#include <QLabel>

namespace pentad::controls {

class FlattenProgress final : public QWidget {
    Q_OBJECT

public:
    explicit FlattenProgress(widgets::Desk& desk, QWidget* parent = nullptr);

private:
    void refresh();

    widgets::Desk& m_desk;
    QFrame* m_frame;
    QLabel* m_title;
    QLabel* m_detail;
    PhaseStrip* m_strip;
};

}  // namespace pentad::controls

// SPDX-License-Identifier: GPL-3.0-or-later
// The five steps of a flatten as a strip: what is over, what goes on, what is to come. Thread: the interface's.
#pragma once

#include "widgets/Desk.h"

#include <QWidget>

namespace pentad::controls {

class PhaseStrip final : public QWidget {
    Q_OBJECT

public:
    PhaseStrip(widgets::Desk& desk, char const* name, QWidget* parent = nullptr);

    // As many texts as there are steps; `active` is the one that goes on, -1 before the first, steps() when all are over.
    // `times` says how long each is expected to take; empty if nobody knows.
    void setSteps(QStringList steps, int active, QStringList times = {});

    QSize sizeHint() const override { return {560, 34}; }
    QSize minimumSizeHint() const override { return {300, 34}; }

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    widgets::Desk& m_desk;
    QStringList m_steps;
    QStringList m_times;
    int m_active = -1;
};

// Where the strip is in a phase of the engine.
int stepOf(FlattenPhase phase);

}  // namespace pentad::controls

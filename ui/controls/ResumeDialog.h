// SPDX-License-Identifier: GPL-3.0-or-later
// Asks whether trading goes on: since when and why it was paused, what goes on, within which limits, what was blocked
// meanwhile, and what would still block. Thread: the interface's.
#pragma once

#include "controls/ControlDialog.h"
#include "controls/PointList.h"
#include "controls/ReasonField.h"

namespace pentad::controls {

class ResumeDialog final : public ControlDialog {
    Q_OBJECT

public:
    explicit ResumeDialog(widgets::Desk& desk, QWidget* parent = nullptr);

protected:
    void retranslate() override;

private:
    PointList* m_goesOn;
    PointList* m_limits;
    PointList* m_blocked;
    PointList* m_stillBlocks;
    ReasonField* m_reason;
    VerbButton* m_stay;
    VerbButton* m_resume;
};

}  // namespace pentad::controls

// SPDX-License-Identifier: GPL-3.0-or-later
// Releases the kill switch: since when and why it is latched, and what re-arming does. The engine leaves trading paused
// afterwards; resuming is a second act. Needs a reason. Thread: the interface's.
#pragma once

#include "controls/ControlDialog.h"
#include "controls/PointList.h"
#include "controls/ReasonField.h"

namespace pentad::controls {

class RearmDialog final : public ControlDialog {
    Q_OBJECT

public:
    explicit RearmDialog(widgets::Desk& desk, QWidget* parent = nullptr);

protected:
    void retranslate() override;

private:
    PointList* m_does;
    PointList* m_state;
    ReasonField* m_reason;
    VerbButton* m_stay;
    VerbButton* m_rearm;
};

}  // namespace pentad::controls

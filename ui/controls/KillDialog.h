// SPDX-License-Identifier: GPL-3.0-or-later
// The kill switch with its figures and a reason, for those who do not hold its button: which orders are cancelled, what
// stays, and how it is left again. Thread: the interface's.
#pragma once

#include "controls/ControlDialog.h"
#include "controls/PointList.h"
#include "controls/ReasonField.h"

namespace pentad::controls {

class KillDialog final : public ControlDialog {
    Q_OBJECT

public:
    explicit KillDialog(widgets::Desk& desk, QWidget* parent = nullptr);

protected:
    void retranslate() override;

private:
    PointList* m_does;
    PointList* m_doesNot;
    ReasonField* m_reason;
    VerbButton* m_goBack;
    VerbButton* m_kill;
};

}  // namespace pentad::controls

// SPDX-License-Identifier: GPL-3.0-or-later
// Closing while the engine does not answer: wait for it, or end the program as it stands, which the next start treats
// like any crash. Sends nothing; whoever opened it ends the program. Goes by itself when the engine speaks again or
// has ended. Thread: the interface's.
#pragma once

#include "controls/ControlDialog.h"
#include "controls/PointList.h"

namespace pentad::controls {

class StuckDialog final : public ControlDialog {
    Q_OBJECT

public:
    explicit StuckDialog(widgets::Desk& desk, QWidget* parent = nullptr);

Q_SIGNALS:
    void endWanted();

protected:
    void retranslate() override;

private:
    PointList* m_effects;
    VerbButton* m_wait;
    VerbButton* m_end;
};

}  // namespace pentad::controls

// SPDX-License-Identifier: GPL-3.0-or-later
// The kill switch with its figures and a reason, for those who do not hold its button: which orders are cancelled, what
// stays, and how it is left again. An engine that does not answer it can be gone round,
// where there is a way. Thread: the interface's.
#pragma once

#include "controls/ControlDialog.h"
#include "controls/PointList.h"
#include "controls/ReasonField.h"

namespace pentad::controls {

class KillDialog final : public ControlDialog {
    Q_OBJECT

public:
    explicit KillDialog(widgets::Desk& desk, QWidget* parent = nullptr);

Q_SIGNALS:
    // The engine does not answer: cancel at the exchange without it. The dialog has closed.
    void directCancelWanted();

protected:
    void retranslate() override;

private:
    void offerDirect();

    PointList* m_does;
    PointList* m_doesNot;
    ReasonField* m_reason;
    VerbButton* m_goBack;
    VerbButton* m_direct;
    VerbButton* m_kill;
    QTimer m_patience;  // with the engine, after the kill was sent
};

}  // namespace pentad::controls

// SPDX-License-Identifier: GPL-3.0-or-later
// All gates of a ticket in a window of their own, beside the terminal: it blocks nothing. Thread: the interface's.
#pragma once

#include "widgets/Desk.h"

#include <QDialog>

namespace pentad::decisions {
class EvaluationView;
}

namespace pentad::controls {

class GatesWindow final : public QDialog {
    Q_OBJECT

public:
    GatesWindow(widgets::Desk& desk, QWidget* parent);

    void present(Evaluation const& evaluation, Instrument const& instrument);

private:
    decisions::EvaluationView* m_view;
};

}  // namespace pentad::controls

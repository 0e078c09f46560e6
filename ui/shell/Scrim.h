// SPDX-License-Identifier: GPL-3.0-or-later
// Dims a window for as long as a modal dialog blocks it, so that the eye goes to the dialog. It takes no mouse and no
// focus: what is reachable below it stays reachable. Nothing moves: it is there, or it is not. Thread: the interface's.
#pragma once

#include "widgets/Desk.h"

#include <QWidget>

namespace pentad::shell {

class Scrim final : public QWidget {
    Q_OBJECT

public:
    Scrim(widgets::Desk& desk, QWidget* window);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;

private:
    widgets::Desk& m_desk;
};

}  // namespace pentad::shell

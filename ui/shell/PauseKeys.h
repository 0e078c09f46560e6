// SPDX-License-Identifier: GPL-3.0-or-later
// The keys of PAUSE, wherever the focus is: a dialog or another window of the program keeps the main window's own
// shortcuts from working, and pausing must not wait for it. Fields that record keys are left alone. Thread: the
// interface's.
#pragma once

#include "widgets/Shortcuts.h"

#include <functional>

namespace pentad::shell {

class PauseKeys final : public QObject {
    Q_OBJECT

public:
    // `ids` are the actions whose keys count. Watches the whole program for as long as it lives.
    PauseKeys(widgets::Shortcuts& shortcuts, QStringList ids, std::function<void()> pause, QObject* parent);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    widgets::Shortcuts& m_shortcuts;
    QStringList m_ids;
    std::function<void()> m_pause;
};

}  // namespace pentad::shell

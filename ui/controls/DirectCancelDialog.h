// SPDX-License-Identifier: GPL-3.0-or-later
// Cancels every order of ours at the exchange without the engine: asks first, then shows how it goes and what became of
// each order. Closing it stops nothing that was begun. Only where Services has the way. Thread: the interface's.
#pragma once

#include "contracts/DirectCancel.h"
#include "controls/ControlDialog.h"
#include "controls/PointList.h"

#include <chrono>

namespace pentad::controls {

// An engine that has not answered a kill for so long may never do.
inline constexpr std::chrono::milliseconds kKillPatience{2'000};

class DirectCancelDialog final : public ControlDialog {
    Q_OBJECT

public:
    explicit DirectCancelDialog(widgets::Desk& desk, QWidget* parent = nullptr);

protected:
    void retranslate() override;

private:
    void begin();
    void take(DirectCancelReport const& report);
    void askWords();
    void resultWords();
    std::vector<PointList::Point> resultPoints() const;

    PointList* m_points;
    VerbButton* m_close;
    VerbButton* m_act;
    bool m_begun = false;
    DirectCancelReport m_report;  // the newest, once begun
};

}  // namespace pentad::controls

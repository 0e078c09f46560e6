// SPDX-License-Identifier: GPL-3.0-or-later
// The drawdown on a track of 0 to 20 %, with the four segments of the ladder: the active one at full strength. The pointer
// is never red: the segment says how bad it is. A click, or Enter, opens the Risk screen. Thread: the interface's.
#pragma once

#include "widgets/Panel.h"

namespace pentad::shell {

class DrawdownGauge final : public widgets::Panel {
    Q_OBJECT

public:
    explicit DrawdownGauge(widgets::Desk& desk, QWidget* parent = nullptr);
    void setCompact(bool compact);
    QSize sizeHint() const override;

protected:
    void refresh(EngineSnapshot const& snapshot) override;
    void retranslate() override;
    void paintEvent(QPaintEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    // A segment of the track, in rates.
    struct Segment {
        double from = 0;
        double to = 0;
        QString border;      // the lower border in percent, empty for the first
        QString multiplier;  // ×0.70
    };

    std::vector<Segment> m_segments;
    double m_drawdown = 0;
    int m_active = 0;
    bool m_compact = false;
};

}  // namespace pentad::shell

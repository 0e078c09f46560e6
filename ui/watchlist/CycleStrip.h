// SPDX-License-Identifier: GPL-3.0-or-later
// The last cycle under the watchlist: its number, how long it took of the cadence, a strip of its ten stages, and their
// times. Thread: the interface's.
#pragma once

#include "widgets/Panel.h"
#include "widgets/PanelHeader.h"

namespace pentad::watchlist {

class CycleStages final : public QWidget {
    Q_OBJECT

public:
    explicit CycleStages(widgets::Desk& desk, QWidget* parent = nullptr);

    void setTiming(CycleTiming const& timing);
    // Else the numbers stand alone, and the head of the panel names their unit.
    bool haveUnitsRoom() const { return m_unitsFit; }
    QSize sizeHint() const override { return {300, 122}; }
    QSize minimumSizeHint() const override { return {200, 116}; }

protected:
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    void paintStrip(QPainter& painter, QRectF const& strip) const;
    int columnWidth() const;
    void measure();

    widgets::Desk& m_desk;
    CycleTiming m_timing;
    bool m_unitsFit = true;
};

class CycleStrip final : public widgets::Panel {
    Q_OBJECT

public:
    explicit CycleStrip(widgets::Desk& desk, QWidget* parent = nullptr);

protected:
    void refresh(EngineSnapshot const& snapshot) override;
    void retranslate() override;

private:
    widgets::PanelHeader* m_header;
    CycleStages* m_stages;
};

}  // namespace pentad::watchlist

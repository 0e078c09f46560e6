// SPDX-License-Identifier: GPL-3.0-or-later
// Exposure against caps with figures: the five assets on one scale of money, so that their bars can be compared; the
// line across a bar is the cap, the hollow part is open buys. The gross sum has a scale of its own. Thread: the
// interface's.
#pragma once

#include "policy/ExposurePanel.h"

namespace pentad::riskpage {

class ExposureTable final : public QWidget {
    Q_OBJECT

public:
    explicit ExposureTable(widgets::Desk& desk, QWidget* parent = nullptr);

    void setFigures(EngineSnapshot const& snapshot);
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    struct Row {
        policy::ExposureBar bar;
        double position = 0;
        double exposure = 0;
        double cap = 0;
        double scale = 1;  // money of the whole track
    };
    int rowHeight() const;
    bool showsRoom() const;
    void paintRow(QPainter& painter, Row const& row, QRect const& place) const;
    void paintBar(QPainter& painter, Row const& row, QRectF const& track) const;

    widgets::Desk& m_desk;
    std::vector<Row> m_rows;
};

class ExposureTablePanel final : public widgets::Panel {
    Q_OBJECT

public:
    explicit ExposureTablePanel(widgets::Desk& desk, QWidget* parent = nullptr);

protected:
    void refresh(EngineSnapshot const& snapshot) override;
    void retranslate() override;

private:
    widgets::PanelHeader* m_header;
    ExposureTable* m_table;
};

}  // namespace pentad::riskpage

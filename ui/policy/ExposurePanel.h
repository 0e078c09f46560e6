// SPDX-License-Identifier: GPL-3.0-or-later
// Exposure against caps beside the chart: five assets and the gross sum. A bar is full at the cap; from the dotted tick
// at 90 % of it the bar warns. Below a width of 340 whole money has to do. Thread: the interface's.
#pragma once

#include "widgets/Panel.h"
#include "widgets/PanelHeader.h"

namespace pentad::policy {

struct ExposureBar {
    QString name;
    Money exposure;
    Money cap;
    Money room;
    std::optional<Rate> used;  // of the cap; none without one
    double share = 0;          // the same, for painting
    bool gross = false;
    bool warns = false;
};
// The five assets and the gross sum, in this order.
std::vector<ExposureBar> exposureBars(EngineSnapshot const& snapshot);
// "91.3 %", en dash without a cap.
QString usedText(format::Format const& format, ExposureBar const& bar);

class ExposureBars final : public QWidget {
    Q_OBJECT

public:
    explicit ExposureBars(widgets::Desk& desk, QWidget* parent = nullptr);

    void setBars(std::vector<ExposureBar> bars);
    std::vector<ExposureBar> const& bars() const { return m_bars; }
    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    bool narrow() const;
    void paintBar(QPainter& painter, ExposureBar const& bar, QRect const& row, int figures, int names) const;
    QString figures(ExposureBar const& bar, bool cap) const;

    widgets::Desk& m_desk;
    std::vector<ExposureBar> m_bars;
};

class ExposurePanel final : public widgets::Panel {
    Q_OBJECT

public:
    explicit ExposurePanel(widgets::Desk& desk, QWidget* parent = nullptr);

protected:
    void refresh(EngineSnapshot const& snapshot) override;
    void retranslate() override;

private:
    widgets::PanelHeader* m_header;
    ExposureBars* m_bars;
};

}  // namespace pentad::policy

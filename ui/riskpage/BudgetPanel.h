// SPDX-License-Identifier: GPL-3.0-or-later
// The daily loss budget: today's profit or loss, the worst of the day, the limit, and how much of it was used at worst.
// Thread: the interface's.
#pragma once

#include "plots/LinePlot.h"
#include "policy/Figure.h"
#include "widgets/Panel.h"
#include "widgets/PanelHeader.h"

namespace pentad::riskpage {

// "Budget used at worst" with a bar, "31.8 %", and when the day ends.
class BudgetBar final : public QWidget {
    Q_OBJECT

public:
    explicit BudgetBar(widgets::Desk& desk, QWidget* parent = nullptr);

    void setUsed(double share, QString const& text, QString const& note);
    QSize sizeHint() const override { return {280, 34}; }
    QSize minimumSizeHint() const override { return {240, 34}; }

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    widgets::Desk& m_desk;
    double m_share = 0;
    QString m_text;
    QString m_note;
};

class BudgetPanel final : public widgets::Panel {
    Q_OBJECT

public:
    explicit BudgetPanel(widgets::Desk& desk, QWidget* parent = nullptr);

protected:
    void refresh(EngineSnapshot const& snapshot) override;
    void retranslate() override;

private:
    void showFigures(EngineSnapshot const& snapshot);
    void showCurve(EngineSnapshot const& snapshot);

    widgets::PanelHeader* m_header;
    policy::Figure* m_today;
    policy::Figure* m_worst;
    policy::Figure* m_limit;
    plots::LinePlot* m_plot;
    BudgetBar* m_bar;
};

}  // namespace pentad::riskpage

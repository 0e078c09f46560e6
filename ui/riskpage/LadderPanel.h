// SPDX-License-Identifier: GPL-3.0-or-later
// The drawdown ladder: where equity stands on it, how much may be lost until the next step, and the steps themselves.
// Thread: the interface's.
#pragma once

#include "policy/Figure.h"
#include "widgets/Panel.h"
#include "widgets/PanelHeader.h"

class QLabel;

namespace pentad::riskpage {

struct LadderRow {
    QString factor;  // ×0.70
    QString range;   // 5 to 10 %
    QString note;    // "active", "exits only"
    QString starts;  // the equity at which it begins; en dash for the first
    QString cap;     // of all positions together, in this step
    bool active = false;
    std::size_t step = 0;
    friend bool operator==(LadderRow const&, LadderRow const&) = default;
};
std::vector<LadderRow> ladderRows(EngineSnapshot const& snapshot, format::Format const& format);

class LadderTable final : public QWidget {
    Q_OBJECT

public:
    explicit LadderTable(widgets::Desk& desk, QWidget* parent = nullptr);

    void setRows(std::vector<LadderRow> rows);
    std::vector<LadderRow> const& rows() const { return m_rows; }
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    int rowHeight() const;
    int capColumnWidth() const;

    widgets::Desk& m_desk;
    std::vector<LadderRow> m_rows;
};

class LadderPanel final : public widgets::Panel {
    Q_OBJECT

public:
    explicit LadderPanel(widgets::Desk& desk, QWidget* parent = nullptr);

protected:
    void refresh(EngineSnapshot const& snapshot) override;
    void retranslate() override;

private:
    widgets::PanelHeader* m_header;
    policy::Figure* m_drawdown;
    policy::Figure* m_multiplier;
    policy::Figure* m_distance;
    LadderTable* m_table;
    QLabel* m_rule;
};

}  // namespace pentad::riskpage

// SPDX-License-Identifier: GPL-3.0-or-later
// The capital policy as a table to read: name and symbol, formula, the same with numbers, result, and what it means. Rows
// are as high as their texts need at this width. Thread: the interface's.
#pragma once

#include "policy/PolicyRows.h"
#include "widgets/Desk.h"

#include <QWidget>

namespace pentad::riskpage {

class PolicyTable final : public QWidget {
    Q_OBJECT

public:
    explicit PolicyTable(widgets::Desk& desk, QWidget* parent = nullptr);

    void setRows(std::vector<policy::PolicyRow> rows);
    std::vector<policy::PolicyRow> const& rows() const { return m_rows; }
    void retranslate();
    // Lines of a row's name, formula and meaning stand below each other where there is no room beside.
    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override;
    QSize sizeHint() const override { return {760, heightForWidth(760)}; }
    QSize minimumSizeHint() const override { return {420, heightForWidth(std::max(420, width()))}; }

protected:
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    struct Columns {
        int name;
        int formula;
        int result;  // right edge
        int meaning;
        bool wide;
    };
    // While there is no row.
    QString emptyText() const;
    Columns columns(int width) const;
    int rowHeight(policy::PolicyRow const& row, int width) const;
    void paintRow(QPainter& painter, policy::PolicyRow const& row, QRect const& place) const;

    widgets::Desk& m_desk;
    std::vector<policy::PolicyRow> m_rows;
};

}  // namespace pentad::riskpage

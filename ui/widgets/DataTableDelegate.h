// SPDX-License-Identifier: GPL-3.0-or-later
// Draws the cells of a DataTable: numbers to the right, the quieter text behind them, states as chips (a symbol and a
// word on a tint, so that colour never speaks alone), and a tint on a figure that has just changed.
// Thread: the interface's.
#pragma once

#include "widgets/DataTableModel.h"

#include <QStyledItemDelegate>

namespace pentad::widgets {

class DataTable::Delegate final : public QStyledItemDelegate {
public:
    Delegate(Desk& desk, Model& model, Sorted& sorted, QObject* parent);

    void paint(QPainter* painter, QStyleOptionViewItem const& option, QModelIndex const& index) const override;
    QSize sizeHint(QStyleOptionViewItem const& option, QModelIndex const& index) const override;

private:
    void paintText(QPainter& painter, QRect const& box, Cell const& cell, bool numeric) const;
    void paintChip(QPainter& painter, QRect const& box, Cell const& cell) const;
    QColor textColour(CellTone tone) const;
    QColor chipTint(CellTone tone) const;

    Desk& m_desk;
    Model& m_model;
    Sorted& m_sorted;
};

}  // namespace pentad::widgets

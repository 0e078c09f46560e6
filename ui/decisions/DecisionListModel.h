// SPDX-License-Identifier: GPL-3.0-or-later
// The rows of the list of decisions and how they are drawn: time, asset and side, wanted value; below it why, and the
// verdict as a chip. Thread: the interface's.
#pragma once

#include "decisions/DecisionText.h"
#include "widgets/Desk.h"

#include <QAbstractListModel>
#include <QStyledItemDelegate>

namespace pentad::decisions {

class DecisionListModel final : public QAbstractListModel {
    Q_OBJECT

public:
    struct Item {
        std::shared_ptr<DecisionRecord const> decision;
        QString time;
        QString symbol;
        QString side;
        QString wanted;
        QString why;
        Outcome outcome = Outcome::Accepted;
    };

    using QAbstractListModel::QAbstractListModel;

    // Newest first; `search` is looked for in asset, side, strategy, code, cycle and order.
    void fill(EngineSnapshot const& snapshot, format::Format const& format, QString const& search);
    std::uint64_t idAt(int row) const;  // 0 for no row
    int rowOf(std::uint64_t id) const;  // -1 if it is not shown
    Item const& item(int row) const { return m_items[static_cast<std::size_t>(row)]; }

    int rowCount(QModelIndex const& parent) const override;
    QVariant data(QModelIndex const& index, int role) const override;

private:
    std::vector<Item> m_items;
};

class DecisionDelegate final : public QStyledItemDelegate {
    Q_OBJECT

public:
    static constexpr int kRow = 48;

    DecisionDelegate(widgets::Desk& desk, QObject* parent) : QStyledItemDelegate(parent), m_desk(desk) {}

    void paint(QPainter* painter, QStyleOptionViewItem const& option, QModelIndex const& index) const override;
    QSize sizeHint(QStyleOptionViewItem const&, QModelIndex const&) const override { return {200, kRow}; }

private:
    widgets::Desk& m_desk;
};

}  // namespace pentad::decisions

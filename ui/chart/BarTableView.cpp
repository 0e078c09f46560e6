// SPDX-License-Identifier: GPL-3.0-or-later
#include "chart/BarTableView.h"

#include "look/Theme.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QHeaderView>
#include <QKeyEvent>

#include <algorithm>

namespace pentad::chart {

BarTableView::BarTableView(QWidget* parent) : QTableView(parent), m_bars(new BarTable(this))
{
    setModel(m_bars);
    setSelectionBehavior(QAbstractItemView::SelectRows);
    setShowGrid(false);
    setTabKeyNavigation(false);
    setFont(look::font(look::kTextSize));
    verticalHeader()->hide();
    verticalHeader()->setDefaultSectionSize(look::kRowHeight);
    horizontalHeader()->setSectionResizeMode(QHeaderView::Stretch);
    horizontalHeader()->setFixedHeight(look::kTableHeaderHeight);
    horizontalHeader()->setHighlightSections(false);
}

void BarTableView::keyPressEvent(QKeyEvent* event)
{
    if (event->matches(QKeySequence::Copy)) {
        QList<int> rows;
        QModelIndexList const selected = selectionModel()->selectedRows();
        for (QModelIndex const& index : selected) {
            rows << index.row();
        }
        std::sort(rows.begin(), rows.end());
        QGuiApplication::clipboard()->setText(m_bars->rawText(rows));
        return;
    }
    QTableView::keyPressEvent(event);
}

}  // namespace pentad::chart

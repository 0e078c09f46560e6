// SPDX-License-Identifier: GPL-3.0-or-later
// The view and the header inside a DataTable: the centred sentence of an empty table, the quiet mark of rows that wait,
// the triangle of the sorted column, and the keys of a table. Thread: the interface's.
#pragma once

#include "widgets/Desk.h"

#include <QHeaderView>
#include <QTableView>

namespace pentad::widgets {

// Left and right of what stands in a cell.
inline constexpr int kCellInset = 6;

class TableHeader final : public QHeaderView {
    Q_OBJECT

public:
    TableHeader(Desk& desk, QWidget* parent);
    // A section of -1: no column is sorted.
    void setSorted(int section, Qt::SortOrder order);

protected:
    void paintSection(QPainter* painter, QRect const& box, int section) const override;

private:
    Desk& m_desk;
    int m_sorted = -1;
    Qt::SortOrder m_order = Qt::AscendingOrder;
};

class TableView final : public QTableView {
    Q_OBJECT

public:
    TableView(Desk& desk, QWidget* parent);

    TableHeader& header() const { return *m_header; }
    void setEmptyText(QString const& text);
    QString const& emptyText() const { return m_emptyText; }
    // An empty text takes the mark away.
    void setMark(QString const& text);
    QString const& mark() const { return m_mark; }

Q_SIGNALS:
    void pointerOver(bool over);
    void copyWanted();
    void filterWanted();
    void deleteWanted();
    void enterPressed();
    void resized();

protected:
    void paintEvent(QPaintEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    bool viewportEvent(QEvent* event) override;

private:
    Desk& m_desk;
    TableHeader* m_header;
    QString m_emptyText;
    QString m_mark;
};

}  // namespace pentad::widgets

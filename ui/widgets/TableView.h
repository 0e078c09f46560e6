// SPDX-License-Identifier: GPL-3.0-or-later
// The view and the header inside a DataTable: the centred sentence of an empty table, the quiet mark of rows that wait,
// the triangle of the sorted column, and the keys of a table. The first shown column stays in sight while the others
// scroll sideways: it is painted over them at the left, and what is pressed there is pressed on it. Lengths are in
// device-independent pixels. Thread: the interface's.
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
    // The least width in which the title of a section is whole.
    int titleWidth(int section) const;
    // The section that stands at the left out of its place; -1 while nothing is scrolled sideways, or where it would take
    // more than half of the room.
    int frozen() const;
    int frozenWidth() const { return frozen() < 0 ? 0 : sectionSize(frozen()); }

protected:
    void paintSection(QPainter* painter, QRect const& box, int section) const override;
    void paintEvent(QPaintEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseDoubleClickEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    bool viewportEvent(QEvent* event) override;

private:
    // How far from its place the section under the pointer stands.
    int asideAt(double x) const { return x < frozenWidth() ? offset() : 0; }
    // Whether this place drags the right edge of the section that stands out of its place.
    bool isAtEdge(double x) const;

    Desk& m_desk;
    int m_aside = 0;      // of the section that is pressed
    int m_resized = -1;   // the section whose right edge is dragged although it stands out of its place
    double m_grip = 0.0;  // how far from that edge it was taken
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

    QModelIndex indexAt(QPoint const& place) const override;
    QRect visualRect(QModelIndex const& index) const override;
    // What stands behind the frozen column comes out; what is in that column is in sight already.
    void scrollTo(QModelIndex const& index, ScrollHint hint = EnsureVisible) override;

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
    void scrollContentsBy(int dx, int dy) override;
    void dataChanged(QModelIndex const& first, QModelIndex const& last, QList<int> const& roles) override;

private:
    bool isFrozen(QModelIndex const& index) const;
    void paintFrozen(QPainter& painter, QRect const& dirty) const;

    Desk& m_desk;
    TableHeader* m_header;
    QString m_emptyText;
    QString m_mark;
};

}  // namespace pentad::widgets

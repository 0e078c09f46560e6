// SPDX-License-Identifier: GPL-3.0-or-later
// A small table that is only read: a rehearsal, a certificate. Numbers stand at the right, the last row may be a total.
// One column may hold bars of parts. Where it is narrow, titles take two lines and the least needed columns go; what is
// read aloud or written to a file has them all. Thread: the interface's.
#pragma once

#include "widgets/Desk.h"

#include <QWidget>

namespace pentad::controls {

class PlainTable final : public QWidget {
    Q_OBJECT

public:
    struct Column {
        QString title;
        bool numeric = true;
        int weight = 1;     // share of the width
        QString hint = {};  // of a column of bars: what their parts are, under the pointer on its title
        int rank = 0;       // 0 is always shown; where there is no room the highest goes first
    };

    PlainTable(widgets::Desk& desk, char const* name, QWidget* parent = nullptr);

    void setColumns(std::vector<Column> columns);
    void setRows(std::vector<QStringList> rows, bool lastIsTotal);
    // A part of a bar: how much of its width, and what stands below it.
    struct Part {
        double share = 0;
        QString label;
        friend bool operator==(Part const&, Part const&) = default;
    };
    // Where a row has parts, they are drawn in this column in place of its text, which is what is read aloud and what the
    // pointer shows.
    void setBars(std::size_t column, std::vector<std::vector<Part>> bars);
    std::vector<std::vector<Part>> const& bars() const { return m_bars; }
    // Columns and rows with blanks between, as a text file has them.
    QStringList lines() const;

    // Between its insets; 0 where the column is left out.
    int roomOf(std::size_t column) const;
    bool isShown(std::size_t column) const { return m_widths[column] > 0; }

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return {360, sizeHint().height()}; }
    int heightForWidth(int width) const override;

protected:
    bool event(QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    bool isBar(std::size_t row, std::size_t column) const;
    QString hintAt(QPoint place) const;
    void paintBar(QPainter& painter, std::vector<Part> const& parts, QRect const& cell) const;
    std::vector<int> widthsAt(int width) const;
    int headerHeightAt(std::vector<int> const& widths) const;
    void relayout();
    // From the left edge of the column to the right one, without the blanks.
    std::pair<int, int> edgesOf(std::size_t column) const;

    widgets::Desk& m_desk;
    std::vector<Column> m_columns;
    std::vector<QStringList> m_rows;
    std::vector<int> m_widths;
    int m_headerHeight = look::kTableHeaderHeight;
    bool m_lastIsTotal = false;
    std::size_t m_barColumn = 0;
    std::vector<std::vector<Part>> m_bars;
};

}  // namespace pentad::controls

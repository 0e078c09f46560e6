// SPDX-License-Identifier: GPL-3.0-or-later
// A small table that is only read: a rehearsal, a certificate. Columns keep their widths, numbers stand at the right, the
// last row may be a total. Thread: the interface's.
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
        int weight = 1;  // share of the width
    };

    PlainTable(widgets::Desk& desk, char const* name, QWidget* parent = nullptr);

    void setColumns(std::vector<Column> columns);
    void setRows(std::vector<QStringList> rows, bool lastIsTotal);
    // Columns and rows with blanks between, as a text file has them.
    QStringList lines() const;

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return {360, sizeHint().height()}; }

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    widgets::Desk& m_desk;
    std::vector<Column> m_columns;
    std::vector<QStringList> m_rows;
    bool m_lastIsTotal = false;
};

}  // namespace pentad::controls

// SPDX-License-Identifier: GPL-3.0-or-later
// All that is known of the selected row of a table, below the table: as much as two lines hold, the rest under the
// pointer, and a button that copies it. What is copied are machine values under stable names, one a line. Thread: the
// interface's.
#pragma once

#include "activity/Cells.h"

#include <QFrame>

class QLabel;
class QToolButton;

namespace pentad::activity {

// One thing that is known of a row.
struct Fact {
    QString key;    // for machines: "exchange_order_id"
    QString label;  // in the reader's language
    Cell cell;      // its text and its machine value
};

// "key: value" a line; empty where nothing is known.
QString textOf(std::vector<Fact> const& facts);

class RowDetail final : public QFrame {
    Q_OBJECT

public:
    // The label carries the name, its button "<name>.copy".
    RowDetail(widgets::Desk& desk, QString const& name, QWidget* parent);

    void setTexts(QString const& subject, QString const& hint);
    // No facts: no row is selected.
    void tell(std::vector<Fact> const& facts);

private:
    void showText();
    void restyle();

    widgets::Desk& m_desk;
    QLabel* m_label;
    QToolButton* m_copy;
    QString m_hint;
    QString m_said;    // as people read it, in a row
    QString m_listed;  // and one below the other
    QString m_copied;  // as machines do
};

}  // namespace pentad::activity

// SPDX-License-Identifier: GPL-3.0-or-later
// Named numbers in two columns, or one, under a heading: reasons of a strategy, what a decision saw. Thread: the interface's.
#pragma once

#include "widgets/Desk.h"

#include <QWidget>

namespace pentad::decisions {

class NumbersView final : public QWidget {
    Q_OBJECT

public:
    struct Entry {
        QString name;
        QString value;
    };

    NumbersView(widgets::Desk& desk, char const* name, QWidget* parent = nullptr);

    void setHeading(QString const& heading, QString const& meta);
    // `emptyText` stands there if there are none.
    void setEntries(std::vector<Entry> entries, QString const& emptyText);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return {220, sizeHint().height()}; }

protected:
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    widgets::Desk& m_desk;
    QString m_heading;
    QString m_meta;
    QString m_emptyText;
    std::vector<Entry> m_entries;
    int m_columns = 2;  // one where the view is narrow
};

}  // namespace pentad::decisions

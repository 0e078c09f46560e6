// SPDX-License-Identifier: GPL-3.0-or-later
// Facts with a dot before and a value behind them, in one or two columns: painted, so that a changing value moves
// nothing. Screen readers get them as lines of text. Thread: the interface's.
#pragma once

#include "policy/Level.h"
#include "widgets/Desk.h"

#include <QWidget>

namespace pentad::policy {

struct Fact {
    QString key;  // stable: "commit.slowest"
    QString name;
    QString value;
    Level level = Level::Plain;
    QString note;  // quieter, behind the value or in the tooltip
    friend bool operator==(Fact const&, Fact const&) = default;
};

class FactList final : public QWidget {
    Q_OBJECT

public:
    enum class Style : std::uint8_t { Dots, Lines };  // dots before names, or a line under every row

    FactList(widgets::Desk& desk, char const* name, Style style, QWidget* parent = nullptr);

    void setFacts(std::vector<Fact> facts);
    std::vector<Fact> const& facts() const { return m_facts; }
    // Empty if there is no such fact.
    QString valueOf(QString const& key) const;
    // Two columns where there is this much room; 0 = never.
    void setTwoColumnsFrom(int width);

    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    int columns() const;
    int rows() const;
    int rowHeight() const;
    void paintFact(QPainter& painter, Fact const& fact, QRect const& row) const;

    widgets::Desk& m_desk;
    Style m_style;
    int m_twoColumnsFrom = 0;
    std::vector<Fact> m_facts;
};

}  // namespace pentad::policy

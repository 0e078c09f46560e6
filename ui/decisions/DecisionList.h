// SPDX-License-Identifier: GPL-3.0-or-later
// The decisions as a list to choose from: newest first, two lines each, searched by asset, code, cycle or order. Rows do
// not move under the pointer: what is new waits until it has left. Thread: the interface's.
#pragma once

#include "decisions/DecisionText.h"
#include "widgets/Panel.h"

#include <QLabel>
#include <QLineEdit>
#include <QListView>

namespace pentad::decisions {

class DecisionListModel;

class DecisionList final : public QWidget {
    Q_OBJECT

public:
    DecisionList(widgets::Desk& desk, QWidget* parent = nullptr);

    void refresh(EngineSnapshot const& snapshot);
    void retranslate();
    // Chooses a decision if the list has it, and takes a search away that hides it.
    void choose(std::uint64_t id);
    std::uint64_t chosenId() const;
    int shownRows() const;
    void focusSearch();

Q_SIGNALS:
    // By the reader or by choose(); 0 if the list is empty.
    void chosen(quint64 id);

protected:
    void leaveEvent(QEvent* event) override;

private:
    void rebuild();
    void countToday(EngineSnapshot const& snapshot);

    widgets::Desk& m_desk;
    QLabel* m_title;
    QLabel* m_today;
    QLabel* m_totals;
    QLineEdit* m_search;
    QListView* m_view;
    DecisionListModel* m_model;
    std::shared_ptr<DecisionRecord const> m_newest;
    std::uint64_t m_wanted = 0;  // chosen although it has not been in the list yet
    bool m_stale = true;
    bool m_waiting = false;
};

}  // namespace pentad::decisions

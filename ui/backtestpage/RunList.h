// SPDX-License-Identifier: GPL-3.0-or-later
// All runs that are kept, which two of them are shown as A and B, and the ways to change that. Thread: the interface's.
#pragma once

#include "backtestpage/RunWords.h"
#include "widgets/Desk.h"

#include <QWidget>

class QPushButton;
class QTreeWidget;

namespace pentad::widgets {
class PanelHeader;
}

namespace pentad::backtestpage {

class RunList final : public QWidget {
    Q_OBJECT

public:
    explicit RunList(widgets::Desk& desk, QWidget* parent = nullptr);

    // 0 where none is shown.
    void setRuns(std::vector<BacktestRun> const& runs, std::uint64_t a, std::uint64_t b);
    void retranslate();

Q_SIGNALS:
    void showAsA(quint64 id);
    void showAsB(quint64 id);
    void forgetWanted(quint64 id);
    // Its set-up is wanted back in the form.
    void takeWanted(quint64 id);

private:
    std::uint64_t chosen() const;
    void showButtons();

    widgets::Desk& m_desk;
    widgets::PanelHeader* m_header;
    QTreeWidget* m_list;
    QPushButton* m_asA;
    QPushButton* m_asB;
    QPushButton* m_take;
    QPushButton* m_forget;
    std::vector<BacktestRun> m_runs;
    std::uint64_t m_a = 0;
    std::uint64_t m_b = 0;
};

}  // namespace pentad::backtestpage

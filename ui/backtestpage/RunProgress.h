// SPDX-License-Identifier: GPL-3.0-or-later
// The run that works now, or the newest one: how far it is, how fast, what it says; and the buttons that start and stop.
// Thread: the interface's.
#pragma once

#include "backtestpage/RunWords.h"
#include "widgets/Desk.h"

#include <QElapsedTimer>
#include <QFrame>

class QLabel;
class QProgressBar;
class QPushButton;

namespace pentad::backtestpage {

class RunProgress final : public QFrame {
    Q_OBJECT

public:
    explicit RunProgress(widgets::Desk& desk, QWidget* parent = nullptr);

    void setRuns(std::vector<BacktestRun> const& runs);
    // Whether the form is complete.
    void setReady(bool ready);
    void retranslate();

Q_SIGNALS:
    void runWanted();
    void cancelWanted(quint64 id);

private:
    void say();
    QString sentence() const;
    QString remaining() const;

    widgets::Desk& m_desk;
    QLabel* m_name;
    QLabel* m_percent;
    QProgressBar* m_bar;
    QLabel* m_bars;
    QLabel* m_speed;
    QLabel* m_sentence;
    QPushButton* m_run;
    QPushButton* m_cancel;
    std::optional<BacktestRun> m_shown;
    QElapsedTimer m_since;            // the shown run began to replay
    std::uint64_t m_barsAtStart = 0;  // done by then
};

}  // namespace pentad::backtestpage

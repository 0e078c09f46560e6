// SPDX-License-Identifier: GPL-3.0-or-later
// The line at the bottom: mode, cycle, lamps of feed, order channel and engine, breakers, journal and disk, unread
// notices, local and UTC time, version. Every cell has a tooltip and something to open; only trouble has a colour. A cell
// whose source does not exist is absent. Thread: the interface's.
#pragma once

#include "widgets/Panel.h"

#include <QTimer>

class QToolButton;

namespace pentad::shell {

class StatusBar final : public widgets::Panel {
    Q_OBJECT

public:
    explicit StatusBar(widgets::Desk& desk, QWidget* parent = nullptr);
    void setUnread(int unread);
    void setCompact(bool compact);

Q_SIGNALS:
    void noticesWanted();
    void aboutWanted();

protected:
    void refresh(EngineSnapshot const& snapshot) override;
    void retranslate() override;
    void restyle() override;
    void paintEvent(QPaintEvent* event) override;

private:
    class Cell;

    Cell* addCell(char const* name);
    void refreshTime();
    void refreshUnread();

    Cell* m_mode;
    Cell* m_cycle;
    Cell* m_feed;
    Cell* m_orders;
    Cell* m_breakers;
    Cell* m_journal;
    Cell* m_notices;
    Cell* m_local;
    Cell* m_utc;
    Cell* m_version;
    QTimer m_second;
    int m_unread = 0;
    bool m_compact = false;
};

}  // namespace pentad::shell

// SPDX-License-Identifier: GPL-3.0-or-later
// The line at the bottom: mode, cycle, lamps of feed, order channel and engine, breakers, journal and disk, unread
// notices, local and UTC time, version. Every cell has a tooltip and something to open; only trouble has a colour. A cell
// whose source does not exist is absent. Thread: the interface's.
#pragma once

#include "widgets/Panel.h"

#include <QTimer>

class QToolButton;

namespace pentad::shell {

class StatusCell;

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
    StatusCell* addCell(char const* name);
    void refreshTime();
    void refreshFeed(EngineSnapshot const& snapshot);
    void refreshOrders(EngineSnapshot const& snapshot);
    void refreshChannel(ChannelView const& channel);
    void refreshUnread();

    StatusCell* m_mode;
    StatusCell* m_cycle;
    StatusCell* m_feed;
    StatusCell* m_rest;
    StatusCell* m_orders;
    StatusCell* m_breakers;
    StatusCell* m_clock;
    StatusCell* m_rate;
    StatusCell* m_journal;
    StatusCell* m_notices;
    StatusCell* m_local;
    StatusCell* m_utc;
    StatusCell* m_version;
    QTimer m_second;
    int m_unread = 0;
    bool m_compact = false;
};

}  // namespace pentad::shell

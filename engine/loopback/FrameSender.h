// SPDX-License-Identifier: GPL-3.0-or-later
// Everything that one socket sends passes through here, so that faults can lose, repeat, reorder, delay, spoil or withhold
// it. Frames leave in the order of send() unless a fault says otherwise. A peer that does not read is cut off, so that
// memory stays bounded. Thread: that of the exchange.
#pragma once

#include "loopback/ExchangeDesk.h"

#include <QPointer>
#include <QTcpSocket>
#include <QWebSocket>

namespace pentad::loopback {

class FrameSender final : public QObject {
    Q_OBJECT

public:
    // Neither socket is owned. `raw` carries what is no valid frame of text.
    FrameSender(ExchangeDesk& desk, QWebSocket* socket, QTcpSocket* raw, QObject* parent);

    // `channel` is "private" for frames of an account, which has logged in for the `login`-th time.
    void send(int type, std::string_view channel, std::string const& text, int login = 0);

    static constexpr qint64 kUnreadMax = 32 * 1024 * 1024;

private:
    bool apply(FaultRule const& rule, std::string& text, int& copies, Milliseconds& late);
    void reorder(FaultRule const& rule, std::string const& text);
    void write(std::string const& text);
    void writeRaw(std::string_view bytes);

    ExchangeDesk& m_desk;
    QWebSocket* m_socket;
    QPointer<QTcpSocket> m_raw;
    std::map<std::string, std::vector<std::string>, std::less<>> m_held;  // frames being reordered, by rule
    bool m_silent = false;
};

}  // namespace pentad::loopback

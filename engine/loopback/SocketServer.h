// SPDX-License-Identifier: GPL-3.0-or-later
// The WebSocket side of the loopback exchange, on 127.0.0.1. Connections are accepted here and handed to Qt's WebSocket
// server only after their upgrade request has been seen: a connect beyond the published limit, or one that a fault
// refuses, is answered with its HTTP status, which Qt's server cannot do. Thread: the one that owns it.
#pragma once

#include "loopback/SocketSession.h"

#include <QWebSocketServer>

namespace pentad::loopback {

class SocketServer final : public QObject {
    Q_OBJECT

public:
    SocketServer(ExchangeDesk& desk, SocketRhythm const& rhythm, QObject* parent = nullptr);
    ~SocketServer() override;

    // 0 takes any free port. False if the port is taken.
    bool listen(std::uint16_t port);
    // Drops every connection without a word.
    void close();
    std::uint16_t port() const { return m_listener.serverPort(); }

    // What happened on the exchange since the last call, in its order.
    void publish(std::vector<ExchangeEvent> const& events);

private:
    void accept();
    void examine(PacedSocket* socket);
    void refuse(QTcpSocket* socket, std::string const& answer);
    void begin();
    void publishOne(ExchangeEvent const& event);
    template <typename Frame>
    void toAccount(AccountId account, int type, Frame frame);
    Rate makerRate() const { return m_desk.exchange.parameters().fees.makerRate; }

    ExchangeDesk& m_desk;
    SocketRhythm m_rhythm;
    PacedListener m_listener;
    QWebSocketServer m_upgrader;
    std::map<std::uint16_t, QPointer<PacedSocket>> m_upgrading;  // by the peer's port
    std::vector<SocketSession*> m_sessions;
    std::map<AccountId, int> m_logins;
    QTimer m_books;
    QTimer m_tickers;
};

}  // namespace pentad::loopback

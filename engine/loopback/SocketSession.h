// SPDX-License-Identifier: GPL-3.0-or-later
// One peer of the socket: what it has joined, whether it has logged in, and what it is therefore sent. Joins are case
// sensitive and always answered with ok unless they repeat; what does not exist is then silent. Frames that are not
// understood get no answer. Nothing survives the connection. Thread: that of the exchange.
#pragma once

#include "loopback/FrameSender.h"
#include "loopback/JsonFields.h"
#include "loopback/SocketRhythm.h"

#include <QTimer>

namespace pentad::loopback {

class SocketSession final : public QObject {
    Q_OBJECT

public:
    // Takes the socket over. `logins` counts the logins of each account over all sessions.
    SocketSession(ExchangeDesk& desk, SocketRhythm const& rhythm, std::map<AccountId, int>& logins, QWebSocket* socket,
                  PacedSocket* raw, QObject* parent);
    ~SocketSession() override;

    // The moments of the rhythm, the same for all sessions.
    void sendBooks();
    void sendTickers();
    // What happened on the exchange, in its order.
    void sendTrade(PublicTrade const& trade, std::string const& frame);
    void sendPrivate(AccountId account, int type, std::string const& frame);
    // Of the account that has logged in here; nothing before.
    ApiKey const* key() const { return m_key; }

Q_SIGNALS:
    void ended();

private:
    enum class Channel : std::uint8_t { Ticker, AllTickers, Trades, Book, BookChanges, Candle };
    struct Subscription {
        std::string channel;
        std::string event;
        std::optional<Channel> kind;  // nothing: answered, then silent
        Slot pair{};
        Milliseconds resolution{0};
        std::int64_t sequence = 0;
        std::uint64_t revision = 0;
        BookView shown;
        std::optional<Bar> candle;
    };

    void read(QString const& message);
    void join(JsonFields const& fields);
    void login(JsonFields const& fields);
    void recognise(Subscription& subscription) const;
    void sendFirst(Subscription& subscription);
    void sendBook(Subscription& subscription);
    void sendCandle(Subscription& subscription);
    void ping();
    void countPong();

    ExchangeDesk& m_desk;
    SocketRhythm m_rhythm;
    std::map<AccountId, int>& m_logins;
    QWebSocket* m_socket;
    QPointer<PacedSocket> m_raw;
    FrameSender m_sender;
    std::vector<Subscription> m_subscriptions;
    ApiKey const* m_key = nullptr;
    int m_login = 0;
    QTimer m_ping;
    QTimer m_pongMissing;
};

}  // namespace pentad::loopback

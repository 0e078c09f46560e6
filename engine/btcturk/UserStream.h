// SPDX-License-Identifier: GPL-3.0-or-later
// The private part of the socket: logs in whenever the line opens, asks for reconciliation after each login, because
// nothing that happened before is sent again, and passes every private frame on as a hint. A refused login is tried again
// with the next connection, but not for ever: too many refusals in a row can have the address blocked. Then it is tried
// again after a long pause, or once the key is accepted again elsewhere. Thread: the engine's.
#pragma once

#include "btcturk/RestPipeline.h"
#include "btcturk/SocketLine.h"

namespace pentad::btcturk {

class UserStream final : public QObject {
public:
    struct Parameters {
        Milliseconds loginPatience{10'000};
        std::int64_t nonce = 15'000;  // works as a validity in ms: 100 to 60,000 are taken
        int refusalsMaximum = 5;      // in a row; then comes a long pause
        Milliseconds refusedPause = std::chrono::hours(1);
    };
    struct Observers {
        std::function<void()> loggedIn;
        std::function<void()> moved;  // something about the account has changed, and what it is was not told
        std::function<void(OrderFrame const&)> inserted;
        std::function<void(ExchangeOrderId)> changed;
        std::function<void(UserTrade const&)> traded;
    };

    UserStream(SocketLineParameters line, SocketLine::Shared shared, RestPipeline& rest, Parameters parameters,
               Observers observers);

    void open() { m_line.open(); }
    void close()
    {
        m_pause.stop();
        m_line.close();
    }
    // The key is accepted elsewhere: a login that was given up is tried once more.
    void keyAccepted();
    bool isLoggedIn() const { return m_loggedIn; }
    SocketLine const& line() const { return m_line; }

private:
    void logIn();
    void take(Frame const& frame);
    void take(LoginReply const& reply);

    SocketLine::Shared m_shared;
    RestPipeline& m_rest;
    Parameters m_parameters;
    Observers m_observers;
    QTimer m_patience;
    QTimer m_pause;  // after too many refusals
    int m_refusals = 0;
    bool m_loggedIn = false;
    SocketLine m_line;
};

}  // namespace pentad::btcturk

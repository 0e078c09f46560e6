// SPDX-License-Identifier: GPL-3.0-or-later
#include "loopback/SocketServer.h"

#include "loopback/Frames.h"
#include "loopback/Replies.h"

namespace pentad::loopback {
namespace {

constexpr qint64 kHeadMax = 16 * 1024;
constexpr Milliseconds kHeadWithin{10'000};
constexpr int kUnavailable = 503;

std::string refusalText(HttpResponse const& response)
{
    return headText(response, false, 0) + response.body;
}

}  // namespace

SocketServer::SocketServer(ExchangeDesk& desk, SocketRhythm const& rhythm, QObject* parent)
    : QObject(parent),
      m_desk(desk),
      m_rhythm(rhythm),
      m_upgrader(QStringLiteral("pentad-exchange"), QWebSocketServer::NonSecureMode)
{
    connect(&m_listener, &QTcpServer::newConnection, this, &SocketServer::accept);
    connect(&m_upgrader, &QWebSocketServer::newConnection, this, &SocketServer::begin);
    connect(&m_books, &QTimer::timeout, this, [this] {
        for (SocketSession* const session : m_sessions) {
            session->sendBooks();
        }
    });
    connect(&m_tickers, &QTimer::timeout, this, [this] {
        for (SocketSession* const session : m_sessions) {
            session->sendTickers();
        }
    });
    m_books.setTimerType(Qt::PreciseTimer);
    m_tickers.setTimerType(Qt::PreciseTimer);
}

SocketServer::~SocketServer()
{
    close();
}

bool SocketServer::listen(std::uint16_t port)
{
    m_books.start(m_rhythm.bookEvery);
    m_tickers.start(m_rhythm.tickerEvery);
    return m_listener.listen(QHostAddress::LocalHost, port);
}

void SocketServer::close()
{
    m_listener.close();
    m_books.stop();
    m_tickers.stop();
    for (SocketSession* const session : std::exchange(m_sessions, {})) {
        session->disconnect(this);
        delete session;
    }
    for (QTcpSocket* const socket : findChildren<QTcpSocket*>(QString(), Qt::FindDirectChildrenOnly)) {
        delete socket;
    }
}

void SocketServer::accept()
{
    while (auto* const socket = qobject_cast<PacedSocket*>(m_listener.nextPendingConnection())) {
        socket->setParent(this);
        socket->setSocketOption(QAbstractSocket::LowDelayOption, 1);
        connect(socket, &QTcpSocket::readyRead, this, [this, socket] { examine(socket); });
        connect(socket, &QTcpSocket::disconnected, socket, &QObject::deleteLater);
        // A peer that never finishes its request does not stay.
        auto* const deadline = new QTimer(socket);
        deadline->setObjectName(QStringLiteral("deadline"));
        deadline->setSingleShot(true);
        connect(deadline, &QTimer::timeout, socket, &QTcpSocket::abort);
        deadline->start(kHeadWithin);
        if (socket->bytesAvailable() > 0) {
            examine(socket);
        }
    }
}

void SocketServer::examine(PacedSocket* socket)
{
    if (socket->peek(kHeadMax).indexOf("\r\n\r\n") < 0) {
        if (socket->bytesAvailable() >= kHeadMax) {
            socket->abort();
        }
        return;
    }
    if (m_desk.block.holds()) {
        refuse(socket, refusalText(blockedReply()));
        return;
    }
    Milliseconds const since = m_desk.clock.since();
    if (auto const rule = m_desk.faults.forConnect(FaultAction::Refuse, since)) {
        HttpResponse response = emptyReply(rule->status == 0 ? kUnavailable : rule->status);
        if (rule->retryAfter) {
            response.headers.emplace_back("Retry-After", std::to_string(*rule->retryAfter));
        }
        refuse(socket, refusalText(response));
        return;
    }
    if (auto const refusal = m_desk.windows.take(RateGroup::SocketConnect, {}, since)) {
        refuse(socket, refusalText(tooManyReply(*refusal)));
        return;
    }
    // From here on the socket is Qt's; the server keeps a view of it for bytes that are no valid frames.
    socket->disconnect(this);
    disconnect(socket, nullptr, socket, nullptr);
    delete socket->findChild<QTimer*>(QStringLiteral("deadline"));
    m_upgrading[socket->peerPort()] = socket;
    m_upgrader.handleConnection(socket);
}

void SocketServer::refuse(QTcpSocket* socket, std::string const& answer)
{
    socket->disconnect(this);
    socket->readAll();
    socket->write(answer.data(), static_cast<qint64>(answer.size()));
    socket->disconnectFromHost();
}

void SocketServer::begin()
{
    while (QWebSocket* const socket = m_upgrader.nextPendingConnection()) {
        QPointer<PacedSocket> const raw = m_upgrading[socket->peerPort()];
        std::erase_if(m_upgrading, [&](auto const& entry) { return entry.second == nullptr || entry.second == raw; });
        auto* const session = new SocketSession(m_desk, m_rhythm, m_logins, socket, raw, this);
        m_sessions.push_back(session);
        // Queued: a session may end while frames are being sent to all of them.
        connect(
            session, &SocketSession::ended, this,
            [this, ending = QPointer<SocketSession>(session)] {
                if (ending != nullptr) {
                    std::erase(m_sessions, ending.data());
                    delete ending.data();
                }
            },
            Qt::QueuedConnection);
    }
}

template <typename Frame>
void SocketServer::toAccount(AccountId account, int type, Frame frame)
{
    for (SocketSession* const session : m_sessions) {
        if (session->key() != nullptr && session->key()->account == account) {
            session->sendPrivate(account, type, frame(session->key()->userId));
        }
    }
}

void SocketServer::publish(std::vector<ExchangeEvent> const& events)
{
    if (m_sessions.empty()) {
        return;
    }
    for (ExchangeEvent const& event : events) {
        publishOne(event);
    }
}

void SocketServer::publishOne(ExchangeEvent const& event)
{
    Universe const& universe = m_desk.exchange.universe();
    if (auto const* trade = std::get_if<PublicTrade>(&event)) {
        std::string const frame = tradeFrame(universe, *trade);
        for (SocketSession* const session : m_sessions) {
            session->sendTrade(*trade, frame);
        }
    } else if (auto const* inserted = std::get_if<OrderInserted>(&event)) {
        toAccount(inserted->order.account, 451, [&](std::int64_t user) {
            return orderFrame(m_desk, {user, makerRate()}, inserted->order, false);
        });
    } else if (auto const* deleted = std::get_if<OrderDeleted>(&event)) {
        toAccount(deleted->order.account, 452, [&](std::int64_t user) {
            return orderFrame(m_desk, {user, makerRate()}, deleted->order, true);
        });
    } else if (auto const* match = std::get_if<OrderMatched>(&event)) {
        toAccount(match->account, 441, [&](std::int64_t user) { return matchFrame(m_desk, user, *match); });
    } else if (auto const* own = std::get_if<UserTrade>(&event)) {
        toAccount(own->account, 423, [&](std::int64_t) { return userTradeFrame(universe, *own); });
    } else if (auto const* changed = std::get_if<BalanceChanged>(&event)) {
        toAccount(changed->account, 201, [](std::int64_t user) { return balanceFrame(user); });
    }
}

}  // namespace pentad::loopback

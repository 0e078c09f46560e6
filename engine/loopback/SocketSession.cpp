// SPDX-License-Identifier: GPL-3.0-or-later
#include "loopback/SocketSession.h"

#include "loopback/Authentication.h"
#include "loopback/Frames.h"
#include "loopback/PublicReplies.h"

#include <algorithm>

namespace pentad::loopback {
namespace {

constexpr int kJoinType = 151;
constexpr int kLoginType = 114;
constexpr int kLogoutType = 113;
constexpr std::size_t kSubscriptionsMax = 2'000;
constexpr std::size_t kNameMax = 64;
constexpr qint64 kIncomingMax = 64 * 1024;
// Each stream of a book counts from a number of its own.
constexpr std::int64_t kSequenceBase = 4'400'100;
constexpr std::int64_t kSequenceStep = 1'000;

}  // namespace

SocketSession::SocketSession(ExchangeDesk& desk, SocketRhythm const& rhythm, std::map<AccountId, int>& logins,
                             QWebSocket* socket, PacedSocket* raw, QObject* parent)
    : QObject(parent),
      m_desk(desk),
      m_rhythm(rhythm),
      m_logins(logins),
      m_socket(socket),
      m_raw(raw),
      m_sender(desk, socket, raw, nullptr)
{
    m_socket->setParent(this);
    m_socket->setMaxAllowedIncomingFrameSize(kIncomingMax);
    m_socket->setMaxAllowedIncomingMessageSize(kIncomingMax);
    connect(m_socket, &QWebSocket::textMessageReceived, this, &SocketSession::read);
    connect(m_socket, &QWebSocket::disconnected, this, &SocketSession::ended);
    connect(m_socket, &QWebSocket::pong, this, &SocketSession::countPong);
    connect(&m_ping, &QTimer::timeout, this, &SocketSession::ping);
    m_ping.setTimerType(Qt::PreciseTimer);
    m_ping.start(m_rhythm.pingEvery);
    m_pongMissing.setTimerType(Qt::PreciseTimer);
    m_pongMissing.setSingleShot(true);
    connect(&m_pongMissing, &QTimer::timeout, this, [this] { m_socket->close(QWebSocketProtocol::CloseCodeNormal); });
    m_pongMissing.start(m_rhythm.pongWithin);
    m_sender.send(991, "", helloFrame());
}

SocketSession::~SocketSession()
{
    // Qt's socket still looks at the one below it while it goes.
    delete m_socket;
    if (m_raw != nullptr) {
        m_raw->deleteLater();
    }
}

void SocketSession::ping()
{
    m_socket->ping();
}

void SocketSession::countPong()
{
    if (!m_desk.faults.forConnect(FaultAction::IgnorePongs, m_desk.clock.since())) {
        m_pongMissing.start(m_rhythm.pongWithin);
    }
}

void SocketSession::read(QString const& message)
{
    auto const frame = JsonFields::fromFrame(message.toStdString());
    if (!frame) {
        return;
    }
    if (frame->type == kJoinType) {
        join(frame->fields);
    } else if (frame->type == kLoginType) {
        login(frame->fields);
    } else if (frame->type == kLogoutType) {
        m_socket->close(QWebSocketProtocol::CloseCodeNormal);
    }
}

void SocketSession::join(JsonFields const& fields)
{
    auto const channel = fields.text("channel");
    auto const event = fields.text("event");
    JsonField const* const wish = fields.find("join");
    bool const isWish =
        wish != nullptr && (wish->kind == JsonField::Kind::True || wish->kind == JsonField::Kind::False);
    if (!channel || !event || !isWish || channel->size() > kNameMax || event->size() > kNameMax) {
        return;
    }
    bool const joining = wish->kind == JsonField::Kind::True;
    auto const known = std::find_if(m_subscriptions.begin(), m_subscriptions.end(), [&](Subscription const& one) {
        return one.channel == *channel && one.event == *event;
    });
    bool const joined = known != m_subscriptions.end();
    bool const ok = joining ? !joined && m_subscriptions.size() < kSubscriptionsMax : joined;
    m_sender.send(100, "", answerFrame(ok, joining, *channel, *event));
    if (!ok) {
        return;
    }
    if (!joining) {
        m_subscriptions.erase(known);
        return;
    }
    Subscription& added = m_subscriptions.emplace_back();
    added.channel = *channel;
    added.event = *event;
    added.sequence = kSequenceBase + kSequenceStep * static_cast<std::int64_t>(m_subscriptions.size());
    if (!m_desk.faults.silencesJoin(*channel, *event, m_desk.clock.since())) {
        recognise(added);
        sendFirst(added);
    }
}

void SocketSession::recognise(Subscription& subscription) const
{
    std::string_view const channel = subscription.channel;
    std::string_view symbol = subscription.event;
    if (channel == "ticker" && symbol == "all") {
        subscription.kind = Channel::AllTickers;
        return;
    }
    if (channel == "tradeview") {
        std::size_t const bar = symbol.find('_');
        auto const resolution = bar == std::string_view::npos ? std::nullopt : parseResolution(symbol.substr(bar + 1));
        if (!resolution) {
            return;
        }
        subscription.resolution = *resolution;
        symbol = symbol.substr(0, bar);
    }
    auto const pair = m_desk.exchange.universe().find(symbol);
    if (!pair) {
        return;
    }
    constexpr std::pair<std::string_view, Channel> kChannels[] = {
        {"ticker", Channel::Ticker},      {"trade", Channel::Trades},     {"orderbook", Channel::Book},
        {"obdiff", Channel::BookChanges}, {"tradeview", Channel::Candle},
    };
    for (auto const& [name, kind] : kChannels) {
        if (name == channel) {
            subscription.kind = kind;
            subscription.pair = *pair;
        }
    }
}

void SocketSession::sendFirst(Subscription& subscription)
{
    if (!subscription.kind) {
        return;
    }
    switch (*subscription.kind) {
    case Channel::Ticker: m_sender.send(402, "ticker", tickerFrame(m_desk, subscription.pair)); break;
    case Channel::AllTickers: m_sender.send(401, "ticker", allTickersFrame(m_desk)); break;
    case Channel::Trades: m_sender.send(421, "trade", tradeListFrame(m_desk, subscription.pair)); break;
    case Channel::Book:
    case Channel::BookChanges:
        subscription.revision = m_desk.exchange.bookRevision(subscription.pair);
        subscription.shown = m_desk.exchange.book(subscription.pair);
        m_sender.send(431, subscription.channel,
                      bookFrame(subscription.channel, subscription.event, subscription.sequence, subscription.shown));
        break;
    case Channel::Candle: sendCandle(subscription); break;
    }
}

void SocketSession::sendBooks()
{
    for (Subscription& subscription : m_subscriptions) {
        if (subscription.kind == Channel::Book || subscription.kind == Channel::BookChanges) {
            sendBook(subscription);
        }
    }
}

void SocketSession::sendBook(Subscription& subscription)
{
    std::uint64_t const revision = m_desk.exchange.bookRevision(subscription.pair);
    if (revision == subscription.revision) {
        return;
    }
    subscription.revision = revision;
    BookView view = m_desk.exchange.book(subscription.pair);
    BookDifference const change = bookDifference(subscription.shown, view);
    subscription.shown = std::move(view);
    if (change.empty()) {
        return;
    }
    ++subscription.sequence;
    if (subscription.kind == Channel::Book) {
        m_sender.send(431, subscription.channel,
                      bookFrame(subscription.channel, subscription.event, subscription.sequence, subscription.shown));
    } else {
        m_sender.send(432, subscription.channel, bookChangeFrame(subscription.event, subscription.sequence, change));
    }
}

void SocketSession::sendTickers()
{
    for (Subscription& subscription : m_subscriptions) {
        if (subscription.kind == Channel::Ticker) {
            m_sender.send(402, "ticker", tickerFrame(m_desk, subscription.pair));
        } else if (subscription.kind == Channel::AllTickers) {
            m_sender.send(401, "ticker", allTickersFrame(m_desk));
        } else if (subscription.kind == Channel::Candle) {
            sendCandle(subscription);
        }
    }
}

void SocketSession::sendCandle(Subscription& subscription)
{
    auto const candle = m_desk.exchange.latestCandle(subscription.pair, subscription.resolution);
    if (!candle || candle == subscription.candle) {
        return;
    }
    subscription.candle = candle;
    std::string_view const event = subscription.event;
    std::size_t const bar = event.find('_');
    m_sender.send(428, "tradeview", candleFrame(event, event.substr(0, bar), event.substr(bar + 1), *candle));
}

void SocketSession::sendTrade(PublicTrade const& trade, std::string const& frame)
{
    for (Subscription const& subscription : m_subscriptions) {
        if (subscription.kind == Channel::Trades && subscription.pair == trade.pair) {
            m_sender.send(422, "trade", frame);
        }
    }
}

void SocketSession::login(JsonFields const& fields)
{
    // What is signed is the key and the nonce as it was written; the stamp beside it is not signed.
    JsonField const* const nonce = fields.find("nonce");
    SignedHeaders const headers{fields.text("publicKey").value_or(std::string_view{}),
                                nonce != nullptr ? std::string_view(nonce->text) : std::string_view{},
                                fields.text("signature").value_or(std::string_view{})};
    auto const key = authenticateLogin(m_desk.keys, headers);
    if (!key) {
        std::string_view message = authenticationMessage(key.error());
        message.remove_prefix(std::string_view("Unauthorized - ").size());
        m_sender.send(kLoginType, "", loginFrame(0, false, message));
        return;
    }
    m_key = *key;
    m_login = ++m_logins[m_key->account];
    m_sender.send(kLoginType, "", loginFrame(m_key->userId, true, {}), m_login);
}

void SocketSession::sendPrivate(AccountId account, int type, std::string const& frame)
{
    if (m_key != nullptr && m_key->account == account) {
        m_sender.send(type, "private", frame, m_login);
    }
}

}  // namespace pentad::loopback

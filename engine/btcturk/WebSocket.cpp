// SPDX-License-Identifier: GPL-3.0-or-later
#include "btcturk/WebSocket.h"

#include "btcturk/WebSocketHandshake.h"

#include <QNetworkProxy>
#include <QRandomGenerator>

namespace pentad::btcturk {
namespace {

constexpr std::size_t kAnswerMaximum = std::size_t{16} << 10U;
// Bytes that wait to be sent: beyond the first no pings and pongs are added to them, beyond the second nothing is.
constexpr qint64 kUnsentMaximum = qint64{1} << 16;
constexpr qint64 kUnreadMaximum = qint64{1} << 20;

std::string freshKey()
{
    constexpr std::size_t kWords = 4;  // 16 bytes
    std::array<quint32, kWords> words;
    QRandomGenerator::system()->fillRange(words.data(), kWords);
    return QByteArray::fromRawData(reinterpret_cast<char const*>(words.data()), sizeof words).toBase64().toStdString();
}

bool isGuarded(QUrl const& url)
{
    return url.scheme() == QStringLiteral("wss");
}

quint16 portOf(QUrl const& url)
{
    constexpr int kHttps = 443;
    constexpr int kHttp = 80;
    return static_cast<quint16>(url.port(isGuarded(url) ? kHttps : kHttp));
}

WebSocket::Ending::Kind kindOf(WebSocketFrames::End end)
{
    using Kind = WebSocket::Ending::Kind;
    switch (end) {
    case WebSocketFrames::End::Closed: return Kind::Closed;
    case WebSocketFrames::End::TooLarge: return Kind::TooLarge;
    case WebSocketFrames::End::NotText: return Kind::NotText;
    case WebSocketFrames::End::AgainstRules: break;
    }
    return Kind::AgainstRules;
}

}  // namespace

WebSocket::WebSocket(QUrl url, QSslConfiguration const& tls, std::size_t messageMaximum, Observers observers,
                     QObject* parent)
    : QObject(parent),
      m_url(std::move(url)),
      m_observers(std::move(observers)),
      m_key(freshKey()),
      m_frames(
          messageMaximum, [] { return QRandomGenerator::system()->generate(); }, frameObservers())
{
    m_socket.setProxy(QNetworkProxy(QNetworkProxy::NoProxy));
    m_socket.setSslConfiguration(tls);
    connect(&m_socket, isGuarded(m_url) ? &QSslSocket::encrypted : &QSslSocket::connected, this, [this] { ask(); });
    connect(&m_socket, &QSslSocket::readyRead, this, [this] { read(); });
    connect(&m_socket, &QSslSocket::disconnected, this, [this] { end({.kind = Ending::Kind::Closed}); });
    connect(&m_socket, &QSslSocket::errorOccurred, this, [this](QAbstractSocket::SocketError error) {
        read();  // what came before it
        end({.kind = Ending::Kind::Failed, .error = error, .said = m_socket.errorString().toStdString()});
    });
}

// The socket below says that it is closed while it goes.
WebSocket::~WebSocket()
{
    abort();
}

WebSocketFrames::Observers WebSocket::frameObservers()
{
    return {.text = [this](std::string_view message) { m_observers.text(message); },
            .binary = [this] { m_observers.binary(); },
            .fragment = [this](bool isLast) { m_observers.fragment(isLast); },
            .ping = [this](std::string_view payload) { write(WebSocketFrames::Opcode::Pong, payload); },
            .pong = [this] { m_observers.pong(); },
            .ended =
                [this](WebSocketFrames::End how) {
                    if (how == WebSocketFrames::End::Closed) {
                        write(WebSocketFrames::Opcode::Close, {});
                        m_socket.flush();
                    }
                    end({.kind = kindOf(how)});
                }};
}

void WebSocket::open()
{
    if (isGuarded(m_url)) {
        m_socket.connectToHostEncrypted(m_url.host(), portOf(m_url));
    } else {
        m_socket.connectToHost(m_url.host(), portOf(m_url));
    }
}

void WebSocket::abort()
{
    m_isOver = true;
    m_frames.stop();
    m_socket.abort();
}

void WebSocket::ask()
{
    m_socket.setSocketOption(QAbstractSocket::LowDelayOption, 1);
    QString const host = m_url.adjusted(QUrl::RemoveUserInfo).authority(QUrl::FullyEncoded);
    QString const path = m_url.path(QUrl::FullyEncoded);
    QString const query = m_url.hasQuery() ? u'?' + m_url.query(QUrl::FullyEncoded) : QString();
    QString const target = (path.isEmpty() ? QStringLiteral("/") : path) + query;
    m_socket.write(QByteArray::fromStdString(upgradeRequest(host.toStdString(), target.toStdString(), m_key)));
}

void WebSocket::read()
{
    while (!m_isOver) {
        qint64 const got = m_socket.read(m_room.data(), static_cast<qint64>(m_room.size()));
        if (got <= 0) {
            return;
        }
        m_observers.heard();
        take({m_room.data(), static_cast<std::size_t>(got)});
    }
}

void WebSocket::take(std::string_view bytes)
{
    if (m_isOpen) {
        m_frames.read(bytes);
    } else {
        takeAnswer(bytes);
    }
}

void WebSocket::takeAnswer(std::string_view bytes)
{
    m_answer.append(bytes);
    auto const answer = upgradeAnswer(m_answer, m_key);
    if (answer ? !answer->isUpgrade : m_answer.size() > kAnswerMaximum) {
        end({.kind = Ending::Kind::NotUpgraded,
             .status = answer ? answer->status : 0,
             .retryAfter = answer ? answer->retryAfter : std::nullopt});
        return;
    }
    if (!answer) {
        return;
    }
    m_isOpen = true;
    m_observers.opened();
    std::string const frames = std::exchange(m_answer, {}).substr(answer->length);
    if (!m_isOver) {
        m_frames.read(frames);
    }
}

void WebSocket::send(std::string_view text)
{
    write(WebSocketFrames::Opcode::Text, text);
}

void WebSocket::ping()
{
    write(WebSocketFrames::Opcode::Ping, {});
}

// Over TLS what is encrypted already waits in a buffer of its own.
qint64 WebSocket::unsent() const
{
    return m_socket.bytesToWrite() + m_socket.encryptedBytesToWrite();
}

void WebSocket::write(WebSocketFrames::Opcode opcode, std::string_view payload)
{
    bool const isMessage = opcode == WebSocketFrames::Opcode::Text;
    if (!m_isOpen || m_isOver) {
        return;
    }
    if (unsent() > (isMessage ? kUnreadMaximum : kUnsentMaximum)) {
        if (isMessage) {
            // Not at once: whoever sends does not expect to be told of an end meanwhile.
            QMetaObject::invokeMethod(
                this, [this] { end({.kind = Ending::Kind::NotReading}); }, Qt::QueuedConnection);
        }
        return;
    }
    std::string const frame = m_frames.frame(opcode, payload);
    m_socket.write(frame.data(), static_cast<qint64>(frame.size()));
}

void WebSocket::end(Ending const& ending)
{
    if (!m_isOver) {
        abort();
        m_observers.ended(ending);
    }
}

}  // namespace pentad::btcturk

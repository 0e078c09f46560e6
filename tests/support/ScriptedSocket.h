// SPDX-License-Identifier: GPL-3.0-or-later
// A WebSocket peer on 127.0.0.1 that keeps every frame it receives and says what a test tells it. Greets like the
// exchange unless told not to. With a certificate it speaks TLS. Thread: the test's.
#pragma once

#include <QPointer>
#include <QSslConfiguration>
#include <QWebSocket>
#include <QWebSocketServer>

#include <functional>
#include <optional>
#include <string>
#include <vector>

namespace pentad::test {

class ScriptedSocket final : public QObject {
public:
    // Called with each frame; may say something.
    using Script = std::function<void(ScriptedSocket&, std::string const&)>;

    explicit ScriptedSocket(Script script = {}, std::optional<QSslConfiguration> const& tls = {})
        : m_server(QString(), tls ? QWebSocketServer::SecureMode : QWebSocketServer::NonSecureMode)
    {
        m_script = std::move(script);
        if (tls) {
            m_server.setSslConfiguration(*tls);
        }
        m_server.listen(QHostAddress::LocalHost, 0);
        connect(&m_server, &QWebSocketServer::newConnection, this, [this] {
            while (QWebSocket* const peer = m_server.nextPendingConnection()) {
                take(peer);
            }
        });
    }

    std::string address() const
    {
        bool const guarded = m_server.secureMode() == QWebSocketServer::SecureMode;
        return (guarded ? "wss://127.0.0.1:" : "ws://127.0.0.1:") + std::to_string(m_server.serverPort());
    }
    std::vector<std::string> const& frames() const { return m_frames; }
    int connects() const { return m_connects; }
    bool connected() const { return m_peer && m_peer->state() == QAbstractSocket::ConnectedState; }
    void setScript(Script script) { m_script = std::move(script); }
    void setGreeting(std::string greeting) { m_greeting = std::move(greeting); }

    // To the peer that spoke last, or came last.
    void say(std::string const& frame)
    {
        if (m_peer) {
            m_peer->sendTextMessage(QString::fromStdString(frame));
        }
    }
    void sayToAll(std::string const& frame)
    {
        for (QWebSocket* const peer : findChildren<QWebSocket*>()) {
            peer->sendTextMessage(QString::fromStdString(frame));
        }
    }
    void drop()
    {
        if (m_peer) {
            m_peer->abort();
        }
    }
    void close()
    {
        m_server.close();
        drop();
    }
    std::size_t received(std::string const& part) const
    {
        std::size_t found = 0;
        for (std::string const& frame : m_frames) {
            found += frame.find(part) != std::string::npos ? 1U : 0U;
        }
        return found;
    }

private:
    void take(QWebSocket* peer)
    {
        ++m_connects;
        m_peer = peer;
        peer->setParent(this);
        connect(peer, &QWebSocket::textMessageReceived, this, [this, peer](QString const& text) {
            m_peer = peer;
            m_frames.push_back(text.toStdString());
            if (m_script) {
                m_script(*this, m_frames.back());
            }
        });
        connect(peer, &QWebSocket::disconnected, peer, &QObject::deleteLater);
        if (!m_greeting.empty()) {
            peer->sendTextMessage(QString::fromStdString(m_greeting));
        }
    }

    QWebSocketServer m_server;
    Script m_script;
    std::string m_greeting = R"([991,{"type":991,"current":"6.0.0","min":"2.3.0"}])";
    QPointer<QWebSocket> m_peer;
    std::vector<std::string> m_frames;
    int m_connects = 0;
};

}  // namespace pentad::test

// SPDX-License-Identifier: GPL-3.0-or-later
// A WebSocket peer on 127.0.0.1 that greets as the exchange does, answers every ping, and says whatever frames a test
// wants, also such as no library sends: a message in fragments that never ends, or bytes that are no text. Thread: the
// test's.
#pragma once

#include <QCryptographicHash>
#include <QPointer>
#include <QTcpServer>
#include <QTcpSocket>

#include <functional>
#include <string>

namespace pentad::test {

class FragmentingSocket final : public QObject {
public:
    enum Opcode : unsigned char { Continues = 0x0, Text = 0x1, Binary = 0x2, Close = 0x8, Ping = 0x9, Pong = 0xA };

    explicit FragmentingSocket(std::string greeting = R"([991,{"type":991,"current":"6.0.0","min":"2.3.0"}])")
        : m_greeting(std::move(greeting))
    {
        m_server.listen(QHostAddress::LocalHost, 0);
        connect(&m_server, &QTcpServer::newConnection, this, [this] {
            m_peer = m_server.nextPendingConnection();
            m_isUpgraded = false;
            m_unread.clear();
            connect(m_peer, &QTcpSocket::readyRead, this, [this, peer = m_peer] {
                if (peer == m_peer) {
                    read();
                }
            });
        });
    }
    std::string address() const { return "ws://127.0.0.1:" + std::to_string(m_server.serverPort()); }
    int pingsAnswered() const { return m_pings; }
    int closes() const { return m_closes; }
    // What the last pong said.
    std::string const& lastPong() const { return m_pong; }

    // One frame, not masked, of less than 126 bytes.
    void frame(Opcode opcode, bool isLast, QByteArray const& payload)
    {
        if (m_peer) {
            QByteArray bytes;
            bytes.append(static_cast<char>((isLast ? 0x80 : 0) | opcode));
            bytes.append(static_cast<char>(payload.size()));
            m_peer->write(bytes + payload);
        }
    }

private:
    void read()
    {
        m_unread += m_peer->readAll();
        if (!m_isUpgraded) {
            upgrade();
        }
        constexpr qsizetype kHead = 6;  // with the mask
        while (m_isUpgraded && m_unread.size() >= kHead) {
            qsizetype const size = kHead + (m_unread[1] & 0x7F);
            if (m_unread.size() < size) {
                return;
            }
            if ((m_unread[0] & 0x0F) == Close) {
                ++m_closes;
            } else if ((m_unread[0] & 0x0F) == Ping) {
                ++m_pings;
                frame(Pong, true, {});
            } else if ((m_unread[0] & 0x0F) == Pong) {
                m_pong.clear();
                for (qsizetype at = kHead; at < size; ++at) {
                    m_pong.push_back(static_cast<char>(m_unread[at] ^ m_unread[2 + (at - kHead) % 4]));
                }
            }
            m_unread.remove(0, size);
        }
    }
    void upgrade()
    {
        qsizetype const end = m_unread.indexOf("\r\n\r\n");
        QByteArray const name = "sec-websocket-key:";
        qsizetype const at = m_unread.toLower().indexOf(name);
        if (end < 0 || at < 0) {
            return;
        }
        qsizetype const begin = at + name.size();
        QByteArray const key = m_unread.mid(begin, m_unread.indexOf("\r\n", begin) - begin).trimmed();
        QByteArray const proof = key + QByteArrayLiteral("258EAFA5-E914-47DA-95CA-C5AB0DC85B11");
        QByteArray const accept = QCryptographicHash::hash(proof, QCryptographicHash::Sha1).toBase64();
        m_unread.remove(0, end + 4);
        m_isUpgraded = true;
        m_peer->write(
            "HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n"
            "Sec-WebSocket-Accept: " +
            accept + "\r\n\r\n");
        frame(Text, true, QByteArray::fromStdString(m_greeting));
    }

    std::string m_greeting;
    QTcpServer m_server;
    QPointer<QTcpSocket> m_peer;
    QByteArray m_unread;
    bool m_isUpgraded = false;
    int m_pings = 0;
    int m_closes = 0;
    std::string m_pong;
};

}  // namespace pentad::test

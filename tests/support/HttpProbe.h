// SPDX-License-Identifier: GPL-3.0-or-later
// A bare HTTP client for tests: writes bytes, reads what comes back, interprets nothing more than it must. It follows no
// redirect, repeats no request and reports whether the connection ended. Thread: one with an event loop.
#pragma once

#include "support/Spin.h"

#include <QHostAddress>
#include <QTcpSocket>

#include <charconv>
#include <string>
#include <string_view>

namespace pentad::test {

struct HttpAnswer {
    int status = 0;  // 0: no status line came
    std::string head;
    std::string body;
    bool closed = false;  // the peer ended it

    std::string header(std::string_view name) const
    {
        std::size_t const at = head.find("\r\n" + std::string(name) + ": ");
        if (at == std::string::npos) {
            return {};
        }
        std::size_t const begin = at + name.size() + 4;
        return head.substr(begin, head.find("\r\n", begin) - begin);
    }
};

class HttpProbe {
public:
    explicit HttpProbe(std::uint16_t port)
    {
        m_socket.connectToHost(QHostAddress(QHostAddress::LocalHost), port);
        (void)spinUntil([this] { return m_socket.state() != QAbstractSocket::ConnectingState; });
    }

    void write(std::string_view bytes) { m_socket.write(bytes.data(), static_cast<qint64>(bytes.size())); }

    // Reads until the answer is whole by its Content-Length, the connection has ended, or the deadline has passed.
    HttpAnswer read(std::chrono::milliseconds deadline = std::chrono::seconds(20))
    {
        (void)spinUntil(
            [this] {
                m_bytes += m_socket.readAll().toStdString();
                return whole() || m_socket.state() == QAbstractSocket::UnconnectedState;
            },
            deadline);
        HttpAnswer answer;
        std::size_t const end = m_bytes.find("\r\n\r\n");
        if (end != std::string::npos && m_bytes.starts_with("HTTP/1.1 ")) {
            answer.head = m_bytes.substr(0, end + 2);
            std::from_chars(m_bytes.data() + 9, m_bytes.data() + 12, answer.status);
            std::size_t const length = std::min(bodyLength(), m_bytes.size() - end - 4);
            answer.body = m_bytes.substr(end + 4, length);
            m_bytes.erase(0, end + 4 + length);
        }
        answer.closed = m_socket.state() == QAbstractSocket::UnconnectedState;
        return answer;
    }
    bool connected() const { return m_socket.state() == QAbstractSocket::ConnectedState; }

private:
    std::size_t bodyLength() const
    {
        std::size_t length = 0;
        std::size_t const at = m_bytes.find("Content-Length: ");
        if (at != std::string::npos) {
            std::from_chars(m_bytes.data() + at + 16, m_bytes.data() + m_bytes.size(), length);
        }
        return length;
    }
    bool whole() const
    {
        std::size_t const end = m_bytes.find("\r\n\r\n");
        return end != std::string::npos && m_bytes.size() >= end + 4 + bodyLength();
    }

    QTcpSocket m_socket;
    std::string m_bytes;
};

inline std::string requestText(std::string_view method, std::string_view target, std::string_view headers = {},
                               std::string_view body = {})
{
    std::string text = std::string(method) + ' ' + std::string(target) + " HTTP/1.1\r\nHost: 127.0.0.1\r\n";
    text += headers;
    if (!body.empty()) {
        text += "Content-Type: application/json\r\nContent-Length: " + std::to_string(body.size()) + "\r\n";
    }
    return text + "\r\n" + std::string(body);
}

inline HttpAnswer httpCall(std::uint16_t port, std::string_view method, std::string_view target,
                           std::string_view headers = {}, std::string_view body = {})
{
    HttpProbe probe(port);
    probe.write(requestText(method, target, headers, body));
    return probe.read();
}

}  // namespace pentad::test

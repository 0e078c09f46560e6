// SPDX-License-Identifier: GPL-3.0-or-later
// A bare WebSocket client for tests: keeps every frame it was sent, as text, and how the connection ended.
// Thread: one with an event loop.
#pragma once

#include "support/Spin.h"

#include <QUrl>
#include <QWebSocket>

#include <string>
#include <vector>

namespace pentad::test {

class SocketProbe {
public:
    explicit SocketProbe(std::uint16_t port)
    {
        QObject::connect(&m_socket, &QWebSocket::textMessageReceived, &m_socket,
                         [this](QString const& text) { m_frames.push_back(text.toStdString()); });
        QObject::connect(&m_socket, &QWebSocket::disconnected, &m_socket, [this] { m_ended = true; });
        m_socket.open(QUrl(QStringLiteral("ws://127.0.0.1:%1").arg(port)));
    }

    void send(std::string const& text) { m_socket.sendTextMessage(QString::fromStdString(text)); }
    void join(std::string const& channel, std::string const& event, bool join = true)
    {
        send(R"([151,{"type":151,"channel":")" + channel + R"(","event":")" + event + R"(","join":)" +
             (join ? "true" : "false") + "}]");
    }

    std::vector<std::string> const& frames() const { return m_frames; }
    void forget() { m_frames.clear(); }
    std::size_t count(int type) const
    {
        std::string const start = '[' + std::to_string(type) + ',';
        std::size_t number = 0;
        for (std::string const& frame : m_frames) {
            number += frame.starts_with(start) ? 1 : 0;
        }
        return number;
    }
    // Waits for the n-th frame of that type and gives it; empty if it does not come.
    std::string waitFor(int type, std::size_t n = 1)
    {
        std::string const start = '[' + std::to_string(type) + ',';
        (void)spinUntil([&] { return count(type) >= n || m_ended; });
        for (std::string const& frame : m_frames) {
            if (frame.starts_with(start) && --n == 0) {
                return frame;
            }
        }
        return {};
    }
    bool waitForEnd()
    {
        return spinUntil([this] { return m_ended; });
    }
    bool ended() const { return m_ended; }
    int closeCode() const { return static_cast<int>(m_socket.closeCode()); }
    QWebSocket& socket() { return m_socket; }

private:
    QWebSocket m_socket;
    std::vector<std::string> m_frames;
    bool m_ended = false;
};

}  // namespace pentad::test

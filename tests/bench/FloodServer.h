// SPDX-License-Identifier: GPL-3.0-or-later
// A peer that speaks the exchange's socket and says as many frames as it is told to, as fast as they are taken, or at a
// steady pace; ten frames make a turn: eight book changes, a trade, a ticker. It lives in a thread of its own.
#pragma once

#include <QThread>
#include <QTimer>
#include <QWebSocket>
#include <QWebSocketServer>

#include <atomic>
#include <cstdint>
#include <string>
#include <vector>

namespace pentad::bench {

class FloodServer final : public QObject {
public:
    // The price of the very last ticker of a flood, by which its end is known.
    static constexpr std::int64_t kLastPrice = 3'799'999;

    // `frames` in all after the peer has joined all books or said "go"; `perSecond` 0: no pause.
    FloodServer(std::int64_t frames, int perSecond);
    ~FloodServer() override;

    std::string address() const { return "ws://127.0.0.1:" + std::to_string(m_port); }
    // Nanoseconds of the steady clock when the first frame left.
    std::int64_t startedAt() const { return m_startedAt; }

private:
    void make(std::int64_t frames);
    void listen();
    void hear(QWebSocket& peer, QString const& text);
    void start(QWebSocket& peer);
    void pump(QWebSocket& peer, std::size_t most);

    std::vector<QString> m_frames;  // made beforehand, so that saying them is all the work
    int m_perSecond;
    std::size_t m_sent = 0;
    int m_joins = 0;
    bool m_flowing = false;
    std::uint16_t m_port = 0;
    std::atomic<std::int64_t> m_startedAt = 0;
    QWebSocketServer* m_server = nullptr;
    QTimer* m_pace = nullptr;
    QThread m_thread;
};

}  // namespace pentad::bench

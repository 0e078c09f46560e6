// SPDX-License-Identifier: GPL-3.0-or-later
// The exchange that a live terminal trades at: the one behind pentad-exchange, in a thread of its own, as far from the
// engine as a real one, with one account full of money. It notes when it has read each request of a watched route; it
// looks every millisecond, so a time is up to that much too late, never too early.
// Thread: made, asked and ended in one; the exchange lives in its own.
#pragma once

#include "loopback/LoopbackExchange.h"

#include <QThread>
#include <QTimer>

#include <functional>
#include <mutex>

namespace pentad::bench {

class LiveExchange final : public QObject {
public:
    // Waits until it serves.
    LiveExchange();
    ~LiveExchange() override;

    loopback::LoopbackUrls const& urls() const { return m_urls; }
    static loopback::LoopbackKey key();

    // Done in the thread of the exchange, and waited for.
    void within(std::function<void(loopback::LoopbackExchange&)> const& work);
    // Requests of "DELETE /api/v1/order" and the like, from now on; and from the first of them on it has this fault.
    void watch(std::string route, std::optional<loopback::FaultRule> fault = std::nullopt);
    // When the first, the second ... of them had been read.
    std::vector<MonotonicTime> read() const;

private:
    void open();
    void look();

    SystemClock m_clock;
    std::unique_ptr<loopback::LoopbackExchange> m_exchange;
    std::unique_ptr<QTimer> m_looks;
    loopback::LoopbackUrls m_urls;
    std::string m_route;
    std::uint64_t m_known = 0;
    mutable std::mutex m_mutex;
    std::vector<MonotonicTime> m_read;  // under the mutex
    QThread m_thread;
};

}  // namespace pentad::bench

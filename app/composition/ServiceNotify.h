// SPDX-License-Identifier: GPL-3.0-or-later
// Tells the service manager how it goes, as systemd's protocol has it: one datagram to $NOTIFY_SOCKET for ready, alive and
// stopping. Without that variable nothing happens. Never waits. Thread: one.
#pragma once

#include "foundation/Clock.h"

#include <optional>
#include <string>

namespace pentad::composition {

class ServiceNotify {
public:
    // A path, or @name in the abstract space; empty for nobody.
    ServiceNotify(std::string socket, std::optional<std::chrono::microseconds> watchdog);
    // Of this process, as the environment says.
    static ServiceNotify ofEnvironment();
    ServiceNotify(ServiceNotify&& other) noexcept;
    ServiceNotify(ServiceNotify const&) = delete;
    ~ServiceNotify();

    // Once, when the first cycle has ended.
    void ready();
    // As often as one likes; sent a few times within the watchdog's patience.
    void alive(MonotonicTime now);
    void stopping();

private:
    void send(std::string const& text) const;

    std::string m_socket;
    std::chrono::nanoseconds m_every;
    int m_descriptor = -1;
    bool m_isReady = false;
    std::optional<MonotonicTime> m_toldAt;
};

}  // namespace pentad::composition

// SPDX-License-Identifier: GPL-3.0-or-later
#include "composition/ServiceNotify.h"

#include <QString>

#include <sys/socket.h>
#include <sys/un.h>
#include <unistd.h>

#include <cstring>
#include <utility>

namespace pentad::composition {
namespace {

constexpr std::chrono::seconds kUnwatchedEvery{10};
constexpr int kWithinPatience = 4;

}  // namespace

ServiceNotify::ServiceNotify(std::string socket, std::optional<std::chrono::microseconds> watchdog)
    : m_socket(std::move(socket)),
      m_every(watchdog ? std::chrono::nanoseconds(*watchdog) / kWithinPatience
                       : std::chrono::nanoseconds(kUnwatchedEvery))
{
    if (!m_socket.empty()) {
        m_descriptor = ::socket(AF_UNIX, SOCK_DGRAM | SOCK_CLOEXEC | SOCK_NONBLOCK, 0);
    }
}

ServiceNotify::ServiceNotify(ServiceNotify&& other) noexcept
    : m_socket(std::move(other.m_socket)),
      m_every(other.m_every),
      m_descriptor(std::exchange(other.m_descriptor, -1)),
      m_isReady(other.m_isReady),
      m_toldAt(other.m_toldAt)
{
}

ServiceNotify::~ServiceNotify()
{
    if (m_descriptor >= 0) {
        ::close(m_descriptor);
    }
}

ServiceNotify ServiceNotify::ofEnvironment()
{
    bool isNumber = false;
    qlonglong const watchdog = qEnvironmentVariable("WATCHDOG_USEC").toLongLong(&isNumber);
    return {qEnvironmentVariable("NOTIFY_SOCKET").toStdString(),
            isNumber && watchdog > 0 ? std::optional(std::chrono::microseconds(watchdog)) : std::nullopt};
}

void ServiceNotify::ready()
{
    if (!std::exchange(m_isReady, true)) {
        send("READY=1");
    }
}

void ServiceNotify::alive(MonotonicTime now)
{
    if (!m_toldAt || now - *m_toldAt >= m_every) {
        m_toldAt = now;
        send("WATCHDOG=1");
    }
}

void ServiceNotify::stopping()
{
    send("STOPPING=1");
}

void ServiceNotify::send(std::string const& text) const
{
    sockaddr_un address{};
    if (m_descriptor < 0 || m_socket.size() >= sizeof address.sun_path) {
        return;
    }
    address.sun_family = AF_UNIX;
    std::memcpy(address.sun_path, m_socket.data(), m_socket.size());
    if (m_socket.front() == '@') {
        address.sun_path[0] = '\0';
    }
    auto const length = static_cast<socklen_t>(offsetof(sockaddr_un, sun_path) + m_socket.size());
    // Nobody is there, or he does not read: that is his business.
    (void)::sendto(m_descriptor, text.data(), text.size(), MSG_NOSIGNAL, reinterpret_cast<sockaddr const*>(&address),
                   length);
}

}  // namespace pentad::composition

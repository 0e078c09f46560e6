// SPDX-License-Identifier: GPL-3.0-or-later
#include "composition/ServiceNotify.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <sys/socket.h>
#include <sys/un.h>
#include <unistd.h>
#include <QTemporaryDir>

#include <array>
#include <cstring>

namespace pentad::composition {
namespace {

using namespace std::chrono_literals;
using testing::ElementsAre;
using testing::IsEmpty;

// Where a service manager listens.
class Manager {
public:
    explicit Manager(std::string const& path) : m_socket(::socket(AF_UNIX, SOCK_DGRAM | SOCK_NONBLOCK, 0))
    {
        sockaddr_un address{};
        address.sun_family = AF_UNIX;
        std::memcpy(address.sun_path, path.data(), path.size());
        EXPECT_EQ(::bind(m_socket, reinterpret_cast<sockaddr const*>(&address), sizeof address), 0);
    }
    ~Manager() { ::close(m_socket); }
    Manager(Manager const&) = delete;
    Manager& operator=(Manager const&) = delete;
    std::vector<std::string> heard()
    {
        std::vector<std::string> all;
        std::array<char, 100> buffer{};
        for (auto size = ::recv(m_socket, buffer.data(), buffer.size(), 0); size > 0;
             size = ::recv(m_socket, buffer.data(), buffer.size(), 0)) {
            all.emplace_back(buffer.data(), static_cast<std::size_t>(size));
        }
        return all;
    }

private:
    int m_socket;
};

TEST(ServiceNotifyTest, TellsReadyOnceAndAliveWithinTheWatchdogsPatience)
{
    QTemporaryDir const folder;
    std::string const path = folder.filePath(QStringLiteral("notify")).toStdString();
    Manager manager(path);
    ServiceNotify service(path, 30'000'000us);
    service.ready();
    service.ready();
    EXPECT_THAT(manager.heard(), ElementsAre("READY=1"));
    MonotonicTime now{1h};
    std::size_t told = 0;
    for (int second = 0; second < 30; ++second) {
        service.alive(now + std::chrono::seconds(second));
        told += manager.heard().size();
    }
    EXPECT_GE(told, 2U);
    EXPECT_LE(told, 5U) << "and not every second";
    service.stopping();
    EXPECT_THAT(manager.heard(), ElementsAre("STOPPING=1"));
}

TEST(ServiceNotifyTest, NobodyWhoListensIsNoTrouble)
{
    QTemporaryDir const folder;
    std::string const path = folder.filePath(QStringLiteral("notify")).toStdString();
    ServiceNotify service(path, 1us);
    service.ready();
    Manager manager(path);
    service.alive({});
    EXPECT_THAT(manager.heard(), ElementsAre("WATCHDOG=1")) << "what was told to nobody is not told later";
    ServiceNotify nobody({}, std::nullopt);
    nobody.ready();
    ServiceNotify tooLong(path + std::string(500, 'x'), std::nullopt);
    tooLong.stopping();
    EXPECT_THAT(manager.heard(), IsEmpty());
}

}  // namespace
}  // namespace pentad::composition

// SPDX-License-Identifier: GPL-3.0-or-later
#include "composition/SessionBus.h"

#include <filesystem>

namespace pentad::composition {
namespace {

bool hasSessionBus()
{
    if (qEnvironmentVariableIsSet("DBUS_SESSION_BUS_ADDRESS")) {
        return true;
    }
    std::string const runtime = qEnvironmentVariable("XDG_RUNTIME_DIR").toStdString();
    std::error_code failure;
    return !runtime.empty() && std::filesystem::exists(std::filesystem::path(runtime) / "bus", failure);
}

}  // namespace

std::optional<QDBusConnection> sessionBus(QString const& name)
{
    return hasSessionBus() ? std::optional(QDBusConnection::connectToBus(QDBusConnection::SessionBus, name))
                           : std::nullopt;
}

}  // namespace pentad::composition

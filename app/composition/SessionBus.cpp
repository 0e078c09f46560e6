// SPDX-License-Identifier: GPL-3.0-or-later
#include "composition/SessionBus.h"

#include <filesystem>

namespace pentad::composition {

bool hasSessionBus()
{
    if (qEnvironmentVariableIsSet("DBUS_SESSION_BUS_ADDRESS")) {
        return true;
    }
    std::string const runtime = qEnvironmentVariable("XDG_RUNTIME_DIR").toStdString();
    std::error_code failure;
    return !runtime.empty() && std::filesystem::exists(std::filesystem::path(runtime) / "bus", failure);
}

QDBusConnection sessionBus(QString const& name)
{
    return hasSessionBus() ? QDBusConnection::connectToBus(QDBusConnection::SessionBus, name) : QDBusConnection(name);
}

}  // namespace pentad::composition

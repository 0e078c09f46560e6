// SPDX-License-Identifier: GPL-3.0-or-later
// The user's message bus. Thread: any.
#pragma once

#include <QDBusConnection>

#include <optional>

namespace pentad::composition {

// A connection of its own under this name; nothing where there is no bus: asking for one would start it.
std::optional<QDBusConnection> sessionBus(QString const& name);

}  // namespace pentad::composition

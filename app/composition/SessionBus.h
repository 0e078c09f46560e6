// SPDX-License-Identifier: GPL-3.0-or-later
// The user's message bus. Thread: any.
#pragma once

#include <QDBusConnection>

namespace pentad::composition {

// Asking for a bus that is not there would start one.
bool hasSessionBus();

// A connection of its own under this name; one that is not connected where there is no bus.
QDBusConnection sessionBus(QString const& name);

}  // namespace pentad::composition

// SPDX-License-Identifier: GPL-3.0-or-later
// Whether a network address belongs to the public internet: not to this machine, a private or local network, a link, a
// group, documentation or anything else that is reserved, in whatever way it is written. Pure. Thread: any.
#pragma once

#include <QHostAddress>

namespace pentad::observability {

bool isPublic(QHostAddress const& address);

}  // namespace pentad::observability

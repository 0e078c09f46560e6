// SPDX-License-Identifier: GPL-3.0-or-later
// Frames that no honest exchange sends, as raw WebSocket frames: what a hostile or broken peer may put on the wire.
// Thread: any.
#pragma once

#include "loopback/FaultRule.h"

#include <string_view>

namespace pentad::loopback {

// The payload; `size` counts for the nested kind (depth), the digits and the giant, and 0 takes a default.
std::string garbagePayload(GarbageKind kind, int size);
// An unmasked, final text frame as a server sends it; the payload need not be valid text.
std::string rawTextFrame(std::string_view payload);

}  // namespace pentad::loopback

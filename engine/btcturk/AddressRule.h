// SPDX-License-Identifier: GPL-3.0-or-later
// Which addresses the adapter may talk to: https and wss anywhere, plain http and ws only on this machine. Always asked
// before a connection is opened; credentials inside an address are refused, they would end up in logs. Keys go to the
// exchange's own hosts, which no setting changes, and to a simulator on this machine. Pure, thread: any.
#pragma once

#include "foundation/Expected.h"

#include <string>
#include <string_view>

namespace pentad::btcturk {

enum class Channel : std::uint8_t { Http, Socket };

// The error is one sentence that names the address and what is wrong with it.
Expected<void, std::string> permitAddress(Channel channel, std::string_view address);
// The same for one to which keys are shown.
Expected<void, std::string> permitKeys(Channel channel, std::string_view address);

}  // namespace pentad::btcturk

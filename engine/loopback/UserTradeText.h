// SPDX-License-Identifier: GPL-3.0-or-later
// The members of one trade of an account, the same in the transaction list and in the socket's frame 423: sells have a
// negative amount, fee and tax are negative on both sides. Thread: any.
#pragma once

#include "loopback/ExchangeTypes.h"
#include "loopback/JsonWriter.h"

namespace pentad::loopback {

// Into an object that is open.
void writeUserTrade(JsonWriter& json, Instrument const& instrument, UserTrade const& trade);

}  // namespace pentad::loopback

// SPDX-License-Identifier: GPL-3.0-or-later
// The exchange's trading rules from JSON. A pair that cannot be understood is left out and counted, for none of the
// others depends on it. A private part of ReplyDecoder. Thread: that of the reader.
#pragma once

#include "btcturk/JsonReader.h"
#include "btcturk/MarketRows.h"

namespace pentad::btcturk {

// `data` of the trading rules.
bool readExchangeInfo(JsonReader& reader, JsonReader::Value& value, ExchangeInfo& info);

}  // namespace pentad::btcturk

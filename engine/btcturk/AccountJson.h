// SPDX-License-Identifier: GPL-3.0-or-later
// JSON objects of the account into rows, for REST answers and private frames alike. Each gives false with the reader's
// error set where the object cannot be understood. A private part of the decoders. Thread: that of the reader.
#pragma once

#include "btcturk/AccountRows.h"
#include "btcturk/JsonReader.h"

namespace pentad::btcturk {

bool readBalance(JsonReader& reader, JsonReader::Value& value, BalanceRow& row);
// `listed`: the side of the list the row stands in, for rows whose own word for it is unknown.
bool readOrder(JsonReader& reader, JsonReader::Value& value, std::optional<Side> listed, OrderRow& row);
bool readUserTrade(JsonReader& reader, JsonReader::Value& value, UserTrade& trade);
bool readMovement(JsonReader& reader, JsonReader::Value& value, Movement& movement);
// Of a row that was not understood: whether it can be done without, because it is none of ours and moves nothing any more.
bool isEndedStranger(JsonReader& reader, JsonReader::Value& value);
// The same of a trade: none that names an order of ours.
bool isStrangersTrade(JsonReader& reader, JsonReader::Value& value);
// A client order id of anybody: longer ones than ours are cut at a whole character. Null is empty.
bool readClientOrderId(JsonReader& reader, JsonReader::Value& value, ClientOrderId& id);

}  // namespace pentad::btcturk

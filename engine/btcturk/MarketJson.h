// SPDX-License-Identifier: GPL-3.0-or-later
// JSON objects about markets into rows, for REST answers and public frames. Each gives false with the reader's error
// set where the object cannot be understood. A private part of the decoders. Thread: that of the reader.
#pragma once

#include "btcturk/JsonReader.h"
#include "btcturk/MarketRows.h"

#include <vector>

namespace pentad::btcturk {

bool readRestTicker(JsonReader& reader, JsonReader::Value& value, Ticker& ticker);
bool readRestTrade(JsonReader& reader, JsonReader::Value& value, MarketTrade& trade);
// Pairs of price and amount.
bool readPairLevels(JsonReader& reader, JsonReader::Value& value, std::vector<market::BookLevel>& levels);
// Parallel arrays. `state` is the word of the field "s", empty if there is none; bars that cannot be are left out.
bool readKlines(JsonReader& reader, JsonReader::Value& value, std::vector<Bar>& bars, std::string_view& state,
                std::size_t& leftOut);

// Whether the four prices and the volume can be those of one candle.
bool isBar(Bar const& bar);

}  // namespace pentad::btcturk

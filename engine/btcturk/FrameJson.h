// SPDX-License-Identifier: GPL-3.0-or-later
// JSON objects inside socket frames into values. Each gives false with the reader's error set where the object cannot be
// understood. A private part of FrameDecoder. Thread: that of the reader.
#pragma once

#include "btcturk/Frames.h"
#include "btcturk/JsonReader.h"

namespace pentad::btcturk {

bool readTickerItem(JsonReader& reader, JsonReader::Value& value, Ticker& ticker);
// A trade of frame 422, or an item of 421, which names no pair.
bool readTradeItem(JsonReader& reader, JsonReader::Value& value, MarketTrade& trade);
bool readLevelItem(JsonReader& reader, JsonReader::Value& value, market::BookLevel& level);
bool readChangeItem(JsonReader& reader, JsonReader::Value& value, market::BookChange& change);
bool readCandleBody(JsonReader& reader, JsonReader::Value& value, CandleFrame& candle);
// 451, 452 and 453.
bool readOrderBody(JsonReader& reader, JsonReader::Value& value, OrderFrame& order);
bool readMatchBody(JsonReader& reader, JsonReader::Value& value, MatchFrame& match);

}  // namespace pentad::btcturk

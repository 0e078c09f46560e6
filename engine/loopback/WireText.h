// SPDX-License-Identifier: GPL-3.0-or-later
// How the exchange spells single values: names of pairs, methods and sides, numbers padded with zeros, times. Thread: any.
#pragma once

#include "loopback/Exchange.h"

namespace pentad::loopback {

// BTC_TRY.
std::string normalizedPair(Instrument const& instrument);
// "btctry", "BTC_TRY" and "BTCTRY" name the same pair on REST; the socket takes the last only.
std::optional<Slot> findPair(Universe const& universe, std::string_view text);
// limit, market, stoplimit, stopmarket.
std::string_view methodText(OrderType method);
// buy, sell.
std::string_view orderSideText(Side side);
// At least `decimals` after the point, more where the number has more: nothing is rounded.
std::string padded(Decimal value, int decimals);
// Milliseconds since 1970.
std::int64_t wireTime(UtcTime time);
std::int64_t wireSeconds(UtcTime time);
// 2026-09-23T08:00:00.1230000+00:00.
std::string isoText(UtcTime time);
// Türk Lirası; the symbol itself where no name is known.
std::string_view assetName(Asset const& asset);

}  // namespace pentad::loopback

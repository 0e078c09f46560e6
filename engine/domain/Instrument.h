// SPDX-License-Identifier: GPL-3.0-or-later
// What may be traded: assets, pairs with their scales, and the universe of exactly five of them.
// A Universe that exists is valid: five different symbols, five different base assets, one quote currency.
// Assets are addressed by Slot, their place in the universe; a Slot is always valid because only a Universe makes one.
// Thread: any.
#pragma once

#include "domain/Amounts.h"
#include "foundation/FixedText.h"

#include <array>
#include <optional>
#include <span>
#include <string>
#include <vector>

namespace pentad {

using Asset = FixedText<15>;   // BTC, TRY
using Symbol = FixedText<15>;  // BTCTRY

inline constexpr std::size_t kUniverseSize = 5;

// The place of an asset in the universe, 0 to 4.
enum class Slot : std::uint8_t {};

inline constexpr std::array<Slot, kUniverseSize> kSlots{Slot{0}, Slot{1}, Slot{2}, Slot{3}, Slot{4}};

// One T for each of the five assets.
template <typename T>
class PerAsset {
public:
    constexpr T& operator[](Slot slot) { return m_items[static_cast<std::size_t>(slot)]; }
    constexpr T const& operator[](Slot slot) const { return m_items[static_cast<std::size_t>(slot)]; }
    constexpr auto begin() { return m_items.begin(); }
    constexpr auto end() { return m_items.end(); }
    constexpr auto begin() const { return m_items.begin(); }
    constexpr auto end() const { return m_items.end(); }
    friend bool operator==(PerAsset const&, PerAsset const&) = default;

private:
    std::array<T, kUniverseSize> m_items{};
};

// Trading rules of one pair as the exchange publishes them.
struct Instrument {
    Symbol symbol;
    Asset base;
    Asset quote;
    int quantityScale = 8;  // decimals of a quantity
    int priceScale = 2;     // decimals of a price
    int quoteScale = 2;     // decimals of a quote amount (market buys)
    Money minimumValue;     // smallest price x quantity the exchange takes
    // A limit price outside is refused; both move with the market. Zero: no fence.
    Price limitPriceMinimum;
    Price limitPriceMaximum;

    friend bool operator==(Instrument const&, Instrument const&) = default;
};

// Upper-case ASCII letters and digits, at most 15: a base asset and a known quote currency (TRY, USDT).
// Nothing if the text is not such a pair.
struct PairNames {
    Asset base;
    Asset quote;
};
std::optional<PairNames> splitSymbol(std::string_view symbol);

struct UniverseError {
    enum class Kind : std::uint8_t { NotFive, Repeated, MixedQuotes, NotASymbol, WrongAssets };
    Kind kind = Kind::NotFive;
    std::string detail;  // the offending symbol or symbols, or the count found
    // One sentence: what, where, what to do.
    std::string message() const;
};

class Universe {
public:
    // Also refuses an instrument whose base or quote is not the one its symbol names.
    static Expected<Universe, UniverseError> make(std::span<Instrument const> instruments);
    // Checks names only: five, valid, different, one quote.
    static Expected<void, UniverseError> validate(std::span<std::string const> symbols);

    Instrument const& operator[](Slot slot) const { return m_instruments[slot]; }
    PerAsset<Instrument> const& instruments() const { return m_instruments; }
    Asset quote() const { return m_instruments[Slot{0}].quote; }
    std::optional<Slot> find(std::string_view symbol) const;
    // All five symbols joined by ", ".
    std::string text() const;
    friend bool operator==(Universe const&, Universe const&) = default;

private:
    Universe() = default;
    PerAsset<Instrument> m_instruments;
};

}  // namespace pentad

// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/Instrument.h"

#include <algorithm>

namespace pentad {
namespace {

constexpr std::array<std::string_view, 2> kQuotes{"USDT", "TRY"};

bool isUpperAlphanumeric(char c)
{
    return (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
}

}  // namespace

std::optional<PairNames> splitSymbol(std::string_view symbol)
{
    if (!Symbol::fits(symbol) || !std::all_of(symbol.begin(), symbol.end(), isUpperAlphanumeric)) {
        return std::nullopt;
    }
    for (std::string_view const quote : kQuotes) {
        if (symbol.size() > quote.size() && symbol.ends_with(quote)) {
            return PairNames{Asset(symbol.substr(0, symbol.size() - quote.size())), Asset(quote)};
        }
    }
    return std::nullopt;
}

std::string UniverseError::message() const
{
    switch (kind) {
    case Kind::NotFive:
        return "the universe needs exactly five symbols, but " + detail +
               "; name five, for example "
               "BTCTRY,ETHTRY,XRPTRY,AVAXTRY,SOLTRY";
    case Kind::Repeated: return "the symbol " + detail + " is named twice; name five different symbols";
    case Kind::MixedQuotes:
        return "the symbols have different quote currencies (" + detail + "); use five symbols with the same one";
    case Kind::NotASymbol:
        return "'" + detail + "' is not a symbol of a known pair; write it like BTCTRY or BTCUSDT, in capitals";
    case Kind::WrongAssets: return "the rules of " + detail + "; correct its base and quote asset";
    }
    return {};
}

Expected<void, UniverseError> Universe::validate(std::span<std::string const> symbols)
{
    using Kind = UniverseError::Kind;
    std::vector<std::string> seen;
    std::string quote;
    std::string firstSymbol;
    for (std::string const& symbol : symbols) {
        auto const names = splitSymbol(symbol);
        if (!names) {
            return Unexpected(UniverseError{Kind::NotASymbol, symbol});
        }
        if (std::find(seen.begin(), seen.end(), symbol) != seen.end()) {
            return Unexpected(UniverseError{Kind::Repeated, symbol});
        }
        if (quote.empty()) {
            quote = names->quote.text();
            firstSymbol = symbol;
        } else if (names->quote.view() != quote) {
            return Unexpected(UniverseError{Kind::MixedQuotes, firstSymbol + " and " + symbol});
        }
        seen.push_back(symbol);
    }
    if (symbols.size() != kUniverseSize) {
        return Unexpected(UniverseError{Kind::NotFive, std::to_string(symbols.size()) + " were given"});
    }
    return {};
}

Expected<Universe, UniverseError> Universe::make(std::span<Instrument const> instruments)
{
    std::vector<std::string> symbols;
    for (Instrument const& instrument : instruments) {
        symbols.push_back(instrument.symbol.text());
    }
    if (auto const valid = validate(symbols); !valid) {
        return Unexpected(valid.error());
    }
    for (Instrument const& instrument : instruments) {
        auto const names = splitSymbol(instrument.symbol.view());
        if (names->base != instrument.base || names->quote != instrument.quote) {
            return Unexpected(UniverseError{UniverseError::Kind::WrongAssets,
                                            instrument.symbol.text() + " are for base '" + instrument.base.text() +
                                                "' and quote '" + instrument.quote.text() + "'"});
        }
    }
    Universe universe;
    std::copy(instruments.begin(), instruments.end(), universe.m_instruments.begin());
    return universe;
}

std::optional<Slot> Universe::find(std::string_view symbol) const
{
    for (Slot const slot : kSlots) {
        if (m_instruments[slot].symbol.view() == symbol) {
            return slot;
        }
    }
    return std::nullopt;
}

std::string Universe::text() const
{
    std::string joined;
    for (Instrument const& instrument : m_instruments) {
        joined += (joined.empty() ? "" : ", ") + instrument.symbol.text();
    }
    return joined;
}

}  // namespace pentad

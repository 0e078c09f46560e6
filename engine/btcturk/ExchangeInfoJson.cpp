// SPDX-License-Identifier: GPL-3.0-or-later
#include "btcturk/ExchangeInfoJson.h"

#include "btcturk/WireWords.h"

#include <algorithm>
#include <vector>

namespace pentad::btcturk {
namespace {

using Value = JsonReader::Value;

constexpr int kMoneyScale = 2;  // of a currency whose precision is not told

bool readScale(JsonReader& reader, Value& value, int& scale)
{
    std::int64_t number = 0;
    if (!reader.integer(value, number)) {
        return false;
    }
    scale = static_cast<int>(std::clamp<std::int64_t>(number, 0, Decimal::kScale));
    return scale == number || reader.fail(CodecFault::OutOfRange);
}

bool readPriceUnlessNull(JsonReader& reader, Value& value, Price& price)
{
    return reader.isNull(value) ? reader.skip(value) : reader.amount(value, price);
}

bool readFilters(JsonReader& reader, Value& value, std::optional<Money>& minimumValue)
{
    return reader.array(value, kListMax, [&](Value& filter) {
        return reader.object(filter, [&](std::uint64_t key, Value& one) {
            if (key == "minExchangeValue"_key && !reader.isNull(one)) {
                return reader.amount(one, minimumValue.emplace());
            }
            return reader.skip(one);
        });
    });
}

bool readMethods(JsonReader& reader, Value& value, PairRule& rule)
{
    return reader.array(value, kListMax, [&](Value& one) {
        std::string_view word;
        if (!reader.text(one, word)) {
            return false;
        }
        auto const type = orderTypeOf(word);
        rule.takesLimit = rule.takesLimit || type == OrderType::Limit;
        rule.takesMarket = rule.takesMarket || type == OrderType::Market;
        rule.takesStopLimit = rule.takesStopLimit || type == OrderType::StopLimit;
        rule.takesStopMarket = rule.takesStopMarket || type == OrderType::StopMarket;
        return true;
    });
}

struct PairParts {
    std::uint64_t seen = 0;
    std::optional<Money> minimumValue;
    bool hasFraction = true;
    std::string_view status;
};

enum PairBit {
    kName,
    kPairStatus,
    kBase,
    kQuote,
    kQuantityScale,
    kPriceScale,
    kFraction,
    kFilters,
    kMethods,
    kHighest,
    kLowest,
    kFeeInCoins
};

bool readPairField(JsonReader& reader, std::uint64_t key, Value& one, PairRule& rule, PairParts& parts)
{
    Instrument& instrument = rule.instrument;
    std::uint64_t& seen = parts.seen;
    switch (key) {
    case "name"_key: return reader.once(seen, kName) && reader.name(one, instrument.symbol);
    case "status"_key: return reader.once(seen, kPairStatus) && reader.text(one, parts.status);
    case "numerator"_key: return reader.once(seen, kBase) && reader.name(one, instrument.base);
    case "denominator"_key: return reader.once(seen, kQuote) && reader.name(one, instrument.quote);
    case "numeratorScale"_key:
        return reader.once(seen, kQuantityScale) && readScale(reader, one, instrument.quantityScale);
    case "denominatorScale"_key: return reader.once(seen, kPriceScale) && readScale(reader, one, instrument.priceScale);
    case "hasFraction"_key: return reader.once(seen, kFraction) && reader.flag(one, parts.hasFraction);
    case "filters"_key: return reader.once(seen, kFilters) && readFilters(reader, one, parts.minimumValue);
    case "orderMethods"_key: return reader.once(seen, kMethods) && readMethods(reader, one, rule);
    case "commissionFromNumerator"_key:
        return reader.once(seen, kFeeInCoins) &&
               (reader.isNull(one) ? reader.skip(one) : reader.flag(one, rule.feeInCoins));
    case "maximumLimitOrderPrice"_key:
        return reader.once(seen, kHighest) && readPriceUnlessNull(reader, one, instrument.limitPriceMaximum);
    case "minimumLimitOrderPrice"_key:
        return reader.once(seen, kLowest) && readPriceUnlessNull(reader, one, instrument.limitPriceMinimum);
    }
    return reader.skip(one);
}

bool readPair(JsonReader& reader, Value& value, PairRule& rule)
{
    PairParts parts;
    bool const ok = reader.object(
        value, [&](std::uint64_t key, Value& one) { return readPairField(reader, key, one, rule, parts); });
    std::uint64_t const seen = parts.seen;
    if (!ok || !reader.need(seen, kName, "name") || !reader.need(seen, kBase, "numerator") ||
        !reader.need(seen, kQuote, "denominator") || !reader.need(seen, kQuantityScale, "numeratorScale") ||
        !reader.need(seen, kPriceScale, "denominatorScale") || !reader.need(seen, kMethods, "orderMethods")) {
        return false;
    }
    Instrument& instrument = rule.instrument;
    if (!parts.minimumValue) {
        return reader.fail(CodecFault::MissingField, "minExchangeValue");
    }
    if (instrument.symbol.view() != instrument.base.text() + instrument.quote.text()) {
        return reader.fail(CodecFault::Contradiction, "name");
    }
    instrument.minimumValue = *parts.minimumValue;
    // Without fractions only whole prices are taken, whatever the scale says.
    instrument.priceScale = parts.hasFraction ? instrument.priceScale : 0;
    rule.status = std::string(parts.status);
    rule.trading = isSameWord(parts.status, "trading");
    return true;
}

struct CurrencyScale {
    Asset asset;
    int precision = kMoneyScale;
};

bool readCurrency(JsonReader& reader, Value& value, CurrencyScale& currency)
{
    return reader.object(value, [&](std::uint64_t key, Value& one) {
        switch (key) {
        case "symbol"_key: return reader.name(one, currency.asset);
        case "precision"_key: return reader.isNull(one) ? reader.skip(one) : readScale(reader, one, currency.precision);
        }
        return reader.skip(one);
    });
}

// What a market buy may spend has at most the decimals of the quote currency and, for that is one reading of the rules,
// at most those of a price: so many are taken in every reading.
void setQuoteScales(ExchangeInfo& info, std::vector<CurrencyScale> const& currencies)
{
    for (PairRule& rule : info.pairs) {
        Instrument& instrument = rule.instrument;
        auto const at = std::find_if(currencies.begin(), currencies.end(),
                                     [&](CurrencyScale const& one) { return one.asset == instrument.quote; });
        int const precision = at == currencies.end() ? kMoneyScale : at->precision;
        instrument.quoteScale = std::min(precision, instrument.priceScale);
    }
}

}  // namespace

bool readExchangeInfo(JsonReader& reader, Value& value, ExchangeInfo& info)
{
    enum Bit { kSymbols, kCurrencies, kServerTime };
    std::uint64_t seen = 0;
    std::vector<CurrencyScale> currencies;
    std::size_t currenciesLeftOut = 0;
    bool const ok = reader.object(value, [&](std::uint64_t key, Value& part) {
        switch (key) {
        case "serverTime"_key: return reader.once(seen, kServerTime) && reader.moment(part, info.serverTime);
        case "symbols"_key:
            return reader.once(seen, kSymbols) &&
                   reader.rows(part, kListMax, JsonReader::LeavesOut::Anything, info.rowsLeftOut, [&](Value& one) {
                       PairRule rule;
                       bool const isRead = readPair(reader, one, rule);
                       if (isRead) {
                           info.pairs.push_back(std::move(rule));
                       }
                       return isRead;
                   });
        case "currencies"_key:
            return reader.once(seen, kCurrencies) &&
                   reader.rows(part, kListMax, JsonReader::LeavesOut::Anything, currenciesLeftOut, [&](Value& one) {
                       CurrencyScale currency;
                       bool const isRead = readCurrency(reader, one, currency);
                       if (isRead) {
                           currencies.push_back(currency);
                       }
                       return isRead;
                   });
        }
        return reader.skip(part);
    });
    setQuoteScales(info, currencies);
    return ok && reader.need(seen, kSymbols, "symbols");
}

}  // namespace pentad::btcturk

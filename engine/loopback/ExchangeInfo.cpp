// SPDX-License-Identifier: GPL-3.0-or-later
// The one long answer: rules of every pair and currency.
#include "loopback/JsonWriter.h"
#include "loopback/PublicReplies.h"
#include "loopback/Replies.h"
#include "loopback/WireText.h"

namespace pentad::loopback {
namespace {

// The published step of BTCTRY is 10 although its books hold every whole price; others show their scale.
std::string tickText(Instrument const& instrument)
{
    return instrument.priceScale == 0 && instrument.quote.view() == "TRY"
               ? "10"
               : Decimal::fromMantissa(1, instrument.priceScale).text();
}

void writeFilter(JsonWriter& json, Instrument const& instrument)
{
    json.key("filters")
        .array()
        .object()
        .text("filterType", "PRICE_FILTER")
        .text("minPrice", "0.0000000000001")
        .text("maxPrice", "10000000")
        .text("tickSize", tickText(instrument))
        .text("minExchangeValue", instrument.minimumValue.text())
        .null("minAmount")
        .null("maxAmount")
        .endObject()
        .endArray();
}

void writePair(JsonWriter& json, ExchangeDesk const& desk, Slot slot)
{
    PairRules const rules = desk.rules(slot);
    Instrument const& instrument = rules.instrument;
    auto const status = desk.inForce(FaultAction::PairStatus, slot);
    json.object()
        .number("id", rules.id)
        .text("name", instrument.symbol.view())
        .text("nameNormalized", normalizedPair(instrument))
        .text("status", status ? status->word : "TRADING")
        .text("numerator", instrument.base.view())
        .text("denominator", instrument.quote.view())
        .number("numeratorScale", instrument.quantityScale)
        .number("denominatorScale", instrument.priceScale)
        .flag("hasFraction", instrument.priceScale > 0);
    writeFilter(json, instrument);
    json.raw("orderMethods",
             rules.marketOrders ? R"(["MARKET","LIMIT","STOP_MARKET","STOP_LIMIT"])" : R"(["LIMIT","STOP_LIMIT"])")
        .text("displayFormat", instrument.priceScale == 0
                                   ? "#,###"
                                   : "#,##0." + std::string(static_cast<std::size_t>(instrument.priceScale), '0'))
        .flag("commissionFromNumerator", false)
        .number("order", 1'000 + static_cast<std::int64_t>(slot))
        .flag("priceRounding", false)
        .flag("isNew", false)
        .raw("marketPriceWarningThresholdPercentage", "0.25")
        .null("maximumOrderAmount")
        .number("maximumLimitOrderPrice", rules.maximumPrice.value())
        .number("minimumLimitOrderPrice", rules.minimumPrice.value())
        .endObject();
}

void writeCurrency(JsonWriter& json, Asset const& asset, int id, int precision)
{
    bool const isFiat = asset.view() == "TRY";
    json.object()
        .number("id", id)
        .text("symbol", asset.view())
        .number("minWithdrawal", isFiat ? 10 : 0)
        .number("minDeposit", 0)
        .number("precision", precision)
        .raw("address", R"({"minLen":null,"maxLen":null})")
        .text("currencyType", isFiat ? "FIAT" : "CRYPTO")
        .raw("tag", R"({"enable":false,"name":null,"minLen":null,"maxLen":null})")
        .text("color", "#04964e")
        .text("name", assetName(asset))
        .flag("isAddressRenewable", false)
        .flag("getAutoAddressDisabled", isFiat)
        .flag("isPartialWithdrawalEnabled", true)
        .flag("isNew", false)
        .endObject();
}

void writeBlock(JsonWriter& json, Asset const& asset)
{
    json.object()
        .text("currencySymbol", asset.view())
        .flag("withdrawalDisabled", false)
        .flag("depositDisabled", false)
        .endObject();
}

}  // namespace

HttpResponse exchangeInfoReply(ExchangeDesk const& desk)
{
    Universe const& universe = desk.exchange.universe();
    JsonWriter json;
    json.object().key("data").object().text("timeZone", "UTC").number("serverTime", wireTime(desk.wireNow()));
    json.key("symbols").array();
    for (Slot const slot : kSlots) {
        if (!desk.isRemoved(slot)) {
            writePair(json, desk, slot);
        }
    }
    json.endArray().key("currencies").array();
    writeCurrency(json, universe.quote(), 1, universe.quote().view() == "TRY" ? 2 : 8);
    for (Slot const slot : kSlots) {
        writeCurrency(json, universe[slot].base, 2 + static_cast<int>(slot), universe[slot].quantityScale);
    }
    json.endArray().key("currencyOperationBlocks").array();
    writeBlock(json, universe.quote());
    for (Slot const slot : kSlots) {
        writeBlock(json, universe[slot].base);
    }
    json.endArray().endObject();
    json.flag("success", true).text("message", "").number("code", 0).null("extensions").endObject();
    HttpResponse reply = jsonReply(200, json.take());
    reply.headers.emplace_back("cache-control", "public, max-age=30");
    return reply;
}

}  // namespace pentad::loopback

// SPDX-License-Identifier: GPL-3.0-or-later
#include "loopback/UserTradeText.h"

#include "loopback/WireText.h"

namespace pentad::loopback {

void writeUserTrade(JsonWriter& json, Instrument const& instrument, UserTrade const& trade)
{
    constexpr int kDecimals = 8;
    constexpr int kPreciseDecimals = 16;
    Decimal const signedQuantity = trade.side == Side::Buy ? trade.quantity.value() : -trade.quantity.value();
    // The published spelling of nothing is "0", not "-0.00000000".
    auto const charge = [](Money money) {
        return money.isZero() ? std::string("0") : (-money).value().text(kDecimals, Rounding::HalfEven);
    };
    json.number("id", trade.id)
        .number("timestamp", wireTime(trade.at))
        .text("amount", signedQuantity.round(instrument.quantityScale, Rounding::Down).text(kDecimals, Rounding::Down))
        .raw("preciseAmount", signedQuantity.text(kPreciseDecimals, Rounding::Down))
        .text("fee", charge(trade.fee))
        .text("tax", charge(trade.tax))
        .text("price", trade.price.text())
        .text("numeratorSymbol", instrument.base.view())
        .text("denominatorSymbol", instrument.quote.view())
        .text("orderType", orderSideText(trade.side))
        .number("orderId", trade.orderId)
        .text("orderClientId", trade.clientId);
}

}  // namespace pentad::loopback

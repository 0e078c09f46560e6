// SPDX-License-Identifier: GPL-3.0-or-later
#include "loopback/AccountReplies.h"

#include "loopback/AsciiText.h"
#include "loopback/JsonWriter.h"
#include "loopback/PairQuery.h"
#include "loopback/Replies.h"
#include "loopback/UserTradeText.h"
#include "loopback/WireText.h"

#include <algorithm>

namespace pentad::loopback {
namespace {

constexpr std::chrono::days kTradesWindow{30};

}  // namespace

HttpResponse balancesReply(ExchangeDesk const& desk, AccountId account)
{
    auto const amount = [](Decimal value) { return value.isZero() ? "0" : value.text(kLongDecimals, Rounding::Down); };
    JsonWriter json;
    json.array();
    for (BalanceRow const& row : desk.exchange.balances(account)) {
        json.object()
            .text("asset", row.asset.view())
            .text("assetname", assetName(row.asset))
            .text("balance", amount(row.free + row.locked))
            .text("locked", amount(row.locked))
            .text("free", amount(row.free))
            .text("orderFund", amount(row.locked))
            .text("requestFund", "0")
            .number("precision", row.asset.view() == "TRY" ? 2 : 8)
            .number("timestamp", wireTime(desk.exchange.now()))
            .endObject();
    }
    json.endArray();
    return successReply(json.take());
}

HttpResponse userTradesReply(ExchangeDesk const& desk, AccountId account, QueryText const& query)
{
    TradeFilter filter;
    bool malformed = false;
    filter.orderId = query.whole("orderid", malformed);
    if (!filter.orderId) {
        auto const pair = optionalPair(desk, query);
        if (!pair) {
            return pair.error();
        }
        filter.pair = *pair;
        auto const types = query.values("type");
        if (types.size() == 1) {
            filter.side = lowerAscii(types.front()) == "buy" ? Side::Buy : Side::Sell;
        }
        for (std::string_view const symbol : query.values("symbol")) {
            std::string const asset = upperAscii(symbol);
            if (Asset::fits(asset)) {
                filter.assets.emplace_back(asset);
            }
        }
        filter.from = query.time("startdate", Milliseconds(1), malformed);
        filter.to = query.time("enddate", Milliseconds(1), malformed);
        if (!filter.from) {
            filter.from = desk.exchange.now() - kTradesWindow;
        }
    }
    if (malformed) {
        return faultReply(wireFault(ExchangeFault::InvalidRequest));
    }
    if (auto const late = desk.faults.condition(FaultAction::LateTransactions, {}, desk.clock.since())) {
        UtcTime const shownUntil = desk.exchange.now() - desk.clock.marketTime(late->by);
        filter.to = std::min(filter.to.value_or(shownUntil), shownUntil);
    }
    JsonWriter json;
    json.array();
    auto const shortPages = desk.faults.condition(FaultAction::ShortPages, {}, desk.clock.since());
    std::size_t const rowsMax = shortPages ? static_cast<std::size_t>(shortPages->amount) : Exchange::kUserTradesMax;
    auto const repeated = desk.faults.condition(FaultAction::RepeatedRows, {}, desk.clock.since());
    std::vector<UserTrade> trades = desk.exchange.userTrades(account, filter);
    trades.resize(std::min(trades.size(), rowsMax));
    if (repeated) {
        std::vector<UserTrade> const twice(
            trades.begin(), trades.begin() + std::min<std::ptrdiff_t>(repeated->amount, std::ssize(trades)));
        trades.insert(trades.begin(), twice.begin(), twice.end());
    }
    for (UserTrade const& trade : trades) {
        json.object();
        writeUserTrade(json, desk.exchange.universe()[trade.pair], trade);
        json.endObject();
    }
    json.endArray();
    return successReply(json.take(), kSuccessWord);
}

HttpResponse movesReply(ExchangeDesk const& desk, AccountId account, QueryText const& query, bool fiat)
{
    auto const types = query.values("type");
    auto const symbols = query.values("symbol");
    bool malformed = false;
    UtcTime const from =
        query.time("startdate", Milliseconds(1), malformed).value_or(desk.exchange.now() - kTradesWindow);
    UtcTime const to = query.time("enddate", Milliseconds(1), malformed).value_or(desk.exchange.now());
    auto const named = [](std::vector<std::string_view> const& words, std::string_view word) {
        return words.empty() || std::any_of(words.begin(), words.end(),
                                            [&](std::string_view one) { return upperAscii(one) == upperAscii(word); });
    };
    JsonWriter json;
    json.array();
    for (auto move = desk.moves.rbegin(); move != desk.moves.rend(); ++move) {
        std::string_view const type = move->deposit ? "deposit" : "withdrawal";
        if (move->account != account || (move->asset.view() == "TRY") != fiat || move->at < from || move->at > to ||
            !named(types, type) || !named(symbols, move->asset.view())) {
            continue;
        }
        json.object()
            .number("id", move->id)
            .number("timestamp", wireTime(move->at))
            .text("balanceType", type)
            .text("currencySymbol", move->asset.view())
            .text("amount", padded(move->amount, 2))
            .number("preciseAmount", move->amount)
            .text("fee", "0")
            .text("tax", "0");
        if (!fiat) {
            json.null("address").null("tag").null("txHash").number("confirmationCount", 20).flag("isConfirmed", true);
        }
        json.endObject();
    }
    json.endArray();
    return successReply(json.take(), kSuccessWord);
}

}  // namespace pentad::loopback

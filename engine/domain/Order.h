// SPDX-License-Identifier: GPL-3.0-or-later
// The life of an order on one screen: what is wanted (OrderIntent), the states it passes (kOrderTable), what it got
// (Fill). An order is ended only by an authoritative answer; "unknown" is a state in which its money stays committed.
// Thread: any.
#pragma once

#include "domain/Ids.h"
#include "domain/Instrument.h"
#include "foundation/Clock.h"
#include "foundation/Digest.h"

#include <array>
#include <cstdint>
#include <optional>
#include <string_view>

namespace pentad {

enum class Side : std::uint8_t { Buy, Sell };
inline constexpr std::size_t kSides = 2;
enum class OrderType : std::uint8_t { Limit, Market, StopMarket, StopLimit };
// The exchange re-issues a stop that triggers under a new number and the same client id.
constexpr bool isReissued(OrderType type)
{
    return type == OrderType::StopMarket || type == OrderType::StopLimit;
}
enum class Origin : std::uint8_t { Strategy, Operator, Flatten, Protection };

std::string_view sideText(Side side);            // BUY, SELL
std::string_view orderTypeText(OrderType type);  // LIMIT, MARKET, STOP_MARKET, STOP_LIMIT
std::string_view originText(Origin origin);      // strategy, operator, flatten, protection

// A number a strategy gives as its reason, by name: "ema_fast" 841.12.
struct Reason {
    FixedText<23> name;
    Decimal value;
    friend bool operator==(Reason const&, Reason const&) = default;
};

// What somebody wants to trade, before risk has seen it.
struct OrderIntent {
    static constexpr std::size_t kReasonsMax = 8;

    StrategyId strategy;  // or "operator", "flatten"
    Symbol symbol;        // checked against the universe by the first gate
    Side side = Side::Buy;
    OrderType type = OrderType::Market;
    OrderSize size = BaseSize{};      // QuoteSize only for market buys
    std::optional<Price> limitPrice;  // Limit and StopLimit
    std::optional<Price> stopPrice;   // stops
    Price referencePrice;             // the touch it would trade against when it was decided
    Decimal expectedEdgeBps;
    int horizonBars = 0;
    Origin origin = Origin::Strategy;
    std::array<Reason, kReasonsMax> reasons{};
    std::uint8_t reasonCount = 0;

    void addReason(std::string_view name, Decimal value)
    {
        if (reasonCount < kReasonsMax) {
            reasons[reasonCount++] = Reason{FixedText<23>(name), value};
        }
    }
};

// "P" + version + base32(first 100 bits of SHA-256(strategy, cycle, symbol, side, intent hash)): 22 characters.
// The intent hash covers type, size, prices and origin. Same decision, same id; RFC 4648 alphabet.
ClientOrderId clientOrderIdFor(CycleId cycle, OrderIntent const& intent);
// True for ids this program makes; everything else on the account is foreign.
bool isOwnClientOrderId(std::string_view text);

enum class OrderState : std::uint8_t {
    Planned,          // committed in the journal, not yet known to be sent
    Unknown,          // sent or perhaps sent, no proof either way
    Working,          // accepted by the exchange
    PartiallyFilled,  // accepted and some of it traded
    CancelRequested,  // a cancel is on its way; fills may still come
    Filled,           // terminal
    Cancelled,        // terminal
    Rejected,         // terminal: the exchange refused it, nothing traded
};
inline constexpr std::size_t kOrderStates = 8;

enum class OrderEvent : std::uint8_t {
    Acknowledged,     // the exchange took it
    Refused,          // authoritative refusal of the order
    OutcomeUnknown,   // timeout, 5xx, unreadable answer, crash between send and answer
    FillPartial,      // something traded, something is left
    FillComplete,     // nothing is left
    CancelAsked,      // we asked for the cancel
    CancelRefused,    // the exchange would not cancel
    CancelConfirmed,  // the exchange says it is cancelled (also: expired, or ended with a rest)
    ConfirmedAbsent,  // enough authoritative answers over the grace do not know it
    StopReissued,     // a triggered stop lives on under a new exchange id
};
inline constexpr std::size_t kOrderEvents = 10;

enum class TransitionKind : std::uint8_t {
    Moves,     // the state changes (or is confirmed)
    Ignored,   // a duplicate or late word that changes nothing
    Alarming,  // contradicts what an authority said before: state follows `next`, and it is reported
};

struct Transition {
    OrderState next;
    TransitionKind kind;
};

// The one table; total: every cell is defined.
Transition transition(OrderState state, OrderEvent event);

constexpr bool isTerminal(OrderState state)
{
    return state == OrderState::Filled || state == OrderState::Cancelled || state == OrderState::Rejected;
}

std::string_view orderStateText(OrderState state);
std::string_view orderEventText(OrderEvent event);

// One trade of ours. Fee and tax are absent until the trade row of the exchange has told them.
struct Fill {
    TradeId tradeId{};
    ClientOrderId clientOrderId;
    ExchangeOrderId exchangeOrderId{};
    Slot slot{};
    Side side = Side::Buy;
    Price price;
    Quantity quantity;         // positive on both sides
    std::optional<Money> fee;  // positive, quote currency
    std::optional<Money> tax;  // positive, quote currency
    UtcTime at;
    friend bool operator==(Fill const&, Fill const&) = default;
};

}  // namespace pentad

// SPDX-License-Identifier: GPL-3.0-or-later
// Everything that can happen to the engine. Each event carries the UTC time at which it happened as the engine's clock
// saw it: the core has no clock of its own. Events are facts; what follows from them is decided in the core.
// Thread: any.
#pragma once

#include "domain/Command.h"
#include "domain/Instrument.h"
#include "domain/MarketData.h"

#include <optional>
#include <string>
#include <variant>
#include <vector>

namespace pentad {

// The cadence fired: run one cycle.
struct CycleDue {};

// A candle has closed. `history` bars warm up indicators and never lead to a decision.
struct BarClosed {
    Slot slot{};
    Bar bar;
    bool history = false;
};
struct QuoteChanged {
    Slot slot{};
    Quote quote;
};

// Frames of the pair's book are missing: until the next quote nobody knows its best prices.
struct QuoteLost {
    Slot slot{};
};

// Answers of the exchange to what was sent.
struct OrderAcknowledged {
    ClientOrderId clientOrderId;
    ExchangeOrderId exchangeOrderId{};
};
// Who refused an order, and so what that says about the line to the exchange.
enum class RefusalSource : std::uint8_t {
    Exchange,     // it answered: the line works
    Ourselves,    // it was never sent: nothing is known
    Credentials,  // the exchange does not accept the key: no other order will be taken either
};
struct OrderRefused {
    ClientOrderId clientOrderId;
    std::string reason;
    RefusalSource source = RefusalSource::Exchange;
};
struct OrderOutcomeUnknown {
    ClientOrderId clientOrderId;
    std::string reason;
};
struct CancelRefused {
    ClientOrderId clientOrderId;
    std::string reason;
};
// The exchange's word that the order has ended with a rest not traded.
struct OrderCancelled {
    ClientOrderId clientOrderId;
    ExchangeOrderId exchangeOrderId{};
};
struct StopReissued {
    ClientOrderId clientOrderId;
    ExchangeOrderId exchangeOrderId{};
};
// A trade of ours; may come again, may come first without fee and tax and later with them.
struct FillReported {
    Fill fill;
    // The exchange says that nothing is left of the order. For orders sized in quote money only this tells the end:
    // a rest too small for one more step stays unspent.
    bool completesOrder = false;
};

// What is asked about the account.
struct LiveOrder {
    ClientOrderId clientOrderId;
    ExchangeOrderId exchangeOrderId{};  // 0 while it is not known
    UtcTime createdAt{};                // the exchange has none that is older; not given: it may be of any age
};
struct AccountQuestion {
    TradeId lastTrade{};          // trades after this one are wanted; older ones of live orders may come with them
    std::vector<LiveOrder> live;  // every order that has not ended as far as the engine knows
    // Given: deposits and withdrawals since then are wanted too.
    std::optional<UtcTime> movementsSince = std::nullopt;
    // Those that have ended lately: older trades of them may come with the answer.
    std::vector<LiveOrder> settling = {};
};

// What the exchange says about the whole account at one moment; the input of reconciliation.
struct ReportedOrder {
    ClientOrderId clientOrderId;
    ExchangeOrderId exchangeOrderId{};
    Symbol symbol;
    Side side = Side::Buy;
    OrderType type = OrderType::Limit;
    std::optional<Price> limitPrice;
    Quantity quantity;
    Quantity leaves;

    // A stop that buys at the market names what it spends: both quantities are then amounts of quote money.
    bool isSizedInQuote() const { return side == Side::Buy && type == OrderType::StopMarket; }
};
struct ReportedBalance {
    Asset asset;
    Decimal free;
    Decimal locked;
};
// A deposit or withdrawal, as the exchange lists it.
struct ReportedMovement {
    std::int64_t id = 0;  // its own among those of one asset
    UtcTime at;
    bool isDeposit = true;
    Asset asset;
    Decimal amount;  // positive, as are the others; whether they are part of it is not known
    Decimal fee;
    Decimal tax;
};
struct AccountReport {
    std::vector<ReportedBalance> balances;
    std::vector<ReportedOrder> openOrders;   // complete for the five symbols
    std::vector<ReportedOrder> endedOrders;  // recent ones of ours, as far as asked
    std::vector<Fill> fills;                 // since the last known trade
    // When the first of its questions went out: nothing in it is older. Nothing where the adapter does not know.
    std::optional<UtcTime> begunAt = std::nullopt;
    // Nothing where they were not asked for, or could not be read: a report is whole without them.
    std::optional<std::vector<ReportedMovement>> movements = std::nullopt;
    // Older ended orders of the pair were left unread: an order whose number is not known, or may be a newer one, is not
    // absent because nothing here shows it.
    PerAsset<bool> ordersCut{};
    // What there is, free and locked together, moved in the last look, too: balances and trades need not be of one moment.
    bool isRestless = false;
};
using AccountReportPtr = std::shared_ptr<AccountReport const>;
struct AccountReported {
    AccountReportPtr report;
};
struct AccountReportFailed {
    std::string reason;
    // False: this program itself asked nothing more, because of its limits, its clock or a breaker. Then it says nothing
    // about the exchange.
    bool exchangeAsked = true;
};

enum class BreakerGroup : std::uint8_t { Orders, Account, MarketData };
enum class BreakerPhase : std::uint8_t { Closed, Open, HalfOpen };
inline constexpr std::size_t kBreakerGroups = 3;
struct BreakerChanged {
    BreakerGroup group = BreakerGroup::Orders;
    BreakerPhase phase = BreakerPhase::Closed;
    int consecutiveFailures = 0;
    int failureThreshold = 0;
    std::optional<UtcTime> nextProbe;
    std::string reason;
    int probesSucceeded = 0;  // since it is half open
    int probesNeeded = 0;     // to close; 0 where it is not half open
};

// Trouble outside the core that makes trading unsafe, and its end.
enum class Hazard : std::uint8_t {
    MarketDataStale,  // found by the core itself
    BreakerOpen,      // found by the core itself
    ReconcileFailed,  // found by the core itself
    BalanceResidue,   // found by the core itself
    ClockSkew,
    DiskFull,
    StoodStill,  // no cycle ran for too long; ended by the core itself
    WindowSilent,
};
inline constexpr std::size_t kHazards = 8;
struct HazardRaised {
    Hazard hazard = Hazard::DiskFull;
    std::string detail;
};
struct HazardCleared {
    Hazard hazard = Hazard::DiskFull;
};

// The exchange changed its trading rules, or takes no new orders of a pair for a while.
struct TradingRules {
    PerAsset<Instrument> instruments;  // of the same five pairs
    PerAsset<bool> traded{};           // false: no entries; cancels and exits are tried
    std::vector<std::string> changes;  // one sentence each
};
using TradingRulesPtr = std::shared_ptr<TradingRules const>;
struct RulesChanged {
    TradingRulesPtr rules;
};

struct CommandGiven {
    CommandPtr command;
};

// Start-up is over: the journal was loaded, and every order found Planned becomes Unknown.
struct SessionStarted {
    std::string version;
    CycleId cyclesBefore{};  // a database without a cycle yet counts on from here
};
// The orderly stop has begun; the last record of the session.
struct SessionEnded {
    std::string reason;
};

using EventBody =
    std::variant<CycleDue, BarClosed, QuoteChanged, OrderAcknowledged, OrderRefused, OrderOutcomeUnknown, CancelRefused,
                 OrderCancelled, StopReissued, FillReported, AccountReported, AccountReportFailed, BreakerChanged,
                 HazardRaised, HazardCleared, RulesChanged, CommandGiven, SessionStarted, SessionEnded, QuoteLost>;

struct EngineEvent {
    UtcTime at;
    EventBody body;
};

std::string_view breakerGroupText(BreakerGroup group);  // orders, account, market_data
std::string_view breakerPhaseText(BreakerPhase phase);  // closed, open, half-open
std::string_view hazardText(Hazard hazard);             // market data stale, ...

}  // namespace pentad

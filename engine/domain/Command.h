// SPDX-License-Identifier: GPL-3.0-or-later
// What an operator can ask of the engine. A command carries an id and gets no reply: its answer is visible in a later
// snapshot. Every command may be given twice without harm. Reasons are the operator's own words, journalled.
// Thread: any.
#pragma once

#include "domain/Order.h"

#include <memory>
#include <optional>
#include <string>
#include <type_traits>
#include <variant>

namespace pentad {

struct Pause {
    std::string reason;
};
struct Resume {
    std::string reason;
};
// Pause, cancel everything (foreign orders only where named so), sell in steps, verify, stay paused.
struct Flatten {
    std::string reason;
    bool includeForeignOrders = false;
};
// Cancel everything and latch: nothing that increases risk until Rearm.
struct Kill {
    std::string reason;
};
struct Rearm {
    std::string reason;  // must not be empty
};
// Live trading starts disarmed: nothing that increases risk until its owner has accepted the worst case. Until he has
// done so once over a journal, a strategy sells nothing either: what is there was there before it. What an operator
// orders goes on in any case. The engine refuses where the worst case is larger by now, and while it could not trade
// safely.
struct Arm {
    Money acceptedLoss;  // WorstCase::toAccept as it was typed
};
struct Disarm {
    std::string reason;
};
struct EnableAsset {
    Symbol symbol;
    bool enabled = true;
};
// The manual ticket; passes the same gates as every other intent. The reason says why precautions that only warn were
// overridden; empty where there was nothing to override.
struct PlaceOrder {
    Symbol symbol;
    Side side = Side::Buy;
    OrderType type = OrderType::Limit;
    OrderSize size = BaseSize{};
    std::optional<Price> limitPrice;
    std::string reason;
};
struct CancelOrder {
    ClientOrderId clientOrderId;
};
struct CancelAllOrders {};
// An own limit order is cancelled; once the exchange has confirmed that, what is left of it is wanted at the new price, as
// the operator's and through the same gates. A cancel of any other kind that comes between forgets the new price.
struct MoveOrder {
    ClientOrderId clientOrderId;
    Price limitPrice;
};
// What the gates would say to this ticket now. Changes nothing and is not journalled; the answer carries the evaluation.
struct CheckOrder {
    PlaceOrder ticket;
};
// What would make a recorded decision trade: the answer carries the counterfactuals, recomputed by the gates from what
// the decision saw. Refused for a decision the engine no longer remembers. Changes nothing and is not journalled.
struct ExplainDecision {
    std::uint64_t decisionId = 0;
};
// Older candles for the charts, before `before`. The answer says how many came; none means that the source has no more.
struct LoadHistory {
    Symbol symbol;
    UtcTime before;
};
enum class ReportKind : std::uint8_t { Trades, Orders, Ledger, Decisions, DailyPnl };
// Writes a complete CSV of the period (from inclusive, to exclusive; none = open) to `path`, with a sidecar of row count
// and checksum. Progress is in the snapshot; one at a time.
struct ExportReport {
    ReportKind kind = ReportKind::Trades;
    std::optional<UtcTime> from;
    std::optional<UtcTime> to;
    std::string path;
};
struct CancelExport {};
// A found deposit or withdrawal is acknowledged and becomes its own ledger entry.
struct AcknowledgeFlow {
    std::uint64_t flowId = 0;
};
// Somebody has seen an alert; entries that an unread one would stop go on.
struct AcknowledgeAlert {
    std::uint64_t alertId = 0;
};
// The window's event loop turns. Not a wish: it has no id of its own and gets no answer.
struct WindowSeen {};
// Orderly stop of the engine.
struct Stop {
    bool cancelOpenOrders = false;
};

using CommandBody = std::variant<Pause, Resume, Flatten, Kill, Rearm, EnableAsset, PlaceOrder, CancelOrder,
                                 CancelAllOrders, AcknowledgeFlow, Stop, CheckOrder, ExplainDecision, LoadHistory,
                                 ExportReport, CancelExport, MoveOrder, Arm, Disarm, AcknowledgeAlert, WindowSeen>;

// True for what is answered without changing anything that lasts: questions, charts and reports.
template <typename Body>
inline constexpr bool kLeavesNoRecord =
    std::is_same_v<Body, CheckOrder> || std::is_same_v<Body, ExplainDecision> || std::is_same_v<Body, LoadHistory> ||
    std::is_same_v<Body, ExportReport> || std::is_same_v<Body, CancelExport> ||
    std::is_same_v<Body, AcknowledgeAlert> || std::is_same_v<Body, WindowSeen>;
inline bool leavesNoRecord(CommandBody const& body)
{
    return std::visit([]<typename Body>(Body const&) { return kLeavesNoRecord<Body>; }, body);
}

struct Command {
    CommandId id{};
    CommandBody body;
};
using CommandPtr = std::shared_ptr<Command const>;

}  // namespace pentad

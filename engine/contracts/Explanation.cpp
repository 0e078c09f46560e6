// SPDX-License-Identifier: GPL-3.0-or-later
#include "contracts/Explanation.h"

namespace pentad {
namespace {

// Calls text(part) for literal text and place(index, kind) for every {index:kind}. Indices have one digit.
template <typename Text, typename Place>
void walk(std::string_view pattern, Text&& text, Place&& place)
{
    while (!pattern.empty()) {
        std::size_t const open = pattern.find('{');
        text(pattern.substr(0, open));
        if (open == std::string_view::npos) {
            return;
        }
        std::size_t const close = pattern.find('}', open);
        check(close != std::string_view::npos && close > open + 3, "Explanation: broken pattern");
        place(static_cast<std::size_t>(pattern[open + 1] - '0'), pattern.substr(open + 3, close - open - 3));
        pattern.remove_prefix(close + 1);
    }
}

void append(std::string& line, std::string_view pattern, GateRecord const& record)
{
    walk(
        pattern, [&](std::string_view text) { line += text; },
        [&](std::size_t index, std::string_view kind) {
            line += index < record.numberCount ? formatNumber(kind, record.numbers[index]) : "-";
        });
}

}  // namespace

std::string_view formulaPattern(Gate gate)
{
    switch (gate) {
    case Gate::Universe: return "one of the five = {0:flag}";
    case Gate::KillSwitch: return "latched = {0:flag}";
    case Gate::Pause: return "paused = {0:flag}, asset enabled = {1:flag}";
    case Gate::SafeMode: return "safe mode = {0:flag}";
    case Gate::Breakers: return "orders {0:phase}, account {1:phase}, market data {2:phase}";
    case Gate::DataAge: return "quote = {0:flag}, {1:seconds} <= {2:seconds}";
    case Gate::Duplicate: return "among {0:count} decided = {1:flag}";
    case Gate::Scale:
        return "price has {0:count} <= {1:count} decimals, size has {2:count} <= {3:count}, well-formed = {4:flag}";
    case Gate::MinimumValue: return "{0:quantity} x {1:price} = {2:money} >= {3:money}";
    case Gate::PriceCollar: return "|{0:price} / {1:price} - 1| = {2:bps} <= {3:bps} bp";
    case Gate::OrderRate: return "{0:count} in the last minute + 1 = {1:count} <= {2:count}";
    case Gate::OpenOrders: return "{0:count} + 1 = {1:count} <= {2:count}";
    case Gate::DailyLoss: return "{0:money} >= -{1:rate} x {2:money} = {3:money}";
    case Gate::Drawdown: return "1 - {0:money} / {1:money} = {2:rate}, multiplier {3:factor} > 0";
    case Gate::TradableCapital: return "({0:money} - {1:money} - {2:money}) x {3:factor} = {4:money} > 0";
    case Gate::Edge: return "{0:bps} >= {1:bps} + {2:bps} + {3:bps} + {4:bps} = {5:bps} bp";
    case Gate::AssetCap:
        return "{0:money} + {1:money} = {2:money} <= min({3:money}, {4:rate} x {5:money} x {6:factor}) = {7:money}";
    case Gate::MaxPosition: return "{0:quantity} + {1:quantity} = {2:quantity} <= {3:quantity}";
    case Gate::Concentration: return "({0:money} + {1:money}) / {2:money} = {3:rate} <= {4:rate}";
    case Gate::GrossCap: return "{0:money} + {1:money} = {2:money} <= {3:money}";
    case Gate::ReservedCash: return "{0:money} - {1:money} = {2:money} >= {3:money} + {4:money} = {5:money}";
    case Gate::FeeBuffer: return "{0:money} >= {1:money} + {2:money} + {3:money} = {4:money}";
    }
    return {};
}

bool looksAtArming(GateRecord const& record)
{
    constexpr std::uint8_t kWithArming = 3;
    return record.gate == Gate::Pause && record.numberCount >= kWithArming;
}

bool findsNeverArmed(GateRecord const& record)
{
    constexpr std::uint8_t kWithJournal = 4;
    return record.gate == Gate::Pause && record.numberCount >= kWithJournal;
}

bool meetsOwnOrder(GateRecord const& record)
{
    constexpr std::uint8_t kWithOwnOrder = 5;
    return record.gate == Gate::PriceCollar && record.numberCount == kWithOwnOrder;
}

bool looksAtDepth(GateRecord const& record)
{
    constexpr std::uint8_t kWithDepth = 6;
    return record.gate == Gate::PriceCollar && record.numberCount >= kWithDepth;
}

std::string_view formulaPattern(GateRecord const& record)
{
    if (findsNeverArmed(record)) {
        return "paused = {0:flag}, asset enabled = {1:flag}, armed = {2:flag}, ever armed over this journal = {3:flag}";
    }
    if (looksAtArming(record)) {
        return "paused = {0:flag}, asset enabled = {1:flag}, armed = {2:flag}";
    }
    if (looksAtDepth(record)) {
        return "|{0:price} / {1:price} - 1| = {2:bps} <= {3:bps} bp, asks within the collar "
               "{4:quantity} <= {5:quantity}";
    }
    if (meetsOwnOrder(record)) {
        return "|{0:price} / {1:price} - 1| = {2:bps} <= {3:bps} bp, meets an own sell order at {4:price}";
    }
    return formulaPattern(record.gate);
}

std::string_view admissionPattern(Gate gate)
{
    switch (gate) {
    case Gate::PriceCollar: return "admits {6:quantity} = {7:money}";
    case Gate::AssetCap: return "admits {8:quantity} = {9:money}";
    case Gate::MaxPosition: return "admits {4:quantity} = {5:money}";
    case Gate::Concentration: return "admits {5:quantity} = {6:money}";
    case Gate::GrossCap: return "admits {4:quantity} = {5:money}";
    case Gate::ReservedCash: return "admits {6:quantity} = {7:money}";
    case Gate::FeeBuffer: return "admits {5:quantity} = {6:money}";
    case Gate::Universe:
    case Gate::KillSwitch:
    case Gate::Pause:
    case Gate::SafeMode:
    case Gate::Breakers:
    case Gate::DataAge:
    case Gate::Duplicate:
    case Gate::Scale:
    case Gate::MinimumValue:
    case Gate::OrderRate:
    case Gate::OpenOrders:
    case Gate::DailyLoss:
    case Gate::Drawdown:
    case Gate::TradableCapital:
    case Gate::Edge: return {};
    }
    return {};
}

std::string_view distanceKind(Gate gate)
{
    switch (gate) {
    case Gate::Universe:
    case Gate::KillSwitch:
    case Gate::Pause:
    case Gate::SafeMode:
    case Gate::Breakers:
    case Gate::Duplicate:
    case Gate::Scale: return {};
    case Gate::DataAge: return "seconds";
    case Gate::PriceCollar:
    case Gate::Edge: return "bps";
    case Gate::OrderRate:
    case Gate::OpenOrders: return "count";
    case Gate::Drawdown:
    case Gate::Concentration: return "rate";
    case Gate::MaxPosition: return "quantity";
    case Gate::MinimumValue:
    case Gate::DailyLoss:
    case Gate::TradableCapital:
    case Gate::AssetCap:
    case Gate::GrossCap:
    case Gate::ReservedCash:
    case Gate::FeeBuffer: return "money";
    }
    return {};
}

std::string formatNumber(std::string_view kind, Decimal number)
{
    if (kind == "money") {
        return number.text(2, Rounding::HalfEven);
    }
    if (kind == "bps") {
        return number.text(1, Rounding::HalfEven);
    }
    if (kind == "seconds") {
        return number.text(1, Rounding::HalfEven) + " s";
    }
    if (kind == "rate") {
        return multiply(number, Decimal(100), Rounding::HalfEven).text(2, Rounding::HalfEven) + " %";
    }
    if (kind == "factor") {
        return number.text(2, Rounding::HalfEven);
    }
    if (kind == "flag") {
        return number.isZero() ? "no" : "yes";
    }
    if (kind == "phase") {
        return number.isZero() ? "closed" : number == Decimal(1) ? "open" : "half-open";
    }
    return number.text();
}

GateRecord const* decidingGate(Evaluation const& evaluation)
{
    for (GateRecord const& gate : evaluation.gates) {
        if (evaluation.accepted ? evaluation.reducedBy == gate.gate : gate.verdict == Verdict::Fail) {
            return &gate;
        }
    }
    return nullptr;
}

std::string explain(GateRecord const& record)
{
    if (record.numberCount == 0) {
        return "not applicable";
    }
    std::string line;
    append(line, formulaPattern(record), record);
    if (record.verdict == Verdict::Reduced) {
        line += ", ";
        append(line, admissionPattern(record.gate), record);
    }
    return line;
}

std::string orderText(OrderRecord const& order)
{
    std::string text = std::string(sideText(order.side)) + ' ' + std::string(orderTypeText(order.type)) + ' ';
    if (auto const* base = std::get_if<BaseSize>(&order.size)) {
        text += base->quantity.text();
    } else {
        text += "for " + std::get<QuoteSize>(order.size).money.text();
    }
    text += order.stopPrice ? " stop " + order.stopPrice->text() : std::string();
    text += order.limitPrice ? " at " + order.limitPrice->text() : std::string();
    return text + (order.filled.isPositive() ? ", " + order.filled.text() + " traded" : std::string());
}

}  // namespace pentad

// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/Order.h"

#include "foundation/Bytes.h"

namespace pentad {
namespace {

using enum OrderState;
constexpr auto kMoves = TransitionKind::Moves;
constexpr auto kIgnored = TransitionKind::Ignored;
constexpr auto kAlarming = TransitionKind::Alarming;

// Columns in the order of OrderEvent, rows in the order of OrderState.
//
// A fill is money that moved: it is believed in every state. A fill after a terminal word is alarming, yet booked.
// CancelRequested survives partial fills: the cancel is still on its way. A refused cancel leads back to the order.
// A refusal of what the exchange has shown is that of a copy, or a mistake: its money stays until the order is gone there.
// An order whose rest was cancelled is Cancelled, whatever had traded; how much is kept with the order, not in its state.
constexpr Transition kOrderTable[kOrderStates][kOrderEvents] = {
    // clang-format off
    //                    Acknowledged                   Refused                      OutcomeUnknown              FillPartial                    FillComplete           CancelAsked                    CancelRefused                   CancelConfirmed           ConfirmedAbsent           StopReissued
    /*Planned*/         {{Working, kMoves},             {Rejected, kMoves},          {Unknown, kMoves},          {PartiallyFilled, kMoves},     {Filled, kMoves},      {CancelRequested, kMoves},     {Planned, kIgnored},            {Cancelled, kMoves},      {Cancelled, kMoves},      {Working, kMoves}},
    /*Unknown*/         {{Working, kMoves},             {Rejected, kMoves},          {Unknown, kIgnored},        {PartiallyFilled, kMoves},     {Filled, kMoves},      {CancelRequested, kMoves},     {Unknown, kIgnored},            {Cancelled, kMoves},      {Cancelled, kMoves},      {Working, kMoves}},
    /*Working*/         {{Working, kIgnored},           {Working, kAlarming},        {Working, kIgnored},        {PartiallyFilled, kMoves},     {Filled, kMoves},      {CancelRequested, kMoves},     {Working, kIgnored},            {Cancelled, kMoves},      {Cancelled, kAlarming},   {Working, kMoves}},
    /*PartiallyFilled*/ {{PartiallyFilled, kIgnored},   {PartiallyFilled, kAlarming},{PartiallyFilled, kIgnored},{PartiallyFilled, kMoves},     {Filled, kMoves},      {CancelRequested, kMoves},     {PartiallyFilled, kIgnored},    {Cancelled, kMoves},      {Cancelled, kAlarming},   {PartiallyFilled, kMoves}},
    /*CancelRequested*/ {{CancelRequested, kIgnored},   {CancelRequested, kAlarming},{CancelRequested, kIgnored},{CancelRequested, kMoves},     {Filled, kMoves},      {CancelRequested, kIgnored},   {Working, kMoves},              {Cancelled, kMoves},      {Cancelled, kMoves},      {CancelRequested, kMoves}},
    /*Filled*/          {{Filled, kIgnored},            {Filled, kAlarming},         {Filled, kIgnored},         {Filled, kAlarming},           {Filled, kAlarming},   {Filled, kIgnored},            {Filled, kIgnored},             {Filled, kIgnored},       {Filled, kIgnored},       {Filled, kAlarming}},
    /*Cancelled*/       {{Cancelled, kIgnored},         {Cancelled, kIgnored},       {Cancelled, kIgnored},      {Cancelled, kAlarming},        {Filled, kAlarming},   {Cancelled, kIgnored},         {Cancelled, kIgnored},          {Cancelled, kIgnored},    {Cancelled, kIgnored},    {Working, kAlarming}},
    /*Rejected*/        {{Working, kAlarming},          {Rejected, kIgnored},        {Rejected, kIgnored},       {PartiallyFilled, kAlarming},  {Filled, kAlarming},   {Rejected, kIgnored},          {Rejected, kIgnored},           {Rejected, kIgnored},     {Rejected, kIgnored},     {Working, kAlarming}},
    // clang-format on
};

constexpr char kIdVersion = '1';
constexpr int kIdBits = 100;
static_assert(kIdBits == 2 * 10 * 5);

void hashText(ByteWriter& writer, std::string_view text)
{
    writer.text(text);
}

void hashPrice(ByteWriter& writer, std::optional<Price> const& price)
{
    writer.flag(price.has_value());
    writer.i128(price ? price->value().raw() : Int128{0});
}

}  // namespace

Transition transition(OrderState state, OrderEvent event)
{
    return kOrderTable[static_cast<std::size_t>(state)][static_cast<std::size_t>(event)];
}

ClientOrderId clientOrderIdFor(CycleId cycle, OrderIntent const& intent)
{
    thread_local ByteWriter writer;
    writer.clear();
    hashText(writer, intent.strategy.view());
    writer.u64(number(cycle));
    hashText(writer, intent.symbol.view());
    writer.u8(static_cast<std::uint8_t>(intent.side));
    // The intent hash: what makes two intents of one strategy, cycle, symbol and side different.
    writer.u8(static_cast<std::uint8_t>(intent.type));
    writer.u8(static_cast<std::uint8_t>(intent.size.index()));
    writer.i128(std::holds_alternative<BaseSize>(intent.size) ? std::get<BaseSize>(intent.size).quantity.value().raw()
                                                              : std::get<QuoteSize>(intent.size).money.value().raw());
    hashPrice(writer, intent.limitPrice);
    hashPrice(writer, intent.stopPrice);
    writer.u8(static_cast<std::uint8_t>(intent.origin));
    Sha256Digest const digest = sha256InPlace(writer);

    constexpr std::string_view kAlphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
    char text[2 + kIdBits / 5];
    text[0] = 'P';
    text[1] = kIdVersion;
    UInt128 bits = 0;
    for (std::size_t i = 0; i < sizeof bits; ++i) {
        bits = (bits << 8U) | std::to_integer<unsigned>(digest[i]);
    }
    // Two groups of ten digits, each of which fits one machine word.
    for (int group = 0; group < 2; ++group) {
        auto const word = static_cast<std::uint64_t>(bits >> 64U);
        for (int i = 0; i < 10; ++i) {
            text[2 + 10 * group + i] = kAlphabet[(word >> static_cast<unsigned>(59 - 5 * i)) & 31U];
        }
        bits <<= 50U;
    }
    return ClientOrderId(std::string_view(text, sizeof text));
}

bool isOwnClientOrderId(std::string_view text)
{
    constexpr std::size_t kLength = 2 + kIdBits / 5;
    if (text.size() != kLength || text[0] != 'P' || text[1] != kIdVersion) {
        return false;
    }
    for (char const c : text.substr(2)) {
        if (!((c >= 'A' && c <= 'Z') || (c >= '2' && c <= '7'))) {
            return false;
        }
    }
    return true;
}

std::string_view sideText(Side side)
{
    return side == Side::Buy ? "BUY" : "SELL";
}

std::string_view orderTypeText(OrderType type)
{
    switch (type) {
    case OrderType::Limit: return "LIMIT";
    case OrderType::Market: return "MARKET";
    case OrderType::StopMarket: return "STOP_MARKET";
    case OrderType::StopLimit: return "STOP_LIMIT";
    }
    return {};
}

std::string_view originText(Origin origin)
{
    switch (origin) {
    case Origin::Strategy: return "strategy";
    case Origin::Operator: return "operator";
    case Origin::Flatten: return "flatten";
    case Origin::Protection: return "protection";
    }
    return {};
}

std::string_view orderStateText(OrderState state)
{
    switch (state) {
    case Planned: return "planned";
    case Unknown: return "unknown";
    case Working: return "working";
    case PartiallyFilled: return "partially filled";
    case CancelRequested: return "cancel requested";
    case Filled: return "filled";
    case Cancelled: return "cancelled";
    case Rejected: return "rejected";
    }
    return {};
}

std::string_view orderEventText(OrderEvent event)
{
    switch (event) {
    case OrderEvent::Acknowledged: return "acknowledged";
    case OrderEvent::Refused: return "refused";
    case OrderEvent::OutcomeUnknown: return "outcome unknown";
    case OrderEvent::FillPartial: return "partial fill";
    case OrderEvent::FillComplete: return "complete fill";
    case OrderEvent::CancelAsked: return "cancel asked";
    case OrderEvent::CancelRefused: return "cancel refused";
    case OrderEvent::CancelConfirmed: return "cancel confirmed";
    case OrderEvent::ConfirmedAbsent: return "confirmed absent";
    case OrderEvent::StopReissued: return "stop reissued";
    }
    return {};
}

}  // namespace pentad

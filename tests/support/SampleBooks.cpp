// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/SampleBooks.h"

#include <string>

namespace pentad::test {
namespace {

constexpr std::array<std::string_view, kUniverseSize> kBases{"BTC", "ETH", "XRP", "AVAX", "SOL"};
constexpr std::array<int, kUniverseSize> kPrices{2'500'000, 90'000, 20, 900, 5'000};

Asset baseOf(Slot slot)
{
    return Asset(kBases[static_cast<std::size_t>(slot)]);
}
Symbol symbolOf(Slot slot)
{
    return Symbol(std::string(kBases[static_cast<std::size_t>(slot)]) + "TRY");
}
Asset const kQuote("TRY");

std::vector<std::byte> bytesOf(std::string_view text)
{
    auto const bytes = std::as_bytes(std::span(text.data(), text.size()));
    return {bytes.begin(), bytes.end()};
}

OrderIntent sampleIntent(Slot slot, Side side)
{
    OrderIntent intent;
    intent.strategy = StrategyId("trend");
    intent.symbol = symbolOf(slot);
    intent.side = side;
    intent.type = OrderType::Limit;
    intent.size = BaseSize{Quantity("0.02"_dec)};
    intent.limitPrice = Price(Decimal(kPrices[static_cast<std::size_t>(slot)]));
    intent.referencePrice = *intent.limitPrice;
    intent.expectedEdgeBps = "61.5"_dec;
    intent.horizonBars = 24;
    intent.addReason("ema_fast", "841.125"_dec);
    intent.addReason("ema_slow", "838.75"_dec);
    return intent;
}

}  // namespace

Evaluation sampleEvaluation(int salt)
{
    Evaluation evaluation;
    for (std::size_t i = 0; i < kGates; ++i) {
        GateRecord& gate = evaluation.gates[i];
        gate.gate = static_cast<Gate>(i);
        gate.verdict = static_cast<Verdict>((i + static_cast<std::size_t>(salt)) % 4);
        gate.numberCount = static_cast<std::uint8_t>(i == 0 ? GateRecord::kNumbersMax : i % 6);
        for (std::size_t k = 0; k < gate.numberCount; ++k) {
            gate.numbers[k] = Decimal::fromMantissa(static_cast<std::int64_t>(i * 100'000 + k * 777) + salt, 2);
        }
        gate.hasDistance = i % 3 == 0;
        if (gate.hasDistance) {
            gate.distance = Decimal::fromMantissa(-123'456 + salt, 4);
        }
    }
    evaluation.riskReducing = true;
    evaluation.accepted = true;
    evaluation.reduced = true;
    evaluation.refusal = RefusalCode::CapitalFeeBufferBreach;
    evaluation.reducedBy = Gate::FeeBuffer;
    evaluation.wantedNotional = Money("50000"_dec);
    evaluation.admittedNotional = Money("49000.5"_dec);
    evaluation.admittedSize = QuoteSize{Money("49000.5"_dec)};
    evaluation.valuationPrice = Price("2500000"_dec);
    evaluation.feeAndTax = Money("98.7"_dec);
    evaluation.requiredEdgeBps = "31"_dec;
    return evaluation;
}

StepRecord fullStep()
{
    StepRecord step;
    step.sequence = 42;
    step.at = UtcTime(Milliseconds(1'700'000'000'123));
    step.cycle = CycleId{77};
    step.transactions.push_back({.id = 9,
                                 .kind = TransactionKind::Harvest,
                                 .at = step.at,
                                 .clientOrderId = "P1AAAAAAAAAAAAAAAAAAAA",
                                 .tradeId = TradeId{-5},
                                 .postings = {{Account::Cash, kQuote, "-12.5"_dec},
                                              {Account::External, Asset("USDT"), "170000000000000000000"_dec},
                                              {Account::ReserveBucket, kQuote, "12.500000000000000001"_dec}}});
    step.transactions.push_back(
        {.id = 10, .kind = TransactionKind::External, .at = step.at, .clientOrderId = {}, .postings = {}});
    OrderRecord order;
    order.clientOrderId = ClientOrderId("P1BBBBBBBBBBBBBBBBBBBB");
    order.exchangeOrderId = ExchangeOrderId{123'456'789'012};
    order.slot = Slot{4};
    order.symbol = Symbol("SOLTRY");
    order.strategy = StrategyId("rebalance");
    order.cycle = CycleId{76};
    order.side = Side::Sell;
    order.type = OrderType::StopLimit;
    order.origin = Origin::Protection;
    order.state = OrderState::CancelRequested;
    order.size = QuoteSize{Money("1000.01"_dec)};
    order.limitPrice = Price("4999.99"_dec);
    order.stopPrice = Price("5000"_dec);
    order.referencePrice = Price("5001.5"_dec);
    order.filled = Quantity("0.1"_dec);
    order.filledMoney = Money("499.999"_dec);
    order.fees = Money("0.9"_dec);
    order.heldBefore = Quantity("3.75"_dec);
    order.riskReducing = true;
    order.cancelWanted = true;
    order.repriceCount = 3;
    order.absentAnswers = 2;
    order.createdAt = UtcTime(Milliseconds(1'699'999'999'000));
    order.updatedAt = step.at;
    order.note = "insufficient balance";
    step.orders = {order, OrderRecord{}};
    FillRecord fill;
    fill.fill = {.tradeId = TradeId{55},
                 .clientOrderId = order.clientOrderId,
                 .exchangeOrderId = order.exchangeOrderId,
                 .slot = Slot{4},
                 .side = Side::Sell,
                 .price = Price("4999.99"_dec),
                 .quantity = Quantity("0.1"_dec),
                 .fee = Money("0.75"_dec),
                 .tax = Money("0.15"_dec),
                 .at = step.at};
    fill.fee = Money("0.75"_dec);
    fill.tax = Money("0.15"_dec);
    fill.estimated = true;
    fill.realizedPnl = Money("-3.5"_dec);
    fill.slippageBps = "1.25"_dec;
    step.fills = {fill, FillRecord{}};
    DecisionRecord decision;
    decision.id = 31;
    decision.cycle = step.cycle;
    decision.at = step.at;
    decision.intent = sampleIntent(Slot{2}, Side::Sell);
    decision.intent.stopPrice = Price("19.5"_dec);
    decision.intent.origin = Origin::Flatten;
    while (decision.intent.reasonCount < OrderIntent::kReasonsMax) {
        decision.intent.addReason("a_name_of_23_characters", "-170000000000000000000.123456789012345678"_dec);
    }
    decision.evaluation = sampleEvaluation(1);
    decision.clientOrderId = ClientOrderId("P1CCCCCCCCCCCCCCCCCCCC");
    step.decisions = {decision};
    step.outbox = {{.id = 7,
                    .kind = OutboxKind::Cancel,
                    .clientOrderId = order.clientOrderId,
                    .exchangeOrderId = order.exchangeOrderId,
                    .slot = Slot{4}}};
    step.outboxSettled = {5, 6};
    step.notes = {{.kind = NoteKind::Order,
                   .at = step.at,
                   .command = CommandId{99},
                   .subject = "SOLTRY",
                   .text = "sold",
                   .reason = "\xC3\xA7ok riskli"}};
    step.figures.cash = Money("100"_dec);
    step.figures.reserveBucket = Money("200"_dec);
    step.figures.accruedFees = Money("1"_dec);
    step.figures.realizedPnlTotal = Money("-3.5"_dec);
    step.figures.feesTotal = Money("0.75"_dec);
    step.figures.taxTotal = Money("0.15"_dec);
    step.figures.externalTotal = Money("300"_dec);
    for (Slot const slot : kSlots) {
        step.figures.held[slot] = Quantity(Decimal(static_cast<int>(slot) + 1));
        step.figures.costs[slot] = Money(Decimal(static_cast<int>(slot) + 11));
    }
    step.checkpoint = bytesOf("the whole state of the core");
    return step;
}

SampleBooks::SampleBooks() : m_now(Milliseconds(1'700'000'000'000)) {}

std::vector<StepRecord> SampleBooks::take(std::size_t count)
{
    std::vector<StepRecord> steps;
    steps.reserve(count);
    for (std::size_t i = 0; i < count; ++i) {
        steps.push_back(next());
    }
    return steps;
}

StepRecord SampleBooks::next()
{
    constexpr std::uint64_t kStages = 7;
    StepRecord step;
    m_now += Milliseconds(250);
    step.sequence = ++m_sequence;
    step.at = m_now;
    step.cycle = CycleId{1 + m_sequence / 2};
    if (m_sequence == 1) {
        book(step, TransactionKind::Opening, TradeId{},
             {{Account::Cash, kQuote, "1000000"_dec}, {Account::External, kQuote, "-1000000"_dec}});
        m_figures.cash += Money("1000000"_dec);
        m_figures.externalTotal += Money("1000000"_dec);
        step.notes.push_back({.kind = NoteKind::Session,
                              .at = m_now,
                              .command = {},
                              .subject = "session",
                              .text = "opened with 1000000 TRY",
                              .reason = {}});
    } else {
        switch (m_stage++ % kStages) {
        case 0: plan(step); break;
        case 1: acknowledge(step); break;
        case 2: fill(step, false); break;
        case 3: fill(step, true); break;
        case 4: settleFee(step); break;
        case 5: {
            DecisionRecord refused;
            refused.id = ++m_decisions;
            refused.cycle = step.cycle;
            refused.at = m_now;
            refused.intent = sampleIntent(Slot{1}, Side::Buy);
            refused.evaluation = sampleEvaluation(static_cast<int>(m_sequence % 1000));
            refused.evaluation.accepted = false;
            refused.evaluation.refusal = RefusalCode::AlphaEdgeBelowMinimum;
            refused.clientOrderId = clientOrderIdFor(refused.cycle, refused.intent);
            step.decisions.push_back(refused);
            break;
        }
        default: harvest(step); break;
        }
    }
    step.figures = m_figures;
    if (m_sequence % 10 == 1) {
        step.checkpoint = bytesOf("state after step " + std::to_string(m_sequence));
    }
    return step;
}

void SampleBooks::book(StepRecord& step, TransactionKind kind, TradeId trade, std::vector<Posting> postings)
{
    bool const ofOrder =
        kind == TransactionKind::Buy || kind == TransactionKind::Sell || kind == TransactionKind::FeeSettled;
    step.transactions.push_back({.id = ++m_transactions,
                                 .kind = kind,
                                 .at = m_now,
                                 .clientOrderId = ofOrder ? m_order.clientOrderId : ClientOrderId(),
                                 .tradeId = trade,
                                 .postings = std::move(postings)});
}

void SampleBooks::plan(StepRecord& step)
{
    auto const place = static_cast<std::size_t>(m_stage / 7);
    Slot const slot = kSlots[place / 2 % kUniverseSize];
    DecisionRecord decision;
    decision.id = ++m_decisions;
    decision.cycle = step.cycle;
    decision.at = m_now;
    decision.intent = sampleIntent(slot, place % 2 == 0 ? Side::Buy : Side::Sell);
    decision.evaluation = sampleEvaluation(static_cast<int>(m_sequence % 1000));
    decision.clientOrderId = clientOrderIdFor(decision.cycle, decision.intent);

    m_order = {};
    m_order.clientOrderId = decision.clientOrderId;
    m_order.slot = slot;
    m_order.symbol = decision.intent.symbol;
    m_order.strategy = decision.intent.strategy;
    m_order.cycle = step.cycle;
    m_order.side = decision.intent.side;
    m_order.size = decision.intent.size;
    m_order.limitPrice = decision.intent.limitPrice;
    m_order.referencePrice = decision.intent.referencePrice;
    m_order.heldBefore = m_figures.held[slot];
    m_order.createdAt = m_now;
    m_order.updatedAt = m_now;
    step.decisions.push_back(decision);
    step.orders.push_back(m_order);
    step.outbox.push_back({.id = ++m_outbox,
                           .kind = OutboxKind::Place,
                           .clientOrderId = m_order.clientOrderId,
                           .exchangeOrderId = {},
                           .slot = slot});
}

void SampleBooks::acknowledge(StepRecord& step)
{
    m_order.state = OrderState::Working;
    m_order.exchangeOrderId = ExchangeOrderId{static_cast<std::int64_t>(1'000'000 + m_sequence)};
    m_order.updatedAt = m_now;
    step.orders.push_back(m_order);
    step.outboxSettled.push_back(m_outbox);
}

void SampleBooks::fill(StepRecord& step, bool complete)
{
    bool const buys = m_order.side == Side::Buy;
    Quantity const quantity("0.01"_dec);
    Price const price = m_order.referencePrice;
    Money const value = notional(price, quantity, Rounding::HalfEven);
    Money const fee = portion(value, Rate("0.0018"_dec), Rounding::HalfEven);
    Money const tax = portion(value, Rate("0.0001"_dec), Rounding::HalfEven);
    Slot const slot = m_order.slot;
    bool const estimated = complete;

    FillRecord record;
    record.fill.tradeId = TradeId{++m_trades};
    record.fill.clientOrderId = m_order.clientOrderId;
    record.fill.exchangeOrderId = m_order.exchangeOrderId;
    record.fill.slot = slot;
    record.fill.side = m_order.side;
    record.fill.price = price;
    record.fill.quantity = quantity;
    if (!estimated) {
        record.fill.fee = fee;
        record.fill.tax = tax;
    }
    record.fill.at = m_now;
    record.fee = fee;
    record.tax = tax;
    record.estimated = estimated;
    step.fills.push_back(record);

    Decimal const base = buys ? quantity.value() : -quantity.value();
    Decimal const quote = buys ? value.value() : -value.value();
    std::vector<Posting> postings{{Account::Holdings, baseOf(slot), base},
                                  {Account::Market, baseOf(slot), -base},
                                  {Account::Market, kQuote, quote},
                                  {Account::FeesPaid, kQuote, fee.value()},
                                  {Account::TaxPaid, kQuote, tax.value()}};
    Decimal const costs = fee.value() + tax.value();
    if (estimated) {
        postings.push_back({Account::Cash, kQuote, -quote});
        postings.push_back({Account::FeesAccrued, kQuote, -costs});
        m_figures.cash -= Money(quote);
        m_figures.accruedFees += Money(costs);
    } else {
        postings.push_back({Account::Cash, kQuote, -quote - costs});
        m_figures.cash -= Money(quote + costs);
    }
    book(step, buys ? TransactionKind::Buy : TransactionKind::Sell, record.fill.tradeId, std::move(postings));
    m_figures.held[slot] += Quantity(base);
    m_figures.costs[slot] += Money(quote);
    m_figures.feesTotal += fee;
    m_figures.taxTotal += tax;

    m_order.filled += quantity;
    m_order.filledMoney += value;
    m_order.fees += fee + tax;
    m_order.state = complete ? OrderState::Filled : OrderState::PartiallyFilled;
    m_order.updatedAt = m_now;
    step.orders.push_back(m_order);
}

// The estimate of the last fill becomes true.
void SampleBooks::settleFee(StepRecord& step)
{
    Money const value = notional(m_order.referencePrice, Quantity("0.01"_dec), Rounding::HalfEven);
    Money const fee = portion(value, Rate("0.0018"_dec), Rounding::HalfEven);
    Money const tax = portion(value, Rate("0.0001"_dec), Rounding::HalfEven);
    Decimal const costs = (fee + tax).value();
    book(step, TransactionKind::FeeSettled, TradeId{m_trades},
         {{Account::FeesAccrued, kQuote, costs}, {Account::Cash, kQuote, -costs}});
    m_figures.cash -= Money(costs);
    m_figures.accruedFees -= Money(costs);
}

void SampleBooks::harvest(StepRecord& step)
{
    book(step, TransactionKind::Harvest, TradeId{},
         {{Account::Cash, kQuote, "-1.25"_dec}, {Account::ReserveBucket, kQuote, "1.25"_dec}});
    m_figures.cash -= Money("1.25"_dec);
    m_figures.reserveBucket += Money("1.25"_dec);
    step.notes.push_back({.kind = NoteKind::OperatorAction,
                          .at = m_now,
                          .command = CommandId{m_sequence},
                          .subject = "pause",
                          .text = "paused",
                          .reason = "lunch"});
}

}  // namespace pentad::test

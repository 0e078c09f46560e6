// SPDX-License-Identifier: GPL-3.0-or-later
#include "contracts/StepRecord.h"

#include "contracts/PackedBytes.h"
#include "foundation/Check.h"

#include <algorithm>

namespace pentad {
namespace {

// How many values each enum has; everything above is refused when reading.
constexpr auto kTransactionKinds = static_cast<std::size_t>(TransactionKind::External) + 1;
constexpr auto kOrderTypes = static_cast<std::size_t>(OrderType::StopLimit) + 1;
constexpr auto kOrigins = static_cast<std::size_t>(Origin::Protection) + 1;
constexpr auto kOutboxKinds = static_cast<std::size_t>(OutboxKind::Cancel) + 1;
constexpr auto kNoteKinds = static_cast<std::size_t>(NoteKind::Order) + 1;

// The first byte of a step says which of its lists have something in them, and whether a checkpoint ends it. Only those
// lists follow, in this order; the figures of the books come with transactions.
constexpr unsigned kHasDecisions = 1;
constexpr unsigned kHasTransactions = 2;
constexpr unsigned kHasOrders = 4;
constexpr unsigned kHasFills = 8;
constexpr unsigned kHasOutbox = 16;
constexpr unsigned kHasSettled = 32;
constexpr unsigned kHasNotes = 64;
constexpr unsigned kHasCheckpoint = 128;

// Verdict (2 bits), distance or not (1 bit) and count of numbers share the byte that heads a gate.
constexpr std::size_t kGateHeads = (GateRecord::kNumbersMax + 1) * 8;
static_assert(kGateHeads <= 256 && static_cast<int>(Verdict::NotApplicable) == 3);

using packed::Kept;
using packed::Pack;
using packed::Unpack;

// What most fields of a step are near to.
struct Base {
    UtcTime at;
    CycleId cycle{};
};

constexpr unsigned bit(bool value, unsigned place)
{
    return value ? 1U << place : 0U;
}

// One byte says which kind of order it is and which of its prices follow.
unsigned traitsOf(Side side, OrderType type, Origin origin, OrderSize const& size,
                  std::optional<Price> const& limitPrice, std::optional<Price> const& stopPrice)
{
    return static_cast<unsigned>(side) | static_cast<unsigned>(type) << 1U | static_cast<unsigned>(origin) << 3U |
           bit(std::holds_alternative<QuoteSize>(size), 5) | bit(limitPrice.has_value(), 6) |
           bit(stopPrice.has_value(), 7);
}
static_assert(kSides == 2 && kOrderTypes == 4 && kOrigins == 4, "they share one byte, of which all values are used");

Decimal valueOf(OrderSize const& size)
{
    auto const* base = std::get_if<BaseSize>(&size);
    return base != nullptr ? base->quantity.value() : std::get_if<QuoteSize>(&size)->money.value();
}

[[gnu::always_inline]] inline void encodePrices(std::optional<Price> const& limitPrice,
                                                std::optional<Price> const& stopPrice, Pack& pack)
{
    if (limitPrice) {
        pack.amount(*limitPrice);
    }
    if (stopPrice) {
        pack.amount(*stopPrice);
    }
}

// Where a record goes, and what of it has gone there.
struct Out {
    ByteWriter& writer;
    std::vector<BytePart>* evaluations = nullptr;  // where they stand, if somebody asks
    Kept kept;
};

void encodeOne(Posting const& posting, Base const& base, Out& out);
void encodeOne(std::uint64_t id, Base const& base, Out& out);
void encodeOne(LedgerTransaction const& transaction, Base const& base, Out& out);
void encodeOne(OrderRecord const& order, Base const& base, Out& out);
void encodeOne(FillRecord const& record, Base const& base, Out& out);
void encodeOne(DecisionRecord const& decision, Base const& base, Out& out);
void encodeOne(OutboxRow const& row, Base const& base, Out& out);
void encodeOne(NoteRecord const& note, Base const& base, Out& out);
void encodeOne(Evaluation const& evaluation, Out& out);

template <typename T>
void encodeCounted(std::vector<T> const& items, Base const& base, Out& out)
{
    Pack(out.writer, out.kept).u64(items.size());
    for (T const& item : items) {
        encodeOne(item, base, out);
    }
}

// A list of the step: left out where it is empty.
template <typename T>
void encodeAll(std::vector<T> const& items, Base const& base, Out& out)
{
    if (!items.empty()) {
        encodeCounted(items, base, out);
    }
}

void encodeText(std::string_view text, Out& out)
{
    Pack(out.writer, out.kept).u64(text.size());
    out.writer.raw(text.data(), text.size());
}

void encodeOne(Posting const& posting, Base const&, Out& out)
{
    Pack pack(out.writer, out.kept);
    pack.code(posting.account);
    pack.fixedText(posting.currency);
    pack.decimal(posting.amount);
}

void encodeOne(std::uint64_t id, Base const&, Out& out)
{
    Pack pack(out.writer, out.kept);
    pack.u64(id);
}

void encodeOne(LedgerTransaction const& transaction, Base const& base, Out& out)
{
    {
        Pack pack(out.writer, out.kept);
        pack.u64(transaction.id);
        pack.code(transaction.kind);
        pack.time(transaction.at, base.at);
        pack.fixedText(transaction.clientOrderId);
        pack.i64(number(transaction.tradeId));
    }
    encodeCounted(transaction.postings, base, out);
}

void encodeOne(OrderRecord const& order, Base const& base, Out& out)
{
    {
        Pack pack(out.writer, out.kept);
        pack.u8(static_cast<std::uint8_t>(
            traitsOf(order.side, order.type, order.origin, order.size, order.limitPrice, order.stopPrice)));
        pack.u8(static_cast<std::uint8_t>(static_cast<unsigned>(order.slot) | static_cast<unsigned>(order.state) << 3U |
                                          bit(order.riskReducing, 6) | bit(order.cancelWanted, 7)));
        pack.fixedText(order.clientOrderId);
        pack.i64(number(order.exchangeOrderId));
        pack.fixedText(order.symbol);
        pack.fixedText(order.strategy);
        pack.cycle(order.cycle, base.cycle);
        pack.decimal(valueOf(order.size));
        encodePrices(order.limitPrice, order.stopPrice, pack);
        pack.amount(order.referencePrice);
        pack.amount(order.filled);
        pack.amount(order.filledMoney);
        pack.amount(order.fees);
        pack.amount(order.heldBefore);
        pack.whole(order.repriceCount);
        pack.whole(order.absentAnswers);
        pack.time(order.createdAt, base.at);
        pack.time(order.updatedAt, base.at);
    }
    encodeText(order.note, out);
}
static_assert(kUniverseSize <= 8 && kOrderStates == 8, "they share one byte with two flags");

void encodeOne(FillRecord const& record, Base const& base, Out& out)
{
    Pack pack(out.writer, out.kept);
    Fill const& fill = record.fill;
    pack.u8(static_cast<std::uint8_t>(static_cast<unsigned>(fill.slot) | static_cast<unsigned>(fill.side) << 3U |
                                      bit(fill.fee.has_value(), 4) | bit(fill.tax.has_value(), 5) |
                                      bit(record.estimated, 6)));
    pack.i64(number(fill.tradeId));
    pack.fixedText(fill.clientOrderId);
    pack.i64(number(fill.exchangeOrderId));
    pack.amount(fill.price);
    pack.amount(fill.quantity);
    if (fill.fee) {
        pack.amount(*fill.fee);
    }
    if (fill.tax) {
        pack.amount(*fill.tax);
    }
    pack.time(fill.at, base.at);
    pack.amount(record.fee);
    pack.amount(record.tax);
    pack.amount(record.realizedPnl);
    pack.decimal(record.slippageBps);
}

void encodeOne(DecisionRecord const& decision, Base const& base, Out& out)
{
    out.kept.forget();
    std::size_t const begin = out.writer.bytes().size();
    encodeOne(decision.evaluation, out);
    if (out.evaluations != nullptr) {
        out.evaluations->push_back({begin, out.writer.bytes().size() - begin});
    }
    Pack pack(out.writer, out.kept);
    OrderIntent const& intent = decision.intent;
    check(intent.reasonCount <= OrderIntent::kReasonsMax, "an intent has more reasons than it can hold");
    pack.u8(static_cast<std::uint8_t>(
        traitsOf(intent.side, intent.type, intent.origin, intent.size, intent.limitPrice, intent.stopPrice)));
    pack.u64(decision.id);
    pack.cycle(decision.cycle, base.cycle);
    pack.time(decision.at, base.at);
    pack.fixedText(intent.strategy);
    pack.fixedText(intent.symbol);
    pack.decimal(valueOf(intent.size));
    encodePrices(intent.limitPrice, intent.stopPrice, pack);
    pack.amount(intent.referencePrice);
    pack.decimal(intent.expectedEdgeBps);
    pack.whole(intent.horizonBars);
    pack.u8(intent.reasonCount);
    for (std::size_t i = 0; i < intent.reasonCount; ++i) {
        pack.fixedText(intent.reasons[i].name);
        pack.decimal(intent.reasons[i].value);
    }
    pack.fixedText(decision.clientOrderId);
}

void encodeOne(OutboxRow const& row, Base const&, Out& out)
{
    Pack pack(out.writer, out.kept);
    pack.u64(row.id);
    pack.code(row.kind);
    pack.fixedText(row.clientOrderId);
    pack.i64(number(row.exchangeOrderId));
    pack.code(row.slot);
}

void encodeOne(NoteRecord const& note, Base const& base, Out& out)
{
    {
        Pack pack(out.writer, out.kept);
        pack.code(note.kind);
        pack.time(note.at, base.at);
        pack.u64(number(note.command));
    }
    encodeText(note.subject, out);
    encodeText(note.text, out);
    encodeText(note.reason, out);
}

void encodeOne(BookFigures const& figures, Out& out)
{
    Pack pack(out.writer, out.kept);
    pack.amount(figures.cash);
    pack.amount(figures.reserveBucket);
    pack.amount(figures.accruedFees);
    for (Quantity const held : figures.held) {
        pack.amount(held);
    }
    pack.amount(figures.realizedPnlTotal);
    pack.amount(figures.feesTotal);
    pack.amount(figures.taxTotal);
    pack.amount(figures.externalTotal);
    for (Money const cost : figures.costs) {
        pack.amount(cost);
    }
}

[[gnu::always_inline]] inline void encodeOne(GateRecord const& gate, Pack& pack)
{
    check(gate.numberCount <= GateRecord::kNumbersMax, "a gate has more numbers than it can hold");
    unsigned const head = static_cast<unsigned>(gate.verdict) | bit(gate.hasDistance, 2) |
                          (static_cast<unsigned>(gate.numberCount) << 3U);
    pack.u8(static_cast<std::uint8_t>(head));
    pack.decimals(std::span(gate.numbers).first(gate.numberCount));
    if (gate.hasDistance) {
        pack.decimal(gate.distance);
    }
}

void encodeOne(Evaluation const& evaluation, Out& out)
{
    constexpr std::size_t kGateSizeMax = 1 + (GateRecord::kNumbersMax + 1) * Pack::kDecimalSizeMax;
    constexpr std::size_t kGatesPerPack = Pack::kRoom / kGateSizeMax;
    for (std::size_t first = 0; first < kGates; first += kGatesPerPack) {
        Pack pack(out.writer, out.kept);
        for (std::size_t i = first; i < kGates && i < first + kGatesPerPack; ++i) {
            check(evaluation.gates[i].gate == static_cast<Gate>(i), "the gates are not in their order");
            encodeOne(evaluation.gates[i], pack);
        }
    }
    Pack pack(out.writer, out.kept);
    pack.u8(static_cast<std::uint8_t>(bit(evaluation.riskReducing, 0) | bit(evaluation.accepted, 1) |
                                      bit(evaluation.reduced, 2) | bit(evaluation.refusal.has_value(), 3) |
                                      bit(evaluation.reducedBy.has_value(), 4) |
                                      bit(std::holds_alternative<QuoteSize>(evaluation.admittedSize), 5)));
    if (evaluation.refusal) {
        pack.code(*evaluation.refusal);
    }
    if (evaluation.reducedBy) {
        pack.code(*evaluation.reducedBy);
    }
    pack.amount(evaluation.wantedNotional);
    pack.amount(evaluation.admittedNotional);
    pack.decimal(valueOf(evaluation.admittedSize));
    pack.amount(evaluation.valuationPrice);
    pack.amount(evaluation.feeAndTax);
    pack.decimal(evaluation.requiredEdgeBps);
}

// The kind of an order, and its prices, in the order in which they were written.
struct Traits {
    explicit Traits(unsigned value)
        : side(static_cast<Side>(value & 1U)),
          type(static_cast<OrderType>((value >> 1U) & 3U)),
          origin(static_cast<Origin>((value >> 3U) & 3U)),
          inQuote((value & 32U) != 0),
          hasLimitPrice((value & 64U) != 0),
          hasStopPrice((value & 128U) != 0)
    {
    }
    Side side;
    OrderType type;
    Origin origin;
    bool inQuote;
    bool hasLimitPrice;
    bool hasStopPrice;
};

OrderSize decodeSize(bool inQuote, Unpack& reader)
{
    Decimal const value = reader.decimal();
    return inQuote ? OrderSize(QuoteSize{Money(value)}) : OrderSize(BaseSize{Quantity(value)});
}

template <typename A>
std::optional<A> decodeOptional(bool present, Unpack& reader)
{
    return present ? std::optional(reader.amount<A>()) : std::nullopt;
}

void decodeOne(Posting& posting, Base const& base, Unpack& reader);
void decodeOne(std::uint64_t& id, Base const& base, Unpack& reader);
void decodeOne(LedgerTransaction& transaction, Base const& base, Unpack& reader);
void decodeOne(OrderRecord& order, Base const& base, Unpack& reader);
void decodeOne(FillRecord& record, Base const& base, Unpack& reader);
void decodeOne(DecisionRecord& decision, Base const& base, Unpack& reader);
void decodeOne(OutboxRow& row, Base const& base, Unpack& reader);
void decodeOne(NoteRecord& note, Base const& base, Unpack& reader);

// Grows one by one: a made-up count must not make us allocate what the bytes cannot hold.
template <typename T>
void decodeCounted(std::vector<T>& items, Base const& base, Unpack& reader)
{
    std::size_t const count = reader.count();
    for (std::size_t i = 0; i < count && reader.valid(); ++i) {
        decodeOne(items.emplace_back(), base, reader);
    }
}

template <typename T>
void decodeAll(unsigned isThere, std::vector<T>& items, Base const& base, Unpack& reader)
{
    if (isThere != 0) {
        decodeCounted(items, base, reader);
        if (items.empty()) {
            reader.invalidate();  // the writer would not have announced it
        }
    }
}

void decodeOne(Posting& posting, Base const&, Unpack& reader)
{
    posting.account = reader.code<Account>(kAccounts);
    posting.currency = reader.fixedText<Asset>();
    posting.amount = reader.decimal();
}

void decodeOne(std::uint64_t& id, Base const&, Unpack& reader)
{
    id = reader.u64();
}

void decodeOne(LedgerTransaction& transaction, Base const& base, Unpack& reader)
{
    transaction.id = reader.u64();
    transaction.kind = reader.code<TransactionKind>(kTransactionKinds);
    transaction.at = reader.time(base.at);
    transaction.clientOrderId = reader.fixedText<ClientOrderId>();
    transaction.tradeId = TradeId{reader.i64()};
    decodeCounted(transaction.postings, base, reader);
}

Slot slotOf(unsigned value, Unpack& reader)
{
    if (value >= kUniverseSize) {
        reader.invalidate();
        return {};
    }
    return static_cast<Slot>(value);
}

void decodeOne(OrderRecord& order, Base const& base, Unpack& reader)
{
    Traits const traits(reader.u8());
    unsigned const status = reader.u8();
    order.side = traits.side;
    order.type = traits.type;
    order.origin = traits.origin;
    order.slot = slotOf(status & 7U, reader);
    order.state = static_cast<OrderState>((status >> 3U) & 7U);
    order.riskReducing = (status & 64U) != 0;
    order.cancelWanted = (status & 128U) != 0;
    order.clientOrderId = reader.fixedText<ClientOrderId>();
    order.exchangeOrderId = ExchangeOrderId{reader.i64()};
    order.symbol = reader.fixedText<Symbol>();
    order.strategy = reader.fixedText<StrategyId>();
    order.cycle = reader.cycle(base.cycle);
    order.size = decodeSize(traits.inQuote, reader);
    order.limitPrice = decodeOptional<Price>(traits.hasLimitPrice, reader);
    order.stopPrice = decodeOptional<Price>(traits.hasStopPrice, reader);
    order.referencePrice = reader.amount<Price>();
    order.filled = reader.amount<Quantity>();
    order.filledMoney = reader.amount<Money>();
    order.fees = reader.amount<Money>();
    order.heldBefore = reader.amount<Quantity>();
    order.repriceCount = reader.whole();
    order.absentAnswers = reader.whole();
    order.createdAt = reader.time(base.at);
    order.updatedAt = reader.time(base.at);
    order.note = reader.text();
}

void decodeOne(FillRecord& record, Base const& base, Unpack& reader)
{
    Fill& fill = record.fill;
    unsigned const traits = reader.bounded(128);
    fill.slot = slotOf(traits & 7U, reader);
    fill.side = static_cast<Side>((traits >> 3U) & 1U);
    record.estimated = (traits & 64U) != 0;
    fill.tradeId = TradeId{reader.i64()};
    fill.clientOrderId = reader.fixedText<ClientOrderId>();
    fill.exchangeOrderId = ExchangeOrderId{reader.i64()};
    fill.price = reader.amount<Price>();
    fill.quantity = reader.amount<Quantity>();
    fill.fee = decodeOptional<Money>((traits & 16U) != 0, reader);
    fill.tax = decodeOptional<Money>((traits & 32U) != 0, reader);
    fill.at = reader.time(base.at);
    record.fee = reader.amount<Money>();
    record.tax = reader.amount<Money>();
    record.realizedPnl = reader.amount<Money>();
    record.slippageBps = reader.decimal();
}

void decodeOne(GateRecord& gate, Unpack& reader)
{
    std::uint8_t const head = reader.bounded(kGateHeads);
    gate.verdict = static_cast<Verdict>(head & 3U);
    gate.hasDistance = (head & 4U) != 0;
    gate.numberCount = static_cast<std::uint8_t>(head >> 3U);
    for (std::size_t i = 0; i < gate.numberCount; ++i) {
        gate.numbers[i] = reader.decimal();
    }
    if (gate.hasDistance) {
        gate.distance = reader.decimal();
    }
}

void decodeOne(Evaluation& evaluation, Unpack& reader)
{
    for (std::size_t i = 0; i < kGates; ++i) {
        evaluation.gates[i].gate = static_cast<Gate>(i);
        decodeOne(evaluation.gates[i], reader);
    }
    unsigned const traits = reader.bounded(64);
    evaluation.riskReducing = (traits & 1U) != 0;
    evaluation.accepted = (traits & 2U) != 0;
    evaluation.reduced = (traits & 4U) != 0;
    if ((traits & 8U) != 0) {
        evaluation.refusal = reader.code<RefusalCode>(kRefusalCodes);
    }
    if ((traits & 16U) != 0) {
        evaluation.reducedBy = reader.code<Gate>(kGates);
    }
    evaluation.wantedNotional = reader.amount<Money>();
    evaluation.admittedNotional = reader.amount<Money>();
    evaluation.admittedSize = decodeSize((traits & 32U) != 0, reader);
    evaluation.valuationPrice = reader.amount<Price>();
    evaluation.feeAndTax = reader.amount<Money>();
    evaluation.requiredEdgeBps = reader.decimal();
}

void decodeOne(DecisionRecord& decision, Base const& base, Unpack& reader)
{
    reader.forget();
    decodeOne(decision.evaluation, reader);
    OrderIntent& intent = decision.intent;
    Traits const traits(reader.u8());
    intent.side = traits.side;
    intent.type = traits.type;
    intent.origin = traits.origin;
    decision.id = reader.u64();
    decision.cycle = reader.cycle(base.cycle);
    decision.at = reader.time(base.at);
    intent.strategy = reader.fixedText<StrategyId>();
    intent.symbol = reader.fixedText<Symbol>();
    intent.size = decodeSize(traits.inQuote, reader);
    intent.limitPrice = decodeOptional<Price>(traits.hasLimitPrice, reader);
    intent.stopPrice = decodeOptional<Price>(traits.hasStopPrice, reader);
    intent.referencePrice = reader.amount<Price>();
    intent.expectedEdgeBps = reader.decimal();
    intent.horizonBars = reader.whole();
    intent.reasonCount = reader.bounded(OrderIntent::kReasonsMax + 1);
    for (std::size_t i = 0; i < intent.reasonCount; ++i) {
        intent.reasons[i].name = reader.fixedText<FixedText<23>>();
        intent.reasons[i].value = reader.decimal();
    }
    decision.clientOrderId = reader.fixedText<ClientOrderId>();
}

void decodeOne(OutboxRow& row, Base const&, Unpack& reader)
{
    row.id = reader.u64();
    row.kind = reader.code<OutboxKind>(kOutboxKinds);
    row.clientOrderId = reader.fixedText<ClientOrderId>();
    row.exchangeOrderId = ExchangeOrderId{reader.i64()};
    row.slot = reader.code<Slot>(kUniverseSize);
}

void decodeOne(NoteRecord& note, Base const& base, Unpack& reader)
{
    note.kind = reader.code<NoteKind>(kNoteKinds);
    note.at = reader.time(base.at);
    note.command = CommandId{reader.u64()};
    note.subject = reader.text();
    note.text = reader.text();
    note.reason = reader.text();
}

void decodeOne(BookFigures& figures, Unpack& reader)
{
    figures.cash = reader.amount<Money>();
    figures.reserveBucket = reader.amount<Money>();
    figures.accruedFees = reader.amount<Money>();
    for (Quantity& held : figures.held) {
        held = reader.amount<Quantity>();
    }
    figures.realizedPnlTotal = reader.amount<Money>();
    figures.feesTotal = reader.amount<Money>();
    figures.taxTotal = reader.amount<Money>();
    figures.externalTotal = reader.amount<Money>();
    for (Money& cost : figures.costs) {
        cost = reader.amount<Money>();
    }
}

unsigned contentsOf(StepRecord const& record)
{
    auto const flag = [](bool empty, unsigned value) { return empty ? 0U : value; };
    return flag(record.decisions.empty(), kHasDecisions) | flag(record.transactions.empty(), kHasTransactions) |
           flag(record.orders.empty(), kHasOrders) | flag(record.fills.empty(), kHasFills) |
           flag(record.outbox.empty(), kHasOutbox) | flag(record.outboxSettled.empty(), kHasSettled) |
           flag(record.notes.empty(), kHasNotes) | flag(record.checkpoint.empty(), kHasCheckpoint);
}

}  // namespace

void encode(Evaluation const& evaluation, ByteWriter& writer)
{
    Out out{.writer = writer};
    encodeOne(evaluation, out);
}

std::optional<Evaluation> decodeEvaluation(std::span<std::byte const> bytes)
{
    Unpack reader(bytes);
    std::optional<Evaluation> evaluation(std::in_place);
    decodeOne(*evaluation, reader);
    if (!reader.valid() || !reader.atEnd()) {
        return std::nullopt;
    }
    return evaluation;
}

void encode(StepRecord const& record, ByteWriter& writer, std::vector<BytePart>* evaluations)
{
    Out out{.writer = writer, .evaluations = evaluations};
    {
        Pack pack(out.writer, out.kept);
        pack.u8(static_cast<std::uint8_t>(contentsOf(record)));
        pack.u64(record.sequence);
        pack.time(record.at, UtcTime{});
        pack.u64(number(record.cycle));
    }
    Base const base{record.at, record.cycle};
    encodeAll(record.decisions, base, out);  // first: what follows repeats much of the evaluations
    encodeAll(record.transactions, base, out);
    encodeAll(record.orders, base, out);
    encodeAll(record.fills, base, out);
    encodeAll(record.outbox, base, out);
    encodeAll(record.outboxSettled, base, out);
    encodeAll(record.notes, base, out);
    if (record.hasFigures()) {
        encodeOne(record.figures, out);
    }
    if (!record.checkpoint.empty()) {
        Sha256Digest const digest = sha256(record.checkpoint);
        writer.raw(digest.data(), digest.size());
    }
}

Sha256Digest checkpointDigestOf(std::span<std::byte const> body)
{
    Sha256Digest digest{};
    if (body.size() > digest.size() && (std::to_integer<unsigned>(body.front()) & kHasCheckpoint) != 0) {
        std::copy_n(body.end() - static_cast<std::ptrdiff_t>(digest.size()), digest.size(), digest.begin());
    }
    return digest;
}

std::optional<StepRecord> decodeStepRecord(std::span<std::byte const> bytes)
{
    Unpack reader(bytes);
    std::optional<StepRecord> record(std::in_place);
    unsigned const contents = reader.u8();
    record->sequence = reader.u64();
    record->at = reader.time(UtcTime{});
    record->cycle = CycleId{reader.u64()};
    Base const base{record->at, record->cycle};
    decodeAll(contents & kHasDecisions, record->decisions, base, reader);
    decodeAll(contents & kHasTransactions, record->transactions, base, reader);
    decodeAll(contents & kHasOrders, record->orders, base, reader);
    decodeAll(contents & kHasFills, record->fills, base, reader);
    decodeAll(contents & kHasOutbox, record->outbox, base, reader);
    decodeAll(contents & kHasSettled, record->outboxSettled, base, reader);
    decodeAll(contents & kHasNotes, record->notes, base, reader);
    if (record->hasFigures()) {
        decodeOne(record->figures, reader);
    }
    if ((contents & kHasCheckpoint) != 0) {
        reader.part(sizeof(Sha256Digest));
    }
    if (!reader.valid() || !reader.atEnd()) {
        return std::nullopt;
    }
    return record;
}

void StepRecord::clear()
{
    sequence = 0;
    at = {};
    cycle = {};
    transactions.clear();
    orders.clear();
    fills.clear();
    decisions.clear();
    outbox.clear();
    outboxSettled.clear();
    notes.clear();
    figures = {};
    checkpoint.clear();
}

Sha256Digest const& HashChain::append(std::span<std::byte const> body)
{
    m_message.clear();
    m_message.raw(m_head.data(), m_head.size());
    m_message.raw(body.data(), body.size());
    m_head = sha256InPlace(m_message);
    return m_head;
}

std::string_view accountText(Account account)
{
    switch (account) {
    case Account::Holdings: return "holdings";
    case Account::Cash: return "cash";
    case Account::ReserveBucket: return "reserve_bucket";
    case Account::Market: return "market";
    case Account::FeesPaid: return "fees_paid";
    case Account::TaxPaid: return "tax_paid";
    case Account::FeesAccrued: return "fees_accrued";
    case Account::External: return "external";
    }
    return {};
}

std::vector<PostingSum> sumsOf(LedgerTransaction const& transaction)
{
    std::vector<PostingSum> sums;
    for (Posting const& posting : transaction.postings) {
        auto const known = std::find_if(sums.begin(), sums.end(),
                                        [&](PostingSum const& sum) { return sum.currency == posting.currency; });
        if (known == sums.end()) {
            sums.push_back({posting.currency, posting.amount});
        } else {
            known->amount += posting.amount;
        }
    }
    return sums;
}

std::string_view transactionKindText(TransactionKind kind)
{
    switch (kind) {
    case TransactionKind::Opening: return "opening";
    case TransactionKind::Buy: return "buy";
    case TransactionKind::Sell: return "sell";
    case TransactionKind::FeeSettled: return "fee_settled";
    case TransactionKind::Harvest: return "harvest";
    case TransactionKind::External: return "external";
    }
    return {};
}

std::string_view noteKindText(NoteKind kind)
{
    switch (kind) {
    case NoteKind::OperatorAction: return "operator_action";
    case NoteKind::ModeChange: return "mode_change";
    case NoteKind::Breaker: return "breaker";
    case NoteKind::PostTrade: return "post_trade";
    case NoteKind::Reconcile: return "reconcile";
    case NoteKind::Session: return "session";
    case NoteKind::ExternalFlow: return "external_flow";
    case NoteKind::Order: return "order";
    }
    return {};
}

}  // namespace pentad

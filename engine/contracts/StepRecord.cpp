// SPDX-License-Identifier: GPL-3.0-or-later
#include "contracts/StepRecord.h"

#include "foundation/Check.h"

#include <bit>
#include <cstring>
#include <type_traits>

namespace pentad {
namespace {

// How many values each enum has; everything above is refused when reading.
constexpr auto kTransactionKinds = static_cast<std::size_t>(TransactionKind::External) + 1;
constexpr auto kOrderTypes = static_cast<std::size_t>(OrderType::StopLimit) + 1;
constexpr auto kOrigins = static_cast<std::size_t>(Origin::Protection) + 1;
constexpr auto kOutboxKinds = static_cast<std::size_t>(OutboxKind::Cancel) + 1;
constexpr auto kNoteKinds = static_cast<std::size_t>(NoteKind::Order) + 1;

// The first byte of a step says what it ends with.
constexpr unsigned kHasFigures = 1;
constexpr unsigned kHasCheckpoint = 2;

// Verdict (2 bits), distance or not (1 bit) and count of numbers share the byte that heads a gate.
constexpr std::size_t kGateHeads = (GateRecord::kNumbersMax + 1) * 8;
static_assert(kGateHeads <= 256 && static_cast<int>(Verdict::NotApplicable) == 3);

// A decimal is a head byte and the significant bytes of its zigzag number: in units of 10^-8 where it is a multiple of
// that (the head says so), else in units of 10^-18. Prices and quantities become half as long, and so does their hash.
constexpr unsigned kInUnits = 0x20;
constexpr UInt128 kUnit = 10'000'000'000U;  // 10^-8 in units of 10^-18

// Multiplying by the inverse modulo 2^128 divides exactly by 5^10, or gives a number that is too large for a quotient.
// The same holds modulo 2^64 for what fits there, which is most of what is encoded.
constexpr UInt128 kFives = 9'765'625U;
constexpr UInt128 kFivesInverse = [] {
    UInt128 inverse = 1;
    for (int i = 0; i < 8; ++i) {
        inverse *= 2U - kFives * inverse;
    }
    return inverse;
}();
static_assert(kFives * kFivesInverse == 1 && kFives << 10U == kUnit);

// How many units the number is, if it is a whole number of them.
template <typename Unsigned>
constexpr std::optional<UInt128> wholeUnits(Unsigned magnitude)
{
    if ((magnitude & 1023U) != 0) {
        return std::nullopt;
    }
    Unsigned const quotient = (magnitude >> 10U) * static_cast<Unsigned>(kFivesInverse);
    constexpr Unsigned kQuotientMax = ~Unsigned{0} / static_cast<Unsigned>(kFives);
    return quotient <= kQuotientMax ? std::optional<UInt128>(quotient) : std::nullopt;
}

// One element is written into the writer's memory at once: checking the room for each single field would cost more than
// everything else in a backtest. The room is that of the largest element.
class Pack {
public:
    // The largest element is an intent with all its reasons: under 800 bytes.
    static constexpr std::size_t kRoom = 1024;
    static constexpr std::size_t kDecimalSizeMax = 1 + sizeof(Int128);
    // Numbers and texts are copied whole and then cut to what is significant.
    static constexpr std::size_t kSlack = 64;

    explicit Pack(ByteWriter& writer) : m_writer(writer), m_begin(writer.room(kRoom + kSlack)), m_at(m_begin) {}
    ~Pack() { m_writer.advance(static_cast<std::size_t>(m_at - m_begin)); }
    Pack(Pack const&) = delete;
    Pack& operator=(Pack const&) = delete;

    void u8(std::uint8_t value) { *m_at++ = static_cast<std::byte>(value); }
    void flag(bool value) { u8(value ? 1 : 0); }
    // Seven bits a byte, least significant first; the high bit says that more follow.
    void u64(std::uint64_t value)
    {
        while (value >= 0x80U) {
            u8(static_cast<std::uint8_t>(value | 0x80U));
            value >>= 7U;
        }
        u8(static_cast<std::uint8_t>(value));
    }
    // Zigzag, so that small negative numbers are short too.
    void i64(std::int64_t value)
    {
        u64((static_cast<std::uint64_t>(value) << 1U) ^ static_cast<std::uint64_t>(value >> 63));
    }
    void whole(std::int32_t value) { i64(value); }
    // As a distance from the time of the step: most things happen then.
    void time(UtcTime value, UtcTime step) { i64((value - step).count()); }
    [[gnu::always_inline]] void decimal(Decimal value)
    {
        Int128 const raw = value.raw();
        if (raw == 0) {
            u8(0);
            return;
        }
        auto const sign = static_cast<UInt128>(raw >> 127);
        UInt128 magnitude = (static_cast<UInt128>(raw) ^ sign) - sign;
        unsigned head = 0;
        if (auto const units =
                magnitude >> 64U == 0 ? wholeUnits(static_cast<std::uint64_t>(magnitude)) : wholeUnits(magnitude)) {
            magnitude = *units;
            head = kInUnits;
        }
        UInt128 const zigzag = (magnitude << 1U) - (sign & 1U);
        auto const high = static_cast<std::uint64_t>(zigzag >> 64U);
        auto const low = static_cast<std::uint64_t>(zigzag);
        int const bits = high != 0 ? 128 - std::countl_zero(high) : 64 - std::countl_zero(low);
        int const length = (bits + 7) / 8;
        u8(static_cast<std::uint8_t>(head | static_cast<unsigned>(length)));
        std::memcpy(m_at, &zigzag, sizeof zigzag);
        m_at += length;
    }
    template <typename Tag>
    void amount(Amount<Tag> value)
    {
        decimal(value.value());
    }
    template <typename Tag>
    void amount(std::optional<Amount<Tag>> const& value)
    {
        flag(value.has_value());
        if (value) {
            amount(*value);
        }
    }
    template <std::size_t Capacity>
    void fixedText(FixedText<Capacity> const& value)
    {
        auto const text = value.view();
        static_assert(Capacity < 0x80, "the length is one byte");
        u8(static_cast<std::uint8_t>(text.size()));
        // All of the array: a copy of constant size costs a few moves. What follows overwrites the rest.
        std::memcpy(m_at, text.data(), Capacity);
        m_at += text.size();
    }
    template <typename E>
    requires std::is_enum_v<E>
    void code(E value) { u8(static_cast<std::uint8_t>(value)); }
    void size(OrderSize const& value)
    {
        if (auto const* base = std::get_if<BaseSize>(&value)) {
            u8(0);
            amount(base->quantity);
        } else {
            u8(1);
            amount(std::get_if<QuoteSize>(&value)->money);
        }
    }

private:
    ByteWriter& m_writer;
    std::byte* m_begin;
    std::byte* m_at;
};

void encodeOne(Posting const& posting, UtcTime step, ByteWriter& writer);
void encodeOne(std::uint64_t id, UtcTime step, ByteWriter& writer);
void encodeOne(LedgerTransaction const& transaction, UtcTime step, ByteWriter& writer);
void encodeOne(OrderRecord const& order, UtcTime step, ByteWriter& writer);
void encodeOne(FillRecord const& record, UtcTime step, ByteWriter& writer);
void encodeOne(DecisionRecord const& decision, UtcTime step, ByteWriter& writer);
void encodeOne(OutboxRow const& row, UtcTime step, ByteWriter& writer);
void encodeOne(NoteRecord const& note, UtcTime step, ByteWriter& writer);

template <typename T>
void encodeAll(std::vector<T> const& items, UtcTime step, ByteWriter& writer)
{
    Pack(writer).u64(items.size());
    for (T const& item : items) {
        encodeOne(item, step, writer);
    }
}

void encodeText(std::string_view text, ByteWriter& writer)
{
    Pack(writer).u64(text.size());
    writer.raw(text.data(), text.size());
}

void encodeOne(Posting const& posting, UtcTime, ByteWriter& writer)
{
    Pack pack(writer);
    pack.code(posting.account);
    pack.fixedText(posting.currency);
    pack.decimal(posting.amount);
}

void encodeOne(std::uint64_t id, UtcTime, ByteWriter& writer)
{
    Pack(writer).u64(id);
}

void encodeOne(LedgerTransaction const& transaction, UtcTime step, ByteWriter& writer)
{
    {
        Pack pack(writer);
        pack.u64(transaction.id);
        pack.code(transaction.kind);
        pack.time(transaction.at, step);
        pack.fixedText(transaction.clientOrderId);
        pack.i64(number(transaction.tradeId));
    }
    encodeAll(transaction.postings, step, writer);
}

void encodeOne(OrderRecord const& order, UtcTime step, ByteWriter& writer)
{
    {
        Pack pack(writer);
        pack.fixedText(order.clientOrderId);
        pack.i64(number(order.exchangeOrderId));
        pack.code(order.slot);
        pack.fixedText(order.symbol);
        pack.fixedText(order.strategy);
        pack.u64(number(order.cycle));
        pack.code(order.side);
        pack.code(order.type);
        pack.code(order.origin);
        pack.code(order.state);
        pack.size(order.size);
        pack.amount(order.limitPrice);
        pack.amount(order.stopPrice);
        pack.amount(order.referencePrice);
        pack.amount(order.filled);
        pack.amount(order.filledMoney);
        pack.amount(order.fees);
        pack.amount(order.heldBefore);
        pack.flag(order.riskReducing);
        pack.flag(order.cancelWanted);
        pack.whole(order.repriceCount);
        pack.whole(order.absentAnswers);
        pack.time(order.createdAt, step);
        pack.time(order.updatedAt, step);
    }
    encodeText(order.note, writer);
}

void encodeOne(FillRecord const& record, UtcTime step, ByteWriter& writer)
{
    Pack pack(writer);
    Fill const& fill = record.fill;
    pack.i64(number(fill.tradeId));
    pack.fixedText(fill.clientOrderId);
    pack.i64(number(fill.exchangeOrderId));
    pack.code(fill.slot);
    pack.code(fill.side);
    pack.amount(fill.price);
    pack.amount(fill.quantity);
    pack.amount(fill.fee);
    pack.amount(fill.tax);
    pack.time(fill.at, step);
    pack.amount(record.fee);
    pack.amount(record.tax);
    pack.flag(record.estimated);
    pack.amount(record.realizedPnl);
    pack.decimal(record.slippageBps);
}

void encodeOne(DecisionRecord const& decision, UtcTime step, ByteWriter& writer)
{
    {
        Pack pack(writer);
        OrderIntent const& intent = decision.intent;
        check(intent.reasonCount <= OrderIntent::kReasonsMax, "an intent has more reasons than it can hold");
        pack.u64(decision.id);
        pack.u64(number(decision.cycle));
        pack.time(decision.at, step);
        pack.fixedText(intent.strategy);
        pack.fixedText(intent.symbol);
        pack.code(intent.side);
        pack.code(intent.type);
        pack.size(intent.size);
        pack.amount(intent.limitPrice);
        pack.amount(intent.stopPrice);
        pack.amount(intent.referencePrice);
        pack.decimal(intent.expectedEdgeBps);
        pack.whole(intent.horizonBars);
        pack.code(intent.origin);
        pack.u8(intent.reasonCount);
        for (std::size_t i = 0; i < intent.reasonCount; ++i) {
            pack.fixedText(intent.reasons[i].name);
            pack.decimal(intent.reasons[i].value);
        }
        pack.fixedText(decision.clientOrderId);
    }
    encode(decision.evaluation, writer);
}

void encodeOne(OutboxRow const& row, UtcTime, ByteWriter& writer)
{
    Pack pack(writer);
    pack.u64(row.id);
    pack.code(row.kind);
    pack.fixedText(row.clientOrderId);
    pack.i64(number(row.exchangeOrderId));
    pack.code(row.slot);
}

void encodeOne(NoteRecord const& note, UtcTime step, ByteWriter& writer)
{
    {
        Pack pack(writer);
        pack.code(note.kind);
        pack.time(note.at, step);
        pack.u64(number(note.command));
    }
    encodeText(note.subject, writer);
    encodeText(note.text, writer);
    encodeText(note.reason, writer);
}

void encodeOne(BookFigures const& figures, ByteWriter& writer)
{
    Pack pack(writer);
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

// The reading side: a ByteReader that also knows the types of the records, and turns invalid at the first value that
// no record can hold.
class Unpack : public ByteReader {
public:
    using ByteReader::ByteReader;

    std::uint64_t u64()
    {
        std::uint64_t value = 0;
        for (unsigned shift = 0; shift < 64; shift += 7) {
            std::uint8_t const byte = u8();
            auto const part = static_cast<std::uint64_t>(byte & 0x7FU);
            // Only what the writer writes: ten bytes hold one bit more than nine times seven, and no byte is empty.
            if ((shift == 63 && byte > 1) || (shift > 0 && byte == 0)) {
                break;
            }
            value |= part << shift;
            if (byte < 0x80U) {
                return value;
            }
        }
        invalidate();
        return 0;
    }
    std::int64_t i64()
    {
        std::uint64_t const zigzag = u64();
        return static_cast<std::int64_t>(zigzag >> 1U) ^ -static_cast<std::int64_t>(zigzag & 1U);
    }
    // Bounded by what is left, as each element takes at least one byte.
    std::size_t count()
    {
        std::uint64_t const value = u64();
        if (value > left()) {
            invalidate();
            return 0;
        }
        return static_cast<std::size_t>(value);
    }
    std::string text()
    {
        auto const bytes = part(count());
        return {reinterpret_cast<char const*>(bytes.data()), bytes.size()};
    }
    UtcTime time(UtcTime step)
    {
        std::int64_t sum = 0;
        if (__builtin_add_overflow(i64(), step.time_since_epoch().count(), &sum)) {
            invalidate();
        }
        return UtcTime(Milliseconds(sum));
    }
    int whole()
    {
        std::int64_t const value = i64();
        if (value != static_cast<std::int32_t>(value)) {
            invalidate();
            return 0;
        }
        return static_cast<int>(value);
    }
    bool strictFlag() { return bounded(2) != 0; }
    Decimal decimal()
    {
        std::size_t const head = bounded(kInUnits + sizeof(UInt128) + 1);
        bool const inUnits = (head & kInUnits) != 0;
        std::size_t const length = head & (kInUnits - 1U);
        UInt128 zigzag = 0;
        std::byte last{};
        for (std::size_t i = 0; i < length && length <= sizeof zigzag; ++i) {
            last = static_cast<std::byte>(u8());
            zigzag |= static_cast<UInt128>(last) << (8U * i);
        }
        // Only what the writer writes: no insignificant byte, and units exactly where they are due.
        auto const number = static_cast<Int128>(zigzag >> 1U) ^ -static_cast<Int128>(zigzag & 1U);
        Int128 raw = number;
        bool const fits = !inUnits || !__builtin_mul_overflow(number, static_cast<Int128>(kUnit), &raw);
        UInt128 const magnitude = raw < 0 ? UInt128{0} - static_cast<UInt128>(raw) : static_cast<UInt128>(raw);
        bool const whole = raw != 0 && wholeUnits(magnitude).has_value();
        if (length > sizeof zigzag || (length > 0 && last == std::byte{0}) || !fits || whole != inUnits) {
            invalidate();
            return {};
        }
        return Decimal::fromRaw(raw);
    }
    template <typename A>
    A amount()
    {
        return A(decimal());
    }
    template <typename A>
    std::optional<A> optionalAmount()
    {
        return strictFlag() ? std::optional<A>(decimal()) : std::nullopt;
    }
    template <typename Text>
    Text fixedText()
    {
        auto const bytes = part(u8());
        std::string_view const text(reinterpret_cast<char const*>(bytes.data()), bytes.size());
        if (!Text::fits(text)) {
            invalidate();
            return {};
        }
        return text.empty() ? Text() : Text(text);
    }
    template <typename E>
    E code(std::size_t values)
    {
        return static_cast<E>(bounded(values));
    }
    OrderSize size()
    {
        if (bounded(2) == 0) {
            return BaseSize{amount<Quantity>()};
        }
        return QuoteSize{amount<Money>()};
    }
    // A byte below `end`.
    std::uint8_t bounded(std::size_t end)
    {
        std::uint8_t const value = u8();
        if (value >= end) {
            invalidate();
            return 0;
        }
        return value;
    }
};

void decodeOne(Posting& posting, UtcTime step, Unpack& reader);
void decodeOne(std::uint64_t& id, UtcTime step, Unpack& reader);
void decodeOne(LedgerTransaction& transaction, UtcTime step, Unpack& reader);
void decodeOne(OrderRecord& order, UtcTime step, Unpack& reader);
void decodeOne(FillRecord& record, UtcTime step, Unpack& reader);
void decodeOne(DecisionRecord& decision, UtcTime step, Unpack& reader);
void decodeOne(OutboxRow& row, UtcTime step, Unpack& reader);
void decodeOne(NoteRecord& note, UtcTime step, Unpack& reader);

// Grows one by one: a made-up count must not make us allocate what the bytes cannot hold.
template <typename T>
void decodeAll(std::vector<T>& items, UtcTime step, Unpack& reader)
{
    std::size_t const count = reader.count();
    for (std::size_t i = 0; i < count && reader.valid(); ++i) {
        decodeOne(items.emplace_back(), step, reader);
    }
}

void decodeOne(Posting& posting, UtcTime, Unpack& reader)
{
    posting.account = reader.code<Account>(kAccounts);
    posting.currency = reader.fixedText<Asset>();
    posting.amount = reader.decimal();
}

void decodeOne(std::uint64_t& id, UtcTime, Unpack& reader)
{
    id = reader.u64();
}

void decodeOne(LedgerTransaction& transaction, UtcTime step, Unpack& reader)
{
    transaction.id = reader.u64();
    transaction.kind = reader.code<TransactionKind>(kTransactionKinds);
    transaction.at = reader.time(step);
    transaction.clientOrderId = reader.fixedText<ClientOrderId>();
    transaction.tradeId = TradeId{reader.i64()};
    decodeAll(transaction.postings, step, reader);
}

void decodeOne(OrderRecord& order, UtcTime step, Unpack& reader)
{
    order.clientOrderId = reader.fixedText<ClientOrderId>();
    order.exchangeOrderId = ExchangeOrderId{reader.i64()};
    order.slot = reader.code<Slot>(kUniverseSize);
    order.symbol = reader.fixedText<Symbol>();
    order.strategy = reader.fixedText<StrategyId>();
    order.cycle = CycleId{reader.u64()};
    order.side = reader.code<Side>(kSides);
    order.type = reader.code<OrderType>(kOrderTypes);
    order.origin = reader.code<Origin>(kOrigins);
    order.state = reader.code<OrderState>(kOrderStates);
    order.size = reader.size();
    order.limitPrice = reader.optionalAmount<Price>();
    order.stopPrice = reader.optionalAmount<Price>();
    order.referencePrice = reader.amount<Price>();
    order.filled = reader.amount<Quantity>();
    order.filledMoney = reader.amount<Money>();
    order.fees = reader.amount<Money>();
    order.heldBefore = reader.amount<Quantity>();
    order.riskReducing = reader.strictFlag();
    order.cancelWanted = reader.strictFlag();
    order.repriceCount = reader.whole();
    order.absentAnswers = reader.whole();
    order.createdAt = reader.time(step);
    order.updatedAt = reader.time(step);
    order.note = reader.text();
}

void decodeOne(FillRecord& record, UtcTime step, Unpack& reader)
{
    Fill& fill = record.fill;
    fill.tradeId = TradeId{reader.i64()};
    fill.clientOrderId = reader.fixedText<ClientOrderId>();
    fill.exchangeOrderId = ExchangeOrderId{reader.i64()};
    fill.slot = reader.code<Slot>(kUniverseSize);
    fill.side = reader.code<Side>(kSides);
    fill.price = reader.amount<Price>();
    fill.quantity = reader.amount<Quantity>();
    fill.fee = reader.optionalAmount<Money>();
    fill.tax = reader.optionalAmount<Money>();
    fill.at = reader.time(step);
    record.fee = reader.amount<Money>();
    record.tax = reader.amount<Money>();
    record.estimated = reader.strictFlag();
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
    evaluation.riskReducing = reader.strictFlag();
    evaluation.accepted = reader.strictFlag();
    evaluation.reduced = reader.strictFlag();
    if (reader.strictFlag()) {
        evaluation.refusal = reader.code<RefusalCode>(kRefusalCodes);
    }
    if (reader.strictFlag()) {
        evaluation.reducedBy = reader.code<Gate>(kGates);
    }
    evaluation.wantedNotional = reader.amount<Money>();
    evaluation.admittedNotional = reader.amount<Money>();
    evaluation.admittedSize = reader.size();
    evaluation.valuationPrice = reader.amount<Price>();
    evaluation.feeAndTax = reader.amount<Money>();
    evaluation.requiredEdgeBps = reader.decimal();
}

void decodeOne(DecisionRecord& decision, UtcTime step, Unpack& reader)
{
    OrderIntent& intent = decision.intent;
    decision.id = reader.u64();
    decision.cycle = CycleId{reader.u64()};
    decision.at = reader.time(step);
    intent.strategy = reader.fixedText<StrategyId>();
    intent.symbol = reader.fixedText<Symbol>();
    intent.side = reader.code<Side>(kSides);
    intent.type = reader.code<OrderType>(kOrderTypes);
    intent.size = reader.size();
    intent.limitPrice = reader.optionalAmount<Price>();
    intent.stopPrice = reader.optionalAmount<Price>();
    intent.referencePrice = reader.amount<Price>();
    intent.expectedEdgeBps = reader.decimal();
    intent.horizonBars = reader.whole();
    intent.origin = reader.code<Origin>(kOrigins);
    intent.reasonCount = reader.bounded(OrderIntent::kReasonsMax + 1);
    for (std::size_t i = 0; i < intent.reasonCount; ++i) {
        intent.reasons[i].name = reader.fixedText<FixedText<23>>();
        intent.reasons[i].value = reader.decimal();
    }
    decision.clientOrderId = reader.fixedText<ClientOrderId>();
    decodeOne(decision.evaluation, reader);
}

void decodeOne(OutboxRow& row, UtcTime, Unpack& reader)
{
    row.id = reader.u64();
    row.kind = reader.code<OutboxKind>(kOutboxKinds);
    row.clientOrderId = reader.fixedText<ClientOrderId>();
    row.exchangeOrderId = ExchangeOrderId{reader.i64()};
    row.slot = reader.code<Slot>(kUniverseSize);
}

void decodeOne(NoteRecord& note, UtcTime step, Unpack& reader)
{
    note.kind = reader.code<NoteKind>(kNoteKinds);
    note.at = reader.time(step);
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

}  // namespace

void encode(Evaluation const& evaluation, ByteWriter& writer)
{
    constexpr std::size_t kGateSizeMax = 2 + (GateRecord::kNumbersMax + 1) * Pack::kDecimalSizeMax;
    constexpr std::size_t kGatesPerPack = Pack::kRoom / kGateSizeMax;
    for (std::size_t first = 0; first < kGates; first += kGatesPerPack) {
        Pack pack(writer);
        for (std::size_t i = first; i < kGates && i < first + kGatesPerPack; ++i) {
            GateRecord const& gate = evaluation.gates[i];
            check(gate.numberCount <= GateRecord::kNumbersMax, "a gate has more numbers than it can hold");
            check(gate.gate == static_cast<Gate>(i), "the gates are not in their order");
            unsigned const head = static_cast<unsigned>(gate.verdict) | (gate.hasDistance ? 4U : 0U) |
                                  (static_cast<unsigned>(gate.numberCount) << 3U);
            pack.u8(static_cast<std::uint8_t>(head));
            for (std::size_t k = 0; k < gate.numberCount; ++k) {
                pack.decimal(gate.numbers[k]);
            }
            if (gate.hasDistance) {
                pack.decimal(gate.distance);
            }
        }
    }
    Pack pack(writer);
    pack.flag(evaluation.riskReducing);
    pack.flag(evaluation.accepted);
    pack.flag(evaluation.reduced);
    pack.flag(evaluation.refusal.has_value());
    if (evaluation.refusal) {
        pack.code(*evaluation.refusal);
    }
    pack.flag(evaluation.reducedBy.has_value());
    if (evaluation.reducedBy) {
        pack.code(*evaluation.reducedBy);
    }
    pack.amount(evaluation.wantedNotional);
    pack.amount(evaluation.admittedNotional);
    pack.size(evaluation.admittedSize);
    pack.amount(evaluation.valuationPrice);
    pack.amount(evaluation.feeAndTax);
    pack.decimal(evaluation.requiredEdgeBps);
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

void encode(StepRecord const& record, ByteWriter& writer)
{
    {
        Pack pack(writer);
        pack.u8((record.hasFigures() ? kHasFigures : 0U) | (record.checkpoint.empty() ? 0U : kHasCheckpoint));
        pack.u64(record.sequence);
        pack.time(record.at, UtcTime{});
        pack.u64(number(record.cycle));
    }
    UtcTime const step = record.at;
    encodeAll(record.transactions, step, writer);
    encodeAll(record.orders, step, writer);
    encodeAll(record.fills, step, writer);
    encodeAll(record.decisions, step, writer);
    encodeAll(record.outbox, step, writer);
    encodeAll(record.outboxSettled, step, writer);
    encodeAll(record.notes, step, writer);
    if (record.hasFigures()) {
        encodeOne(record.figures, writer);
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
    unsigned const flags = reader.bounded(kHasFigures + kHasCheckpoint + 1);
    record->sequence = reader.u64();
    record->at = reader.time(UtcTime{});
    record->cycle = CycleId{reader.u64()};
    decodeAll(record->transactions, record->at, reader);
    decodeAll(record->orders, record->at, reader);
    decodeAll(record->fills, record->at, reader);
    decodeAll(record->decisions, record->at, reader);
    decodeAll(record->outbox, record->at, reader);
    decodeAll(record->outboxSettled, record->at, reader);
    decodeAll(record->notes, record->at, reader);
    if (record->hasFigures()) {
        decodeOne(record->figures, reader);
    }
    if ((flags & kHasCheckpoint) != 0) {
        reader.part(sizeof(Sha256Digest));
    }
    if (!reader.valid() || !reader.atEnd() || record->hasFigures() != ((flags & kHasFigures) != 0)) {
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
    m_hasher.update(m_head);
    m_hasher.update(body);
    m_head = m_hasher.finish();
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

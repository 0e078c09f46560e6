// SPDX-License-Identifier: GPL-3.0-or-later
// How the fields of a record become bytes, and bytes fields: as short as is cheap, because every byte is hashed.
//
//   whole numbers  seven bits a byte, least significant first; signed ones zigzag, times as a distance
//   decimals       a head byte with the sign, and the significant bytes of the amount in units of 10^-8 where it is a
//                  whole number of them, else of 10^-18
//   texts          a length and the characters
//
// A decimal or an identifier that was written before in the same record is one byte: the place where both sides keep it.
// Both forget at the beginning of an evaluation, whose bytes stand alone.
// Always true: one content has one form. The reader refuses whatever the writer would not have written, never reads past
// the end, and turns invalid instead. Thread: one each.
#pragma once

#include "domain/Order.h"
#include "foundation/Bytes.h"

#include <array>
#include <bit>
#include <cstring>
#include <optional>
#include <span>
#include <string>
#include <type_traits>

namespace pentad::packed {

// Heads of decimals: the count of bytes that follow, with kInUnits where they count 10^-8; or, with kAgain, the place of an
// amount that was written before, whatever its sign was then. Both with kNegative where the number is negative.
inline constexpr unsigned kInUnits = 0x20;
inline constexpr unsigned kAgain = 0x40;
inline constexpr unsigned kNegative = 0x80;
inline constexpr std::size_t kNumberPlaces = 64;
inline constexpr UInt128 kUnit = 10'000'000'000U;  // 10^-8 in units of 10^-18

// Lengths of identifiers are below this; with it, the rest is the place of one that was written before.
inline constexpr unsigned kTextAgain = 0x80;
inline constexpr std::size_t kTextPlaces = 32;

// Multiplying by the inverse modulo 2^128 divides exactly by 5^10, or gives a number that is too large for a quotient.
inline constexpr UInt128 kFives = 9'765'625U;
inline constexpr UInt128 kFivesInverse = [] {
    UInt128 inverse = 1;
    for (int i = 0; i < 8; ++i) {
        inverse *= 2U - kFives * inverse;
    }
    return inverse;
}();
static_assert(kFives * kFivesInverse == 1 && kFives << 10U == kUnit);

// How many units the number is, if it is a whole number of them.
constexpr std::optional<UInt128> wholeUnits(UInt128 magnitude)
{
    if ((magnitude & 1023U) != 0) {
        return std::nullopt;
    }
    UInt128 const quotient = (magnitude >> 10U) * kFivesInverse;
    return quotient <= ~UInt128{0} / kFives ? std::optional(quotient) : std::nullopt;
}

// Where a number or a text is kept; a later one of the same place takes it over.
inline constexpr std::uint64_t kSpread = 0x9E37'79B9'7F4A'7C15U;
constexpr std::size_t placeOfNumber(UInt128 magnitude)
{
    std::uint64_t const mixed = static_cast<std::uint64_t>(magnitude) ^ static_cast<std::uint64_t>(magnitude >> 64U);
    return static_cast<std::size_t>(mixed * kSpread >> 58U);
}
constexpr std::size_t placeOfText(std::uint64_t head, std::size_t size)
{
    return static_cast<std::size_t>((head ^ size) * kSpread >> 59U);
}
static_assert(kNumberPlaces == 1U << (64U - 58U) && kTextPlaces == 1U << (64U - 59U));

// What was written before in the same record, at its places. Identifiers are kept where they were found, so whatever is
// written must live until the record is complete.
class Kept {
public:
    // Not defaulted: only the known places hold anything, and to clear them all would cost more than a short record.
    Kept() {}  // NOLINT(modernize-use-equals-default)

    // What follows stands alone.
    void forget()
    {
        m_numbersKnown = 0;
        m_textsKnown = 0;
    }

    // Both say whether it is there already, and keep it otherwise.
    bool number(UInt128 magnitude, std::size_t place)
    {
        std::uint64_t const bit = std::uint64_t{1} << place;
        if ((m_numbersKnown & bit) != 0 && m_numbers[place] == magnitude) {
            return true;
        }
        m_numbersKnown |= bit;
        m_numbers[place] = magnitude;
        return false;
    }
    // `head` is the text's FixedText::head(): nearly always that is enough, or says that it is another.
    bool text(std::string_view text, std::uint64_t head, std::size_t place)
    {
        std::uint32_t const bit = std::uint32_t{1} << place;
        Text& kept = m_texts[place];
        if ((m_textsKnown & bit) != 0 && kept.head == head && kept.size == text.size() &&
            (text.size() <= sizeof head || std::memcmp(kept.data, text.data(), text.size()) == 0)) {
            return true;
        }
        m_textsKnown |= bit;
        kept = {head, text.data(), text.size()};
        return false;
    }

private:
    struct Text {
        std::uint64_t head;
        char const* data;
        std::size_t size;
    };

    std::uint64_t m_numbersKnown = 0;
    std::uint32_t m_textsKnown = 0;
    std::array<UInt128, kNumberPlaces> m_numbers;
    std::array<Text, kTextPlaces> m_texts;
};

// Writes one element into the writer's memory at once: checking the room for each single field would cost more than
// everything else in a backtest. An element must fit kRoom.
class Pack {
public:
    // The largest element is an intent with all its reasons: under 800 bytes.
    static constexpr std::size_t kRoom = 1024;
    static constexpr std::size_t kDecimalSizeMax = 1 + sizeof(Int128);

    Pack(ByteWriter& writer, Kept& kept)
        : m_writer(writer), m_kept(kept), m_begin(writer.room(kRoom + kSlack)), m_at(m_begin)
    {
    }
    ~Pack() { m_writer.advance(static_cast<std::size_t>(m_at - m_begin)); }
    Pack(Pack const&) = delete;
    Pack& operator=(Pack const&) = delete;

    void u8(std::uint8_t value) { *m_at++ = static_cast<std::byte>(value); }
    [[gnu::always_inline]] void u64(std::uint64_t value)
    {
        while (value >= 0x80U) {
            u8(static_cast<std::uint8_t>(value | 0x80U));
            value >>= 7U;
        }
        u8(static_cast<std::uint8_t>(value));
    }
    [[gnu::always_inline]] void i64(std::int64_t value)
    {
        u64((static_cast<std::uint64_t>(value) << 1U) ^ static_cast<std::uint64_t>(value >> 63));
    }
    void whole(std::int32_t value) { i64(value); }
    void time(UtcTime value, UtcTime from) { i64((value - from).count()); }
    // Modulo 2^64: any two have a distance.
    void cycle(CycleId value, CycleId from) { i64(static_cast<std::int64_t>(number(from) - number(value))); }
    [[gnu::always_inline]] void decimal(Decimal value)
    {
        if (value.isZero()) {
            u8(0);
        } else {
            m_at = calledDecimalAt(m_at, value.raw(), m_kept);
        }
    }
    // Many in a row, most of which were written before: no call for those.
    [[gnu::always_inline]] void decimals(std::span<Decimal const> values)
    {
        std::byte* at = m_at;
        for (Decimal const value : values) {
            if (value.isZero()) {
                *at++ = std::byte{0};
            } else {
                at = decimalAt(at, value.raw(), m_kept);
            }
        }
        m_at = at;
    }
    template <typename Tag>
    [[gnu::always_inline]] void amount(Amount<Tag> value)
    {
        decimal(value.value());
    }
    template <std::size_t Capacity>
    [[gnu::always_inline]] void fixedText(FixedText<Capacity> const& value)
    {
        if (value.empty()) {
            u8(0);
        } else {
            m_at = textAt(m_at, value, m_kept);
        }
    }
    template <typename E>
    requires std::is_enum_v<E>
    void code(E value) { u8(static_cast<std::uint8_t>(value)); }

private:
    // Numbers and texts are copied whole and then cut to what is significant.
    static constexpr std::size_t kSlack = 64;

    // Functions from place to place, and not members: where the next byte goes then stays in a register.
    [[gnu::always_inline]] static std::byte* decimalAt(std::byte* at, Int128 raw, Kept& kept)
    {
        auto const sign = static_cast<UInt128>(raw >> 127);
        UInt128 const magnitude = (static_cast<UInt128>(raw) ^ sign) - sign;
        unsigned const head = static_cast<unsigned>(sign) & kNegative;
        std::size_t const place = placeOfNumber(magnitude);
        if (kept.number(magnitude, place)) {
            *at = static_cast<std::byte>(head | kAgain | place);
            return at + 1;
        }
        return literalAt(at, magnitude, head);
    }
    [[gnu::noinline]] static std::byte* calledDecimalAt(std::byte* at, Int128 raw, Kept& kept)
    {
        return decimalAt(at, raw, kept);
    }
    [[gnu::noinline]] static std::byte* literalAt(std::byte* at, UInt128 magnitude, unsigned head)
    {
        if (auto const units = wholeUnits(magnitude)) {
            magnitude = *units;
            head |= kInUnits;
        }
        auto const high = static_cast<std::uint64_t>(magnitude >> 64U);
        auto const low = static_cast<std::uint64_t>(magnitude);
        int const length = high != 0 ? 16 - std::countl_zero(high) / 8 : 8 - std::countl_zero(low) / 8;
        *at = static_cast<std::byte>(head | static_cast<unsigned>(length));
        std::memcpy(at + 1, &magnitude, sizeof magnitude);
        return at + 1 + length;
    }
    template <std::size_t Capacity>
    [[gnu::noinline]] static std::byte* textAt(std::byte* at, FixedText<Capacity> const& value, Kept& kept)
    {
        static_assert(Capacity <= kSlack && kSlack < kTextAgain, "the length is one byte");
        auto const text = value.view();
        std::uint64_t const head = value.head();
        std::size_t const place = placeOfText(head, text.size());
        if (kept.text(text, head, place)) {
            *at = static_cast<std::byte>(kTextAgain | place);
            return at + 1;
        }
        *at = static_cast<std::byte>(text.size());
        // All of the array: a copy of constant size costs a few moves. What follows overwrites the rest.
        std::memcpy(at + 1, text.data(), Capacity);
        return at + 1 + text.size();
    }

    ByteWriter& m_writer;
    Kept& m_kept;
    std::byte* m_begin;
    std::byte* m_at;
};

// The reading side: a ByteReader that also knows the types of the records, and turns invalid at the first value that no
// record can hold.
class Unpack : public ByteReader {
public:
    using ByteReader::ByteReader;

    // What was read so far is not referred to by what follows.
    void forget()
    {
        m_numbers = {};
        m_texts = {};
    }

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
    UtcTime time(UtcTime from)
    {
        std::int64_t sum = 0;
        if (__builtin_add_overflow(i64(), from.time_since_epoch().count(), &sum)) {
            invalidate();
        }
        return UtcTime(Milliseconds(sum));
    }
    CycleId cycle(CycleId from) { return CycleId{number(from) - static_cast<std::uint64_t>(i64())}; }
    int whole()
    {
        std::int64_t const value = i64();
        if (value != static_cast<std::int32_t>(value)) {
            invalidate();
            return 0;
        }
        return static_cast<int>(value);
    }
    Decimal decimal()
    {
        unsigned const head = u8();
        if ((head & kAgain) != 0) {
            std::size_t const place = head & (kNumberPlaces - 1U);
            return signedNumber(m_numbers[place], (head & kNegative) != 0);
        }
        UInt128 const magnitude = literal(head);
        if (magnitude == 0) {
            return {};
        }
        UInt128& before = m_numbers[placeOfNumber(magnitude)];
        if (before == magnitude) {
            invalidate();  // the writer would have named its place
        }
        before = magnitude;
        return signedNumber(magnitude, (head & kNegative) != 0);
    }
    template <typename A>
    A amount()
    {
        return A(decimal());
    }
    template <typename Text>
    Text fixedText()
    {
        unsigned const size = u8();
        std::string_view text;
        if ((size & kTextAgain) != 0) {
            std::size_t const place = size - kTextAgain;
            text = place < kTextPlaces ? m_texts[place] : text;
            if (text.empty()) {
                invalidate();
            }
        } else {
            auto const bytes = part(size);
            text = {reinterpret_cast<char const*>(bytes.data()), bytes.size()};
            keep(text);
        }
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

private:
    Decimal signedNumber(UInt128 magnitude, bool negative)
    {
        // The smallest number has no positive twin.
        constexpr UInt128 kMagnitudeMax = ~UInt128{0} >> 1U;
        if (magnitude == 0 || magnitude > kMagnitudeMax + (negative ? 1U : 0U)) {
            invalidate();
            return {};
        }
        return Decimal::fromRaw(static_cast<Int128>(negative ? UInt128{0} - magnitude : magnitude));
    }
    // 0 for the head of nothing, and for what no writer writes: an insignificant byte, or units where they are not due.
    UInt128 literal(unsigned head)
    {
        if (head == 0) {
            return 0;
        }
        bool const inUnits = (head & kInUnits) != 0;
        std::size_t const length = head & (kInUnits - 1U);
        UInt128 count = 0;
        std::byte last{};
        for (std::size_t i = 0; i < length && length <= sizeof count; ++i) {
            last = static_cast<std::byte>(u8());
            count |= static_cast<UInt128>(last) << (8U * i);
        }
        UInt128 magnitude = count;
        bool const fits = !inUnits || !__builtin_mul_overflow(count, kUnit, &magnitude);
        if (length > sizeof count || last == std::byte{0} || !fits || wholeUnits(magnitude).has_value() != inUnits) {
            invalidate();
            return 0;
        }
        return magnitude;
    }
    void keep(std::string_view text)
    {
        if (text.empty()) {
            return;
        }
        std::uint64_t head = 0;
        std::memcpy(&head, text.data(), std::min(sizeof head, text.size()));
        std::string_view& kept = m_texts[placeOfText(head, text.size())];
        if (kept == text) {
            invalidate();  // the writer would have named its place
        }
        kept = text;
    }

    std::array<UInt128, kNumberPlaces> m_numbers{};  // 0 where nothing is kept
    std::array<std::string_view, kTextPlaces> m_texts{};
};

}  // namespace pentad::packed

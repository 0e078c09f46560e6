// SPDX-License-Identifier: GPL-3.0-or-later
// Canonical bytes: the one way in which records and checkpoints become bytes, so that equal contents give equal hashes.
// Integers are little-endian and of fixed width, 128-bit integers are a length byte and their significant bytes,
// texts are a 32-bit length and their bytes. The reader never reads past the end: it turns invalid and returns zeros.
// Thread: any.
#pragma once

#include <algorithm>
#include <bit>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace pentad {

static_assert(std::endian::native == std::endian::little, "canonical bytes are written by memcpy");

__extension__ using Int128 = __int128;
__extension__ using UInt128 = unsigned __int128;

class ByteWriter {
public:
    void clear() { m_size = 0; }
    std::span<std::byte const> bytes() const { return {m_bytes.data(), m_size}; }
    std::vector<std::byte> take()
    {
        m_bytes.resize(m_size);
        m_size = 0;
        return std::exchange(m_bytes, {});
    }

    // Where the next `size` bytes may be written by hand; advance() then says how many of them were.
    std::byte* room(std::size_t size)
    {
        if (m_bytes.size() - m_size < size) [[unlikely]] {
            m_bytes.resize(std::max(2 * m_bytes.size(), m_size + size));
        }
        return m_bytes.data() + m_size;
    }
    void advance(std::size_t size) { m_size += size; }

    void u8(std::uint8_t value) { raw(&value, sizeof value); }
    void flag(bool value) { u8(value ? 1 : 0); }
    void u32(std::uint32_t value) { raw(&value, sizeof value); }
    void u64(std::uint64_t value) { raw(&value, sizeof value); }
    void i64(std::int64_t value) { raw(&value, sizeof value); }
    void i128(Int128 value)
    {
        // Zigzag, then only the significant bytes.
        auto const zigzag = (static_cast<UInt128>(value) << 1U) ^ static_cast<UInt128>(value >> 127);
        auto const high = static_cast<std::uint64_t>(zigzag >> 64U);
        auto const low = static_cast<std::uint64_t>(zigzag);
        int const bits = high != 0 ? 128 - std::countl_zero(high) : 64 - std::countl_zero(low);
        auto const length = static_cast<std::uint8_t>((bits + 7) / 8);
        std::byte buffer[17];
        buffer[0] = static_cast<std::byte>(length);
        std::memcpy(buffer + 1, &zigzag, sizeof zigzag);
        raw(buffer, std::size_t{1} + length);
    }
    void text(std::string_view value)
    {
        u32(static_cast<std::uint32_t>(value.size()));
        raw(value.data(), value.size());
    }
    void blob(std::span<std::byte const> value)
    {
        u32(static_cast<std::uint32_t>(value.size()));
        raw(value.data(), value.size());
    }
    void raw(void const* data, std::size_t size)
    {
        if (size != 0) {
            std::memcpy(room(size), data, size);
            advance(size);
        }
    }

private:
    std::vector<std::byte>
        m_bytes;  // longer than what was written: growing byte by byte would cost more than the bytes
    std::size_t m_size = 0;
};

class ByteReader {
public:
    explicit ByteReader(std::span<std::byte const> bytes) : m_bytes(bytes) {}

    // False once anything was asked for that was not there, or a value was out of its range.
    bool valid() const { return m_valid; }
    bool atEnd() const { return m_position == m_bytes.size(); }
    void invalidate() { m_valid = false; }

    std::uint8_t u8() { return fixed<std::uint8_t>(); }
    bool flag() { return u8() != 0; }
    std::uint32_t u32() { return fixed<std::uint32_t>(); }
    std::uint64_t u64() { return fixed<std::uint64_t>(); }
    std::int64_t i64() { return fixed<std::int64_t>(); }
    Int128 i128()
    {
        std::size_t const length = u8();
        UInt128 zigzag = 0;
        if (length > sizeof zigzag || !available(length)) {
            m_valid = false;
            return 0;
        }
        std::memcpy(&zigzag, m_bytes.data() + m_position, length);
        m_position += length;
        if (length > 0 && m_bytes[m_position - 1] == std::byte{0}) {
            m_valid = false;  // an insignificant byte: not what the writer writes
            return 0;
        }
        return static_cast<Int128>(zigzag >> 1U) ^ -static_cast<Int128>(zigzag & 1U);
    }
    std::string text()
    {
        auto const bytes = blob();
        return {reinterpret_cast<char const*>(bytes.data()), bytes.size()};
    }
    // A count of elements that each take at least one byte: bounded by what is left, so that bad input cannot
    // make the caller allocate.
    std::size_t count()
    {
        std::size_t const value = u32();
        if (!available(value)) {
            m_valid = false;
            return 0;
        }
        return value;
    }
    std::span<std::byte const> blob() { return part(u32()); }
    // The next `size` bytes.
    std::span<std::byte const> part(std::size_t size)
    {
        if (!available(size)) {
            m_valid = false;
            return {};
        }
        auto const bytes = m_bytes.subspan(m_position, size);
        m_position += size;
        return bytes;
    }
    std::size_t left() const { return m_bytes.size() - m_position; }

private:
    bool available(std::size_t size) const { return m_valid && m_bytes.size() - m_position >= size; }

    template <typename T>
    T fixed()
    {
        T value{};
        if (!available(sizeof value)) {
            m_valid = false;
            return value;
        }
        std::memcpy(&value, m_bytes.data() + m_position, sizeof value);
        m_position += sizeof value;
        return value;
    }

    std::span<std::byte const> m_bytes;
    std::size_t m_position = 0;
    bool m_valid = true;
};

}  // namespace pentad

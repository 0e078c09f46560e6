// SPDX-License-Identifier: GPL-3.0-or-later
#include "foundation/Digest.h"

#include "foundation/Check.h"

// A record is hashed in half a microsecond, and the set-up of OpenSSL's envelope functions costs as much again: it frees
// and clears memory at every beginning. Its older functions for this one algorithm have none.
#include <openssl/sha.h>
#include <bit>
#include <cstring>
#include <new>

namespace pentad {

static_assert(sizeof(SHA256_CTX) <= Sha256::kStateSize && alignof(SHA256_CTX) <= alignof(std::max_align_t));

namespace {

constexpr std::size_t kLengthAt = SHA256_CBLOCK - sizeof(std::uint64_t);
constexpr std::size_t kEndingMax = SHA256_CBLOCK + sizeof(std::uint64_t);

// How far behind so many bytes of a block the length of the message stands.
constexpr std::size_t zerosAfter(std::size_t used)
{
    return (used < kLengthAt ? kLengthAt : kLengthAt + SHA256_CBLOCK) - used;
}

static_assert(std::endian::native == std::endian::little);
std::uint32_t bigEndian(std::uint32_t value)
{
    return __builtin_bswap32(value);
}
std::uint64_t bigEndian(std::uint64_t value)
{
    return __builtin_bswap64(value);
}

SHA256_CTX* contextIn(std::byte* state)
{
    return std::launder(reinterpret_cast<SHA256_CTX*>(state));
}

}  // namespace

Sha256::Sha256()
{
    begin();
}

void Sha256::begin()
{
    check(SHA256_Init(new (m_state.data()) SHA256_CTX) == 1, "SHA-256 is not available in OpenSSL");
}

void Sha256::update(std::span<std::byte const> bytes)
{
    SHA256_Update(contextIn(m_state.data()), bytes.data(), bytes.size());
}

void Sha256::update(std::string_view text)
{
    update(std::as_bytes(std::span(text.data(), text.size())));
}

// The end of a message as FIPS 180-4 has it: a one, zeros up to eight bytes before a border of blocks, the length in bits.
// OpenSSL's own ending also wipes what it leaves behind, which is nobody's secret here.
Sha256Digest Sha256::finish()
{
    SHA256_CTX& context = *contextIn(m_state.data());
    std::uint64_t const length = bigEndian((std::uint64_t{context.Nh} << 32U) | context.Nl);
    std::size_t const zeros = zerosAfter(context.num);
    std::array<unsigned char, kEndingMax> ending{0x80};
    std::memcpy(ending.data() + zeros, &length, sizeof length);
    SHA256_Update(&context, ending.data(), zeros + sizeof length);
    Sha256Digest const digest = result();
    begin();
    return digest;
}

Sha256Digest Sha256::result() const
{
    SHA256_CTX const& context = *std::launder(reinterpret_cast<SHA256_CTX const*>(m_state.data()));
    Sha256Digest digest{};
    for (std::size_t i = 0; i < std::size(context.h); ++i) {
        std::uint32_t const word = bigEndian(std::uint32_t{context.h[i]});
        std::memcpy(digest.data() + i * sizeof word, &word, sizeof word);
    }
    return digest;
}

Sha256Digest sha256InPlace(ByteWriter& message)
{
    std::size_t const size = message.bytes().size();
    std::uint64_t const length = bigEndian(std::uint64_t{size} * 8);
    std::size_t const zeros = zerosAfter(size % SHA256_CBLOCK);
    std::byte* const ending = message.room(kEndingMax);
    std::memset(ending, 0, kEndingMax);
    ending[0] = std::byte{0x80};
    std::memcpy(ending + zeros, &length, sizeof length);
    message.advance(zeros + sizeof length);
    Sha256 hasher;
    hasher.update(message.bytes());
    return hasher.result();
}

Sha256Digest sha256(std::span<std::byte const> bytes)
{
    thread_local Sha256 hasher;
    hasher.update(bytes);
    return hasher.finish();
}

Sha256Digest sha256(std::string_view text)
{
    return sha256(std::as_bytes(std::span(text.data(), text.size())));
}

std::string hexadecimal(Sha256Digest const& digest)
{
    constexpr std::string_view kDigits = "0123456789abcdef";
    std::string text;
    text.reserve(digest.size() * 2);
    for (std::byte const byte : digest) {
        auto const value = std::to_integer<unsigned>(byte);
        text.push_back(kDigits[value >> 4U]);
        text.push_back(kDigits[value & 15U]);
    }
    return text;
}

std::optional<Sha256Digest> digestFromHexadecimal(std::string_view text)
{
    Sha256Digest digest{};
    if (text.size() != digest.size() * 2) {
        return std::nullopt;
    }
    auto const digit = [](char c) -> int {
        if (c >= '0' && c <= '9') {
            return c - '0';
        }
        return c >= 'a' && c <= 'f' ? c - 'a' + 10 : -1;
    };
    for (std::size_t i = 0; i < digest.size(); ++i) {
        int const high = digit(text[2 * i]);
        int const low = digit(text[2 * i + 1]);
        if (high < 0 || low < 0) {
            return std::nullopt;
        }
        digest[i] = static_cast<std::byte>(high * 16 + low);
    }
    return digest;
}

}  // namespace pentad

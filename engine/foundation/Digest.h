// SPDX-License-Identifier: GPL-3.0-or-later
// SHA-256 (FIPS 180-4) over OpenSSL, and its spelling as lower-case hexadecimal.
// A Sha256 object holds all of its state, so that hashing many short records costs no set-up. Thread: one each.
#pragma once

#include "foundation/Bytes.h"

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>

namespace pentad {

using Sha256Digest = std::array<std::byte, 32>;

class Sha256 {
public:
    // Enough for OpenSSL's state of this algorithm, which stays unnamed here.
    static constexpr std::size_t kStateSize = 112;

    Sha256();
    Sha256(Sha256 const&) = delete;
    Sha256& operator=(Sha256 const&) = delete;

    void update(std::span<std::byte const> bytes);
    void update(std::string_view text);
    // Returns the digest of everything fed since construction or the last finish(), and begins anew.
    Sha256Digest finish();

private:
    friend Sha256Digest sha256InPlace(ByteWriter& message);
    void begin();
    Sha256Digest result() const;

    alignas(std::max_align_t) std::array<std::byte, kStateSize> m_state;
};

Sha256Digest sha256(std::span<std::byte const> bytes);
Sha256Digest sha256(std::string_view text);
// The same for what the writer holds, which gets the algorithm's own ending behind it: all of it is hashed in one go, and
// that is worth a copy where messages are short.
Sha256Digest sha256InPlace(ByteWriter& message);

// 64 lower-case hexadecimal digits.
std::string hexadecimal(Sha256Digest const& digest);
// Nothing unless the text is exactly 64 hexadecimal digits.
std::optional<Sha256Digest> digestFromHexadecimal(std::string_view text);

}  // namespace pentad

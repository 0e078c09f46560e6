// SPDX-License-Identifier: GPL-3.0-or-later
// The exchange's signature: base64(HMAC-SHA256(base64decode(secret), publicKey + text)). Keyed once; the secret lives on
// only inside OpenSSL's key schedule and is wiped with it. Nothing here can be printed. Thread: one.
#pragma once

#include "foundation/Clock.h"
#include "foundation/Expected.h"

#include <cstddef>
#include <memory>
#include <span>
#include <string>
#include <string_view>

namespace pentad::btcturk {

enum class SignerError : std::uint8_t {
    EmptyKey,
    KeyNotText,       // characters that cannot stand in a header
    SecretNotBase64,  // the secret as the exchange shows it is base64
    SecretEmpty,
};
// One sentence that a person can act on; never contains the key or the secret.
std::string_view signerErrorText(SignerError error);

class Signer {
public:
    // `secret` is the text as the exchange shows it; it is not kept. The caller wipes its own copy.
    static Expected<Signer, SignerError> make(std::string_view publicKey, std::span<std::byte const> secret);
    ~Signer();
    Signer(Signer&&) noexcept;
    Signer& operator=(Signer&&) noexcept;

    std::string const& publicKey() const { return m_publicKey; }
    // For the header X-Signature; `stamp` is also what X-Stamp carries, as decimal milliseconds.
    std::string requestSignature(UtcTime stamp);
    // For the socket login.
    std::string loginSignature(std::int64_t nonce);

private:
    struct Key;
    Signer(std::string publicKey, std::unique_ptr<Key> key);
    std::string sign(std::int64_t number);

    std::string m_publicKey;
    std::unique_ptr<Key> m_key;
};

}  // namespace pentad::btcturk

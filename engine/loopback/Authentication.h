// SPDX-License-Identifier: GPL-3.0-or-later
// Signatures as BtcTurk defines them: base64(HMAC-SHA256(base64-decoded secret, public key + stamp)). A REST stamp is the
// client's UTC time in milliseconds and has to lie within a window around the exchange's clock; the socket signs a nonce
// instead, which is not compared with any clock. Pure. Thread: any.
#pragma once

#include "foundation/Clock.h"
#include "foundation/Expected.h"
#include "loopback/KeyRing.h"

#include <span>

namespace pentad::loopback {

// In the order in which they are checked.
enum class AuthenticationFault : std::uint8_t {
    HeadersMissing,
    UnknownKey,
    StampOutsideWindow,
    WrongSignature,
    Forbidden
};
// The text published for it: "Unauthorized - Invalid Nonce".
std::string_view authenticationMessage(AuthenticationFault fault);

// The signature of `message`; empty if the secret is not base64.
std::string signature(std::string_view secretBase64, std::string_view message);

struct SignedHeaders {
    std::string_view publicKey;
    std::string_view stamp;
    std::string_view signature;
};

// The window is on the exchange's clock, which may run faster than real time.
Expected<ApiKey const*, AuthenticationFault> authenticate(KeyRing const& keys, SignedHeaders const& headers,
                                                          UtcTime now, Milliseconds window);

// For the socket: key, nonce as text, signature.
Expected<ApiKey const*, AuthenticationFault> authenticateLogin(KeyRing const& keys, SignedHeaders const& headers);

}  // namespace pentad::loopback

// SPDX-License-Identifier: GPL-3.0-or-later
#include "loopback/Authentication.h"

#include <QByteArray>

#include <openssl/evp.h>
#include <openssl/hmac.h>

#include <charconv>

namespace pentad::loopback {

std::string_view authenticationMessage(AuthenticationFault fault)
{
    switch (fault) {
    case AuthenticationFault::HeadersMissing: return "Unauthorized - Headers are missing";
    case AuthenticationFault::UnknownKey: return "Unauthorized - Invalid Public key";
    case AuthenticationFault::StampOutsideWindow: return "Unauthorized - Invalid Nonce";
    case AuthenticationFault::WrongSignature: return "Unauthorized - Invalid Signature";
    case AuthenticationFault::Forbidden: return "Unauthorized - Invalid Request";
    }
    return {};
}

std::string signature(std::string_view secretBase64, std::string_view message)
{
    auto const secret =
        QByteArray::fromBase64Encoding(QByteArray(secretBase64.data(), static_cast<qsizetype>(secretBase64.size())),
                                       QByteArray::AbortOnBase64DecodingErrors);
    if (!secret) {
        return {};
    }
    unsigned char digest[EVP_MAX_MD_SIZE];
    unsigned int length = 0;
    HMAC(EVP_sha256(), secret.decoded.constData(), static_cast<int>(secret.decoded.size()),
         reinterpret_cast<unsigned char const*>(message.data()), message.size(), digest, &length);
    return QByteArray(reinterpret_cast<char const*>(digest), static_cast<qsizetype>(length)).toBase64().toStdString();
}

Expected<ApiKey const*, AuthenticationFault> authenticate(KeyRing const& keys, SignedHeaders const& headers,
                                                          UtcTime now, Milliseconds window)
{
    if (headers.publicKey.empty() || headers.stamp.empty() || headers.signature.empty()) {
        return Unexpected(AuthenticationFault::HeadersMissing);
    }
    ApiKey const* const key = keys.find(headers.publicKey);
    if (key == nullptr) {
        return Unexpected(AuthenticationFault::UnknownKey);
    }
    std::int64_t stamp = 0;
    char const* const end = headers.stamp.data() + headers.stamp.size();
    auto const [stop, error] = std::from_chars(headers.stamp.data(), end, stamp);
    std::int64_t const nowMs = now.time_since_epoch().count();
    if (error != std::errc{} || stop != end || stamp < nowMs - window.count() || stamp > nowMs + window.count()) {
        return Unexpected(AuthenticationFault::StampOutsideWindow);
    }
    if (signature(key->secret, key->publicKey + std::string(headers.stamp)) != headers.signature) {
        return Unexpected(AuthenticationFault::WrongSignature);
    }
    return key;
}

Expected<ApiKey const*, AuthenticationFault> authenticateLogin(KeyRing const& keys, SignedHeaders const& headers)
{
    ApiKey const* const key = keys.find(headers.publicKey);
    if (key == nullptr) {
        return Unexpected(AuthenticationFault::UnknownKey);
    }
    if (headers.stamp.empty() ||
        signature(key->secret, key->publicKey + std::string(headers.stamp)) != headers.signature) {
        return Unexpected(AuthenticationFault::WrongSignature);
    }
    if (!key->permissions.socket) {
        return Unexpected(AuthenticationFault::Forbidden);
    }
    return key;
}

}  // namespace pentad::loopback

// SPDX-License-Identifier: GPL-3.0-or-later
#include "btcturk/Signer.h"

#include "contracts/EngineText.h"
#include "foundation/Check.h"

#include <openssl/core_names.h>
#include <openssl/crypto.h>
#include <openssl/evp.h>
#include <openssl/params.h>
#include <algorithm>
#include <array>
#include <charconv>
#include <vector>

namespace pentad::btcturk {
namespace {

constexpr std::size_t kDigestSize = 32;

// Bytes of the secret, wiped when they go.
class WipedBytes {
public:
    explicit WipedBytes(std::size_t size) : m_bytes(size) {}
    ~WipedBytes() { OPENSSL_cleanse(m_bytes.data(), m_bytes.size()); }
    WipedBytes(WipedBytes const&) = delete;
    WipedBytes& operator=(WipedBytes const&) = delete;

    unsigned char* data() { return m_bytes.data(); }
    std::size_t used = 0;

private:
    std::vector<unsigned char> m_bytes;
};

bool isSpace(std::byte byte)
{
    auto const c = static_cast<char>(byte);
    return c == ' ' || c == '\t' || c == '\r' || c == '\n';
}

bool isBase64Letter(std::byte byte)
{
    auto const c = static_cast<char>(byte);
    return (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '+' || c == '/';
}

// What stands around the text came with copying it.
std::span<std::byte const> trimmed(std::span<std::byte const> text)
{
    while (!text.empty() && isSpace(text.front())) {
        text = text.subspan(1);
    }
    while (!text.empty() && isSpace(text.back())) {
        text = text.first(text.size() - 1);
    }
    return text;
}

// Decodes into `secret`; false unless the text is strict base64 with its padding.
bool decodeBase64(std::span<std::byte const> text, WipedBytes& secret)
{
    std::size_t padding = 0;
    while (padding < 2 && padding < text.size() && text[text.size() - 1 - padding] == std::byte{'='}) {
        ++padding;
    }
    auto const letters = text.first(text.size() - padding);
    if (text.size() % 4 != 0 || !std::all_of(letters.begin(), letters.end(), isBase64Letter)) {
        return false;
    }
    int const length = EVP_DecodeBlock(secret.data(), reinterpret_cast<unsigned char const*>(text.data()),
                                       static_cast<int>(text.size()));
    if (length < 0) {
        return false;
    }
    secret.used = static_cast<std::size_t>(length) - padding;
    return true;
}

struct MacDeleter {
    void operator()(EVP_MAC* mac) const { EVP_MAC_free(mac); }
    void operator()(EVP_MAC_CTX* context) const { EVP_MAC_CTX_free(context); }
};

}  // namespace

struct Signer::Key {
    std::unique_ptr<EVP_MAC, MacDeleter> mac;
    std::unique_ptr<EVP_MAC_CTX, MacDeleter> context;
};

std::string_view signerErrorText(SignerError error)
{
    switch (error) {
    case SignerError::EmptyKey: return phrasePattern(Phrase::KeyEmpty);
    case SignerError::KeyNotText: return phrasePattern(Phrase::KeyNotText);
    case SignerError::SecretNotBase64: return phrasePattern(Phrase::SecretNotBase64);
    case SignerError::SecretEmpty: return phrasePattern(Phrase::SecretEmpty);
    }
    return "";
}

Expected<Signer, SignerError> Signer::make(std::string_view publicKey, std::span<std::byte const> secret)
{
    constexpr std::size_t kSecretMax = 4'096;
    if (publicKey.empty()) {
        return Unexpected(SignerError::EmptyKey);
    }
    if (!std::all_of(publicKey.begin(), publicKey.end(), [](char c) { return c > ' ' && c <= '~'; })) {
        return Unexpected(SignerError::KeyNotText);
    }
    auto const text = trimmed(secret);
    if (text.empty()) {
        return Unexpected(SignerError::SecretEmpty);
    }
    WipedBytes decoded(text.size() + 1);
    if (text.size() > kSecretMax || !decodeBase64(text, decoded)) {
        return Unexpected(SignerError::SecretNotBase64);
    }
    auto key = std::make_unique<Key>();
    key->mac.reset(EVP_MAC_fetch(nullptr, OSSL_MAC_NAME_HMAC, nullptr));
    check(key->mac != nullptr, "Signer: OpenSSL has no HMAC");
    key->context.reset(EVP_MAC_CTX_new(key->mac.get()));
    char digest[] = "SHA256";
    std::array const parameters{OSSL_PARAM_construct_utf8_string(OSSL_MAC_PARAM_DIGEST, digest, 0),
                                OSSL_PARAM_construct_end()};
    check(key->context != nullptr &&
              EVP_MAC_init(key->context.get(), decoded.data(), decoded.used, parameters.data()) == 1,
          "Signer: OpenSSL refuses the key");
    return Signer(std::string(publicKey), std::move(key));
}

Signer::Signer(std::string publicKey, std::unique_ptr<Key> key)
    : m_publicKey(std::move(publicKey)), m_key(std::move(key))
{
}

Signer::~Signer() = default;
Signer::Signer(Signer&&) noexcept = default;
Signer& Signer::operator=(Signer&&) noexcept = default;

std::string Signer::requestSignature(UtcTime stamp)
{
    return sign(stamp.time_since_epoch().count());
}

std::string Signer::loginSignature(std::int64_t nonce)
{
    return sign(nonce);
}

std::string Signer::sign(std::int64_t number)
{
    std::array<char, 24> digits{};
    char const* const end = std::to_chars(digits.data(), digits.data() + digits.size(), number).ptr;
    std::array<unsigned char, kDigestSize> digest{};
    std::size_t length = 0;
    EVP_MAC_CTX* const context = m_key->context.get();
    // Without a key the context begins anew with the one it has.
    bool const ok =
        EVP_MAC_init(context, nullptr, 0, nullptr) == 1 &&
        EVP_MAC_update(context, reinterpret_cast<unsigned char const*>(m_publicKey.data()), m_publicKey.size()) == 1 &&
        EVP_MAC_update(context, reinterpret_cast<unsigned char const*>(digits.data()),
                       static_cast<std::size_t>(end - digits.data())) == 1 &&
        EVP_MAC_final(context, digest.data(), &length, digest.size()) == 1;
    check(ok && length == digest.size(), "Signer: OpenSSL cannot sign");
    std::array<unsigned char, 4 * ((kDigestSize + 2) / 3) + 1> text{};
    int const written = EVP_EncodeBlock(text.data(), digest.data(), static_cast<int>(digest.size()));
    return {reinterpret_cast<char const*>(text.data()), static_cast<std::size_t>(written)};
}

}  // namespace pentad::btcturk

// SPDX-License-Identifier: GPL-3.0-or-later
#include "foundation/Digest.h"

#include "foundation/Check.h"

#include <openssl/evp.h>

namespace pentad {

struct Sha256::Context {
    EVP_MD* algorithm = EVP_MD_fetch(nullptr, "SHA256", nullptr);
    EVP_MD_CTX* state = EVP_MD_CTX_new();

    Context() { begin(); }
    ~Context()
    {
        EVP_MD_CTX_free(state);
        EVP_MD_free(algorithm);
    }
    Context(Context const&) = delete;
    Context& operator=(Context const&) = delete;

    void begin() { check(EVP_DigestInit_ex2(state, algorithm, nullptr) == 1, "SHA-256 is not available in OpenSSL"); }
};

Sha256::Sha256() : m_context(std::make_unique<Context>()) {}
Sha256::~Sha256() = default;

void Sha256::update(std::span<std::byte const> bytes)
{
    check(EVP_DigestUpdate(m_context->state, bytes.data(), bytes.size()) == 1, "SHA-256 update failed");
}

void Sha256::update(std::string_view text)
{
    update(std::as_bytes(std::span(text.data(), text.size())));
}

Sha256Digest Sha256::finish()
{
    Sha256Digest digest{};
    unsigned int length = 0;
    check(EVP_DigestFinal_ex(m_context->state, reinterpret_cast<unsigned char*>(digest.data()), &length) == 1,
          "SHA-256 finish failed");
    m_context->begin();
    return digest;
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

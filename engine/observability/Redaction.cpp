// SPDX-License-Identifier: GPL-3.0-or-later
#include "observability/Redaction.h"

#include <algorithm>
#include <array>

namespace pentad::observability {
namespace {

// Names after which a value is secret; matched without case, dashes and underscores, as the end of a word.
constexpr std::array<std::string_view, 15> kNames{
    "signature", "xpck",     "authorization", "apikey",        "apisecret", "secret",     "secretkey", "token",
    "password",  "passwort", "passphrase",    "authorisation", "cookie",    "privatekey", "xstamp"};
constexpr std::size_t kKeyLength = 32;  // the shortest word without spaces that may be a key by its looks
constexpr std::size_t kNameMax = 40;

bool isDigit(char c)
{
    return c >= '0' && c <= '9';
}
bool isLower(char c)
{
    return c >= 'a' && c <= 'z';
}
bool isUpper(char c)
{
    return c >= 'A' && c <= 'Z';
}
bool isNamePart(char c)
{
    return isDigit(c) || isLower(c) || isUpper(c) || c == '-' || c == '_';
}
bool isKeyPart(char c)
{
    return isDigit(c) || isLower(c) || isUpper(c) || c == '+' || c == '/' || c == '=';
}
bool isQuote(char c)
{
    return c == '"' || c == '\'';
}

bool namesSecret(std::string_view word)
{
    std::string plain;
    for (char const c : word.substr(word.size() - std::min(word.size(), kNameMax))) {
        if (c != '-' && c != '_') {
            plain += isUpper(c) ? static_cast<char>(c - 'A' + 'a') : c;
        }
    }
    return std::any_of(kNames.begin(), kNames.end(), [&](std::string_view name) { return plain.ends_with(name); });
}

// Where what may be one key ends, from a place inside of it.
std::size_t endOfWord(std::string_view text, std::size_t at)
{
    while (at < text.size() && isKeyPart(text[at])) {
        ++at;
    }
    return at;
}

// Base64 of random bytes has all three kinds of characters; words, paths and hexadecimal digests do not.
bool looksLikeKey(std::string_view word)
{
    constexpr std::ptrdiff_t kOfEach = 2;
    return word.size() >= kKeyLength && word.front() != '/' &&
           std::count_if(word.begin(), word.end(), isDigit) >= kOfEach &&
           std::count_if(word.begin(), word.end(), isLower) >= kOfEach &&
           std::count_if(word.begin(), word.end(), isUpper) >= kOfEach;
}

// Where the value that belongs to a secret's name begins; npos if none follows the name.
std::size_t valueAfter(std::string_view text, std::size_t at)
{
    auto const skip = [&](auto const& wanted) {
        while (at < text.size() && wanted(text[at])) {
            ++at;
        }
    };
    auto const isGap = [](char c) { return c == ' ' || isQuote(c) || c == '\\'; };
    skip(isGap);
    if (at >= text.size() || (text[at] != ':' && text[at] != '=')) {
        return std::string_view::npos;
    }
    ++at;
    skip(isGap);
    return at < text.size() ? at : std::string_view::npos;
}

std::size_t valueEnd(std::string_view text, std::size_t at)
{
    // A scheme belongs to the value: "Bearer abc", "Basic abc".
    for (std::string_view const scheme : {"Bearer ", "bearer ", "Basic ", "basic "}) {
        if (text.substr(at).starts_with(scheme)) {
            at += scheme.size();
        }
    }
    std::size_t const end = text.find_first_of(" \t\r\n\"'\\,;&)}]", at);
    return end == std::string_view::npos ? text.size() : end;
}

}  // namespace

std::string redacted(std::string_view text)
{
    std::string result;
    result.reserve(text.size());
    std::size_t at = 0;
    while (at < text.size()) {
        std::size_t const nameEnd = static_cast<std::size_t>(
            std::find_if_not(text.begin() + static_cast<std::ptrdiff_t>(at), text.end(), isNamePart) - text.begin());
        if (nameEnd > at && namesSecret(text.substr(at, nameEnd - at))) {
            std::size_t const value = valueAfter(text, nameEnd);
            if (value != std::string_view::npos) {
                result += text.substr(at, value - at);
                result += kMask;
                at = valueEnd(text, value);
                continue;
            }
        }
        // What begins in the middle of a longer word, as a part of a path does, was looked at with that word.
        if (at == 0 || !isKeyPart(text[at - 1])) {
            std::size_t const wordEnd = endOfWord(text, at);
            if (looksLikeKey(text.substr(at, wordEnd - at))) {
                result += kMask;
                at = wordEnd;
                continue;
            }
        }
        // The whole word, so that its end is not taken for another; or one other character.
        std::size_t const end = std::max(nameEnd, at + 1);
        result += text.substr(at, end - at);
        at = end;
    }
    return result;
}

std::string redactedBeginning(std::string_view text, std::size_t size)
{
    return redacted(text.substr(0, size < text.size() ? endOfWord(text, size) : text.size()));
}

}  // namespace pentad::observability

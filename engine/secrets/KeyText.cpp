// SPDX-License-Identifier: GPL-3.0-or-later
#include "secrets/KeyText.h"

#include <algorithm>

namespace pentad::secrets {
namespace {

constexpr std::size_t kLongest = 512;

using Bytes = std::span<std::byte const>;

bool isSpace(std::byte byte)
{
    auto const c = std::to_integer<unsigned char>(byte);
    return c == ' ' || (c >= '\t' && c <= '\r');
}

bool isVisible(std::byte byte)
{
    auto const c = std::to_integer<unsigned char>(byte);
    return c > ' ' && c < 0x7f;
}

bool isBase64(Bytes bytes)
{
    auto const isDigit = [](std::byte byte) {
        auto const c = std::to_integer<unsigned char>(byte);
        return (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '+' || c == '/';
    };
    if (bytes.size() % 4 != 0) {
        return false;
    }
    auto const end = std::find_if_not(bytes.begin(), bytes.end(), isDigit);
    return bytes.end() - end <= 2 &&
           std::all_of(end, bytes.end(), [](std::byte byte) { return byte == std::byte{'='}; });
}

std::optional<KeyProblem> problemOf(Bytes bytes)
{
    if (bytes.empty()) {
        return KeyProblem::Empty;
    }
    if (bytes.size() > kLongest) {
        return KeyProblem::TooLong;
    }
    if (!std::all_of(bytes.begin(), bytes.end(), isVisible)) {
        return KeyProblem::StrangeText;
    }
    return std::nullopt;
}

}  // namespace

Secret trimmed(Secret const& typed)
{
    return typed.use([](Bytes bytes) {
        while (!bytes.empty() && isSpace(bytes.front())) {
            bytes = bytes.subspan(1);
        }
        while (!bytes.empty() && isSpace(bytes.back())) {
            bytes = bytes.first(bytes.size() - 1);
        }
        return Secret::copyOf(bytes);
    });
}

std::optional<KeyProblem> apiKeyProblem(Secret const& apiKey)
{
    return apiKey.use(problemOf);
}

std::optional<KeyProblem> apiSecretProblem(Secret const& apiSecret)
{
    return apiSecret.use([](Bytes bytes) -> std::optional<KeyProblem> {
        if (auto const problem = problemOf(bytes)) {
            return problem;
        }
        return isBase64(bytes) ? std::nullopt : std::optional(KeyProblem::NotBase64);
    });
}

}  // namespace pentad::secrets

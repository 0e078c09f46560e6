// SPDX-License-Identifier: GPL-3.0-or-later
// How a client asks a server to speak WebSocket, and what it may believe of the answer (RFC 6455, section 4). Pure: no
// I/O, no randomness. Thread: any.
#pragma once

#include <chrono>
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace pentad::btcturk {

// `host` with its port if that is not the scheme's own, `target` with the leading slash, `key`: 16 random bytes in base64.
std::string upgradeRequest(std::string_view host, std::string_view target, std::string_view key);

struct UpgradeAnswer {
    std::size_t length = 0;  // of the head in bytes: what follows are frames
    int status = 0;          // of HTTP; 0: this is no HTTP
    // 101, the proof that belongs to the key, and nothing agreed that nobody asked for.
    bool isUpgrade = false;
    std::optional<std::chrono::seconds> retryAfter = {};  // as it says; a date counts as nothing
};

// Nothing as long as the head is not complete.
std::optional<UpgradeAnswer> upgradeAnswer(std::string_view bytes, std::string_view key);

}  // namespace pentad::btcturk

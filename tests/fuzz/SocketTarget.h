// SPDX-License-Identifier: GPL-3.0-or-later
// What a server says to a WebSocket: the answer to the handshake up to its empty line, if it begins like one, then frames.
// The law: whatever the pieces in which the bytes come, the same is told; nothing after the end; no message longer than
// the limit.
#pragma once

#include "btcturk/WebSocketFrames.h"
#include "btcturk/WebSocketHandshake.h"
#include "fuzz/Law.h"

#include <string>
#include <string_view>

namespace pentad::fuzz {

inline constexpr std::size_t kSocketMessageLimit = 1'000;

struct SocketStory {
    std::string told;  // everything, in order
    bool ended = false;
};

inline SocketStory socketStory(std::string_view bytes, std::size_t piece)
{
    SocketStory story;
    auto const tell = [&story](std::string_view what, std::string_view payload = {}) {
        law(!story.ended, "nothing is told after the end");
        law(payload.size() <= kSocketMessageLimit, "no message is longer than the limit");
        story.told.append(what).append(payload).push_back('\n');
    };
    btcturk::WebSocketFrames frames(kSocketMessageLimit, [] { return 0U; },
                                    {.text = [&](std::string_view text) { tell("text ", text); },
                                     .binary = [&] { tell("binary"); },
                                     .fragment = [&](bool isLast) { tell(isLast ? "last part" : "part"); },
                                     .ping = [&](std::string_view payload) { tell("ping ", payload); },
                                     .pong = [&] { tell("pong"); },
                                     .ended =
                                         [&](btcturk::WebSocketFrames::End how) {
                                             tell("end " + std::to_string(static_cast<int>(how)));
                                             story.ended = true;
                                         }});
    while (!bytes.empty()) {
        frames.read(bytes.substr(0, piece));
        bytes.remove_prefix(std::min(piece, bytes.size()));
    }
    return story;
}

// Taken: a good answer or none, and frames without an end.
inline bool feedSocket(std::string_view bytes)
{
    bool isRefused = false;
    if (bytes.starts_with("HTTP")) {
        auto const answer = btcturk::upgradeAnswer(bytes, "dGhlIHNhbXBsZSBub25jZQ==");
        if (!answer) {
            return false;
        }
        law(answer->length <= bytes.size(), "a head ends where the bytes end or before");
        isRefused = !answer->isUpgrade;
        bytes.remove_prefix(answer->length);
    }
    SocketStory const whole = socketStory(bytes, std::max<std::size_t>(bytes.size(), 1));
    law(socketStory(bytes, 1).told == whole.told && socketStory(bytes, 5).told == whole.told,
        "the pieces in which bytes come change nothing");
    return !isRefused && !whole.ended;
}

}  // namespace pentad::fuzz

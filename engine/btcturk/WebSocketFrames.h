// SPDX-License-Identifier: GPL-3.0-or-later
// The frames of a WebSocket, client's side (RFC 6455, section 5), by wslay: messages out of whatever pieces of bytes a
// connection brings, and masked frames to send. Messages are limited in size; what the rules forbid ends the reading for
// good. No I/O and no randomness of its own: whoever makes it gives it the masks. Thread: one at a time.
#pragma once

#include <cstdint>
#include <functional>
#include <memory>
#include <string>
#include <string_view>

struct wslay_frame_context;
struct wslay_frame_iocb;

namespace pentad::btcturk {

class WebSocketFrames {
public:
    enum class Opcode : std::uint8_t { Continues = 0x0, Text = 0x1, Binary = 0x2, Close = 0x8, Ping = 0x9, Pong = 0xA };
    enum class End : std::uint8_t { Closed, TooLarge, NotText, AgainstRules };
    // What they are given lives until they return. None of them may destroy the reader; stop() they may call.
    struct Observers {
        std::function<void(std::string_view)> text;  // a whole message, valid UTF-8
        std::function<void()> binary;                // a whole message
        std::function<void(bool isLast)> fragment;   // of a message that comes in several frames
        std::function<void(std::string_view payload)> ping;
        std::function<void()> pong;
        std::function<void(End)> ended;  // once; nothing is read any more
    };

    // `random`: 32 bits that nobody can foresee.
    WebSocketFrames(std::size_t messageMaximum, std::function<std::uint32_t()> random, Observers observers);
    ~WebSocketFrames();
    WebSocketFrames(WebSocketFrames const&) = delete;
    WebSocketFrames& operator=(WebSocketFrames const&) = delete;

    void read(std::string_view bytes);
    // Nothing that has not been told yet is told any more.
    void stop() { m_stopped = true; }
    // The bytes of one frame that is a message of its own.
    std::string frame(Opcode opcode, std::string_view payload);

private:
    void take(wslay_frame_iocb const& part);
    void takeData(wslay_frame_iocb const& part);
    void takeControl(wslay_frame_iocb const& part);
    void endMessage(std::string_view message);
    void end(End how);

    // What wslay calls.
    struct Callbacks;

    std::size_t m_messageMaximum;
    std::function<std::uint32_t()> m_random;
    Observers m_observers;
    std::unique_ptr<wslay_frame_context, void (*)(wslay_frame_context*)> m_context;
    std::string_view m_input;           // not read yet
    std::string m_output;               // being made
    std::string m_message;              // what came of the message under way; keeps its room
    std::string m_control;              // the same of a control frame
    std::uint64_t m_partsSeen = 0;      // bytes of the frame under way
    Opcode m_kind = Opcode::Continues;  // of the message under way; none: Continues
    bool m_stopped = false;
};

}  // namespace pentad::btcturk

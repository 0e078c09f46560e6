// SPDX-License-Identifier: GPL-3.0-or-later
#include "btcturk/WebSocketFrames.h"

#include "foundation/Check.h"

#include <simdjson.h>
#include <wslay/wslay.h>

#include <algorithm>
#include <cstring>
#include <utility>

namespace pentad::btcturk {
namespace {

std::string_view bytesOf(wslay_frame_iocb const& part)
{
    return {reinterpret_cast<char const*>(part.data), part.data_length};
}

}  // namespace

struct WebSocketFrames::Callbacks {
    static WebSocketFrames& self(void* user) { return *static_cast<WebSocketFrames*>(user); }
    static ssize_t receive(std::uint8_t* room, std::size_t size, int, void* user)
    {
        std::string_view& input = self(user).m_input;
        std::size_t const taken = input.copy(reinterpret_cast<char*>(room), size);
        input.remove_prefix(taken);
        return taken == 0 ? -1 : static_cast<ssize_t>(taken);
    }
    static ssize_t send(std::uint8_t const* data, std::size_t size, int, void* user)
    {
        self(user).m_output.append(reinterpret_cast<char const*>(data), size);
        return static_cast<ssize_t>(size);
    }
    static int mask(std::uint8_t* room, std::size_t size, void* user)
    {
        while (size > 0) {
            std::uint32_t const random = self(user).m_random();
            std::size_t const taken = std::min(size, sizeof random);
            std::memcpy(room, &random, taken);
            room += taken;
            size -= taken;
        }
        return 0;
    }
};

WebSocketFrames::WebSocketFrames(std::size_t messageMaximum, std::function<std::uint32_t()> random, Observers observers)
    : m_messageMaximum(messageMaximum),
      m_random(std::move(random)),
      m_observers(std::move(observers)),
      m_context(nullptr, &wslay_frame_context_free)
{
    wslay_frame_callbacks const callbacks{&Callbacks::send, &Callbacks::receive, &Callbacks::mask};
    wslay_frame_context* context = nullptr;
    check(wslay_frame_context_init(&context, &callbacks, this) == 0, "btcturk: no memory for the frames of a socket");
    m_context.reset(context);
}

WebSocketFrames::~WebSocketFrames() = default;

void WebSocketFrames::read(std::string_view bytes)
{
    m_input = bytes;
    while (!m_stopped) {
        wslay_frame_iocb part{};
        ssize_t const got = wslay_frame_recv(m_context.get(), &part);
        if (got == WSLAY_ERR_WANT_READ) {
            return;
        }
        if (got < 0) {
            end(End::AgainstRules);
            return;
        }
        take(part);
    }
}

// A server's frames are not masked, and no extension was agreed that would give the reserved bits a meaning.
void WebSocketFrames::take(wslay_frame_iocb const& part)
{
    if (part.mask != 0 || part.rsv != WSLAY_RSV_NONE) {
        end(End::AgainstRules);
    } else if (wslay_is_ctrl_frame(part.opcode) != 0) {
        takeControl(part);
    } else {
        takeData(part);
    }
}

void WebSocketFrames::takeData(wslay_frame_iocb const& part)
{
    auto const opcode = static_cast<Opcode>(part.opcode);
    bool const isUnderWay = m_kind != Opcode::Continues;
    if (m_partsSeen == 0) {  // the head of a frame
        bool const begins = opcode == Opcode::Text || opcode == Opcode::Binary;
        if (isUnderWay ? opcode != Opcode::Continues : !begins) {
            end(End::AgainstRules);
            return;
        }
        if (part.payload_length > m_messageMaximum - std::min(m_messageMaximum, m_message.size())) {
            end(End::TooLarge);
            return;
        }
        if (begins) {
            m_kind = opcode;
        }
    }
    m_partsSeen += part.data_length;
    bool const isWhole = m_partsSeen == part.payload_length;
    if (isWhole) {
        m_partsSeen = 0;
        if (opcode == Opcode::Continues || part.fin == 0) {
            m_observers.fragment(part.fin != 0);
        }
    }
    if (m_stopped) {
        return;
    }
    if (isWhole && part.fin != 0 && m_message.empty()) {
        endMessage(bytesOf(part));
        return;
    }
    m_message.append(bytesOf(part));
    if (isWhole && part.fin != 0) {
        endMessage(m_message);
        m_message.clear();
    }
}

void WebSocketFrames::endMessage(std::string_view message)
{
    if (std::exchange(m_kind, Opcode::Continues) == Opcode::Binary) {
        m_observers.binary();
    } else if (simdjson::validate_utf8(message.data(), message.size())) {
        m_observers.text(message);
    } else {
        end(End::NotText);
    }
}

void WebSocketFrames::takeControl(wslay_frame_iocb const& part)
{
    m_control.append(bytesOf(part));
    if (m_control.size() < part.payload_length) {
        return;
    }
    std::string const payload = std::exchange(m_control, {});
    switch (static_cast<Opcode>(part.opcode)) {
    case Opcode::Ping: m_observers.ping(payload); return;
    case Opcode::Pong: m_observers.pong(); return;
    case Opcode::Close: end(End::Closed); return;
    default: end(End::AgainstRules); return;
    }
}

void WebSocketFrames::end(End how)
{
    m_stopped = true;
    m_observers.ended(how);
}

std::string WebSocketFrames::frame(Opcode opcode, std::string_view payload)
{
    wslay_frame_iocb part{};
    part.fin = 1;
    part.opcode = static_cast<std::uint8_t>(opcode);
    part.mask = 1;
    part.payload_length = part.data_length = payload.size();
    part.data = reinterpret_cast<std::uint8_t const*>(payload.data());
    // The head and the payload may leave in several calls.
    while (true) {
        ssize_t const sent = wslay_frame_send(m_context.get(), &part);
        check(sent >= 0, "btcturk: a frame could not be made");
        part.data += sent;
        part.data_length -= static_cast<std::size_t>(sent);
        if (part.data_length == 0) {
            return std::exchange(m_output, {});
        }
    }
}

}  // namespace pentad::btcturk

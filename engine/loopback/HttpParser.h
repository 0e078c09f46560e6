// SPDX-License-Identifier: GPL-3.0-or-later
// Requests out of a stream of bytes: heads up to 16 KiB, bodies with a Content-Length up to 64 KiB, several requests one
// behind the other. Whatever is malformed or larger gives a status once; nothing may be read after that. Pure. Thread: any.
#pragma once

#include "loopback/HttpMessage.h"

namespace pentad::loopback {

class HttpParser {
public:
    enum class State : std::uint8_t {
        NeedsHead,
        NeedsBody,  // request() has everything but the body
        Complete,   // request() is whole; take() hands it over and begins with the next
        Refused,    // refusal() says with which status
    };

    // Returns the state with these bytes added.
    State feed(std::string_view bytes);
    State state() const { return m_state; }
    // A request has begun and is not whole.
    bool isMidway() const { return m_state == State::NeedsBody || (m_state == State::NeedsHead && !m_buffer.empty()); }
    HttpRequest const& request() const { return m_request; }
    int refusal() const { return m_refusal; }
    // Only in state Complete. What came behind the request is read on.
    HttpRequest take();

    static constexpr std::size_t kHeadMax = 16 * 1024;
    static constexpr std::size_t kBodyMax = 64 * 1024;

private:
    void readHead();
    bool readRequestLine(std::string_view line);
    bool readHeaders(std::string_view lines);
    State refuse(int status);

    std::string m_buffer;
    HttpRequest m_request;
    std::size_t m_bodyLength = 0;
    State m_state = State::NeedsHead;
    int m_refusal = 0;
};

}  // namespace pentad::loopback

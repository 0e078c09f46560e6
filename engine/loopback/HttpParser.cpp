// SPDX-License-Identifier: GPL-3.0-or-later
#include "loopback/HttpParser.h"

#include "foundation/Check.h"
#include "loopback/AsciiText.h"

#include <charconv>

namespace pentad::loopback {
namespace {

constexpr std::string_view kHeadEnd = "\r\n\r\n";
constexpr std::string_view kTokenExtra = "!#$%&'*+-.^_`|~";

bool isToken(std::string_view text)
{
    for (char const c : text) {
        bool const letterOrDigit = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
        if (!letterOrDigit && kTokenExtra.find(c) == std::string_view::npos) {
            return false;
        }
    }
    return !text.empty();
}

}  // namespace

HttpParser::State HttpParser::refuse(int status)
{
    m_refusal = status;
    m_buffer.clear();
    return m_state = State::Refused;
}

HttpParser::State HttpParser::feed(std::string_view bytes)
{
    if (m_state == State::Refused) {
        return m_state;
    }
    m_buffer += bytes;
    if (m_state == State::NeedsHead) {
        readHead();
    }
    if (m_state == State::NeedsBody && m_buffer.size() >= m_bodyLength) {
        m_request.body = m_buffer.substr(0, m_bodyLength);
        m_buffer.erase(0, m_bodyLength);
        m_state = State::Complete;
    }
    if (m_state == State::Complete && m_buffer.size() > kHeadMax + kBodyMax) {
        return refuse(413);
    }
    return m_state;
}

HttpRequest HttpParser::take()
{
    check(m_state == State::Complete, "HttpParser: take() of an incomplete request");
    HttpRequest request = std::exchange(m_request, {});
    m_bodyLength = 0;
    m_state = State::NeedsHead;
    std::string const rest = std::exchange(m_buffer, {});
    feed(rest);
    return request;
}

void HttpParser::readHead()
{
    // A blank line before a request is tolerated, as the standard asks.
    while (m_buffer.starts_with("\r\n")) {
        m_buffer.erase(0, 2);
    }
    std::size_t const end = m_buffer.find(kHeadEnd);
    if (end > kHeadMax) {  // or not there
        if (m_buffer.size() > kHeadMax) {
            refuse(431);
        }
        return;
    }
    std::string const head = m_buffer.substr(0, end + 2);
    m_buffer.erase(0, end + kHeadEnd.size());
    std::size_t const lineEnd = head.find("\r\n");
    if (!readRequestLine(std::string_view(head).substr(0, lineEnd)) ||
        !readHeaders(std::string_view(head).substr(lineEnd + 2))) {
        if (m_state != State::Refused) {
            refuse(400);
        }
        return;
    }
    m_state = State::NeedsBody;
}

bool HttpParser::readRequestLine(std::string_view line)
{
    std::size_t const first = line.find(' ');
    std::size_t const last = line.rfind(' ');
    if (first == std::string_view::npos || first == last) {
        return false;
    }
    std::string_view const method = line.substr(0, first);
    std::string_view const target = line.substr(first + 1, last - first - 1);
    std::string_view const version = line.substr(last + 1);
    if (!isToken(method) || !target.starts_with('/') || target.find(' ') != std::string_view::npos ||
        (version != "HTTP/1.1" && version != "HTTP/1.0")) {
        return false;
    }
    std::size_t const mark = target.find('?');
    m_request.method = method;
    m_request.path = target.substr(0, mark);
    m_request.query = mark == std::string_view::npos ? std::string_view{} : target.substr(mark + 1);
    m_request.keepAlive = version == "HTTP/1.1";
    return true;
}

bool HttpParser::readHeaders(std::string_view lines)
{
    while (!lines.empty()) {
        std::size_t const end = lines.find("\r\n");
        std::string_view const line = lines.substr(0, end);
        lines.remove_prefix(end + 2);
        std::size_t const colon = line.find(':');
        if (colon == std::string_view::npos || !isToken(line.substr(0, colon))) {
            return false;
        }
        std::string const name = lowerAscii(line.substr(0, colon));
        std::string_view const value = trimmedAscii(line.substr(colon + 1));
        if (name == "content-length") {
            std::size_t length = 0;
            auto const [stop, error] = std::from_chars(value.data(), value.data() + value.size(), length);
            if (error != std::errc{} || stop != value.data() + value.size()) {
                return false;
            }
            if (length > kBodyMax) {
                refuse(413);
                return false;
            }
            m_bodyLength = length;
        } else if (name == "transfer-encoding") {
            refuse(411);
            return false;
        } else if (name == "connection") {
            m_request.keepAlive = lowerAscii(value) == "close" ? false : m_request.keepAlive;
        }
        m_request.headers.emplace_back(name, value);
    }
    return true;
}

}  // namespace pentad::loopback

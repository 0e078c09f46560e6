// SPDX-License-Identifier: GPL-3.0-or-later
#include "btcturk/WebSocketHandshake.h"

#include "btcturk/WireWords.h"

#include <QByteArray>
#include <QCryptographicHash>

#include <algorithm>
#include <charconv>

namespace pentad::btcturk {
namespace {

constexpr std::string_view kLineEnd = "\r\n";
constexpr std::string_view kHeadEnd = "\r\n\r\n";

// As header names and tokens are compared: ASCII, whatever the case.
bool isSame(std::string_view a, std::string_view b)
{
    return std::ranges::equal(a, b, {}, lowered, lowered);
}

std::string_view withoutBlanks(std::string_view text)
{
    std::size_t const first = text.find_first_not_of(" \t");
    return first == std::string_view::npos ? std::string_view()
                                           : text.substr(first, text.find_last_not_of(" \t") - first + 1);
}

bool hasToken(std::string_view list, std::string_view token)
{
    while (!list.empty()) {
        std::size_t const comma = std::min(list.find(','), list.size());
        if (isSame(withoutBlanks(list.substr(0, comma)), token)) {
            return true;
        }
        list.remove_prefix(std::min(comma + 1, list.size()));
    }
    return false;
}

std::string proofOf(std::string_view key)
{
    QByteArray text(key.data(), static_cast<qsizetype>(key.size()));
    text += "258EAFA5-E914-47DA-95CA-C5AB0DC85B11";
    return QCryptographicHash::hash(text, QCryptographicHash::Sha1).toBase64().toStdString();
}

// "HTTP/1.1 101 Switching Protocols"
int statusOf(std::string_view line)
{
    constexpr std::string_view kVersion = "HTTP/1.1 ";
    constexpr std::size_t kDigits = 3;
    std::string_view const behind = line.substr(std::min(kVersion.size() + kDigits, line.size()));
    int status = 0;
    if (line.substr(0, kVersion.size()) == kVersion && (behind.empty() || behind.front() == ' ')) {
        std::string_view const digits = line.substr(kVersion.size(), kDigits);
        auto const [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), status);
        if (error != std::errc() || end != digits.data() + kDigits || status < 0) {
            return 0;
        }
    }
    return status;
}

std::optional<std::chrono::seconds> waitIn(std::string_view value)
{
    unsigned int seconds = 0;
    char const* const end = value.data() + value.size();
    auto const [stop, error] = std::from_chars(value.data(), end, seconds);
    return error == std::errc() && stop == end ? std::optional(std::chrono::seconds(seconds)) : std::nullopt;
}

// Of all headers of the head.
struct Headers {
    bool upgrade = false;
    bool connection = false;
    bool proof = false;
    bool unasked = false;
    std::optional<std::chrono::seconds> retryAfter;

    void read(std::string_view line, std::string const& proofWanted)
    {
        std::size_t const colon = std::min(line.find(':'), line.size());
        std::string_view const name = line.substr(0, colon);
        std::string_view const value = withoutBlanks(line.substr(std::min(colon + 1, line.size())));
        upgrade = upgrade || (isSame(name, "Upgrade") && isSame(value, "websocket"));
        connection = connection || (isSame(name, "Connection") && hasToken(value, "upgrade"));
        proof = proof || (isSame(name, "Sec-WebSocket-Accept") && value == proofWanted);
        if (isSame(name, "Retry-After")) {
            retryAfter = waitIn(value);
        }
        unasked = unasked || isSame(name, "Sec-WebSocket-Extensions") || isSame(name, "Sec-WebSocket-Protocol");
    }
    bool agree() const { return upgrade && connection && proof && !unasked; }
};

}  // namespace

std::string upgradeRequest(std::string_view host, std::string_view target, std::string_view key)
{
    std::string request = "GET ";
    request.append(target).append(" HTTP/1.1\r\nHost: ").append(host);
    request.append("\r\nUpgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Key: ").append(key);
    request.append("\r\nSec-WebSocket-Version: 13\r\n\r\n");
    return request;
}

std::optional<UpgradeAnswer> upgradeAnswer(std::string_view bytes, std::string_view key)
{
    constexpr int kSwitching = 101;
    std::size_t const end = bytes.find(kHeadEnd);
    if (end == std::string_view::npos) {
        return std::nullopt;
    }
    std::string_view head = bytes.substr(0, end);
    auto const nextLine = [&head] {
        std::size_t const length = std::min(head.find(kLineEnd), head.size());
        std::string_view const line = head.substr(0, length);
        head.remove_prefix(std::min(length + kLineEnd.size(), head.size()));
        return line;
    };
    UpgradeAnswer answer{.length = end + kHeadEnd.size(), .status = statusOf(nextLine())};
    std::string const proof = proofOf(key);
    Headers headers;
    while (!head.empty()) {
        headers.read(nextLine(), proof);
    }
    answer.isUpgrade = answer.status == kSwitching && headers.agree();
    answer.retryAfter = headers.retryAfter;
    return answer;
}

}  // namespace pentad::btcturk

// SPDX-License-Identifier: GPL-3.0-or-later
#include "btcturk/WebSocketHandshake.h"

#include <gtest/gtest.h>

namespace pentad::btcturk {
namespace {

// The example of RFC 6455, section 1.3.
constexpr std::string_view kSampleKey = "dGhlIHNhbXBsZSBub25jZQ==";
constexpr std::string_view kSampleProof = "s3pPLMBiTxaQ9kYGzzhZRbK+xOo=";

std::string answerWith(std::string_view headers, std::string_view status = "HTTP/1.1 101 Switching Protocols")
{
    return std::string(status) + "\r\n" + std::string(headers) + "\r\n";
}

std::string goodHeaders(std::string_view more = {})
{
    return "Upgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Accept: " + std::string(kSampleProof) + "\r\n" +
           std::string(more);
}

TEST(WebSocketHandshakeTest, AsksAsTheStandardSays)
{
    EXPECT_EQ(upgradeRequest("example.org:8080", "/feed?a=1", kSampleKey),
              "GET /feed?a=1 HTTP/1.1\r\nHost: example.org:8080\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n"
              "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\nSec-WebSocket-Version: 13\r\n\r\n");
}

TEST(WebSocketHandshakeTest, BelievesOnlyAWholeAnswerWithItsProof)
{
    struct Row {
        char const* what;
        std::string answer;
        int status;
        bool isUpgrade;
    };
    std::string const proof(kSampleProof);
    std::vector<Row> const rows{
        {"as it should be", answerWith(goodHeaders()), 101, true},
        {"more headers", answerWith("Server: x\r\n" + goodHeaders("Date: today\r\n")), 101, true},
        {"other letters",
         answerWith("UPGRADE: WebSocket\r\nconnection:keep-alive , UPGRADE\r\nsec-websocket-accept:" + proof +
                    "  \r\n"),
         101, true},
        {"another proof",
         answerWith("Upgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Accept: S" + proof.substr(1) + "\r\n"),
         101, false},
        {"no proof", answerWith("Upgrade: websocket\r\nConnection: Upgrade\r\n"), 101, false},
        {"no Upgrade", answerWith("Connection: Upgrade\r\nSec-WebSocket-Accept: " + proof + "\r\n"), 101, false},
        {"no Connection", answerWith("Upgrade: websocket\r\nSec-WebSocket-Accept: " + proof + "\r\n"), 101, false},
        {"an extension nobody asked for", answerWith(goodHeaders("Sec-WebSocket-Extensions: permessage-deflate\r\n")),
         101, false},
        {"a protocol nobody asked for", answerWith(goodHeaders("Sec-WebSocket-Protocol: chat\r\n")), 101, false},
        {"all of it, but another status", answerWith(goodHeaders(), "HTTP/1.1 200 OK"), 200, false},
        {"elsewhere", answerWith("Location: wss://example.org\r\n", "HTTP/1.1 301 Moved"), 301, false},
        {"too often", answerWith("Retry-After: 1\r\n", "HTTP/1.1 429 Too Many Requests"), 429, false},
        {"no reason, no headers", "HTTP/1.1 503\r\n\r\n", 503, false},
        {"old HTTP", answerWith(goodHeaders(), "HTTP/1.0 101 Switching Protocols"), 0, false},
        {"four digits", answerWith(goodHeaders(), "HTTP/1.1 1011 Switching Protocols"), 0, false},
        {"no number", answerWith(goodHeaders(), "HTTP/1.1 1o1 Switching Protocols"), 0, false},
        {"a negative number", answerWith(goodHeaders(), "HTTP/1.1 -11 Switching Protocols"), 0, false},
        {"no HTTP", "SSH-2.0-x\r\n\r\n", 0, false},
        {"nothing", "\r\n\r\n", 0, false},
    };
    for (Row const& row : rows) {
        auto const answer = upgradeAnswer(row.answer + "frames", kSampleKey);
        ASSERT_TRUE(answer) << row.what;
        EXPECT_EQ(answer->length, row.answer.size()) << row.what;
        EXPECT_EQ(answer->status, row.status) << row.what;
        EXPECT_EQ(answer->isUpgrade, row.isUpgrade) << row.what;
        for (std::size_t length = 0; length < row.answer.size(); ++length) {
            EXPECT_FALSE(upgradeAnswer(row.answer.substr(0, length), kSampleKey)) << row.what << ", " << length;
        }
    }
}

TEST(WebSocketHandshakeTest, SaysWhenToTryAgain)
{
    using std::chrono::seconds;
    struct Row {
        char const* headers;
        std::optional<seconds> wait;
    };
    for (Row const& row :
         {Row{"Retry-After: 90\r\n", seconds(90)}, Row{"retry-after:0 \r\n", seconds(0)}, Row{"Date: x\r\n", {}},
          Row{"Retry-After: soon\r\n", {}}, Row{"Retry-After: -5\r\n", {}}, Row{"Retry-After: 5 s\r\n", {}},
          Row{"Retry-After: 99999999999999999999\r\n", {}}, Row{"Retry-After:\r\n", {}}}) {
        auto const answer = upgradeAnswer(answerWith(row.headers, "HTTP/1.1 429 Too Many Requests"), kSampleKey);
        ASSERT_TRUE(answer) << row.headers;
        EXPECT_EQ(answer->retryAfter, row.wait) << row.headers;
    }
}

}  // namespace
}  // namespace pentad::btcturk

// SPDX-License-Identifier: GPL-3.0-or-later
#include "loopback/HttpParser.h"

#include "loopback/HttpMessage.h"

#include <gtest/gtest.h>

namespace pentad::loopback {
namespace {

using State = HttpParser::State;

constexpr std::string_view kPost =
    "POST /api/v1/order?x=1 HTTP/1.1\r\nX-PCK: key\r\nContent-Length: 5\r\nConnection: close\r\n\r\nhello";

TEST(HttpParserTest, ReadsARequestByteByByte)
{
    HttpParser parser;
    for (std::size_t i = 0; i + 1 < kPost.size(); ++i) {
        ASSERT_NE(parser.feed(kPost.substr(i, 1)), State::Complete) << i;
    }
    ASSERT_EQ(parser.feed("o"), State::Complete);
    HttpRequest const request = parser.take();
    EXPECT_EQ(request.method, "POST");
    EXPECT_EQ(request.path, "/api/v1/order");
    EXPECT_EQ(request.query, "x=1");
    EXPECT_EQ(request.header("x-pck"), "key");
    EXPECT_EQ(request.body, "hello");
    EXPECT_FALSE(request.keepAlive);
    EXPECT_EQ(parser.state(), State::NeedsHead);
}

TEST(HttpParserTest, ShowsTheHeadBeforeTheBodyIsThere)
{
    HttpParser parser;
    EXPECT_EQ(parser.feed(kPost.substr(0, kPost.size() - 5)), State::NeedsBody);
    EXPECT_EQ(parser.request().path, "/api/v1/order");
}

TEST(HttpParserTest, ReadsRequestsOneBehindTheOther)
{
    HttpParser parser;
    EXPECT_EQ(parser.feed("GET /a HTTP/1.1\r\n\r\nGET /b HTTP/1.1\r\n\r\nGET /c"), State::Complete);
    EXPECT_EQ(parser.take().path, "/a");
    EXPECT_EQ(parser.state(), State::Complete);
    EXPECT_EQ(parser.take().path, "/b");
    EXPECT_EQ(parser.state(), State::NeedsHead);
    EXPECT_EQ(parser.feed(" HTTP/1.0\r\n\r\n"), State::Complete);
    EXPECT_FALSE(parser.take().keepAlive);
}

TEST(HttpParserTest, RefusesWhatIsMalformedOrTooLarge)
{
    struct Case {
        std::string bytes;
        int status;
    };
    for (Case const& bad :
         {Case{"GET\r\n\r\n", 400}, Case{"GET /a HTTP/2\r\n\r\n", 400}, Case{"GET a HTTP/1.1\r\n\r\n", 400},
          Case{"G(T /a HTTP/1.1\r\n\r\n", 400}, Case{"GET /a HTTP/1.1\r\nno colon\r\n\r\n", 400},
          Case{"GET /a HTTP/1.1\r\nContent-Length: 1x\r\n\r\n", 400},
          Case{"GET /a HTTP/1.1\r\nContent-Length: -1\r\n\r\n", 400},
          Case{"POST /a HTTP/1.1\r\nContent-Length: 70000\r\n\r\n", 413},
          Case{"POST /a HTTP/1.1\r\nTransfer-Encoding: chunked\r\n\r\n", 411},
          Case{"GET /" + std::string(20'000, 'a'), 431}}) {
        HttpParser parser;
        EXPECT_EQ(parser.feed(bad.bytes), State::Refused) << bad.bytes.substr(0, 40);
        EXPECT_EQ(parser.refusal(), bad.status) << bad.bytes.substr(0, 40);
        EXPECT_EQ(parser.feed("GET / HTTP/1.1\r\n\r\n"), State::Refused);
    }
}

TEST(HttpMessageTest, WritesTheHeadOfAResponse)
{
    HttpResponse response;
    response.status = 429;
    response.body = "{}";
    response.headers.emplace_back("Retry-After", "7");
    EXPECT_EQ(headText(response, true, 3),
              "HTTP/1.1 429 Too Many Requests\r\nContent-Length: 5\r\nContent-Type: application/json; charset=utf-8\r\n"
              "Retry-After: 7\r\nConnection: keep-alive\r\n\r\n");
    EXPECT_EQ(headText({404, {}, {}, {}}, false, 0),
              "HTTP/1.1 404 Not Found\r\nContent-Length: 0\r\nConnection: close\r\n\r\n");
}

}  // namespace
}  // namespace pentad::loopback

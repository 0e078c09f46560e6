// SPDX-License-Identifier: GPL-3.0-or-later
#include "loopback/HttpServer.h"

#include "loopback/HttpConnection.h"
#include "support/HttpProbe.h"

#include <gtest/gtest.h>

namespace pentad::loopback {
namespace {

using test::HttpAnswer;
using test::HttpProbe;
using test::requestText;

// Says back what it was asked, in whatever manner the test wants.
class EchoService final : public HttpService {
public:
    bool resetsOnHead(HttpRequest const&) override { return resetOnHead; }
    HttpDelivery delivery(HttpRequest const&) override { return next; }
    HttpResponse respond(HttpRequest const& request) override
    {
        ++answered;
        HttpResponse response;
        response.body = request.method + ' ' + request.path + ' ' + request.body;
        return response;
    }

    bool resetOnHead = false;
    HttpDelivery next;
    int answered = 0;
};

class HttpServerTest : public testing::Test {
protected:
    HttpServerTest() { EXPECT_TRUE(server.listen(0)); }

    HttpAnswer call(std::string_view body = "body")
    {
        HttpProbe probe(server.port());
        probe.write(requestText("POST", "/path", {}, body));
        return probe.read();
    }

    EchoService service;
    HttpServer server{service};
};

TEST_F(HttpServerTest, AnswersSeveralRequestsOnOneConnection)
{
    HttpProbe probe(server.port());
    probe.write(requestText("GET", "/a"));
    EXPECT_EQ(probe.read().body, "GET /a ");
    probe.write(requestText("GET", "/b") + requestText("GET", "/c"));
    EXPECT_EQ(probe.read().body, "GET /b ");
    EXPECT_EQ(probe.read().body, "GET /c ");
    EXPECT_TRUE(probe.connected());
}

TEST_F(HttpServerTest, ClosesWhereThePeerAsksForIt)
{
    HttpProbe probe(server.port());
    probe.write(requestText("GET", "/a", "Connection: close\r\n"));
    EXPECT_EQ(probe.read().status, 200);
    EXPECT_TRUE(test::spinUntil([&] { return !probe.connected(); }));
}

// However often it says something: what counts is when its request began.
TEST_F(HttpServerTest, APeerThatNeverFinishesItsRequestDoesNotStay)
{
    for (std::string const& begun :
         {std::string("GET /a HTTP/1.1\r\n"), requestText("POST", "/a", {}, "12345").substr(0, 30),
          requestText("GET", "/a") + "GET"}) {
        HttpServer strict(service, nullptr, Milliseconds(300));
        ASSERT_TRUE(strict.listen(0));
        HttpProbe probe(strict.port());
        probe.write(begun);
        QTimer drip;
        QObject::connect(&drip, &QTimer::timeout, &drip, [&] { probe.write("X"); });
        drip.start(Milliseconds(20));
        EXPECT_TRUE(test::spinUntil([&] { return !probe.connected(); })) << begun;
    }
}

TEST_F(HttpServerTest, APeerThatIsWholeAndSilentStays)
{
    HttpServer strict(service, nullptr, Milliseconds(100));
    ASSERT_TRUE(strict.listen(0));
    HttpProbe probe(strict.port());
    probe.write(requestText("GET", "/a"));
    EXPECT_EQ(probe.read().body, "GET /a ");
    test::spinFor(Milliseconds(300));
    EXPECT_TRUE(probe.connected());
    probe.write(requestText("GET", "/b"));
    EXPECT_EQ(probe.read().body, "GET /b ");
}

TEST_F(HttpServerTest, AnswersMalformedRequestsWithTheirStatus)
{
    HttpProbe probe(server.port());
    probe.write("nonsense\r\n\r\n");
    EXPECT_EQ(probe.read().status, 400);
    EXPECT_EQ(service.answered, 0);
}

TEST_F(HttpServerTest, ResetsBeforeTheBodyIsRead)
{
    service.resetOnHead = true;
    HttpProbe probe(server.port());
    probe.write("POST /path HTTP/1.1\r\nContent-Length: 100\r\n\r\n");
    HttpAnswer const answer = probe.read();
    EXPECT_TRUE(answer.closed);
    EXPECT_EQ(answer.status, 0);
    EXPECT_EQ(service.answered, 0);
}

TEST_F(HttpServerTest, ResetsAfterTheRequestWasCarriedOutOrWithoutIt)
{
    service.next.manner = HttpManner::Reset;
    EXPECT_EQ(call().status, 0);
    EXPECT_EQ(service.answered, 1);
    service.next.applied = false;
    EXPECT_TRUE(call().closed);
    EXPECT_EQ(service.answered, 1);
}

TEST_F(HttpServerTest, StaysSilentAndOpen)
{
    service.next.manner = HttpManner::Silence;
    HttpProbe probe(server.port());
    probe.write(requestText("GET", "/a"));
    HttpAnswer const answer = probe.read(Milliseconds(100));
    EXPECT_EQ(answer.status, 0);
    EXPECT_TRUE(probe.connected());
    EXPECT_EQ(service.answered, 1);
}

TEST_F(HttpServerTest, SendsTheBodyByteByByte)
{
    service.next.manner = HttpManner::Trickle;
    service.next.byteEvery = Milliseconds(1);
    EXPECT_EQ(call().body, "POST /path body");
}

TEST_F(HttpServerTest, CutsTheBody)
{
    service.next.manner = HttpManner::Cut;
    service.next.bytes = 4;
    HttpAnswer const answer = call();
    EXPECT_EQ(answer.body, "POST");
    EXPECT_EQ(answer.header("Content-Length"), "15");
    EXPECT_TRUE(answer.closed);
}

TEST_F(HttpServerTest, PromisesAWrongLength)
{
    service.next.manner = HttpManner::WrongLength;
    service.next.bytes = 10;
    EXPECT_EQ(call().header("Content-Length"), "25");
    service.next.bytes = -5;
    EXPECT_EQ(call().body, "POST /path");
}

TEST_F(HttpServerTest, HoldsTheRequestOrTheAnswer)
{
    service.next.holdBefore = Milliseconds(60);
    HttpProbe early(server.port());
    early.write(requestText("GET", "/a"));
    EXPECT_EQ(early.read(Milliseconds(20)).status, 0);
    EXPECT_EQ(service.answered, 0);
    EXPECT_EQ(early.read().status, 200);

    service.next = {};
    service.next.holdAfter = Milliseconds(60);
    HttpProbe late(server.port());
    late.write(requestText("GET", "/a"));
    EXPECT_EQ(late.read(Milliseconds(20)).status, 0);
    EXPECT_EQ(service.answered, 2);
    EXPECT_EQ(late.read().status, 200);
}

TEST_F(HttpServerTest, CarriesOutAHeldRequestWhosePeerHasGone)
{
    service.next.holdBefore = Milliseconds(60);
    {
        HttpProbe impatient(server.port());
        impatient.write(requestText("POST", "/a", {}, "order"));
        EXPECT_EQ(impatient.read(Milliseconds(20)).status, 0);
    }
    EXPECT_EQ(service.answered, 0);
    EXPECT_TRUE(test::spinUntil([&] { return service.answered == 1; }));
}

TEST_F(HttpServerTest, AnswersInsteadAndEdits)
{
    service.next.edits.emplace_back("p[a-z]+h", "road");
    EXPECT_EQ(call().body, "POST /road body");
    service.next = {};
    service.next.answer = HttpResponse{503, "text/html", "<html>", {}};
    EXPECT_EQ(call().status, 503);
    EXPECT_EQ(service.answered, 2);
}

TEST_F(HttpServerTest, DropsPeersAndListensAnew)
{
    HttpProbe probe(server.port());
    probe.write(requestText("GET", "/a"));
    EXPECT_EQ(probe.read().status, 200);
    server.close();
    EXPECT_TRUE(test::spinUntil([&] { return !probe.connected(); }));
    ASSERT_TRUE(server.listen(0));
    EXPECT_EQ(call().status, 200);
}

}  // namespace
}  // namespace pentad::loopback

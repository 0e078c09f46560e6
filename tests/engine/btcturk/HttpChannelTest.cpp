// SPDX-License-Identifier: GPL-3.0-or-later
// What leaves the channel is counted at a peer that reads the bytes themselves: only there a repeated order shows.
#include "btcturk/HttpChannel.h"
#include "support/Loop.h"
#include "support/ScriptedHttp.h"
#include "support/TestCertificate.h"

#include <QFile>
#include <QTcpServer>
#include <QTcpSocket>
#include <QTemporaryDir>

#include <gtest/gtest.h>

#include <set>

namespace pentad::btcturk {
namespace {

using test::htmlAnswer;
using test::jsonAnswer;
using test::ScriptedAnswer;
using test::ScriptedHttp;
using test::SeenRequest;
using test::waitUntil;

class HttpChannelTest : public testing::Test {
protected:
    HttpAnswer send(HttpRequest const& request)
    {
        std::optional<HttpAnswer> got;
        channel.send(request, [&](HttpAnswer answer) { got = std::move(answer); });
        EXPECT_FALSE(got) << "never inside the call";
        EXPECT_TRUE(waitUntil([&] { return got.has_value(); }));
        return got.value_or(HttpAnswer{});
    }
    HttpRequest fetch(std::string const& path)
    {
        HttpRequest request;
        request.address = server.address() + path;
        request.deadline = Milliseconds(2'000);
        return request;
    }
    HttpRequest post(std::string body)
    {
        HttpRequest request = fetch("/api/v1/order");
        request.method = Method::Post;
        request.body = std::move(body);
        return request;
    }
    // The answer to anything is this.
    void says(ScriptedAnswer answer)
    {
        server.setScript([answer = std::move(answer)](SeenRequest const&) { return answer; });
    }

    ScriptedHttp server{[](SeenRequest const&) { return jsonAnswer("{}"); }};
    HttpChannel channel;
};

TEST_F(HttpChannelTest, AnOrderLeavesExactlyOnceWhenThePeerClosesAHundredTimes)
{
    says({"", true, false, {}, {}});
    for (int i = 0; i < 100; ++i) {
        std::string const body = "{\"newOrderClientId\":\"P" + std::to_string(i) + "\"}";
        HttpAnswer const answer = send(post(body));
        EXPECT_EQ(answer.failure, NetFailure::Dropped);
        EXPECT_EQ(answer.status, 0);
    }
    ASSERT_EQ(server.requests().size(), 100U);
    for (std::size_t i = 0; i < 100; ++i) {
        EXPECT_EQ(server.requests()[i].body, "{\"newOrderClientId\":\"P" + std::to_string(i) + "\"}");
    }
}

TEST_F(HttpChannelTest, AnOrderLeavesOnceOverAKeptConnectionThatIsReset)
{
    for (int i = 0; i < 20; ++i) {
        says(jsonAnswer("{}"));
        EXPECT_EQ(send(post("{\"n\":1}")).status, 200);
        says({"", false, true, {}, {}});
        EXPECT_EQ(send(post("{\"n\":2}")).failure, NetFailure::Dropped);
    }
    EXPECT_EQ(server.requests().size(), 40U);
}

TEST_F(HttpChannelTest, GivesStatusBodyAndTheHeadersThatAreWanted)
{
    says(jsonAnswer("{\"code\":429}", 429, "Retry-After: 7\r\n"));
    HttpAnswer const answer = send(fetch("/limited"));
    EXPECT_TRUE(answer.answered());
    EXPECT_EQ(answer.status, 429);
    EXPECT_EQ(answer.retryAfter, std::chrono::seconds(7));
    EXPECT_EQ(answer.contentType, "application/json");
    EXPECT_EQ(answer.view().body, "{\"code\":429}");
}

TEST_F(HttpChannelTest, BodiesOfRefusalsAreWhole)
{
    for (int const status : {400, 401, 403, 404, 405, 422, 500, 503, 504}) {
        says(jsonAnswer("{\"success\":false}", status));
        HttpAnswer const answer = send(post("{}"));
        EXPECT_TRUE(answer.answered()) << status << " " << answer.detail;
        EXPECT_EQ(answer.status, status);
        EXPECT_EQ(answer.view().body, "{\"success\":false}");
    }
    says(htmlAnswer(504));
    EXPECT_EQ(send(fetch("/")).contentType, "text/html");
}

// Every status that sends elsewhere, with every method, and every place to which one may be sent.
TEST_F(HttpChannelTest, FollowsNoRedirectAndTakesItsCredentialsNowhere)
{
    ScriptedHttp elsewhere([](SeenRequest const&) { return jsonAnswer("{}"); });
    std::string const plain = elsewhere.address();
    std::vector<std::pair<char const*, std::string>> const places{
        {"another host", "Location: " + plain + "/\r\n"},
        {"another host, scheme left out", "Location: " + plain.substr(5) + "/\r\n"},
        {"the same host", "Location: " + server.address() + "/there\r\n"},
        {"another path", "Location: /there\r\n"},
        {"the same place", "Location: /api/v1/order\r\n"},
        {"a file", "Location: file:///etc/passwd\r\n"},
        {"data", "Location: data:application/json,{}\r\n"},
        {"nowhere", ""},
        {"nonsense", "Location: ht!tp://%%\r\n"},
    };
    std::size_t asked = 0;
    for (int const status : {300, 301, 302, 303, 305, 307, 308}) {
        for (auto const& [name, location] : places) {
            says(jsonAnswer("", status, location));
            for (Method const method : {Method::Get, Method::Post, Method::Delete}) {
                HttpRequest request = method == Method::Post ? post("{}") : fetch("/api/v1/order");
                request.method = method;
                request.headers = {{"X-PCK", "key"}};
                HttpAnswer const answer = send(request);
                EXPECT_EQ(answer.failure, NetFailure::Redirected) << status << " " << name;
                EXPECT_EQ(answer.status, status) << name;
                EXPECT_EQ(server.requests().size(), ++asked) << status << " " << name;
            }
        }
    }
    EXPECT_TRUE(elsewhere.requests().empty());
    RecordProperty("refused_redirects", static_cast<int>(server.requests().size()));
}

TEST_F(HttpChannelTest, FollowsNoRedirectOutOfTls)
{
    test::TestCertificate const proof = test::testCertificate(test::CertificateFor::ThisMachine);
    ScriptedHttp guarded(
        [this](SeenRequest const&) { return jsonAnswer("", 307, "Location: " + server.address() + "/\r\n"); },
        proof.server);
    QSslConfiguration trusting = strictTls();
    trusting.addCaCertificate(proof.certificate);
    HttpChannel safe(trusting, nullptr);
    HttpRequest request = post("{}");
    request.address = guarded.address() + "/api/v1/order";
    std::optional<HttpAnswer> got;
    safe.send(request, [&](HttpAnswer answer) { got = std::move(answer); });
    ASSERT_TRUE(waitUntil([&] { return got.has_value(); }));
    EXPECT_EQ(got->failure, NetFailure::Redirected);
    EXPECT_EQ(guarded.requests().size(), 1U);
    EXPECT_TRUE(server.requests().empty());
}

TEST_F(HttpChannelTest, SilenceEndsAtTheDeadline)
{
    says({});
    HttpRequest request = fetch("/");
    request.deadline = Milliseconds(100);
    EXPECT_EQ(send(request).failure, NetFailure::TimedOut);
}

TEST_F(HttpChannelTest, APeerThatSendsByteByByteDoesNotOutliveTheDeadline)
{
    ScriptedAnswer slow = jsonAnswer(std::string(400, ' '));
    slow.drip = Milliseconds(5);
    says(slow);
    HttpRequest request = fetch("/");
    request.deadline = Milliseconds(200);
    EXPECT_EQ(send(request).failure, NetFailure::TimedOut);
}

TEST_F(HttpChannelTest, HalfAnAnswerIsNone)
{
    std::string const whole = jsonAnswer("{\"success\":true}").bytes;
    for (std::size_t const length : {std::size_t{5}, std::size_t{30}, whole.size() - 16, whole.size() - 1}) {
        says({whole.substr(0, length), true, false, {}, {}});
        HttpAnswer const answer = send(post("{}"));
        EXPECT_EQ(answer.failure, NetFailure::Dropped) << length;
        EXPECT_TRUE(answer.body.isEmpty());
    }
}

TEST_F(HttpChannelTest, AnAnswerBeyondTheLimitIsRefused)
{
    says(jsonAnswer(std::string(HttpChannel::kBodyMaximum, 'x')));
    EXPECT_EQ(send(fetch("/")).failure, NetFailure::None);
    says(jsonAnswer(std::string(HttpChannel::kBodyMaximum + 1, 'x')));
    EXPECT_EQ(send(fetch("/")).failure, NetFailure::TooLarge);
    says(jsonAnswer(std::string(20'000'000, 'x')));
    EXPECT_EQ(send(fetch("/")).failure, NetFailure::TooLarge);
}

TEST_F(HttpChannelTest, NobodyThere)
{
    HttpRequest request = fetch("/");
    server.close();
    EXPECT_EQ(send(request).failure, NetFailure::Unreachable);
}

TEST_F(HttpChannelTest, SendsNothingToAForbiddenAddress)
{
    HttpRequest request;
    request.address = "http://api.example.org/";
    HttpAnswer const answer = send(request);
    EXPECT_EQ(answer.failure, NetFailure::Forbidden);
    EXPECT_FALSE(answer.detail.empty());
}

TEST_F(HttpChannelTest, UsesNoProxyOfTheEnvironment)
{
    ScriptedHttp trap([](SeenRequest const&) { return jsonAnswer("{}"); });
    QByteArray const before = qgetenv("http_proxy");
    qputenv("http_proxy", QByteArray::fromStdString(trap.address()));
    HttpChannel fresh;
    std::optional<HttpAnswer> got;
    fresh.send(fetch("/"), [&](HttpAnswer answer) { got = std::move(answer); });
    ASSERT_TRUE(waitUntil([&] { return got.has_value(); }));
    qputenv("http_proxy", before);
    EXPECT_EQ(got->status, 200);
    EXPECT_TRUE(trap.requests().empty());
}

TEST_F(HttpChannelTest, RefusesAPeerThatSpeaksNoTls)
{
    HttpRequest request = fetch("/");
    request.address.replace(0, 4, "https");
    says({});
    request.deadline = Milliseconds(500);
    HttpAnswer const answer = send(request);
    EXPECT_FALSE(answer.answered());
    EXPECT_TRUE(server.requests().empty());
    RecordProperty("refused_peers", 1);
}

// Over TLS the library is most eager to send again; DroppedOrderTest counts below it.
TEST_F(HttpChannelTest, OverTlsAnOrderLeavesOnceToo)
{
    test::TestCertificate const proof = test::testCertificate(test::CertificateFor::ThisMachine);
    ScriptedHttp guarded([](SeenRequest const&) { return ScriptedAnswer{"", true, false, {}, {}}; }, proof.server);
    QSslConfiguration trusting = strictTls();
    trusting.addCaCertificate(proof.certificate);
    HttpChannel safe(trusting, nullptr);
    for (int i = 1; i <= 20; ++i) {
        std::optional<HttpAnswer> got;
        HttpRequest request = post("{\"n\":" + std::to_string(i) + "}");
        request.address = guarded.address() + "/api/v1/order";
        safe.send(request, [&](HttpAnswer answer) { got = std::move(answer); });
        ASSERT_TRUE(waitUntil([&] { return got.has_value(); }));
        EXPECT_EQ(got->failure, NetFailure::Dropped) << got->detail;
    }
    // Over a connection that is just being closed one may not arrive at all; none arrives twice.
    std::set<std::string> bodies;
    for (SeenRequest const& seen : guarded.requests()) {
        EXPECT_TRUE(bodies.insert(seen.body).second) << seen.body;
    }
    EXPECT_GE(bodies.size(), 10U);
}

TEST_F(HttpChannelTest, NothingLeavesForAPeerThatCannotProveWhoItIs)
{
    auto const askOver = [&](QSslCertificate const& trusted, ScriptedHttp const& peer) {
        QSslConfiguration tls = strictTls();
        if (!trusted.isNull()) {
            tls.addCaCertificate(trusted);
        }
        HttpChannel careful(tls, nullptr);
        std::optional<HttpAnswer> got;
        HttpRequest request = post("{}");
        request.address = peer.address() + "/";
        request.headers = {{"X-PCK", "key"}};
        careful.send(request, [&](HttpAnswer answer) { got = std::move(answer); });
        EXPECT_TRUE(waitUntil([&] { return got.has_value(); }));
        return got.value_or(HttpAnswer{});
    };
    int untrusted = 0;
    for (test::DoubtfulPeer const& peer : test::doubtfulPeers()) {
        SCOPED_TRACE(peer.name);
        ScriptedHttp doubtful([](SeenRequest const&) { return jsonAnswer("{}"); }, peer.server);
        HttpAnswer const answer = askOver(peer.trusted, doubtful);
        EXPECT_FALSE(answer.answered());
        EXPECT_EQ(answer.status, 0);
        EXPECT_TRUE(doubtful.requests().empty());
        untrusted += answer.failure == NetFailure::Untrusted ? 1 : 0;
    }
    EXPECT_GE(untrusted, 12) << "a peer without any certificate may just hang up";
    RecordProperty("refused_peers", untrusted);
    // The same way a peer is believed that can.
    for (test::TestCertificate const& proof : {test::testCertificate(test::CertificateFor::ThisMachine),
                                               test::signedCertificate(test::SignedBy::Authority)}) {
        ScriptedHttp good([](SeenRequest const&) { return jsonAnswer("{}"); }, proof.server);
        EXPECT_EQ(askOver(proof.certificate, good).status, 200);
    }
}

// What speaks first, or what it says, when TLS is expected.
TEST_F(HttpChannelTest, NothingLeavesForAPeerThatEndsTheHandshake)
{
    struct Line {
        char const* name;
        QByteArray says;
        bool closes;
    };
    for (Line const& line : {Line{"closes at once", {}, true}, Line{"says nothing", {}, false},
                             Line{"speaks plainly", "HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\n{}", false},
                             Line{"says nonsense", QByteArray(64, '\x16'), true},
                             Line{"an alert", QByteArray::fromHex("15030300020228"), false}}) {
        SCOPED_TRACE(line.name);
        std::string heard;
        QTcpServer peer;
        ASSERT_TRUE(peer.listen(QHostAddress::LocalHost));
        QObject::connect(&peer, &QTcpServer::newConnection, &peer, [&] {
            while (QTcpSocket* const one = peer.nextPendingConnection()) {
                QObject::connect(one, &QTcpSocket::readyRead, one,
                                 [&heard, one] { heard += one->readAll().toStdString(); });
                one->write(line.says);
                if (line.closes) {
                    one->disconnectFromHost();
                }
            }
        });
        HttpRequest request = post("{\"order\":1}");
        request.address = "https://127.0.0.1:" + std::to_string(peer.serverPort()) + "/";
        request.headers = {{"X-PCK", "the-key"}};
        request.deadline = Milliseconds(300);
        HttpAnswer const answer = send(request);
        EXPECT_FALSE(answer.answered());
        EXPECT_EQ(answer.status, 0);
        EXPECT_EQ(heard.find("the-key"), std::string::npos);
        EXPECT_EQ(heard.find("order"), std::string::npos);
    }
}

TEST_F(HttpChannelTest, SpeaksNoOldTls)
{
    test::TestCertificate const proof = test::testCertificate(test::CertificateFor::ThisMachine);
    ScriptedHttp old([](SeenRequest const&) { return jsonAnswer("{}"); }, test::speakingOldTls(proof.server));
    QSslConfiguration trusting = strictTls();
    trusting.addCaCertificate(proof.certificate);
    for (bool const careless : {false, true}) {
        HttpChannel client(careless ? test::speakingOldTls(trusting) : trusting, nullptr);
        std::optional<HttpAnswer> got;
        HttpRequest request = post("{}");
        request.address = old.address() + "/";
        client.send(request, [&](HttpAnswer answer) { got = std::move(answer); });
        ASSERT_TRUE(waitUntil([&] { return got.has_value(); }));
        EXPECT_EQ(got->failure, careless ? NetFailure::None : NetFailure::Untrusted) << got->detail;
        EXPECT_EQ(old.requests().size(), careless ? 1U : 0U) << "only a client that takes anything is served";
    }
    RecordProperty("refused_peers", 1);
}

// A variable of the environment adds nobody to those that are believed.
TEST_F(HttpChannelTest, BelievesNoCertificatesThatTheEnvironmentNames)
{
    test::TestCertificate const proof = test::testCertificate(test::CertificateFor::ThisMachine);
    QTemporaryDir folder;
    QString const path = folder.filePath(QStringLiteral("believed.pem"));
    QFile file(path);
    ASSERT_TRUE(file.open(QIODevice::WriteOnly) && file.write(proof.certificate.toPem()) > 0);
    file.close();
    QByteArray const before = qgetenv("SSL_CERT_FILE");
    qputenv("SSL_CERT_FILE", path.toUtf8());
    ScriptedHttp doubtful([](SeenRequest const&) { return jsonAnswer("{}"); }, proof.server);
    HttpChannel careful;
    std::optional<HttpAnswer> got;
    HttpRequest request = post("{}");
    request.address = doubtful.address() + "/";
    careful.send(request, [&](HttpAnswer answer) { got = std::move(answer); });
    bool const ended = waitUntil([&] { return got.has_value(); });
    before.isEmpty() ? qunsetenv("SSL_CERT_FILE") : qputenv("SSL_CERT_FILE", before);
    ASSERT_TRUE(ended);
    EXPECT_EQ(got->failure, NetFailure::Untrusted) << got->detail;
    EXPECT_TRUE(doubtful.requests().empty());
    RecordProperty("refused_peers", 1);
}

// Names under "invalid" are never given to anybody. Without a network the resolver says nothing at all.
TEST_F(HttpChannelTest, ANameThatNobodyKnowsIsOutOfReachAndNothingElse)
{
    HttpRequest request = post("{}");
    request.address = "https://exchange.invalid/";
    request.deadline = Milliseconds(20'000);
    std::optional<HttpAnswer> got;
    channel.send(request, [&](HttpAnswer answer) { got = std::move(answer); });
    ASSERT_TRUE(waitUntil([&] { return got.has_value(); }, Milliseconds(25'000)));
    EXPECT_FALSE(got->answered());
    EXPECT_TRUE(got->failure == NetFailure::Unreachable || got->failure == NetFailure::TimedOut) << got->detail;
}

TEST_F(HttpChannelTest, SaysNothingMoreOnceItIsGone)
{
    says({});
    bool called = false;
    {
        HttpChannel brief;
        brief.send(fetch("/"), [&](HttpAnswer const&) { called = true; });
        ASSERT_TRUE(waitUntil([&] { return !server.requests().empty(); }));
    }
    test::letPass(Milliseconds(20));
    EXPECT_FALSE(called);
}

}  // namespace
}  // namespace pentad::btcturk

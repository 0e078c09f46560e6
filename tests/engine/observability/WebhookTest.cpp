// SPDX-License-Identifier: GPL-3.0-or-later
#include "observability/Webhook.h"

#include "observability/HttpPost.h"
#include "support/EventLoop.h"
#include "support/ScriptedHttp.h"
#include "support/TestCertificate.h"

#include <gtest/gtest.h>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTcpServer>

namespace pentad::observability {
namespace {

class WebhookTest : public testing::Test {
protected:
    WebhookTest()
    {
        m_trusting.addCaCertificate(m_proof.certificate);
        alert.id = 3;
        alert.kind = AlertKind::Drift;
        alert.severity = AlertSeverity::Critical;
        alert.subject = "balances";
        alert.text = "12.5 TRY, token=abc";
    }
    QUrl address(char const* host = "127.0.0.1") const
    {
        QUrl url(QString::fromStdString(peer.address() + "/hook"));
        url.setHost(QString::fromLatin1(host));
        return url;
    }
    QSslConfiguration const& trusting() const { return m_trusting; }

private:
    test::TestCertificate m_proof = test::testCertificate(test::CertificateFor::ThisMachine);
    QSslConfiguration m_trusting = QSslConfiguration::defaultConfiguration();

protected:
    test::ScriptedAnswer answer = test::jsonAnswer("{}");
    test::ScriptedHttp peer{[this](test::SeenRequest const&) { return answer; }, m_proof.server};
    AlertView alert;
};

TEST_F(WebhookTest, PostsTheAlertWhereItsOwnerAllowsIt)
{
    Webhook webhook(address(), true, "live", trusting());
    webhook.send(alert);
    ASSERT_TRUE(test::happens([&] { return webhook.delivered() == 1; }));
    ASSERT_EQ(peer.requests().size(), 1U);
    EXPECT_EQ(peer.requests()[0].method, "POST");
    EXPECT_EQ(peer.requests()[0].target, "/hook");
    QJsonObject const seen = QJsonDocument::fromJson(QByteArray::fromStdString(peer.requests()[0].body)).object();
    EXPECT_EQ(seen.value(QStringLiteral("kind")).toString(), QStringLiteral("drift"));
    EXPECT_EQ(seen.value(QStringLiteral("severity")).toString(), QStringLiteral("critical"));
    EXPECT_EQ(seen.value(QStringLiteral("mode")).toString(), QStringLiteral("live"));
    EXPECT_EQ(seen.value(QStringLiteral("text")).toString(), QStringLiteral("12.5 TRY, token=***"));
}

TEST_F(WebhookTest, SaysHowEachAlertWent)
{
    std::vector<std::string> told;
    Webhook webhook(address(), true, "live", trusting());
    webhook.report([&told](std::string const& why) { told.push_back(why); });
    answer = test::jsonAnswer("{}", 500);
    webhook.send(alert);
    ASSERT_TRUE(test::happens([&] { return told.size() == 1; }));
    EXPECT_EQ(told[0], "it answered 500");
    answer = test::jsonAnswer("{}");
    webhook.send(alert);
    ASSERT_TRUE(test::happens([&] { return told.size() == 2; }));
    EXPECT_EQ(told[1], "") << "delivered again";
}

TEST_F(WebhookTest, NeverReachesIntoAPrivateNetworkUnasked)
{
    // Other ways to write the same address.
    for (char const* host : {"127.0.0.1", "localhost", "127.1", "2130706433", "0x7f000001", "0177.0.0.1", "0.0.0.0",
                             "::1", "::ffff:127.0.0.1", "::ffff:7f00:1"}) {
        Webhook webhook(address(host), false, "live", trusting());
        webhook.send(alert);
        ASSERT_TRUE(test::happens([&] { return webhook.failures() == 1; })) << host;
        EXPECT_EQ(webhook.delivered(), 0U) << host;
    }
    EXPECT_TRUE(peer.requests().empty());
}

TEST_F(WebhookTest, TakesNothingButHttps)
{
    QUrl plain = address();
    plain.setScheme(QStringLiteral("http"));
    for (QUrl const& url : {plain, QUrl(QStringLiteral("file:///etc/passwd")), QUrl()}) {
        Webhook webhook(url, true, "live", trusting());
        webhook.send(alert);
        EXPECT_EQ(webhook.failures(), 1U);
    }
    EXPECT_TRUE(peer.requests().empty());
}

TEST_F(WebhookTest, FollowsNoRedirect)
{
    std::size_t asked = 0;
    for (int const status : {301, 302, 303, 307, 308}) {
        for (std::string const& place : {std::string("https://127.0.0.1/elsewhere"), peer.address() + "/elsewhere",
                                         std::string("/elsewhere"), std::string("file:///etc/passwd")}) {
            answer = test::jsonAnswer("{}", status, "Location: " + place + "\r\n");
            Webhook webhook(address(), true, "live", trusting());
            std::string said;
            webhook.report([&](std::string const& why) { said = why; });
            webhook.send(alert);
            ASSERT_TRUE(test::happens([&] { return webhook.failures() == 1; })) << status << " " << place;
            EXPECT_EQ(peer.requests().size(), ++asked) << status << " " << place;
            EXPECT_NE(said.find(std::to_string(status)), std::string::npos) << said;
        }
    }
    RecordProperty("refused_redirects", static_cast<int>(asked));
}

TEST_F(WebhookTest, APeerThatHangsCostsNoMoreThanItsDeadlineAndIsNotFlooded)
{
    QTcpServer silent;
    ASSERT_TRUE(silent.listen(QHostAddress::LocalHost));
    QUrl url = address();
    url.setPort(silent.serverPort());
    Webhook webhook(url, true, "live", trusting());
    for (int i = 0; i < Webhook::kUnderWayMax; ++i) {
        webhook.send(alert);
    }
    EXPECT_EQ(webhook.failures(), 0U);
    webhook.send(alert);
    EXPECT_EQ(webhook.failures(), 1U) << "one more than may wait";
    constexpr auto kAll = static_cast<std::uint64_t>(Webhook::kUnderWayMax) + 1;
    ASSERT_TRUE(test::happens([&] { return webhook.failures() == kAll; }));
    EXPECT_EQ(webhook.delivered(), 0U);
}

TEST_F(WebhookTest, DistrustsAPeerWithoutProof)
{
    for (test::DoubtfulPeer const& each : test::doubtfulPeers()) {
        SCOPED_TRACE(each.name);
        test::ScriptedHttp doubtful([](test::SeenRequest const&) { return test::jsonAnswer("{}"); }, each.server);
        QSslConfiguration tls = QSslConfiguration::defaultConfiguration();
        if (!each.trusted.isNull()) {
            tls.addCaCertificate(each.trusted);
        }
        Webhook webhook(QUrl(QString::fromStdString(doubtful.address() + "/hook")), true, "live", tls);
        webhook.send(alert);
        ASSERT_TRUE(test::happens([&] { return webhook.failures() == 1; }));
        EXPECT_TRUE(doubtful.requests().empty());
    }
    RecordProperty("refused_peers", static_cast<int>(test::doubtfulPeers().size()));
}

}  // namespace
}  // namespace pentad::observability

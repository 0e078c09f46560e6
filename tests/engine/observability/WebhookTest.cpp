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
    for (char const* host : {"127.0.0.1", "localhost"}) {
        Webhook webhook(address(host), false, "live", trusting());
        webhook.send(alert);
        ASSERT_TRUE(test::happens([&] { return webhook.failures() == 1; }));
    }
    EXPECT_TRUE(peer.requests().empty());
    RecordProperty("refused_addresses", 2);
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
    answer = test::jsonAnswer("{}", 302, "Location: https://127.0.0.1/elsewhere\r\n");
    Webhook webhook(address(), true, "live", trusting());
    std::string said;
    webhook.report([&](std::string const& why) { said = why; });
    webhook.send(alert);
    ASSERT_TRUE(test::happens([&] { return webhook.failures() == 1; }));
    EXPECT_EQ(peer.requests().size(), 1U);
    EXPECT_NE(said.find("302"), std::string::npos);
    RecordProperty("refused_redirects", 1);
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
    using test::CertificateFor;
    struct Doubt {
        char const* name;
        CertificateFor purpose;
        bool trusted;
        bool old;
    };
    int refused = 0;
    for (Doubt const& doubt : {Doubt{"issuer", CertificateFor::ThisMachine, false, false},
                               Doubt{"host", CertificateFor::AnotherHost, true, false},
                               Doubt{"expired", CertificateFor::ThePast, true, false},
                               Doubt{"TLS 1.1", CertificateFor::ThisMachine, true, true}}) {
        SCOPED_TRACE(doubt.name);
        test::TestCertificate const proof = test::testCertificate(doubt.purpose);
        test::ScriptedHttp doubtful([](test::SeenRequest const&) { return test::jsonAnswer("{}"); },
                                    doubt.old ? test::speakingOldTls(proof.server) : proof.server);
        QSslConfiguration tls = QSslConfiguration::defaultConfiguration();
        if (doubt.trusted) {
            tls.addCaCertificate(proof.certificate);
        }
        Webhook webhook(QUrl(QString::fromStdString(doubtful.address() + "/hook")), true, "live", tls);
        webhook.send(alert);
        ASSERT_TRUE(test::happens([&] { return webhook.failures() == 1; }));
        EXPECT_TRUE(doubtful.requests().empty());
        ++refused;
    }
    RecordProperty("refused_peers", refused);
}

}  // namespace
}  // namespace pentad::observability

// SPDX-License-Identifier: GPL-3.0-or-later
// Orders over TLS to a peer that drops the connection, each time in one of several ways. What has arrived is counted in
// the bytes below HTTP, per client id: no library can hide a repetition there.
#include "btcturk/HttpChannel.h"
#include "support/Loop.h"
#include "support/TestCertificate.h"

#include <sys/socket.h>

#include <QNetworkProxy>
#include <QNetworkReply>
#include <QSslServer>
#include <QSslSocket>

#include <gtest/gtest.h>

#include <array>

namespace pentad::btcturk {
namespace {

enum class Drop : std::uint8_t { Never, BeforeReading, AfterHead, AfterBody, MidAnswer, Reset };

class DroppingPeer final : public QObject {
public:
    explicit DroppingPeer(QSslConfiguration const& tls)
    {
        m_server.setSslConfiguration(tls);
        m_server.listen(QHostAddress::LocalHost, 0);
        connect(&m_server, &QTcpServer::pendingConnectionAvailable, this, [this] {
            while (auto* const peer = qobject_cast<QSslSocket*>(m_server.nextPendingConnection())) {
                take(peer);
            }
        });
    }

    std::string address() const
    {
        return "https://127.0.0.1:" + std::to_string(m_server.serverPort()) + "/api/v1/order";
    }
    // How connections end from now on.
    void drop(Drop how) { m_how = how; }
    int arrivals(std::string const& body) const
    {
        int count = 0;
        for (std::string const& bytes : m_read) {
            for (std::size_t at = bytes.find(body); at != std::string::npos; at = bytes.find(body, at + 1)) {
                ++count;
            }
        }
        return count;
    }

private:
    void take(QSslSocket* peer)
    {
        std::size_t const index = m_read.size();
        m_read.emplace_back();
        connect(peer, &QSslSocket::readyRead, this, [this, peer, index] { read(*peer, index); });
        connect(peer, &QSslSocket::disconnected, peer, &QObject::deleteLater);
        if (m_how == Drop::BeforeReading) {
            peer->isEncrypted() ? read(*peer, index) : closeOnceEncrypted(*peer);
        } else if (peer->bytesAvailable() > 0) {
            read(*peer, index);
        }
    }
    void closeOnceEncrypted(QSslSocket& peer)
    {
        connect(&peer, &QSslSocket::encrypted, this, [&peer] { peer.disconnectFromHost(); });
    }
    void read(QSslSocket& peer, std::size_t index)
    {
        std::string& bytes = m_read[index];
        bytes += peer.readAll().toStdString();
        bool const hasHead = bytes.find("\r\n\r\n") != std::string::npos;
        bool const isWhole = hasHead && bytes.ends_with('}');
        if (m_how == Drop::BeforeReading || (m_how == Drop::AfterHead && hasHead)) {
            peer.disconnectFromHost();
        } else if (isWhole) {
            end(peer);
        }
    }
    void end(QSslSocket& peer)
    {
        QByteArray const answer = "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: 2\r\n\r\n{}";
        if (m_how == Drop::Never) {
            peer.write(answer);
            return;
        }
        if (m_how == Drop::Reset) {
            linger const atOnce{1, 0};
            setsockopt(static_cast<int>(peer.socketDescriptor()), SOL_SOCKET, SO_LINGER, &atOnce, sizeof atOnce);
            peer.abort();
            return;
        }
        if (m_how == Drop::MidAnswer) {
            peer.write(answer.chopped(1));
        }
        peer.disconnectFromHost();
    }

    Drop m_how = Drop::Never;
    std::vector<std::string> m_read;  // by connection
    QSslServer m_server;              // last: its connections tell of their end
};

class DroppedOrderTest : public testing::Test {
protected:
    QSslConfiguration trusting() const
    {
        QSslConfiguration tls = strictTls();
        tls.addCaCertificate(proof.certificate);
        return tls;
    }
    static std::string bodyOf(std::string const& id) { return "{\"newOrderClientId\":\"" + id + "\"}"; }
    HttpAnswer send(HttpChannel& channel, std::string const& id, Milliseconds deadline)
    {
        HttpRequest request;
        request.method = Method::Post;
        request.address = peer.address();
        request.body = bodyOf(id);
        request.deadline = deadline;
        std::optional<HttpAnswer> got;
        channel.send(request, [&](HttpAnswer answer) { got = std::move(answer); });
        EXPECT_TRUE(test::waitUntil([&] { return got.has_value(); })) << id;
        return got.value_or(HttpAnswer{});
    }

    test::TestCertificate proof = test::testCertificate(test::CertificateFor::ThisMachine);
    DroppingPeer peer{proof.server};
};

TEST_F(DroppedOrderTest, NoneOf200ArrivesTwice)
{
    constexpr std::array kWays{Drop::BeforeReading, Drop::AfterHead, Drop::AfterBody, Drop::MidAnswer, Drop::Reset};
    constexpr std::size_t kOrders = 200;
    HttpChannel kept(trusting(), nullptr);
    for (std::size_t i = 0; i < kOrders; ++i) {
        Drop const how = kWays[(i / 2) % kWays.size()];
        bool const wasRead = how != Drop::BeforeReading && how != Drop::AfterHead;
        bool const isFresh = i % 2 == 0;
        HttpChannel fresh(trusting(), nullptr);
        if (!isFresh) {
            peer.drop(Drop::Never);
            send(kept, "kept-" + std::to_string(i), Milliseconds(2'000));
        }
        peer.drop(how);
        std::string const id = "P" + std::to_string(i);
        HttpAnswer const answer = send(isFresh ? fresh : kept, id, Milliseconds(wasRead ? 2'000 : 60));
        EXPECT_FALSE(answer.answered()) << id;
        if (isFresh && wasRead) {
            EXPECT_EQ(peer.arrivals(bodyOf(id)), 1) << id;
        }
    }
    test::letPass(Milliseconds(100));
    int doubled = 0;
    for (std::size_t i = 0; i < kOrders; ++i) {
        EXPECT_LE(peer.arrivals(bodyOf("P" + std::to_string(i))), 1) << i;
        EXPECT_LE(peer.arrivals(bodyOf("kept-" + std::to_string(i))), 1) << i;
        doubled += peer.arrivals(bodyOf("P" + std::to_string(i))) > 1 ? 1 : 0;
    }
    RecordProperty("dropped_connections", static_cast<int>(kOrders));
    RecordProperty("doubled_orders", doubled);
}

// What the count above would show without the body that can be read only once.
TEST_F(DroppedOrderTest, ABodyThatCanBeReadAgainArrivesAgain)
{
    peer.drop(Drop::AfterBody);
    QNetworkAccessManager network;
    network.setProxy(QNetworkProxy(QNetworkProxy::NoProxy));
    QNetworkRequest request{QUrl{QString::fromStdString(peer.address())}};
    request.setSslConfiguration(trusting());
    request.setHeader(QNetworkRequest::ContentTypeHeader, QByteArrayLiteral("application/json"));
    std::string const body = bodyOf("P1");
    std::unique_ptr<QNetworkReply> const reply(network.post(request, QByteArray::fromStdString(body)));
    ASSERT_TRUE(test::waitUntil([&] { return reply->isFinished(); }));
    EXPECT_GT(peer.arrivals(body), 1);
}

}  // namespace
}  // namespace pentad::btcturk

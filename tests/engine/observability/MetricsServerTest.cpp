// SPDX-License-Identifier: GPL-3.0-or-later
#include "observability/MetricsServer.h"

#include <gtest/gtest.h>
#include <QEventLoop>
#include <QNetworkInterface>
#include <QTcpSocket>

namespace pentad::observability {
namespace {

std::string answerTo(std::string const& request, std::uint16_t port,
                     QHostAddress const& address = QHostAddress::LocalHost)
{
    QTcpSocket socket;
    QEventLoop loop;
    QByteArray seen;
    QObject::connect(&socket, &QTcpSocket::connected, &loop, [&] { socket.write(QByteArray::fromStdString(request)); });
    QObject::connect(&socket, &QTcpSocket::readyRead, &loop, [&] { seen += socket.readAll(); });
    QObject::connect(&socket, &QTcpSocket::disconnected, &loop, &QEventLoop::quit);
    QObject::connect(&socket, &QTcpSocket::errorOccurred, &loop, &QEventLoop::quit);
    socket.connectToHost(address, port);
    loop.exec();
    return seen.toStdString();
}

TEST(MetricsServerTest, ServesThePageOnLoopback)
{
    MetricsServer server([] { return std::string("pentad_cycles_total 1\n"); });
    auto const port = server.listen(0);
    ASSERT_TRUE(port);
    std::string const answer = answerTo(
        "GET /metrics HTTP/1.1\r\nHost: 127.0.0.1:" + std::to_string(*port) + "\r\nAccept: */*\r\n\r\n", *port);
    EXPECT_TRUE(answer.starts_with("HTTP/1.1 200 OK\r\n"));
    EXPECT_NE(answer.find("Content-Type: text/plain; version=0.0.4; charset=utf-8\r\n"), std::string::npos);
    EXPECT_TRUE(answer.ends_with("\r\n\r\npentad_cycles_total 1\n"));
}

TEST(MetricsServerTest, IsNotThereOnOtherAddresses)
{
    MetricsServer server([] { return std::string(); });
    auto const port = server.listen(0);
    ASSERT_TRUE(port);
    EXPECT_EQ(answerTo("GET /metrics HTTP/1.1\r\nHost: localhost\r\n\r\n", *port, QHostAddress::LocalHostIPv6), "");
    for (QHostAddress const& address : QNetworkInterface::allAddresses()) {
        if (!address.isLoopback() && address.protocol() == QAbstractSocket::IPv4Protocol) {
            EXPECT_EQ(answerTo("GET /metrics HTTP/1.1\r\nHost: localhost\r\n\r\n", *port, address), "");
        }
    }
}

TEST(MetricsServerTest, AnEndlessHeadIsRefused)
{
    MetricsServer server([] { return std::string(); });
    auto const port = server.listen(0);
    ASSERT_TRUE(port);
    EXPECT_TRUE(answerTo("GET /metrics HTTP/1.1\r\nX: " + std::string(9'000, 'x'), *port).starts_with("HTTP/1.1 400 "));
}

TEST(MetricsServerTest, SaysWhichPortIsTaken)
{
    MetricsServer first([] { return std::string(); });
    MetricsServer second([] { return std::string(); });
    auto const port = first.listen(0);
    ASSERT_TRUE(port);
    auto const refused = second.listen(*port);
    ASSERT_FALSE(refused);
    EXPECT_NE(refused.error().find(std::to_string(*port)), std::string::npos);
}

TEST(MetricsServerTest, ServesNobodyWithoutItsToken)
{
    int asked = 0;
    MetricsServer server(
        [&] {
            ++asked;
            return std::string("pentad_cycles_total 1\n");
        },
        "let-me-in");
    auto const port = server.listen(0);
    ASSERT_TRUE(port);
    std::string const head = "GET /metrics HTTP/1.1\r\nHost: localhost\r\n";
    EXPECT_TRUE(answerTo(head + "\r\n", *port).starts_with("HTTP/1.1 401 Unauthorized\r\n"));
    EXPECT_EQ(asked, 0);
    EXPECT_TRUE(answerTo(head + "Authorization: Bearer let-me-in\r\n\r\n", *port).starts_with("HTTP/1.1 200 OK\r\n"));
}

TEST(MetricsStatusTest, ATokenMustBeShownWhole)
{
    std::string const head = "GET /metrics HTTP/1.1\r\nHost: localhost\r\n";
    for (auto const& [shown, status] :
         {std::pair("Authorization: Bearer abc", 200), std::pair("authorization:Bearer abc", 200),
          std::pair("Authorization: Bearer ab", 401), std::pair("Authorization: Bearer abcabc", 401),
          std::pair("Authorization: Bearer ", 401), std::pair("Authorization: Basic abc", 401),
          std::pair("Authorization: abc", 401), std::pair("X-Authorization: Bearer abc", 401),
          std::pair("Cookie: abc", 401)}) {
        EXPECT_EQ(metricsStatus(head + shown + "\r\n", 9100, "abc"), status) << shown;
    }
    EXPECT_EQ(
        metricsStatus("GET /metrics HTTP/1.1\r\nHost: evil.example\r\nAuthorization: Bearer abc\r\n", 9100, "abc"),
        403);
    EXPECT_EQ(metricsStatus(head, 9100), 200) << "none is asked for where none was set";
}

TEST(MetricsStatusTest, AnswersReadersOfThisMachineOnly)
{
    struct Row {
        int status;
        std::string_view head;
    };
    for (Row const& row : {
             Row{200, "GET /metrics HTTP/1.1\r\nHost: 127.0.0.1:9100\r\n"},
             Row{200, "GET /metrics HTTP/1.0\r\nhost:localhost\r\n"},
             Row{200, "GET /metrics?name[]=x HTTP/1.1\r\nHOST:  localhost:9100 \r\n"},
             Row{403, "GET /metrics HTTP/1.1\r\n"},
             Row{403, "GET /metrics HTTP/1.1\r\nHost: evil.example\r\n"},
             Row{403, "GET /metrics HTTP/1.1\r\nHost: 127.0.0.1:9101\r\n"},
             Row{403, "GET /metrics HTTP/1.1\r\nX-Host: 127.0.0.1:9100\r\n"},
             Row{403, "GET /metrics HTTP/1.1\r\nHost: 127.0.0.1.evil.example\r\n"},
             Row{404, "GET / HTTP/1.1\r\nHost: localhost\r\n"},
             Row{404, "GET /metrics/ HTTP/1.1\r\nHost: localhost\r\n"},
             Row{405, "POST /metrics HTTP/1.1\r\nHost: localhost\r\n"},
             Row{400, "GET /metrics\r\nHost: localhost\r\n"},
             Row{400, ""},
             Row{400, "\r\n"},
         }) {
        EXPECT_EQ(metricsStatus(row.head, 9100), row.status) << row.head;
    }
}

}  // namespace
}  // namespace pentad::observability

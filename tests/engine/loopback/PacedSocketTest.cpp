// SPDX-License-Identifier: GPL-3.0-or-later
#include "loopback/PacedSocket.h"
#include "support/Spin.h"

#include <gtest/gtest.h>

#include <QHostAddress>

namespace pentad::loopback {
namespace {

// A paced socket, and who reads what it writes.
class PacedSocketTest : public testing::Test {
protected:
    PacedSocketTest()
    {
        EXPECT_TRUE(listener.listen(QHostAddress::LocalHost));
        reader.connectToHost(QHostAddress::LocalHost, listener.serverPort());
        EXPECT_TRUE(test::spinUntil([this] {
            writer = writer != nullptr ? writer : qobject_cast<PacedSocket*>(listener.nextPendingConnection());
            return writer != nullptr && reader.state() == QAbstractSocket::ConnectedState;
        }));
        QObject::connect(&reader, &QTcpSocket::readyRead, &reader, [this] {
            ++arrivals;
            got += reader.readAll().toStdString();
        });
    }
    bool comes(std::string const& text)
    {
        return test::spinUntil([&] { return got.size() >= text.size(); }) && got == text;
    }

    PacedListener listener;
    QTcpSocket reader;
    PacedSocket* writer = nullptr;  // the listener's
    std::string got;
    int arrivals = 0;
};

TEST_F(PacedSocketTest, WritesAtOnceUnlessItIsSlowed)
{
    writer->write("abc");
    EXPECT_TRUE(comes("abc"));
    EXPECT_EQ(arrivals, 1);
}

TEST_F(PacedSocketTest, WritesByteByByteAndWhatFollowsWaits)
{
    writer->pace(Milliseconds(10));
    writer->write("slow");
    writer->pace(std::nullopt);
    writer->write("and fast");
    EXPECT_EQ(writer->bytesToWrite(), 12);
    EXPECT_TRUE(comes("slowand fast"));
    EXPECT_GE(arrivals, 4);
    EXPECT_EQ(writer->bytesToWrite(), 0);
    writer->write("!");
    EXPECT_TRUE(comes("slowand fast!"));
}

TEST_F(PacedSocketTest, StopsInTheMiddleAndStaysOpen)
{
    writer->stopAfter(2);
    writer->write("half");
    writer->write("nothing");
    EXPECT_TRUE(comes("ha"));
    test::spinFor(Milliseconds(30));
    EXPECT_EQ(got, "ha");
    EXPECT_EQ(reader.state(), QAbstractSocket::ConnectedState);
}

TEST_F(PacedSocketTest, ForgetsWhatItHeldForAPeerThatHasLeft)
{
    writer->pace(Milliseconds(10));
    writer->write("never read to its end");
    ASSERT_TRUE(test::spinUntil([&] { return !got.empty(); }));
    reader.abort();
    EXPECT_TRUE(test::spinUntil([&] { return writer->bytesToWrite() == 0; }));
}

}  // namespace
}  // namespace pentad::loopback

// SPDX-License-Identifier: GPL-3.0-or-later
#include "btcturk/AddressRule.h"
#include "support/TextTable.h"

#include <gtest/gtest.h>

namespace pentad::btcturk {
namespace {

TEST(AddressRuleTest, PlainConnectionsOnlyToThisMachine)
{
    for (test::TextRow const& row : test::textTable(R"(
        # channel  address                              allowed
        http       https://api.btcturk.com              yes
        http       https://127.0.0.1:8443               yes
        http       http://127.0.0.1:8080/api            yes
        http       http://127.9.8.7:80                  yes
        http       http://[::1]:8080                    yes
        http       http://localhost:8080                yes
        http       http://LOCALHOST                     yes
        http       http://api.btcturk.com               no
        http       http://127.0.0.1.example.org         no
        http       http://localhost.example.org         no
        http       http://0.0.0.0:8080                  no
        http       http://10.0.0.1                      no
        http       http://169.254.169.254/latest        no
        http       http://user:word@127.0.0.1           no
        http       https://user@api.btcturk.com         no
        http       wss://ws-feed-pro.btcturk.com        no
        http       ftp://127.0.0.1                      no
        http       file:///etc/passwd                   no
        http       api.btcturk.com                      no
        http       https://                             no
        http       ""                                   no
        socket     wss://ws-feed-pro.btcturk.com        yes
        socket     ws://127.0.0.1:9000                  yes
        socket     ws://localhost:9000                  yes
        socket     ws://ws-feed-pro.btcturk.com         no
        socket     ws://192.168.1.1                     no
        socket     https://api.btcturk.com              no
    )")) {
        Channel const channel = row[0] == "http" ? Channel::Http : Channel::Socket;
        auto const answer = permitAddress(channel, row[1]);
        EXPECT_EQ(answer.has_value(), row[2] == "yes") << row[1];
        EXPECT_TRUE(answer || !answer.error().empty());
    }
}

TEST(AddressRuleTest, KeysGoToTheExchangeAndToThisMachineOnly)
{
    for (test::TextRow const& row : test::textTable(R"(
        # channel  address                              allowed
        http       https://api.btcturk.com              yes
        http       https://API.BTCTURK.COM/             yes
        http       https://btcturk.com                  yes
        http       http://127.0.0.1:8080                yes
        http       https://localhost:8443               yes
        http       http://api.btcturk.com               no
        http       https://api.btcturk.com.example.org  no
        http       https://notbtcturk.com               no
        http       https://api.btcturk.com@example.org  no
        http       https://example.org/api.btcturk.com  no
        http       https://10.0.0.1                     no
        socket     wss://ws-feed-pro.btcturk.com        yes
        socket     ws://127.0.0.1:9000                  yes
        socket     wss://ws-feed-pro.example.org        no
    )")) {
        Channel const channel = row[0] == "http" ? Channel::Http : Channel::Socket;
        auto const answer = permitKeys(channel, row[1]);
        EXPECT_EQ(answer.has_value(), row[2] == "yes") << row[1];
        EXPECT_TRUE(answer || !answer.error().empty());
    }
}

TEST(AddressRuleTest, DoesNotRepeatAPasswordInItsSentence)
{
    std::string const said = permitAddress(Channel::Http, "http://name:hidden@example.org").error();
    EXPECT_EQ(said.find("hidden"), std::string::npos) << said;
    EXPECT_NE(said.find("example.org"), std::string::npos) << said;
}

}  // namespace
}  // namespace pentad::btcturk

// SPDX-License-Identifier: GPL-3.0-or-later
#include "observability/PublicAddress.h"

#include <gtest/gtest.h>

namespace pentad::observability {
namespace {

TEST(PublicAddressTest, AcceptsThePublicInternet)
{
    for (char const* address :
         {"1.1.1.1", "8.8.8.8", "9.255.255.255", "11.0.0.0", "100.63.255.255", "100.128.0.0", "172.15.255.255",
          "172.32.0.1", "192.167.1.1", "223.255.255.255", "2606:4700::1111", "2a00:1450:4001::1", "::ffff:1.1.1.1"}) {
        EXPECT_TRUE(isPublic(QHostAddress(QString::fromLatin1(address)))) << address;
    }
}

// S13: a webhook never reaches into the network behind the router, whatever its name resolves to.
TEST(PublicAddressTest, RefusesEverythingElse)
{
    int refused = 0;
    for (char const* address : {"0.0.0.0",
                                "0.1.2.3",
                                "10.0.0.1",
                                "10.255.255.255",
                                "100.64.0.1",
                                "100.127.255.254",
                                "127.0.0.1",
                                "127.255.0.1",
                                "169.254.169.254",
                                "172.16.0.1",
                                "172.31.255.255",
                                "192.0.0.1",
                                "192.0.2.1",
                                "192.168.0.1",
                                "192.168.255.255",
                                "198.18.0.1",
                                "198.19.255.255",
                                "198.51.100.1",
                                "203.0.113.9",
                                "224.0.0.1",
                                "239.1.1.1",
                                "240.0.0.1",
                                "255.255.255.255",
                                "::",
                                "::1",
                                "fe80::1",
                                "fc00::1",
                                "fd12:3456::1",
                                "ff02::1",
                                "2001:db8::1",
                                "2001::1",
                                "2002:7f00::1",
                                "64:ff9b::7f00:1",
                                "::ffff:127.0.0.1",
                                "::ffff:10.0.0.1",
                                "::ffff:169.254.169.254",
                                "100::1",
                                "4000::1",
                                "fec0::1",
                                "::ffff:192.168.1.1",
                                "3fff::1",
                                ""}) {
        EXPECT_FALSE(isPublic(QHostAddress(QString::fromLatin1(address)))) << address;
        ++refused;
    }
    RecordProperty("refused_addresses", refused);
}

}  // namespace
}  // namespace pentad::observability

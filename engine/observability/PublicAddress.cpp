// SPDX-License-Identifier: GPL-3.0-or-later
#include "observability/PublicAddress.h"

#include <algorithm>
#include <array>

namespace pentad::observability {
namespace {

struct Network {
    char const* first;
    int bits;
};

// The registries of special-purpose addresses (RFC 6890 and its successors), and groups.
constexpr std::array<Network, 15> kReservedIpv4{{{"0.0.0.0", 8},
                                                 {"10.0.0.0", 8},
                                                 {"100.64.0.0", 10},
                                                 {"127.0.0.0", 8},
                                                 {"169.254.0.0", 16},
                                                 {"172.16.0.0", 12},
                                                 {"192.0.0.0", 24},
                                                 {"192.0.2.0", 24},
                                                 {"192.88.99.0", 24},
                                                 {"192.168.0.0", 16},
                                                 {"198.18.0.0", 15},
                                                 {"198.51.100.0", 24},
                                                 {"203.0.113.0", 24},
                                                 {"224.0.0.0", 4},
                                                 {"240.0.0.0", 4}}};
// Of IPv6 only this is given out to anybody, and parts of it are not.
constexpr Network kGlobalIpv6{"2000::", 3};
constexpr std::array<Network, 4> kReservedIpv6{{{"2001::", 23}, {"2001:db8::", 32}, {"2002::", 16}, {"3fff::", 20}}};

bool isWithin(QHostAddress const& address, Network const& network)
{
    return address.isInSubnet(QHostAddress(QString::fromLatin1(network.first)), network.bits);
}

}  // namespace

bool isPublic(QHostAddress const& address)
{
    bool isIpv4 = false;
    QHostAddress const ipv4(address.toIPv4Address(&isIpv4));  // also where it is mapped into IPv6
    if (isIpv4) {
        return std::none_of(kReservedIpv4.begin(), kReservedIpv4.end(),
                            [&](Network const& network) { return isWithin(ipv4, network); });
    }
    return address.protocol() == QAbstractSocket::IPv6Protocol && isWithin(address, kGlobalIpv6) &&
           std::none_of(kReservedIpv6.begin(), kReservedIpv6.end(),
                        [&](Network const& network) { return isWithin(address, network); });
}

}  // namespace pentad::observability

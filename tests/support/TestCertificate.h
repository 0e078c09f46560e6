// SPDX-License-Identifier: GPL-3.0-or-later
// Certificates for a TLS peer in a test, made on the spot, and peers that cannot prove who they are, each for one reason.
// Thread: any.
#pragma once

#include <QSslConfiguration>

#include <vector>

namespace pentad::test {

enum class CertificateFor : std::uint8_t {
    ThisMachine,
    AnotherHost,
    AnotherAddress,
    EveryName,
    ThePast,
    TheFuture,
    ClientsOnly
};

struct TestCertificate {
    QSslConfiguration server;     // what the peer shows
    QSslCertificate certificate;  // what a client must trust to believe it
};
// Signed by itself.
TestCertificate testCertificate(CertificateFor purpose);

// For this machine, signed by an authority: the one that the client trusts; one that it does not; by a certificate that it
// trusts, but not as an authority; in the name of the authority that it trusts, but not by it.
enum class SignedBy : std::uint8_t { Authority, Stranger, NoAuthority, Forger };
TestCertificate signedCertificate(SignedBy signer);

// The same, but speaks TLS 1.1, or 1.0, and nothing newer.
enum class OldTls : std::uint8_t { V1_1, V1_0 };
QSslConfiguration speakingOldTls(QSslConfiguration tls, OldTls version = OldTls::V1_1);

// Nobody who trusts the system and `trusted` may believe it.
struct DoubtfulPeer {
    char const* name;
    QSslConfiguration server;
    QSslCertificate trusted;  // null: nobody besides
};
std::vector<DoubtfulPeer> doubtfulPeers();

}  // namespace pentad::test

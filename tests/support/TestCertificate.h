// SPDX-License-Identifier: GPL-3.0-or-later
// A certificate for a TLS peer in a test, made on the spot and signed by itself. Thread: any.
#pragma once

#include <QSslConfiguration>

namespace pentad::test {

enum class CertificateFor : std::uint8_t { ThisMachine, AnotherHost, ThePast };

struct TestCertificate {
    QSslConfiguration server;     // what the peer shows
    QSslCertificate certificate;  // what a client must trust to believe it
};
TestCertificate testCertificate(CertificateFor purpose);
// The same, but speaks TLS 1.1 and nothing newer.
QSslConfiguration speakingOldTls(QSslConfiguration tls);

}  // namespace pentad::test

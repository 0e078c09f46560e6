// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/TestCertificate.h"

#include "foundation/Check.h"

#include <dlfcn.h>
#include <openssl/bio.h>
#include <openssl/evp.h>
#include <openssl/pem.h>
#include <openssl/x509v3.h>

#include <QSslCertificate>
#include <QSslKey>

#include <memory>

namespace pentad::test {
namespace {

template <typename Write>
QByteArray pemOf(Write write)
{
    BIO* const memory = BIO_new(BIO_s_mem());
    check(write(memory) == 1, "TestCertificate: cannot be written");
    char* data = nullptr;
    long const length = BIO_get_mem_data(memory, &data);
    QByteArray pem(data, static_cast<qsizetype>(length));
    BIO_free(memory);
    return pem;
}

struct Freed {
    void operator()(EVP_PKEY* key) const { EVP_PKEY_free(key); }
    void operator()(X509* certificate) const { X509_free(certificate); }
};
using Key = std::unique_ptr<EVP_PKEY, Freed>;
using Certificate = std::unique_ptr<X509, Freed>;

Key newKey()
{
    return Key(EVP_EC_gen("P-256"));
}

void addExtension(X509* certificate, int kind, char const* value)
{
    X509V3_CTX context;
    X509V3_set_ctx_nodb(&context);
    X509V3_set_ctx(&context, certificate, certificate, nullptr, nullptr, 0);
    X509_EXTENSION* const extension = X509V3_EXT_conf_nid(nullptr, &context, kind, value);
    X509_add_ext(certificate, extension, -1);
    X509_EXTENSION_free(extension);
}

void setCommonName(X509_NAME* name, std::string const& common)
{
    X509_NAME_add_entry_by_txt(name, "CN", MBSTRING_UTF8, reinterpret_cast<unsigned char const*>(common.c_str()), -1,
                               -1, 0);
}

char const* namesOf(CertificateFor purpose)
{
    switch (purpose) {
    case CertificateFor::AnotherHost: return "DNS:example.org";
    case CertificateFor::AnotherAddress: return "IP:127.0.0.2";
    case CertificateFor::EveryName: return "DNS:*";
    case CertificateFor::ThisMachine:
    case CertificateFor::ThePast:
    case CertificateFor::TheFuture:
    case CertificateFor::ClientsOnly: break;
    }
    return "IP:127.0.0.1";
}

struct Wanted {
    CertificateFor purpose = CertificateFor::ThisMachine;
    std::string subject = "test peer";
    std::string issuer = "test peer";
    bool isAuthority = true;
};

Certificate newCertificate(Wanted const& wanted, EVP_PKEY* key, EVP_PKEY* signer)
{
    // Qt unloads its TLS plugin at exit and libssl with it, which makes the library's globals look like leaks.
    dlopen("libssl.so.3", RTLD_NOW | RTLD_NODELETE);
    constexpr long kDay = 86'400;
    Certificate made(X509_new());
    X509* const certificate = made.get();
    X509_set_version(certificate, X509_VERSION_3);
    ASN1_INTEGER_set(X509_get_serialNumber(certificate), 1);
    X509_gmtime_adj(X509_getm_notBefore(certificate), wanted.purpose == CertificateFor::TheFuture ? kDay : -2 * kDay);
    X509_gmtime_adj(X509_getm_notAfter(certificate), wanted.purpose == CertificateFor::ThePast ? -kDay : 2 * kDay);
    X509_set_pubkey(certificate, key);
    setCommonName(X509_get_subject_name(certificate), wanted.subject);
    setCommonName(X509_get_issuer_name(certificate), wanted.issuer);
    addExtension(certificate, NID_basic_constraints, wanted.isAuthority ? "critical,CA:TRUE" : "critical,CA:FALSE");
    addExtension(certificate, NID_subject_alt_name, namesOf(wanted.purpose));
    if (wanted.purpose == CertificateFor::ClientsOnly) {
        addExtension(certificate, NID_ext_key_usage, "critical,clientAuth");
    }
    check(X509_sign(certificate, signer, EVP_sha256()) > 0, "TestCertificate: cannot be signed");
    return made;
}

QSslCertificate qtCertificate(Certificate const& certificate)
{
    return QSslCertificate(pemOf([&](BIO* to) { return PEM_write_bio_X509(to, certificate.get()); }));
}

QSslConfiguration serverWith(Certificate const& certificate, Key const& key)
{
    QSslKey const secret(
        pemOf([&](BIO* to) { return PEM_write_bio_PrivateKey(to, key.get(), nullptr, nullptr, 0, nullptr, nullptr); }),
        QSsl::Ec);
    QSslConfiguration server = QSslConfiguration::defaultConfiguration();
    server.setLocalCertificate(qtCertificate(certificate));
    server.setPrivateKey(secret);
    server.setPeerVerifyMode(QSslSocket::VerifyNone);
    return server;
}

}  // namespace

TestCertificate testCertificate(CertificateFor purpose)
{
    Key const key = newKey();
    Wanted wanted;
    wanted.purpose = purpose;
    Certificate const certificate = newCertificate(wanted, key.get(), key.get());
    return {serverWith(certificate, key), qtCertificate(certificate)};
}

TestCertificate signedCertificate(SignedBy signer)
{
    std::string const name = "test authority";
    Key const authorityKey = newKey();
    Wanted authority;
    authority.subject = authority.issuer = name;
    authority.isAuthority = signer != SignedBy::NoAuthority;
    Certificate const trusted = newCertificate(authority, authorityKey.get(), authorityKey.get());

    Key const otherKey = newKey();
    bool const isItsOwn = signer == SignedBy::Authority || signer == SignedBy::NoAuthority;
    Wanted leaf;
    leaf.issuer = signer == SignedBy::Stranger ? "somebody" : name;
    leaf.isAuthority = false;
    Key const key = newKey();
    Certificate const certificate = newCertificate(leaf, key.get(), isItsOwn ? authorityKey.get() : otherKey.get());
    return {serverWith(certificate, key), qtCertificate(trusted)};
}

QSslConfiguration speakingOldTls(QSslConfiguration tls, OldTls version)
{
    QT_WARNING_PUSH
    QT_WARNING_DISABLE_DEPRECATED
    tls.setProtocol(version == OldTls::V1_1 ? QSsl::TlsV1_1 : QSsl::TlsV1_0);
    QT_WARNING_POP
    tls.setBackendConfigurationOption("CipherString", QByteArray("ALL:@SECLEVEL=0"));
    return tls;
}

std::vector<DoubtfulPeer> doubtfulPeers()
{
    TestCertificate const good = testCertificate(CertificateFor::ThisMachine);
    QSslConfiguration nameless = good.server;
    nameless.setLocalCertificate(QSslCertificate());
    nameless.setPrivateKey(QSslKey());
    std::vector<DoubtfulPeer> peers{
        {"signed by itself, and not known", good.server, QSslCertificate()},
        {"no certificate", nameless, good.certificate},
        {"TLS 1.1", speakingOldTls(good.server), good.certificate},
        {"TLS 1.0", speakingOldTls(good.server, OldTls::V1_0), good.certificate},
    };
    for (auto const& [name, purpose] :
         {std::pair("another host", CertificateFor::AnotherHost),
          std::pair("another address", CertificateFor::AnotherAddress),
          std::pair("every name", CertificateFor::EveryName), std::pair("expired", CertificateFor::ThePast),
          std::pair("not yet valid", CertificateFor::TheFuture),
          std::pair("for clients only", CertificateFor::ClientsOnly)}) {
        TestCertificate const made = testCertificate(purpose);
        peers.push_back({name, made.server, made.certificate});
    }
    for (auto const& [name, signer] :
         {std::pair("signed by a stranger", SignedBy::Stranger),
          std::pair("signed by no authority", SignedBy::NoAuthority), std::pair("forged", SignedBy::Forger)}) {
        TestCertificate const made = signedCertificate(signer);
        peers.push_back({name, made.server, made.certificate});
    }
    return peers;
}

}  // namespace pentad::test

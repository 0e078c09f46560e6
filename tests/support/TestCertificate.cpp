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

void addExtension(X509* certificate, int kind, char const* value)
{
    X509V3_CTX context;
    X509V3_set_ctx_nodb(&context);
    X509V3_set_ctx(&context, certificate, certificate, nullptr, nullptr, 0);
    X509_EXTENSION* const extension = X509V3_EXT_conf_nid(nullptr, &context, kind, value);
    X509_add_ext(certificate, extension, -1);
    X509_EXTENSION_free(extension);
}

}  // namespace

TestCertificate testCertificate(CertificateFor purpose)
{
    // Qt unloads its TLS plugin at exit and libssl with it, which makes the library's globals look like leaks.
    dlopen("libssl.so.3", RTLD_NOW | RTLD_NODELETE);
    constexpr long kDay = 86'400;
    bool const past = purpose == CertificateFor::ThePast;
    EVP_PKEY* const key = EVP_EC_gen("P-256");
    X509* const certificate = X509_new();
    X509_set_version(certificate, X509_VERSION_3);
    ASN1_INTEGER_set(X509_get_serialNumber(certificate), 1);
    X509_gmtime_adj(X509_getm_notBefore(certificate), -2 * kDay);
    X509_gmtime_adj(X509_getm_notAfter(certificate), past ? -kDay : kDay);
    X509_set_pubkey(certificate, key);
    X509_NAME* const name = X509_get_subject_name(certificate);
    unsigned char const common[] = "test peer";
    X509_NAME_add_entry_by_txt(name, "CN", MBSTRING_ASC, common, -1, -1, 0);
    X509_set_issuer_name(certificate, name);
    addExtension(certificate, NID_basic_constraints, "critical,CA:TRUE");
    addExtension(certificate, NID_subject_alt_name,
                 purpose == CertificateFor::AnotherHost ? "DNS:example.org" : "IP:127.0.0.1");
    check(X509_sign(certificate, key, EVP_sha256()) > 0, "TestCertificate: cannot be signed");

    TestCertificate made;
    made.certificate = QSslCertificate(pemOf([&](BIO* to) { return PEM_write_bio_X509(to, certificate); }));
    QSslKey const secret(
        pemOf([&](BIO* to) { return PEM_write_bio_PrivateKey(to, key, nullptr, nullptr, 0, nullptr, nullptr); }),
        QSsl::Ec);
    made.server = QSslConfiguration::defaultConfiguration();
    made.server.setLocalCertificate(made.certificate);
    made.server.setPrivateKey(secret);
    made.server.setPeerVerifyMode(QSslSocket::VerifyNone);
    X509_free(certificate);
    EVP_PKEY_free(key);
    return made;
}

QSslConfiguration speakingOldTls(QSslConfiguration tls)
{
    QT_WARNING_PUSH
    QT_WARNING_DISABLE_DEPRECATED
    tls.setProtocol(QSsl::TlsV1_1);
    QT_WARNING_POP
    tls.setBackendConfigurationOption("CipherString", QByteArray("ALL:@SECLEVEL=0"));
    return tls;
}

}  // namespace pentad::test

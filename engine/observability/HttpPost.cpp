// SPDX-License-Identifier: GPL-3.0-or-later
#include "observability/HttpPost.h"

#include <QNetworkProxy>
#include <QNetworkReply>
#include <QTimer>

namespace pentad::observability {
namespace {

std::optional<std::chrono::seconds> wholeSeconds(QByteArray const& header)
{
    bool isNumber = false;
    int const seconds = header.trimmed().toInt(&isNumber);
    return isNumber && seconds >= 0 ? std::optional(std::chrono::seconds(seconds)) : std::nullopt;
}

}  // namespace

HttpPost::HttpPost(QSslConfiguration const& tls, QObject* parent) : QObject(parent), m_network(this), m_tls(tls)
{
    m_network.setProxy(QNetworkProxy::NoProxy);
    m_network.setAutoDeleteReplies(true);
    m_tls.setProtocol(QSsl::TlsV1_2OrLater);
    m_tls.setPeerVerifyMode(QSslSocket::VerifyPeer);
}

void HttpPost::send(QUrl const& address, QString const& peerName, QByteArray const& body, Milliseconds deadline,
                    Done done)
{
    QNetworkRequest request(address);
    request.setAttribute(QNetworkRequest::RedirectPolicyAttribute, QNetworkRequest::ManualRedirectPolicy);
    request.setAttribute(QNetworkRequest::CacheLoadControlAttribute, QNetworkRequest::AlwaysNetwork);
    request.setAttribute(QNetworkRequest::CacheSaveControlAttribute, false);
    request.setAttribute(QNetworkRequest::CookieLoadControlAttribute, QNetworkRequest::Manual);
    request.setAttribute(QNetworkRequest::CookieSaveControlAttribute, QNetworkRequest::Manual);
    request.setAttribute(QNetworkRequest::Http2AllowedAttribute, false);
    request.setHeader(QNetworkRequest::ContentTypeHeader, QByteArrayLiteral("application/json"));
    request.setHeader(QNetworkRequest::UserAgentHeader, QStringLiteral("pentad"));
    request.setSslConfiguration(m_tls);
    if (!peerName.isEmpty()) {
        request.setPeerVerifyName(peerName);
        request.setRawHeader("Host", peerName.toLatin1());
    }
    QNetworkReply* const reply = m_network.post(request, body);
    QTimer::singleShot(deadline, reply, [reply] { reply->abort(); });
    connect(reply, &QNetworkReply::readyRead, reply, [reply] {
        if (reply->bytesAvailable() > kAnswerMax) {
            reply->abort();
        }
    });
    connect(reply, &QNetworkReply::finished, this, [reply, done = std::move(done)] {
        PostResult result;
        result.status = reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
        if (reply->hasRawHeader("Retry-After")) {
            result.retryAfter = wholeSeconds(reply->rawHeader("Retry-After"));
        }
        if (result.status == 0) {
            result.failure = reply->errorString().toStdString();
        }
        done(result);
    });
}

}  // namespace pentad::observability

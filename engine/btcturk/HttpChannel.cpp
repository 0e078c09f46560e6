// SPDX-License-Identifier: GPL-3.0-or-later
#include "btcturk/HttpChannel.h"

#include "btcturk/AddressRule.h"
#include "btcturk/OneShotBody.h"

#include <QNetworkProxy>
#include <QNetworkReply>
#include <QTimer>

namespace pentad::btcturk {
namespace {

// Qt reports answers from 400 on as errors of their own; the body is whole then.
bool isWordOfThePeer(QNetworkReply::NetworkError error, int status)
{
    return error == QNetworkReply::NoError ||
           (status >= 400 && error >= QNetworkReply::ContentAccessDenied &&
            error != QNetworkReply::ContentReSendError && error != QNetworkReply::ProtocolFailure);
}

NetFailure failureOf(QNetworkReply::NetworkError error, int status)
{
    if (isWordOfThePeer(error, status)) {
        return NetFailure::None;
    }
    if (error == QNetworkReply::SslHandshakeFailedError) {
        return NetFailure::Untrusted;
    }
    if (error == QNetworkReply::ConnectionRefusedError || error == QNetworkReply::HostNotFoundError ||
        error == QNetworkReply::TemporaryNetworkFailureError || error == QNetworkReply::NetworkSessionFailedError) {
        return NetFailure::Unreachable;
    }
    if (error == QNetworkReply::TimeoutError || error == QNetworkReply::OperationCanceledError) {
        return NetFailure::TimedOut;
    }
    return NetFailure::Dropped;
}

// Only the plain number of seconds is used by the exchange; anything else counts as absent.
std::optional<std::chrono::seconds> secondsIn(QByteArray const& header)
{
    bool ok = false;
    int const seconds = header.trimmed().toInt(&ok);
    if (!ok || seconds < 0) {
        return std::nullopt;
    }
    return std::chrono::seconds(seconds);
}

// One request under way; ends with its reply.
class Transfer final : public QObject {
public:
    Transfer(QNetworkReply* reply, HttpChannel::Answer answer, Milliseconds deadline)
        : QObject(reply), m_reply(*reply), m_answer(std::move(answer))
    {
        m_deadline.setSingleShot(true);
        // A peer that sends one byte a second never looks idle: the whole request has one deadline.
        connect(&m_deadline, &QTimer::timeout, this, [this] { stop(NetFailure::TimedOut); });
        connect(reply, &QNetworkReply::readyRead, this, [this] { take(); });
        connect(reply, &QNetworkReply::finished, this, [this] { finish(); });
        m_deadline.start(deadline);
    }

private:
    void take()
    {
        m_body += m_reply.readAll();
        if (m_body.size() > HttpChannel::kBodyMaximum) {
            stop(NetFailure::TooLarge);
        }
    }
    void stop(NetFailure failure)
    {
        if (m_stopped == NetFailure::None) {
            m_stopped = failure;
            m_reply.abort();
        }
    }
    void finish()
    {
        m_deadline.stop();
        HttpReply reply;
        reply.status = m_reply.attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
        reply.failure = m_stopped != NetFailure::None ? m_stopped : failureOf(m_reply.error(), reply.status);
        if (reply.failure == NetFailure::None && m_reply.isReadable()) {
            m_body += m_reply.readAll();
        }
        if (reply.failure == NetFailure::None && m_body.size() > HttpChannel::kBodyMaximum) {
            reply.failure = NetFailure::TooLarge;
        }
        if (reply.failure == NetFailure::None && reply.status >= 300 && reply.status < 400) {
            reply.failure = NetFailure::Redirected;
        }
        if (reply.failure == NetFailure::None) {
            reply.body = std::move(m_body);
            reply.contentType = m_reply.header(QNetworkRequest::ContentTypeHeader).toString().toStdString();
            reply.retryAfter = secondsIn(m_reply.rawHeader("Retry-After"));
        } else {
            reply.detail = std::string(netFailureText(reply.failure));
            if (m_stopped == NetFailure::None && m_reply.error() != QNetworkReply::NoError) {
                reply.detail += " (network error " + std::to_string(static_cast<int>(m_reply.error())) + ")";
            }
        }
        m_reply.deleteLater();
        m_answer(std::move(reply));
    }

    QNetworkReply& m_reply;
    HttpChannel::Answer m_answer;
    QTimer m_deadline;
    QByteArray m_body;
    NetFailure m_stopped = NetFailure::None;
};

}  // namespace

std::string_view netFailureText(NetFailure failure)
{
    switch (failure) {
    case NetFailure::None: return "answered";
    case NetFailure::Forbidden: return "address not allowed";
    case NetFailure::Unreachable: return "no connection";
    case NetFailure::Untrusted: return "the server could not prove who it is";
    case NetFailure::TimedOut: return "no answer in time";
    case NetFailure::Dropped: return "connection lost before the answer was whole";
    case NetFailure::TooLarge: return "answer too large";
    case NetFailure::Redirected: return "redirected elsewhere";
    }
    return {};
}

QSslConfiguration strictTls()
{
    QSslConfiguration tls = QSslConfiguration::defaultConfiguration();
    tls.setProtocol(QSsl::TlsV1_2OrLater);
    tls.setPeerVerifyMode(QSslSocket::VerifyPeer);
    return tls;
}

HttpChannel::HttpChannel(QObject* parent) : HttpChannel(strictTls(), parent) {}

HttpChannel::HttpChannel(QSslConfiguration tls, QObject* parent) : QObject(parent), m_tls(std::move(tls))
{
    m_network.setProxy(QNetworkProxy(QNetworkProxy::NoProxy));
    m_network.setRedirectPolicy(QNetworkRequest::ManualRedirectPolicy);
    m_network.setStrictTransportSecurityEnabled(false);
    m_network.setAutoDeleteReplies(false);
}

QNetworkRequest HttpChannel::prepared(HttpRequest const& request) const
{
    QNetworkRequest prepared(QUrl(QString::fromStdString(request.address), QUrl::StrictMode));
    prepared.setSslConfiguration(m_tls);
    prepared.setTransferTimeout(static_cast<int>(request.deadline.count()));
    prepared.setAttribute(QNetworkRequest::RedirectPolicyAttribute, QNetworkRequest::ManualRedirectPolicy);
    prepared.setAttribute(QNetworkRequest::Http2AllowedAttribute, false);
    prepared.setAttribute(QNetworkRequest::HttpPipeliningAllowedAttribute, false);
    prepared.setAttribute(QNetworkRequest::CacheLoadControlAttribute, QNetworkRequest::AlwaysNetwork);
    prepared.setAttribute(QNetworkRequest::CacheSaveControlAttribute, false);
    prepared.setAttribute(QNetworkRequest::CookieLoadControlAttribute, QNetworkRequest::Manual);
    prepared.setAttribute(QNetworkRequest::CookieSaveControlAttribute, QNetworkRequest::Manual);
    prepared.setAttribute(QNetworkRequest::AuthenticationReuseAttribute, QNetworkRequest::Manual);
    // What is not compressed cannot grow beyond its limit while it is unpacked.
    prepared.setRawHeader("Accept-Encoding", "identity");
    prepared.setRawHeader("Accept", "application/json");
    prepared.setHeader(QNetworkRequest::UserAgentHeader, QStringLiteral("Pentad"));
    for (auto const& [name, value] : request.headers) {
        prepared.setRawHeader(QByteArray::fromStdString(name), QByteArray::fromStdString(value));
    }
    return prepared;
}

void HttpChannel::send(HttpRequest const& request, Answer answer)
{
    if (auto const allowed = permitAddress(Channel::Http, request.address); !allowed) {
        HttpReply reply;
        reply.failure = NetFailure::Forbidden;
        reply.detail = allowed.error();
        QTimer::singleShot(0, this, [answer = std::move(answer), reply = std::move(reply)] { answer(reply); });
        return;
    }
    QNetworkRequest prepared = this->prepared(request);
    QNetworkReply* reply = nullptr;
    switch (request.method) {
    case HttpMethod::Fetch: reply = m_network.get(prepared); break;
    case HttpMethod::Delete: reply = m_network.deleteResource(prepared); break;
    case HttpMethod::Post: {
        auto body = std::make_unique<OneShotBody>(QByteArray::fromStdString(request.body));
        prepared.setHeader(QNetworkRequest::ContentTypeHeader, QByteArrayLiteral("application/json"));
        prepared.setHeader(QNetworkRequest::ContentLengthHeader, body->size());
        prepared.setAttribute(QNetworkRequest::DoNotBufferUploadDataAttribute, true);
        reply = m_network.post(prepared, body.get());
        body.release()->setParent(reply);
        break;
    }
    }
    reply->setReadBufferSize(kBodyMaximum + 1);
    new Transfer(reply, std::move(answer), request.deadline);
}

}  // namespace pentad::btcturk

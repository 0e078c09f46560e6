// SPDX-License-Identifier: GPL-3.0-or-later
#include "btcturk/HttpChannel.h"

#include "btcturk/AddressRule.h"
#include "btcturk/OneShotBody.h"
#include "contracts/EngineText.h"

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

// Whole seconds, as the exchange sends them; a date or nonsense counts as absent.
std::optional<std::chrono::seconds> secondsIn(QByteArray const& header)
{
    bool ok = false;
    int const seconds = header.trimmed().toInt(&ok);
    return ok && seconds >= 0 ? std::optional(std::chrono::seconds(seconds)) : std::nullopt;
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
        HttpAnswer answer;
        answer.status = m_reply.attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
        answer.failure = m_stopped != NetFailure::None ? m_stopped : failureOf(m_reply.error(), answer.status);
        if (answer.failure == NetFailure::None && m_reply.isReadable()) {
            m_body += m_reply.readAll();
        }
        if (answer.failure == NetFailure::None && m_body.size() > HttpChannel::kBodyMaximum) {
            answer.failure = NetFailure::TooLarge;
        }
        // Qt would have to send the body of a POST again for some of these, and fails on that instead.
        if (m_stopped == NetFailure::None && answer.status >= 300 && answer.status < 400) {
            answer.failure = NetFailure::Redirected;
        }
        if (answer.failure == NetFailure::None) {
            answer.body = std::move(m_body);
            answer.contentType = m_reply.header(QNetworkRequest::ContentTypeHeader).toString().toStdString();
            answer.retryAfter = secondsIn(m_reply.rawHeader("Retry-After"));
        } else {
            answer.detail = std::string(netFailureText(answer.failure));
            if (m_stopped == NetFailure::None && m_reply.error() != QNetworkReply::NoError) {
                answer.detail =
                    say(Phrase::WithNetworkError, {answer.detail, std::to_string(static_cast<int>(m_reply.error()))});
            }
        }
        m_reply.deleteLater();
        m_answer(std::move(answer));
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
    case NetFailure::Forbidden: return phrasePattern(Phrase::AddressForbidden);
    case NetFailure::Unreachable: return phrasePattern(Phrase::NoConnection);
    case NetFailure::Untrusted: return phrasePattern(Phrase::ServerUnproven);
    case NetFailure::TimedOut: return phrasePattern(Phrase::AnswerLate);
    case NetFailure::Dropped: return phrasePattern(Phrase::AnswerCut);
    case NetFailure::TooLarge: return phrasePattern(Phrase::AnswerTooLarge);
    case NetFailure::Redirected: return phrasePattern(Phrase::AnswerElsewhere);
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

HttpChannel::HttpChannel(QSslConfiguration const& tls, QObject* parent) : QObject(parent), m_tls(tls)
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
        HttpAnswer none;
        none.failure = NetFailure::Forbidden;
        none.detail = allowed.error();
        QTimer::singleShot(0, this, [answer = std::move(answer), none = std::move(none)] { answer(none); });
        return;
    }
    QNetworkRequest prepared = this->prepared(request);
    QNetworkReply* reply = nullptr;
    switch (request.method) {
    case Method::Get: reply = m_network.get(prepared); break;
    case Method::Delete: reply = m_network.deleteResource(prepared); break;
    case Method::Post: {
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

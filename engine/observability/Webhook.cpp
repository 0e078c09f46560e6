// SPDX-License-Identifier: GPL-3.0-or-later
#include "observability/Webhook.h"

#include "contracts/EngineText.h"
#include "foundation/TimeText.h"
#include "observability/PublicAddress.h"
#include "observability/Redaction.h"

#include <QHostInfo>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

namespace pentad::observability {
namespace {

QString shownText(std::string_view text)
{
    return QString::fromStdString(redacted(text));
}

}  // namespace

QByteArray webhookJson(AlertView const& alert, std::string_view mode)
{
    QJsonObject object;
    object[QStringLiteral("service")] = QStringLiteral("pentad");
    object[QStringLiteral("mode")] = shownText(mode);
    object[QStringLiteral("id")] = static_cast<qint64>(alert.id);
    object[QStringLiteral("kind")] = shownText(alertKindText(alert.kind));
    object[QStringLiteral("severity")] = shownText(alertSeverityText(alert.severity));
    object[QStringLiteral("subject")] = shownText(alert.subject);
    object[QStringLiteral("text")] = shownText(alert.text);
    object[QStringLiteral("count")] = static_cast<qint64>(alert.count);
    object[QStringLiteral("first")] = shownText(utcText(alert.first));
    object[QStringLiteral("last")] = shownText(utcText(alert.last));
    return QJsonDocument(object).toJson(QJsonDocument::Compact);
}

Webhook::Webhook(QUrl address, bool allowsPrivate, std::string mode, QSslConfiguration const& tls, QObject* parent)
    : QObject(parent),
      m_address(std::move(address)),
      m_allowsPrivate(allowsPrivate),
      m_mode(std::move(mode)),
      m_post(tls, this)
{
}

void Webhook::send(AlertView const& alert)
{
    if (m_address.scheme() != QStringLiteral("https") || m_address.host().isEmpty()) {
        fail(say(Phrase::WebhookNoHttps));
        return;
    }
    if (m_underWay >= kUnderWayMax) {
        fail(say(Phrase::WebhookBusy));
        return;
    }
    ++m_underWay;
    QHostInfo::lookupHost(m_address.host(), this, [this, body = webhookJson(alert, m_mode)](QHostInfo const& found) {
        QList<QHostAddress> const addresses = found.addresses();
        bool const mayGo = m_allowsPrivate || std::all_of(addresses.begin(), addresses.end(), isPublic);
        if (addresses.isEmpty() || !mayGo) {
            --m_underWay;
            fail(say(addresses.isEmpty() ? Phrase::WebhookHostUnknown : Phrase::WebhookPrivate));
            return;
        }
        post(body, addresses.front());
    });
}

void Webhook::post(QByteArray const& body, QHostAddress const& address)
{
    QUrl judged = m_address;
    judged.setHost(address.toString());
    m_post.send(judged, m_address.host(), body, kDeadline, [this](PostResult const& result) {
        --m_underWay;
        if (result.succeeded()) {
            ++m_delivered;
            if (m_done) {
                m_done({});
            }
        } else {
            fail(result.status == 0 ? result.failure : say(Phrase::WebhookAnswered, {std::to_string(result.status)}));
        }
    });
}

void Webhook::fail(std::string const& why)
{
    ++m_failures;
    if (m_done) {
        m_done(why);
    }
}

}  // namespace pentad::observability

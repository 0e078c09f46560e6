// SPDX-License-Identifier: GPL-3.0-or-later
#include "observability/OtlpJson.h"

#include "observability/Redaction.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace pentad::observability {
namespace {

QString otlpText(std::string_view text)
{
    return QString::fromStdString(redacted(text));
}

QJsonObject attribute(std::string const& key, QString const& kind, QJsonValue const& value)
{
    return {{QStringLiteral("key"), QString::fromStdString(key)},
            {QStringLiteral("value"), QJsonObject{{kind, value}}}};
}

QJsonObject attribute(std::string const& key, std::variant<std::string, std::int64_t> const& value)
{
    if (auto const* number = std::get_if<std::int64_t>(&value)) {
        return attribute(key, QStringLiteral("intValue"), QString::number(*number));
    }
    return attribute(key, QStringLiteral("stringValue"), otlpText(std::get<std::string>(value)));
}

QJsonObject spanObject(Span const& span)
{
    QJsonArray attributes;
    for (auto const& [key, value] : span.attributes) {
        attributes.append(attribute(key, value));
    }
    QJsonObject object{
        {QStringLiteral("traceId"), QString::fromStdString(span.context.traceId)},
        {QStringLiteral("spanId"), QString::fromStdString(span.context.spanId)},
        {QStringLiteral("name"), QString::fromStdString(span.name)},
        {QStringLiteral("kind"), static_cast<int>(span.kind)},
        {QStringLiteral("startTimeUnixNano"), QString::number(span.startNanoseconds)},
        {QStringLiteral("endTimeUnixNano"), QString::number(span.endNanoseconds)},
        {QStringLiteral("attributes"), attributes},
        {QStringLiteral("status"), QJsonObject{{QStringLiteral("code"), static_cast<int>(span.status)}}}};
    if (!span.parentSpanId.empty()) {
        object[QStringLiteral("parentSpanId")] = QString::fromStdString(span.parentSpanId);
    }
    return object;
}

}  // namespace

QByteArray otlpJson(std::span<Span const> spans, TraceResource const& resource)
{
    QJsonArray list;
    for (Span const& span : spans) {
        list.append(spanObject(span));
    }
    QJsonObject const scope{{QStringLiteral("name"), QStringLiteral("pentad")},
                            {QStringLiteral("version"), QString::fromStdString(resource.serviceVersion)}};
    QJsonArray const about{attribute("service.name", resource.serviceName),
                           attribute("service.version", resource.serviceVersion),
                           attribute("deployment.environment", resource.mode)};
    QJsonObject const resourceSpans{
        {QStringLiteral("resource"), QJsonObject{{QStringLiteral("attributes"), about}}},
        {QStringLiteral("scopeSpans"),
         QJsonArray{QJsonObject{{QStringLiteral("scope"), scope}, {QStringLiteral("spans"), list}}}}};
    return QJsonDocument(QJsonObject{{QStringLiteral("resourceSpans"), QJsonArray{resourceSpans}}})
        .toJson(QJsonDocument::Compact);
}

}  // namespace pentad::observability

// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/Collector.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>

namespace pentad::test {
namespace {

bool isHex(QString const& text, qsizetype digits)
{
    return text.size() == digits &&
           std::all_of(text.begin(), text.end(),
                       [](QChar c) { return (c >= u'0' && c <= u'9') || (c >= u'a' && c <= u'f'); }) &&
           text.count(QLatin1Char('0')) != digits;
}

bool isWholeText(QJsonValue const& value)
{
    bool isNumber = false;
    value.toString().toLongLong(&isNumber);
    return value.isString() && isNumber;
}

std::string attributesProblem(QJsonArray const& attributes)
{
    for (QJsonValue const each : attributes) {
        QJsonObject const value = each.toObject().value(QStringLiteral("value")).toObject();
        if (!each.toObject().value(QStringLiteral("key")).isString() || value.size() != 1) {
            return "an attribute is not a key and one value";
        }
        QString const kind = value.begin().key();
        bool const isRight = (kind == QStringLiteral("stringValue") && value.begin().value().isString()) ||
                             (kind == QStringLiteral("intValue") && isWholeText(value.begin().value()));
        if (!isRight) {
            return "an attribute has a value of the wrong form";
        }
    }
    return {};
}

std::string spanProblem(QJsonObject const& span)
{
    if (!isHex(span.value(QStringLiteral("traceId")).toString(), 32)) {
        return "traceId is not 32 hexadecimal digits";
    }
    if (!isHex(span.value(QStringLiteral("spanId")).toString(), 16)) {
        return "spanId is not 16 hexadecimal digits";
    }
    if (span.contains(QStringLiteral("parentSpanId")) &&
        !isHex(span.value(QStringLiteral("parentSpanId")).toString(), 16)) {
        return "parentSpanId is not 16 hexadecimal digits";
    }
    if (span.value(QStringLiteral("name")).toString().isEmpty()) {
        return "a span has no name";
    }
    QJsonValue const start = span.value(QStringLiteral("startTimeUnixNano"));
    QJsonValue const end = span.value(QStringLiteral("endTimeUnixNano"));
    if (!isWholeText(start) || !isWholeText(end) || end.toString().toLongLong() < start.toString().toLongLong()) {
        return "the times are not decimal texts in order";
    }
    if (!span.value(QStringLiteral("kind")).isDouble() ||
        !span.value(QStringLiteral("status")).toObject().value(QStringLiteral("code")).isDouble()) {
        return "enumerations are not numbers";
    }
    return attributesProblem(span.value(QStringLiteral("attributes")).toArray());
}

}  // namespace

std::vector<QJsonObject> otlpSpans(QByteArray const& body)
{
    std::vector<QJsonObject> spans;
    QJsonArray const resources =
        QJsonDocument::fromJson(body).object().value(QStringLiteral("resourceSpans")).toArray();
    for (QJsonValue const resource : resources) {
        QJsonArray const scopes = resource.toObject().value(QStringLiteral("scopeSpans")).toArray();
        for (QJsonValue const scope : scopes) {
            for (QJsonValue const span : scope.toObject().value(QStringLiteral("spans")).toArray()) {
                spans.push_back(span.toObject());
            }
        }
    }
    return spans;
}

std::string otlpProblem(QByteArray const& body)
{
    QJsonDocument const document = QJsonDocument::fromJson(body);
    if (!document.isObject()) {
        return "this is no JSON object";
    }
    QJsonArray const resources = document.object().value(QStringLiteral("resourceSpans")).toArray();
    if (resources.isEmpty()) {
        return "there are no resourceSpans";
    }
    QJsonArray const about = resources[0]
                                 .toObject()
                                 .value(QStringLiteral("resource"))
                                 .toObject()
                                 .value(QStringLiteral("attributes"))
                                 .toArray();
    bool const isNamed = std::any_of(about.begin(), about.end(), [](QJsonValue const& each) {
        return each.toObject().value(QStringLiteral("key")).toString() == QStringLiteral("service.name");
    });
    if (!isNamed) {
        return "the resource has no service.name";
    }
    std::vector<QJsonObject> const spans = otlpSpans(body);
    if (spans.empty()) {
        return "there are no spans";
    }
    for (QJsonObject const& span : spans) {
        if (std::string problem = spanProblem(span); !problem.empty()) {
            return problem;
        }
    }
    return attributesProblem(about);
}

ScriptedAnswer Collector::take(SeenRequest const& request)
{
    ++posts;
    QByteArray const body = QByteArray::fromStdString(request.body);
    auto const type = request.headers.find("content-type");
    if (request.method != "POST" || request.target != "/v1/traces" || type == request.headers.end() ||
        type->second != "application/json") {
        problems.push_back(request.method + " " + request.target + " is not how traces are sent");
    } else if (std::string problem = otlpProblem(body); !problem.empty()) {
        problems.push_back(problem);
    }
    for (QJsonObject const& span : otlpSpans(body)) {
        spans.push_back(span);
    }
    return m_answer;
}

}  // namespace pentad::test

// SPDX-License-Identifier: GPL-3.0-or-later
#include "sim/ReproFile.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace pentad::sim {
namespace {

QString textOf(std::string_view text)
{
    return QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size()));
}

QJsonObject faultObject(Fault const& fault)
{
    QJsonObject object{{QStringLiteral("kind"), textOf(faultKindText(fault.kind))},
                       {QStringLiteral("at"), static_cast<qint64>(fault.at)}};
    if (fault.skip != 0) {
        object.insert(QStringLiteral("skip"), static_cast<qint64>(fault.skip));
    }
    if (fault.value != 0) {
        object.insert(QStringLiteral("value"), static_cast<qint64>(fault.value));
    }
    if (fault.extra != 0) {
        object.insert(QStringLiteral("extra"), static_cast<qint64>(fault.extra));
    }
    return object;
}

}  // namespace

std::string reproText(Repro const& repro)
{
    QJsonArray faults;
    for (Fault const& fault : repro.plan.faults) {
        faults.append(faultObject(fault));
    }
    // A seed may be larger than a JSON number can be trusted with.
    QJsonObject const object{{QStringLiteral("seed"), QString::number(repro.plan.seed)},
                             {QStringLiteral("horizon"), static_cast<qint64>(repro.plan.horizon)},
                             {QStringLiteral("deduplicates"), repro.plan.deduplicates},
                             {QStringLiteral("live"), repro.plan.live},
                             {QStringLiteral("mutant"), textOf(repro.mutant)},
                             {QStringLiteral("broken"), textOf(repro.broken)},
                             {QStringLiteral("text"), textOf(repro.text)},
                             {QStringLiteral("faults"), faults}};
    return QJsonDocument(object).toJson(QJsonDocument::Indented).toStdString();
}

Expected<Repro, std::string> reproFrom(std::string const& text)
{
    QJsonParseError error;
    QJsonDocument const document = QJsonDocument::fromJson(QByteArray::fromStdString(text), &error);
    if (!document.isObject()) {
        return Unexpected("the file is no JSON object: " + error.errorString().toStdString());
    }
    QJsonObject const object = document.object();
    Repro repro;
    repro.plan.seed = object.value(QStringLiteral("seed")).toString().toULongLong();
    repro.plan.horizon = object.value(QStringLiteral("horizon")).toInteger(repro.plan.horizon);
    repro.plan.deduplicates = object.value(QStringLiteral("deduplicates")).toBool();
    repro.plan.live = object.value(QStringLiteral("live")).toBool();
    repro.mutant = object.value(QStringLiteral("mutant")).toString(QStringLiteral("none")).toStdString();
    repro.broken = object.value(QStringLiteral("broken")).toString().toStdString();
    repro.text = object.value(QStringLiteral("text")).toString().toStdString();
    for (QJsonValue const value : object.value(QStringLiteral("faults")).toArray()) {
        QJsonObject const row = value.toObject();
        std::string const name = row.value(QStringLiteral("kind")).toString().toStdString();
        auto const kind = faultKindFrom(name);
        if (!kind) {
            return Unexpected("there is no fault called '" + name + "'");
        }
        repro.plan.faults.push_back(
            {*kind, row.value(QStringLiteral("at")).toInteger(), row.value(QStringLiteral("skip")).toInteger(),
             row.value(QStringLiteral("value")).toInteger(), row.value(QStringLiteral("extra")).toInteger()});
    }
    return repro;
}

}  // namespace pentad::sim

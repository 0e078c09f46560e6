// SPDX-License-Identifier: GPL-3.0-or-later
#include "persistence/StateIdentity.h"

#include "contracts/EngineText.h"
#include "foundation/TimeText.h"
#include "persistence/SqlConnection.h"
#include "persistence/SqlError.h"

#include <QSqlError>
#include <QSqlQuery>
#include <QVariant>

#include <algorithm>

namespace pentad::persistence {
namespace {

std::string joined(std::vector<std::string> const& symbols)
{
    std::string text;
    for (std::string const& symbol : symbols) {
        text += (text.empty() ? "" : ",") + symbol;
    }
    return text;
}

std::vector<std::string> parted(std::string const& text)
{
    std::vector<std::string> symbols;
    std::size_t begin = 0;
    while (begin < text.size()) {
        std::size_t const end = std::min(text.find(',', begin), text.size());
        symbols.push_back(text.substr(begin, end - begin));
        begin = end + 1;
    }
    return symbols;
}

}  // namespace

std::optional<JournalError> writeIdentity(SqlConnection& connection, StateIdentity const& identity, UtcTime now)
{
    QSqlQuery query(connection.database());
    query.prepare(QStringLiteral("INSERT INTO meta (key, value) VALUES (?, ?)"));
    std::pair<char const*, std::string> const rows[] = {{"mode", identity.mode},
                                                        {"account", identity.account},
                                                        {"universe", joined(identity.symbols)},
                                                        {"created", utcText(now)},
                                                        {"program", PENTAD_VERSION}};
    for (auto const& [key, text] : rows) {
        query.bindValue(0, QString::fromLatin1(key));
        query.bindValue(1, QString::fromStdString(text));
        if (!query.exec()) {
            return journalError(query.lastError(), connection.path());
        }
    }
    return {};
}

Expected<StateIdentity, JournalError> readIdentity(SqlConnection& connection)
{
    QSqlQuery query(connection.database());
    if (!query.exec(QStringLiteral("SELECT key, value FROM meta"))) {
        return Unexpected(journalError(query.lastError(), connection.path()));
    }
    StateIdentity identity;
    while (query.next()) {
        QString const key = query.value(0).toString();
        std::string text = query.value(1).toString().toStdString();
        if (key == QLatin1String("mode")) {
            identity.mode = std::move(text);
        } else if (key == QLatin1String("account")) {
            identity.account = std::move(text);
        } else if (key == QLatin1String("universe")) {
            identity.symbols = parted(text);
        }
    }
    if (query.lastError().isValid()) {
        return Unexpected(journalError(query.lastError(), connection.path()));
    }
    return identity;
}

std::optional<JournalError> checkIdentity(std::string const& path, StateIdentity const& found,
                                          StateIdentity const& wanted)
{
    if (found.mode != wanted.mode) {
        return journalError(JournalErrorKind::WrongMode, path, say(Phrase::FileOfMode, {found.mode, wanted.mode}));
    }
    if (found.account != wanted.account) {
        return journalError(JournalErrorKind::WrongMode, path,
                            say(Phrase::FileOfAccount, {found.account, wanted.account}));
    }
    if (found.symbols != wanted.symbols) {
        return journalError(JournalErrorKind::WrongMode, path,
                            say(Phrase::FileOfSymbols, {joined(found.symbols), joined(wanted.symbols)}));
    }
    return {};
}

}  // namespace pentad::persistence

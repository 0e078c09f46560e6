// SPDX-License-Identifier: GPL-3.0-or-later
#include "bench/LongHistory.h"

#include <QSqlDatabase>
#include <QSqlQuery>

namespace pentad::bench {
namespace {

constexpr int kPostingsEach = 6;  // of one transaction

bool runAll(QString const& file, std::initializer_list<QString> statements)
{
    QString const name = QStringLiteral("bench-history");
    bool done = true;
    {
        QSqlDatabase connection = QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), name);
        connection.setDatabaseName(file);
        done = connection.open();
        for (QString const& statement : statements) {
            QSqlQuery query(connection);
            done = done && query.exec(statement);
        }
    }
    QSqlDatabase::removeDatabase(name);
    return done;
}

// So many numbers below zero, ascending.
QString numbered(int count)
{
    return QStringLiteral("WITH RECURSIVE n(i) AS (SELECT -%1 UNION ALL SELECT i + 1 FROM n WHERE i < -1) ").arg(count);
}

}  // namespace

// Keys that were given out before the journal's own, steps as large as its last. In the order of the keys and without a
// write-ahead file, which is a third of the time; the terminal brings its own settings when it opens the file.
bool addHistory(QString const& stateFile, LongHistory const& history)
{
    QString const each = numbered(history.postings / kPostingsEach + 1);
    bool const traded =
        runAll(stateFile,
               {QStringLiteral("PRAGMA journal_mode = OFF"), QStringLiteral("PRAGMA synchronous = OFF"),
                QStringLiteral("BEGIN"),
                each + QStringLiteral("INSERT INTO steps SELECT i, 1700000000000 + i, i, "
                                      "(SELECT body FROM steps ORDER BY sequence DESC LIMIT 1), randomblob(32) FROM n"),
                each + QStringLiteral("INSERT INTO transactions SELECT i, i, 'trade', 1700000000000 + i, "
                                      "lower(hex(randomblob(16))), i FROM n"),
                numbered(history.postings) +
                    QStringLiteral("INSERT INTO postings SELECT i, i / %1 - 1, 'cash', 'TRY', '1234.56789012' FROM n")
                        .arg(kPostingsEach),
                each + QStringLiteral("INSERT INTO fills SELECT i, i, lower(hex(randomblob(16))), 0, 'buy', '2500000', "
                                      "'0.00048', '2.4', '0.48', 0, '0', '1.5', 1700000000000 + i FROM n"),
                QStringLiteral("COMMIT")});
    if (!traded || history.orders == 0) {
        return traded;
    }
    // Copies of the newest row of each kind, but for what names it and says when it was.
    QString const ordered = numbered(history.orders);
    return runAll(
        stateFile,
        {QStringLiteral("BEGIN"),
         ordered +
             QStringLiteral("INSERT INTO orders SELECT i, i, 0, 'P1' || hex(randomblob(10)), 1000000 + i, symbol, "
                            "strategy, i, side, type, origin, state, size, size_in, limit_price, stop_price, "
                            "reference_price, filled, filled_money, fees, 1700000000000 + i, 1700000000000 + i, "
                            "note FROM n, (SELECT * FROM orders WHERE is_open = 0 ORDER BY id DESC LIMIT 1)"),
         ordered + QStringLiteral("INSERT INTO decisions SELECT i, i, i, 1700000000000 + i, strategy, symbol, side, "
                                  "'P1' || hex(randomblob(10)), refusal, evaluation "
                                  "FROM n, (SELECT * FROM decisions ORDER BY id DESC LIMIT 1)"),
         ordered +
             QStringLiteral("INSERT INTO outbox SELECT i, i, 'place', 'P1' || hex(randomblob(10)), 0, 0, i FROM n"),
         QStringLiteral("COMMIT")});
}

std::uint64_t rowsIn(QString const& stateFile, std::initializer_list<QString> tables)
{
    QString const name = QStringLiteral("bench-count");
    std::uint64_t count = 0;
    {
        QSqlDatabase connection = QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), name);
        connection.setDatabaseName(stateFile);
        if (connection.open()) {
            for (QString const& table : tables) {
                QSqlQuery query(QStringLiteral("SELECT count(*) FROM ") + table, connection);
                count += query.next() ? query.value(0).toULongLong() : 0;
            }
        }
    }
    QSqlDatabase::removeDatabase(name);
    return count;
}

}  // namespace pentad::bench

// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/StateFixture.h"

#include "support/SampleBooks.h"

#include <gtest/gtest.h>

#include <QSqlDatabase>
#include <QSqlError>
#include <QSqlQuery>
#include <QVariant>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>

namespace pentad::test {

StateFolder::StateFolder()
{
    EXPECT_TRUE(m_folder.isValid());
}

std::string StateFolder::folder() const
{
    return m_folder.path().toStdString();
}

std::string StateFolder::path(std::string const& name) const
{
    return folder() + "/" + name;
}

persistence::OpenOptions StateFolder::options() const
{
    return {.path = path(),
            .identity = {"demo", "someone", {"BTCTRY", "ETHTRY", "XRPTRY", "AVAXTRY", "SOLTRY"}},
            .now = UtcTime(Milliseconds(1'700'000'000'000))};
}

std::unique_ptr<persistence::SqliteJournal> StateFolder::open() const
{
    auto journal = persistence::SqliteJournal::open(options());
    EXPECT_TRUE(journal) << journal.error().message;
    return journal ? std::move(*journal) : nullptr;
}

void StateFolder::fill(std::size_t steps) const
{
    auto const journal = open();
    ASSERT_NE(journal, nullptr);
    SampleBooks books;
    while (steps > 0) {
        std::size_t const count = std::min<std::size_t>(steps, 3);
        auto const head = journal->append(books.take(count));
        ASSERT_TRUE(head) << head.error().message;
        steps -= count;
    }
}

std::string StateFolder::sql(std::string const& statement) const
{
    QString const name = QStringLiteral("behind-the-back");
    std::string result;
    {
        QSqlDatabase connection = QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), name);
        connection.setDatabaseName(QString::fromStdString(path()));
        EXPECT_TRUE(connection.open());
        QSqlQuery query(connection);
        EXPECT_TRUE(query.exec(QString::fromStdString(statement))) << query.lastError().text().toStdString();
        if (query.next()) {
            result = query.value(0).toString().toStdString();
        }
    }
    QSqlDatabase::removeDatabase(name);
    return result;
}

std::string StateFolder::read(std::string const& path)
{
    std::ifstream file(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(file), std::istreambuf_iterator<char>()};
}

void StateFolder::write(std::string const& path, std::string const& bytes)
{
    std::ofstream(path, std::ios::binary) << bytes;
}

std::vector<std::string> StateFolder::files() const
{
    std::vector<std::string> names;
    for (auto const& entry : std::filesystem::directory_iterator(folder())) {
        names.push_back(entry.path().filename().string());
    }
    std::sort(names.begin(), names.end());
    return names;
}

}  // namespace pentad::test

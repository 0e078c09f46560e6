// SPDX-License-Identifier: GPL-3.0-or-later
// A real journal, damaged in one place after the other: it is refused in one sentence, or `verify` names the damage, or
// nothing that counts has changed. It never crashes and never gives a wrong figure in silence.
#include "persistence/DamagedFile.h"

#include "support/StateFixture.h"

#include <QSqlDatabase>
#include <QSqlQuery>
#include <QSqlRecord>
#include <QVariant>

#include <gtest/gtest.h>

#include <algorithm>
#include <filesystem>
#include <functional>

namespace pentad::persistence {
namespace {

constexpr std::size_t kPlaces = 200;

using Damage = std::function<void(std::string& bytes, std::size_t place)>;

// Every row of every table that steps write, straight from the file. Nothing if one cannot be read.
std::optional<std::string> rowsOf(std::string const& path)
{
    QString const name = QStringLiteral("rows-of-the-damaged");
    std::optional<std::string> rows = std::string();
    {
        QSqlDatabase connection = QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), name);
        connection.setDatabaseName(QString::fromStdString(path));
        EXPECT_TRUE(connection.open());
        for (char const* const table : {"steps", "transactions", "postings", "balances", "orders", "fills", "decisions",
                                        "outbox", "notes", "checkpoint", "figures"}) {
            QSqlQuery query(connection);
            query.setForwardOnly(true);
            if (!query.exec(QStringLiteral("SELECT * FROM %1 ORDER BY 1, 2").arg(QLatin1String(table)))) {
                rows.reset();
                break;
            }
            int const columns = query.record().count();
            while (query.next()) {
                for (int column = 0; column < columns; ++column) {
                    *rows += query.value(column).toByteArray().toHex().toStdString() + '|';
                }
                *rows += '\n';
            }
        }
    }
    QSqlDatabase::removeDatabase(name);
    return rows;
}

struct DamagedPlacesTest : testing::Test {
    void SetUp() override
    {
        whole.fill(300);
        bytes = test::StateFolder::read(whole.path());
        rows = rowsOf(whole.path());
        ASSERT_TRUE(rows);
        ASSERT_GT(bytes.size(), 100'000U);
    }
    void damageEachPlace(Damage const& damage)
    {
        std::size_t noticed = 0;
        std::size_t const distance = bytes.size() / kPlaces;
        for (std::size_t i = 0; i < kPlaces; ++i) {
            std::size_t const place = i * distance + i * 37 % distance;
            SCOPED_TRACE(place);
            noticed += isNoticed(damage, place) ? 1 : 0;
            if (HasFailure()) {
                return;
            }
        }
        EXPECT_GT(noticed, kPlaces / 8) << "hardly anything was hit";
    }

private:
    bool isNoticed(Damage const& damage, std::size_t place)
    {
        test::StateFolder const folder;
        std::string damaged = bytes;
        damage(damaged, place);
        test::StateFolder::write(folder.path(), damaged);
        std::filesystem::copy_file(whole.path("state.db.head"), folder.path("state.db.head"));
        {
            auto const opened = SqliteJournal::open(folder.options());
            if (!opened) {
                std::string const& said = opened.error().message;
                EXPECT_NE(said.find(folder.path()), std::string::npos) << said;
                EXPECT_EQ(said.find('\n'), std::string::npos) << said;
                return true;
            }
        }
        auto const found = damageOf(folder.path());
        if (!found || !found->empty()) {
            return true;
        }
        EXPECT_EQ(rowsOf(folder.path()), rows) << "wrong, and nobody says so";
        return false;
    }

    test::StateFolder whole;
    std::string bytes;
    std::optional<std::string> rows;
};

TEST_F(DamagedPlacesTest, AByteThatChangedIsNoticedOrHarmless)
{
    damageEachPlace([](std::string& file, std::size_t place) { file[place] = static_cast<char>(file[place] ^ 0x5A); });
}

TEST_F(DamagedPlacesTest, ASectorThatWasLostIsNoticedOrHarmless)
{
    damageEachPlace([](std::string& file, std::size_t place) {
        std::size_t const begin = place / 512 * 512;
        for (std::size_t i = begin; i < std::min(begin + 512, file.size()); ++i) {
            file[i] = '\0';
        }
    });
}

}  // namespace
}  // namespace pentad::persistence

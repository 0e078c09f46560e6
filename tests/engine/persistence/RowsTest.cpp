// SPDX-License-Identifier: GPL-3.0-or-later
#include "persistence/OrderRows.h"
#include "persistence/RowReader.h"
#include "persistence/RowWriter.h"

#include "support/MemoryDatabase.h"

#include <gtest/gtest.h>

namespace pentad::persistence {
namespace {

class RowsTest : public testing::Test {
protected:
    std::string sql(char const* text) const { return m_database.sql(text); }
    void makeTable() { sql("CREATE TABLE t (id INTEGER PRIMARY KEY, a TEXT, n INTEGER, d TEXT, b BLOB) STRICT"); }
    RowWriter writer(char const* conflict = "") { return {m_connection, "t", {"id", "a", "n", "d", "b"}, conflict}; }

    test::MemoryDatabase m_database;
    QSqlDatabase const& m_connection = m_database.connection();
    std::array<std::byte, 2> const m_blob{std::byte{0}, std::byte{255}};
};

TEST_F(RowsTest, WritesAnyNumberOfRowsExactly)
{
    makeTable();
    std::string const text(
        "\xC4\xB1"
        "a'b\0c",
        7);
    RowWriter rows = writer();
    for (int i = 1; i <= 21; ++i) {
        ASSERT_TRUE(rows.add(i, std::string_view(text), std::int64_t{-5}, "-0.000000000000000001"_dec,
                             std::span<std::byte const>(m_blob)));
    }
    EXPECT_EQ(sql("SELECT count(*) FROM t"), "21");
    RowReader reader(m_connection, "t", {{"id"}, {"a", true}, {"n"}, {"d", true}, {"b"}}, "ORDER BY id");
    ASSERT_TRUE(reader.run());
    for (int i = 1; i <= 21; ++i) {
        ASSERT_TRUE(reader.next());
        EXPECT_EQ(reader.number(0), i);
        EXPECT_FALSE(reader.differenceTo(std::string_view(text), -5, "-0.000000000000000001"_dec,
                                         std::span<std::byte const>(m_blob)));
    }
    EXPECT_FALSE(reader.next());
    EXPECT_FALSE(reader.failed());
}

// Every three of these, one after the other.
TEST_F(RowsTest, WhateverATextSaysItIsOnlyText)
{
    makeTable();
    std::vector<std::string> const parts{"'",  "\"", ";",  "--", "/*", "*/",       "DROP TABLE t",      "')",
                                         "\\", "%",  "?1", ":a", "\n", "\xC5\x9F", std::string(1, '\0')};
    std::vector<std::string> texts;
    for (std::string const& first : parts) {
        for (std::string const& second : parts) {
            for (std::string const& third : parts) {
                texts.push_back(first + second + third);
            }
        }
    }
    RowWriter rows = writer();
    for (std::size_t i = 0; i < texts.size(); ++i) {
        ASSERT_TRUE(rows.add(static_cast<std::int64_t>(i + 1), std::string_view(texts[i]), std::int64_t{1}, "1"_dec,
                             std::span<std::byte const>(m_blob)));
    }
    EXPECT_EQ(sql("SELECT count(*) FROM t"), std::to_string(texts.size()));
    RowReader reader(m_connection, "t", {{"id"}, {"a", true}}, "ORDER BY id");
    ASSERT_TRUE(reader.run());
    for (std::string const& text : texts) {
        ASSERT_TRUE(reader.next());
        EXPECT_FALSE(reader.differenceTo(std::string_view(text)));
    }
}

TEST_F(RowsTest, WritesNothingAsNullAndEmptyAsEmpty)
{
    makeTable();
    RowWriter rows = writer();
    ASSERT_TRUE(rows.add(1, std::string_view(), std::optional<std::int64_t>(), std::optional<Money>(),
                         std::span<std::byte const>()));
    EXPECT_EQ(sql("SELECT typeof(a) || typeof(n) || typeof(d) || typeof(b) FROM t"), "textnullnullblob");
}

TEST_F(RowsTest, ReplacesOrRefusesAsTold)
{
    makeTable();
    RowWriter replacing = writer("id");
    RowWriter refusing = writer();
    for (std::string_view const text : {"first", "second"}) {
        ASSERT_TRUE(replacing.add(1, text, 1, Decimal(1), std::span<std::byte const>(m_blob)));
    }
    EXPECT_EQ(sql("SELECT a FROM t"), "second");
    EXPECT_FALSE(refusing.add(1, std::string_view("third"), 1, Decimal(1), std::span<std::byte const>(m_blob)));
    EXPECT_EQ(refusing.error().nativeErrorCode(), QStringLiteral("1555")) << "primary key";
    EXPECT_TRUE(refusing.add(2, std::string_view("third"), 1, Decimal(1), std::span<std::byte const>(m_blob)));
    EXPECT_EQ(sql("SELECT a FROM t"), "second");
}

TEST_F(RowsTest, NamesTheFirstDifference)
{
    makeTable();
    sql("INSERT INTO t VALUES (1, 'x', 5, NULL, x'00ff')");
    RowReader reader(m_connection, "t", {{"id"}, {"a", true}, {"n"}, {"d", true}, {"b"}}, "WHERE id = ?");
    ASSERT_TRUE(reader.run(1) && reader.next());
    EXPECT_EQ(reader.differenceTo(std::string_view("x"), 6, std::optional<Decimal>("1"_dec)),
              "its n is 5 where its step says 6");
    EXPECT_EQ(reader.differenceTo(std::string_view("x"), 5, std::optional<Decimal>("1"_dec)),
              "its d is nothing where its step says '1'");
    EXPECT_FALSE(reader.differenceTo(std::string_view("x"), 5, std::optional<Decimal>()));
    ASSERT_TRUE(reader.run(2));
    EXPECT_FALSE(reader.next());
}

class OrderRowsTest : public RowsTest {
protected:
    OrderRowsTest()
    {
        sql("CREATE TABLE orders (id INTEGER PRIMARY KEY, is_open INTEGER, client_order_id TEXT, created_at INTEGER)");
    }
    static OrderRecord order(int number, OrderState state)
    {
        OrderRecord record;
        record.clientOrderId = ClientOrderId("order-" + std::to_string(number));
        record.createdAt = UtcTime(Milliseconds(1'000 + number / 3));  // three at a time
        record.state = state;
        return record;
    }
    void store(OrderRows& rows, OrderRecord const& record)
    {
        auto const row = rows.rowOf(record);
        ASSERT_TRUE(row);
        QSqlQuery query(m_connection);
        query.prepare(QStringLiteral("INSERT OR REPLACE INTO orders VALUES (?, ?, ?, ?)"));
        query.addBindValue(static_cast<qlonglong>(*row));
        query.addBindValue(isTerminal(record.state) ? 0 : 1);
        query.addBindValue(QString::fromStdString(record.clientOrderId.text()));
        query.addBindValue(static_cast<qlonglong>(record.createdAt.time_since_epoch().count()));
        ASSERT_TRUE(query.exec());
    }
};

TEST_F(OrderRowsTest, ManyOrdersKeepTheirRowsHoweverLongAgo)
{
    constexpr int kOrders = 5'000;
    OrderRows rows(m_connection);
    ASSERT_TRUE(rows.reload());
    for (int i = 1; i <= kOrders; ++i) {
        store(rows, order(i, OrderState::Planned));
        store(rows, order(i, OrderState::Filled));
        rows.trim();
    }
    for (int const i : {1, 2, 3, 4, 400, 4'999, 5'000}) {
        EXPECT_EQ(rows.rowOf(order(i, OrderState::Filled)), i);
    }
    EXPECT_EQ(rows.rowOf(order(kOrders + 1, OrderState::Planned)), kOrders + 1);
}

TEST_F(OrderRowsTest, ANewSessionFindsOpenAndClosedOnes)
{
    {
        OrderRows rows(m_connection);
        ASSERT_TRUE(rows.reload());
        for (int i = 1; i <= 12; ++i) {
            store(rows, order(i, i % 2 == 0 ? OrderState::Filled : OrderState::Working));
        }
    }
    OrderRows rows(m_connection);
    ASSERT_TRUE(rows.reload());
    for (int i = 1; i <= 12; ++i) {
        EXPECT_EQ(rows.rowOf(order(i, OrderState::Filled)), i);
    }
    // Created in the same millisecond as the last one, yet another order.
    OrderRecord twin = order(12, OrderState::Planned);
    twin.clientOrderId = ClientOrderId("twin");
    EXPECT_EQ(rows.rowOf(twin), 13);
}

}  // namespace
}  // namespace pentad::persistence

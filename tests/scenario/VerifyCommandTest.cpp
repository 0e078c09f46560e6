// SPDX-License-Identifier: GPL-3.0-or-later
// `pentad-cli verify` as its user meets it: what it prints, where, and with which exit code.
#include "support/CommandTest.h"
#include "support/StateFixture.h"

#include <QJsonDocument>
#include <QJsonObject>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace pentad::test {
namespace {

using testing::HasSubstr;

class VerifyCommandTest : public CommandTest {
protected:
    Outcome run(QStringList const& arguments) { return runProgram(QStringList(QStringLiteral("verify")) + arguments); }
    QString path() const { return QString::fromStdString(m_folder.path()); }

    StateFolder m_folder;
};

TEST_F(VerifyCommandTest, SaysWhatAGoodFileHolds)
{
    m_folder.fill(30);
    auto const text = run({QStringLiteral("--state"), path()});
    EXPECT_EQ(text.code, 0) << text.errors;
    EXPECT_THAT(text.output, HasSubstr("steps     30\n"));
    EXPECT_THAT(text.output, HasSubstr(m_folder.sql("SELECT lower(hex(digest)) FROM steps WHERE sequence = 30")));
    EXPECT_EQ(text.errors, "");

    auto const json = run({QStringLiteral("--json"), QStringLiteral("--state"), path()});
    EXPECT_EQ(json.code, 0);
    QJsonObject const object = QJsonDocument::fromJson(QByteArray::fromStdString(json.output)).object();
    EXPECT_TRUE(object.value(QStringLiteral("good")).toBool());
    EXPECT_EQ(object.value(QStringLiteral("orders")).toInt(), 5);
    EXPECT_EQ(object.value(QStringLiteral("fills")).toInt(), 8);
}

TEST_F(VerifyCommandTest, NamesTheBadRecordInOneSentence)
{
    m_folder.fill(30);
    m_folder.sql("UPDATE postings SET amount = '5' WHERE id = 6");
    auto const outcome = run({QStringLiteral("--state"), path()});
    EXPECT_EQ(outcome.code, 1);
    EXPECT_EQ(outcome.output, "");
    EXPECT_THAT(outcome.errors, HasSubstr("the record 6 of the table postings is bad: its amount is '5'"));
    EXPECT_EQ(std::count(outcome.errors.begin(), outcome.errors.end(), '\n'), 1);
}

TEST_F(VerifyCommandTest, TellsAWrongCallFromABadFile)
{
    EXPECT_EQ(run({}).code, 2);
    EXPECT_EQ(run({QStringLiteral("--state")}).code, 2);
    EXPECT_EQ(run({QStringLiteral("--status"), path()}).code, 2);
    auto const missing = run({QStringLiteral("--state"), path()});
    EXPECT_EQ(missing.code, 2);
    EXPECT_THAT(missing.errors, HasSubstr("does not exist"));
    auto const journal = m_folder.open();
    auto const held = run({QStringLiteral("--state"), path()});
    EXPECT_EQ(held.code, 2);
    EXPECT_THAT(held.errors, HasSubstr("is in use by"));
}

}  // namespace
}  // namespace pentad::test

// SPDX-License-Identifier: GPL-3.0-or-later
// `pentad-cli doctor` as its user meets it: what it prints, with which exit code, and that it leaves nothing behind.
#include "support/CommandTest.h"
#include "support/StateFixture.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace pentad::test {
namespace {

using testing::HasSubstr;

class DoctorCommandTest : public CommandTest {
protected:
    Outcome run(QStringList const& arguments)
    {
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        for (char const* const name : {"HOME", "XDG_CONFIG_HOME", "XDG_STATE_HOME", "XDG_DATA_HOME"}) {
            environment.insert(QString::fromLatin1(name), QString::fromStdString(m_folder.folder()));
        }
        return runProgram(QStringList(QStringLiteral("doctor")) + arguments, environment);
    }
    QString path(char const* name) const { return QString::fromStdString(m_folder.path(name)); }

    StateFolder m_folder;
};

TEST_F(DoctorCommandTest, SaysALineForEachThingAndFailsWhereOneIsBad)
{
    auto const fresh = run({});
    EXPECT_THAT(fresh.output, HasSubstr("good settings  mode demo, "));
    EXPECT_THAT(fresh.output, HasSubstr("good journal   there is none yet; "));
    EXPECT_THAT(fresh.output, HasSubstr("good log       is written to " + m_folder.folder()));
    // The disk is what it is.
    EXPECT_EQ(fresh.code, fresh.output.find("BAD ") == std::string::npos ? 0 : 1) << fresh.output;
    EXPECT_EQ(fresh.errors, "");

    auto const missing = run({QStringLiteral("--state"), path("missing/state.db")});
    EXPECT_EQ(missing.code, 1);
    EXPECT_THAT(missing.output, HasSubstr("BAD  journal   there is no folder " + m_folder.path("missing")));
    EXPECT_TRUE(m_folder.files().empty()) << "looking makes nothing";
}

TEST_F(DoctorCommandTest, TellsAWrongCall)
{
    auto const option = run({QStringLiteral("--stat"), path("state.db")});
    EXPECT_EQ(option.code, 2);
    EXPECT_EQ(option.output, "");
    EXPECT_THAT(option.errors, HasSubstr("'--stat' is not an option"));
    auto const setting = run({QStringLiteral("--set"), QStringLiteral("no.such_key=1")});
    EXPECT_EQ(setting.code, 2);
    EXPECT_THAT(setting.errors, HasSubstr("no.such_key"));
}

}  // namespace
}  // namespace pentad::test

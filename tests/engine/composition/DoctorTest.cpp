// SPDX-License-Identifier: GPL-3.0-or-later
#include "composition/Doctor.h"

#include "support/StateFixture.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <filesystem>

namespace pentad::composition {
namespace {

using testing::HasSubstr;

struct DoctorTest : testing::Test {
    DoctorTest()
    {
        settings.storage.stateFile = folder.path();
        settings.trading.symbols = folder.options().identity.symbols;
    }
    DoctorFinding of(std::string_view about) const
    {
        auto const findings = examine(settings, folder.folder());
        auto const found = std::find_if(findings.begin(), findings.end(),
                                        [about](DoctorFinding const& each) { return each.about == about; });
        EXPECT_NE(found, findings.end()) << about;
        return found == findings.end() ? DoctorFinding{} : *found;
    }

    test::StateFolder folder;
    config::Settings settings;
};

TEST_F(DoctorTest, AJournalThatIsNotThereYetIsNoTrouble)
{
    EXPECT_TRUE(of("journal").isGood);
    EXPECT_THAT(of("journal").told, HasSubstr("the first session begins it at " + folder.path()));
    EXPECT_TRUE(of("settings").isGood);
    EXPECT_THAT(of("settings").told, HasSubstr("days of Europe/Istanbul"));
    EXPECT_TRUE(of("log").isGood);
    EXPECT_TRUE(folder.files().empty()) << "looking makes nothing";
}

TEST_F(DoctorTest, APlaceThatTakesNoFilesIsNamed)
{
    std::string const plain = folder.path("plain");
    test::StateFolder::write(plain, "no folder");
    settings.storage.stateFile = plain + "/deep/state.db";
    EXPECT_FALSE(of("journal").isGood);
    EXPECT_THAT(of("journal").told, HasSubstr("nothing can be written to " + plain));
    settings.observability.logFile = plain + "/demo.log";
    EXPECT_FALSE(of("log").isGood);
}

// A session makes the usual folder and no other.
TEST_F(DoctorTest, AJournalInAFolderThatIsNotThereIsRefusedAsASessionWould)
{
    std::string const missing = folder.path("missing");
    settings.storage.stateFile = missing + "/state.db";
    EXPECT_FALSE(of("journal").isGood);
    EXPECT_THAT(of("journal").told, HasSubstr("there is no folder " + missing));

    QByteArray const before = qgetenv("XDG_DATA_HOME");
    qputenv("XDG_DATA_HOME", QByteArray::fromStdString(missing));
    settings.storage.stateFile.clear();
    EXPECT_TRUE(of("journal").isGood) << of("journal").told;
    before.isNull() ? qunsetenv("XDG_DATA_HOME") : qputenv("XDG_DATA_HOME", before);
}

TEST_F(DoctorTest, ANameAloneIsOfTheFolderThatOneWorksIn)
{
    settings.storage.stateFile = "pentad-doctor-test.db";
    settings.observability.logFile = "pentad-doctor-test.log";
    EXPECT_TRUE(of("journal").isGood) << of("journal").told;
    EXPECT_THAT(of("disk").told, HasSubstr("MB are free at " + std::filesystem::current_path().string()));
    EXPECT_TRUE(of("log").isGood) << of("log").told;
}

TEST_F(DoctorTest, ALogThatHasNoPlaceIsMissed)
{
    auto const findings = examine(settings, {});
    EXPECT_FALSE(findings.back().isGood);
    EXPECT_THAT(findings.back().told, HasSubstr("neither XDG_STATE_HOME nor HOME"));
}

TEST_F(DoctorTest, AJournalOfAnotherModeOrOtherPairsIsNotTheOneOfTheseSettings)
{
    folder.fill(5);
    EXPECT_TRUE(of("journal").isGood) << of("journal").told;
    settings.trading.mode = config::TradingMode::Paper;
    EXPECT_FALSE(of("journal").isGood);
    EXPECT_THAT(of("journal").told, HasSubstr("is of mode demo"));
    settings.trading.mode = config::TradingMode::Demo;
    settings.trading.symbols.front() = "DOGETRY";
    EXPECT_FALSE(of("journal").isGood);
    EXPECT_THAT(of("journal").told, HasSubstr("DOGETRY"));
}

TEST_F(DoctorTest, ADamagedJournalIsSaidToBe)
{
    test::StateFolder::write(folder.path(), std::string(8'192, 'x'));
    EXPECT_FALSE(of("journal").isGood);
    EXPECT_THAT(of("journal").told, HasSubstr(folder.path()));
}

TEST_F(DoctorTest, AJournalInUseIsNoTrouble)
{
    auto const held = folder.open();
    ASSERT_TRUE(held);
    EXPECT_TRUE(of("journal").isGood) << of("journal").told;
    EXPECT_FALSE(of("journal").told.empty());
}

}  // namespace
}  // namespace pentad::composition

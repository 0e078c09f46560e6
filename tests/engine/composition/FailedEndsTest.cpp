// SPDX-License-Identifier: GPL-3.0-or-later
#include "composition/FailedEnds.h"

#include <gtest/gtest.h>
#include <QTemporaryDir>

#include <fstream>
#include <vector>

namespace pentad::composition {
namespace {

using std::chrono::minutes;

constexpr UtcTime kFirstEnd{Milliseconds(1'700'000'000'000)};

TEST(FailedEndsTest, MoreThanThreeWithinTenMinutesAreTooMany)
{
    struct Row {
        std::vector<int> minutesAfter;
        bool tooMany;
    };
    Row const rows[] = {
        {{}, false},           {{0}, false},           {{0, 0, 0}, false},          {{0, 1, 2, 3}, true},
        {{0, 3, 6, 10}, true}, {{0, 3, 6, 11}, false}, {{0, 20, 21, 22, 23}, true}, {{0, 5, 10, 15, 20}, false},
    };
    for (Row const& row : rows) {
        std::vector<UtcTime> ends;
        for (int const after : row.minutesAfter) {
            ends.push_back(kFirstEnd + minutes(after));
        }
        EXPECT_EQ(tooManyFailedEnds(ends), row.tooMany) << ends.size() << " ends";
    }
}

// The value of a key of the unit file.
std::string unitSays(std::string const& key)
{
    std::ifstream unit(std::string(PENTAD_SOURCE_DIR) + "/packaging/systemd/pentad.service");
    for (std::string line; std::getline(unit, line);) {
        if (line.starts_with(key + "=")) {
            return line.substr(key.size() + 1);
        }
    }
    return {};
}

// It also counts ends without a word, by a signal, of which the program itself writes nothing.
TEST(FailedEndsTest, TheServiceStartsAgainAsOftenAsIsAllowed)
{
    EXPECT_EQ(unitSays("Restart"), "on-failure");
    EXPECT_EQ(unitSays("StartLimitBurst"), std::to_string(kFailedEndsAllowed + 1));
    EXPECT_EQ(unitSays("StartLimitIntervalSec"), std::to_string(kFailedEndsWindow.count()) + "min");
}

class FailedEndsFileTest : public testing::Test {
protected:
    QTemporaryDir m_folder;
    std::filesystem::path m_journal = m_folder.filePath(QStringLiteral("state.db")).toStdString();
};

TEST_F(FailedEndsFileTest, CountsAcrossStartsUntilOneEndsInOrder)
{
    for (int i = 0; i < 3; ++i) {
        ASSERT_TRUE(recordFailedEnd(m_journal, kFirstEnd + minutes(i)));
        EXPECT_FALSE(tooManyFailedEnds(m_journal));
    }
    ASSERT_TRUE(recordFailedEnd(m_journal, kFirstEnd + minutes(3)));
    EXPECT_TRUE(tooManyFailedEnds(m_journal));
    ASSERT_TRUE(recordFailedEnd(m_journal, kFirstEnd + minutes(500)));
    EXPECT_TRUE(tooManyFailedEnds(m_journal)) << "one that failed later is no proof that it works";
    forgetFailedEnds(m_journal);
    EXPECT_FALSE(tooManyFailedEnds(m_journal));
    EXPECT_FALSE(std::filesystem::exists(failedEndsFileOf(m_journal)));
}

TEST_F(FailedEndsFileTest, EndsFarApartAreNeverTooMany)
{
    for (int i = 0; i < 40; ++i) {
        ASSERT_TRUE(recordFailedEnd(m_journal, kFirstEnd + minutes(4 * i)));
        ASSERT_FALSE(tooManyFailedEnds(m_journal));
    }
    EXPECT_LT(std::filesystem::file_size(failedEndsFileOf(m_journal)), 100U) << "only the newest are kept";
}

TEST_F(FailedEndsFileTest, BelongsToItsOwnerAlone)
{
    ASSERT_TRUE(recordFailedEnd(m_journal, kFirstEnd));
    using std::filesystem::perms;
    EXPECT_EQ(std::filesystem::status(failedEndsFileOf(m_journal)).permissions(),
              perms::owner_read | perms::owner_write);
}

TEST_F(FailedEndsFileTest, GarbageAndLinksSayNothing)
{
    std::ofstream(failedEndsFileOf(m_journal), std::ios::binary) << "\n-5\nabc\n" << std::string(9, '\0') << "\n17";
    EXPECT_FALSE(tooManyFailedEnds(m_journal));
    EXPECT_TRUE(recordFailedEnd(m_journal, kFirstEnd));
    EXPECT_FALSE(tooManyFailedEnds(m_journal));
    forgetFailedEnds(m_journal);
    std::filesystem::create_symlink(m_journal, failedEndsFileOf(m_journal));
    EXPECT_FALSE(recordFailedEnd(m_journal, kFirstEnd));
    EXPECT_FALSE(std::filesystem::exists(m_journal));
    EXPECT_FALSE(recordFailedEnd("/nowhere/at/all/state.db", kFirstEnd));
}

}  // namespace
}  // namespace pentad::composition

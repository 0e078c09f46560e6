// SPDX-License-Identifier: GPL-3.0-or-later
#include "loopback/Faults.h"

#include "support/TextTable.h"

#include <gtest/gtest.h>

namespace pentad::loopback {
namespace {

constexpr Milliseconds kNow{1'000};

Faults faultsOf(std::string_view text)
{
    Faults faults;
    faults.load(parseFaults(text, "test").value());
    return faults;
}

std::size_t meets(Faults& faults, std::string_view route, std::string_view text = {}, Milliseconds since = kNow)
{
    return faults.forRequest(route, text, false, since).size();
}

TEST(FaultsTest, MatchesPatterns)
{
    for (auto const& row : test::textTable(R"(
        obdiff   obdiff  yes
        obdiff   obdif   no
        *        ""      yes
        ob*      obdiff  yes
        *diff    obdiff  yes
        o*i*f    obdiff  yes
        o*x      obdiff  no
        4*1      441     yes
        a*b*     b       no
    )")) {
        EXPECT_EQ(matchesPattern(row[0], row[1]), row[2] == "yes") << row[0] << ' ' << row[1];
    }
}

TEST(FaultsTest, MeetsByMethodPathAndText)
{
    Faults faults = faultsOf("[[fault]]\naction = \"hang\"\nroute = \"GET /api/v1/order/*\"\nmatch = \"x=1\"");
    EXPECT_EQ(meets(faults, "GET /api/v1/order/5", "x=1"), 1U);
    EXPECT_EQ(meets(faults, "GET /api/v1/order/5", "x=2"), 0U);
    EXPECT_EQ(meets(faults, "POST /api/v1/order/5", "x=1"), 0U);
    Faults any = faultsOf("[[fault]]\naction = \"hang\"\nroute = \"* /api/v1/*\"");
    EXPECT_EQ(meets(any, "DELETE /api/v1/order"), 1U);
    EXPECT_EQ(meets(any, "DELETE /api/v2/order"), 0U);
}

TEST(FaultsTest, FiresAfterSoManyAndSoOften)
{
    Faults faults = faultsOf("[[fault]]\nname = \"n\"\naction = \"hang\"\nroute = \"GET *\"\nafter = 2\ncount = 3");
    std::string course;
    for (int i = 0; i < 8; ++i) {
        course += meets(faults, "GET /") == 1 ? 'x' : '.';
    }
    EXPECT_EQ(course, "..xxx...");
    EXPECT_EQ(faults.fired("n"), 3U);
}

TEST(FaultsTest, FiresWithinItsTime)
{
    Faults faults = faultsOf("[[fault]]\naction = \"hang\"\nroute = \"GET *\"\nfrom = \"5s\"\nuntil = \"6s\"");
    EXPECT_EQ(meets(faults, "GET /", {}, Milliseconds(4'999)), 0U);
    EXPECT_EQ(meets(faults, "GET /", {}, Milliseconds(5'000)), 1U);
    EXPECT_EQ(meets(faults, "GET /", {}, Milliseconds(6'000)), 0U);
}

TEST(FaultsTest, ChanceFollowsTheSeed)
{
    auto const course = [](int seed) {
        Faults faults = faultsOf("seed = " + std::to_string(seed) +
                                 "\n[[fault]]\naction = \"hang\"\nroute = \"GET *\"\nprobability = \"0.3\"");
        std::string text;
        for (int i = 0; i < 1'000; ++i) {
            text += meets(faults, "GET /") == 1 ? 'x' : '.';
        }
        return text;
    };
    std::string const first = course(7);
    EXPECT_EQ(first, course(7));
    EXPECT_NE(first, course(8));
    EXPECT_NEAR(static_cast<double>(std::count(first.begin(), first.end(), 'x')), 300, 60);
}

TEST(FaultsTest, TellsFramesApartByChannelTypeTextAndLogin)
{
    Faults faults = faultsOf("[[fault]]\naction = \"drop\"\nchannel = \"441\"\nlogin = 2");
    EXPECT_TRUE(faults.forFrame({441, "private", "x", 1}, kNow).empty());
    EXPECT_EQ(faults.forFrame({441, "private", "x", 2}, kNow).size(), 1U);
    EXPECT_TRUE(faults.forFrame({451, "private", "x", 2}, kNow).empty());
    Faults book = faultsOf("[[fault]]\naction = \"drop\"\nchannel = \"obdiff\"\nmatch = \"BTCTRY\"");
    EXPECT_EQ(book.forFrame({432, "obdiff", "BTCTRY", 0}, kNow).size(), 1U);
    EXPECT_TRUE(book.forFrame({432, "obdiff", "ETHTRY", 0}, kNow).empty());
}

TEST(FaultsTest, SilencesJoinsAndNothingElse)
{
    Faults faults =
        faultsOf("[[fault]]\naction = \"silent_join\"\nchannel = \"obdiff\"\nmatch = \"BTCTRY\"\ncount = 1");
    EXPECT_TRUE(faults.forFrame({432, "obdiff", "BTCTRY", 0}, kNow).empty());
    EXPECT_FALSE(faults.silencesJoin("obdiff", "ETHTRY", kNow));
    EXPECT_TRUE(faults.silencesJoin("obdiff", "BTCTRY", kNow));
    EXPECT_FALSE(faults.silencesJoin("obdiff", "BTCTRY", kNow));
}

TEST(FaultsTest, ConditionsHoldWhileTheirTimeLasts)
{
    Faults faults = faultsOf("[[fault]]\naction = \"maintenance\"\nsymbol = \"BTCTRY\"\nuntil = \"2s\"");
    EXPECT_TRUE(faults.condition(FaultAction::Maintenance, "BTCTRY", kNow));
    EXPECT_FALSE(faults.condition(FaultAction::Maintenance, "ETHTRY", kNow));
    EXPECT_FALSE(faults.condition(FaultAction::Clock, {}, kNow));
    EXPECT_FALSE(faults.condition(FaultAction::Maintenance, "BTCTRY", Milliseconds(2'000)));
}

TEST(FaultsTest, EventsComeOnce)
{
    Faults faults = faultsOf("[[fault]]\naction = \"deposit\"\nasset = \"TRY\"\nquantity = \"1\"\nfrom = \"1s\"");
    EXPECT_TRUE(faults.eventsDue(Milliseconds(999)).empty());
    EXPECT_EQ(faults.eventsDue(Milliseconds(1'000)).size(), 1U);
    EXPECT_TRUE(faults.eventsDue(Milliseconds(5'000)).empty());
}

TEST(FaultsTest, RulesComeAndGoAtRunTime)
{
    Faults faults;
    FaultRule rule;
    rule.name = "later";
    rule.action = FaultAction::Refuse;
    faults.add(rule);
    EXPECT_TRUE(faults.forConnect(FaultAction::Refuse, kNow));
    EXPECT_FALSE(faults.forConnect(FaultAction::IgnorePongs, kNow));
    faults.clear("other");
    EXPECT_TRUE(faults.forConnect(FaultAction::Refuse, kNow));
    faults.clear("later");
    EXPECT_FALSE(faults.forConnect(FaultAction::Refuse, kNow));
    EXPECT_EQ(faults.fired("later"), 2U);
}

}  // namespace
}  // namespace pentad::loopback

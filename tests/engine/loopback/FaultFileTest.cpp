// SPDX-License-Identifier: GPL-3.0-or-later
#include "loopback/FaultFile.h"

#include "loopback/FaultKeys.h"
#include "support/TestData.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <fstream>
#include <sstream>

namespace pentad::loopback {
namespace {

using testing::HasSubstr;

TEST(FaultFileTest, ReadsRulesInTheirOrder)
{
    auto const plan = parseFaults(R"(
seed = 42
unlock_lag = "2s"
cancel_lag = "100ms"
deleted_when_filled = true
refuse_used_client_id = true
refuse_used_stamp = true
hide_stops = true
rest_is_closed = true
rest_stays_open = true
block_after = 50

[[fault]]
name = "burst"
action = "answer"
route = "post /API/v1/order"
match = "BTCTRY"
count = 3
after = 10
probability = "0.25"
from = "10s"
until = "2m"
status = 504
content = "html"
applied = true

[[fault]]
action = "drop"
channel = "441"
login = 2
)",
                                  "plan.toml");
    ASSERT_TRUE(plan) << plan.error();
    EXPECT_EQ(plan->seed, 42U);
    EXPECT_EQ(plan->unlockLag, Milliseconds(2'000));
    EXPECT_EQ(plan->cancelLag, Milliseconds(100));
    EXPECT_TRUE(plan->deletedWhenFilled);
    EXPECT_TRUE(plan->refusesUsedClientId);
    EXPECT_TRUE(plan->refusesUsedStamp);
    EXPECT_TRUE(plan->hidesStops);
    EXPECT_TRUE(plan->restIsClosed);
    EXPECT_TRUE(plan->restStaysOpen);
    EXPECT_EQ(plan->blocksAfter, 50);
    EXPECT_FALSE(parseFaults("", "plan.toml")->blocksAfter);
    EXPECT_FALSE(parseFaults("", "plan.toml")->hidesStops);
    ASSERT_EQ(plan->rules.size(), 2U);
    FaultRule const& answer = plan->rules[0];
    EXPECT_EQ(answer.name, "burst");
    EXPECT_EQ(answer.route, "POST /api/v1/order");
    EXPECT_EQ(answer.count, 3U);
    EXPECT_EQ(answer.after, 10U);
    EXPECT_EQ(answer.perMillion, 250'000U);
    EXPECT_EQ(answer.from, Milliseconds(10'000));
    EXPECT_EQ(answer.until, Milliseconds(120'000));
    EXPECT_EQ(answer.status, 504);
    EXPECT_EQ(answer.content, "html");
    EXPECT_TRUE(answer.applied);
    EXPECT_EQ(plan->rules[1].name, "drop");
    EXPECT_EQ(plan->rules[1].login, 2);
}

TEST(FaultFileTest, NamesPlaceAndCureOfAMistake)
{
    struct Case {
        std::string_view text;
        std::string_view says;
    };
    for (Case const& bad : {
             Case{"seed = -1", "p:1: seed must be a whole number"},
             Case{"speed = 1", "p:1: 'speed' is unknown"},
             Case{"unlock_lag = 5", "p:1: unlock_lag must be a text"},
             Case{"block_after = 0", "p:1: block_after must be a whole number, 1 or more"},
             Case{"[[fault]]\naction = \"dance\"", "p:2:10: 'dance' is not an action; use one of answer,"},
             Case{"[[fault]]\nroute = \"GET /\"", "p:1:1: '' is not an action"},
             Case{"[[fault]]\naction = \"answer\"\nroute = \"GET /a\"", "the action answer needs the key status"},
             Case{"[[fault]]\naction = \"answer\"\nstatus = 429", "the action answer needs a route and no channel"},
             Case{"[[fault]]\naction = \"drop\"\nroute = \"GET /a\"", "the action drop needs a channel and no route"},
             Case{"[[fault]]\naction = \"delay\"\nby = \"1s\"", "the action delay needs a route or a channel"},
             Case{"[[fault]]\naction = \"refuse\"\nroute = \"GET /a\"", "takes neither route nor channel"},
             Case{"[[fault]]\naction = \"drop\"\nchannel = \"*\"\nstatus = 200",
                  "p:4:10: the action drop knows no key status"},
             Case{"[[fault]]\naction = \"hold\"\nroute = \"GET /a\"\nby = \"5\"", "p:4:6: by must be a text such as"},
             Case{"[[fault]]\naction = \"hold\"\nroute = \"GET /a\"\nby = \"-5s\"", "by must be a text such as"},
             Case{"[[fault]]\naction = \"hang\"\nroute = \"/a\"", "route must be a method or *"},
             Case{"[[fault]]\naction = \"hang\"\nroute = \"GET /a\"\nprobability = \"1.5\"", "probability must be"},
             Case{"[[fault]]\naction = \"replace\"\nroute = \"GET /a\"\nfind = \"(\"\nwith = \"\"",
                  "find must be a regular expression"},
             Case{"[[fault]]\naction = \"garbage\"\nchannel = \"*\"\nkind = \"nice\"", "kind must be not_json"},
             Case{"[[fault]\n", "p:1:"},
             Case{"fault = 3", "p:1: 'fault' is unknown"},
         }) {
        auto const plan = parseFaults(bad.text, "p");
        ASSERT_FALSE(plan) << bad.text;
        EXPECT_THAT(plan.error(), HasSubstr(std::string(bad.says))) << bad.text;
    }
}

TEST(FaultFileTest, LetsOnlyTheClockRunBackwards)
{
    auto const plan = parseFaults("[[fault]]\naction = \"clock\"\nby = \"-30s\"", "p");
    ASSERT_TRUE(plan) << plan.error();
    EXPECT_EQ(plan->rules[0].by, Milliseconds(-30'000));
}

TEST(FaultFileTest, KnowsEveryActionThatItNames)
{
    // Each action of the table, with the least that it needs.
    std::string const text = R"(
[[fault]]
action = "trickle"
route = "GET *"
every = "1s"
[[fault]]
action = "trickle"
channel = "ticker"
every = "1s"
login = 2
[[fault]]
action = "unfinished"
channel = "ticker"
bytes = 10
[[fault]]
action = "cut"
route = "GET *"
bytes = 10
[[fault]]
action = "wrong_length"
route = "GET *"
bytes = -10
[[fault]]
action = "redirect"
route = "* /api/*"
location = "http://127.0.0.1:9/"
[[fault]]
action = "reset"
route = "GET *"
on_head = true
[[fault]]
action = "repeat"
channel = "private"
times = 3
[[fault]]
action = "reorder"
channel = "private"
window = 8
[[fault]]
action = "close"
channel = "ticker"
code = 1001
[[fault]]
action = "silence"
channel = "*"
[[fault]]
action = "silent_join"
channel = "obdiff"
[[fault]]
action = "ignore_pongs"
[[fault]]
action = "maintenance"
symbol = "BTCTRY"
[[fault]]
action = "late_transactions"
by = "5s"
[[fault]]
action = "late_orders"
by = "5s"
list = "all"
[[fault]]
action = "repeated_rows"
rows = 5
[[fault]]
action = "thin_book"
levels = 2
[[fault]]
action = "pair_status"
symbol = "BTCTRY"
word = "HALTED"
[[fault]]
action = "removed_pair"
symbol = "BTCTRY"
[[fault]]
action = "rules"
symbol = "BTCTRY"
min_value = "500"
price_scale = 1
quantity_scale = 2
market_orders = false
[[fault]]
action = "foreign_order"
symbol = "BTCTRY"
side = "buy"
price = "1"
quantity = "1"
client_id = "advanced-android"
[[fault]]
action = "deposit"
asset = "TRY"
quantity = "10.5"
[[fault]]
action = "withdrawal"
asset = "TRY"
quantity = "10.5"
account = "key"
)";
    auto const plan = parseFaults(text, "p");
    ASSERT_TRUE(plan) << plan.error();
    EXPECT_EQ(plan->rules.size(), 24U);
    EXPECT_TRUE(hasWord(findFaultAction("rules")->optional, "min_value"));
    EXPECT_EQ(findFaultKey("nonsense"), nullptr);
}

TEST(FaultFileTest, ReadsTheExampleOfTheFoldersReadme)
{
    std::ifstream file(test::sourceTree() / "engine/loopback/README.md");
    std::ostringstream readme;
    readme << file.rdbuf();
    std::string const text = readme.str();
    std::size_t const begin = text.find("```toml\n");
    ASSERT_NE(begin, std::string::npos);
    auto const plan = parseFaults(text.substr(begin + 8, text.find("```", begin + 8) - begin - 8), "README.md");
    EXPECT_TRUE(plan) << plan.error();
}

TEST(FaultFileTest, SaysWhichFileIsMissing)
{
    auto const plan = loadFaults("/nowhere/faults.toml");
    ASSERT_FALSE(plan);
    EXPECT_THAT(plan.error(), HasSubstr("/nowhere/faults.toml"));
}

}  // namespace
}  // namespace pentad::loopback

// SPDX-License-Identifier: GPL-3.0-or-later
#include "composition/Arguments.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <vector>

namespace pentad::composition {
namespace {

using testing::HasSubstr;

TEST(ArgumentsTest, AnArgumentIsOneLineOfTextInUtf8)
{
    std::vector<std::string> const good{"trade", "--state", "/home/çağrı/günlük.db", "", "a b", "\xF0\x9F\x98\x80"};
    EXPECT_EQ(argumentMistake(good), "");
    EXPECT_EQ(argumentMistake({}), "");
    for (std::string const& bad :
         {std::string("\xFF"), std::string("a\xC3"), std::string("\xC0\xAF"), std::string("\xED\xA0\x80"),
          std::string("two\nlines"), std::string("\x1b[2J"), std::string("\x7f"), std::string("\xE2\x80\xA8")}) {
        std::vector<std::string> const arguments{"trade", "--state", bad};
        std::string const said = argumentMistake(arguments);
        EXPECT_THAT(said, HasSubstr("argument 3 "));
        EXPECT_EQ(said.find(bad), std::string::npos) << "it would steer the terminal that shows it";
    }
}

TEST(ArgumentsTest, AnOptionSaysOneThing)
{
    GivenOnce given;
    EXPECT_EQ(given.mistake("--mode", "demo"), "");
    EXPECT_EQ(given.mistake("--state", "demo"), "");
    EXPECT_EQ(given.mistake("--mode", "demo"), "");
    std::string const twice = given.mistake("--mode", "live");
    EXPECT_THAT(twice, HasSubstr("--mode is given twice"));
    EXPECT_THAT(twice, HasSubstr("'demo'"));
    EXPECT_THAT(twice, HasSubstr("'live'"));
    EXPECT_THAT(given.mistake("--config", ""), HasSubstr("--config needs a value"));
}

TEST(ArgumentsTest, TheValueOfAnOptionStandsBehindItOrBehindItsSignOfEquality)
{
    std::vector<std::string> const arguments{"--state",  "a=b.db", "--mode=demo", "--set",
                                             "--cycles", "-1",     "--profile="};
    std::size_t position = 0;
    EXPECT_EQ(optionName(arguments[0]), "--state");
    EXPECT_EQ(optionValue(arguments, position).value(), "a=b.db");
    EXPECT_EQ(position, 2U);
    EXPECT_EQ(optionName(arguments[2]), "--mode");
    EXPECT_EQ(optionValue(arguments, position).value(), "demo");
    EXPECT_EQ(position, 3U);
    EXPECT_THAT(optionValue(arguments, position).error(), HasSubstr("--set needs a value")) << "an option is no value";
    EXPECT_EQ(optionValue(arguments, position).value(), "-1");
    EXPECT_EQ(position, 6U);
    GivenOnce given;
    EXPECT_THAT(given.value(arguments, position).error(), HasSubstr("--profile needs a value"));
    std::vector<std::string> const last{"--state"};
    position = 0;
    EXPECT_THAT(optionValue(last, position).error(), HasSubstr("--state needs a value"));
}

}  // namespace
}  // namespace pentad::composition

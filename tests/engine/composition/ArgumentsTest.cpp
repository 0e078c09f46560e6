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

}  // namespace
}  // namespace pentad::composition

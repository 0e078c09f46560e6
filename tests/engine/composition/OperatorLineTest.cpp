// SPDX-License-Identifier: GPL-3.0-or-later
#include "composition/OperatorLine.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace pentad::composition {
namespace {

using testing::HasSubstr;
using testing::Not;

TEST(OperatorLineTest, AFlattenTakesOrdersOfOthersOnlyWhereTheLineSaysSo)
{
    struct FlattenLine {
        char const* line;
        char const* reason;
        bool foreign;
    };
    for (FlattenLine const& row : {
             FlattenLine{"flatten", "operator", false},
             FlattenLine{"  flatten  the market is odd \r", "the market is odd", false},
             FlattenLine{"flatten foreign coins look odd", "foreign coins look odd", false},
             FlattenLine{"flatten --foreign", "operator", true},
             FlattenLine{"flatten --foreign  the market is odd", "the market is odd", true},
             FlattenLine{"flatten   --foreign\todd", "odd", true},
         }) {
        auto const command = parseOperatorLine(row.line);
        ASSERT_TRUE(command) << row.line;
        auto const* flatten = std::get_if<Flatten>(&*command);
        ASSERT_NE(flatten, nullptr) << row.line;
        EXPECT_EQ(flatten->reason, row.reason) << row.line;
        EXPECT_EQ(flatten->includeForeignOrders, row.foreign) << row.line;
    }
}

TEST(OperatorLineTest, SaysWhatIsWrongWithALine)
{
    struct WrongLine {
        char const* line;
        char const* names;
    };
    for (WrongLine const& row : {
             WrongLine{"flatten --foriegn", "flatten knows no option '--foriegn'"},
             WrongLine{"flatten --foreign=7", "flatten knows no option '--foreign=7'"},
             WrongLine{"flatten -- all", "flatten [--foreign] [why]"},
             WrongLine{"flatten the market is odd --foreign", "before the reason"},
             WrongLine{"flatten --foreign --foreign", "once"},
             WrongLine{"flat", "flatten [--foreign]"},
             WrongLine{"enable btc", "'btc' is not a pair"},
             WrongLine{"cancel", "'cancel' is not a command"},
             WrongLine{"arm", "arm AMOUNT"},
             WrongLine{"arm -1", "arm AMOUNT"},
             WrongLine{"seen it", "seen NUMBER"},
             WrongLine{"flow -1", "flow NUMBER"},
         }) {
        auto const command = parseOperatorLine(row.line);
        ASSERT_FALSE(command) << row.line;
        EXPECT_THAT(command.error(), HasSubstr(row.names)) << row.line;
        EXPECT_THAT(command.error(), Not(HasSubstr("\n")));
    }
}

TEST(OperatorLineTest, EveryOtherCommandIsReadAsTyped)
{
    EXPECT_EQ(std::get<Pause>(*parseOperatorLine("pause")).reason, "operator");
    EXPECT_EQ(std::get<Pause>(*parseOperatorLine("pause over night")).reason, "over night");
    EXPECT_TRUE(std::holds_alternative<Resume>(*parseOperatorLine("resume")));
    EXPECT_EQ(std::get<Kill>(*parseOperatorLine("kill it")).reason, "it");
    EXPECT_EQ(std::get<Rearm>(*parseOperatorLine("rearm")).reason, "") << "the engine asks for a reason";
    EXPECT_EQ(std::get<Arm>(*parseOperatorLine("arm 1000.50")).acceptedLoss, Money("1000.5"_dec));
    EXPECT_TRUE(std::holds_alternative<Disarm>(*parseOperatorLine("disarm")));
    EXPECT_EQ(std::get<EnableAsset>(*parseOperatorLine("enable BTCTRY")).symbol, Symbol("BTCTRY"));
    EXPECT_FALSE(std::get<EnableAsset>(*parseOperatorLine("disable BTCTRY")).enabled);
    EXPECT_TRUE(std::holds_alternative<CancelAllOrders>(*parseOperatorLine("cancel all")));
    EXPECT_EQ(std::get<AcknowledgeAlert>(*parseOperatorLine("seen 7")).alertId, 7U);
    EXPECT_EQ(std::get<AcknowledgeFlow>(*parseOperatorLine("flow 3")).flowId, 3U);
}

}  // namespace
}  // namespace pentad::composition

// SPDX-License-Identifier: GPL-3.0-or-later
// `pentad-cli cancel-all` as its user meets it: what it asks the exchange for, what it prints, and its exit codes.
#include "support/CommandTest.h"
#include "support/FakeBtcturk.h"

#include <QTemporaryDir>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace pentad::test {
namespace {

using testing::HasSubstr;
using testing::Not;

class CancelAllCommandTest : public CommandTest {
protected:
    Outcome run(QStringList const& more, bool withKeys = true)
    {
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        for (char const* const place : {"HOME", "XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_STATE_HOME"}) {
            environment.insert(QString::fromLatin1(place), m_home.path());
        }
        if (withKeys) {
            environment.insert(QStringLiteral("STORY_KEY"), QStringLiteral("11111111-2222-3333-4444-555555555555"));
            environment.insert(QStringLiteral("STORY_SECRET"),
                               QStringLiteral("c2ltdWxhdG9yLXNlY3JldC1rZXktMzItYnl0ZXMhISE="));
        }
        return runProgram(QStringList(QStringLiteral("cancel-all")) + more, environment);
    }
    QStringList live() const
    {
        QString const address = QString::fromStdString(server.address());
        return {QStringLiteral("--mode"), QStringLiteral("live"),
                QStringLiteral("--set"),  QStringLiteral("exchange.base_url=") + address,
                QStringLiteral("--set"),  QStringLiteral("exchange.graph_url=") + address,
                QStringLiteral("--set"),  QStringLiteral("auth.api_key_ref=env:STORY_KEY"),
                QStringLiteral("--set"),  QStringLiteral("auth.api_secret_ref=env:STORY_SECRET")};
    }
    void opens(std::string const& clientId, std::string const& pair, std::string const& side)
    {
        fake.add({0, clientId, pair, side, "limit", "1", "1", "900", "Untouched"});
    }

    FakeBtcturk fake;
    ScriptedHttp server{[this](SeenRequest const& request) { return fake.answer(request); }};

private:
    QTemporaryDir m_home;
};

TEST_F(CancelAllCommandTest, CancelsOursPrintsALineForEachAndLeavesTheOthers)
{
    opens("P1AAAAAAAAAAAAAAAAAAAA", "BTCTRY", "buy");
    opens("P1BBBBBBBBBBBBBBBBBBBB", "SOLTRY", "sell");
    opens("by-hand", "SOLTRY", "sell");
    Outcome const outcome = run(live());
    EXPECT_EQ(outcome.code, 0) << outcome.errors;
    EXPECT_THAT(outcome.output, HasSubstr("cancelled   BTCTRY BUY order 100 (P1AAAAAAAAAAAAAAAAAAAA)\n"));
    EXPECT_THAT(outcome.output, HasSubstr("cancelled   SOLTRY SELL order 101 (P1BBBBBBBBBBBBBBBBBBBB)\n"));
    EXPECT_THAT(outcome.output, HasSubstr("no order of ours is open; orders of others, left alone: 1\n"));
    EXPECT_EQ(fake.order(102).status, "Untouched");
    EXPECT_EQ(server.count("POST", "/api/v1/order"), 0);
}

TEST_F(CancelAllCommandTest, RemainingOrdersAreAFailureWithTheirReason)
{
    opens("P1AAAAAAAAAAAAAAAAAAAA", "BTCTRY", "buy");
    fake.fault = [this](SeenRequest const& request) -> std::optional<ScriptedAnswer> {
        if (request.path() == "/api/v2/server/time") {
            return std::nullopt;
        }
        // Readable once; then the key is refused, which ends it before its minute is over.
        if (request.method == "DELETE" || server.count("GET", "/api/v1/openOrders") > 5) {
            return refusal("Unauthorized", 0, 401);
        }
        return std::nullopt;
    };
    Outcome const outcome = run(live());
    EXPECT_EQ(outcome.code, 1);
    EXPECT_THAT(outcome.output, HasSubstr("still open  BTCTRY BUY order 100"));
    EXPECT_THAT(outcome.output, HasSubstr("not read    XRPTRY: "));
    EXPECT_THAT(outcome.errors, HasSubstr("cancel-all: "));
}

TEST_F(CancelAllCommandTest, TellsAWrongCall)
{
    for (char const* const mode : {"demo", "paper"}) {
        Outcome const refused = run({QStringLiteral("--mode"), QString::fromLatin1(mode)});
        EXPECT_EQ(refused.code, 2);
        EXPECT_THAT(refused.errors, HasSubstr(mode));
        EXPECT_EQ(std::count(refused.errors.begin(), refused.errors.end(), '\n'), 1) << refused.errors;
    }
    EXPECT_EQ(run({}).code, 2) << "the mode must be said";
    EXPECT_EQ(run({QStringLiteral("--loudly")}).code, 2);
    EXPECT_EQ(run({QStringLiteral("--set")}).code, 2);
    EXPECT_EQ(run(live() + QStringList{QStringLiteral("--set"), QStringLiteral("no.such_key=1")}).code, 2);
    Outcome const help = run({QStringLiteral("--help")});
    EXPECT_EQ(help.code, 0);
    EXPECT_THAT(help.output, HasSubstr("pentad-cli cancel-all --mode live"));
    EXPECT_TRUE(server.requests().empty());
}

TEST_F(CancelAllCommandTest, WithoutKeysItSaysWhichAndAsksNobody)
{
    Outcome const outcome = run(live(), false);
    EXPECT_EQ(outcome.code, 1);
    EXPECT_THAT(outcome.errors, HasSubstr("STORY_KEY"));
    EXPECT_THAT(outcome.output, Not(HasSubstr("no order of ours")));
    EXPECT_TRUE(server.requests().empty());
}

}  // namespace
}  // namespace pentad::test

// SPDX-License-Identifier: GPL-3.0-or-later
#include "gateway/EngineGateway.h"

#include "support/Loop.h"

#include <gtest/gtest.h>
#include <QCoreApplication>

namespace pentad::gateway {
namespace {

SnapshotPtr snapshot(std::uint64_t sequence, std::uint64_t lastCommand = 0, std::vector<CommandAnswer> answers = {})
{
    EngineSnapshot made;
    made.sequence = sequence;
    made.lastCommand = CommandId{lastCommand};
    made.answers = std::move(answers);
    return std::make_shared<EngineSnapshot const>(std::move(made));
}

CommandAnswer answer(std::uint64_t id, bool accepted, std::string text)
{
    return CommandAnswer{CommandId{id}, accepted, std::move(text), std::nullopt};
}

class EngineGatewayTest : public testing::Test {
protected:
    void SetUp() override
    {
        QObject::connect(&gateway, &EngineGateway::changed, &gateway, [this] { ++changes; });
        QObject::connect(&gateway, &EngineGateway::commandIssued, &gateway,
                         [this](CommandPtr const& command) { issued.push_back(command); });
    }
    std::uint64_t shown() const { return gateway.snapshot() ? gateway.snapshot()->sequence : 0; }

    EngineGateway gateway;
    int changes = 0;
    std::vector<CommandPtr> issued;
};

TEST_F(EngineGatewayTest, HasNothingBeforeTheFirstSnapshot)
{
    EXPECT_EQ(gateway.snapshot(), nullptr);
    EXPECT_FALSE(gateway.answerTo(CommandId{1}).has_value());
    gateway.show(nullptr);
    EXPECT_EQ(gateway.snapshot(), nullptr);
    EXPECT_EQ(changes, 0);
}

TEST_F(EngineGatewayTest, AfterTheEndNothingIsSentAndWhoeverAsksHearsThat)
{
    std::vector<CommandId> refused;
    QObject::connect(&gateway, &EngineGateway::refused, &gateway,
                     [&](quint64 id) { refused.push_back(CommandId{id}); });
    CommandId const before = gateway.issue(Pause{"lunch"});
    gateway.end();
    CommandId const after = gateway.issue(Kill{"lunch"});
    EXPECT_GT(number(after), number(before));
    EXPECT_TRUE(refused.empty()) << "the sender does not know its id yet";
    QCoreApplication::processEvents();
    EXPECT_EQ(refused, std::vector<CommandId>{after});
    EXPECT_EQ(issued.size(), 1U);
}

TEST_F(EngineGatewayTest, DropsASnapshotThatIsNotNewer)
{
    gateway.show(snapshot(5));
    EXPECT_EQ(shown(), 5U);
    EXPECT_EQ(changes, 1);
    gateway.show(snapshot(4));
    gateway.show(snapshot(5));
    EXPECT_EQ(shown(), 5U);
    EXPECT_EQ(changes, 1);
    gateway.show(snapshot(6));
    EXPECT_EQ(shown(), 6U);
    EXPECT_EQ(changes, 2);
}

TEST_F(EngineGatewayTest, ShowsTheNewestOfTheSlotWhicheverItWasRungFor)
{
    auto const slot = std::make_shared<SnapshotSlot>();
    gateway.readFrom(slot);
    SnapshotPtr const first = snapshot(1);
    EXPECT_TRUE(slot->put(first));
    EXPECT_FALSE(slot->put(snapshot(2)));
    EXPECT_FALSE(slot->put(snapshot(3)));
    gateway.show(first);
    EXPECT_EQ(shown(), 3U);
    EXPECT_EQ(changes, 1);
    EXPECT_TRUE(slot->put(snapshot(4))) << "the slot was emptied, so the next one rings";
    EXPECT_EQ(shown(), 3U) << "and is shown when it has rung";
}

TEST_F(EngineGatewayTest, ShowsWhatItWasRungForWhenTheSlotIsEmpty)
{
    gateway.readFrom(std::make_shared<SnapshotSlot>());
    gateway.show(snapshot(2));
    EXPECT_EQ(shown(), 2U);
}

TEST_F(EngineGatewayTest, GivesCommandsAscendingIdsAndSendsThemOnce)
{
    CommandId const first = gateway.issue(Pause{"lunch"});
    CommandId const second = gateway.issue(Kill{"fire"});
    EXPECT_EQ(first, CommandId{1});
    EXPECT_EQ(second, CommandId{2});
    ASSERT_EQ(issued.size(), 2U);
    EXPECT_EQ(issued[0]->id, first);
    EXPECT_EQ(std::get<Pause>(issued[0]->body).reason, "lunch");
    EXPECT_EQ(std::get<Kill>(issued[1]->body).reason, "fire");
}

TEST_F(EngineGatewayTest, ContinuesAfterTheLastCommandTheEngineHasSeen)
{
    gateway.show(snapshot(1, 57));
    EXPECT_EQ(gateway.issue(Pause{}), CommandId{58});
    EXPECT_EQ(gateway.issue(Resume{}), CommandId{59}) << "before any snapshot confirms the one before";
    gateway.show(snapshot(2, 58));
    EXPECT_EQ(gateway.issue(Pause{}), CommandId{60});
    gateway.show(snapshot(3, 80));
    EXPECT_EQ(gateway.issue(Pause{}), CommandId{81}) << "somebody else has sent commands too";
}

TEST_F(EngineGatewayTest, NeverRepeatsAnIdWhenTheEngineSaysLess)
{
    gateway.issue(Pause{});
    gateway.issue(Pause{});
    gateway.show(snapshot(1, 0));
    EXPECT_EQ(gateway.issue(Pause{}), CommandId{3});
}

TEST_F(EngineGatewayTest, FindsTheAnswerToACommand)
{
    gateway.show(snapshot(1, 3, {answer(2, false, "refused"), answer(3, true, "paused")}));
    EXPECT_FALSE(gateway.answerTo(CommandId{1}).has_value());
    ASSERT_TRUE(gateway.answerTo(CommandId{2}).has_value());
    EXPECT_FALSE(gateway.answerTo(CommandId{2})->accepted);
    EXPECT_EQ(gateway.answerTo(CommandId{3})->text, "paused");
    gateway.show(snapshot(2, 3));
    EXPECT_FALSE(gateway.answerTo(CommandId{3}).has_value()) << "only the newest snapshot speaks";
}

TEST_F(EngineGatewayTest, FindsTheNewestAnswerOfAnId)
{
    gateway.show(snapshot(1, 2, {answer(2, false, "first"), answer(2, true, "second")}));
    EXPECT_EQ(gateway.answerTo(CommandId{2})->text, "second");
}

TEST_F(EngineGatewayTest, TellsThatItIsSeenWithoutUsingUpIds)
{
    gateway.tellSeenEvery(std::chrono::milliseconds(1));
    ASSERT_TRUE(test::waitUntil([&] { return issued.size() >= 2; }));
    for (CommandPtr const& command : issued) {
        EXPECT_TRUE(std::holds_alternative<WindowSeen>(command->body));
        EXPECT_EQ(command->id, CommandId{});
    }
    gateway.tellSeenEvery(std::chrono::hours(1));
    std::size_t const before = issued.size();
    EXPECT_EQ(gateway.issue(Pause{}), CommandId{1});
    EXPECT_EQ(issued.size(), before + 1);
}

}  // namespace
}  // namespace pentad::gateway

// SPDX-License-Identifier: GPL-3.0-or-later
#include "secrets/Keychain.h"

#include "support/EventLoop.h"

#include <gtest/gtest.h>

#include <map>

namespace pentad::secrets {
namespace {

using test::happens;

// A keyring as its library shows it, measured: locked, it finds nothing, deletes with success and writes with refusal.
class LyingKeyring final : public KeyringAccess {
public:
    void askState(StateAnswer answer) override
    {
        ++stateQuestions;
        // Whatever the answer leads to comes after the locking.
        KeyringState const told = state;
        if (lockAfterState) {
            state = KeyringState::Locked;
        }
        isSilent ? hold([answer = std::move(answer)] { answer(KeyringState::Unlocked); }) : answer(told);
    }
    void read(std::string const& name, Answer answer) override
    {
        ++reads;
        auto const entry = entries.find(name);
        bool const isFound = state == KeyringState::Unlocked && entry != entries.end();
        isFound ? answer(KeyringReply::Done, Secret::copyOf(std::string_view(entry->second)))
                : answer(KeyringReply::NotFound, {});
    }
    void write(std::string const& name, Secret const& secret, Answer answer) override
    {
        if (state != KeyringState::Unlocked) {
            return answer(KeyringReply::Denied, {});
        }
        if (!forgetsWrites) {
            entries[name] = secret.use([](std::span<std::byte const> bytes) {
                return std::string(reinterpret_cast<char const*>(bytes.data()), bytes.size());
            });
        }
        answer(KeyringReply::Done, {});
    }
    void remove(std::string const& name, Answer answer) override
    {
        if (state == KeyringState::Unlocked && !ignoresRemovals) {
            entries.erase(name);
        }
        answer(KeyringReply::Done, {});
    }
    void hold(std::function<void()> late) { held.push_back(std::move(late)); }

    KeyringState state = KeyringState::Unlocked;
    std::map<std::string, std::string> entries;
    std::vector<std::function<void()>> held;
    bool isSilent = false;
    bool lockAfterState = false;
    bool forgetsWrites = false;
    bool ignoresRemovals = false;
    int stateQuestions = 0;
    int reads = 0;
};

struct KeychainTest : testing::Test {
    SecretStore::Answer take()
    {
        return [this](SecretAnswer given) {
            ++answers;
            answer = std::move(given);
        };
    }
    SecretOutcome read()
    {
        keychain.read("a/btcturk/key", take());
        EXPECT_EQ(answers, 0) << "answered inside the call";
        EXPECT_TRUE(happens([&] { return answers > 0; }));
        return answer.outcome;
    }
    SecretOutcome write(std::string_view text)
    {
        keychain.write("a/btcturk/key", Secret::copyOf(text), take());
        EXPECT_TRUE(happens([&] { return answers > 0; }));
        return answer.outcome;
    }
    SecretOutcome remove()
    {
        keychain.remove("a/btcturk/key", take());
        EXPECT_TRUE(happens([&] { return answers > 0; }));
        return answer.outcome;
    }

    LyingKeyring keyring;
    Keychain keychain{keyring, std::chrono::milliseconds(60)};
    SecretAnswer answer;
    int answers = 0;
};

TEST_F(KeychainTest, FindsWhatIsThere)
{
    keyring.entries["a/btcturk/key"] = "alpha";
    EXPECT_EQ(read(), SecretOutcome::Found);
    EXPECT_TRUE(answer.secret.matches(Secret::copyOf(std::string_view("alpha"))));
}

TEST_F(KeychainTest, NotFoundCountsWhenTheKeyringIsUnlockedBeforeAndAfter)
{
    EXPECT_EQ(read(), SecretOutcome::Missing);
    EXPECT_EQ(keyring.stateQuestions, 2);
}

TEST_F(KeychainTest, AKeyringThatLocksInBetweenIsLockedAndNotWithoutTheKey)
{
    keyring.entries["a/btcturk/key"] = "alpha";
    keyring.lockAfterState = true;
    EXPECT_EQ(read(), SecretOutcome::Locked);
}

TEST_F(KeychainTest, AnEmptyEntryIsEmpty)
{
    keyring.entries["a/btcturk/key"] = "";
    EXPECT_EQ(read(), SecretOutcome::Empty);
}

TEST_F(KeychainTest, ALockedKeyringIsNeverAskedForEntries)
{
    keyring.entries["a/btcturk/key"] = "alpha";
    keyring.state = KeyringState::Locked;
    EXPECT_EQ(read(), SecretOutcome::Locked);
    EXPECT_EQ(keyring.reads, 0);
}

TEST_F(KeychainTest, DeletingFromALockedKeyringIsNoSuccess)
{
    keyring.entries["a/btcturk/key"] = "alpha";
    keyring.state = KeyringState::Locked;
    EXPECT_EQ(remove(), SecretOutcome::Locked);
    EXPECT_EQ(keyring.entries.size(), 1U);
}

TEST_F(KeychainTest, WritingIntoALockedKeyringIsLockedAndNotDenied)
{
    keyring.state = KeyringState::Locked;
    EXPECT_EQ(write("alpha"), SecretOutcome::Locked);
}

TEST_F(KeychainTest, EachStateOfTheKeyringHasItsOutcome)
{
    for (auto const& [state, outcome] : std::initializer_list<std::pair<KeyringState, SecretOutcome>>{
             {KeyringState::Absent, SecretOutcome::NoKeyring},
             {KeyringState::TimedOut, SecretOutcome::TimedOut},
             {KeyringState::Denied, SecretOutcome::Denied},
             {KeyringState::Failed, SecretOutcome::Failed}}) {
        keyring.state = state;
        answers = 0;
        EXPECT_EQ(read(), outcome);
    }
}

TEST_F(KeychainTest, WhatWasWrittenIsReadBack)
{
    EXPECT_EQ(write("alpha"), SecretOutcome::Found);
    EXPECT_EQ(keyring.entries["a/btcturk/key"], "alpha");
    EXPECT_EQ(keyring.reads, 1);
    EXPECT_TRUE(answer.secret.isEmpty());
}

TEST_F(KeychainTest, AWriteThatDidNotLastHasFailed)
{
    keyring.forgetsWrites = true;
    EXPECT_EQ(write("alpha"), SecretOutcome::Failed);
    keyring.entries["a/btcturk/key"] = "older";
    answers = 0;
    EXPECT_EQ(write("alpha"), SecretOutcome::Failed);
}

TEST_F(KeychainTest, ARemovalIsBelievedWhenNothingIsLeft)
{
    keyring.entries["a/btcturk/key"] = "alpha";
    EXPECT_EQ(remove(), SecretOutcome::Missing);
    keyring.entries["a/btcturk/key"] = "alpha";
    keyring.ignoresRemovals = true;
    answers = 0;
    EXPECT_EQ(remove(), SecretOutcome::Failed);
}

TEST_F(KeychainTest, AFrozenKeyringTimesOutAndItsLateAnswerIsIgnored)
{
    keyring.entries["a/btcturk/key"] = "alpha";
    keyring.isSilent = true;
    EXPECT_EQ(read(), SecretOutcome::TimedOut);
    ASSERT_EQ(keyring.held.size(), 1U);
    keyring.held.front()();
    EXPECT_EQ(answers, 1);
    EXPECT_EQ(keyring.reads, 0);
}

TEST_F(KeychainTest, AnAnswerAfterTheEndOfTheKeychainIsIgnored)
{
    keyring.isSilent = true;
    auto shortLived = std::make_unique<Keychain>(keyring);
    shortLived->read("a/btcturk/key", take());
    EXPECT_TRUE(happens([&] { return !keyring.held.empty(); }));
    shortLived.reset();
    keyring.held.front()();
    EXPECT_EQ(answers, 0);
}

}  // namespace
}  // namespace pentad::secrets

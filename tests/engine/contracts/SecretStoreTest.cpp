// SPDX-License-Identifier: GPL-3.0-or-later
#include "contracts/SecretStore.h"

#include <gtest/gtest.h>

#include <set>

namespace pentad {
namespace {

constexpr SecretOutcome kOutcomes[] = {SecretOutcome::Found,  SecretOutcome::Missing,   SecretOutcome::Empty,
                                       SecretOutcome::Locked, SecretOutcome::NoKeyring, SecretOutcome::TimedOut,
                                       SecretOutcome::Denied, SecretOutcome::Failed};

TEST(SecretStoreTest, EveryOutcomeOfTheKeyringHasItsOwnSentenceWithWhatToDo)
{
    std::set<std::string> sentences;
    for (SecretOutcome const outcome : kOutcomes) {
        std::string const sentence = secretSentence(outcome, SecretSource::Keyring, "main/btcturk/key");
        EXPECT_NE(sentence.find("main/btcturk/key"), std::string::npos) << sentence;
        EXPECT_TRUE(outcome == SecretOutcome::Found || sentence.find("; ") != std::string::npos) << sentence;
        sentences.insert(sentence);
    }
    EXPECT_EQ(sentences.size(), std::size(kOutcomes));
}

TEST(SecretStoreTest, SentencesAboutVariablesNameTheVariable)
{
    for (SecretOutcome const outcome : kOutcomes) {
        std::string const sentence = secretSentence(outcome, SecretSource::Environment, "MY_KEY");
        EXPECT_NE(sentence.find("MY_KEY"), std::string::npos) << sentence;
        EXPECT_EQ(sentence.find("keyring"), std::string::npos) << sentence;
    }
}

TEST(SecretStoreTest, OnlyTroubleOfTheWholeStoreMakesAskingAgainUseless)
{
    EXPECT_FALSE(concernsWholeStore(SecretOutcome::Found));
    EXPECT_FALSE(concernsWholeStore(SecretOutcome::Missing));
    EXPECT_FALSE(concernsWholeStore(SecretOutcome::Empty));
    EXPECT_TRUE(concernsWholeStore(SecretOutcome::Locked));
    EXPECT_TRUE(concernsWholeStore(SecretOutcome::NoKeyring));
    EXPECT_TRUE(concernsWholeStore(SecretOutcome::TimedOut));
    EXPECT_TRUE(concernsWholeStore(SecretOutcome::Denied));
    EXPECT_TRUE(concernsWholeStore(SecretOutcome::Failed));
}

}  // namespace
}  // namespace pentad

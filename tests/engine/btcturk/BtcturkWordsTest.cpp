// SPDX-License-Identifier: GPL-3.0-or-later
// What the adapter says and people read is of the engine's list: only then does the terminal say it in its reader's
// language.
#include "btcturk/CodecError.h"
#include "btcturk/HttpChannel.h"
#include "btcturk/OrderOutcome.h"
#include "btcturk/Routes.h"
#include "btcturk/Signer.h"
#include "contracts/EngineText.h"

#include <gtest/gtest.h>

namespace pentad::btcturk {
namespace {

// What stands in the last place of the sentence.
std::optional<Phrase> phraseInside(std::string_view sentence)
{
    auto const said = recognise(sentence);
    auto const inner = said && !said->arguments.empty() ? recognise(said->arguments.back()) : std::nullopt;
    return inner ? std::optional(inner->phrase) : std::nullopt;
}

TEST(BtcturkWordsTest, FaultsOfTheCodecAreSaidWithTheirField)
{
    for (std::size_t i = 0; i < kCodecFaults; ++i) {
        CodecError const error{static_cast<CodecFault>(i), "price"};
        EXPECT_TRUE(recognise(codecFaultText(error.fault))) << codecFaultText(error.fault);
        EXPECT_TRUE(phraseInside(error.text())) << error.text();
        RestFailure failure;
        failure.status = 200;
        failure.codec = error;
        EXPECT_EQ(phraseInside(failure.text()), Phrase::AnswerUnreadableAt) << failure.text();
    }
}

TEST(BtcturkWordsTest, RefusalsWithoutWordsOfTheExchangeAreOurs)
{
    for (std::size_t i = 0; i < kRestFailureKinds; ++i) {
        RestFailure failure;
        failure.kind = static_cast<RestFailureKind>(i);
        failure.status = 400;
        EXPECT_TRUE(phraseInside(failure.text())) << failure.text();
        failure.code = 1055;
        // What cannot be read says where; a number in its place reads alike.
        EXPECT_EQ(phraseInside(failure.text()),
                  failure.kind == RestFailureKind::Unreadable ? Phrase::AnswerUnreadableAt : Phrase::WithCode)
            << failure.text();
        if (auto const verdict = verdictOf(failure); auto const* refused = std::get_if<OrderNotTaken>(&verdict)) {
            auto const said = recognise(refused->text());
            ASSERT_TRUE(said) << refused->text();
            EXPECT_TRUE(recognise(said->arguments.front())) << refused->text();
            EXPECT_EQ(said->arguments.back(), "1055");
        }
    }
}

TEST(BtcturkWordsTest, WhatTheExchangeSaidStaysAsItIs)
{
    OrderNotTaken const refused{ApiError::BalanceNotEnough, "BALANCE_NOT_ENOUGH", 1055};
    EXPECT_EQ(refused.text(), "BALANCE_NOT_ENOUGH (1055)");
    auto const said = recognise(refused.text());
    ASSERT_TRUE(said);
    EXPECT_EQ(said->phrase, Phrase::WithCode);
    EXPECT_EQ(said->arguments, (std::vector<std::string>{"BALANCE_NOT_ENOUGH", "1055"}));
}

TEST(BtcturkWordsTest, EveryRateBudgetHasAName)
{
    resilience::RateLimiter const limits = publishedLimits();
    auto const budgets = limits.budgets(MonotonicTime{});
    ASSERT_FALSE(budgets.empty());
    for (auto const& budget : budgets) {
        EXPECT_TRUE(recognise(budget.name)) << budget.name;
    }
}

TEST(BtcturkWordsTest, KeysAndConnectionsAreExplained)
{
    for (SignerError const error :
         {SignerError::EmptyKey, SignerError::KeyNotText, SignerError::SecretNotBase64, SignerError::SecretEmpty}) {
        EXPECT_TRUE(recognise(signerErrorText(error))) << signerErrorText(error);
    }
    for (NetFailure const failure :
         {NetFailure::Forbidden, NetFailure::Unreachable, NetFailure::Untrusted, NetFailure::TimedOut,
          NetFailure::Dropped, NetFailure::TooLarge, NetFailure::Redirected}) {
        EXPECT_TRUE(recognise(netFailureText(failure))) << netFailureText(failure);
    }
}

}  // namespace
}  // namespace pentad::btcturk

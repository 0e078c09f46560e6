// SPDX-License-Identifier: GPL-3.0-or-later
#include "secrets/KeyringBuffers.h"

#include "support/MemoryScan.h"

#include <gtest/gtest.h>
#include <qt6keychain/keychain.h>

namespace pentad::secrets {
namespace {

QByteArray plainOf(Secret const& secret)
{
    return secret.use([](std::span<std::byte const> bytes) {
        return QByteArray(reinterpret_cast<char const*>(bytes.data()), static_cast<qsizetype>(bytes.size()));
    });
}

TEST(KeyringBuffersTest, AnAnswerOfTheLibraryIsTakenAndNothingOfItIsLeftThere)
{
    if (!test::canReadOwnMemory()) {
        GTEST_SKIP() << "this process may not read its own memory";
    }
    test::MaskedText const masked("T7kw-canary-of-what-the-keyring-answers");
    Secret const told = masked.secret();
    QByteArray const heldByTheJob = plainOf(told);
    QByteArray const answer = heldByTheJob;
    EXPECT_EQ(masked.copiesInMemory(), 2) << "the search does not find what is there";
    Secret const taken = takenFrom(answer);
    EXPECT_TRUE(taken.matches(told));
    EXPECT_EQ(masked.copiesInMemory(), 2) << "one each of what was told and what was taken";
    EXPECT_EQ(heldByTheJob, QByteArray(answer.size(), '\0'));
}

TEST(KeyringBuffersTest, OfTheTextThatTheLibraryIsGivenNothingIsLeft)
{
    if (!test::canReadOwnMemory()) {
        GTEST_SKIP() << "this process may not read its own memory";
    }
    test::MaskedText const masked("Zb4n-canary-of-what-the-keyring-is-given");
    Secret const secret = masked.secret();
    // A job of the library, which is never begun: it makes a copy of its own, and may not share ours.
    QKeychain::WritePasswordJob job(QStringLiteral("pentad-test"));
    int seen = 0;
    handOver(secret, [&](QString const& text) {
        job.setTextData(text);
        seen = masked.wideCopiesInMemory();
    });
    EXPECT_EQ(seen, 1) << "the search does not find what is there";
    EXPECT_EQ(masked.wideCopiesInMemory(), 0);
    EXPECT_EQ(masked.copiesInMemory(), 2) << "the secret, and what the job needs for its work";
}

TEST(KeyringBuffersTest, NothingIsTakenFromNothing)
{
    EXPECT_TRUE(takenFrom({}).isEmpty());
    bool isCalled = false;
    handOver(Secret(), [&](QString const& text) { isCalled = text.isEmpty(); });
    EXPECT_TRUE(isCalled);
}

}  // namespace
}  // namespace pentad::secrets

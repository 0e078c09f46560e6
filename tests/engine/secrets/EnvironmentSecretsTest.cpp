// SPDX-License-Identifier: GPL-3.0-or-later
#include "secrets/EnvironmentSecrets.h"

#include "support/EventLoop.h"

#include <gtest/gtest.h>

namespace pentad::secrets {
namespace {

struct EnvironmentSecretsTest : testing::Test {
    ~EnvironmentSecretsTest() override { qunsetenv("PENTAD_TEST_VARIABLE"); }
    SecretStore::Answer take()
    {
        return [this](SecretAnswer given) {
            isAnswered = true;
            answer = std::move(given);
        };
    }
    SecretOutcome read()
    {
        isAnswered = false;
        store.read("PENTAD_TEST_VARIABLE", take());
        EXPECT_FALSE(isAnswered) << "answered inside the call";
        EXPECT_TRUE(test::happens([&] { return isAnswered; }));
        return answer.outcome;
    }

    EnvironmentSecrets store;
    SecretAnswer answer;
    bool isAnswered = false;
};

TEST_F(EnvironmentSecretsTest, TellsSetFromEmptyFromUnset)
{
    EXPECT_EQ(read(), SecretOutcome::Missing);
    qputenv("PENTAD_TEST_VARIABLE", "");
    EXPECT_EQ(read(), SecretOutcome::Empty);
    qputenv("PENTAD_TEST_VARIABLE", "alpha");
    EXPECT_EQ(read(), SecretOutcome::Found);
    EXPECT_TRUE(answer.secret.matches(Secret::copyOf(std::string_view("alpha"))));
}

TEST_F(EnvironmentSecretsTest, NothingIsWrittenIntoTheEnvironment)
{
    store.write("PENTAD_TEST_VARIABLE", Secret::copyOf(std::string_view("alpha")), take());
    EXPECT_TRUE(test::happens([&] { return isAnswered; }));
    EXPECT_EQ(answer.outcome, SecretOutcome::Denied);
    EXPECT_FALSE(qEnvironmentVariableIsSet("PENTAD_TEST_VARIABLE"));
    qputenv("PENTAD_TEST_VARIABLE", "alpha");
    isAnswered = false;
    store.remove("PENTAD_TEST_VARIABLE", take());
    EXPECT_TRUE(test::happens([&] { return isAnswered; }));
    EXPECT_EQ(answer.outcome, SecretOutcome::Denied);
    EXPECT_TRUE(qEnvironmentVariableIsSet("PENTAD_TEST_VARIABLE"));
}

}  // namespace
}  // namespace pentad::secrets

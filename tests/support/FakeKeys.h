// SPDX-License-Identifier: GPL-3.0-or-later
// A key desk in memory that answers when the test says so. Thread: one.
#pragma once

#include "contracts/KeyDesk.h"

#include <utility>

namespace pentad::test {

class FakeKeys final : public KeyDesk {
public:
    std::string profile() const override { return "default"; }
    std::vector<std::string> profiles() const override { return {"default", "prod"}; }
    KeyProblems check(KeyPair const&) const override { return problems; }
    void askStatus(std::string const& profile, StatusAnswer answer) override { wait(profile, std::move(answer)); }
    void store(std::string const& profile, KeyPair keys, StatusAnswer answer) override
    {
        stored.emplace_back(profile, std::move(keys));
        wait(profile, std::move(answer));
    }
    void remove(std::string const& profile, StatusAnswer answer) override
    {
        removed.push_back(profile);
        wait(profile, std::move(answer));
    }
    bool canTest() const override { return mayTest; }
    void test(std::string const&, std::optional<KeyPair> typed, KeyTester::Answer answer) override
    {
        tested.push_back(std::move(typed));
        testing = std::move(answer);
    }

    // Answers the oldest question.
    void answer(SecretOutcome apiKey, SecretOutcome apiSecret, bool storedBefore = false)
    {
        StatusAnswer const told = std::move(waiting.front().second);
        waiting.erase(waiting.begin());
        KeyStatus status;
        status.apiKey = apiKey;
        status.apiSecret = apiSecret;
        status.storedBefore = storedBefore;
        status.sentence = "in English";
        told(status);
    }

    KeyProblems problems;
    bool mayTest = false;
    std::vector<std::pair<std::string, StatusAnswer>> waiting;
    std::vector<std::pair<std::string, KeyPair>> stored;
    std::vector<std::string> removed;
    std::vector<std::optional<KeyPair>> tested;
    KeyTester::Answer testing;

private:
    void wait(std::string const& profile, StatusAnswer answer) { waiting.emplace_back(profile, std::move(answer)); }
};

}  // namespace pentad::test

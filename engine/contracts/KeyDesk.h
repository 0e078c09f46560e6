// SPDX-License-Identifier: GPL-3.0-or-later
// The exchange's API keys as the key dialog and the command line see them: what is stored, storing, removing, and a trial
// against the exchange. Keys go in and never come out again. Each profile has a pair of its own.
// Implemented in app/composition. Thread: the caller's; answers come later, from its event loop.
#pragma once

#include "contracts/SecretStore.h"

#include <optional>
#include <vector>

namespace pentad {

struct KeyPair {
    Secret apiKey;
    Secret apiSecret;
};

// What is wrong with a text that should be a key, before anybody is asked.
enum class KeyProblem : std::uint8_t {
    Empty,
    TooLong,      // above 512 bytes
    StrangeText,  // a space, a line break or a character that no key has
    NotBase64,    // the exchange gives the secret as base64
};

struct KeyProblems {
    std::optional<KeyProblem> apiKey;
    std::optional<KeyProblem> apiSecret;
    bool none() const { return !apiKey && !apiSecret; }
};

struct KeyStatus {
    SecretOutcome apiKey = SecretOutcome::Failed;
    SecretOutcome apiSecret = SecretOutcome::Failed;
    SecretSource source = SecretSource::Keyring;
    // Keys were stored for this profile before and never deleted; if they are Missing now, another keyring is in use.
    bool storedBefore = false;
    std::string sentence;  // English, for the command line: what is, and what to do

    // That of the key, or of the secret where the key is there.
    SecretOutcome outcome() const { return apiKey != SecretOutcome::Found ? apiKey : apiSecret; }
    bool areThere() const { return apiKey == SecretOutcome::Found && apiSecret == SecretOutcome::Found; }
    bool areGone() const { return apiKey == SecretOutcome::Missing && apiSecret == SecretOutcome::Missing; }
};

// What the exchange lets the key do; nothing where it does not say.
struct KeyRights {
    std::optional<bool> balances;
    std::optional<bool> trade;
    std::optional<bool> history;
    std::optional<bool> liveOrders;  // the private part of the WebSocket
    std::optional<bool> withdraw;
};

enum class KeyTestOutcome : std::uint8_t {
    Accepted,
    Refused,      // the exchange knows the key not, or not with this secret, from this address
    ClockWrong,   // this machine's clock is too far from the exchange's
    Unreachable,  // the exchange did not answer
    NoKeys,       // there was nothing to try
};

struct KeyTestResult {
    KeyTestOutcome outcome = KeyTestOutcome::Unreachable;
    KeyRights rights;
    std::string detail;  // the exchange's own words, or why there are no keys; never a part of a key

    // Such a key is not taken: nothing here needs the right, and whoever stole the key could use it.
    bool mayWithdraw() const { return outcome == KeyTestOutcome::Accepted && rights.withdraw.value_or(false); }
};

// Tries a pair against the exchange. Answers exactly once, later, and not at all once the tester is gone.
class KeyTester {
public:
    using Answer = std::function<void(KeyTestResult)>;

    virtual ~KeyTester() = default;
    virtual void test(KeyPair keys, Answer answer) = 0;
};

class KeyDesk {
public:
    using StatusAnswer = std::function<void(KeyStatus)>;

    virtual ~KeyDesk() = default;
    // That of this session; "default" where none was named.
    virtual std::string profile() const = 0;
    // Those that may have keys; the session's is among them.
    virtual std::vector<std::string> profiles() const = 0;
    virtual KeyProblems check(KeyPair const& keys) const = 0;

    virtual void askStatus(std::string const& profile, StatusAnswer answer) = 0;
    // Only a pair without problems.
    virtual void store(std::string const& profile, KeyPair keys, StatusAnswer answer) = 0;
    virtual void remove(std::string const& profile, StatusAnswer answer) = 0;

    virtual bool canTest() const = 0;
    // The pair that was typed, or without one what is stored. Only where canTest().
    virtual void test(std::string const& profile, std::optional<KeyPair> typed, KeyTester::Answer answer) = 0;
};

// One English sentence without a full stop; `what` is "API key" or "API secret".
std::string keyProblemSentence(KeyProblem problem, std::string_view what);

}  // namespace pentad

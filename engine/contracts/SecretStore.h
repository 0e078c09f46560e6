// SPDX-License-Identifier: GPL-3.0-or-later
// Where secrets are kept, as a contract: asked by name, answered later, never in plain text anywhere else. An answer says
// what is true in the store after the question: a write has worked when the secret is Found, a removal when it is Missing.
// Nothing is known about the secret itself while the store is Locked, absent, silent or refusing.
// Thread: one store, one thread; answers come from its event loop.
#pragma once

#include "foundation/Secret.h"

#include <cstdint>
#include <functional>
#include <string>
#include <string_view>

namespace pentad {

enum class SecretOutcome : std::uint8_t {
    Found,      // it is there
    Missing,    // the store is open and has no entry of this name
    Empty,      // the entry is there and holds nothing
    Locked,     // the store must be unlocked first; whether the entry exists is unknown
    NoKeyring,  // there is no store to ask: no session bus, no service, or no keyring in it
    TimedOut,   // no answer in time; a late one is ignored
    Denied,     // the store refused
    Failed,     // anything else, also a change that did not last
};

enum class SecretSource : std::uint8_t { Keyring, Environment };

struct SecretAnswer {
    SecretOutcome outcome = SecretOutcome::Failed;
    Secret secret;  // only when a read has Found it
};

class SecretStore {
public:
    using Answer = std::function<void(SecretAnswer)>;

    virtual ~SecretStore() = default;
    // Each answers exactly once, never inside the call, and not at all once the store is gone.
    virtual void read(std::string_view name, Answer answer) = 0;
    // Replaces what was there.
    virtual void write(std::string_view name, Secret secret, Answer answer) = 0;
    virtual void remove(std::string_view name, Answer answer) = 0;
};

// Whether the outcome is about the store as a whole, so that asking for another name would give the same.
bool concernsWholeStore(SecretOutcome outcome);

// One English sentence without a full stop: what is the matter with the entry or variable `name`, and what to do.
std::string secretSentence(SecretOutcome outcome, SecretSource source, std::string_view name);

}  // namespace pentad

// SPDX-License-Identifier: GPL-3.0-or-later
// The keyring of the desktop as its libraries show it: single questions whose answers may lie. A locked keyring answers
// "not found" and claims to have deleted what it keeps, and a frozen one never answers. Keychain makes the truth out of
// them; tests put a lying twin here. Thread: one, that of the answers.
#pragma once

#include "foundation/Secret.h"

#include <cstdint>
#include <functional>
#include <string>

namespace pentad::secrets {

enum class KeyringState : std::uint8_t { Unlocked, Locked, Absent, TimedOut, Denied, Failed };
enum class KeyringReply : std::uint8_t { Done, NotFound, Denied, Failed };

class KeyringAccess {
public:
    using StateAnswer = std::function<void(KeyringState)>;
    using Answer = std::function<void(KeyringReply, Secret)>;

    virtual ~KeyringAccess() = default;
    // Each answers at most once, possibly inside the call, possibly very late.
    virtual void askState(StateAnswer answer) = 0;
    virtual void read(std::string const& name, Answer answer) = 0;
    virtual void write(std::string const& name, Secret const& secret, Answer answer) = 0;
    virtual void remove(std::string const& name, Answer answer) = 0;
};

}  // namespace pentad::secrets

// SPDX-License-Identifier: GPL-3.0-or-later
// From what the settings say, keychain:NAME or env:VARIABLE, to the secret itself. The keyring keeps each profile's
// entries apart, as <profile>/btcturk/NAME. There is no way from one kind of reference to the other: a keyring that does
// not answer is never replaced by a variable. Thread: that of the stores.
#pragma once

#include "contracts/KeyDesk.h"

namespace pentad::secrets {

struct Reference {
    SecretSource source = SecretSource::Keyring;
    std::string name;  // of the entry in the keyring, or of the variable
};

// What a reference means for a profile; nothing if it is not a reference.
std::optional<Reference> parseReference(std::string_view text, std::string_view profile);

struct Credentials {
    // That of the key, or of the secret if the key is Found.
    SecretOutcome outcome = SecretOutcome::Failed;
    KeyPair keys;      // whole, or empty
    KeyStatus status;  // of each of them, in a sentence
};

class SecretReferences {
public:
    using Answer = std::function<void(Credentials)>;

    // Both stores outlive the answers. No `environment`: this run may not read variables, and references to them are
    // Denied.
    SecretReferences(SecretStore& keyring, SecretStore* environment) : m_keyring(keyring), m_environment(environment) {}

    // Null where this run may not use it.
    SecretStore* storeOf(SecretSource source) const;
    // The pair, from wherever each reference leads. Answers once, possibly inside the call if a reference leads nowhere.
    void resolve(Reference const& apiKey, Reference const& apiSecret, Answer answer) const;

private:
    SecretStore& m_keyring;
    SecretStore* m_environment;
};

}  // namespace pentad::secrets

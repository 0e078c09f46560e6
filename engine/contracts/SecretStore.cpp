// SPDX-License-Identifier: GPL-3.0-or-later
#include "contracts/SecretStore.h"

#include "contracts/EngineText.h"

namespace pentad {
namespace {

std::string keyringSentence(SecretOutcome outcome, std::string const& name)
{
    switch (outcome) {
    case SecretOutcome::Found: return "the keyring holds " + name;
    case SecretOutcome::Missing: return say(Phrase::KeyringHoldsNone, {name});
    case SecretOutcome::Empty: return say(Phrase::KeyringEntryEmpty, {name});
    case SecretOutcome::Locked: return say(Phrase::KeyringLocked, {name});
    case SecretOutcome::NoKeyring: return say(Phrase::KeyringAbsent, {name});
    case SecretOutcome::TimedOut: return say(Phrase::KeyringTimedOut, {name});
    case SecretOutcome::Denied: return say(Phrase::KeyringDenied, {name});
    case SecretOutcome::Failed: return say(Phrase::KeyringFailed, {name});
    }
    return {};
}

std::string environmentSentence(SecretOutcome outcome, std::string const& name)
{
    switch (outcome) {
    case SecretOutcome::Found: return "the environment holds " + name;
    case SecretOutcome::Missing: return say(Phrase::VariableNotSet, {name});
    case SecretOutcome::Empty: return say(Phrase::VariableEmpty, {name});
    case SecretOutcome::Denied: return say(Phrase::VariableDenied, {name});
    case SecretOutcome::Locked:
    case SecretOutcome::NoKeyring:
    case SecretOutcome::TimedOut:
    case SecretOutcome::Failed: return say(Phrase::VariableNotRead, {name});
    }
    return {};
}

}  // namespace

bool concernsWholeStore(SecretOutcome outcome)
{
    switch (outcome) {
    case SecretOutcome::Found:
    case SecretOutcome::Missing:
    case SecretOutcome::Empty: return false;
    case SecretOutcome::Locked:
    case SecretOutcome::NoKeyring:
    case SecretOutcome::TimedOut:
    case SecretOutcome::Denied:
    case SecretOutcome::Failed: return true;
    }
    return true;
}

std::string secretSentence(SecretOutcome outcome, SecretSource source, std::string_view name)
{
    switch (source) {
    case SecretSource::Keyring: return keyringSentence(outcome, std::string(name));
    case SecretSource::Environment: return environmentSentence(outcome, std::string(name));
    }
    return {};
}

}  // namespace pentad

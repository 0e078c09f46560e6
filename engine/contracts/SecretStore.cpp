// SPDX-License-Identifier: GPL-3.0-or-later
#include "contracts/SecretStore.h"

namespace pentad {
namespace {

std::string keyringSentence(SecretOutcome outcome, std::string const& name)
{
    switch (outcome) {
    case SecretOutcome::Found: return "the keyring holds " + name;
    case SecretOutcome::Missing:
        return "the keyring is unlocked and holds no " + name + "; store it with pentad-cli keys set";
    case SecretOutcome::Empty:
        return "the keyring's entry " + name + " is empty; store it anew with pentad-cli keys set";
    case SecretOutcome::Locked:
        return "the keyring is locked, so it cannot be told whether it holds " + name +
               "; unlock it (log in to the desktop with its password, or open Passwords and Keys) and try again";
    case SecretOutcome::NoKeyring:
        return "there is no keyring to ask for " + name +
               "; start one (gnome-keyring or KWallet in a desktop session), or run headless with an env: reference";
    case SecretOutcome::TimedOut:
        return "the keyring did not answer for " + name +
               " within 5 seconds; look for a hidden password window, restart the keyring service and try again";
    case SecretOutcome::Denied:
        return "the keyring refused access to " + name + "; allow Pentad to use it in the keyring's own program";
    case SecretOutcome::Failed:
        return "the keyring failed over " + name +
               "; try again, and look at the keyring service's own log if it stays so";
    }
    return {};
}

std::string environmentSentence(SecretOutcome outcome, std::string const& name)
{
    switch (outcome) {
    case SecretOutcome::Found: return "the environment holds " + name;
    case SecretOutcome::Missing:
        return "the settings name the environment variable " + name + ", and it is not set; set it for this run";
    case SecretOutcome::Empty: return "the environment variable " + name + " is empty; set it for this run";
    case SecretOutcome::Denied:
        return "the settings name the environment variable " + name +
               ", which only a headless run may read and nothing here may write; use keychain:NAME in the settings";
    case SecretOutcome::Locked:
    case SecretOutcome::NoKeyring:
    case SecretOutcome::TimedOut:
    case SecretOutcome::Failed: return "the environment variable " + name + " could not be read; set it for this run";
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

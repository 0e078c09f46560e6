// SPDX-License-Identifier: GPL-3.0-or-later
#include "secrets/SecretReferences.h"

#include <memory>

namespace pentad::secrets {
namespace {

constexpr std::string_view kKeychain = "keychain:";
constexpr std::string_view kVariable = "env:";

Credentials credentialsOf(Reference const& apiKey, SecretAnswer key, Reference const& apiSecret, SecretAnswer secret)
{
    Credentials result;
    bool const hasKey = key.outcome == SecretOutcome::Found;
    result.outcome = hasKey ? secret.outcome : key.outcome;
    Reference const& spoken = hasKey ? apiSecret : apiKey;
    result.status.apiKey = key.outcome;
    result.status.apiSecret = secret.outcome;
    result.status.source = spoken.source;
    result.status.sentence = secretSentence(result.outcome, spoken.source, spoken.name);
    if (result.status.areThere()) {
        result.keys = {std::move(key.secret), std::move(secret.secret)};
        std::string const rest = apiKey.source == apiSecret.source ? " and " + apiSecret.name : "";
        result.status.sentence = secretSentence(SecretOutcome::Found, apiKey.source, apiKey.name + rest);
    }
    return result;
}

}  // namespace

std::optional<Reference> parseReference(std::string_view text, std::string_view profile)
{
    if (text.starts_with(kKeychain) && text.size() > kKeychain.size()) {
        std::string const name = std::string(profile) + "/btcturk/" + std::string(text.substr(kKeychain.size()));
        return Reference{SecretSource::Keyring, name};
    }
    if (text.starts_with(kVariable) && text.size() > kVariable.size()) {
        return Reference{SecretSource::Environment, std::string(text.substr(kVariable.size()))};
    }
    return std::nullopt;
}

SecretStore* SecretReferences::storeOf(SecretSource source) const
{
    switch (source) {
    case SecretSource::Keyring: return &m_keyring;
    case SecretSource::Environment: return m_environment;
    }
    return nullptr;
}

void SecretReferences::resolve(Reference const& apiKey, Reference const& apiSecret, Answer answer) const
{
    SecretStore* const first = storeOf(apiKey.source);
    SecretStore* const second = storeOf(apiSecret.source);
    if (first == nullptr || second == nullptr) {
        // Which of the two is not allowed is said; the other is not asked.
        SecretOutcome const key = first == nullptr ? SecretOutcome::Denied : SecretOutcome::Found;
        Credentials refused = credentialsOf(apiKey, {key, {}}, apiSecret, {SecretOutcome::Denied, {}});
        refused.status.apiKey = SecretOutcome::Denied;
        answer(std::move(refused));
        return;
    }
    first->read(apiKey.name, [=, answer = std::move(answer)](SecretAnswer key) {
        if (first == second && concernsWholeStore(key.outcome)) {
            SecretOutcome const outcome = key.outcome;
            answer(credentialsOf(apiKey, std::move(key), apiSecret, {outcome, {}}));
            return;
        }
        auto const kept = std::make_shared<SecretAnswer>(std::move(key));
        second->read(apiSecret.name, [=](SecretAnswer secret) {
            answer(credentialsOf(apiKey, std::move(*kept), apiSecret, std::move(secret)));
        });
    });
}

}  // namespace pentad::secrets

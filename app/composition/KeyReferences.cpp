// SPDX-License-Identifier: GPL-3.0-or-later
#include "composition/KeyReferences.h"

namespace pentad::composition {
namespace {

secrets::Reference referenceOf(std::string const& text, std::string_view profile)
{
    auto const reference = secrets::parseReference(text, profile.empty() ? kDefaultProfile : profile);
    check(reference.has_value(), "the settings accepted a reference that leads nowhere");
    return *reference;
}

}  // namespace

KeyReferences keyReferences(config::LoadedSettings const& loaded, std::string_view profile)
{
    return {referenceOf(loaded.settings.auth.apiKeyReference, profile),
            referenceOf(loaded.settings.auth.apiSecretReference, profile)};
}

Expected<btcturk::Signer, std::string> signerOf(secrets::Credentials const& credentials)
{
    if (credentials.outcome != SecretOutcome::Found) {
        return Unexpected(credentials.status.sentence);
    }
    auto signer = credentials.keys.apiKey.use([&](std::span<std::byte const> key) {
        return credentials.keys.apiSecret.use([&](std::span<std::byte const> secret) {
            // The public key is sent with every call and is no secret.
            return btcturk::Signer::make({reinterpret_cast<char const*>(key.data()), key.size()}, secret);
        });
    });
    if (!signer) {
        return Unexpected(std::string(btcturk::signerErrorText(signer.error())));
    }
    return *std::move(signer);
}

}  // namespace pentad::composition

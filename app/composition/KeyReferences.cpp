// SPDX-License-Identifier: GPL-3.0-or-later
#include "composition/KeyReferences.h"

#include "config/KeyNames.h"

namespace pentad::composition {
namespace {

secrets::Reference referenceOf(std::string const& text, std::string_view profile)
{
    auto const reference = secrets::parseReference(text, profile.empty() ? kDefaultProfile : profile);
    check(reference.has_value(), "the settings accepted a reference that leads nowhere");
    return *reference;
}

}  // namespace

KeyReferences keyReferences(config::LoadedSettings const& loaded, std::string_view profile, bool isHeadless)
{
    KeyReferences result{referenceOf(loaded.settings.auth.apiKeyReference, profile),
                         referenceOf(loaded.settings.auth.apiSecretReference, profile)};
    if (isHeadless && loaded.apiKeyInEnvironment) {
        result.apiKey = {SecretSource::Environment, std::string(config::kApiKeyVariable)};
    }
    if (isHeadless && loaded.apiSecretInEnvironment) {
        result.apiSecret = {SecretSource::Environment, std::string(config::kApiSecretVariable)};
    }
    return result;
}

}  // namespace pentad::composition

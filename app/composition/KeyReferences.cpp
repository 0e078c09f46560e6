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

}  // namespace pentad::composition

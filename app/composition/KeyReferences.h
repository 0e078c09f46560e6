// SPDX-License-Identifier: GPL-3.0-or-later
// Where a profile's keys are kept, as its settings say and nothing else: a variable of the environment counts only where
// a reference names it, never in place of a keyring. Thread: any.
#pragma once

#include "btcturk/Signer.h"
#include "config/Load.h"
#include "secrets/SecretReferences.h"

namespace pentad::composition {

// The name of the profile that has none.
inline constexpr std::string_view kDefaultProfile = "default";

struct KeyReferences {
    secrets::Reference apiKey;
    secrets::Reference apiSecret;

    bool areInKeyring() const
    {
        return apiKey.source == SecretSource::Keyring && apiSecret.source == SecretSource::Keyring;
    }
};

// An empty profile is the default one.
KeyReferences keyReferences(config::LoadedSettings const& loaded, std::string_view profile);

// What signs with them; the error is one sentence for the user. May be asked for more than once.
Expected<btcturk::Signer, std::string> signerOf(secrets::Credentials const& credentials);

}  // namespace pentad::composition

// SPDX-License-Identifier: GPL-3.0-or-later
// What a key must look like before it is stored, as far as the exchange's documentation says: the key is one word, the
// secret is base64. White space around a pasted text is not part of it. Thread: any, pure.
#pragma once

#include "contracts/KeyDesk.h"

namespace pentad::secrets {

// Without ASCII white space at both ends.
Secret trimmed(Secret const& typed);
std::optional<KeyProblem> apiKeyProblem(Secret const& apiKey);
std::optional<KeyProblem> apiSecretProblem(Secret const& apiSecret);

}  // namespace pentad::secrets

// SPDX-License-Identifier: GPL-3.0-or-later
// What a text must look like to be an address, a reference to a secret, or the name of a time zone. Each check returns
// what is wrong, or nothing. Unencrypted addresses are accepted on this machine's loopback only, and an address never
// carries a user or a password. Thread: any; zoneProblem looks into the system's time zone folder.
#pragma once

#include "config/Value.h"

#include <optional>
#include <string>
#include <string_view>

namespace pentad::config {

// scheme: "http" or "ws"; the encrypted form of it is accepted for every host.
std::optional<Problem> addressProblem(std::string_view text, std::string_view scheme);
// keychain:NAME or env:VARIABLE; the text itself is never shown, because it might be the secret.
std::optional<Problem> referenceProblem(std::string_view text);
// The name of a zone as in the IANA database, for example Europe/Istanbul.
std::optional<Problem> zoneProblem(std::string_view text);

}  // namespace pentad::config

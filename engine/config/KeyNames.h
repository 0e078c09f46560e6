// SPDX-License-Identifier: GPL-3.0-or-later
// Finds the row that a name means: a dotted name as in a file, or the name of an environment variable. For names that
// mean nothing it finds the one that was probably meant, by spelling or by the same words in another order.
// Thread: any, pure.
#pragma once

#include "config/Key.h"

#include <optional>
#include <string>
#include <string_view>

namespace pentad::config {

inline constexpr std::string_view kVariablePrefix = "PENTAD_";
inline constexpr std::string_view kApiKeyVariable = "PENTAD_API_KEY";
inline constexpr std::string_view kApiSecretVariable = "PENTAD_API_SECRET";

struct KeyMatch {
    Key const* key = nullptr;
    std::string symbol;  // what stands for `*`; empty for plain rows
};

// The row with this dotted name; a `*` in its name matches any one part.
std::optional<KeyMatch> matchKey(std::string_view name);
// Whether rows stand below this name: "risk", "capital.asset", "capital.asset.BTCTRY".
bool isGroupOfKeys(std::string_view name);
// The row's name with the symbol in it.
std::string fullName(Key const& key, std::string_view symbol);

// PENTAD_RISK__DAILY_LOSS_MAX -> risk.daily_loss_max; symbols become upper-case. Nothing without the prefix.
std::optional<std::string> keyNameOfVariable(std::string_view variable);
std::string variableOfKeyName(std::string_view name);

// "did you mean 'risk.daily_loss_max'?", or a way to see all keys when nothing is near.
std::string unknownKeyAdvice(std::string_view name);

}  // namespace pentad::config

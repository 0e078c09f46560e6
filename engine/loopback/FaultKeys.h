// SPDX-License-Identifier: GPL-3.0-or-later
// The words of a fault file: which actions there are, which keys each needs or knows, and how a key's value is read.
// Inside the folder only; README.md lists the same for people. Thread: any.
#pragma once

#include "loopback/FaultRule.h"

#include <toml++/toml.h>

#include <string_view>
#include <vector>

namespace pentad::loopback {

struct FaultActionRow {
    std::string_view word;
    FaultAction action;
    std::string_view required;  // keys, separated by spaces
    std::string_view optional;
};

struct FaultKey {
    std::string_view word;
    bool common;  // known to every action
    std::string_view expects;
    bool (*store)(FaultRule& rule, toml::node const& node);
};

FaultActionRow const* findFaultAction(std::string_view word);
FaultKey const* findFaultKey(std::string_view word);
// "250ms", "5s", "2m", "1h" with an optional minus; nothing if the value is anything else.
std::optional<Milliseconds> faultDuration(toml::node const& node);
// All action words as a phrase.
std::string faultActionChoices();
bool hasWord(std::string_view words, std::string_view word);
std::vector<std::string_view> wordsOf(std::string_view words);

}  // namespace pentad::loopback

// SPDX-License-Identifier: GPL-3.0-or-later
// The settings as the terminal sees them: what is in force, where each value came from, and a way to write the user's
// own file. Nothing takes effect before the next start. Implemented in app/composition. Thread: the reader's.
#pragma once

#include "foundation/Expected.h"

#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace pentad {

struct SettingRow {
    std::string key;      // risk.daily_loss_max
    std::string group;    // risk
    std::string value;    // in force, as the settings file spells it, without quotes
    std::string pending;  // what the file will give at the next start, if that differs; else empty
    std::string source;   // default, FILE:LINE:COL, environment NAME, command line
    std::string documentation;
    std::string expected;  // "a decimal number in quotes from 0 to 1"
    std::string unit;
    std::string example;
    std::vector<std::string> choices;  // of an enumeration, else empty
    bool fromFile = false;             // may be edited here: neither environment nor command line overrides it
    bool confidential = false;

    // The value of the next start.
    std::string const& kept() const { return pending.empty() || !fromFile ? value : pending; }
};

class SettingsDesk {
public:
    virtual ~SettingsDesk() = default;
    virtual std::vector<SettingRow> rows() const = 0;
    // Nothing if the text is valid for the key on its own; otherwise one sentence.
    virtual std::optional<std::string> check(std::string const& key, std::string const& text) const = 0;
    // Checks everything together and writes the user's file atomically, comments kept, or changes nothing and returns
    // every mistake as a sentence.
    virtual Expected<void, std::vector<std::string>> save(
        std::vector<std::pair<std::string, std::string>> const& changes) = 0;
    virtual std::string file() const = 0;  // where save() writes
};

}  // namespace pentad

// SPDX-License-Identifier: GPL-3.0-or-later
// One row of the table of settings: its dotted name, what it accepts, how it is read into Settings and written out of
// them, and the sentence that explains it. Files, variables, options, printing and the default file all come from it.
// A `*` in a name stands for a symbol of the universe; such a row has one value per asset. Thread: any, immutable.
#pragma once

#include "config/Settings.h"
#include "config/Value.h"

#include <functional>
#include <optional>
#include <string>
#include <vector>

namespace pentad::config {

struct Key {
    std::string name;                  // risk.daily_loss_max, capital.asset.*.cap_weight
    std::string expected;              // "a decimal number in quotes from 0 to 1"
    std::string unit;                  // may be empty
    std::string documentation;         // one sentence
    std::string example;               // as TOML; the default unless there is none
    std::vector<std::string> choices;  // of an enumeration, else empty
    bool perAsset = false;
    bool confidential = false;  // the value is never repeated in a message
    bool decides = true;        // may change a decision; false for places, ports and logs
    std::string other;          // when the default is another than the example, else empty: "0.0010 for USDT pairs"

    // The slot counts only for rows per asset.
    std::function<Expected<void, Problem>(Settings&, Slot, RawValue const&)> set;
    // As TOML; nothing where the asset has no value of its own.
    std::function<std::optional<std::string>(Settings const&, Slot)> get;
};

}  // namespace pentad::config

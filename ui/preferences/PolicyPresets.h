// SPDX-License-Identifier: GPL-3.0-or-later
// The figures of capital policy and risk that the first-run guide offers as a whole: what is configured, a cautious set,
// and the balanced one that the program comes with. Texts as the settings file spells them; the settings check them.
#pragma once

#include <array>
#include <cstdint>
#include <string_view>

namespace pentad::preferences {

enum class PolicyPreset : std::uint8_t { AsConfigured, Cautious, Balanced };
inline constexpr std::size_t kPolicyPresets = 3;

struct PresetFigure {
    std::string_view key;
    std::string_view cautious;
    std::string_view balanced;
};
inline constexpr std::array<PresetFigure, 8> kPresetFigures{{
    {"capital.reserved_cash_rate", "0.25", "0.10"},
    {"capital.reinvestment_rate", "0.60", "0.85"},
    {"capital.asset_cap_weight", "0.20", "0.30"},
    {"capital.gross_cap_multiple", "0.60", "0.95"},
    {"capital.edge_min_bps", "12", "8"},
    {"risk.daily_loss_max", "0.01", "0.02"},
    {"risk.concentration_max", "0.25", "0.35"},
    {"risk.price_collar", "0.005", "0.01"},
}};

}  // namespace pentad::preferences

// SPDX-License-Identifier: GPL-3.0-or-later
// What the last bar of each asset says, until it has been decided upon: at most one decision per asset and bar.
// Pure; thread: the owner's.
#pragma once

#include "strategy/AssetSituation.h"

#include <algorithm>

namespace pentad::strategy {

enum class Signal : std::uint8_t { None, Enter, Leave };

class Signals {
public:
    void set(Slot slot, Signal signal) { m_signals[slot] = signal; }
    bool has(Slot slot) const { return m_signals[slot] != Signal::None; }
    bool empty() const
    {
        return std::all_of(m_signals.begin(), m_signals.end(), [](Signal signal) { return signal == Signal::None; });
    }

    // The signal, if it can be acted upon; it is spent either way. None without a new bar, while an order of the asset is
    // open, for an entry when something is held already or the asset is disabled, and for an exit when nothing is held.
    Signal take(Slot slot, AssetSituation const& asset)
    {
        Signal const signal = m_signals[slot];
        m_signals[slot] = Signal::None;
        if (!asset.market.barIsNew || asset.portfolio.openOrder) {
            return Signal::None;
        }
        switch (signal) {
        case Signal::None: return Signal::None;
        case Signal::Enter: return asset.portfolio.enabled && !asset.isInvested() ? signal : Signal::None;
        case Signal::Leave: return asset.isInvested() ? signal : Signal::None;
        }
        return Signal::None;
    }

private:
    PerAsset<Signal> m_signals;
};

}  // namespace pentad::strategy

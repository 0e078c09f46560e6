// SPDX-License-Identifier: GPL-3.0-or-later
// Which pairs take new orders, and by which rules. The exchange publishes its rules and the status of a pair, but not the
// maintenance of one: that shows only in orders that are refused, so such a pair counts as closed for a while and is then
// tried again, or until it takes an order. The engine is told of every change. Thread: the engine's.
#pragma once

#include "btcturk/LaterSink.h"
#include "domain/Instrument.h"

namespace pentad::btcturk {

class PairGate final : public QObject {
public:
    struct Parameters {
        Milliseconds blockedFor = std::chrono::minutes(2);
    };

    PairGate(Parameters parameters, Universe const& universe, LaterSink& sink);

    // As published now; a sentence for each change.
    void publish(PerAsset<Instrument> const& instruments, PerAsset<bool> const& traded,
                 std::vector<std::string> changes);
    // An order was refused because the pair is under maintenance.
    void blocked(Slot slot);
    // An order was taken.
    void taken(Slot slot);

private:
    void tell(std::vector<std::string> changes);

    Parameters m_parameters;
    LaterSink& m_sink;
    PerAsset<Instrument> m_instruments;
    PerAsset<bool> m_traded{};
    PerAsset<bool> m_blocked{};
    std::array<QTimer, kUniverseSize> m_ends;
};

}  // namespace pentad::btcturk

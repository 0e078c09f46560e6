// SPDX-License-Identifier: GPL-3.0-or-later
#include "btcturk/PairGate.h"

#include "contracts/EngineText.h"

namespace pentad::btcturk {

PairGate::PairGate(Parameters parameters, Universe const& universe, LaterSink& sink)
    : m_parameters(parameters), m_sink(sink), m_instruments(universe.instruments())
{
    for (Slot const slot : kSlots) {
        m_traded[slot] = true;
        QTimer& end = m_ends[static_cast<std::size_t>(slot)];
        end.setSingleShot(true);
        connect(&end, &QTimer::timeout, this, [this, slot] { taken(slot); });
    }
}

void PairGate::publish(PerAsset<Instrument> const& instruments, PerAsset<bool> const& traded,
                       std::vector<std::string> changes)
{
    m_instruments = instruments;
    m_traded = traded;
    tell(std::move(changes));
}

void PairGate::blocked(Slot slot)
{
    m_ends[static_cast<std::size_t>(slot)].start(m_parameters.blockedFor);
    if (!std::exchange(m_blocked[slot], true)) {
        tell({say(Phrase::PairBlocked, {m_instruments[slot].symbol.view()})});
    }
}

void PairGate::taken(Slot slot)
{
    m_ends[static_cast<std::size_t>(slot)].stop();
    if (std::exchange(m_blocked[slot], false)) {
        tell({say(Phrase::PairOpen, {m_instruments[slot].symbol.view()})});
    }
}

void PairGate::tell(std::vector<std::string> changes)
{
    TradingRules rules{m_instruments, m_traded, std::move(changes)};
    for (Slot const slot : kSlots) {
        rules.traded[slot] = m_traded[slot] && !m_blocked[slot];
    }
    m_sink.tell(RulesChanged{std::make_shared<TradingRules const>(std::move(rules))});
}

}  // namespace pentad::btcturk

// SPDX-License-Identifier: GPL-3.0-or-later
// Writes committed steps as structured log lines with the semantic event names: risk.accept, risk.reject, order.planned,
// order.<state>, fill.booked, ledger.harvest, operator.<subject>, mode.change, breaker.change, reconcile.note; and what
// happens on the line to the exchange: channel.connected, channel.sequence_gap, ...
// Thread: the engine's.
#pragma once

#include "config/Settings.h"
#include "contracts/ExchangeChannel.h"
#include "contracts/StepRecord.h"
#include "observability/JsonLog.h"

namespace pentad::composition {

class RecordLog {
public:
    RecordLog(config::ObservabilitySettings const& settings, std::string_view mode);
    void write(StepRecord const& record);
    void write(ChannelEvent const& event);

private:
    observability::JsonLog m_log;
};

}  // namespace pentad::composition

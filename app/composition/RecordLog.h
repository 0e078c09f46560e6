// SPDX-License-Identifier: GPL-3.0-or-later
// Writes committed steps as structured log lines with the semantic event names: risk.accept, risk.reject, order.planned,
// order.submit.success, .failure and .unknown, order.state, fill.booked, ledger.harvest, operator.action, mode.change,
// breaker.change, reconcile.note, reconcile.mismatch, session; calls over the line as exchange.call; what happens on the
// line as channel.connected, channel.sequence_gap, ...; a journal that cannot be written as journal.failing and
// journal.works; and why the engine stopped itself as invariant.broken or engine.failed.
// Every line carries the cycle, and symbol and order where there is one. Thread: the engine's.
#pragma once

#include "config/Settings.h"
#include "contracts/EngineObserver.h"
#include "contracts/ExchangeChannel.h"
#include "contracts/StepRecord.h"
#include "observability/JsonLog.h"
#include "runtime/HaltReport.h"

#include <map>

namespace pentad::composition {

class RecordLog {
public:
    RecordLog(config::ObservabilitySettings const& settings, std::string_view mode);
    void write(StepRecord const& record);
    void write(ChannelEvent const& event, CycleId cycle);
    void write(CallReport const& report, CycleId cycle, UtcTime at);
    void write(AlertView const& alert, CycleId cycle);
    void write(JournalReport const& report, CycleId cycle, UtcTime at);
    // Waits until the line is in the file: it is the last one.
    void write(runtime::HaltReport const& report);
    std::shared_ptr<observability::JsonLog> const& log() const { return m_log; }

private:
    void write(OrderRecord const& order, observability::LogLine line);
    void follow(OrderRecord const& order);

    std::map<ClientOrderId, Symbol> m_symbols;  // of orders that were open; a call names only the order
    std::shared_ptr<observability::JsonLog> m_log;
};

}  // namespace pentad::composition

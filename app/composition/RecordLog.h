// SPDX-License-Identifier: GPL-3.0-or-later
// Writes what the engine tells its observers as structured log lines: committed steps, calls over the line and what happens
// on it, alerts, a journal that cannot be written, and why the engine stopped itself. The names of the events are listed in
// engine/observability/README.md. Every line carries the cycle, and symbol and order where there is one. Thread: the
// engine's.
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
    // Each fills in the line, which has cycle and time already, and writes it.
    void write(DecisionRecord const& decision, observability::LogLine line);
    void write(OrderRecord const& order, bool isTakenNow, observability::LogLine line);
    void write(FillRecord const& fill, std::string_view symbol, observability::LogLine line);
    void writeHarvest(LedgerTransaction const& transaction, observability::LogLine line);
    void write(NoteRecord const& note, StepRecord const& record, observability::LogLine line);
    bool follow(OrderRecord const& order);

    struct Followed {
        Symbol symbol;
        bool isSent = false;  // and nobody has said yet what became of it
    };
    std::map<ClientOrderId, Followed> m_followed;  // orders that were open; a call names only the order
    std::shared_ptr<observability::JsonLog> m_log;
};

}  // namespace pentad::composition

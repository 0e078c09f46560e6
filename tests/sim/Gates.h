// SPDX-License-Identifier: GPL-3.0-or-later
// The doors of the engine, where the simulation watches, lets the process die and puts its mutants in: before the journal,
// before the exchange, behind it, around risk. Without faults and mutants they change nothing. Thread: one.
#pragma once

#include "contracts/ExchangeClient.h"
#include "contracts/Journal.h"
#include "risk/RiskEngine.h"
#include "sim/CrashDisk.h"
#include "sim/FaultDesk.h"
#include "sim/Invariants.h"
#include "sim/Mutant.h"
#include "sim/ProcessDied.h"
#include "sim/Trace.h"

#include <set>

namespace pentad::sim {

// What all gates of one session share.
struct GateParts {
    FaultDesk& faults;
    CrashDisk& disk;
    Fatality& fatality;
    Invariants& invariants;
    Trace& trace;
    Mutant mutant;
    runtime::Core const*& core;
};

class JournalGate final : public Journal {
public:
    JournalGate(Journal& journal, GateParts parts) : m_journal(journal), m_parts(parts) {}

    Expected<JournalState, JournalError> load() override;
    Expected<std::vector<StepRecord>, JournalError> recent(std::size_t count) override
    {
        return m_journal.recent(count);
    }
    Expected<JournalHead, JournalError> append(std::span<StepRecord const> records) override;
    std::uint64_t appends() const { return m_appends; }

private:
    std::vector<StepRecord> twisted(std::span<StepRecord const> records);

    Journal& m_journal;
    GateParts m_parts;
    std::uint64_t m_appends = 0;
    std::vector<StepRecord> m_heldBack;
};

class SendGate final : public ExchangeClient {
public:
    SendGate(ExchangeClient& exchange, GateParts parts) : m_exchange(exchange), m_parts(parts) {}

    void place(ApprovedOrder const& order) override;
    void cancel(Slot slot, ClientOrderId const& clientOrderId, ExchangeOrderId exchangeOrderId) override;
    void requestAccountReport(AccountQuestion const& question) override;

private:
    ExchangeClient& m_exchange;
    GateParts m_parts;
};

// Between the line and everything above it: mutants that twist what the exchange has said.
class WordGate final : public EventSink {
public:
    WordGate(EventSink& sink, GateParts parts) : m_sink(sink), m_parts(parts) {}
    void submit(EngineEvent event) override;

private:
    void twist(FillReported& event);
    void twist(AccountReport& report);

    EventSink& m_sink;
    GateParts m_parts;
    std::set<TradeId> m_seen;
    std::int64_t m_invented = 0;
};

// The last door before the engine.
class EventGate final : public EventSink {
public:
    EventGate(EventSink& sink, GateParts parts) : m_sink(sink), m_parts(parts) {}
    void submit(EngineEvent event) override;

private:
    EventSink& m_sink;
    GateParts m_parts;
};

class WatchedRisk final : public RiskManager {
public:
    WatchedRisk(runtime::CoreSetup const& setup, GateParts parts)
        : m_risk(setup.risk, setup.capital, setup.fees), m_parts(parts)
    {
    }
    void preTradeCheck(OrderIntent const& intent, RiskView const& view, Evaluation& evaluation,
                       RiskVerdict& verdict) const override;
    void postTradeCheck(RiskView const& view, std::vector<PostTradeNote>& notes) const override
    {
        m_risk.postTradeCheck(view, notes);
    }
    void postTradeCheck(FinishedOrder const& finished, std::vector<PostTradeNote>& notes) const override
    {
        m_risk.postTradeCheck(finished, notes);
    }

private:
    void blind(RiskView& view, OrderIntent const& intent) const;

    risk::RiskEngine m_risk;
    GateParts m_parts;
};

}  // namespace pentad::sim

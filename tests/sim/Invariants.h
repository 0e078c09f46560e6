// SPDX-License-Identifier: GPL-3.0-or-later
// What must always hold (V1 to V24), each in a function of its own under its id, checked against the truth of the simulated
// exchange and against what was committed, never against what the engine believes of itself alone. The first break is kept
// and ends the run. Thread: one.
#pragma once

#include "contracts/EngineSnapshot.h"
#include "contracts/Journal.h"
#include "runtime/Core.h"
#include "runtime/CoreState.h"
#include "sim/Resources.h"
#include "sim/SimExchange.h"
#include "support/Ledger.h"

#include <map>
#include <set>

namespace pentad::sim {

struct Break {
    std::string id;  // V1 ... V24, ENGINE, DISK
    std::string text;
    Milliseconds at{0};
};

// After that an alert names what is still open.
inline constexpr Milliseconds kKillHas{30'000};

class Invariants {
public:
    Invariants(Universe const& universe, SimExchange const& exchange, Agenda const& agenda)
        : m_universe(universe), m_exchange(exchange), m_agenda(agenda)
    {
    }

    std::optional<Break> const& broken() const { return m_broken; }
    void report(std::string id, std::string text);

    // --- what the run tells
    // What the journal holds at the start of a session: steps that were on disk when the process died and that nobody
    // had told of are told now. Steps that were acknowledged must be there.
    void sessionBegan(JournalHead const& head, std::vector<StepRecord> const& newest);
    void v16RecoveryChangesNothing(std::string const& before, std::string const& after)
    {
        must(before == after, "V16", "recovering twice changed the database");
    }
    void v15CrashIsNoEvent(std::string const& before, std::string const& after)
    {
        must(before == after, "V15", "after a crash and recovery the state is another: " + before + " / " + after);
    }
    void quoteHeard() { m_quoteHeard = m_agenda.now(); }
    // By the exchange, whenever that is.
    void taken(btcturk::OrderRow const& row);
    void approved(OrderIntent const& wanted, RiskDecision const& decision, runtime::Core const& core);
    void committed(StepRecord const& record);
    void leaves(ApprovedOrder const& order, runtime::Core const& core);
    void cycled(runtime::Core const& core, std::size_t writeAheadBytes, std::size_t waiting);
    void shown(EngineSnapshot const& snapshot, runtime::Core const& core);
    // Between two moments of a run in which the process was up. `ours` is what the simulation itself took meanwhile.
    void v23ResourcesStay(Resources const& before, Resources const& after, std::size_t ours);
    // How much waits for its time when nothing goes on any more.
    void v23TimersEnd(std::size_t waiting);
    void quiet(runtime::Core const& core);

    std::map<ClientOrderId, OrderRecord> const& orders() const { return m_orders; }
    std::uint64_t lastStep() const { return m_lastStep; }
    std::uint64_t fills() const { return m_booked.size(); }

private:
    void must(bool holds, char const* id, std::string const& text)
    {
        if (!holds) {
            report(id, text);
        }
    }

    // at each commit
    void v1EveryTransactionBalances(StepRecord const& record);
    void v2FiguresAreTheFold(StepRecord const& record);
    void v5IdsComeFromDecisions(StepRecord const& record);
    void v9NothingIsShort(StepRecord const& record);
    void v11FillsAreBookedOnce(StepRecord const& record);
    void v12MovesAreLegal(StepRecord const& record);
    void v12EndsHaveProof(OrderRecord const& order);
    void v12EndedStaysEnded(btcturk::OrderRow const& row);
    void v22TimeDoesNotStepBack(UtcTime at);
    void hearOperator(NoteRecord const& note);
    // at each approval and send
    void v8ReserveStays(RiskDecision const& decision, runtime::Core const& core);
    void v9SellsWhatIsFree(RiskDecision const& decision, runtime::Core const& core);
    void v10NothingAddsRisk(RiskDecision const& decision, runtime::Core const& core);
    void v13LimitsHold(RiskDecision const& decision, runtime::Core const& core);
    void v14ReducingReduces(RiskDecision const& decision, runtime::Core const& core);
    void v22DataIsFresh(RiskDecision const& decision, runtime::Core const& core);
    void v6CommittedBeforeSent(ApprovedOrder const& order);
    void v13RateHolds(ApprovedOrder const& order, runtime::Core const& core);
    // at each cycle
    void v3EquityAddsUp(runtime::Core const& core);
    void v7PostedOnce();
    void v12UnknownKeepsItsMoney(runtime::Core const& core);
    void v23NothingGrows(runtime::Core const& core, std::size_t writeAheadBytes, std::size_t waiting);
    // at the end
    void v3FlowsAreReal();
    void v4BooksAreTheExchanges(runtime::Core const& core);
    void v5OneOrderPerDecision();
    void v6EveryOrderWasWritten();
    void v11EveryTradeIsBooked();
    void v17NothingIsLeftOpen(runtime::Core const& core);
    void v18KillLeavesNothing(runtime::Core const& core);
    // whenever something is shown
    void v18KillNamesWhatIsLeft(EngineSnapshot const& snapshot);

    Universe m_universe;
    SimExchange const& m_exchange;
    Agenda const& m_agenda;
    std::optional<Break> m_broken;
    test::PostingFold m_fold;
    std::map<ClientOrderId, OrderRecord> m_orders;  // as committed
    std::set<ClientOrderId> m_live;                 // of them, not ended
    std::set<ClientOrderId> m_decided;              // approved and committed
    std::set<ClientOrderId> m_requested;            // with a request in the outbox
    std::set<ClientOrderId> m_endedUnseen;          // ended while the exchange had no such order
    std::map<ClientOrderId, Milliseconds> m_approvedAt;
    std::map<TradeId, FillRecord> m_booked;
    std::map<ClientOrderId, Quantity> m_filled;
    std::vector<Milliseconds> m_sends;
    std::optional<UtcTime> m_newest;
    std::optional<Milliseconds> m_quoteHeard;
    std::uint64_t m_shown = 0;
    std::uint64_t m_lastStep = 0;  // acknowledged
    bool m_killed = false;         // by the operator's word, as committed
    bool m_paused = false;
};

}  // namespace pentad::sim

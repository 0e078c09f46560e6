// SPDX-License-Identifier: GPL-3.0-or-later
// Everything of one run, put together: market, exchange, disk, and the process that dies and starts again. See
// Simulation.h. Thread: one.
#pragma once

#include "foundation/SteadyClock.h"
#include "persistence/SqliteJournal.h"
#include "resilience/GuardedExchange.h"
#include "runtime/Engine.h"
#include "sim/Gates.h"
#include "sim/SimLine.h"
#include "sim/SimMarket.h"
#include "sim/Simulation.h"
#include "sim/VirtualClock.h"

#include <memory>

namespace pentad::sim {

class World {
public:
    explicit World(RunOptions const& options);
    ~World();
    World(World const&) = delete;
    World& operator=(World const&) = delete;
    Outcome run();

private:
    // One life of the process, in the order in which its parts are made.
    struct Session {
        std::shared_ptr<Life> life;
        std::unique_ptr<SteadyClock> steady;
        Clock* clock = nullptr;
        Fatality fatality;
        runtime::Core const* core = nullptr;
        std::unique_ptr<persistence::SqliteJournal> journal;
        std::unique_ptr<JournalGate> journalGate;
        struct LateSink final : EventSink {
            EventSink* target = nullptr;
            void submit(EngineEvent event) override { target->submit(std::move(event)); }
        };
        LateSink toEngine;
        std::unique_ptr<EventGate> eventGate;
        std::unique_ptr<resilience::GuardedExchange> guarded;
        std::unique_ptr<WordGate> wordGate;
        std::unique_ptr<SimLine> line;
        std::unique_ptr<SendGate> sendGate;
        SimFeed feed;
        PerAsset<bool> untraded;  // as it was told
        std::shared_ptr<SnapshotSlot> slot;
        std::unique_ptr<runtime::Engine> engine;
        std::optional<std::string> stopped;
        Milliseconds diskFailsSince{-1};
        bool diskFails = false;
    };

    // The process (WorldProcess.cpp)
    void boot();
    void bootLater(Milliseconds delay);
    void startEngine(Session& session);
    void cycle(Session& session);
    void lookAfter();
    void endSession();
    GateParts gatesOf(Session& session);
    persistence::OpenOptions openOptions() const;
    DiskFate judgeDisk(DiskOperation operation);
    void tearHeadFile(Chance chance);

    // The market and its hours (World.cpp)
    void tick();
    void tellRules(Session& session);
    bool pricesAreSilent() const;
    void step(Milliseconds until);

    // Faults that happen by themselves, and the operator (WorldActs.cpp)
    void act(Fault const& fault);
    void actOnExchange(Fault const& fault);
    void actOnProcess(Fault const& fault);
    void actAsOperator(Fault const& fault);
    void command(CommandBody body);
    void tendAccount();
    void setAllRight();

    // The end (WorldEnd.cpp)
    void judgeTheEnd();
    std::string booksNow() const;
    std::string stateNow() const;
    std::string tablesNow();
    void provesItself();
    void servesNobodyElse();
    void measure();
    void judgeResources();

    RunOptions m_options;
    Agenda m_agenda;
    VirtualClock m_clock{m_agenda};
    Trace m_trace;
    FaultDesk m_faults;
    SimMarket m_market;
    SimExchange m_exchange;
    Invariants m_invariants;
    CrashDisk m_disk;
    runtime::CoreSetup m_setup;
    std::unique_ptr<Session> m_session;
    std::uint64_t m_commands = 0;
    std::map<std::uint64_t, Milliseconds> m_flowsSeen;
    std::int64_t m_closedFor = 5'000;
    bool m_stands = false;  // nothing trades any more
    std::uint64_t m_failedStarts = 0;
    std::vector<int> m_leaked;           // descriptors, by a mutant
    std::size_t m_waiting = 0;           // in the engine's queue, by its newest snapshot
    std::optional<Resources> m_earlier;  // held in the first part of the run
    std::size_t m_earlierDisk = 0;
    Outcome m_outcome;
};

}  // namespace pentad::sim

// SPDX-License-Identifier: GPL-3.0-or-later
// A whole small world around the real core: paper exchange (or the test's own words in its place), a journal, an event
// queue, and time that passes when the test says so. It obeys the rule of every driver, commit before effects, can crash
// between any two of its steps, and restarts as the program does. After each step it checks what must always hold:
//   the ledger residual is zero, the record's figures are the fold of all postings, nothing owned is negative,
//   a planned order stands in one record with its decision and outbox row, no client order id is sent twice,
//   nothing that increases risk goes out while killed, paused, in safe mode or not reconciled.
// A broken law is kept in broken(); a world that ends with one fails its test. Thread: one.
#pragma once

#include "config/Settings.h"
#include "contracts/Journal.h"
#include "runtime/Core.h"
#include "runtime/CoreState.h"
#include "simulation/DigestJournal.h"
#include "simulation/EventQueue.h"
#include "support/FaultyExchange.h"
#include "support/Ledger.h"
#include "support/PaperBench.h"
#include "support/ScriptedStrategy.h"

#include <functional>
#include <set>

namespace pentad::test {

// Where in the life of one step the process dies.
enum class Crash : std::uint8_t {
    BeforeCommit,  // decided, nothing written
    AfterCommit,   // written, nothing sent
};
// What a restart finds at the other end.
enum class Exchange : std::uint8_t {
    GoesOn,   // a real one: it knows what it did
    Rebuilt,  // the paper exchange inside the program, made again from the books
};

struct WorldOptions {
    config::Settings settings;
    simulation::FillParameters fills = plainFills();
    Money cash{Decimal(1'000'000)};
    PerAsset<Quantity> holdings;
    bool paper = true;     // false: the test says what the exchange says
    bool scripted = true;  // false: the strategy of the settings
    std::uint64_t seed = 1;
    FaultRates faults;
    // Opens the journal, now and at each restart; without it the journal is in memory.
    std::function<std::unique_ptr<Journal>()> openJournal;
};

class World {
public:
    explicit World(WorldOptions options = {});
    ~World();
    World(World const&) = delete;
    World& operator=(World const&) = delete;

    // --- time and market
    UtcTime now() const { return m_now; }
    void wait(Milliseconds time) { m_now += time; }
    void quote(Slot slot, std::string_view bid, std::string_view ask);
    // Only `last` differs from the bid; the paper exchange takes it for the middle of its band.
    void quote(Slot slot, std::string_view bid, std::string_view ask, std::string_view last);
    // What the bids take is told with the quotes from now on; only the core hears of it.
    void depth(Slot slot, std::string_view bids) { m_quotes[slot].bidDepth = quantity(bids); }
    void askDepth(Slot slot, std::string_view asks) { m_quotes[slot].askDepth = quantity(asks); }
    // A bar that opens now and closes one minute later, for the exchange and then for the core.
    void bar(Slot slot, std::string_view open, std::string_view high, std::string_view low, std::string_view close,
             std::string_view volume = "1000000");
    // From now on quotes come no more by themselves.
    void silence() { m_silent = true; }
    void speakAgain() { m_silent = false; }

    // --- what drives it
    // A session begins: quotes, then cycles until the books agree with the exchange.
    void start();
    // `after` later: quotes as they were, unless silenced, and one cycle.
    void cycle(Milliseconds after = std::chrono::seconds(1));
    void cycles(int count, Milliseconds each = std::chrono::seconds(1));
    CommandAnswer command(CommandBody body);
    void submit(EventBody body) { submit(EngineEvent{m_now, std::move(body)}); }
    void submit(EngineEvent event);
    // The strategy wants this in the next cycle that asks it.
    void want(std::vector<OrderIntent> intents) { m_script->lines.push_back(std::move(intents)); }
    static OrderIntent intent(Side side, Slot slot, std::string_view quantity, std::string_view limit);

    // --- crash and restart
    // The `count`th commit from now is the last thing that happens, or does not happen any more.
    void crashAt(int count, Crash where);
    bool crashed() const { return m_crashed; }
    // The process dies here and starts again: a new core from the journal, what was on its way is lost.
    void restart(Exchange exchange = Exchange::GoesOn, Milliseconds away = std::chrono::seconds(2));
    // The same without the session's first event.
    void reload(Exchange exchange);

    // --- the exchange's words, where `paper` is false
    void acknowledge(ClientOrderId const& id, std::int64_t exchangeId);
    // Starts, and has the strategy place an order that the exchange takes.
    ClientOrderId startWith(OrderIntent intent, std::int64_t exchangeId);
    void fill(ClientOrderId const& id, std::int64_t tradeId, std::string_view quantity, std::string_view price);
    Fill fillOf(ClientOrderId const& id, std::int64_t tradeId, std::string_view quantity, std::string_view price);
    // An account that agrees with the books, with every own order that has an exchange id open.
    AccountReport agreeing() const;
    void report(AccountReport report);

    // --- to look at
    runtime::Core& core() { return *m_core; }
    runtime::CoreState const& state() const { return m_core->state(); }
    EngineState word() const { return state().stateWord; }
    Universe const& universe() const { return paperPairs(); }
    simulation::PaperExchange& paper() { return *m_paper; }
    FaultyExchange& faulty() { return *m_faulty; }
    Script& script() { return *m_script; }
    config::Settings const& settings() const { return m_options.settings; }
    // Everything that was committed, without checkpoints.
    std::vector<StepRecord> const& records() const { return m_records; }
    // Of the last event that was submitted.
    std::vector<StepRecord> const& lastRecords() const { return m_lastRecords; }
    std::vector<ApprovedOrder> const& sent() const { return m_sent; }
    std::vector<CancelEffect> const& cancels() const { return m_cancels; }
    std::size_t reportsAsked() const { return m_reportsAsked; }
    // The trade after which the newest report was asked for.
    TradeId askedAfter() const { return m_asked.lastTrade; }
    AccountQuestion const& asked() const { return m_asked; }
    std::vector<NoteRecord> notes(NoteKind kind) const;
    bool noted(NoteKind kind, std::string_view part) const;
    OrderRecord const& order(ClientOrderId const& id) const;
    ClientOrderId lastOrder() const;
    JournalHead head() const { return m_head; }

    std::vector<std::string> const& broken() const { return m_broken; }
    void forgive() { m_broken.clear(); }

private:
    void openJournal();
    void makeCore();
    void makeExchange();
    void run();
    void process(EngineEvent const& event);
    void checkStep(Step const& step);
    void checkPlaced(Step const& step, PlaceEffect const& effect);
    void dispatch(Effect const& effect);
    void must(bool holds, std::string_view law);

    WorldOptions m_options;
    std::shared_ptr<Script> m_script = std::make_shared<Script>();
    std::unique_ptr<runtime::Core> m_core;
    simulation::EventQueue m_queue;
    std::unique_ptr<FaultyExchange> m_faulty;
    std::unique_ptr<simulation::PaperExchange> m_paper;
    simulation::DigestJournal m_memory;
    std::unique_ptr<Journal> m_file;
    Journal* m_journal = &m_memory;
    JournalHead m_head;
    UtcTime m_now{Milliseconds(1'700'000'040'000)};
    PerAsset<Quote> m_quotes;
    bool m_silent = false;
    bool m_running = false;
    std::uint64_t m_commands = 0;
    std::int64_t m_lastTrade = 0;
    int m_commitsToCrash = 0;
    Crash m_crashWhere = Crash::BeforeCommit;
    bool m_crashed = false;
    PostingFold m_fold;
    std::vector<StepRecord> m_records;
    std::vector<StepRecord> m_lastRecords;
    std::vector<CommandAnswer> m_answers;
    std::vector<ApprovedOrder> m_sent;
    std::set<std::string> m_sentIds;
    std::vector<CancelEffect> m_cancels;
    std::size_t m_reportsAsked = 0;
    AccountQuestion m_asked;
    std::vector<std::string> m_broken;
};

}  // namespace pentad::test

// SPDX-License-Identifier: GPL-3.0-or-later
#include "sim/World.h"

#include <unistd.h>

namespace pentad::sim {
namespace {

constexpr Milliseconds kTick{1'000};
constexpr Milliseconds kAccountTended{10'000};
// Long enough for everything that was on its way, for graces and holds: 400 s and more.
constexpr Milliseconds kQuiet{420'000};
constexpr Milliseconds kTrading{340'000};        // of it
constexpr std::int64_t kFeedComplainsEvery = 5;  // seconds
constexpr std::int64_t kBarSeconds = 60;

runtime::CoreSetup setupFor(Plan const& plan, Mutant mutant, bool calm)
{
    runtime::CoreSetup setup{simulatedPairs(), {}, {}, {}, {}, {}, {}, {}, plan.live};
    // Tight enough that the reserve is reached in every run, and the number of open orders in a hasty minute.
    setup.capital.reservedCashMinimum = Money(Decimal(900'000));
    // The strategy is hasty on purpose and must go on being so.
    setup.risk.rateRefusalsMaximum = 10'000;
    setup.risk.openOrdersMaximum = 6;
    if (calm) {
        setup.execution.style = ExecutionStyle::Market;
    }
    if (mutant == Mutant::ShortGrace) {
        setup.execution.unknownGrace = Milliseconds(5'000);
        setup.execution.absentAnswersMinimum = 1;
    }
    return setup;
}

// A report takes its deadline at most, and the engine's clock may run faster than time by a tenth.
constexpr Milliseconds kReportTakes{14'000};
static_assert((Milliseconds(kLongestWay + kLongestLag) + kReportTakes) * 11 / 10 < ExecutionParameters{}.unknownGrace);

}  // namespace

World::World(RunOptions const& options)
    : m_options(options),
      m_trace(m_agenda, options.trace),
      m_faults(options.plan, m_agenda),
      m_market(options.plan.seed),
      m_exchange(simulatedPairs(), m_agenda, options.plan.seed, options.plan.deduplicates),
      m_invariants(simulatedPairs(), m_exchange, m_agenda),
      m_setup(setupFor(options.plan, options.mutant, options.calm))
{
    std::remove("state.db");
    std::remove("state.db-wal");
    std::remove("state.db.head");
    m_exchange.deposit(Decimal(1'000'000));
    m_exchange.deposit(kSlots[3], Decimal(20));
    m_disk.judgeBy([this](DiskOperation operation) { return judgeDisk(operation); });
    m_exchange.listen({[this](btcturk::OrderRow const& row) {
                           m_invariants.taken(row);
                           if (m_session && m_session->line) {
                               m_session->line->inserted(row);
                           }
                       },
                       [this](btcturk::UserTrade const& trade) {
                           m_trace.line("trade", std::to_string(number(trade.id)), trade.clientOrderId.view());
                           if (m_session && m_session->line) {
                               m_session->line->traded(trade);
                           }
                       },
                       [this](ExchangeOrderId id) {
                           if (m_session && m_session->line) {
                               m_session->line->gone(id);
                           }
                       }});
    for (Fault const& fault : options.plan.faults) {
        m_agenda.at(Milliseconds(fault.at), [this, fault] {
            if (!m_faults.isOver()) {
                act(fault);
            }
        });
    }
}

World::~World()
{
    endSession();
    for (int const descriptor : m_leaked) {
        ::close(descriptor);
    }
}

bool World::pricesAreSilent() const
{
    return m_faults.window(FaultKind::SilentFeed) != nullptr || m_faults.window(FaultKind::Offline) != nullptr ||
           m_faults.window(FaultKind::HalfOpen) != nullptr || m_faults.window(FaultKind::Maintenance) != nullptr;
}

// Once a second the market moves, and whoever listens hears of it.
void World::tick()
{
    std::int64_t const second = m_agenda.now().count() / 1'000;
    m_agenda.in(kTick, [this] { tick(); });
    m_market.step(second);
    m_exchange.halt(m_stands || m_faults.window(FaultKind::Maintenance) != nullptr);
    for (Slot const slot : kSlots) {
        m_exchange.onQuote(slot, m_market.quote(slot, kBeginning + m_agenda.now()));
    }
    Session* const session = m_session.get();
    if (session == nullptr || session->life->isSuspended() || !session->feed.isRunning()) {
        return;
    }
    if (pricesAreSilent()) {
        bool const isTold = m_faults.window(FaultKind::SilentFeed) == nullptr;
        if (isTold && second % kFeedComplainsEvery == 0) {
            session->guarded->marketDataFailed("no answer");
        }
        return;
    }
    tellRules(*session);
    for (Slot const slot : kSlots) {
        session->eventGate->submit(
            {session->clock->utc(), QuoteChanged{slot, m_market.quote(slot, session->clock->utc())}});
    }
    m_invariants.quoteHeard();
    session->guarded->marketDataSucceeded();
    if (second % kBarSeconds == 0) {
        for (Slot const slot : kSlots) {
            Quote const quote = m_market.quote(slot, session->clock->utc());
            Bar const bar{kBeginning + m_agenda.now() - std::chrono::seconds(kBarSeconds),
                          quote.last,
                          quote.last,
                          quote.last,
                          quote.last,
                          Quantity(Decimal(1))};
            session->eventGate->submit({session->clock->utc(), BarClosed{slot, bar, false}});
        }
    }
}

void World::tellRules(Session& session)
{
    if (session.untraded == m_exchange.untraded()) {
        return;
    }
    session.untraded = m_exchange.untraded();
    TradingRules rules{simulatedPairs().instruments(), {}, {}};
    for (Slot const slot : kSlots) {
        rules.traded[slot] = !session.untraded[slot];
    }
    session.eventGate->submit({session.clock->utc(), RulesChanged{std::make_shared<TradingRules const>(rules)}});
}

void World::step(Milliseconds until)
{
    while (!m_invariants.broken() && m_agenda.runNext(until)) {
        lookAfter();
    }
}

Outcome World::run()
{
    tick();
    boot();
    m_agenda.in(kAccountTended, [this] { tendAccount(); });
    m_agenda.in(Milliseconds(m_options.plan.horizon / 4), [this] { measure(); });
    Milliseconds const horizon(m_options.plan.horizon);
    step(horizon);
    setAllRight();
    step(horizon + kTrading);
    m_stands = true;  // so that nothing is on its way when the end is judged
    step(horizon + kQuiet);
    if (!m_invariants.broken()) {
        m_outcome.books = booksNow();
        judgeResources();
        judgeTheEnd();
    }
    m_outcome.broken = m_invariants.broken();
    if (m_outcome.broken) {
        m_trace.line("BROKEN", m_outcome.broken->id, m_outcome.broken->text);
    }
    m_outcome.traceHash = m_trace.hash();
    m_outcome.faults = m_faults.struck();
    m_outcome.orders = m_exchange.everyOrder().size();
    m_outcome.fills = m_invariants.fills();
    return m_outcome;
}

Outcome simulate(RunOptions const& options)
{
    return World(options).run();
}

}  // namespace pentad::sim

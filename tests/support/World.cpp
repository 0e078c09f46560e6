// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/World.h"

#include "composition/CoreFactory.h"
#include "composition/PaperRebuild.h"
#include "risk/RiskEngine.h"

#include <gtest/gtest.h>

#include <algorithm>

namespace pentad::test {

World::World(WorldOptions options) : m_options(std::move(options))
{
    openJournal();
    struct Start {
        char const* bid;
        char const* ask;
    };
    constexpr std::array<Start, kUniverseSize> kStart{Start{"3000000", "3000300"}, Start{"100000", "100010"},
                                                      Start{"30.000", "30.003"}, Start{"900.00", "900.10"},
                                                      Start{"6000.0", "6000.6"}};
    for (Slot const slot : kSlots) {
        Start const& start = kStart[static_cast<std::size_t>(slot)];
        m_quotes[slot] = Quote{m_now, price(start.bid), price(start.ask), price(start.bid)};
    }
    m_faulty = std::make_unique<FaultyExchange>(m_queue, m_options.seed, m_options.faults);
    makeExchange();
    m_paper->deposit(m_options.cash);
    for (Slot const slot : kSlots) {
        m_paper->deposit(slot, m_options.holdings[slot]);
    }
    makeCore();
}

World::~World()
{
    for (std::string const& law : m_broken) {
        ADD_FAILURE() << "a law was broken: " << law;
    }
}

void World::openJournal()
{
    if (m_options.openJournal) {
        m_file.reset();  // one instance at a time
        m_file = m_options.openJournal();
        check(m_file != nullptr, "World: the journal could not be opened");
        m_journal = m_file.get();
    }
}

void World::makeExchange()
{
    m_paper = std::make_unique<simulation::PaperExchange>(universe(), m_options.fills, m_faulty->inner());
    m_faulty->connect(*m_paper);
}

void World::makeCore()
{
    runtime::CoreSetup setup = composition::coreSetup(m_options.settings, universe());
    if (!m_options.scripted) {
        m_core = composition::makeCore(std::move(setup));
        return;
    }
    auto risk = std::make_unique<risk::RiskEngine>(setup.risk, setup.capital, setup.fees);
    m_core = std::make_unique<runtime::Core>(std::move(setup), std::move(risk),
                                             std::make_unique<ScriptedStrategy>(m_script));
}

// --- time and market

void World::quote(Slot slot, std::string_view bid, std::string_view ask)
{
    quote(slot, bid, ask, bid);
}

void World::quote(Slot slot, std::string_view bid, std::string_view ask, std::string_view last)
{
    m_quotes[slot] = Quote{m_now, price(bid), price(ask), price(last)};
    m_paper->onQuote(slot, m_quotes[slot]);
    submit(QuoteChanged{slot, m_quotes[slot]});
}

void World::bar(Slot slot, std::string_view open, std::string_view high, std::string_view low, std::string_view close,
                std::string_view volume)
{
    simulation::BarFrame frame;
    frame.openTime = m_now;
    frame.interval = std::chrono::minutes(1);
    frame.present[slot] = true;
    frame.bars[slot] = Bar{m_now, price(open), price(high), price(low), price(close), quantity(volume)};
    m_paper->onBars(frame);
    m_now += frame.interval;
    submit(BarClosed{slot, frame.bars[slot], false});
}

// --- what drives it

void World::start()
{
    submit(SessionStarted{"test"});
    if (!m_options.paper) {
        if (!m_crashed && !state().books.opened()) {
            cycle();
            report(agreeing());
        }
        return;
    }
    int left = 4;
    do {
        cycle();
    } while (--left > 0 && !m_crashed && !state().reconciled);
}

void World::cycle(Milliseconds after)
{
    m_now += after;
    for (Slot const slot : kSlots) {
        if (!m_silent) {
            m_quotes[slot].at = m_now;
            m_paper->onQuote(slot, m_quotes[slot]);
            submit(QuoteChanged{slot, m_quotes[slot]});
        }
    }
    submit(CycleDue{});
}

void World::cycles(int count, Milliseconds each)
{
    for (int i = 0; i < count && !m_crashed; ++i) {
        cycle(each);
    }
}

CommandAnswer World::command(CommandBody body)
{
    CommandId const id{++m_commands};
    m_answers.clear();
    submit(CommandGiven{std::make_shared<Command const>(Command{id, std::move(body)})});
    for (CommandAnswer const& answer : m_answers) {
        if (answer.id == id) {
            return answer;
        }
    }
    must(m_crashed, "every command is answered in its own step");
    return {};
}

void World::submit(EngineEvent event)
{
    m_lastRecords.clear();
    m_queue.submit(std::move(event));
    run();
}

void World::run()
{
    if (m_running) {
        return;
    }
    m_running = true;
    do {
        while (!m_queue.empty() && !m_crashed) {
            process(m_queue.take());
        }
        if (!m_crashed && m_options.paper) {
            m_paper->deliver(m_now);
            m_faulty->release(m_now);
        }
    } while (!m_queue.empty() && !m_crashed);
    m_running = false;
}

OrderIntent World::intent(Side side, Slot slot, std::string_view quantityText, std::string_view limit)
{
    OrderIntent wanted;
    wanted.strategy = StrategyId("scripted");
    wanted.symbol = paperPairs()[slot].symbol;
    wanted.side = side;
    wanted.type = OrderType::Limit;
    wanted.size = BaseSize{quantity(quantityText)};
    wanted.limitPrice = price(limit);
    wanted.referencePrice = *wanted.limitPrice;
    wanted.expectedEdgeBps = Decimal(500);
    return wanted;
}

// --- one step

void World::process(EngineEvent const& event)
{
    Step const& step = m_core->process(event);
    m_answers.insert(m_answers.end(), m_core->answers().begin(), m_core->answers().end());
    if (!step.record.empty()) {
        bool const dies = m_commitsToCrash > 0 && --m_commitsToCrash == 0;
        if (dies && m_crashWhere == Crash::BeforeCommit) {
            m_crashed = true;
            return;
        }
        checkStep(step);
        StepRecord record = step.record;
        record.checkpoint = m_core->checkpoint();
        auto const appended = m_journal->append(std::span(&record, 1));
        must(appended.has_value(), "the journal takes every step");
        if (appended) {
            m_head = *appended;
        }
        record.checkpoint.clear();
        m_lastRecords.push_back(record);
        m_records.push_back(std::move(record));
        if (dies) {
            m_crashed = true;
            return;
        }
    } else {
        must(std::all_of(step.effects.begin(), step.effects.end(),
                         [](Effect const& effect) { return !std::holds_alternative<PlaceEffect>(effect); }),
             "an order is sent only with a record");
    }
    std::vector<Effect> const effects = step.effects;
    for (Effect const& effect : effects) {
        dispatch(effect);
    }
}

void World::dispatch(Effect const& effect)
{
    if (auto const* place = std::get_if<PlaceEffect>(&effect)) {
        must(m_sentIds.insert(place->order.clientOrderId().text()).second, "no client order id is sent twice");
        m_sent.push_back(place->order);
        m_faulty->place(place->order);
    } else if (auto const* cancel = std::get_if<CancelEffect>(&effect)) {
        m_cancels.push_back(*cancel);
        m_faulty->cancel(cancel->slot, cancel->clientOrderId, cancel->exchangeOrderId);
    } else {
        ++m_reportsAsked;
        m_asked = std::get<ReportEffect>(effect).question;
        m_faulty->requestAccountReport(m_asked);
    }
}

void World::checkStep(Step const& step)
{
    must(m_core->totals().ledgerResidual.isZero(), "the ledger residual is zero");
    must(m_fold.add(step.record), "every transaction balances in every currency");
    must(m_fold.agreesWith(step.record.figures, universe()), "the figures are the fold of the postings");
    must(!state().books.quoteBalance().isNegative() && !step.record.figures.cash.isNegative(), "cash is not negative");
    for (Slot const slot : kSlots) {
        must(!step.record.figures.held[slot].isNegative(), "no holding is negative");
    }
    must(step.record.sequence == m_head.sequence + 1, "sequences have no gap");
    must(m_records.empty() || m_records.back().at <= step.record.at, "time does not step back");
    for (Effect const& effect : step.effects) {
        if (auto const* place = std::get_if<PlaceEffect>(&effect)) {
            checkPlaced(step, *place);
        }
    }
}

void World::checkPlaced(Step const& step, PlaceEffect const& effect)
{
    ClientOrderId const& id = effect.order.clientOrderId();
    StepRecord const& record = step.record;
    auto const named = [&](auto const& row) { return row.clientOrderId == id; };
    must(std::any_of(record.decisions.begin(), record.decisions.end(),
                     [&](DecisionRecord const& row) { return named(row) && row.evaluation.accepted; }),
         "a sent order has its accepted decision in the same record");
    must(std::any_of(record.orders.begin(), record.orders.end(), named), "a sent order has its row in the same record");
    must(std::any_of(record.outbox.begin(), record.outbox.end(),
                     [&](OutboxRow const& row) {
                         return named(row) && row.kind == OutboxKind::Place && row.id == effect.outboxId;
                     }),
         "a sent order has its outbox row in the same record");
    if (effect.order.riskReducing()) {
        return;
    }
    runtime::CoreState const& after = state();
    must(!after.killed, "nothing that increases risk is sent while killed");
    must(!after.paused && !after.flatten.active(), "nothing that increases risk is sent while paused");
    must(!after.safeMode, "nothing that increases risk is sent in safe mode");
    must(after.reconciled, "nothing that increases risk is sent before reconciliation");
    must(!after.stopping, "nothing that increases risk is sent while stopping");
    must(!after.disabled[effect.order.slot()], "nothing that increases risk is sent for a disabled asset");
    auto const age = m_core->dataAge(effect.order.slot());
    must(age && *age <= m_options.settings.risk.dataAgeMaximum, "nothing that increases risk is sent on old data");
    must(std::all_of(after.breakers.begin(), after.breakers.end(),
                     [](BreakerSnapshot const& breaker) { return breaker.phase == BreakerPhase::Closed; }),
         "nothing that increases risk is sent while a breaker is open");
}

void World::must(bool holds, std::string_view law)
{
    if (!holds && std::find(m_broken.begin(), m_broken.end(), law) == m_broken.end()) {
        m_broken.emplace_back(law);
    }
}

// --- crash and restart

void World::crashAt(int count, Crash where)
{
    m_commitsToCrash = count;
    m_crashWhere = where;
}

void World::reload(Exchange exchange)
{
    m_crashed = false;
    m_commitsToCrash = 0;
    while (!m_queue.empty()) {
        m_queue.take();
    }
    makeCore();
    openJournal();
    auto const loaded = m_journal->load();
    must(loaded.has_value(), "the journal can be loaded");
    bool const restored = loaded->head.sequence == 0 || m_core->restore(loaded->checkpoint);
    must(restored, "the checkpoint in the journal can be restored");
    if (exchange == Exchange::Rebuilt) {
        makeExchange();
        if (state().books.opened()) {
            m_paper->restore(composition::paperRestore(state()));
        } else {
            m_paper->deposit(m_options.cash);
            for (Slot const slot : kSlots) {
                m_paper->deposit(slot, m_options.holdings[slot]);
            }
        }
    } else {
        m_paper->deliver(m_now);  // what had reached it is done; nobody hears the answers
        m_faulty->release(m_now, true);
        while (!m_queue.empty()) {
            m_queue.take();
        }
    }
}

void World::restart(Exchange exchange, Milliseconds away)
{
    m_now += away;
    reload(exchange);
    start();
}

// --- the exchange's words

void World::acknowledge(ClientOrderId const& id, std::int64_t exchangeId)
{
    submit(OrderAcknowledged{id, ExchangeOrderId{exchangeId}});
}

ClientOrderId World::startWith(OrderIntent intent, std::int64_t exchangeId)
{
    start();
    want({std::move(intent)});
    cycle();
    ClientOrderId id = lastOrder();
    acknowledge(id, exchangeId);
    return id;
}

Fill World::fillOf(ClientOrderId const& id, std::int64_t tradeId, std::string_view quantityText,
                   std::string_view priceText)
{
    OrderRecord const& owner = order(id);
    Fill made = test::fillOf(tradeId, owner.slot, owner.side, quantity(quantityText), price(priceText), m_now);
    made.clientOrderId = id;
    made.exchangeOrderId = owner.exchangeOrderId;
    Money const value = notional(made.price, made.quantity, Rounding::Up);
    made.fee = portion(value, Rate("0.002"_dec), Rounding::Up);
    made.tax = portion(value, Rate("0.0004"_dec), Rounding::Up);
    m_lastTrade = std::max(m_lastTrade, tradeId);
    return made;
}

void World::fill(ClientOrderId const& id, std::int64_t tradeId, std::string_view quantityText,
                 std::string_view priceText)
{
    submit(FillReported{fillOf(id, tradeId, quantityText, priceText), false});
}

AccountReport World::agreeing() const
{
    AccountReport made;
    runtime::CoreState const& ours = state();
    Money const quote = ours.books.opened() ? ours.books.quoteBalance() : m_options.cash;
    made.balances.push_back({universe().quote(), quote.value(), Decimal{}});
    for (Slot const slot : kSlots) {
        Quantity const held = ours.books.opened() ? ours.books.held(slot) : m_options.holdings[slot];
        made.balances.push_back({universe()[slot].base, held.value(), Decimal{}});
    }
    for (OrderRecord const& open : ours.orders.open()) {
        if (open.exchangeOrderId != ExchangeOrderId{}) {
            Quantity const leaves = orders::OrderRegistry::leaves(open);
            made.openOrders.push_back(ReportedOrder{open.clientOrderId, open.exchangeOrderId, open.symbol, open.side,
                                                    open.type, open.limitPrice, open.filled + leaves, leaves});
        }
    }
    return made;
}

void World::report(AccountReport report)
{
    submit(AccountReported{std::make_shared<AccountReport const>(std::move(report))});
}

// --- to look at

std::vector<NoteRecord> World::notes(NoteKind kind) const
{
    std::vector<NoteRecord> found;
    for (StepRecord const& record : m_records) {
        for (NoteRecord const& note : record.notes) {
            if (note.kind == kind) {
                found.push_back(note);
            }
        }
    }
    return found;
}

bool World::noted(NoteKind kind, std::string_view part) const
{
    auto const all = notes(kind);
    return std::any_of(all.begin(), all.end(), [&](NoteRecord const& note) {
        return note.text.find(part) != std::string::npos || note.subject.find(part) != std::string::npos;
    });
}

OrderRecord const& World::order(ClientOrderId const& id) const
{
    OrderRecord const* const found = state().orders.find(id);
    check(found != nullptr, "World: no such order");
    return *found;
}

ClientOrderId World::lastOrder() const
{
    check(!m_sent.empty(), "World: nothing was sent");
    return m_sent.back().clientOrderId();
}

}  // namespace pentad::test

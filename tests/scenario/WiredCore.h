// SPDX-License-Identifier: GPL-3.0-or-later
// The core behind the adapter, over real sockets, at the loopback exchange: commit before effects, cycles while somebody
// waits for something. Its quotes are a market that stands at 1000, or those of the adapter's own feed. The process may die
// at a cancel and start again from what was written. Thread: one with an event loop.
#pragma once

#include "composition/CoreFactory.h"
#include "config/Settings.h"
#include "contracts/WireFixture.h"
#include "risk/RiskEngine.h"
#include "runtime/CoreState.h"
#include "simulation/DigestJournal.h"
#include "support/ScriptedStrategy.h"

#include <utility>

namespace pentad::test {

enum class Death : std::uint8_t { None, BeforeTheCancelLeaves, AfterTheCancelLeft };

class WiredCore : public WireFixture {
public:
    explicit WiredCore(config::Settings settings) : m_settings(std::move(settings)) { begin(); }
    // With the adapter's quotes, at an exchange that behaves like the head of this fault file.
    WiredCore(config::Settings settings, std::string_view head, int minutes)
        : WireFixture(head, minutes), m_settings(std::move(settings)), m_hasFeed(true)
    {
        begin();
        feed().start({});
    }

    runtime::CoreState const& state() const { return m_core->state(); }
    Quantity held() const { return state().books.held(kEth); }
    Quote const& quote() const { return m_core->marketView().assets[kEth].quote; }
    OrderRecord const& order(ClientOrderId const& id) const
    {
        OrderRecord const* const found = state().orders.find(id);
        check(found != nullptr, "WiredCore: no such order");
        return *found;
    }
    Script& script() { return *m_script; }
    void command(CommandBody body)
    {
        process(
            {now(), CommandGiven{std::make_shared<Command const>(Command{CommandId{++m_commands}, std::move(body)})}});
    }

    // Until it holds, while time and the line go on; false after a good while.
    bool reaches(std::function<bool()> const& holds)
    {
        return until([&] {
            pump();
            return holds();
        });
    }

    void dieAt(Death where) { m_death = where; }
    bool isDead() const { return m_isDead; }
    // A new process, from what was written.
    void restart()
    {
        m_death = Death::None;
        m_isDead = false;
        connect();
        begin();
    }

private:
    void begin()
    {
        runtime::CoreSetup setup = composition::coreSetup(m_settings, paperPairs());
        auto risk = std::make_unique<risk::RiskEngine>(setup.risk, setup.capital, setup.fees);
        m_core = std::make_unique<runtime::Core>(std::move(setup), std::move(risk),
                                                 std::make_unique<ScriptedStrategy>(m_script));
        auto const loaded = m_journal.load();
        check(loaded.has_value(), "WiredCore: the journal cannot be read");
        check(loaded->head.sequence == 0 || m_core->restore(loaded->checkpoint), "WiredCore: the checkpoint is lost");
        process({now(), SessionStarted{"test"}});
    }
    void pump()
    {
        for (EngineEvent const& event : std::exchange(log().events, {})) {
            process(event);
        }
        for (EngineEvent const& event : std::exchange(market().events, {})) {
            process(event);
        }
        if (now() - m_cycleAt >= Milliseconds(200)) {
            m_cycleAt = now();
            if (!m_hasFeed) {
                Quote const stands{now(), price("1000.00"), price("1001.00"), price("1000.00")};
                process({now(), QuoteChanged{kEth, stands}});
            }
            process({now(), CycleDue{}});
        }
    }
    void process(EngineEvent const& event)
    {
        if (m_isDead) {
            return;
        }
        Step const& step = m_core->process(event);
        if (!step.record.empty()) {
            StepRecord record = step.record;
            record.checkpoint = m_core->checkpoint();
            check(m_journal.append(std::span(&record, 1)).has_value(), "WiredCore: the journal cannot be written");
        }
        std::vector<Effect> const effects = step.effects;
        for (Effect const& effect : effects) {
            dispatch(effect);
        }
    }
    void dispatch(Effect const& effect)
    {
        if (m_isDead) {
            return;
        }
        if (auto const* place = std::get_if<PlaceEffect>(&effect)) {
            client().place(place->order);
        } else if (auto const* cancel = std::get_if<CancelEffect>(&effect)) {
            if (m_death != Death::BeforeTheCancelLeaves) {
                client().cancel(cancel->slot, cancel->clientOrderId, cancel->exchangeOrderId);
            }
            m_isDead = m_death != Death::None;
        } else {
            client().requestAccountReport(std::get<ReportEffect>(effect).question);
        }
    }

    config::Settings m_settings;
    bool m_hasFeed = false;
    std::shared_ptr<Script> m_script = std::make_shared<Script>();
    simulation::DigestJournal m_journal;
    std::unique_ptr<runtime::Core> m_core;
    UtcTime m_cycleAt;
    std::uint64_t m_commands = 0;
    Death m_death = Death::None;
    bool m_isDead = false;
};

}  // namespace pentad::test

// SPDX-License-Identifier: GPL-3.0-or-later
// Protective stops through the adapter, over real sockets, at the loopback exchange: placed, replaced when the position
// grows, triggered and followed under the new number; and the process dies between the cancel and the replacement. The
// account holds 2 ETH; the market stands at 1000, so that the stop stands near 950.
#include "composition/CoreFactory.h"
#include "config/Settings.h"
#include "contracts/WireFixture.h"
#include "risk/RiskEngine.h"
#include "runtime/CoreState.h"
#include "simulation/DigestJournal.h"
#include "support/ScriptedStrategy.h"

#include <gtest/gtest.h>

#include <utility>

namespace pentad {
namespace {

using namespace std::chrono_literals;
using test::kEth;
using test::price;
using test::quantity;

enum class Death : std::uint8_t { None, BeforeTheCancelLeaves, AfterTheCancelLeft };

// The core behind the adapter: commit before effects, cycles while somebody waits for something.
class WiredCore : public test::WireFixture {
public:
    WiredCore()
    {
        m_settings.execution.protection.stop = ProtectiveStop::StopMarket;
        m_settings.execution.reconcileEvery = 10s;
        begin();
    }

    runtime::CoreState const& state() const { return m_core->state(); }
    Quantity held() const { return state().books.held(kEth); }
    OrderRecord const& order(ClientOrderId const& id) const
    {
        OrderRecord const* const found = state().orders.find(id);
        check(found != nullptr, "WiredCore: no such order");
        return *found;
    }
    // One stop of that size stands, and nothing else is open.
    bool protects(std::string_view size) const
    {
        auto const& open = state().orders.open();
        return open.size() == 1 && open.front().origin == Origin::Protection &&
               open.front().state == OrderState::Working &&
               orders::OrderRegistry::leaves(open.front()) == quantity(size);
    }
    ClientOrderId stop() const { return state().orders.open().front().clientOrderId; }

    // Somebody sells 1 ETH at 1001, and the strategy buys it.
    void buyOne()
    {
        rest("sell limit 1 1001");
        OrderIntent wanted;
        wanted.strategy = StrategyId("scripted");
        wanted.symbol = test::paperPairs()[kEth].symbol;
        wanted.type = OrderType::Limit;
        wanted.size = BaseSize{quantity("1")};
        wanted.limitPrice = price("1001.00");
        wanted.referencePrice = price("1001.00");
        wanted.expectedEdgeBps = Decimal(500);
        m_script->lines.push_back({wanted});
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
        runtime::CoreSetup setup = composition::coreSetup(m_settings, test::paperPairs());
        auto risk = std::make_unique<risk::RiskEngine>(setup.risk, setup.capital, setup.fees);
        m_core = std::make_unique<runtime::Core>(std::move(setup), std::move(risk),
                                                 std::make_unique<test::ScriptedStrategy>(m_script));
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
        if (now() - m_cycleAt >= 200ms) {
            m_cycleAt = now();
            process({now(), QuoteChanged{kEth, Quote{now(), price("1000.00"), price("1001.00"), price("1000.00")}}});
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
    std::shared_ptr<test::Script> m_script = std::make_shared<test::Script>();
    simulation::DigestJournal m_journal;
    std::unique_ptr<runtime::Core> m_core;
    UtcTime m_cycleAt;
    Death m_death = Death::None;
    bool m_isDead = false;
};

TEST(ProtectedOverTheWireTest, AStopGrowsWithItsPositionTriggersAndIsFollowedUnderItsNewNumber)
{
    WiredCore world;
    ASSERT_TRUE(world.reaches([&] { return world.protects("2"); }));
    ClientOrderId const first = world.stop();
    world.buyOne();
    ASSERT_TRUE(world.reaches([&] { return world.held() == quantity("3"); }));
    ASSERT_TRUE(world.reaches([&] { return world.protects("3"); }));
    EXPECT_EQ(world.order(first).state, OrderState::Cancelled);
    ClientOrderId const second = world.stop();
    ExchangeOrderId const number = world.order(second).exchangeOrderId;
    ASSERT_EQ(world.standing().size(), 1U);
    EXPECT_EQ(world.standing().front().clientId, second.view());
    EXPECT_EQ(world.standing().front().method, OrderType::StopMarket);
    EXPECT_EQ(world.standing().front().left, Decimal(3));

    // One bid brings the market below the stop, the next one takes what it sells.
    world.rest("buy limit 1 945");
    world.rest("buy limit 5 930");
    world.trade("940");
    ASSERT_TRUE(world.reaches([&] { return world.held().isZero() && world.state().orders.open().empty(); }));
    EXPECT_EQ(world.order(second).state, OrderState::Filled);
    EXPECT_GT(world.order(second).exchangeOrderId, number);
    EXPECT_EQ(world.arrivals(second), 1U);
    UtcTime const sold = world.now();
    ASSERT_TRUE(world.reaches([&] {
        return world.state().reconciledAt && *world.state().reconciledAt > sold && world.state().reportAgreed;
    }));
    EXPECT_TRUE(world.state().flows.empty());
    EXPECT_FALSE(world.state().safeMode);
    EXPECT_TRUE(world.standing().empty());
}

TEST(ProtectedOverTheWireTest, AfterADeathBetweenCancelAndReplacementThePositionIsProtectedAgain)
{
    for (Death const death : {Death::AfterTheCancelLeft, Death::BeforeTheCancelLeaves}) {
        SCOPED_TRACE(death == Death::AfterTheCancelLeft ? "the cancel had left" : "the cancel had not left");
        WiredCore world;
        ASSERT_TRUE(world.reaches([&] { return world.protects("2"); }));
        ClientOrderId const first = world.stop();
        world.dieAt(death);
        world.buyOne();
        ASSERT_TRUE(world.reaches([&] { return world.isDead(); }));
        if (death == Death::AfterTheCancelLeft) {
            ASSERT_TRUE(world.until([&] { return world.standing().empty(); })) << "it reaches the exchange";
        }
        world.restart();
        ASSERT_TRUE(world.reaches([&] { return world.protects("3"); }));
        EXPECT_NE(world.stop(), first);
        EXPECT_EQ(world.order(first).state, OrderState::Cancelled);
        ASSERT_EQ(world.standing().size(), 1U) << "one stop, not two";
        EXPECT_EQ(world.standing().front().clientId, world.stop().view());
        EXPECT_TRUE(world.state().flows.empty());
    }
}

}  // namespace
}  // namespace pentad

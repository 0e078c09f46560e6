// SPDX-License-Identifier: GPL-3.0-or-later
// What tests of the core share: intents in AVAX, which trades at 900.00 to 900.10, an exchange that the test speaks for,
// an order, a position, what is in the way, and how often something was refused. Thread: the test's.
#pragma once

#include "support/World.h"

namespace pentad::runtime {

// Rests below the market.
inline OrderIntent avaxBuy(std::string_view amount = "10", std::string_view limit = "899.00")
{
    return test::World::intent(Side::Buy, test::kAvax, amount, limit);
}
// Is filled at once.
inline OrderIntent avaxSell(std::string_view amount = "10", std::string_view limit = "900.00")
{
    return test::World::intent(Side::Sell, test::kAvax, amount, limit);
}

inline PlaceOrder avaxTicket(Side side, std::string_view amount, std::string_view limit)
{
    return PlaceOrder{Symbol("AVAXTRY"), side, OrderType::Limit, BaseSize{test::quantity(amount)}, test::price(limit)};
}

// That buy as the exchange lists it, with nothing of it traded.
inline ReportedOrder avaxBuyThere(ClientOrderId const& id)
{
    return ReportedOrder{id,
                         ExchangeOrderId{5001},
                         Symbol("AVAXTRY"),
                         Side::Buy,
                         OrderType::Limit,
                         test::price("899.00"),
                         test::quantity("10"),
                         test::quantity("10")};
}

// The test speaks for the exchange.
inline test::WorldOptions silentExchange(std::string_view avaxHeld = "0")
{
    test::WorldOptions options;
    options.paper = false;
    options.holdings[test::kAvax] = test::quantity(avaxHeld);
    return options;
}

// One planned order, sent and not answered; the test speaks for the exchange.
struct Sent : test::World {
    explicit Sent(OrderIntent const& wanted = avaxBuy(), test::WorldOptions options = silentExchange())
        : World(std::move(options))
    {
        start();
        want({wanted});
        cycle();
        id = lastOrder();
    }
    OrderRecord const& it() const { return order(id); }
    Money commitments() { return core().capital().inputs.commitments; }
    // A report in which the order does not appear.
    void reportAbsent()
    {
        AccountReport without = agreeing();
        std::erase_if(without.openOrders, [&](ReportedOrder const& each) { return each.clientOrderId == id; });
        report(without);
    }
    // No answer came, and reports over the grace do not list it: it is ruled absent.
    void declareAbsent()
    {
        submit(OrderOutcomeUnknown{id, "timeout"});
        cycle(std::chrono::seconds(60));
        for (int i = 0; i < 3; ++i) {
            cycle(std::chrono::seconds(2));
            reportAbsent();
        }
    }
    ClientOrderId id;
};

// Holds 20 AVAX, bought at once at the ask; nothing is open.
struct Holding : test::World {
    explicit Holding(test::WorldOptions options = {}) : World(std::move(options))
    {
        start();
        want({avaxBuy("20", "900.10")});
        cycles(2);
        check(state().books.held(test::kAvax) == test::quantity("20") && state().orders.open().empty(),
              "Holding: not as told");
    }
};

// Ten AVAX in the books, four fewer and 500 more money at the exchange: two reports have told so.
struct TwoFlows : test::World {
    TwoFlows() : World(silentExchange("10"))
    {
        start();
        off = agreeing();
        off.balances[0].free += Decimal(500);
        off.balances[4].free -= Decimal(4);
        report(off);
        report(off);
    }
    AccountReport off;
};

// An order of a person's.
inline ReportedOrder foreignOrder(Side side, std::string_view amount, std::string_view limit)
{
    return ReportedOrder{
        ClientOrderId("by-hand-1"), ExchangeOrderId{777}, Symbol("AVAXTRY"),      side,
        OrderType::Limit,           test::price(limit),   test::quantity(amount), test::quantity(amount)};
}

inline bool hazard(test::World const& world, Hazard which)
{
    return world.state().hazards[static_cast<std::size_t>(which)].active;
}

inline std::size_t refusedFor(test::World& world, RefusalCode code)
{
    return world.core().totals().refused[static_cast<std::size_t>(code)];
}

}  // namespace pentad::runtime

// SPDX-License-Identifier: GPL-3.0-or-later
// Positions in AVAX behind a protective stop, for tests of the core: AVAX trades at 900.00 to 900.10; a stop of 5 % below
// an entry at 900.10 stands at 855.09. Thread: the test's.
#pragma once

#include "engine/runtime/AvaxOrders.h"

#include <algorithm>

namespace pentad::runtime {

inline test::WorldOptions guarded(test::WorldOptions options = {}, bool trail = false)
{
    options.settings.execution.protection.stop = ProtectiveStop::StopMarket;
    options.settings.execution.protection.trail = trail;
    return options;
}

inline std::vector<OrderRecord> stopsOf(test::World const& world)
{
    std::vector<OrderRecord> stops;
    std::copy_if(world.state().orders.open().begin(), world.state().orders.open().end(), std::back_inserter(stops),
                 [](OrderRecord const& order) { return order.origin == Origin::Protection; });
    return stops;
}

inline std::size_t stopsSent(test::World const& world)
{
    return static_cast<std::size_t>(
        std::count_if(world.sent().begin(), world.sent().end(),
                      [](ApprovedOrder const& order) { return order.intent().origin == Origin::Protection; }));
}

inline Quantity stopSize(test::World const& world)
{
    auto const stops = stopsOf(world);
    return stops.size() == 1 ? orders::OrderRegistry::leaves(stops.front()) : Quantity{};
}

// Has bought 20 AVAX, and their stop stands.
struct Guarded : test::World {
    explicit Guarded(test::WorldOptions options = guarded()) : World(std::move(options))
    {
        start();
        want({avaxBuy("20", "900.10")});
        cycles(3);
        check(stopSize(*this) == test::quantity("20"), "Guarded: not as told");
        stop = stopsOf(*this).front().clientOrderId;
    }
    ClientOrderId stop;
};

// Holds 20 AVAX; the test speaks for the exchange, which has the stop as 7001.
struct GuardedInSilence : test::World {
    explicit GuardedInSilence(bool taken = true) : World(guarded(silentExchange("20")))
    {
        start();
        cycles(2);
        check(stopsSent(*this) == 1, "GuardedInSilence: not as told");
        stop = lastOrder();
        if (taken) {
            acknowledge(stop, 7001);
        }
    }
    ClientOrderId stop;
};

// Holds 20 AVAX, of which an order in another quote currency locks 8; the stop of the rest is 7001 there.
struct GuardedBesideALock : test::World {
    explicit GuardedBesideALock(bool trail = false) : World(guarded(silentExchange("20"), trail))
    {
        start();
        tell(Decimal(12), Decimal(8));
        cycles(2);
        check(stopsSent(*this) == 1, "GuardedBesideALock: not as told");
        stop = lastOrder();
        acknowledge(stop, 7001);
        tell(Decimal{}, Decimal(20));
    }
    void tell(Decimal free, Decimal locked)
    {
        AccountReport told = agreeing();
        told.balances[4] = {Asset("AVAX"), free, locked};
        told.begunAt = now();
        report(std::move(told));
    }
    ClientOrderId stop;
};

inline Quantity lastSize(test::World const& world)
{
    return std::get<BaseSize>(world.sent().back().size()).quantity;
}

}  // namespace pentad::runtime

// SPDX-License-Identifier: GPL-3.0-or-later
// What the whole core promises, whatever the market, the operator, the exchange and the machine do: the world checks its
// laws after every step, and when everything has calmed down the books are the exchange's, to the last unit.
#include "support/RiskGenerators.h"
#include "support/World.h"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

namespace pentad {
namespace {

using namespace std::chrono_literals;
using namespace pentad::test;

constexpr int kStepsMax = 40;
constexpr int kCalmCyclesMax = 400;

int among(int count)
{
    return *rc::gen::resize(rc::kNominalSize, rc::gen::inRange(0, count));
}

std::string priceText(int cents)
{
    return Decimal::fromMantissa(cents, 2).text(2, Rounding::HalfEven);
}

// Prices wander within a few percent of 900.
void moveMarket(World& world)
{
    int const bid = 88'000 + among(4'000);
    world.quote(kAvax, priceText(bid), priceText(bid + 1 + among(60)));
}

void wantSomething(World& world)
{
    std::vector<OrderIntent> intents;
    for (int i = 1 + among(2); i > 0; --i) {
        intents.push_back(World::intent(oneIn(2) ? Side::Buy : Side::Sell, kAvax, std::to_string(1 + among(20)),
                                        priceText(88'000 + among(4'500))));
    }
    world.want(std::move(intents));
}

void commandSomething(World& world)
{
    switch (among(8)) {
    case 0: world.command(Pause{"law"}); break;
    case 1:
    case 2: world.command(Resume{"law"}); break;
    case 3: world.command(Flatten{"law"}); break;
    case 4: world.command(Kill{"law"}); break;
    case 5: world.command(Rearm{"law"}); break;
    case 6: world.command(CancelAllOrders{}); break;
    default: world.command(EnableAsset{world.universe()[kAvax].symbol, oneIn(2)});
    }
}

void lie(World& world)
{
    constexpr std::array kFaults{Fault::LoseRequest, Fault::LoseRequestLoudly, Fault::LoseAnswer,
                                 Fault::AcceptThenTimeout, Fault::RefuseReport};
    world.faulty().script({kFaults[static_cast<std::size_t>(among(kFaults.size()))]});
}

void stepOfLife(World& world)
{
    if (world.crashed()) {
        world.restart(Exchange::GoesOn, Milliseconds(500 + among(20'000)));
        return;
    }
    switch (among(10)) {
    case 0:
    case 1: moveMarket(world); break;
    case 2:
    case 3: wantSomething(world); break;
    case 4: commandSomething(world); break;
    case 5: lie(world); break;
    case 6: world.crashAt(1 + among(3), oneIn(2) ? Crash::BeforeCommit : Crash::AfterCommit); break;
    default: world.cycle(Milliseconds(1'000 + among(9'000)));
    }
}

bool isSettled(World& world)
{
    auto const& open = world.state().orders.open();
    return world.state().reconciled && !world.state().flatten.active() && !world.state().killCancelling &&
           std::none_of(open.begin(), open.end(), [](OrderRecord const& order) {
               return order.state == OrderState::Planned || order.state == OrderState::Unknown ||
                      order.state == OrderState::CancelRequested;
           });
}

void liveAndCalmDown(World& world)
{
    world.start();
    for (int i = among(kStepsMax); i > 0; --i) {
        stepOfLife(world);
    }
    world.crashAt(0, Crash::BeforeCommit);
    if (world.crashed()) {
        world.restart();
    }
    int left = kCalmCyclesMax;
    while (!isSettled(world) && --left > 0) {
        world.cycle();
    }
    RC_ASSERT(world.broken().empty());
    RC_ASSERT(left > 0);
    RC_ASSERT(world.paper().accounts().quote().total() == world.state().books.quoteBalance());
    RC_ASSERT(world.paper().accounts().base(kAvax).total() == world.state().books.held(kAvax));
    RC_ASSERT(world.state().flows.empty());
}

RC_GTEST_PROP(CoreLaws, HoldWhateverHappensAndTheBooksBecomeTheExchanges, ())
{
    World world;
    liveAndCalmDown(world);
}

RC_GTEST_PROP(CoreLaws, HoldWithProtectiveStopsOfWhichThereIsOneAtMost, ())
{
    WorldOptions options;
    ProtectionParameters& protection = options.settings.execution.protection;
    protection.stop = oneIn(2) ? ProtectiveStop::StopMarket : ProtectiveStop::StopLimit;
    protection.distance = Rate("0.01"_dec);
    protection.trail = oneIn(2);
    World world(options);
    liveAndCalmDown(world);
    auto const& open = world.state().orders.open();
    RC_ASSERT(std::count_if(open.begin(), open.end(), [](OrderRecord const& order) {
                  return order.origin == Origin::Protection && order.slot == kAvax;
              }) <= 1);
}

}  // namespace
}  // namespace pentad

// SPDX-License-Identifier: GPL-3.0-or-later
// What reconciliation promises, whatever orders there are on either side.
#include "recovery/Reconciler.h"
#include "support/Ledger.h"
#include "support/Orders.h"
#include "support/RiskGenerators.h"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <algorithm>
#include <utility>

namespace pentad::recovery {
namespace {

using namespace pentad::test;

constexpr UtcTime kAt = kOrdersBegin;

// Books with something in them, orders in every state that events can lead to, and what the exchange says.
struct Scene {
    ledger::Books books;
    orders::OrderRegistry registry;
    AccountReport report;
};

ReportedOrder asReported(OrderRecord const& order)
{
    ReportedOrder reported;
    reported.clientOrderId = order.clientOrderId;
    reported.exchangeOrderId =
        order.exchangeOrderId == ExchangeOrderId{} ? ExchangeOrderId{5'000} : order.exchangeOrderId;
    reported.symbol = order.symbol;
    reported.side = order.side;
    reported.leaves = orders::OrderRegistry::leaves(order);
    return reported;
}

void fillBooks(Scene& scene)
{
    PerAsset<Quantity> holdings;
    PerAsset<Price> marks;
    for (Slot const slot : kSlots) {
        holdings[slot] = Quantity(*anyDecimal(0, 100));
        marks[slot] = price("10");
    }
    StepRecord record;
    Money const cash = *anyMoney(0, 1'000'000);
    scene.books.open(kAt, Calendar(), fivePairs(), cash, holdings, marks, record);
    scene.report.balances.push_back({fivePairs().quote(), cash.value(), Decimal{}});
    for (Slot const slot : kSlots) {
        // Split between free and locked in any way.
        Decimal const locked = multiply(holdings[slot].value(), (*anyRate()).value(), Rounding::Down);
        scene.report.balances.push_back({fivePairs()[slot].base, holdings[slot].value() - locked, locked});
    }
}

void fillOrders(Scene& scene)
{
    int const count = *rc::gen::inRange(0, 20);
    for (int number = 1; number <= count; ++number) {
        OrderRecord order = orderRecord(number, oneIn(2) ? Side::Buy : Side::Sell);
        if (oneIn(2)) {
            order.exchangeOrderId = ExchangeOrderId{1'000 + number};
        }
        scene.registry.plan(order);
        int const events = *rc::gen::inRange(0, 4);
        for (int i = 0; i < events; ++i) {
            auto const event = static_cast<OrderEvent>(*rc::gen::inRange(0, static_cast<int>(kOrderEvents)));
            scene.registry.apply(order.clientOrderId, event, kAt);
        }
    }
}

// Their side agrees: open orders open, ended ones gone or listed as ended.
Scene agreeing()
{
    Scene scene;
    fillBooks(scene);
    fillOrders(scene);
    std::vector<ClientOrderId> unproven;
    for (OrderRecord const& order : scene.registry.open()) {
        if (order.state == OrderState::Planned || order.state == OrderState::Unknown) {
            unproven.push_back(order.clientOrderId);
        }
    }
    for (ClientOrderId const& id : unproven) {
        scene.registry.apply(id, OrderEvent::Acknowledged, kAt);
    }
    for (OrderRecord& order : scene.registry.open()) {
        if (order.exchangeOrderId == ExchangeOrderId{}) {
            order.exchangeOrderId = ExchangeOrderId{7'000};
        }
        scene.report.openOrders.push_back(asReported(order));
    }
    for (OrderRecord const& order : scene.registry.ended()) {
        if (oneIn(2)) {
            scene.report.endedOrders.push_back(asReported(order));
        }
    }
    return scene;
}

// Their side is whatever it is.
Scene differing()
{
    Scene scene;
    fillBooks(scene);
    fillOrders(scene);
    std::vector<OrderRecord> const ended(scene.registry.ended().begin(), scene.registry.ended().end());
    for (std::vector<OrderRecord> const* list : {&std::as_const(scene.registry).open(), &ended}) {
        for (OrderRecord const& order : *list) {
            int const where = *rc::gen::inRange(0, 4);
            if (where == 0 || where == 3) {
                scene.report.openOrders.push_back(asReported(order));
            }
            if (where == 1 || where == 3) {
                scene.report.endedOrders.push_back(asReported(order));
            }
        }
    }
    int const foreign = *rc::gen::inRange(0, 3);
    for (int i = 0; i < foreign; ++i) {
        ReportedOrder other = asReported(orderRecord(900 + i));
        other.clientOrderId = ClientOrderId("web");
        scene.report.openOrders.push_back(other);
    }
    return scene;
}

std::vector<Difference> compare(Scene const& scene)
{
    return difference(scene.books, scene.registry, fivePairs(), scene.report);
}

RC_GTEST_PROP(ReconcileLaws, EqualSidesGiveNothing, ())
{
    Scene const scene = *wholeRange(agreeing);
    RC_ASSERT(compare(scene).empty());
}

RC_GTEST_PROP(ReconcileLaws, AfterTheNamedRepairsNothingIsLeftOfTheOrders, ())
{
    Scene scene = *wholeRange(differing);
    for (Difference const& found : compare(scene)) {
        OrderRecord* const order = scene.registry.find(found.clientOrderId);
        switch (found.kind) {
        case DifferenceKind::UnknownIsOpen:
            RC_ASSERT(order != nullptr);
            order->exchangeOrderId = found.exchangeOrderId;
            scene.registry.apply(found.clientOrderId, OrderEvent::Acknowledged, kAt);
            break;
        case DifferenceKind::OpenIsMissing:
        case DifferenceKind::UnknownIsMissing:
            // The grace is over.
            scene.registry.apply(found.clientOrderId, OrderEvent::ConfirmedAbsent, kAt);
            break;
        case DifferenceKind::EndedThere:
            scene.registry.apply(found.clientOrderId, OrderEvent::CancelConfirmed, kAt);
            break;
        case DifferenceKind::StillOpenThere:
            // The exchange carries the cancel out.
            std::erase_if(scene.report.openOrders,
                          [&](ReportedOrder const& reported) { return reported.clientOrderId == found.clientOrderId; });
            break;
        case DifferenceKind::LeavesDiffer: RC_FAIL("the rests agree"); break;
        case DifferenceKind::DoubledOrder: RC_FAIL("every id stands once"); break;
        case DifferenceKind::ForeignOrder:
        case DifferenceKind::FilledDiffers:
        case DifferenceKind::LockedDiffers: break;
        case DifferenceKind::CashDiffers:
        case DifferenceKind::HoldingDiffers: RC_FAIL("the balances agree"); break;
        }
    }
    for (Difference const& left : compare(scene)) {
        RC_ASSERT(left.kind == DifferenceKind::ForeignOrder);
    }
}

RC_GTEST_PROP(ReconcileLaws, EveryOrderOnEitherSideGivesOneDifferenceAtMost, ())
{
    Scene const scene = *wholeRange(differing);
    std::vector<ClientOrderId> seen;
    for (Difference const& found : compare(scene)) {
        if (found.kind == DifferenceKind::ForeignOrder) {
            continue;
        }
        RC_ASSERT(std::find(seen.begin(), seen.end(), found.clientOrderId) == seen.end());
        seen.push_back(found.clientOrderId);
    }
}

// Lists may trail: entries of the same client ids under numbers that ours have not, or have no more, end nothing.
RC_GTEST_PROP(ReconcileLaws, NoEntryUnderAnotherNumberEndsAnOrderOfOurs, ())
{
    Scene scene = *wholeRange(agreeing);
    scene.report.openOrders.clear();
    for (OrderRecord& order : scene.registry.open()) {
        order.type = oneIn(2) ? OrderType::Limit : OrderType::StopMarket;
        ReportedOrder stale = asReported(order);
        int const back = *rc::gen::inRange(1, 900);
        stale.exchangeOrderId = ExchangeOrderId{number(order.exchangeOrderId) - back};
        stale.type = order.type;
        stale.leaves = oneIn(2) ? stale.leaves : Quantity{};
        scene.report.endedOrders.push_back(stale);
    }
    std::vector<Difference> const missing = compare(scene);
    RC_ASSERT(missing.size() == scene.registry.open().size());
    for (Difference const& found : missing) {
        RC_ASSERT(found.kind == DifferenceKind::OpenIsMissing);
    }
}

// And what has ended stays ended, whatever a list still shows: the only answer to it is a cancel.
RC_GTEST_PROP(ReconcileLaws, AnEndedOrderThatIsListedIsOnlyCancelled, ())
{
    Scene scene = *wholeRange(agreeing);
    for (OrderRecord const& order : scene.registry.ended()) {
        scene.report.openOrders.push_back(asReported(order));
    }
    std::vector<Difference> const stillOpen = compare(scene);
    RC_ASSERT(stillOpen.size() == scene.registry.ended().size());
    for (Difference const& found : stillOpen) {
        RC_ASSERT(found.kind == DifferenceKind::StillOpenThere);
        RC_ASSERT(isTerminal(scene.registry.find(found.clientOrderId)->state));
    }
}

RC_GTEST_PROP(ReconcileLaws, EveryBalanceBeyondTheToleranceIsFound, ())
{
    Scene scene = *wholeRange(agreeing);
    std::size_t const which = *rc::gen::inRange<std::size_t>(0, scene.report.balances.size());
    Decimal const shift = Decimal::fromRaw(*rc::gen::inRange<std::int64_t>(-30'000'000'000, 30'000'000'000));
    scene.report.balances[which].free += shift;
    std::vector<Difference> const found = compare(scene);
    if (shift.absolute() <= kBalanceTolerance) {
        RC_ASSERT(found.empty());
        return;
    }
    RC_ASSERT(found.size() == 1U);
    RC_ASSERT(found[0].kind == (which == 0 ? DifferenceKind::CashDiffers : DifferenceKind::HoldingDiffers));
    RC_ASSERT(found[0].theirs - found[0].ours == shift);
}

}  // namespace
}  // namespace pentad::recovery

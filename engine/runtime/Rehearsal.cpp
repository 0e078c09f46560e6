// SPDX-License-Identifier: GPL-3.0-or-later
#include "runtime/Rehearsal.h"

#include "runtime/CoreState.h"

namespace pentad::runtime {
namespace {

constexpr Rate kOnePercent{"0.01"_dec};
// Waiting for the unlock and verifying each take the question and its answer: two cycles. Cancelling and selling take
// one each, where there is something to cancel or to sell.
constexpr int kCyclesOfQuestions = 4;

}  // namespace

FlattenRehearsal rehearse(Core const& core, std::chrono::nanoseconds cadence)
{
    CoreState const& state = core.state();
    CoreSetup const& setup = core.setup();
    FlattenRehearsal rehearsal;
    for (Slot const slot : kSlots) {
        Instrument const& instrument = setup.universe[slot];
        AssetMarketView const& seen = core.marketView().assets[slot];
        Quantity const lockedByOthers = state.foreignCommitments[slot].sells;
        Quantity const free = max(Quantity{}, state.books.held(slot) - lockedByOthers);
        Quantity const sellable = execution::sellableQuantity(state.books.held(slot), lockedByOthers, instrument);
        RehearsalLine& line = rehearsal.assets[slot];
        line.dust = free;
        if (!execution::isWorthSelling(sellable, seen.hasQuote ? std::optional(seen.quote.bid) : std::nullopt,
                                       instrument)) {
            continue;
        }
        line.quantity = sellable;
        line.dust = free - sellable;
        line.steps = 1;
        if (seen.hasQuote) {
            line.gross = notional(seen.quote.bid, sellable, Rounding::Down);
            line.feeAndTax = portion(line.gross, setup.fees.takerRate, Rounding::Up);
            line.net = line.gross - line.feeAndTax;
        }
        rehearsal.gross += line.gross;
        rehearsal.feeAndTax += line.feeAndTax;
        rehearsal.net += line.net;
        rehearsal.steps += line.steps;
        ++rehearsal.assetsToSell;
    }
    rehearsal.cashAfter = state.books.quoteBalance() + rehearsal.net;
    rehearsal.ordersToCancel = static_cast<int>(state.orders.open().size());
    rehearsal.foreignOrders = static_cast<int>(state.foreignOrders.size());
    rehearsal.perPercent = portion(rehearsal.net, kOnePercent, Rounding::HalfEven);
    int const cycles =
        kCyclesOfQuestions + (rehearsal.ordersToCancel > 0 ? 1 : 0) + (rehearsal.assetsToSell > 0 ? 1 : 0);
    rehearsal.duration = std::chrono::ceil<std::chrono::seconds>(cadence * cycles);
    return rehearsal;
}

}  // namespace pentad::runtime

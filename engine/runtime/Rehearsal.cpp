// SPDX-License-Identifier: GPL-3.0-or-later
#include "runtime/Rehearsal.h"

#include "runtime/CoreState.h"

#include <algorithm>

namespace pentad::runtime {
namespace {

constexpr Rate kOnePercent{"0.01"_dec};
// The assets are sold side by side: the one with most steps takes longest. A step after the first waits for its time,
// and is then taken in the cycle that comes next.
std::int64_t sellingCycles(FlattenRehearsal const& rehearsal, std::chrono::nanoseconds cadence, Milliseconds stepWait)
{
    int rounds = 0;
    for (RehearsalLine const& line : rehearsal.assets) {
        rounds = std::max(rounds, line.steps);
    }
    if (rounds == 0) {
        return 0;
    }
    std::int64_t const apart = cadence.count() > 0 ? (stepWait + cadence - std::chrono::nanoseconds(1)) / cadence : 1;
    return 1 + (rounds - 1) * std::max<std::int64_t>(apart, 1);
}

// Waiting for the unlock and verifying each take the question and its answer: two cycles. Cancelling takes one, where
// there is something to cancel. Pausing is done at once.
std::array<std::int64_t, kFlattenStages> cyclesOf(FlattenRehearsal const& rehearsal, std::chrono::nanoseconds cadence,
                                                  Milliseconds stepWait)
{
    constexpr int kQuestion = 2;
    return {0, rehearsal.ordersToCancel > 0 ? 1 : 0, kQuestion, sellingCycles(rehearsal, cadence, stepWait), kQuestion};
}

void measureTime(FlattenRehearsal& rehearsal, std::chrono::nanoseconds cadence, Milliseconds stepWait)
{
    std::int64_t all = 0;
    std::array<std::int64_t, kFlattenStages> const cycles = cyclesOf(rehearsal, cadence, stepWait);
    for (std::size_t i = 0; i < kFlattenStages; ++i) {
        all += cycles[i];
        rehearsal.stageTimes[i] = std::chrono::ceil<Milliseconds>(cadence * cycles[i]);
    }
    rehearsal.duration = std::chrono::ceil<std::chrono::seconds>(cadence * all);
}

// How old the prices of what is held are: a rehearsal is worth no more than the oldest of them.
void measureAge(FlattenRehearsal& rehearsal, Core const& core)
{
    for (Slot const slot : kSlots) {
        if (!core.state().books.held(slot).isPositive()) {
            continue;
        }
        auto const age = core.dataAge(slot);
        rehearsal.stale = rehearsal.stale || !core.hasFreshPrices(slot);
        if (age) {
            rehearsal.oldestQuote = std::max(rehearsal.oldestQuote.value_or(Milliseconds{0}), *age);
        }
    }
}

// (best - average) / best in bps; positive is worse.
std::optional<Decimal> slippage(Decimal best, Decimal average)
{
    if (!best.isPositive()) {
        return std::nullopt;
    }
    return bpsFromRate(Rate(divide(best - average, best, Rounding::HalfEven)));
}

void countLevels(RehearsalLine& line, DepthView const& book, BidWalk const& walk)
{
    line.levels = std::max(line.levels, static_cast<int>(walk.taken.size()));
    for (std::size_t i = 0; i < walk.taken.size(); ++i) {
        if (i >= kEatenLevelsMax) {
            line.deeper += walk.taken[i];
            continue;
        }
        if (i == line.eaten.size()) {
            BookLevel const& level = book.bids[i];
            line.eaten.push_back({level.price, Quantity{}, level.quantity,
                                  slippage(line.bid->value(), level.price.value()).value_or(Decimal{})});
        }
        line.eaten[i].taken += walk.taken[i];
    }
    line.beyondBand += walk.beyondBand;
}

// Each step is walked from the top: the bids are taken to be as many again.
void walkSteps(RehearsalLine& line, DepthView const& book, std::optional<Quantity> bidDepth,
               Instrument const& instrument, ExecutionParameters const& execution)
{
    line.bookKnown = true;
    Quantity left = line.quantity;
    for (int step = 0; step < line.steps && left.isPositive(); ++step) {
        bool const last = step + 1 == line.steps;
        Quantity const part = last ? left : execution::stepQuantity(left, bidDepth, *line.bid, instrument);
        BidWalk const walk = walkBids(book, part, execution.flattenBand);
        line.gross += walk.gross;
        countLevels(line, book, walk);
        left = left - part;
    }
    line.average = averagePrice(line.gross, line.quantity, Rounding::HalfEven);
    line.slippageBps = slippage(line.bid->value(), line.average->value());
}

RehearsalLine lineOf(Core const& core, Slot slot, DepthView const* book)
{
    CoreState const& state = core.state();
    Instrument const& instrument = core.setup().universe[slot];
    AssetMarketView const& seen = core.marketView().assets[slot];
    Quantity const withheld =
        max(state.foreignCommitments[slot].sells, state.reported ? state.reported->withheld[slot] : Quantity{});
    Quantity const free = max(Quantity{}, state.books.held(slot) - withheld);
    Quantity const sellable = execution::sellableQuantity(state.books.held(slot), withheld, instrument);
    RehearsalLine line;
    line.bid = seen.hasQuote ? std::optional(seen.quote.bid) : std::nullopt;
    line.marked = core.capital().inputs.positionValues[slot];
    line.dust = free;
    ExecutionParameters const& execution = core.setup().execution;
    bool const fresh = core.hasFreshPrices(slot);
    std::optional<Quantity> const bidDepth = fresh ? seen.quote.bidDepth : std::nullopt;
    if (execution::isWorthSelling(sellable, line.bid, instrument)) {
        line.quantity = sellable;
        line.dust = free - sellable;
        line.steps = execution::stepsToSell(sellable, bidDepth, line.bid.value_or(Price{}), instrument,
                                            execution.flattenStepsMaximum);
    }
    if (line.bid) {
        if (fresh && line.steps > 0 && book != nullptr && !book->bids.empty()) {
            walkSteps(line, *book, bidDepth, instrument, execution);
        } else {
            line.gross = notional(*line.bid, line.quantity, Rounding::Down);
        }
        line.feeAndTax = portion(line.gross, core.setup().fees.takerRate, Rounding::Up);
        line.net = line.gross - line.feeAndTax;
        line.dustValue = notional(*line.bid, line.dust, Rounding::Down);
    }
    return line;
}

}  // namespace

BidWalk walkBids(DepthView const& book, Quantity quantity, Rate band)
{
    BidWalk walk;
    if (book.bids.empty()) {
        walk.beyondBand = quantity;
        return walk;
    }
    Price const edge = shifted(book.bids.front().price, Rate(-band.value()), Rounding::Up);
    for (BookLevel const& level : book.bids) {
        if (!quantity.isPositive() || level.price < edge) {
            break;
        }
        Quantity const taken = min(quantity, level.quantity);
        walk.gross += notional(level.price, taken, Rounding::Down);
        quantity = quantity - taken;
        walk.taken.push_back(taken);
    }
    walk.beyondBand = quantity;
    walk.gross += notional(edge, quantity, Rounding::Down);
    return walk;
}

FlattenRehearsal rehearse(Core const& core, std::chrono::nanoseconds cadence, Milliseconds stepWait,
                          PerAsset<DepthView const*> const& books)
{
    CoreState const& state = core.state();
    FlattenRehearsal rehearsal;
    Money walked;
    Money walkedAtBid;
    for (Slot const slot : kSlots) {
        RehearsalLine& line = rehearsal.assets[slot];
        line = lineOf(core, slot, books[slot]);
        rehearsal.marked += line.marked;
        rehearsal.gross += line.gross;
        rehearsal.feeAndTax += line.feeAndTax;
        rehearsal.net += line.net;
        rehearsal.dustValue += line.dustValue;
        rehearsal.steps += line.steps;
        rehearsal.assetsToSell += line.steps > 0 ? 1 : 0;
        if (line.bookKnown) {
            walked += line.gross;
            walkedAtBid += notional(*line.bid, line.quantity, Rounding::Down);
        }
    }
    rehearsal.slippageBps = slippage(walkedAtBid.value(), walked.value());
    rehearsal.cashAfter = state.books.quoteBalance() + rehearsal.net;
    rehearsal.ordersToCancel = static_cast<int>(state.orders.open().size());
    rehearsal.foreignOrders = static_cast<int>(state.foreignOrders.size());
    rehearsal.perPercent = portion(rehearsal.net, kOnePercent, Rounding::HalfEven);
    measureTime(rehearsal, cadence, stepWait);
    measureAge(rehearsal, core);
    return rehearsal;
}

}  // namespace pentad::runtime

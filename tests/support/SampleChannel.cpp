// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/SampleChannel.h"

#include <algorithm>

namespace pentad::test {
namespace {

// Sizes that look different and are always the same for the same number; worth some thousands of the quote currency.
Quantity sizeOf(std::int64_t number, Price price, int scale)
{
    std::int64_t const worth = 2'000 + number * 7'919 % 60'000;
    return quantityFor(Money(Decimal(worth)), price, Rounding::Down).round(scale, Rounding::Down);
}

}  // namespace

void SampleChannel::observe(Slot slot, Quote const& quote)
{
    Instrument const& instrument = m_universe[slot];
    Decimal const tick = Decimal::fromMantissa(1, instrument.priceScale);
    Decimal const step = max(tick, multiply(quote.last.value(), Decimal::fromMantissa(4, 4), Rounding::Down)
                                       .round(instrument.priceScale, Rounding::Down));
    auto depth = std::make_shared<DepthView>();
    depth->at = quote.at;
    Decimal bid = quote.bid.value();
    Decimal ask = quote.ask.value();
    for (int level = 0; level < 60 && bid > step; ++level) {
        depth->bids.push_back({Price(bid), sizeOf(level * 13 + 5, Price(bid), instrument.quantityScale)});
        depth->asks.push_back({Price(ask), sizeOf(level * 17 + 3, Price(ask), instrument.quantityScale)});
        bid -= step;
        ask += step;
    }
    auto tape = m_tape[slot] ? std::make_shared<TradeTape>(*m_tape[slot]) : std::make_shared<TradeTape>();
    Side const side = tape->trades.empty() || quote.last >= tape->trades.front().price ? Side::Buy : Side::Sell;
    ++m_trades;
    tape->trades.insert(
        tape->trades.begin(),
        PublicTrade{m_trades, quote.at, quote.last, sizeOf(m_trades, quote.last, instrument.quantityScale), side});
    tape->trades.resize(std::min(tape->trades.size(), TradeTape::kTradesMax));
    tape->lastMinute = {};
    for (PublicTrade const& trade : tape->trades) {
        if (trade.at + std::chrono::minutes(1) > quote.at) {
            tape->lastMinute += trade.quantity;
        }
    }
    m_depth[slot] = std::move(depth);
    m_tape[slot] = std::move(tape);
    if (!figures.events) {
        figures = healthy(quote.at);
    }
}

ChannelView SampleChannel::healthy(UtcTime now)
{
    ChannelView view;
    view.present = true;
    view.feed = FeedSource::Socket;
    view.feedSince = now;
    view.messageAge = Milliseconds(300);
    view.pingAge = Milliseconds(4'100);
    view.loggedIn = true;
    view.orders = ChannelState::Up;
    view.replyAge = Milliseconds(900);
    view.replyTime = Milliseconds(48);
    view.clockOffset = Milliseconds(3);
    view.roundTrip = Milliseconds(31);
    view.clockTolerance = Milliseconds(5'000);
    view.budgets = {{"submit order", 258, 300, {}},
                    {"cancel order", 300, 300, {}},
                    {"open orders", 296, 300, {}},
                    {"balances", 117, 120, {}}};
    view.budgetLeft = Rate(Decimal::fromMantissa(86, 2));
    view.events = std::make_shared<std::vector<ChannelEvent> const>(std::vector<ChannelEvent>{
        {now, ChannelEventKind::Connected, "market socket", ""},
        {now, ChannelEventKind::LoggedIn, "account socket", ""},
        {now + std::chrono::seconds(1), ChannelEventKind::SequenceGap, "XRPTRY", ""},
    });
    return view;
}

}  // namespace pentad::test

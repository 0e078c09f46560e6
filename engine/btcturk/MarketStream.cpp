// SPDX-License-Identifier: GPL-3.0-or-later
#include "btcturk/MarketStream.h"

#include "btcturk/Requests.h"
#include "contracts/EngineText.h"
#include "foundation/TimeText.h"

#include <algorithm>

namespace pentad::btcturk {

using market::BookUpdate;

namespace {

constexpr Milliseconds kStreamWatchEvery{500};
constexpr std::string_view kBookChannel = "obdiff";

// "BTCTRY_60", "BTCTRY_1D", "BTCTRY_1W".
std::string candleEvent(std::string_view symbol, Milliseconds length)
{
    constexpr Milliseconds kDay = std::chrono::hours(24);
    return std::string(symbol) + "_" +
           (length == kDay       ? "1D"
            : length == 7 * kDay ? "1W"
                                 : std::to_string(length / std::chrono::minutes(1)));
}

std::vector<BookLevel> shown(market::OrderBook const& book, Side side)
{
    std::vector<BookLevel> levels;
    levels.reserve(book.levels(side));
    for (std::size_t i = 0; i < book.levels(side); ++i) {
        levels.push_back({book.level(side, i).price, book.level(side, i).quantity});
    }
    return levels;
}

}  // namespace

TradeTape tapeOf(std::vector<PublicTrade> trades)
{
    UtcTime const since = trades.front().at - std::chrono::minutes(1);
    Decimal sum;
    for (PublicTrade const& trade : trades) {
        sum = trade.at > since ? checkedAdd(sum, trade.quantity.value()).value_or(sum) : sum;
    }
    return {std::move(trades), Quantity(sum)};
}

MarketStream::MarketStream(SocketLineParameters line, SocketLine::Shared shared, PerAsset<Symbol> const& symbols,
                           Parameters parameters, Observers observers)
    : m_symbols(symbols),
      m_shared(shared),
      m_parameters(parameters),
      m_observers(std::move(observers)),
      m_line(std::move(line), shared,
             {[this] { joinAll(); }, [this](Frame const& frame) { take(frame); }, [this] { forget(); },
              [this] { doubtTrades(); }})
{
    connect(&m_watch, &QTimer::timeout, this, [this] { watch(); });
    m_watch.start(kStreamWatchEvery);
}

std::optional<Slot> MarketStream::slotOf(Symbol const& symbol) const
{
    for (Slot const slot : kSlots) {
        if (m_symbols[slot] == symbol) {
            return slot;
        }
    }
    return std::nullopt;
}

// The same, of a frame: every stream that was joined is of a pair of ours.
std::optional<Slot> MarketStream::joined(Symbol const& symbol)
{
    constexpr std::size_t kPairsNoted = 32;
    auto const slot = slotOf(symbol);
    if (!slot) {
        m_shared.log.refusedMessage();
        if (m_strangers.size() < kPairsNoted && m_strangers.insert(symbol).second) {
            m_shared.log.note(ChannelEventKind::MessageRefused, m_line.name(),
                              say(Phrase::FrameOfOtherPair, {symbol.view()}));
        }
    }
    return slot;
}

void MarketStream::joinAll()
{
    for (Slot const slot : kSlots) {
        std::string_view const symbol = m_symbols[slot].view();
        Lane& lane = m_lanes[slot];
        forgetBook(lane);
        lane.joins = 1;
        lane.hasTicker = lane.hasTrades = false;
        lane.firstsAsked = 1;
        lane.joinedAt = lane.firstsAskedAt = m_shared.clock.monotonic();
        m_line.send(joinFrame(kBookChannel, symbol, true));
        m_line.send(joinFrame("trade", symbol, true));
        m_line.send(joinFrame("ticker", symbol, true));
        m_line.send(joinFrame("tradeview", candleEvent(symbol, m_parameters.candleLength), true));
    }
}

// Trades have no numbers that follow each other: whether the frame that could not be read was one, nobody knows. A new
// join brings the last trades once more.
void MarketStream::doubtTrades()
{
    m_tradesDoubted = true;
    m_observers.doubted();
}

void MarketStream::joinTrades()
{
    m_tradesDoubted = false;
    m_tradesRejoinedAt = m_shared.clock.monotonic();
    for (Slot const slot : kSlots) {
        m_line.send(joinFrame("trade", m_symbols[slot].view(), false));
        m_line.send(joinFrame("trade", m_symbols[slot].view(), true));
    }
}

void MarketStream::joinBook(Slot slot)
{
    Lane& lane = m_lanes[slot];
    if (lane.joins >= m_parameters.joinsMaximum) {
        m_line.restart(say(Phrase::NoBookOf, {m_symbols[slot].view()}));
        return;
    }
    ++lane.joins;
    lane.joinedAt = m_shared.clock.monotonic();
    m_line.send(joinFrame(kBookChannel, m_symbols[slot].view(), false));
    m_line.send(joinFrame(kBookChannel, m_symbols[slot].view(), true));
}

// Prices do without them, if need be: they are not worth a new line.
void MarketStream::askFirsts(Slot slot)
{
    Lane& lane = m_lanes[slot];
    ++lane.firstsAsked;
    lane.firstsAskedAt = m_shared.clock.monotonic();
    for (auto const& [channel, isThere] : {std::pair("ticker", lane.hasTicker), std::pair("trade", lane.hasTrades)}) {
        if (!isThere) {
            m_line.send(joinFrame(channel, m_symbols[slot].view(), false));
            m_line.send(joinFrame(channel, m_symbols[slot].view(), true));
        }
    }
}

void MarketStream::dropBook(Slot slot)
{
    forgetBook(m_lanes[slot]);
    m_observers.lost(slot);
    joinBook(slot);
}

void MarketStream::forgetBook(Lane& lane)
{
    lane.book.clear();
    lane.depth.reset();
    lane.confirmedAt.reset();
    lane.doubtedSince.reset();
}

void MarketStream::forget()
{
    for (Slot const slot : kSlots) {
        bool const wasKnown = m_lanes[slot].book.isComplete();
        forgetBook(m_lanes[slot]);
        if (wasKnown) {
            m_observers.lost(slot);
        }
    }
    m_tradesDoubted = false;
    m_observers.broke();
}

void MarketStream::watch()
{
    if (!m_line.isOpen()) {
        return;
    }
    MonotonicTime const now = m_shared.clock.monotonic();
    if (m_tradesDoubted && (!m_tradesRejoinedAt || now - *m_tradesRejoinedAt >= m_parameters.tradesRejoinedEvery)) {
        joinTrades();
    }
    for (Slot const slot : kSlots) {
        Lane const& lane = m_lanes[slot];
        if (!lane.book.isComplete() && now - lane.joinedAt >= m_parameters.bookPatience && m_line.isOpen()) {
            joinBook(slot);
        }
        if (!(lane.hasTicker && lane.hasTrades) && lane.firstsAsked < m_parameters.joinsMaximum &&
            now - lane.firstsAskedAt >= m_parameters.bookPatience && m_line.isOpen()) {
            askFirsts(slot);
        }
    }
}

void MarketStream::take(Frame const& frame)
{
    if (auto const* book = std::get_if<BookFrame>(&frame)) {
        take(*book);
    } else if (auto const* change = std::get_if<BookChangeFrame>(&frame)) {
        take(*change);
    } else if (auto const* tickers = std::get_if<TickersFrame>(&frame)) {
        take(*tickers);
    } else if (auto const* trades = std::get_if<TradesFrame>(&frame)) {
        take(*trades);
    } else if (auto const* candle = std::get_if<CandleFrame>(&frame)) {
        take(*candle);
    }
}

void MarketStream::take(BookFrame const& frame)
{
    auto const slot = joined(frame.symbol);
    if (slot && frame.channel == kBookChannel) {
        bookAnswer(*slot, m_lanes[*slot].book.snapshot(frame.sequence, frame.bids, frame.asks));
    }
}

void MarketStream::take(BookChangeFrame const& frame)
{
    auto const slot = joined(frame.symbol);
    if (!slot) {
        return;
    }
    market::OrderBook& book = m_lanes[*slot].book;
    if (!book.isComplete()) {
        return;  // the new book is on its way; what is older than it is of no use
    }
    bookAnswer(*slot, book.change(frame.sequence, frame.bids, frame.asks));
}

void MarketStream::bookAnswer(Slot slot, BookUpdate update)
{
    Lane& lane = m_lanes[slot];
    switch (update) {
    case BookUpdate::Repeated: return;
    case BookUpdate::Applied:
        lane.joins = 1;
        lane.confirmedAt = m_line.heardAt();
        lane.doubtedSince.reset();
        lane.depth.reset();
        m_observers.touched(slot);
        return;
    case BookUpdate::Gap:
    case BookUpdate::Contradicted:
        m_shared.log.note(ChannelEventKind::SequenceGap, m_symbols[slot].text());
        dropBook(slot);
        return;
    }
}

void MarketStream::take(TickersFrame const& frame)
{
    for (Ticker const& ticker : frame.items) {
        auto const slot = joined(ticker.symbol);
        if (slot) {
            m_lanes[*slot].hasTicker = true;
        }
        if (slot && ticker.last.isPositive()) {
            m_lanes[*slot].last = ticker.last;
            compare(*slot, ticker);
        }
    }
}

// The sequence of a book shows what is lost between two changes, but not that changes have ceased to come. The ticker is
// another stream: where its best prices are those of the book, the book is as fresh as the ticker. It is made about once
// a second, so that it may trail behind a book that moves.
void MarketStream::compare(Slot slot, Ticker const& ticker)
{
    Lane& lane = m_lanes[slot];
    auto const bid = lane.book.bestBid();
    auto const ask = lane.book.bestAsk();
    if (!lane.book.isComplete() || !bid || !ask || !ticker.bid.isPositive() || !ticker.ask.isPositive()) {
        return;
    }
    MonotonicTime const now = m_line.heardAt();
    if (bid->price == ticker.bid && ask->price == ticker.ask) {
        lane.confirmedAt = now;
        lane.doubtedSince.reset();
        m_observers.touched(slot);
        return;
    }
    lane.doubtedSince = lane.doubtedSince.value_or(now);
    if (now - *lane.doubtedSince >= m_parameters.doubtMaximum) {
        m_shared.log.note(ChannelEventKind::SequenceGap, m_symbols[slot].text(), say(Phrase::BookStandsStill));
        dropBook(slot);
    }
}

bool MarketStream::refusesStamp(Slot slot, UtcTime stamp)
{
    bool const refused = m_observers.isOfFuture && m_observers.isOfFuture(stamp);
    if (refused) {
        m_shared.log.refusedMessage();
        if (!m_stampRefused[slot]) {
            m_shared.log.note(ChannelEventKind::MessageRefused, m_symbols[slot].text(),
                              say(Phrase::StampOfFuture, {utcText(stamp)}));
        }
    }
    m_stampRefused[slot] = refused;
    return refused;
}

void MarketStream::take(TradesFrame const& frame)
{
    if (frame.items.empty()) {
        return;
    }
    auto const slot = joined(frame.items.front().symbol);
    if (!slot) {
        return;
    }
    m_lanes[*slot].hasTrades = true;
    // One such trade would end every candle before it. What else the frame says is asked for anew.
    auto const newest = std::max_element(frame.items.begin(), frame.items.end(),
                                         [](MarketTrade const& a, MarketTrade const& b) { return a.at < b.at; });
    if (refusesStamp(*slot, newest->at)) {
        doubtTrades();
        return;
    }
    Lane& lane = m_lanes[*slot];
    // Newest first in a history, which therefore is read from its end.
    for (std::size_t i = frame.items.size(); i-- > 0;) {
        MarketTrade const& trade = frame.items[i];
        bool const known = std::any_of(lane.trades.begin(), lane.trades.end(),
                                       [&](PublicTrade const& each) { return each.id == number(trade.id); });
        if (known) {
            continue;
        }
        lane.trades.push_front(
            {number(trade.id), trade.at, trade.price, trade.quantity, trade.side.value_or(Side::Buy)});
        if (lane.trades.size() > TradeTape::kTradesMax) {
            lane.trades.pop_back();
        }
    }
    lane.last = lane.trades.front().price;
    lane.tape.reset();
    m_observers.traded(*slot, frame.items, frame.history);
    // A trade says nothing about the book: it only changes the last price of one that is known to be fresh.
    bool const isFresh = lane.confirmedAt && m_line.heardAt() - *lane.confirmedAt < m_parameters.doubtMaximum;
    if (!frame.history && isFresh) {
        m_observers.touched(*slot);
    }
}

void MarketStream::take(CandleFrame const& frame)
{
    auto const slot = joined(frame.symbol);
    if (slot && frame.resolutionMinutes == m_parameters.candleLength / std::chrono::minutes(1) &&
        !refusesStamp(*slot, frame.bar.openTime)) {
        m_observers.candle(*slot, frame.bar);
    }
}

bool MarketStream::booksComplete() const
{
    return std::all_of(m_lanes.begin(), m_lanes.end(), [](Lane const& lane) { return lane.book.isComplete(); });
}

std::optional<Quote> MarketStream::quote(Slot slot, UtcTime at) const
{
    Lane const& lane = m_lanes[slot];
    auto const bid = lane.book.bestBid();
    auto const ask = lane.book.bestAsk();
    if (!lane.book.isComplete() || lane.doubtedSince || !bid || !ask) {
        return std::nullopt;
    }
    return Quote{at, bid->price, ask->price, lane.last.value_or(bid->price)};
}

std::optional<Quantity> MarketStream::within(Slot slot, Side side, Rate band) const
{
    market::OrderBook const& book = m_lanes[slot].book;
    return book.isComplete() ? std::optional(book.within(side, band)) : std::nullopt;
}

std::shared_ptr<DepthView const> MarketStream::depth(Slot slot) const
{
    Lane const& lane = m_lanes[slot];
    if (!lane.depth && lane.book.isComplete()) {
        lane.depth = std::make_shared<DepthView const>(
            DepthView{m_shared.clock.utc(), shown(lane.book, Side::Buy), shown(lane.book, Side::Sell)});
    }
    return lane.depth;
}

std::shared_ptr<TradeTape const> MarketStream::tape(Slot slot) const
{
    Lane const& lane = m_lanes[slot];
    if (!lane.tape && !lane.trades.empty()) {
        lane.tape = std::make_shared<TradeTape const>(tapeOf({lane.trades.begin(), lane.trades.end()}));
    }
    return lane.tape;
}

}  // namespace pentad::btcturk

// SPDX-License-Identifier: GPL-3.0-or-later
#include "btcturk/SocketFeed.h"

#include "btcturk/CandleFolding.h"
#include "btcturk/Requests.h"
#include "contracts/EngineText.h"
#include "foundation/TimeText.h"

#include <algorithm>

namespace pentad::btcturk {
namespace {

constexpr Milliseconds kSuccessEvery{1'000};
// The chart host gives 11,000 candles in one answer.
constexpr std::int64_t kCandlesInAnswer = 10'000;

// What another attempt would not mend: the host does not know the question.
bool isNotOffered(RestFailure const& failure)
{
    return failure.kind == RestFailureKind::Refused || failure.kind == RestFailureKind::NotFound ||
           (failure.kind == RestFailureKind::Unreadable && failure.status / 100 == 4);
}

std::string minutesText(Milliseconds length)
{
    return std::to_string(length / std::chrono::minutes(1));
}

}  // namespace

SocketFeed::SocketFeed(Parameters parameters, RestPipeline& rest, SocketLine::Shared shared,
                       PerAsset<Symbol> const& symbols, LaterSink& sink, Observers observers)
    : m_parameters(std::move(parameters)),
      m_rest(rest),
      m_shared(shared),
      m_symbols(symbols),
      m_sink(sink),
      m_observers(std::move(observers)),
      m_selector(m_parameters.selector),
      m_stream(m_parameters.line, shared, symbols, m_parameters.stream,
               {[this](Slot slot) { touched(slot); },
                [this](Slot slot, std::span<MarketTrade const> trades, bool history) { traded(slot, trades, history); },
                [this](Slot slot, Bar const& bar) { pair(slot).candles.trades().underWay(bar); }, [this] { broke(); },
                [this] { doubted(); }, [this](Slot slot) { lost(slot); },
                [this](UtcTime stamp) { return m_rest.isOfFuture(stamp); }})
{
    for (Slot const slot : kSlots) {
        m_pairs.emplace_back(CandleLane(slot, m_parameters.barLength, m_parameters.historyBars, m_parameters.patience));
        if (!mayBeOffered(m_parameters.barLength)) {
            m_pairs.back().foldedFrom = foldingSource(m_parameters.barLength);
        }
    }
    connect(&m_tick, &QTimer::timeout, this, [this] { tick(); });
}

void SocketFeed::start(PerAsset<std::optional<UtcTime>> const&)
{
    // Whatever closed before this moment is told as history, so that nothing the engine has seen can come as new.
    m_running = true;
    m_stream.open();
    m_tick.start(m_parameters.tick);
    tick();
}

void SocketFeed::stop()
{
    m_running = false;
    m_tick.stop();
    m_stream.close();
}

std::vector<Bar> SocketFeed::older(Slot slot, UtcTime before, std::size_t count)
{
    return pair(slot).candles.older(before, count);
}

void SocketFeed::tick()
{
    MonotonicTime const now = m_shared.clock.monotonic();
    auto const age = m_stream.line().messageAge();
    if (age && now - *age >= m_tickedAt) {
        m_spokeAt = m_rest.exchangeTime();
    }
    m_tickedAt = now;
    select(now);
    for (Slot const slot : kSlots) {
        if (m_selector.current() == FeedSource::Rest) {
            poll(slot, now);
        }
        tendCandles(slot, now);
    }
    bool const spoke = age && now - *age > m_successToldAt;
    if (m_selector.current() == FeedSource::Socket && spoke && now - m_successToldAt >= kSuccessEvery) {
        m_successToldAt = now;
        m_observers.succeeded();
    }
}

void SocketFeed::select(MonotonicTime now)
{
    SocketLine const& line = m_stream.line();
    FeedSource const before = m_selector.current();
    if (!m_selector.advance(now, {line.isOpen(), m_stream.booksComplete(), line.messageAge(), line.pongAge()})) {
        return;
    }
    m_sourceSince = m_shared.clock.utc();
    for (Pair& each : m_pairs) {
        each.polledBook.reset();
        each.book.askedAt.reset();
        each.polledTape.reset();
        each.tape.askedAt.reset();
    }
    if (m_selector.current() == FeedSource::Rest) {
        m_shared.log.note(ChannelEventKind::PollingBegan, {});
        return;
    }
    if (before == FeedSource::Rest) {
        m_shared.log.note(ChannelEventKind::PollingEnded, {});
    }
    for (Slot const slot : kSlots) {
        touched(slot);
    }
}

void SocketFeed::doubted()
{
    for (Pair& each : m_pairs) {
        each.candles.trades().broke();
        each.hurries = kHurries;
    }
}

void SocketFeed::broke()
{
    doubted();
    if (m_running) {  // else we have closed it
        m_observers.failed(say(Phrase::MarketSocketLost));
    }
}

void SocketFeed::touched(Slot slot)
{
    if (m_selector.current() != FeedSource::Socket || !m_running) {
        return;
    }
    if (auto const quote = m_stream.quote(slot, m_shared.clock.utc())) {
        tell(slot, *quote);
    }
}

// A reader must not trade on the last quote while its successor is on its way.
void SocketFeed::lost(Slot slot)
{
    if (m_selector.current() != FeedSource::Socket || !m_running) {
        return;
    }
    pair(slot).quote.reset();  // the next one is told even if it is the same
    m_sink.submit({m_shared.clock.utc(), QuoteLost{slot}});
}

// What one side of the book takes at once without leaving the band.
std::optional<Quantity> SocketFeed::depthWithin(Slot slot, Side side, Rate band) const
{
    if (m_selector.current() != FeedSource::Rest) {
        return m_stream.within(slot, side, band);
    }
    auto const& book = m_pairs[static_cast<std::size_t>(slot)].polledBook;
    if (book == nullptr) {
        return std::nullopt;
    }
    auto const& levels = side == Side::Buy ? book->bids : book->asks;
    if (levels.empty()) {
        return std::nullopt;
    }
    Price const last = market::worstWithin(side, levels.front().price, band);
    Decimal sum;
    for (BookLevel const& level : levels) {
        if (side == Side::Buy ? level.price >= last : level.price <= last) {
            sum = checkedAdd(sum, level.quantity.value()).value_or(sum);
        }
    }
    return Quantity(sum);
}

void SocketFeed::tell(Slot slot, Quote quote)
{
    Pair& told = pair(slot);
    MonotonicTime const now = m_shared.clock.monotonic();
    m_heardAt = now;
    bool const same =
        told.quote && told.quote->bid == quote.bid && told.quote->ask == quote.ask && told.quote->last == quote.last;
    if (same && now - told.quoteToldAt < m_parameters.confirmEvery) {
        return;
    }
    quote.bidDepth = depthWithin(slot, Side::Buy, m_parameters.depthBand);
    quote.askDepth = depthWithin(slot, Side::Sell, m_parameters.askBand);
    told.quote = quote;
    told.quoteToldAt = now;
    m_sink.submit({quote.at, QuoteChanged{slot, quote}});
}

void SocketFeed::traded(Slot slot, std::span<MarketTrade const> trades, bool history)
{
    BarAssembler& assembler = pair(slot).candles.trades();
    if (history) {
        // Others of the same millisecond may have been cut off.
        UtcTime oldest = trades.front().at;
        for (MarketTrade const& trade : trades) {
            oldest = std::min(oldest, trade.at);
        }
        assembler.runsSince(oldest + Milliseconds(1));
    }
    for (MarketTrade const& trade : trades) {
        assembler.take(trade.id, trade.at, trade.price, trade.quantity);
    }
}

void SocketFeed::tell(std::vector<BarClosed> const& bars)
{
    for (BarClosed const& closed : bars) {
        m_sink.tell(closed);
    }
}

void SocketFeed::failed(Route route, RestFailure const& failure)
{
    m_rest.noteUnusable(route, failure);
    m_observers.failed(failure.text());
}

// Of the list that was just read. Every list counts; what the one before it left out already is not told again.
void SocketFeed::noteLeftOut(std::size_t& before)
{
    std::size_t const rows = m_decoder.rowsLeftOut();
    if (rows > std::exchange(before, rows)) {
        m_rest.noteLeftOut(rows);
    } else if (rows > 0) {
        m_shared.log.refusedMessage();
    }
}

// A question that found no turn here says nothing about the exchange.
void SocketFeed::unanswered(RestResult const& result)
{
    if (result.sent) {
        m_observers.failed(result.reason);
    }
}

bool SocketFeed::Poll::begins(MonotonicTime now, Milliseconds every)
{
    if (underWay || (askedAt && now - *askedAt < every)) {
        return false;
    }
    underWay = true;
    askedAt = now;
    return true;
}

void SocketFeed::poll(Slot slot, MonotonicTime now)
{
    Pair& polled = pair(slot);
    std::string_view const symbol = m_symbols[slot].view();
    if (polled.ticker.begins(now, m_parameters.pollEvery)) {
        ask(slot, Route::Ticker, pairQuery(symbol), m_parameters.pollEvery, &SocketFeed::takeTicker);
    }
    if (polled.book.begins(now, m_parameters.bookPollEvery)) {
        ask(slot, Route::OrderBook, bookQuery(symbol, static_cast<int>(DepthView::kLevelsMax)),
            m_parameters.bookPollEvery, &SocketFeed::takeBook);
    }
    if (polled.tape.begins(now, m_parameters.tradesPollEvery)) {
        ask(slot, Route::Trades, tradesQuery(symbol, static_cast<int>(TradeTape::kTradesMax)),
            m_parameters.tradesPollEvery, &SocketFeed::takeTrades);
    }
}

void SocketFeed::ask(Slot slot, Route route, std::string query, Milliseconds patience, Take take)
{
    RestCall call;
    call.route = route;
    call.query = std::move(query);
    call.patience = patience;
    m_rest.send(std::move(call), [this, slot, take, epoch = m_selector.epoch()](RestResult const& result) {
        (this->*take)(slot, epoch, result);
    });
}

// For whoever looks at the book; quotes come from the tickers, which are asked for more often.
void SocketFeed::takeBook(Slot slot, std::uint64_t epoch, RestResult const& result)
{
    pair(slot).book.underWay = false;
    if (!m_running || !m_selector.accepts(FeedSource::Rest, epoch) || !result.answered()) {
        return;
    }
    auto const page = m_decoder.orderBook(result.answer.view());
    if (!page) {
        failed(Route::OrderBook, page.error());
        return;
    }
    auto const shown = [](std::vector<market::BookLevel> const& levels) {
        std::vector<BookLevel> all;
        all.reserve(levels.size());
        for (market::BookLevel const& level : levels) {
            all.push_back({level.price, level.quantity});
        }
        return all;
    };
    pair(slot).polledBook =
        std::make_shared<DepthView const>(DepthView{m_shared.clock.utc(), shown(page->bids), shown(page->asks)});
}

std::shared_ptr<DepthView const> SocketFeed::depth(Slot slot) const
{
    return m_selector.current() == FeedSource::Rest ? pair(slot).polledBook : m_stream.depth(slot);
}

// Only shown: candles come from the chart host while the socket is not trusted.
void SocketFeed::takeTrades(Slot slot, std::uint64_t epoch, RestResult const& result)
{
    pair(slot).tape.underWay = false;
    if (!m_running || !m_selector.accepts(FeedSource::Rest, epoch) || !result.answered()) {
        return;
    }
    auto const rows = m_decoder.trades(result.answer.view());
    if (!rows) {
        m_rest.noteUnusable(Route::Trades, rows.error());
        return;
    }
    noteLeftOut(pair(slot).tape.leftOut);
    std::vector<PublicTrade> trades;
    for (MarketTrade const& row : *rows) {
        if (row.symbol != m_symbols[slot] || m_rest.isOfFuture(row.at)) {
            continue;
        }
        // Of the same trade the two feeds name opposite sides; the tape goes on in the words of the socket.
        Side const side = row.side.value_or(Side::Sell) == Side::Sell ? Side::Buy : Side::Sell;
        trades.push_back({number(row.id), row.at, row.price, row.quantity, side});
    }
    std::stable_sort(trades.begin(), trades.end(),
                     [](PublicTrade const& a, PublicTrade const& b) { return a.at > b.at; });
    trades.resize(std::min(trades.size(), TradeTape::kTradesMax));
    if (!trades.empty()) {
        pair(slot).polledTape = std::make_shared<TradeTape const>(tapeOf(std::move(trades)));
    }
}

std::shared_ptr<TradeTape const> SocketFeed::tape(Slot slot) const
{
    return m_selector.current() == FeedSource::Rest ? pair(slot).polledTape : m_stream.tape(slot);
}

void SocketFeed::takeTicker(Slot slot, std::uint64_t epoch, RestResult const& result)
{
    pair(slot).ticker.underWay = false;
    if (!m_running || !m_selector.accepts(FeedSource::Rest, epoch)) {
        return;
    }
    if (!result.answered()) {
        unanswered(result);
        return;
    }
    auto const tickers = m_decoder.tickers(result.answer.view());
    if (!tickers) {
        failed(Route::Ticker, tickers.error());
        return;
    }
    noteLeftOut(pair(slot).ticker.leftOut);
    for (Ticker const& ticker : *tickers) {
        if (m_rest.isOfFuture(ticker.at)) {
            std::string const why = say(Phrase::StampOfFuture, {utcText(ticker.at)});
            m_rest.noteUnusable(Route::Ticker, why);
            m_observers.failed(why);
            return;
        }
        if (ticker.symbol == m_symbols[slot] && ticker.bid.isPositive() && ticker.bid <= ticker.ask) {
            tell(slot, Quote{m_shared.clock.utc(), ticker.bid, ticker.ask, ticker.last});
            m_observers.succeeded();
        }
    }
}

void SocketFeed::tendCandles(Slot slot, MonotonicTime now)
{
    Pair& tended = pair(slot);
    UtcTime const exchangeNow = m_rest.exchangeTime();
    tell(tended.candles.closeFromTrades(std::min(exchangeNow, m_spokeAt)));
    Milliseconds const asked = tended.foldedFrom.value_or(m_parameters.barLength);
    auto const fitting = static_cast<std::size_t>(kCandlesInAnswer * asked / m_parameters.barLength);
    auto const range = tended.candles.wanted(
        exchangeNow, std::min(std::max(m_parameters.historyBars, m_parameters.chartBars), fitting));
    Milliseconds const rest = tended.hurries > 0 ? m_parameters.candlesSoon : m_parameters.candlesEvery;
    if (!range || tended.candlesAsked || (tended.candlesAskedAt && now - *tended.candlesAskedAt < rest)) {
        return;
    }
    tended.hurries = std::max(tended.hurries - 1, 0);
    tended.candlesAsked = true;
    tended.candlesAskedAt = now;
    RestCall call;
    call.route = Route::Klines;
    // Of the last candle every part.
    call.query = klinesQuery(m_symbols[slot].view(), std::chrono::duration_cast<std::chrono::minutes>(asked),
                             range->from, range->to + (m_parameters.barLength - asked));
    m_rest.send(std::move(call), [this, slot](RestResult const& result) { takeCandles(slot, result); });
}

void SocketFeed::takeCandles(Slot slot, RestResult const& result)
{
    Pair& asked = pair(slot);
    asked.candlesAsked = false;
    if (!m_running) {
        return;
    }
    if (!result.answered()) {
        unanswered(result);
        return;
    }
    auto const bars = m_decoder.klines(result.answer.view());
    if (!bars) {
        if (!isNotOffered(bars.error()) || !beginsToFold(slot)) {
            failed(Route::Klines, bars.error());
        }
        return;
    }
    noteLeftOut(asked.candlesLeftOut);
    Milliseconds const length = m_parameters.barLength;
    if (asked.foldedFrom) {
        tell(asked.candles.takeHistory(foldBars(*bars, length), m_rest.exchangeTime()));
        return;
    }
    bool const isWithout = bars->empty() && !asked.candles.hasHistory();
    if ((isWithout || !areOfLength(*bars, length)) && beginsToFold(slot)) {
        return;
    }
    tell(asked.candles.takeHistory(*bars, m_rest.exchangeTime()));
}

bool SocketFeed::beginsToFold(Slot slot)
{
    Pair& folding = pair(slot);
    auto const source = foldingSource(m_parameters.barLength);
    if (folding.foldedFrom || !source) {
        return false;
    }
    folding.foldedFrom = source;
    folding.candlesAskedAt.reset();
    m_shared.log.note(ChannelEventKind::RequestFailed, m_symbols[slot].text(),
                      say(Phrase::CandlesFolded, {minutesText(m_parameters.barLength), minutesText(*source)}));
    return true;
}

void SocketFeed::describe(ChannelView& view) const
{
    view.feed = m_selector.current();
    view.feedSince = m_sourceSince;
    view.messageAge.reset();
    if (m_heardAt) {
        view.messageAge = std::chrono::duration_cast<Milliseconds>(m_shared.clock.monotonic() - *m_heardAt);
    }
    view.pingAge = m_stream.line().pongAge();
}

}  // namespace pentad::btcturk

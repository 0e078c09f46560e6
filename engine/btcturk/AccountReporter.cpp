// SPDX-License-Identifier: GPL-3.0-or-later
#include "btcturk/AccountReporter.h"

#include "btcturk/Requests.h"
#include "contracts/EngineText.h"

#include <algorithm>

namespace pentad::btcturk {
namespace {

// Whether a page has come to orders older than that moment: they come newest first, so all behind it are older still.
bool isBehind(std::vector<OrderRow> const& rows, UtcTime moment)
{
    constexpr Milliseconds kClocksApart = std::chrono::hours(1);
    auto const isNewer = [](OrderRow const& a, OrderRow const& b) { return a.placedAt > b.placedAt; };
    return !rows.empty() && rows.back().placedAt != UtcTime{} && rows.back().placedAt + kClocksApart < moment &&
           std::is_sorted(rows.begin(), rows.end(), isNewer);
}

// Lists of different pairs trail each other: a trade may be shown after later ones of other orders.
bool isOneOf(std::vector<LiveOrder> const& orders, Fill const& fill)
{
    return std::any_of(orders.begin(), orders.end(), [&](LiveOrder const& order) {
        return order.clientOrderId == fill.clientOrderId ||
               (order.exchangeOrderId != ExchangeOrderId{} && order.exchangeOrderId == fill.exchangeOrderId);
    });
}

}  // namespace

AccountReporter::AccountReporter(Parameters parameters, RestPipeline& rest, Clock const& clock,
                                 Universe const& universe, OrderFollower& follower, LaterSink& sink)
    : m_parameters(parameters), m_rest(rest), m_clock(clock), m_universe(universe), m_follower(follower), m_sink(sink)
{
    m_deadline.setSingleShot(true);
    m_pause.setSingleShot(true);
    connect(&m_deadline, &QTimer::timeout, this, [this] { late(); });
    connect(&m_pause, &QTimer::timeout, this, [this] { m_next(); });
}

void AccountReporter::request(AccountQuestion const& question)
{
    m_question = question;
    m_asked = true;
    if (m_running) {
        m_wantedAgain = m_begun;
        return;
    }
    m_running = true;
    m_rounds = 0;
    beginInTurn();
}

void AccountReporter::beginInTurn()
{
    MonotonicTime const now = m_clock.monotonic();
    MonotonicTime const notBefore = m_pacedUntil - (m_parameters.reportsAtOnce - 1) * m_parameters.reportEvery;
    m_begun = now >= notBefore;
    if (!m_begun) {
        after(std::chrono::ceil<Milliseconds>(notBefore - now), &AccountReporter::beginInTurn);
        return;
    }
    m_pacedUntil = std::max(m_pacedUntil, now) + m_parameters.reportEvery;
    m_deadline.start(m_parameters.deadline);
    begin();
}

template <typename Decode, typename Take>
void AccountReporter::ask(RestCall call, Decode decode, Take take)
{
    call.urgency = resilience::Urgency::Reconcile;
    Route const route = call.route;
    ++m_round.unanswered;
    call.leaves = [this, run = m_run] { m_round.underWay += run == m_run ? 1 : 0; };
    m_rest.send(std::move(call), [this, run = m_run, route, decode, take](RestResult const& result) {
        if (run != m_run || !m_running) {
            return;
        }
        --m_round.unanswered;
        m_round.underWay -= result.sent ? 1 : 0;
        if (!result.answered()) {
            fail(result.reason, result.sent);
            return;
        }
        auto const value = decode(result.answer.view());
        if (!value) {
            m_rest.noteUnusable(route, value.error());
            fail(value.error().text());
            return;
        }
        m_round.leftOut += route == Route::AllOrders || route == Route::UserTrades ? m_decoder.rowsLeftOut() : 0;
        take(*value);
    });
}

void AccountReporter::begin()
{
    ++m_run;
    ++m_rounds;
    m_round = Round{};
    m_round.begunAt = m_clock.utc();
    askBalances(true);
}

void AccountReporter::askBalances(bool first)
{
    RestCall call;
    call.route = Route::Balances;
    ask(
        std::move(call), [this](RestAnswer const& answer) { return m_decoder.balances(answer); },
        [this, first](std::vector<BalanceRow> const& rows) {
            Balances balances;
            std::transform(rows.begin(), rows.end(), std::back_inserter(balances), reportedBalance);
            if (first) {
                m_round.before = std::move(balances);
                askOpenOrders();
            } else {
                takeLastBalances(balances);
            }
        });
}

void AccountReporter::takeOrder(OrderRow const& row, bool open)
{
    if (!m_universe.find(row.symbol.view())) {
        return;
    }
    if (open) {
        m_round.listedOpen.insert(row.id);
    }
    m_round.orders.insert_or_assign(row.id, row);
}

void AccountReporter::askOpenOrders()
{
    m_round.pending = static_cast<int>(kUniverseSize);
    for (Slot const slot : kSlots) {
        RestCall call;
        call.route = Route::OpenOrders;
        call.query = pairQuery(m_universe[slot].symbol.view());
        ask(
            std::move(call), [this](RestAnswer const& answer) { return m_decoder.openOrders(answer); },
            [this](OpenOrders const& open) {
                for (OrderRow const& row : open.bids) {
                    takeOrder(row, true);
                }
                for (OrderRow const& row : open.asks) {
                    takeOrder(row, true);
                }
                if (--m_round.pending == 0) {
                    askAllOrders();
                }
            });
    }
}

void AccountReporter::askAllOrders()
{
    m_round.pending = static_cast<int>(kUniverseSize);
    for (Slot const slot : kSlots) {
        askOrderPage({m_universe[slot].symbol, m_rest.exchangeTime() - m_parameters.ordersReach, m_parameters.orders});
    }
}

void AccountReporter::askOrderPage(OrderPages const& pages)
{
    ask(
        pages.call(), [this](RestAnswer const& answer) { return m_decoder.allOrders(answer); },
        [this, pages](std::vector<OrderRow> const& rows) {
            OrderPages further = pages;
            bool const mayGoOn = further.take(rows);
            for (OrderRow const& row : rows) {
                takeOrder(row, false);
            }
            auto const wanted = oldestNotFound();
            bool const isWanted = wanted && !isBehind(rows, *wanted);
            if (isWanted && further.isCut()) {
                cutOrders(pages.symbol());
            }
            if (mayGoOn || further.isCut()) {
                m_round.cutPairs.insert(pages.symbol());
            } else {
                m_round.cutPairs.erase(pages.symbol());
            }
            if (mayGoOn && isWanted) {
                askOrderPage(further);
            } else if (--m_round.pending == 0) {
                askMissingOrders();
            }
        });
}

// Of an order without a number the lists are the only witness: it must not count as absent because it stands on their
// second page. When the oldest of those was made that no list has shown yet.
std::optional<UtcTime> AccountReporter::oldestNotFound() const
{
    std::optional<UtcTime> oldest;
    for (LiveOrder const& live : m_question.live) {
        bool const isFound = live.exchangeOrderId != ExchangeOrderId{} ||
                             std::any_of(m_round.orders.begin(), m_round.orders.end(), [&](auto const& each) {
                                 return each.second.clientOrderId == live.clientOrderId;
                             });
        if (!isFound) {
            oldest = std::min(oldest.value_or(live.createdAt), live.createdAt);
        }
    }
    return oldest;
}

void AccountReporter::cutOrders(Symbol const& symbol)
{
    if (auto const slot = m_universe.find(symbol.view())) {
        m_round.ordersCut[*slot] = true;
    }
}

// A stop that ended, and that no page shows which was read: what it has become may stand between. Whoever follows orders
// reads on.
void AccountReporter::doubtEnd(OrderRow const& row)
{
    if ((!row.type || isReissued(*row.type)) && !row.isOpen() && m_round.cutPairs.contains(row.symbol)) {
        cutOrders(row.symbol);
        m_follower.adopt(row);
    }
}

void AccountReporter::askMissingOrders()
{
    // Ours that no list shows: older than the lists reach. The engine knows those of earlier sessions.
    std::vector<ExchangeOrderId> missing = m_follower.openIds();
    for (LiveOrder const& order : m_question.live) {
        if (order.exchangeOrderId != ExchangeOrderId{} &&
            std::find(missing.begin(), missing.end(), order.exchangeOrderId) == missing.end()) {
            missing.push_back(order.exchangeOrderId);
        }
    }
    std::erase_if(missing, [&](ExchangeOrderId id) { return m_round.orders.contains(id); });
    m_round.pending = static_cast<int>(missing.size());
    if (missing.empty()) {
        askTradePage();
    }
    for (ExchangeOrderId const id : missing) {
        RestCall call;
        call.route = Route::SingleOrder;
        call.suffix = std::to_string(number(id));
        ask(
            std::move(call),
            [this](RestAnswer const& answer) -> Expected<std::optional<OrderRow>, RestFailure> {
                auto const row = m_decoder.order(answer);
                if (!row && row.error().error == ApiError::OrderNotFound) {
                    return std::optional<OrderRow>();
                }
                return row.transform([](OrderRow const& found) { return std::optional(found); });
            },
            [this](std::optional<OrderRow> const& row) {
                if (row) {
                    takeOrder(*row, false);
                    doubtEnd(*row);
                }
                if (--m_round.pending == 0) {
                    askTradePage();
                }
            });
    }
}

bool AccountReporter::knowsLastTrade() const
{
    // Trade ids ascend with time.
    return m_question.lastTrade != TradeId{} && !m_round.trades.empty() &&
           m_round.trades.begin()->first <= m_question.lastTrade;
}

void AccountReporter::askTradePage()
{
    UtcTime const now = m_rest.exchangeTime();
    if (m_round.pages == 0) {
        // Rows of the last moments must not be cut off by clocks that differ.
        m_round.pageEnd = now + std::chrono::minutes(1);
    }
    ++m_round.pages;
    RestCall call;
    call.route = Route::UserTrades;
    call.query = userTradesQuery({}, now - m_parameters.tradesReach, m_round.pageEnd);
    ask(
        std::move(call), [this](RestAnswer const& answer) { return m_decoder.userTrades(answer); },
        [this](std::vector<UserTrade> const& rows) { takeTradePage(rows); });
}

void AccountReporter::takeTradePage(std::vector<UserTrade> const& rows)
{
    std::size_t const before = m_round.trades.size();
    UtcTime oldest = m_round.pageEnd;
    for (UserTrade const& row : rows) {
        m_round.trades.emplace(row.id, row);
        oldest = std::min(oldest, row.at);
    }
    // Without a last known trade nothing has been booked yet: the newest show whether an order of ours has traded, and
    // what is older is history.
    if (rows.size() < m_parameters.cutTradeRows || knowsLastTrade() || m_question.lastTrade == TradeId{}) {
        askTradesOfOrders();
        return;
    }
    bool const isNews = m_round.trades.size() != before;
    if (!isNews && rows.size() < m_parameters.pageRows) {
        askTradesOfOrders();  // there are no older ones
        return;
    }
    if (!isNews || m_round.pages >= m_parameters.pagesMaximum) {
        fail(say(Phrase::TradesUnreadable));
        return;
    }
    m_round.pageEnd = oldest;
    askTradePage();
}

Quantity AccountReporter::tradedOf(ExchangeOrderId id) const
{
    Quantity sum;
    for (auto const& [tradeId, trade] : m_round.trades) {
        if (trade.orderId == id) {
            sum += trade.quantity;
        }
    }
    return sum;
}

// An order of ours, changed a moment ago, that counts more than its trades show.
bool AccountReporter::isLate(OrderRow const& row) const
{
    constexpr Decimal kCut = "0.000001"_dec;
    return isOwnClientOrderId(row.clientOrderId.view()) && !m_round.uncountable.contains(row.id) &&
           row.updatedAt + m_parameters.lagMaximum > m_rest.exchangeTime() &&
           tradedOf(row.id).value() + kCut < row.filled().value_or(Quantity{}).value();
}

std::vector<ExchangeOrderId> AccountReporter::lateOrders() const
{
    std::vector<ExchangeOrderId> late;
    for (auto const& [id, row] : m_round.orders) {
        if (isLate(row)) {
            late.push_back(id);
        }
    }
    return late;
}

void AccountReporter::askTradesOfOrders()
{
    std::vector<ExchangeOrderId> const late = lateOrders();
    m_round.pending = static_cast<int>(late.size());
    if (late.empty()) {
        askBalances(false);
        return;
    }
    if (++m_round.lateTries > m_parameters.lateTriesMaximum) {
        fail(say(Phrase::OrderCountsMore, {std::to_string(number(late.front()))}));
        return;
    }
    for (ExchangeOrderId const id : late) {
        RestCall call;
        call.route = Route::UserTrades;
        call.query = userTradesQuery(id);
        ask(
            std::move(call), [this](RestAnswer const& answer) { return m_decoder.userTrades(answer); },
            [this, id](std::vector<UserTrade> const& rows) {
                for (UserTrade const& row : rows) {
                    m_round.trades.emplace(row.id, row);
                }
                if (rows.size() >= m_parameters.pageRows) {
                    m_round.uncountable.insert(id);
                }
                if (--m_round.pending > 0) {
                    return;
                }
                if (lateOrders().empty()) {
                    askBalances(false);
                } else {
                    after(m_parameters.roundPause, &AccountReporter::askTradesOfOrders);
                }
            });
    }
}

void AccountReporter::takeLastBalances(Balances const& last)
{
    auto const amounts = [](Balances const& balances, Asset const& asset) {
        auto const row = std::find_if(balances.begin(), balances.end(),
                                      [&](ReportedBalance const& balance) { return balance.asset == asset; });
        return row == balances.end() ? std::pair<Decimal, Decimal>() : std::pair(row->free, row->locked);
    };
    bool still = true;
    bool isMoved = false;  // an order that is placed or cancelled only turns what is free into what is locked, or back
    auto const compare = [&](Asset const& asset) {
        auto const before = amounts(m_round.before, asset);
        auto const later = amounts(last, asset);
        still = still && before == later;
        isMoved = isMoved || before.first + before.second != later.first + later.second;
    };
    compare(m_universe.quote());
    for (Slot const slot : kSlots) {
        compare(m_universe[slot].base);
    }
    // An account that never stands still is told as it was last seen: reconciliation believes no single difference.
    if (!still && m_rounds < m_parameters.roundsMaximum) {
        after(m_parameters.roundPause, &AccountReporter::begin);
        return;
    }
    m_round.isRestless = isMoved;
    m_round.settled = last;
    if (m_question.movementsSince) {
        askMovements();
    } else {
        deliver();
    }
}

void AccountReporter::askMovements()
{
    m_round.pending = 2;
    m_round.movements.emplace();
    for (Route const route : {Route::CryptoMovements, Route::FiatMovements}) {
        RestCall call;
        call.route = route;
        // Clocks may differ by some seconds at both ends.
        call.query = movementsQuery(*m_question.movementsSince - std::chrono::minutes(1),
                                    m_rest.exchangeTime() + std::chrono::minutes(1));
        ask(
            std::move(call), [this](RestAnswer const& answer) { return m_decoder.movements(answer); },
            [this](std::vector<Movement> const& rows) {
                for (Movement const& row : rows) {
                    m_round.movements->push_back(
                        {row.id, row.at, row.deposit, row.asset, row.amount, row.fee, row.tax});
                }
                if (--m_round.pending == 0) {
                    deliver();
                }
            });
    }
}

void AccountReporter::after(Milliseconds pause, void (AccountReporter::*step)())
{
    m_next = [this, step] { (this->*step)(); };
    m_pause.start(pause);
}

void AccountReporter::deliver()
{
    auto report = std::make_shared<AccountReport>();
    report->balances = std::move(*m_round.settled);
    report->movements = std::move(m_round.movements);
    report->begunAt = m_round.begunAt;
    report->ordersCut = m_round.ordersCut;
    report->isRestless = m_round.isRestless;
    if (std::find(report->ordersCut.begin(), report->ordersCut.end(), true) != report->ordersCut.end()) {
        m_rest.noteUnusable(Route::AllOrders, say(Phrase::MoreOrdersThanRead));
    }
    for (auto const& [id, row] : m_round.orders) {  // by id: the newest of one client id is the last
        if (row.isOpen() || (row.status == OrderStatus::Unknown && m_round.listedOpen.contains(id))) {
            report->openOrders.push_back(reportedOrder(row));
            m_follower.adopt(row);
        } else if (isOwnClientOrderId(row.clientOrderId.view())) {
            report->endedOrders.push_back(reportedOrder(row));
        }
    }
    for (LiveOrder const& live : m_question.live) {
        m_follower.own(live.clientOrderId);
    }
    for (auto const& [id, trade] : m_round.trades) {
        auto fill = fillOf(trade, m_universe);
        if (!fill) {
            continue;
        }
        auto const order = m_round.orders.find(trade.orderId);
        if (fill->clientOrderId.empty() && order != m_round.orders.end()) {
            fill->clientOrderId = order->second.clientOrderId;
        }
        if (id > m_question.lastTrade || isOneOf(m_question.live, *fill) || isOneOf(m_question.settling, *fill)) {
            report->fills.push_back(*fill);
        }
    }
    if (std::exchange(m_leftOut, m_round.leftOut) != m_round.leftOut && m_leftOut > 0) {
        m_rest.noteLeftOut(m_leftOut);
    }
    m_sink.tell(AccountReported{std::move(report)});
    finish();
}

// Whoever kept it waiting is to blame: the exchange, or, where nothing that waits has left, we ourselves.
void AccountReporter::late()
{
    fail(say(Phrase::AccountLate), m_round.unanswered == 0 || m_round.underWay > 0);
}

void AccountReporter::fail(std::string why, bool exchangeAsked)
{
    if (!m_running) {
        return;
    }
    if (m_round.settled) {  // what is missing are movements
        m_round.movements.reset();
        deliver();
    } else {
        m_sink.tell(AccountReportFailed{std::move(why), exchangeAsked});
        finish();
    }
}

void AccountReporter::finish()
{
    ++m_run;
    m_running = false;
    m_deadline.stop();
    m_pause.stop();
    if (std::exchange(m_wantedAgain, false)) {
        request(m_question);
    }
}

}  // namespace pentad::btcturk

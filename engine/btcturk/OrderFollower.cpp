// SPDX-License-Identifier: GPL-3.0-or-later
#include "btcturk/OrderFollower.h"

#include "btcturk/Requests.h"
#include "contracts/EngineText.h"

#include <algorithm>

namespace pentad::btcturk {
namespace {

// The newest order of that client id that is newer than `than`; `best` if there is none newer than it.
OrderRow const* newestHeir(std::vector<OrderRow> const& rows, ClientOrderId const& id, ExchangeOrderId than,
                           OrderRow const* best)
{
    for (OrderRow const& row : rows) {
        if (row.clientOrderId == id && row.id > than && (best == nullptr || row.id > best->id)) {
            best = &row;
        }
    }
    return best;
}

// What an answer says; nothing where there is none, or none that can be used.
template <typename Decode>
auto understood(RestPipeline& rest, Route route, RestResult const& result, Decode const& decode)
{
    std::optional<std::decay_t<decltype(*decode(result.answer.view()))>> value;
    if (result.answered()) {
        auto const read = decode(result.answer.view());
        if (read) {
            value.emplace(*read);
        } else if (read.error().kind == RestFailureKind::Unreadable) {
            rest.noteUnusable(route, read.error());
        }
    }
    return value;
}

}  // namespace

OrderFollower::OrderFollower(Parameters parameters, RestPipeline& rest, Clock const& clock, Universe const& universe,
                             LaterSink& sink)
    : m_parameters(parameters), m_rest(rest), m_clock(clock), m_universe(universe), m_sink(sink)
{
    m_timer.setSingleShot(true);
    connect(&m_timer, &QTimer::timeout, this, [this] { wake(); });
}

OrderFollower::Follow* OrderFollower::find(ClientOrderId const& id)
{
    auto const found = m_follows.find(id);
    return found == m_follows.end() ? nullptr : &found->second;
}

OrderFollower::Follow* OrderFollower::find(ExchangeOrderId id)
{
    for (auto& [clientId, follow] : m_follows) {
        if (id != ExchangeOrderId{} && follow.track.id() == id) {
            return &follow;
        }
    }
    return nullptr;
}

ExchangeOrderId OrderFollower::idOf(ClientOrderId const& id) const
{
    auto const found = m_follows.find(id);
    return found == m_follows.end() ? ExchangeOrderId{} : found->second.track.id();
}

ExchangeOrderId OrderFollower::numberOf(ClientOrderId const& id, ExchangeOrderId named) const
{
    auto const found = m_follows.find(id);
    if (found == m_follows.end() || found->second.track.id() == ExchangeOrderId{}) {
        return named;
    }
    return named == ExchangeOrderId{} || found->second.track.isStop() ? found->second.track.id() : named;
}

std::vector<ExchangeOrderId> OrderFollower::openIds() const
{
    std::vector<ExchangeOrderId> ids;
    for (auto const& [clientId, follow] : m_follows) {
        if (!follow.track.ended() && follow.track.id() != ExchangeOrderId{}) {
            ids.push_back(follow.track.id());
        }
    }
    return ids;
}

void OrderFollower::expect(ClientOrderId const& id, Slot slot, OrderType type, bool sizedInQuote)
{
    m_follows.emplace(id, Follow{.track = OrderTrack(id, slot, type, sizedInQuote)});
    own(id);
}

void OrderFollower::forget(ClientOrderId const& id)
{
    m_follows.erase(id);
}

void OrderFollower::accepted(ClientOrderId const& id, ExchangeOrderId exchangeId)
{
    Follow* const follow = find(id);
    if (follow == nullptr || follow->track.ended()) {
        return;
    }
    // A reissued stop has a newer id than the one its acceptance names.
    if (follow->track.id() == ExchangeOrderId{}) {
        follow->track.named(exchangeId);
    }
    follow->busy = follow->track.type() == OrderType::Market;
    soon(*follow);
}

void OrderFollower::adopt(OrderRow const& row)
{
    auto const slot = m_universe.find(row.symbol.view());
    if (!slot || !isOwnClientOrderId(row.clientOrderId.view())) {
        return;
    }
    Follow* follow = find(row.clientOrderId);
    if (follow == nullptr) {
        follow = &m_follows.emplace(row.clientOrderId, Follow{.track = OrderTrack(row, *slot)}).first->second;
        soon(*follow);
    } else if (follow->track.id() == ExchangeOrderId{}) {
        follow->track.named(row.id);
        soon(*follow);
    } else if (follow->track.isStop() && row.id > follow->track.id()) {
        // Also after its end: a stop that triggered while it was being cancelled looked cancelled.
        goOn(*follow, row);
    }
}

void OrderFollower::hint(ExchangeOrderId exchangeId)
{
    if (Follow* const follow = find(exchangeId); follow != nullptr && !follow->track.ended()) {
        soon(*follow);
    }
}

void OrderFollower::own(ClientOrderId const& id)
{
    if (Follow* const follow = find(id)) {
        follow->isOwn = true;
    }
}

void OrderFollower::cancelTaken(ClientOrderId const& id)
{
    if (Follow* const follow = find(id); follow != nullptr && !follow->track.ended()) {
        follow->busy = true;
        soon(*follow);
    }
}

void OrderFollower::take(UserTrade const& trade)
{
    auto const fill = fillOf(trade, m_universe);
    if (!fill) {
        return;
    }
    Follow* follow = find(trade.orderId);
    if (follow == nullptr && !trade.clientOrderId.empty()) {
        follow = find(trade.clientOrderId);
        if (follow != nullptr && follow->track.id() == ExchangeOrderId{}) {
            follow->track.named(trade.orderId);  // taken, but its acceptance is still under way
        } else if (follow != nullptr && follow->track.isStop() && trade.orderId > follow->track.id()) {
            OrderRow heir;
            heir.id = trade.orderId;
            goOn(*follow, heir);
        }
    }
    std::vector<EventBody> told;
    if (follow == nullptr || follow->track.id() != trade.orderId) {
        told.emplace_back(FillReported{*fill, false});  // not one of this session's orders, but our money
    } else {
        follow->track.take(*fill, told);
        if (!follow->track.ended()) {
            soon(*follow);
        }
    }
    tell(std::move(told));
}

void OrderFollower::tell(std::vector<EventBody> told)
{
    for (EventBody& body : told) {
        m_sink.tell(std::move(body));
    }
}

void OrderFollower::soon(Follow& follow)
{
    if (follow.looking) {
        follow.hinted = true;
        return;
    }
    follow.tries = 0;
    follow.nextLook = m_clock.monotonic() + m_parameters.first;
    schedule();
}

void OrderFollower::later(Follow& follow, std::optional<Milliseconds> most)
{
    if (std::exchange(follow.hinted, false)) {
        soon(follow);
        return;
    }
    Milliseconds const cap =
        most.value_or(follow.busy || follow.lateSince ? m_parameters.busyCap : m_parameters.restingCap);
    constexpr int kDoublingsMaximum = 10;
    follow.tries = std::min(follow.tries + 1, kDoublingsMaximum);
    follow.nextLook = m_clock.monotonic() + std::min(cap, m_parameters.first * (1 << follow.tries));
    schedule();
}

void OrderFollower::schedule()
{
    std::optional<MonotonicTime> next;
    for (auto const& [id, follow] : m_follows) {
        if (!follow.looking && !follow.track.ended() && follow.track.id() != ExchangeOrderId{}) {
            next = next ? std::min(*next, follow.nextLook) : follow.nextLook;
        }
    }
    if (next) {
        m_timer.start(
            std::chrono::ceil<Milliseconds>(std::max(*next - m_clock.monotonic(), MonotonicTime::duration::zero())));
    }
}

void OrderFollower::wake()
{
    MonotonicTime const now = m_clock.monotonic();
    for (auto& [id, follow] : m_follows) {
        if (!follow.looking && !follow.track.ended() && follow.track.id() != ExchangeOrderId{} &&
            follow.nextLook <= now) {
            askOrder(follow);
        }
    }
    schedule();
}

void OrderFollower::askOrder(Follow& follow)
{
    follow.looking = true;
    RestCall call;
    call.route = Route::SingleOrder;
    call.suffix = std::to_string(number(follow.track.id()));
    call.urgency = resilience::Urgency::Reconcile;
    m_rest.send(std::move(call), [this, id = follow.track.clientOrderId()](RestResult const& result) {
        Follow* const asked = find(id);
        if (asked == nullptr) {
            return;
        }
        auto const row = understood(m_rest, Route::SingleOrder, result,
                                    [this](RestAnswer const& answer) { return m_decoder.order(answer); });
        if (!row) {
            // "Not found" is no end: lists of the exchange trail behind. Reconciliation counts how often it is said.
            lookLater(*asked);
            return;
        }
        std::vector<EventBody> told;
        TrackVerdict const verdict = asked->track.take(*row, false, told);
        tell(std::move(told));
        judge(id, *row, verdict);
    });
}

bool OrderFollower::waitedLongEnough(Follow& follow)
{
    MonotonicTime const now = m_clock.monotonic();
    if (!follow.lateSince) {
        follow.lateSince = now;
    }
    return now - *follow.lateSince >= m_parameters.lagMaximum;
}

void OrderFollower::judge(ClientOrderId const& id, OrderRow const& row, TrackVerdict verdict)
{
    Follow& follow = *find(id);
    switch (verdict) {
    case TrackVerdict::TradesMissing: askTrades(id, row); return;
    case TrackVerdict::MayGoOn: askReissue(id, row); return;
    case TrackVerdict::Open:
        follow.lateSince.reset();
        follow.looking = false;
        watchRest(follow, row);
        later(follow);
        return;
    case TrackVerdict::Ended:
        follow.looking = false;
        m_ended.push_back(id);
        dropOldest();
        return;
    }
}

void OrderFollower::askTrades(ClientOrderId const& id, OrderRow const& row)
{
    RestCall call;
    call.route = Route::UserTrades;
    call.query = userTradesQuery(row.id);
    call.urgency = resilience::Urgency::Reconcile;
    m_rest.send(std::move(call), [this, id, row](RestResult const& result) {
        Follow* const asked = find(id);
        if (asked == nullptr) {
            return;
        }
        std::vector<EventBody> told;
        if (auto const trades = understood(m_rest, Route::UserTrades, result,
                                           [this](RestAnswer const& answer) { return m_decoder.userTrades(answer); })) {
            for (UserTrade const& trade : *trades) {
                if (auto const fill = fillOf(trade, m_universe)) {
                    asked->track.take(*fill, told);
                }
            }
        }
        TrackVerdict verdict = asked->track.take(row, false, told);
        if (verdict == TrackVerdict::TradesMissing && waitedLongEnough(*asked)) {
            verdict = asked->track.take(row, true, told);
            // How much of it is left these trades do not show. The report compares what the row counts with what was
            // booked, and ends the order.
            std::erase_if(told, [](EventBody const& body) { return std::holds_alternative<OrderCancelled>(body); });
        }
        tell(std::move(told));
        if (verdict == TrackVerdict::TradesMissing) {
            asked->looking = false;
            later(*asked);
        } else {
            judge(id, row, verdict);
        }
    });
}

// What the stop has become may be open or have ended already, and either list may trail behind.
void OrderFollower::askReissue(ClientOrderId const& id, OrderRow const& row)
{
    RestCall call;
    call.route = Route::OpenOrders;
    call.query = pairQuery(row.symbol.view());
    call.urgency = resilience::Urgency::Reconcile;
    m_rest.send(std::move(call), [this, id, row](RestResult const& result) {
        Follow* const asked = find(id);
        if (asked == nullptr || asked->track.id() != row.id) {
            return;  // it has gone on meanwhile
        }
        auto const open = understood(m_rest, Route::OpenOrders, result,
                                     [this](RestAnswer const& answer) { return m_decoder.openOrders(answer); });
        if (!open) {
            lookLater(*asked);
            return;
        }
        OrderRow const* heir = nullptr;
        for (auto const* side : {&open->bids, &open->asks}) {
            heir = newestHeir(*side, id, row.id, heir);
        }
        if (heir != nullptr) {
            goOn(*asked, *heir);
        } else {
            askHeirAmongAll(id, row, {row.symbol, row.placedAt - std::chrono::minutes(1), m_parameters.heirs});
        }
    });
}

void OrderFollower::askHeirAmongAll(ClientOrderId const& id, OrderRow const& row, OrderPages const& pages)
{
    m_rest.send(pages.call(), [this, id, row, pages](RestResult const& result) {
        Follow* const asked = find(id);
        if (asked == nullptr || asked->track.id() != row.id) {
            return;  // it has gone on meanwhile
        }
        auto const rows = understood(m_rest, Route::AllOrders, result,
                                     [this](RestAnswer const& answer) { return m_decoder.allOrders(answer); });
        if (!rows) {
            lookLater(*asked);
            return;
        }
        OrderPages further = pages;
        if (OrderRow const* const heir = newestHeir(*rows, id, row.id, nullptr)) {
            goOn(*asked, *heir);
        } else if (further.take(*rows)) {
            askHeirAmongAll(id, row, further);
        } else if (further.isCut()) {
            // The list will be as long for long, and one look reads many pages.
            m_rest.noteUnusable(Route::AllOrders, say(Phrase::MoreOrdersThanRead));
            lookLater(*asked, m_parameters.lagMaximum);
        } else {
            noHeir(*asked, row);
        }
    });
}

// A market order trades at once. What stands after a while is a rest that the exchange keeps open, which is nowhere
// published: only the exchange's own row says that it is such an order. What has traded is told, its cancel is tried until
// there is an answer, and the answer is believed.
void OrderFollower::watchRest(Follow& follow, OrderRow const& row)
{
    if (!follow.isOwn || follow.track.type() != OrderType::Market || row.type != OrderType::Market) {
        return;
    }
    MonotonicTime const now = m_clock.monotonic();
    if (!follow.track.keepsRest()) {
        follow.rest.openSince = follow.rest.openSince.value_or(now);
        if (now - *follow.rest.openSince < m_parameters.restPatience) {
            return;
        }
        std::vector<EventBody> told;
        follow.track.keepRest(told);
        tell(std::move(told));
        follow.busy = false;
    }
    if (follow.rest.cancel == Rest::Cancel::Due && follow.rest.cancelAt <= now) {
        cancelRest(follow);
    } else if (follow.rest.cancel == Rest::Cancel::Taken && now - follow.rest.cancelAt >= m_parameters.restPatience) {
        follow.rest.cancel = Rest::Cancel::Settled;
        follow.busy = false;
        noteRest(follow, say(Phrase::CancelTakenInVain));
    }
}

void OrderFollower::cancelRest(Follow& follow)
{
    follow.rest.cancel = Rest::Cancel::UnderWay;
    ++follow.rest.cancels;
    RestCall call;
    call.route = Route::CancelOrder;
    call.query = cancelQuery(follow.track.id());
    call.urgency = resilience::Urgency::Protective;
    call.about = follow.track.clientOrderId();
    m_rest.send(std::move(call), [this, id = follow.track.clientOrderId()](RestResult const& result) {
        if (Follow* const asked = find(id)) {
            takeRestCancelled(*asked, result);
        }
    });
}

void OrderFollower::takeRestCancelled(Follow& follow, RestResult const& result)
{
    MonotonicTime const now = m_clock.monotonic();
    CancelOutcome const outcome =
        result.answered() ? m_decoder.cancelled(result.answer.view()) : CancelOutcome(OrderUnknown{});
    auto const* refused = std::get_if<OrderNotTaken>(&outcome);
    if (refused != nullptr && !refused->credentials) {
        follow.rest.cancel = Rest::Cancel::Settled;
        noteRest(follow, refused->text());
    } else if (std::holds_alternative<CancelQueued>(outcome)) {
        follow.rest.cancel = Rest::Cancel::Taken;
        follow.rest.cancelAt = now;
        cancelTaken(follow.track.clientOrderId());
    } else {
        // It may not even have left: the clock, the key or the line were not good.
        if (auto const* unknown = std::get_if<OrderUnknown>(&outcome)) {
            m_rest.countUnreadable(*unknown);
        }
        constexpr int kDoublingsMaximum = 10;
        follow.rest.cancel = Rest::Cancel::Due;
        follow.rest.cancelAt =
            now + std::min(m_parameters.lagMaximum,
                           m_parameters.restPatience * (1 << std::min(follow.rest.cancels - 1, kDoublingsMaximum)));
    }
}

void OrderFollower::noteRest(Follow const& follow, std::string const& why)
{
    m_rest.noteUnusable(Route::CancelOrder, say(Phrase::MarketRestStays, {follow.track.clientOrderId().view(), why}));
}

void OrderFollower::goOn(Follow& follow, OrderRow const& heir)
{
    std::vector<EventBody> told;
    if (follow.track.ended()) {
        std::erase(m_ended, follow.track.clientOrderId());
    }
    follow.track.reissued(heir, told);
    follow.busy = follow.track.type() == OrderType::Market;
    follow.lateSince.reset();
    follow.rest = {};
    follow.heirLooks = 0;
    follow.looking = false;
    tell(std::move(told));
    soon(follow);
}

void OrderFollower::noHeir(Follow& follow, OrderRow const& row)
{
    ++follow.heirLooks;
    bool const waited = waitedLongEnough(follow);
    bool const wasWanted = follow.busy && follow.heirLooks >= m_parameters.heirLooks &&
                           m_clock.monotonic() - *follow.lateSince >= m_parameters.heirPatience;
    if (!waited && !wasWanted) {
        lookLater(follow);
        return;
    }
    std::vector<EventBody> told;
    follow.track.take(row, true, told);
    tell(std::move(told));
    follow.looking = false;
    m_ended.push_back(follow.track.clientOrderId());
    dropOldest();
}

void OrderFollower::lookLater(Follow& follow, std::optional<Milliseconds> most)
{
    follow.looking = false;
    later(follow, most);
}

void OrderFollower::dropOldest()
{
    while (m_ended.size() > kEndedKept) {
        m_follows.erase(m_ended.front());
        m_ended.erase(m_ended.begin());
    }
}

}  // namespace pentad::btcturk

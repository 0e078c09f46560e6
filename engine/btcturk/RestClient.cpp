// SPDX-License-Identifier: GPL-3.0-or-later
#include "btcturk/RestClient.h"

#include "btcturk/Requests.h"
#include "contracts/EngineText.h"

#include <algorithm>

namespace pentad::btcturk {
namespace {

// An order whose turn does not come within this is not worth sending any more; a cancel nearly always is. A sale of a
// flatten still is when a block lets it pass. The core may take its fate for unknown shortly before; not for absent, as
// long as execution.unknown_grace is longer than this.
constexpr Milliseconds kOrderPatience{5'000};
constexpr Milliseconds kFlattenPatience = resilience::RateLimiter::kProtectiveWait + Milliseconds(500);
constexpr Milliseconds kCancelPatience{20'000};

std::string notSent(std::string_view why)
{
    return say(Phrase::NotSentBecause, {why});
}

// A fence of zero is none.
std::optional<std::string> fenceFault(Price price, Instrument const& instrument)
{
    Price const least = instrument.limitPriceMinimum;
    Price const most = instrument.limitPriceMaximum;
    if (price < least) {
        return notSent(say(Phrase::LimitPriceBelow, {price.text(), least.text()}));
    }
    if (most.isPositive() && price > most) {
        return notSent(say(Phrase::LimitPriceAbove, {price.text(), most.text()}));
    }
    return std::nullopt;
}

std::optional<std::string> scaleFault(ApprovedOrder const& order, Instrument const& instrument)
{
    auto const tooFine = [](Phrase what, Decimal value, int scale) -> std::optional<std::string> {
        if (value.decimalsUsed() <= scale) {
            return std::nullopt;
        }
        return notSent(say(what, {value.text(), std::to_string(scale)}));
    };
    std::optional<std::string> fault;
    if (auto const* base = std::get_if<BaseSize>(&order.size())) {
        fault = tooFine(Phrase::QuantityTooFine, base->quantity.value(), instrument.quantityScale);
    } else {
        fault = tooFine(Phrase::AmountTooFine, std::get<QuoteSize>(order.size()).money.value(), instrument.quoteScale);
    }
    if (!fault && order.limitPrice()) {
        fault = tooFine(Phrase::LimitPriceTooFine, order.limitPrice()->value(), instrument.priceScale);
    }
    if (!fault && order.stopPrice()) {
        fault = tooFine(Phrase::StopPriceTooFine, order.stopPrice()->value(), instrument.priceScale);
    }
    return fault;
}

}  // namespace

std::optional<std::string> ruleFault(ApprovedOrder const& order, Instrument const& instrument)
{
    auto fault = scaleFault(order, instrument);
    return !fault && order.limitPrice() ? fenceFault(*order.limitPrice(), instrument) : fault;
}

RestCall callFor(ApprovedOrder const& order, Instrument const& instrument)
{
    bool const isProtective = order.intent().origin == Origin::Flatten;
    RestCall call;
    call.route = Route::SubmitOrder;
    call.body = orderBody(
        {order.clientOrderId(), order.side(), order.type(), order.size(), order.limitPrice(), order.stopPrice()},
        instrument);
    call.urgency = isProtective ? resilience::Urgency::Protective : resilience::Urgency::Submit;
    call.patience = isProtective ? kFlattenPatience : kOrderPatience;
    call.about = order.clientOrderId();
    return call;
}

RestClient::RestClient(RestPipeline& rest, Universe const& universe, OrderFollower& follower, AccountReporter& reporter,
                       LaterSink& sink, ChannelLog& log, Observers observers)
    : m_rest(rest),
      m_instruments(universe.instruments()),
      m_follower(follower),
      m_reporter(reporter),
      m_sink(sink),
      m_log(log),
      m_observers(std::move(observers))
{
}

void RestClient::place(ApprovedOrder const& order)
{
    ClientOrderId const id = order.clientOrderId();
    Instrument const& instrument = m_instruments[order.slot()];
    if (auto fault = ruleFault(order, instrument)) {
        m_sink.tell(OrderRefused{id, *std::move(fault), RefusalSource::Ourselves});
        return;
    }
    bool const sizedInQuote = std::holds_alternative<QuoteSize>(order.size());
    m_follower.expect(id, order.slot(), order.type(), sizedInQuote);
    m_rest.send(callFor(order, instrument),
                [this, slot = order.slot(), id](RestResult const& result) { takePlaced(slot, id, result); });
}

void RestClient::takePlaced(Slot slot, ClientOrderId const& id, RestResult const& result)
{
    if (!result.sent) {
        m_follower.forget(id);
        m_sink.tell(OrderRefused{id, notSent(result.reason), RefusalSource::Ourselves});
        return;
    }
    if (!result.answered()) {
        unknown(id, result.reason);
        return;
    }
    SubmitOutcome const outcome = m_decoder.submitted(result.answer.view(), id);
    if (auto const* accepted = std::get_if<OrderAccepted>(&outcome)) {
        m_sink.tell(OrderAcknowledged{id, accepted->id});
        m_observers.pairTook(slot);
        m_follower.accepted(id, accepted->id);
    } else if (auto const* refused = std::get_if<OrderNotTaken>(&outcome)) {
        if (m_follower.idOf(id) != ExchangeOrderId{}) {
            // The socket has shown this very order: one of two copies was refused, not the order.
            unknown(id, refused->text());
            return;
        }
        m_follower.forget(id);
        m_unproven.insert(id);
        m_sink.tell(OrderRefused{id, refused->text(),
                                 refused->credentials ? RefusalSource::Credentials : RefusalSource::Exchange});
        m_rest.noteUnusable(Route::SubmitOrder, refused->text());
        if (refused->error == ApiError::InsertBlocked) {
            m_observers.pairBlocked(slot);
        } else if (contradictsRules(refused->error)) {
            m_observers.rulesContradicted();
        }
    } else {
        auto const& nothing = std::get<OrderUnknown>(outcome);
        m_rest.countUnreadable(nothing);
        unknown(id, nothing.text);
    }
}

void RestClient::unknown(ClientOrderId const& id, std::string why)
{
    m_log.note(ChannelEventKind::RequestFailed, id.text(), why);
    m_sink.tell(OrderOutcomeUnknown{id, std::move(why)});
    if (ExchangeOrderId const known = m_follower.idOf(id); known != ExchangeOrderId{}) {
        // The socket was faster than the failure.
        m_sink.tell(OrderAcknowledged{id, known});
        m_follower.accepted(id, known);
        return;
    }
    m_unproven.insert(id);
}

void RestClient::requestAccountReport(AccountQuestion const& question)
{
    forgetEnded(question.live);
    m_reporter.request(question);
}

// What has ended for the engine, because the exchange refused it or never knew it, is looked for no more.
void RestClient::forgetEnded(std::vector<LiveOrder> const& live)
{
    std::erase_if(m_unproven, [&](ClientOrderId const& id) {
        bool const lives =
            std::any_of(live.begin(), live.end(), [&](LiveOrder const& order) { return order.clientOrderId == id; });
        if (!lives && m_follower.idOf(id) == ExchangeOrderId{}) {
            m_follower.forget(id);
        }
        return !lives;
    });
}

void RestClient::inserted(OrderFrame const& frame)
{
    if (!isOwnClientOrderId(frame.clientOrderId.view())) {
        return;
    }
    if (m_follower.idOf(frame.clientOrderId) == frame.id) {
        m_follower.hint(frame.id);
        return;
    }
    OrderRow row;
    row.id = frame.id;
    row.clientOrderId = frame.clientOrderId;
    row.symbol = frame.symbol;
    row.side = frame.side;
    row.type = frame.type;
    row.quantity = frame.quantity;
    row.leaves = frame.leaves;
    m_follower.adopt(row);
    if (m_unproven.erase(frame.clientOrderId) > 0) {
        m_sink.tell(OrderAcknowledged{frame.clientOrderId, frame.id});
    }
}

void RestClient::cancel(Slot, ClientOrderId const& clientOrderId, ExchangeOrderId exchangeOrderId)
{
    ExchangeOrderId const id = m_follower.numberOf(clientOrderId, exchangeOrderId);
    if (id == ExchangeOrderId{}) {
        m_sink.tell(CancelRefused{clientOrderId, say(Phrase::CancelWithoutNumber)});
        return;
    }
    askCancel(clientOrderId, id);
}

void RestClient::askCancel(ClientOrderId const& id, ExchangeOrderId exchangeId)
{
    RestCall call;
    call.route = Route::CancelOrder;
    call.query = cancelQuery(exchangeId);
    call.urgency = resilience::Urgency::Protective;
    call.patience = kCancelPatience;
    call.about = id;
    m_rest.send(std::move(call),
                [this, id, exchangeId](RestResult const& result) { takeCancelled(id, exchangeId, result); });
}

void RestClient::takeCancelled(ClientOrderId const& id, ExchangeOrderId exchangeId, RestResult const& result)
{
    if (!result.answered()) {
        // Nothing is proven; the engine asks again, and the order may have ended all the same.
        if (result.sent) {
            m_observers.cancelFailed(result.reason);
        }
        m_follower.cancelTaken(id);
        return;
    }
    CancelOutcome const outcome = m_decoder.cancelled(result.answer.view());
    if (auto const* refused = std::get_if<OrderNotTaken>(&outcome)) {
        ExchangeOrderId const ours = m_follower.idOf(id);
        if (ours == ExchangeOrderId{} || ours == exchangeId) {  // else it was of a second order under the id
            m_sink.tell(CancelRefused{id, refused->text()});
        }
        refused->credentials ? m_observers.keyRefused(refused->text()) : m_observers.cancelAnswered();
    } else if (auto const* unknown = std::get_if<OrderUnknown>(&outcome)) {
        m_rest.countUnreadable(*unknown);
        m_observers.cancelFailed(unknown->text);
    } else {
        m_observers.cancelAnswered();
    }
    m_follower.cancelTaken(id);
}

}  // namespace pentad::btcturk

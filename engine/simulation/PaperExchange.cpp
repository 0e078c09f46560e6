// SPDX-License-Identifier: GPL-3.0-or-later
#include "simulation/PaperExchange.h"

#include <algorithm>

namespace pentad::simulation {
namespace {

constexpr std::size_t kEndedKept = 64;
constexpr int kPriceSpan = 10;  // limit prices lie within a tenth and ten times the last price

// The exchange's own words, so that everybody above treats both alike (the exchange's wire protocol, section 7).
constexpr std::string_view kBadParameter = "FAILED_ORDER_PARAMETER";
constexpr std::string_view kBadPriceScale = "FAILED_INVALID_PRICE_SCALE";
constexpr std::string_view kBadStopScale = "FAILED_INVALID_STOP_PRICE_SCALE";
constexpr std::string_view kBadQuantityScale = "FAILED_INVALID_QUANTITY_SCALE";
constexpr std::string_view kBelowMinimum = "FAILED_MIN_TOTAL_AMOUNT";
constexpr std::string_view kPriceTooHigh = "ORDER_MAX_PRICE_EXCEEDED";
constexpr std::string_view kPriceTooLow = "ORDER_MIN_PRICE_EXCEEDED";
constexpr std::string_view kStopAbove = "FAILED_STOP_PRICE_GREATER_THAN_BEST_ASK";
constexpr std::string_view kStopBelow = "FAILED_STOP_PRICE_LESS_THAN_BEST_BID";
constexpr std::string_view kNoFunds = "BALANCE_NOT_ENOUGH";
constexpr std::string_view kFundsLocked = "FAILED_ORDER_WITH_OPEN_ORDERS";
constexpr std::string_view kNotCancelled = "ORDER_COULD_NOT_BE_CANCELED";
constexpr std::string_view kNoSuchOrder = "NO_ORDER_MATCHES_YOUR_REQUEST";

bool isStop(OrderType type)
{
    return type == OrderType::StopMarket || type == OrderType::StopLimit;
}
bool hasLimit(OrderType type)
{
    return type == OrderType::Limit || type == OrderType::StopLimit;
}
bool fitsScale(Decimal value, int scale)
{
    return value.decimalsUsed() <= scale;
}

}  // namespace

PaperExchange::PaperExchange(Universe const& universe, FillParameters const& parameters, EventSink& sink)
    : m_universe(universe), m_parameters(parameters), m_sink(sink)
{
}

void PaperExchange::takeRules(PerAsset<Instrument> const& instruments)
{
    std::vector<Instrument> const all(instruments.begin(), instruments.end());
    if (auto universe = Universe::make(all)) {
        m_universe = *std::move(universe);
    }
}

void PaperExchange::handleRequests(UtcTime now)
{
    // An answer may lead to another request; it is handled in the same call.
    while (!m_requests.empty()) {
        m_handled.clear();
        m_handled.swap(m_requests);
        for (Request const& request : m_handled) {
            std::visit([&](auto const& asked) { handle(asked, now); }, request);
        }
    }
    dropDone();
}

void PaperExchange::handle(ApprovedOrder const& approved, UtcTime now)
{
    if (std::string_view const refusal = refusalOf(approved); !refusal.empty()) {
        emit(now, OrderRefused{approved.clientOrderId(), std::string(refusal)});
        return;
    }
    m_orders.push_back(opened(approved));
    PaperOrder& order = m_orders.back();
    emit(now, OrderAcknowledged{order.clientOrderId, order.exchangeOrderId});
    if (m_quotes[order.slot]) {
        Quote quote = *m_quotes[order.slot];
        quote.at = now;
        matchQuote(order, quote);
    }
}

void PaperExchange::handle(CancelRequest const& request, UtcTime now)
{
    auto const isMeant = [&](auto const& order) {
        return number(request.exchangeOrderId) != 0 ? order.exchangeOrderId == request.exchangeOrderId
                                                    : order.clientOrderId == request.clientOrderId;
    };
    for (PaperOrder& order : m_orders) {
        if (!order.done() && isMeant(order)) {
            cancelRest(order, now);
            return;
        }
    }
    auto const ended = std::find_if(m_ended.rbegin(), m_ended.rend(),
                                    [&](EndedOrder const& candidate) { return isMeant(candidate.order); });
    if (ended == m_ended.rend()) {
        emit(now, CancelRefused{request.clientOrderId, std::string(kNoSuchOrder)});
    } else if (ended->ending == Ending::Cancelled) {
        // Cancelling twice succeeds twice.
        emit(now, OrderCancelled{ended->order.clientOrderId, ended->order.exchangeOrderId});
    } else {
        emit(now, CancelRefused{request.clientOrderId, std::string(kNotCancelled)});
    }
}

void PaperExchange::handle(ReportRequest const& request, UtcTime now)
{
    emit(now, AccountReported{report(request.lastTrade)});
}

std::string_view PaperExchange::refusalOf(ApprovedOrder const& order) const
{
    for (std::string_view const fault : {parameterFault(order), priceFault(order)}) {
        if (!fault.empty()) {
            return fault;
        }
    }
    return fundsFault(order);
}

// Sizes: a market buy names quote money, everything else base units.
std::string_view PaperExchange::parameterFault(ApprovedOrder const& order) const
{
    Instrument const& rules = m_universe[order.slot()];
    bool const inQuote = order.side() == Side::Buy && !hasLimit(order.type());
    if (inQuote != std::holds_alternative<QuoteSize>(order.size()) || order.symbol() != rules.symbol ||
        hasLimit(order.type()) != order.limitPrice().has_value() ||
        isStop(order.type()) != order.stopPrice().has_value()) {
        return kBadParameter;
    }
    if (inQuote) {
        Money const money = std::get<QuoteSize>(order.size()).money;
        if (!fitsScale(money.value(), rules.quoteScale)) {
            return kBadQuantityScale;
        }
        return money < rules.minimumValue ? kBelowMinimum : std::string_view{};
    }
    Quantity const quantity = std::get<BaseSize>(order.size()).quantity;
    if (!quantity.isPositive()) {
        return kBadParameter;
    }
    if (!fitsScale(quantity.value(), rules.quantityScale)) {
        return kBadQuantityScale;
    }
    Price const price = order.limitPrice()  ? *order.limitPrice()
                        : order.stopPrice() ? *order.stopPrice()
                                            : m_lastPrices[order.slot()];
    bool const tooSmall = price.isPositive() && notional(price, quantity, Rounding::Down) < rules.minimumValue;
    return tooSmall ? kBelowMinimum : std::string_view{};
}

std::string_view PaperExchange::priceFault(ApprovedOrder const& order) const
{
    Instrument const& rules = m_universe[order.slot()];
    Price const last = m_lastPrices[order.slot()];
    if (auto const& limit = order.limitPrice()) {
        if (!limit->isPositive()) {
            return kBadParameter;
        }
        if (!fitsScale(limit->value(), rules.priceScale)) {
            return kBadPriceScale;
        }
        if (last.isPositive() && limit->value() > multiply(last.value(), kPriceSpan, Rounding::Down)) {
            return kPriceTooHigh;
        }
        if (last.isPositive() && multiply(limit->value(), kPriceSpan, Rounding::Down) < last.value()) {
            return kPriceTooLow;
        }
    }
    if (auto const& stop = order.stopPrice()) {
        if (!stop->isPositive()) {
            return kBadParameter;
        }
        if (!fitsScale(stop->value(), rules.priceScale)) {
            return kBadStopScale;
        }
        if (last.isPositive() && order.side() == Side::Sell && *stop >= last) {
            return kStopAbove;
        }
        if (last.isPositive() && order.side() == Side::Buy && *stop <= last) {
            return kStopBelow;
        }
    }
    return {};
}

std::string_view PaperExchange::fundsFault(ApprovedOrder const& order) const
{
    auto const judge = [](auto const& balance, auto needed) -> std::string_view {
        if (needed <= balance.free) {
            return {};
        }
        return needed <= balance.total() ? kFundsLocked : kNoFunds;
    };
    if (order.side() == Side::Sell) {
        return judge(m_accounts.base(order.slot()), std::get<BaseSize>(order.size()).quantity);
    }
    if (auto const* size = std::get_if<QuoteSize>(&order.size())) {
        return judge(m_accounts.quote(), size->money);
    }
    return judge(m_accounts.quote(), heldForBuy(*order.limitPrice(), std::get<BaseSize>(order.size()).quantity,
                                                m_parameters.fees.makerRate));
}

PaperExchange::PaperOrder PaperExchange::opened(ApprovedOrder const& approved)
{
    PaperOrder order;
    order.clientOrderId = approved.clientOrderId();
    order.exchangeOrderId = ExchangeOrderId{++m_lastOrder};
    order.slot = approved.slot();
    order.side = approved.side();
    order.type = approved.type();
    order.limitPrice = approved.limitPrice();
    order.stopPrice = approved.stopPrice();
    if (order.type == OrderType::Market && m_lastPrices[order.slot].isPositive()) {
        order.bandReference = m_lastPrices[order.slot];
    }
    if (auto const* size = std::get_if<QuoteSize>(&approved.size())) {
        order.sizedInQuote = true;
        order.budget = size->money;
        m_accounts.lockQuote(order.budget);
        return order;
    }
    order.leaves = std::get<BaseSize>(approved.size()).quantity;
    if (order.side == Side::Sell) {
        m_accounts.lockBase(order.slot, order.leaves);
    } else {
        order.heldMoney = heldForBuy(*order.limitPrice, order.leaves, m_parameters.fees.makerRate);
        m_accounts.lockQuote(order.heldMoney);
    }
    return order;
}

void PaperExchange::releaseFunds(PaperOrder& order)
{
    if (order.side == Side::Sell) {
        m_accounts.unlockBase(order.slot, order.leaves);
        return;
    }
    Money& held = order.sizedInQuote ? order.budget : order.heldMoney;
    m_accounts.unlockQuote(held);
    held = Money{};
}

void PaperExchange::cancelRest(PaperOrder& order, UtcTime now)
{
    order.cancelled = true;
    releaseFunds(order);
    remember(order, Ending::Cancelled);
    emit(now, OrderCancelled{order.clientOrderId, order.exchangeOrderId});
}

void PaperExchange::remember(PaperOrder const& order, Ending ending)
{
    m_ended.push_back(EndedOrder{reported(order), ending});
    if (m_ended.size() > kEndedKept) {
        m_ended.pop_front();
    }
}

void PaperExchange::dropDone()
{
    std::erase_if(m_orders, [](PaperOrder const& order) { return order.done(); });
}

ReportedOrder PaperExchange::reported(PaperOrder const& order) const
{
    ReportedOrder report;
    report.clientOrderId = order.clientOrderId;
    report.exchangeOrderId = order.exchangeOrderId;
    report.symbol = m_universe[order.slot].symbol;
    report.side = order.side;
    report.type = order.type;
    report.limitPrice = order.limitPrice;
    report.quantity = order.filled + order.leaves;
    report.leaves = order.leaves;
    return report;
}

AccountReportPtr PaperExchange::report(TradeId lastTrade) const
{
    auto report = std::make_shared<AccountReport>();
    report->balances.push_back(
        {m_universe.quote(), m_accounts.quote().free.value(), m_accounts.quote().locked.value()});
    for (Slot const slot : kSlots) {
        auto const& balance = m_accounts.base(slot);
        report->balances.push_back({m_universe[slot].base, balance.free.value(), balance.locked.value()});
    }
    for (PaperOrder const& order : m_orders) {
        if (!order.done()) {
            report->openOrders.push_back(reported(order));
        }
    }
    for (EndedOrder const& ended : m_ended) {
        report->endedOrders.push_back(ended.order);
    }
    auto const first = std::upper_bound(m_fills.begin(), m_fills.end(), lastTrade,
                                        [](TradeId id, Fill const& fill) { return number(id) < number(fill.tradeId); });
    report->fills.assign(first, m_fills.end());
    return report;
}

void PaperExchange::restore(PaperRestore const& books)
{
    m_accounts.clear();
    m_orders.clear();
    m_ended.clear();
    m_fills.clear();
    m_requests.clear();
    m_lastTrade = number(books.lastTrade);
    m_lastOrder = number(books.lastOrder);
    m_accounts.creditQuote(books.quote);
    for (Slot const slot : kSlots) {
        m_accounts.creditBase(slot, books.held[slot]);
    }
    for (OrderRecord const& record : books.orders) {
        if (!isTerminal(record.state) && number(record.exchangeOrderId) != 0) {
            enter(record);
        }
    }
    std::sort(m_orders.begin(), m_orders.end(), [](PaperOrder const& a, PaperOrder const& b) {
        return number(a.exchangeOrderId) < number(b.exchangeOrderId);
    });
    dropDone();
}

void PaperExchange::enter(OrderRecord const& record)
{
    PaperOrder order;
    order.clientOrderId = record.clientOrderId;
    order.exchangeOrderId = record.exchangeOrderId;
    order.slot = record.slot;
    order.side = record.side;
    order.type = record.type;
    order.limitPrice = record.limitPrice;
    order.stopPrice = record.stopPrice;
    order.filled = record.filled;
    order.resting = true;
    m_lastOrder = std::max(m_lastOrder, number(record.exchangeOrderId));
    if (auto const* size = std::get_if<QuoteSize>(&record.size)) {
        order.sizedInQuote = true;
        order.budget = min(max(size->money - record.filledMoney - record.fees, Money{}), m_accounts.quote().free);
        m_accounts.lockQuote(order.budget);
    } else if (order.side == Side::Sell) {
        order.leaves = min(std::get<BaseSize>(record.size).quantity - record.filled, m_accounts.base(order.slot).free);
        m_accounts.lockBase(order.slot, order.leaves);
    } else {
        order.leaves = std::get<BaseSize>(record.size).quantity - record.filled;
        Money const needed = heldForBuy(record.limitPrice.value_or(Price{}), order.leaves, m_parameters.fees.makerRate);
        order.heldMoney = min(needed, m_accounts.quote().free);
        m_accounts.lockQuote(order.heldMoney);
    }
    m_orders.push_back(order);
}

}  // namespace pentad::simulation

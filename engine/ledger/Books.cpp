// SPDX-License-Identifier: GPL-3.0-or-later
#include "ledger/Books.h"

#include <algorithm>

namespace pentad::ledger {
namespace {

constexpr Rounding kBookRounding = Rounding::HalfEven;

// A figure to look at: one that is absurd must not stop the booking of money that has moved.
Decimal slippageBps(Fill const& fill, Price reference)
{
    if (!reference.isPositive()) {
        return {};
    }
    Decimal const worse =
        fill.side == Side::Buy ? fill.price.value() - reference.value() : reference.value() - fill.price.value();
    auto const rate = checkedDivide(worse, reference.value(), kBookRounding);
    return rate ? checkedMultiply(*rate, Decimal(10'000), kBookRounding).value_or(Decimal{}).round(4, kBookRounding)
                : Decimal{};
}

}  // namespace

LedgerTransaction& Books::begin(TransactionKind kind, UtcTime at, StepRecord& record)
{
    LedgerTransaction& transaction = record.transactions.emplace_back();
    transaction.id = ++m_transactions;
    transaction.kind = kind;
    transaction.at = at;
    transaction.postings.reserve(7);
    return transaction;
}

void Books::post(LedgerTransaction& transaction, Account account, Asset currency, Decimal amount)
{
    if (!amount.isZero()) {
        transaction.postings.push_back(Posting{account, currency, amount});
    }
}

void Books::requireBalance(LedgerTransaction const& transaction)
{
    struct Sum {
        Asset const* currency = nullptr;
        Decimal amount;
    };
    std::array<Sum, 1 + kUniverseSize> sums;
    std::size_t currencies = 0;
    for (Posting const& posting : transaction.postings) {
        std::size_t place = 0;
        while (place < currencies && *sums[place].currency != posting.currency) {
            ++place;
        }
        if (place == currencies) {
            check(currencies < sums.size(), "ledger: a transaction in more currencies than there are");
            sums[currencies++].currency = &posting.currency;
        }
        sums[place].amount += posting.amount;
    }
    for (std::size_t place = 0; place < currencies; ++place) {
        check(sums[place].amount.isZero(), "ledger: a transaction does not balance");
    }
}

void Books::open(UtcTime at, Calendar const& calendar, Universe const& universe, Money cash,
                 PerAsset<Quantity> const& holdings, PerAsset<Price> const& marks, StepRecord& record)
{
    check(!m_opened, "ledger: opened twice");
    m_opened = true;
    LedgerTransaction& transaction = begin(TransactionKind::Opening, at, record);
    post(transaction, Account::Cash, universe.quote(), cash.value());
    post(transaction, Account::External, universe.quote(), -cash.value());
    m_figures.cash = cash;
    Money equity = cash;
    for (Slot const slot : kSlots) {
        Asset const base = universe[slot].base;
        post(transaction, Account::Holdings, base, holdings[slot].value());
        post(transaction, Account::External, base, -holdings[slot].value());
        m_figures.held[slot] = holdings[slot];
        m_figures.costs[slot] = notional(marks[slot], holdings[slot], kBookRounding);
        m_averageEntry[slot] = holdings[slot].isZero() ? Price{} : marks[slot];
        equity += m_figures.costs[slot];
    }
    requireBalance(transaction);
    m_figures.externalTotal = equity;
    m_highWater = equity;
    m_dayStartEquity = equity;
    m_day = calendar.day(at);
    m_month = calendar.month(at);
    m_rolling.advance(m_day);
}

bool Books::knowsTrade(TradeId id) const
{
    if (id > m_lastTrade) {
        return false;  // ids ascend: the usual case
    }
    auto const end = m_trades.begin() + std::min<std::ptrdiff_t>(m_tradeCount, kTradesRemembered);
    if (std::find(m_trades.begin(), end, id) != end) {
        return true;
    }
    // Below everything remembered: it was booked long ago. In between: a late one that was never seen.
    return m_tradeCount > kTradesRemembered && id < *std::min_element(m_trades.begin(), end);
}

void Books::passOver(TradeId id)
{
    // Full: the lowest id makes room, not the oldest comer. Else a late low id would outlive higher ones, and those would
    // look like trades that were never seen.
    m_tradesAscend = m_tradesAscend && id > m_lastTrade;
    TradeId& place = m_tradesAscend || m_tradeCount < kTradesRemembered
                         ? m_trades[m_tradeCount % kTradesRemembered]
                         : *std::min_element(m_trades.begin(), m_trades.end());
    place = id;
    ++m_tradeCount;
    m_lastTrade = std::max(m_lastTrade, id);
}

FillRecord const& Books::applyFill(Fill const& fill, Universe const& universe, Calendar const& calendar,
                                   Money estimatedFee, Money estimatedTax, Price referencePrice, StepRecord& record)
{
    bool const estimated = !fill.fee.has_value() || !fill.tax.has_value();
    Money const fee = estimated ? estimatedFee : *fill.fee;
    Money const tax = estimated ? estimatedTax : *fill.tax;
    Money const value = notional(fill.price, fill.quantity, kBookRounding);

    passOver(fill.tradeId);
    postTrade(fill, universe[fill.slot], value, AccruedFee{fill.tradeId, fill.clientOrderId, fill.slot, fee, tax},
              record);
    Money const realized = movePosition(fill, value);
    m_figures.realizedPnlTotal += realized;
    m_realizedPnl[fill.slot] += realized;
    m_realizedMonth += realized - (fee + tax);
    m_figures.feesTotal += fee;
    m_figures.taxTotal += tax;
    m_turnover += value;
    m_rolling.add(calendar.day(fill.at), value);

    FillRecord& row = record.fills.emplace_back();
    row.fill = fill;
    row.fee = fee;
    row.tax = tax;
    row.estimated = estimated;
    row.realizedPnl = realized;
    row.slippageBps = slippageBps(fill, referencePrice);
    return row;
}

void Books::postTrade(Fill const& fill, Instrument const& instrument, Money value, AccruedFee const& fee,
                      StepRecord& record)
{
    bool const buy = fill.side == Side::Buy;
    LedgerTransaction& transaction = begin(buy ? TransactionKind::Buy : TransactionKind::Sell, fill.at, record);
    transaction.clientOrderId = fill.clientOrderId;
    transaction.tradeId = fill.tradeId;
    Decimal const quantity = buy ? fill.quantity.value() : -fill.quantity.value();
    Decimal const money = buy ? value.value() : -value.value();
    Money const costs = fee.fee + fee.tax;
    post(transaction, Account::Holdings, instrument.base, quantity);
    post(transaction, Account::Market, instrument.base, -quantity);
    post(transaction, Account::Market, instrument.quote, money);
    post(transaction, Account::FeesPaid, instrument.quote, fee.fee.value());
    post(transaction, Account::TaxPaid, instrument.quote, fee.tax.value());
    if (!fill.fee || !fill.tax) {
        post(transaction, Account::Cash, instrument.quote, -money);
        post(transaction, Account::FeesAccrued, instrument.quote, -costs.value());
        m_figures.cash -= Money(money);
        m_figures.accruedFees += costs;
        m_accrued.push_back(fee);
    } else {
        post(transaction, Account::Cash, instrument.quote, -money - costs.value());
        m_figures.cash -= Money(money) + costs;
    }
    requireBalance(transaction);
}

Money Books::movePosition(Fill const& fill, Money value)
{
    Quantity& held = m_figures.held[fill.slot];
    Money& cost = m_figures.costs[fill.slot];
    if (fill.side == Side::Buy) {
        held += fill.quantity;
        cost += value;
        m_averageEntry[fill.slot] = averagePrice(cost, held, kBookRounding);
        return {};
    }
    check(fill.quantity <= held, "ledger: sold more than was held");
    Money const costOut =
        fill.quantity == held
            ? cost
            : Money(divide(multiply(cost.value(), fill.quantity.value(), kBookRounding), held.value(), kBookRounding));
    held -= fill.quantity;
    cost -= costOut;
    if (held.isZero()) {
        m_averageEntry[fill.slot] = Price{};
    }
    return value - costOut;
}

bool Books::settleFee(Fill const& fill, Universe const& universe, UtcTime at, StepRecord& record)
{
    auto const found = std::find_if(m_accrued.begin(), m_accrued.end(),
                                    [&](AccruedFee const& accrued) { return accrued.tradeId == fill.tradeId; });
    if (found == m_accrued.end() || !fill.fee || !fill.tax) {
        return false;
    }
    Asset const quote = universe.quote();
    Money const estimated = found->fee + found->tax;
    Money const paid = *fill.fee + *fill.tax;
    LedgerTransaction& transaction = begin(TransactionKind::FeeSettled, at, record);
    transaction.clientOrderId = found->clientOrderId;
    transaction.tradeId = fill.tradeId;
    post(transaction, Account::FeesAccrued, quote, estimated.value());
    post(transaction, Account::FeesPaid, quote, fill.fee->value() - found->fee.value());
    post(transaction, Account::TaxPaid, quote, fill.tax->value() - found->tax.value());
    post(transaction, Account::Cash, quote, -paid.value());
    requireBalance(transaction);
    m_figures.accruedFees -= estimated;
    m_figures.cash -= paid;
    m_figures.feesTotal += *fill.fee - found->fee;
    m_figures.taxTotal += *fill.tax - found->tax;
    m_realizedMonth -= paid - estimated;
    m_accrued.erase(found);
    return true;
}

void Books::harvest(UtcTime at, Universe const& universe, Money amount, StepRecord& record)
{
    check(amount.isPositive(), "ledger: a harvest must be positive");
    LedgerTransaction& transaction = begin(TransactionKind::Harvest, at, record);
    post(transaction, Account::ReserveBucket, universe.quote(), amount.value());
    post(transaction, Account::Cash, universe.quote(), -amount.value());
    requireBalance(transaction);
    m_figures.cash -= amount;
    m_figures.reserveBucket += amount;
    m_harvestedMonth += amount;
    m_harvestedTotal += amount;
    if (m_harvestMonths.empty() || m_harvestMonths.back().month != m_month) {
        m_harvestMonths.push_back({m_month, {}, {}});
        if (m_harvestMonths.size() > kHarvestMonthsRemembered) {
            m_harvestMonths.erase(m_harvestMonths.begin());
        }
    }
    m_harvestMonths.back().harvested += amount;
    m_harvestMonths.back().bucketAfter = m_figures.reserveBucket;
}

void Books::externalCash(UtcTime at, Universe const& universe, Money amount, StepRecord& record)
{
    LedgerTransaction& transaction = begin(TransactionKind::External, at, record);
    post(transaction, Account::Cash, universe.quote(), amount.value());
    post(transaction, Account::External, universe.quote(), -amount.value());
    requireBalance(transaction);
    m_figures.cash += amount;
    m_figures.externalTotal += amount;
    m_highWater += amount;
    m_dayFlows += amount;
}

void Books::externalAsset(UtcTime at, Universe const& universe, Slot slot, Quantity amount, Price mark,
                          StepRecord& record)
{
    LedgerTransaction& transaction = begin(TransactionKind::External, at, record);
    post(transaction, Account::Holdings, universe[slot].base, amount.value());
    post(transaction, Account::External, universe[slot].base, -amount.value());
    requireBalance(transaction);
    Quantity& held = m_figures.held[slot];
    Money& cost = m_figures.costs[slot];
    check(!(held + amount).isNegative(), "ledger: more was withdrawn than was held");
    Money const value = notional(mark, amount, kBookRounding);
    if (amount.isNegative()) {
        // What leaves takes its share of the cost; the rest of its value was profit that leaves with it.
        Money const costOut =
            (held + amount).isZero()
                ? cost
                : Money(divide(multiply(cost.value(), -amount.value(), kBookRounding), held.value(), kBookRounding));
        m_figures.realizedPnlTotal += -value - costOut;
        m_realizedPnl[slot] += -value - costOut;
        cost -= costOut;
    } else {
        cost += value;
    }
    held += amount;
    m_averageEntry[slot] = held.isZero() ? Price{} : averagePrice(cost, held, kBookRounding);
    m_figures.externalTotal += value;
    m_highWater += value;
    m_dayFlows += value;
}

Books::Borders Books::borders(UtcTime now, Calendar const& calendar) const
{
    // Offsets of time zones are multiples of a quarter hour: a border cannot lie within one.
    std::int64_t const quarter = now.time_since_epoch() / std::chrono::minutes(15);
    if (quarter == m_quarterOfCheck) {
        return {};
    }
    Borders const found{calendar.day(now) > m_day, calendar.month(now) > m_month};
    if (!found.newDay) {
        m_quarterOfCheck = quarter;
    }
    return found;
}

void Books::cross(UtcTime now, Calendar const& calendar, Money equity)
{
    m_days.push_back(DayClose{m_day, m_dayStartEquity, equity, m_dayFlows});
    if (m_days.size() > kDaysRemembered) {
        m_days.erase(m_days.begin());
    }
    m_day = calendar.day(now);
    m_dayStartEquity = equity;
    m_dayFlows = Money{};
    m_rolling.advance(m_day);
    std::int64_t const month = calendar.month(now);
    if (month > m_month) {
        m_month = month;
        m_realizedMonth = Money{};
        m_harvestedMonth = Money{};
    }
}

void Books::raiseHighWater(Money equity)
{
    if (equity > m_highWater) {
        m_highWater = equity;
    }
}

}  // namespace pentad::ledger

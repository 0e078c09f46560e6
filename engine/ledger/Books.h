// SPDX-License-Identifier: GPL-3.0-or-later
// The books: what is owned, what it cost, what was earned. Every change is a double-entry transaction that balances per
// currency or fails a check; balances are kept as running sums and are equal to the fold of all postings.
//
//   buy    Holdings +q, Market -q (base); Market +p*q, Cash -p*q (quote)
//   sell   Holdings -q, Market +q (base); Market -p*q, Cash +p*q (quote)
//   fee    FeesPaid +f, TaxPaid +t, Cash -(f+t); while the trade row is missing FeesAccrued instead of Cash
//   settle FeesAccrued +estimate, Cash -(true), FeesPaid/TaxPaid +-difference
//   harvest ReserveBucket +h, Cash -h
//   flow   Cash or Holdings +x, External -x
//
// Cost is weighted average without fees; the last unit sold takes all cost that is left. Realised profit is proceeds less
// cost, before fees and tax, which have their own accounts. Pure; time comes with the event. Thread: the core's.
#pragma once

#include "contracts/StepRecord.h"
#include "domain/Calendar.h"
#include "domain/Parameters.h"

#include <array>
#include <vector>

namespace pentad::ledger {

// Sum of traded notionals over the last 30 local days, today included.
class RollingNotional {
public:
    static constexpr std::size_t kDays = 30;
    // `day` in local days since 1970; a late one counts where it belongs, and not at all once it is too old.
    void add(std::int64_t day, Money notional);
    // Days that are too old fall out.
    void advance(std::int64_t day);
    Money sum() const { return m_sum; }
    void encode(ByteWriter& writer) const;
    void decode(ByteReader& reader);

private:
    std::array<Money, kDays> m_days{};
    std::int64_t m_day = 0;
    bool m_started = false;
    Money m_sum;
};

struct DayClose {
    std::int64_t day = 0;  // local days since 1970
    Money startEquity;
    Money endEquity;
    Money externalFlows;
    friend bool operator==(DayClose const&, DayClose const&) = default;
};

// What was swept into the reserve bucket in one local month.
struct HarvestedMonth {
    std::int64_t month = 0;  // local months since January 1970
    Money harvested;
    Money bucketAfter;
    friend bool operator==(HarvestedMonth const&, HarvestedMonth const&) = default;
};

// A fill whose fee and tax are estimates until the trade row comes.
struct AccruedFee {
    TradeId tradeId{};
    ClientOrderId clientOrderId;
    Slot slot{};
    Money fee;
    Money tax;
};

class Books {
public:
    static constexpr std::size_t kTradesRemembered = 256;
    static constexpr std::size_t kDaysRemembered = 60;
    static constexpr std::size_t kHarvestMonthsRemembered = 12;

    // --- what the books say
    BookFigures const& figures() const { return m_figures; }
    // free + locked quote balance: Cash and ReserveBucket together
    Money quoteBalance() const { return m_figures.cash + m_figures.reserveBucket; }
    Quantity held(Slot slot) const { return m_figures.held[slot]; }
    Price averageEntry(Slot slot) const { return m_averageEntry[slot]; }
    Money realizedPnl(Slot slot) const { return m_realizedPnl[slot]; }
    bool opened() const { return m_opened; }
    TradeId lastTrade() const { return m_lastTrade; }
    Money highWater() const { return m_highWater; }
    Money dayStartEquity() const { return m_dayStartEquity; }
    Money dayFlows() const { return m_dayFlows; }
    std::int64_t day() const { return m_day; }
    Money realizedMonth() const { return m_realizedMonth; }
    Money harvestedMonth() const { return m_harvestedMonth; }
    Money harvestedTotal() const { return m_harvestedTotal; }
    Money rollingNotional() const { return m_rolling.sum(); }
    Money turnover() const { return m_turnover; }
    std::vector<DayClose> const& days() const { return m_days; }
    // Months with a harvest, newest last.
    std::vector<HarvestedMonth> const& harvestMonths() const { return m_harvestMonths; }
    std::vector<AccruedFee> const& accruedFees() const { return m_accrued; }

    // --- what happens to them; each appends its transactions (and fills) to the record
    // Cash and holdings found at the very first start; the holdings cost what they are worth at `marks`.
    void open(UtcTime at, Calendar const& calendar, Universe const& universe, Money cash,
              PerAsset<Quantity> const& holdings, PerAsset<Price> const& marks, StepRecord& record);
    // True for every trade that was booked or passed over, and for ids below all that are remembered.
    bool knowsTrade(TradeId id) const;
    // A trade whose effect the opening balance holds already: never to be booked.
    void passOver(TradeId id);
    // Books a trade that knowsTrade() does not know. Where the fill brings no fee or no tax, both are the estimated ones
    // until settleFee(). Slippage in the record is against `referencePrice`; 0 without one. To sell more than is held is
    // a bug.
    FillRecord const& applyFill(Fill const& fill, Universe const& universe, Calendar const& calendar,
                                Money estimatedFee, Money estimatedTax, Price referencePrice, StepRecord& record);
    // The trade row of a booked fill has come. False if nothing was waiting for it.
    bool settleFee(Fill const& fill, Universe const& universe, UtcTime at, StepRecord& record);
    // From Cash to the reserve bucket, in the month that was last crossed into. `amount` must be above 0.
    void harvest(UtcTime at, Universe const& universe, Money amount, StepRecord& record);
    // A deposit (positive) or withdrawal of the quote currency, acknowledged; moves the high-water mark by its value.
    void externalCash(UtcTime at, Universe const& universe, Money amount, StepRecord& record);
    // The same in a base asset, valued at `mark`. To withdraw more than is held is a bug.
    void externalAsset(UtcTime at, Universe const& universe, Slot slot, Quantity amount, Price mark,
                       StepRecord& record);

    // --- what time does to them
    struct Borders {
        bool newDay = false;
        bool newMonth = false;
    };
    // Which borders lie between the last call and now; changes nothing.
    Borders borders(UtcTime now, Calendar const& calendar) const;
    // Closes the day (and month) that ended: call once when borders() says so, with the equity of this moment.
    void cross(UtcTime now, Calendar const& calendar, Money equity);
    void raiseHighWater(Money equity);

    void encode(ByteWriter& writer) const;
    void decode(ByteReader& reader);

private:
    LedgerTransaction& begin(TransactionKind kind, UtcTime at, StepRecord& record);
    void post(LedgerTransaction& transaction, Account account, Asset currency, Decimal amount);
    // `fee` is remembered as accrued where the fill does not bring it itself.
    void postTrade(Fill const& fill, Instrument const& instrument, Money value, AccruedFee const& fee,
                   StepRecord& record);
    // Held quantity, cost and average entry; returns what was realised, before fees and tax.
    Money movePosition(Fill const& fill, Money value);
    static void requireBalance(LedgerTransaction const& transaction);

    BookFigures m_figures;
    PerAsset<Price> m_averageEntry;
    PerAsset<Money> m_realizedPnl;
    bool m_opened = false;
    std::uint64_t m_transactions = 0;
    TradeId m_lastTrade{};
    std::array<TradeId, kTradesRemembered> m_trades{};  // the highest ids booked, in no order
    std::uint32_t m_tradeCount = 0;
    std::vector<AccruedFee> m_accrued;
    Money m_highWater;
    std::int64_t m_day = 0;
    std::int64_t m_month = 0;
    Money m_dayStartEquity;
    Money m_dayFlows;
    Money m_realizedMonth;  // after fees and tax
    Money m_harvestedMonth;
    Money m_harvestedTotal;
    Money m_turnover;
    RollingNotional m_rolling;
    std::vector<DayClose> m_days;
    std::vector<HarvestedMonth> m_harvestMonths;

    // Not state: while trades are booked in ascending order, the lowest remembered id is the next in turn.
    bool m_tradesAscend = true;
    // Not state: spares the calendar on the hot path.
    mutable std::int64_t m_quarterOfCheck = -1;
};

}  // namespace pentad::ledger

// SPDX-License-Identifier: GPL-3.0-or-later
// The books as canonical bytes, for the checkpoint. Both directions name the same fields in the same order.
#include "ledger/Books.h"

namespace pentad::ledger {
namespace {

template <typename Tag>
void put(ByteWriter& writer, Amount<Tag> const& amount)
{
    writer.i128(amount.value().raw());
}
template <typename Tag>
void take(ByteReader& reader, Amount<Tag>& amount)
{
    amount = Amount<Tag>(Decimal::fromRaw(reader.i128()));
}

}  // namespace

void Books::encode(ByteWriter& writer) const
{
    put(writer, m_figures.cash);
    put(writer, m_figures.reserveBucket);
    put(writer, m_figures.accruedFees);
    put(writer, m_figures.realizedPnlTotal);
    put(writer, m_figures.feesTotal);
    put(writer, m_figures.taxTotal);
    put(writer, m_figures.externalTotal);
    for (Slot const slot : kSlots) {
        put(writer, m_figures.held[slot]);
        put(writer, m_figures.costs[slot]);
        put(writer, m_averageEntry[slot]);
        put(writer, m_realizedPnl[slot]);
    }
    writer.flag(m_opened);
    writer.u64(m_transactions);
    writer.i64(number(m_lastTrade));
    for (TradeId const id : m_trades) {
        writer.i64(number(id));
    }
    writer.u32(m_tradeCount);
    writer.u32(static_cast<std::uint32_t>(m_accrued.size()));
    for (AccruedFee const& accrued : m_accrued) {
        writer.i64(number(accrued.tradeId));
        writer.text(accrued.clientOrderId.view());
        writer.u8(static_cast<std::uint8_t>(accrued.slot));
        put(writer, accrued.fee);
        put(writer, accrued.tax);
    }
    put(writer, m_highWater);
    writer.i64(m_day);
    writer.i64(m_month);
    put(writer, m_dayStartEquity);
    put(writer, m_dayFlows);
    put(writer, m_realizedMonth);
    put(writer, m_harvestedMonth);
    put(writer, m_harvestedTotal);
    put(writer, m_turnover);
    m_rolling.encode(writer);
    writer.u32(static_cast<std::uint32_t>(m_days.size()));
    for (DayClose const& close : m_days) {
        writer.i64(close.day);
        put(writer, close.startEquity);
        put(writer, close.endEquity);
        put(writer, close.externalFlows);
    }
    writer.u32(static_cast<std::uint32_t>(m_harvestMonths.size()));
    for (HarvestedMonth const& month : m_harvestMonths) {
        writer.i64(month.month);
        put(writer, month.harvested);
        put(writer, month.bucketAfter);
    }
}

void Books::decode(ByteReader& reader)
{
    take(reader, m_figures.cash);
    take(reader, m_figures.reserveBucket);
    take(reader, m_figures.accruedFees);
    take(reader, m_figures.realizedPnlTotal);
    take(reader, m_figures.feesTotal);
    take(reader, m_figures.taxTotal);
    take(reader, m_figures.externalTotal);
    for (Slot const slot : kSlots) {
        take(reader, m_figures.held[slot]);
        take(reader, m_figures.costs[slot]);
        take(reader, m_averageEntry[slot]);
        take(reader, m_realizedPnl[slot]);
    }
    m_opened = reader.flag();
    m_transactions = reader.u64();
    m_lastTrade = TradeId{reader.i64()};
    for (TradeId& id : m_trades) {
        id = TradeId{reader.i64()};
    }
    m_tradeCount = reader.u32();
    m_accrued.resize(reader.count());
    for (AccruedFee& accrued : m_accrued) {
        accrued.tradeId = TradeId{reader.i64()};
        std::string const text = reader.text();
        if (!ClientOrderId::fits(text)) {
            reader.invalidate();
            return;
        }
        accrued.clientOrderId = ClientOrderId(text);
        std::uint8_t const slot = reader.u8();
        if (slot >= kUniverseSize) {
            reader.invalidate();
            return;
        }
        accrued.slot = Slot{slot};
        take(reader, accrued.fee);
        take(reader, accrued.tax);
    }
    take(reader, m_highWater);
    m_day = reader.i64();
    m_month = reader.i64();
    take(reader, m_dayStartEquity);
    take(reader, m_dayFlows);
    take(reader, m_realizedMonth);
    take(reader, m_harvestedMonth);
    take(reader, m_harvestedTotal);
    take(reader, m_turnover);
    m_rolling.decode(reader);
    m_days.resize(reader.count());
    for (DayClose& close : m_days) {
        close.day = reader.i64();
        take(reader, close.startEquity);
        take(reader, close.endEquity);
        take(reader, close.externalFlows);
    }
    m_harvestMonths.resize(reader.count());
    for (HarvestedMonth& month : m_harvestMonths) {
        month.month = reader.i64();
        take(reader, month.harvested);
        take(reader, month.bucketAfter);
    }
    m_quarterOfCheck = -1;
    m_tradesAscend = m_tradeCount == 0;  // nobody knows the order of what is remembered
}

}  // namespace pentad::ledger

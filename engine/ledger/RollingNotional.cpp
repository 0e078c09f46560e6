// SPDX-License-Identifier: GPL-3.0-or-later
#include "ledger/Books.h"

namespace pentad::ledger {

void RollingNotional::advance(std::int64_t day)
{
    if (!m_started) {
        m_started = true;
        m_day = day;
        return;
    }
    if (day - m_day >= static_cast<std::int64_t>(kDays)) {
        m_days.fill(Money{});
        m_sum = Money{};
        m_day = day;
    }
    while (m_day < day) {
        ++m_day;
        Money& oldest = m_days[static_cast<std::size_t>(m_day % static_cast<std::int64_t>(kDays))];
        m_sum -= oldest;
        oldest = Money{};
    }
}

void RollingNotional::add(std::int64_t day, Money notional)
{
    advance(day);
    m_days[static_cast<std::size_t>(m_day % static_cast<std::int64_t>(kDays))] += notional;
    m_sum += notional;
}

void RollingNotional::encode(ByteWriter& writer) const
{
    for (Money const& money : m_days) {
        writer.i128(money.value().raw());
    }
    writer.i64(m_day);
    writer.flag(m_started);
}

void RollingNotional::decode(ByteReader& reader)
{
    m_sum = Money{};
    for (Money& money : m_days) {
        money = Money(Decimal::fromRaw(reader.i128()));
        m_sum += money;
    }
    m_day = reader.i64();
    m_started = reader.flag();
}

}  // namespace pentad::ledger

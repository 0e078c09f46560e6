// SPDX-License-Identifier: GPL-3.0-or-later
#include "ledger/Books.h"

namespace pentad::ledger {
namespace {

// Days before 1970 have a place too.
std::size_t placeOf(std::int64_t day)
{
    auto const days = static_cast<std::int64_t>(RollingNotional::kDays);
    return static_cast<std::size_t>((day % days + days) % days);
}

}  // namespace

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
        Money& oldest = m_days[placeOf(m_day)];
        m_sum -= oldest;
        oldest = Money{};
    }
}

void RollingNotional::add(std::int64_t day, Money notional)
{
    advance(day);
    if (m_day - day >= static_cast<std::int64_t>(kDays)) {
        return;  // a late word of a trade that has left the window
    }
    m_days[placeOf(day)] += notional;
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
        auto const sum = checkedAdd(m_sum.value(), money.value());
        if (!sum) {
            reader.invalidate();
            return;
        }
        m_sum = Money(*sum);
    }
    m_day = reader.i64();
    m_started = reader.flag();
}

}  // namespace pentad::ledger

// SPDX-License-Identifier: GPL-3.0-or-later
#include "persistence/DailyReport.h"

#include "contracts/EngineText.h"
#include "foundation/TimeText.h"
#include "persistence/StepText.h"

namespace pentad::persistence {

void DailyReport::begin(std::string quoteCurrency)
{
    m_quoteCurrency = std::move(quoteCurrency);
    m_days.clear();
}

bool DailyReport::addPosting(PassRow const& row)
{
    auto const account = accountFrom(row.text(6));
    auto const amount = row.decimal(8);
    if (!account || !amount) {
        return false;
    }
    if (row.text(7) != m_quoteCurrency) {
        return true;
    }
    DayFigures& day = m_days[m_calendar.day(row.time(1))];
    Money const money(*amount);
    switch (*account) {
    case Account::FeesPaid: day.fees += money; break;
    case Account::TaxPaid: day.tax += money; break;
    case Account::External: day.flows -= money; break;
    case Account::ReserveBucket: day.harvested += money; break;
    case Account::Holdings:
    case Account::Cash:
    case Account::Market:
    case Account::FeesAccrued: break;
    }
    return true;
}

bool DailyReport::addTrade(PassRow const& row)
{
    auto const price = row.decimal(5);
    auto const quantity = row.decimal(6);
    auto const realized = row.decimal(10);
    if (!price || !quantity || !realized) {
        return false;
    }
    DayFigures& day = m_days[m_calendar.day(row.time(1))];
    ++day.trades;
    day.turnover += notional(Price(*price), Quantity(*quantity), Rounding::HalfEven);
    day.realized += Money(*realized);
    return true;
}

std::optional<DailyPnl> DailyReport::closeIn(PassRow const& row)
{
    if (row.text(2) != phrasePattern(Phrase::AboutDay)) {
        return std::nullopt;
    }
    auto const said = recognise(row.text(3));
    auto const day = said && said->phrase == Phrase::DayEnded ? utcFromText(said->arguments[0]) : std::nullopt;
    if (!day) {
        return std::nullopt;
    }
    auto const money = [&](std::size_t place) { return Money(Decimal::parse(said->arguments[place]).value()); };
    DailyPnl close;
    close.day = std::chrono::floor<std::chrono::days>(*day).time_since_epoch().count();
    close.startEquity = money(1);
    close.externalFlows = money(2);
    close.endEquity = money(3);
    close.pnl = close.endEquity - close.startEquity - close.externalFlows;
    return close;
}

void writeDay(std::int64_t day, DayFigures const& figures, CsvFile& file)
{
    file.plain(dayText(day));
    file.number(figures.trades);
    file.number(figures.turnover);
    file.number(figures.realized);
    file.number(figures.fees);
    file.number(figures.tax);
    file.number(figures.realized - figures.fees - figures.tax);
    file.number(figures.flows);
    file.number(figures.harvested);
    if (figures.close) {
        file.number(figures.close->startEquity);
        file.number(figures.close->endEquity);
        file.number(figures.close->externalFlows);
        file.number(figures.close->pnl);
    } else {
        for (int cell = 0; cell < 4; ++cell) {
            file.empty();
        }
    }
}

}  // namespace pentad::persistence

// SPDX-License-Identifier: GPL-3.0-or-later
#include "persistence/DailyReport.h"

#include "foundation/TimeText.h"
#include "persistence/StepText.h"

namespace pentad::persistence {
namespace {

std::string dayText(std::int64_t day)
{
    std::string const text = utcText(UtcTime(std::chrono::days(day)));
    return text.substr(0, text.find('T'));
}

}  // namespace

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

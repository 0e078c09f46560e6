// SPDX-License-Identifier: GPL-3.0-or-later
#include "activity/EquityPanel.h"

namespace pentad::activity {
namespace {

Cell rateCell(format::Format const& format, Rate rate)
{
    return numberCell(format.percent(rate), rate.value());
}

Cell returnCell(format::Format const& format, std::optional<Rate> const& rate)
{
    return rate ? numberCell(format.percent(*rate, 2, format::Sign::Always), rate->value(), toneOfSign(rate->value()))
                : missingCell();
}

}  // namespace

EquityPanel::EquityPanel(widgets::Desk& desk, QWidget* parent)
    : TablePanel(desk, "equity", parent), m_shown(widgets::named(new widgets::Segments(this), "equity.shown"))
{
    addControl(m_shown);
    finishHeader();
    connect(m_shown, &widgets::Segments::chosen, this, [this] {
        table().setColumns(columns());
        refreshNow();
    });
}

int EquityPanel::countIn(EngineSnapshot const&) const
{
    // How many days there were says nothing about today.
    return 0;
}

void EquityPanel::refresh(EngineSnapshot const& snapshot)
{
    table().setColumns(columns());
    table().setRows(showsDays() ? dayRows(snapshot) : pointRows(snapshot));
    header().setMeta(
        tr("high water %1 · deepest so far %2")
            .arg(format().money(snapshot.capital.inputs.highWater), format().percent(snapshot.totals.maxDrawdown)));
}

std::vector<Row> EquityPanel::dayRows(EngineSnapshot const& snapshot) const
{
    std::vector<Row> rows;
    bool const isKnown = isEquityKnown(snapshot);
    Row today;
    today.id = QStringLiteral("today");
    Cell now = textCell(tr("today"));
    now.order = Decimal(snapshot.days.empty() ? 0 : snapshot.days.back().day + 1);
    today.cells = {now,
                   moneyCell(format(), snapshot.dayStartEquity),
                   isKnown ? moneyCell(format(), snapshot.capital.equity) : missingCell(),
                   missingCell(),
                   isKnown ? profitCell(format(), snapshot.dailyPnl) : missingCell(),
                   returnCell(format(), snapshot.dailyReturn),
                   isKnown ? rateCell(format(), snapshot.capital.drawdown) : missingCell()};
    rows.push_back(std::move(today));
    for (auto day = snapshot.days.rbegin(); day != snapshot.days.rend(); ++day) {
        Row row;
        row.id = QString::number(day->day);
        Cell date = textCell(format().day(day->day));
        date.order = Decimal(day->day);
        row.cells = {date,
                     moneyCell(format(), day->startEquity),
                     moneyCell(format(), day->endEquity),
                     day->externalFlows.isZero() ? missingCell() : moneyCell(format(), day->externalFlows),
                     profitCell(format(), day->pnl),
                     returnCell(format(), day->dayReturn),
                     rateCell(format(), day->drawdown)};
        rows.push_back(std::move(row));
    }
    return rows;
}

std::vector<Row> EquityPanel::pointRows(EngineSnapshot const& snapshot) const
{
    std::vector<Row> rows;
    rows.reserve(snapshot.equityCurve.size());
    for (auto point = snapshot.equityCurve.rbegin(); point != snapshot.equityCurve.rend(); ++point) {
        Row row;
        row.id = QString::number(point->at.time_since_epoch().count());
        row.cells = {timeCell(format(), point->at), moneyCell(format(), point->equity),
                     moneyCell(format(), point->highWater), rateCell(format(), point->drawdown)};
        rows.push_back(std::move(row));
    }
    return rows;
}

std::vector<Column> EquityPanel::columns() const
{
    auto const number = [](char const* key, QString title, int width) {
        return Column{.key = QString::fromLatin1(key), .title = std::move(title), .numeric = true, .width = width};
    };
    QString const unit = currency();
    if (!showsDays()) {
        return {Column{.key = QStringLiteral("time"), .title = tr("Time"), .width = 130},
                number("equity", titled(tr("Equity"), unit), 120),
                number("high_water", titled(tr("High water"), unit), 120), number("drawdown", tr("Drawdown"), 90)};
    }
    return {Column{.key = QStringLiteral("day"), .title = tr("Day"), .width = 110},
            number("start_equity", titled(tr("Equity at start"), unit), 120),
            number("end_equity", titled(tr("Equity at end"), unit), 120),
            number("flows", titled(tr("In and out"), unit), 110),
            number("pnl", titled(tr("Profit or loss"), unit), 110),
            number("return", tr("Return"), 80),
            number("drawdown", tr("Drawdown"), 90)};
}

void EquityPanel::retranslate()
{
    header().setTitle(tr("Equity"));
    m_shown->setChoices({tr("Days"), tr("This session")});
    table().setAccessibleName(tr("Equity and drawdown"));
    table().setEmptyText(tr("The first point comes with the first cycle."));
    table().setColumns(columns());
}

}  // namespace pentad::activity

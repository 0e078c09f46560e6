// SPDX-License-Identifier: GPL-3.0-or-later
#include "backtestpage/ResultRows.h"

#include "format/Words.h"

#include <QCoreApplication>
#include <QDateTime>

#include <map>

namespace pentad::backtestpage {
namespace {

using format::Format;
using format::Sign;
using widgets::Cell;
using widgets::CellKind;
using widgets::CellTone;
using widgets::Column;
using widgets::Row;

// The texts of this file, as one context of the translation.
class ResultText {
    Q_DECLARE_TR_FUNCTIONS(ResultRows)
};

QString inCurrency(QString const& title, QString const& currency)
{
    return currency.isEmpty() ? title : title + QLatin1Char(' ') + currency;
}

Cell timeCell(Format const& format, UtcTime at)
{
    Cell cell = widgets::momentCell(minuteOf(format, at), format, at);
    cell.tone = CellTone::Quiet;
    return cell;
}

Cell textCell(QString const& text)
{
    return {text, {}, {}, CellTone::Plain};
}

Cell numberCell(QString const& text, Decimal value, CellTone tone = CellTone::Plain)
{
    return {text, format::text(value.text()), value, tone};
}

CellTone toneOf(Decimal value)
{
    return value.isPositive() ? CellTone::Up : value.isNegative() ? CellTone::Down : CellTone::Plain;
}

Cell signedMoney(Format const& format, Money value)
{
    return numberCell(format.money(value, Sign::Always), value.value(), toneOf(value.value()));
}

Cell missingCell()
{
    return {Format::missing(), QStringLiteral(""), {}, CellTone::Quiet};
}

struct MonthEnd {
    Money equity;
    Money before;  // at the end of the month before, or at the start
    Rate deepest;
};
using Months = std::map<QString, MonthEnd>;

// "2026-04" in the chosen zone; the last point of a month ends it.
Months monthsOf(Format const& format, BacktestOutcome const* run)
{
    Months months;
    if (run == nullptr) {
        return months;
    }
    Money before = run->startEquity;
    QString current;
    Money last = before;
    for (BacktestPoint const& point : run->curve) {
        QString const month = format.exactTime(point.at).left(7);
        if (month != current) {
            before = last;
            current = month;
        }
        last = point.equity;
        MonthEnd& end = months[month];
        end = {last, before, std::max(end.deepest, point.drawdown)};
    }
    return months;
}

void appendMonth(Format const& format, Months const& months, QString const& month, std::vector<Cell>& cells)
{
    auto const found = months.find(month);
    if (found == months.end()) {
        cells.insert(cells.end(), 3, missingCell());
        return;
    }
    MonthEnd const& end = found->second;
    cells.push_back(numberCell(format.money(end.equity), end.equity.value()));
    cells.push_back(signedMoney(format, end.equity - end.before));
    cells.push_back(numberCell(format.percent(-end.deepest), -end.deepest.value()));
}

}  // namespace

std::vector<Column> tradeColumns(QString const& currency)
{
    return {
        {QStringLiteral("number"), ResultText::tr("#"), true, 44},
        {QStringLiteral("opened_at"), ResultText::tr("Opened"), false, 108, true, false, false},
        {QStringLiteral("closed_at"), ResultText::tr("Closed"), false, 108},
        {QStringLiteral("symbol"), ResultText::tr("Asset"), false, 76, true, true},
        {QStringLiteral("quantity"), ResultText::tr("Quantity"), true, 96, true, false, false},
        {QStringLiteral("entry_price"), ResultText::tr("Entry"), true, 86},
        {QStringLiteral("exit_price"), ResultText::tr("Exit"), true, 86},
        {QStringLiteral("gross"), inCurrency(ResultText::tr("Gross"), currency), true, 84, true, false, false},
        {QStringLiteral("fee_and_tax"), inCurrency(ResultText::tr("Fee+tax"), currency), true, 76, true, false, false},
        {QStringLiteral("net"), inCurrency(ResultText::tr("Net"), currency), true, 84},
        {QStringLiteral("net_rate"), ResultText::tr("Net %"), true, 72},
        {QStringLiteral("bars"), ResultText::tr("Bars"), true, 50, true, false, false}};
}

std::vector<Row> tradeRows(Format const& format, BacktestOutcome const& run)
{
    std::vector<Row> rows;
    rows.reserve(run.trades.size());
    std::int64_t number = 0;
    for (BacktestTrade const& trade : run.trades) {
        ++number;
        Instrument const& instrument = run.universe[trade.slot];
        Row row;
        row.id = QString::number(number);
        row.cells = {numberCell(format.count(static_cast<std::uint64_t>(number)), Decimal(number), CellTone::Quiet),
                     timeCell(format, trade.openedAt),
                     timeCell(format, trade.closedAt),
                     textCell(format::text(instrument.symbol.view())),
                     numberCell(format.quantity(trade.quantity, instrument), trade.quantity.value()),
                     numberCell(format.price(trade.entry, instrument), trade.entry.value()),
                     numberCell(format.price(trade.exit, instrument), trade.exit.value()),
                     numberCell(format.money(trade.gross, Sign::Always), trade.gross.value()),
                     numberCell(format.money(trade.feeAndTax), trade.feeAndTax.value()),
                     signedMoney(format, trade.net),
                     numberCell(format.percent(trade.netRate, 2, Sign::Always), trade.netRate.value(),
                                toneOf(trade.netRate.value())),
                     numberCell(format.count(static_cast<std::uint64_t>(trade.bars)), Decimal(trade.bars))};
        rows.push_back(std::move(row));
    }
    return rows;
}

std::vector<Column> decisionColumns(QString const& currency)
{
    // Beside an open evaluation only the first few have room.
    return {{QStringLiteral("decision"), ResultText::tr("#"), true, 56},
            {QStringLiteral("at"), ResultText::tr("Time"), false, 108},
            {QStringLiteral("symbol"), ResultText::tr("Asset"), false, 76},
            {QStringLiteral("side"), ResultText::tr("Side"), false, 48},
            {QStringLiteral("result"), ResultText::tr("Result"), false, 96},
            {QStringLiteral("wanted"), inCurrency(ResultText::tr("Wanted"), currency), true, 92, true, false, false},
            {QStringLiteral("admitted"), inCurrency(ResultText::tr("Admitted"), currency), true, 92},
            {QStringLiteral("code"), ResultText::tr("Code"), false, 200, true, true}};
}

std::vector<Row> decisionRows(Format const& format, BacktestOutcome const& run)
{
    std::vector<Row> rows;
    rows.reserve(run.decisions.size());
    for (std::shared_ptr<DecisionRecord const> const& decision : run.decisions) {
        Evaluation const& evaluation = decision->evaluation;
        auto const number = static_cast<std::int64_t>(decision->id);
        Cell result{ResultText::tr("accepted"), QStringLiteral("accepted"), {}, CellTone::Ok, CellKind::Chip};
        if (!evaluation.accepted) {
            result = {ResultText::tr("refused"), QStringLiteral("refused"), {}, CellTone::Danger, CellKind::Chip};
        } else if (evaluation.reduced) {
            result = {ResultText::tr("reduced"), QStringLiteral("reduced"), {}, CellTone::Warn, CellKind::Chip};
        }
        Row row;
        row.id = QString::number(number);
        row.cells = {numberCell(format.count(decision->id), Decimal(number), CellTone::Quiet),
                     timeCell(format, decision->at),
                     textCell(format::text(decision->intent.symbol.view())),
                     {format::word(decision->intent.side),
                      {},
                      {},
                      decision->intent.side == Side::Buy ? CellTone::Up : CellTone::Down},
                     result,
                     numberCell(format.money(evaluation.wantedNotional), evaluation.wantedNotional.value()),
                     numberCell(format.money(evaluation.admittedNotional), evaluation.admittedNotional.value()),
                     textCell(evaluation.refusal ? format::text(codeText(*evaluation.refusal)) : QString())};
        row.toolTip = evaluation.refusal ? format::sentence(*evaluation.refusal) : QString();
        rows.push_back(std::move(row));
    }
    return rows;
}

std::vector<Column> monthColumns(QString const& currency)
{
    return {{QStringLiteral("month"), ResultText::tr("Month"), false, 80},
            {QStringLiteral("a_equity"), inCurrency(ResultText::tr("A end equity"), currency), true, 120},
            {QStringLiteral("a_change"), inCurrency(ResultText::tr("A change"), currency), true, 110},
            {QStringLiteral("a_drawdown"), ResultText::tr("A drawdown"), true, 100},
            {QStringLiteral("b_equity"), inCurrency(ResultText::tr("B end equity"), currency), true, 120},
            {QStringLiteral("b_change"), inCurrency(ResultText::tr("B change"), currency), true, 110},
            {QStringLiteral("b_drawdown"), ResultText::tr("B drawdown"), true, 100}};
}

std::vector<Row> monthRows(Format const& format, BacktestOutcome const* a, BacktestOutcome const* b)
{
    Months const ofA = monthsOf(format, a);
    Months const ofB = monthsOf(format, b);
    Months all = ofA;
    all.insert(ofB.begin(), ofB.end());
    std::vector<Row> rows;
    rows.reserve(all.size());
    for (auto const& [month, end] : all) {
        Row row;
        row.id = month;
        row.cells.push_back(textCell(month));
        appendMonth(format, ofA, month, row.cells);
        appendMonth(format, ofB, month, row.cells);
        rows.push_back(std::move(row));
    }
    return rows;
}

}  // namespace pentad::backtestpage

// SPDX-License-Identifier: GPL-3.0-or-later
#include "BacktestReport.h"

#include "composition/BacktestReplay.h"
#include "foundation/TimeText.h"
#include "JsonText.h"

#include <unistd.h>

namespace pentad::cli {
namespace {

constexpr std::string_view kLineEnd = "\r\n";  // RFC 4180
constexpr int kPercentDecimals = 6;

double seconds(std::chrono::nanoseconds time)
{
    return static_cast<double>(time.count()) / 1e9;
}

Decimal returnPercent(BacktestReport const& report)
{
    Money const start = report.result.startEquity;
    if (!start.isPositive()) {
        return {};
    }
    Rate const rate = ratio(report.result.totals.equity - start, start, Rounding::HalfEven);
    return multiply(rate.value(), Decimal(100), Rounding::HalfEven).round(kPercentDecimals, Rounding::HalfEven);
}

Decimal drawdownPercent(BacktestReport const& report)
{
    return multiply(report.result.totals.maxDrawdown.value(), Decimal(100), Rounding::HalfEven)
        .round(kPercentDecimals, Rounding::HalfEven);
}

double barsPerSecond(BacktestReport const& report)
{
    double const wall = seconds(report.result.wall);
    return wall > 0 ? static_cast<double>(report.result.bars) / wall : 0;
}

std::string refusalsJson(std::array<std::uint64_t, kRefusalCodes> const& refused)
{
    std::string text;
    for (std::size_t i = 0; i < refused.size(); ++i) {
        if (refused[i] != 0) {
            text += (text.empty() ? "" : ", ") + quotedJson(codeText(static_cast<RefusalCode>(i))) + ": " +
                    std::to_string(refused[i]);
        }
    }
    return "{" + text + "}";
}

std::uint64_t refusedInAll(CoreTotals const& totals)
{
    std::uint64_t sum = 0;
    for (std::uint64_t const count : totals.refused) {
        sum += count;
    }
    return sum;
}

std::string symbolsJson(auto const& symbols)
{
    std::string text;
    for (auto const& symbol : symbols) {
        text += (text.empty() ? "" : ", ") + quotedJson(symbol.view());
    }
    return "[" + text + "]";
}

std::vector<Symbol> symbolsOf(Universe const& universe)
{
    std::vector<Symbol> symbols;
    for (Instrument const& instrument : universe.instruments()) {
        symbols.push_back(instrument.symbol);
    }
    return symbols;
}

std::string gapsJson(simulation::CandleSet const& candles)
{
    std::string text;
    for (simulation::CandleFile const& file : candles.files) {
        text += (text.empty() ? "" : ", ") + quotedJson(file.series.symbol().view()) +
                ": {\"gaps\": " + std::to_string(file.gaps.count) +
                ", \"missing\": " + std::to_string(file.gaps.missing) + "}";
    }
    return "{" + text + "}";
}

std::string unwritable(std::filesystem::path const& folder)
{
    return "the report folder " + folder.string() + " cannot be written; choose another with --report";
}

std::string cents(Money money)
{
    return money.text(2, Rounding::HalfEven);
}

std::string refusalLines(CoreTotals const& totals)
{
    std::string text;
    for (std::size_t i = 0; i < totals.refused.size(); ++i) {
        if (totals.refused[i] != 0) {
            text += "    " + std::string(codeText(static_cast<RefusalCode>(i))) + "  " +
                    std::to_string(totals.refused[i]) + "\n";
        }
    }
    return text;
}

}  // namespace

std::string backtestJson(BacktestReport const& report)
{
    simulation::BacktestResult const& result = report.result;
    CoreTotals const& totals = result.totals;
    JsonObject json;
    json.raw("symbols", symbolsJson(symbolsOf(report.universe)))
        .text("interval", simulation::intervalText(report.candles.interval))
        .text("strategy", report.strategy)
        .number("seed", report.seed)
        .text("from", utcText(result.from))
        .text("to", utcText(result.to))
        .flag("partial", result.partial)
        .number("bars", result.bars)
        .number("cycles", totals.cycles)
        .number("decisions", totals.decisions)
        .number("intents", totals.intents)
        .number("accepted", totals.accepted)
        .number("reduced", totals.reduced)
        .raw("rejected", refusalsJson(totals.refused))
        .number("orders", totals.orders)
        .number("fills", totals.fills)
        .number("fees", totals.fees.value())
        .number("tax", totals.tax.value())
        .number("start_equity", result.startEquity.value())
        .number("end_equity", totals.equity.value())
        .number("return_pct", returnPercent(report))
        .number("max_drawdown_pct", drawdownPercent(report))
        .raw("sharpe", statisticText(result.sharpe))
        .number("turnover", totals.turnover.value())
        .number("realized_pnl", totals.realizedPnl.value())
        .number("unrealized_pnl", totals.unrealizedPnl.value())
        .number("harvested", totals.harvested.value())
        .number("ledger_residual", totals.ledgerResidual.value())
        .text("journal_sha256", hexadecimal(result.head.digest))
        .number("journal_records", result.head.sequence)
        .raw("gaps", gapsJson(report.candles))
        .number("skipped_rows", report.candles.skipped())
        .raw("invented_rules", symbolsJson(report.inventedRules))
        .raw("load_seconds", statisticText(seconds(report.loading)))
        .raw("wall_seconds", statisticText(seconds(result.wall)))
        .raw("bars_per_second", statisticText(barsPerSecond(report)))
        .number("peak_rss_bytes", result.peakResidentBytes);
    return json.finish();
}

std::string backtestSummary(BacktestReport const& report)
{
    simulation::BacktestResult const& result = report.result;
    CoreTotals const& totals = result.totals;
    std::string const quote = " " + report.universe.quote().text();
    std::string text;
    text += "Backtest of " + report.strategy + " over " + report.universe.text() + ", " +
            std::string(simulation::intervalText(report.candles.interval)) + " candles, " + utcText(result.from) +
            " to " + utcText(result.to) + (result.partial ? " (partial: stopped before the end)" : "") + "\n";
    if (totals.fills == 0) {
        text += composition::noTradeText(totals) + '\n';
    }
    text += "  equity       " + cents(result.startEquity) + " -> " + cents(totals.equity) + quote + " (" +
            returnPercent(report).text(2, Rounding::HalfEven) + " %)\n";
    text += "  drawdown     " + drawdownPercent(report).text(2, Rounding::HalfEven) + " % at most, Sharpe " +
            statisticText(result.sharpe) + "\n";
    text += "  trading      " + std::to_string(totals.orders) + " orders, " + std::to_string(totals.fills) +
            " fills, turnover " + cents(totals.turnover) + quote + "\n";
    text += "  costs        fees " + cents(totals.fees) + quote + ", tax " + cents(totals.tax) + quote + "\n";
    text += "  harvested    " + cents(totals.harvested) + quote + "\n";
    text += "  decisions    " + std::to_string(totals.intents) + " intents, " + std::to_string(totals.accepted) +
            " accepted (" + std::to_string(totals.reduced) + " reduced), " + std::to_string(refusedInAll(totals)) +
            " refused\n";
    text += refusalLines(totals);
    text += "  books        residual " + totals.ledgerResidual.text() + quote + "\n";
    text += "  journal      " + hexadecimal(result.head.digest) + "\n";
    text += "  speed        " + std::to_string(result.bars) + " bars in " + statisticText(seconds(result.wall)) +
            " s, files read in " + statisticText(seconds(report.loading)) + " s\n";
    if (!report.inventedRules.empty()) {
        std::string symbols;
        for (Symbol const& symbol : report.inventedRules) {
            symbols += (symbols.empty() ? "" : ", ") + symbol.text();
        }
        text += "  note         scales of " + symbols + " are assumed; the exchange's own may differ\n";
    }
    return text;
}

std::string folderMistake(std::filesystem::path const& folder)
{
    if (folder.empty()) {
        return {};
    }
    // What is there already must be a folder in which something can be made.
    std::error_code error;
    std::filesystem::path there = std::filesystem::absolute(folder, error);
    while (!std::filesystem::exists(there, error) && there.has_relative_path()) {
        there = there.parent_path();
    }
    std::filesystem::path const trades = folder / "trades.csv";
    bool const writable = std::filesystem::is_directory(there, error) && access(there.c_str(), W_OK | X_OK) == 0 &&
                          (!std::filesystem::exists(trades, error) || access(trades.c_str(), W_OK) == 0);
    return writable ? std::string() : unwritable(folder);
}

std::string BacktestFiles::open(std::filesystem::path const& folder)
{
    m_folder = folder;
    std::error_code error;
    std::filesystem::create_directories(folder, error);
    m_trades.open(folder / "trades.csv", std::ios::binary | std::ios::trunc);
    if (!m_trades) {
        return unwritable(folder);
    }
    m_trades << "trade_id,at,symbol,side,price,quantity,notional,fee,tax,realized_pnl,slippage_bps,client_order_id"
             << kLineEnd;
    return {};
}

void BacktestFiles::add(StepRecord const& record, Universe const& universe)
{
    for (FillRecord const& row : record.fills) {
        Fill const& fill = row.fill;
        m_trades << std::to_string(number(fill.tradeId)) << ',' << utcText(fill.at) << ','
                 << universe[fill.slot].symbol.view() << ',' << sideText(fill.side) << ',' << fill.price.text() << ','
                 << fill.quantity.text() << ',' << notional(fill.price, fill.quantity, Rounding::HalfEven).text() << ','
                 << row.fee.text() << ',' << row.tax.text() << ',' << row.realizedPnl.text() << ','
                 << row.slippageBps.text() << ',' << fill.clientOrderId.view() << kLineEnd;
    }
    for (DecisionRecord const& row : record.decisions) {
        auto const slot = universe.find(row.intent.symbol.view());
        if (!slot) {
            continue;
        }
        Decisions& decisions = m_decisions[*slot];
        decisions.accepted += row.evaluation.accepted ? 1 : 0;
        decisions.reduced += row.evaluation.reduced ? 1 : 0;
        if (row.evaluation.refusal) {
            ++decisions.refused[static_cast<std::size_t>(*row.evaluation.refusal)];
        }
    }
}

std::string BacktestFiles::decisionsJson(BacktestReport const& report) const
{
    std::string assets;
    for (Slot const slot : kSlots) {
        Decisions const& decisions = m_decisions[slot];
        assets += (assets.empty() ? "" : ", ") + quotedJson(report.universe[slot].symbol.view()) +
                  ": {\"accepted\": " + std::to_string(decisions.accepted) +
                  ", \"reduced\": " + std::to_string(decisions.reduced) +
                  ", \"rejected\": " + refusalsJson(decisions.refused) + "}";
    }
    CoreTotals const& totals = report.result.totals;
    return JsonObject()
        .number("decisions", totals.decisions)
        .number("intents", totals.intents)
        .number("accepted", totals.accepted)
        .number("reduced", totals.reduced)
        .raw("rejected", refusalsJson(totals.refused))
        .raw("assets", "{" + assets + "}")
        .finish();
}

std::string BacktestFiles::finish(BacktestReport const& report)
{
    std::ofstream equity(m_folder / "equity.csv", std::ios::binary | std::ios::trunc);
    equity << "at,equity" << kLineEnd;
    for (simulation::EquitySample const& sample : report.result.equity) {
        equity << utcText(sample.at) << ',' << sample.equity.text() << kLineEnd;
    }
    std::ofstream decisions(m_folder / "decisions.json", std::ios::binary | std::ios::trunc);
    decisions << decisionsJson(report);
    m_trades.flush();
    equity.flush();
    decisions.flush();
    if (!m_trades || !equity || !decisions) {
        return "the report could not be written to " + m_folder.string() + "; check the space on the disk";
    }
    return {};
}

}  // namespace pentad::cli

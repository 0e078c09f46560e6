// SPDX-License-Identifier: GPL-3.0-or-later
#include "backtestpage/Metrics.h"

#include <QCoreApplication>

#include <cmath>
#include <functional>

namespace pentad::backtestpage {
namespace {

using format::Format;
using format::Sign;
using Number = std::function<std::optional<Decimal>(BacktestOutcome const&)>;

enum class Kind : std::uint8_t { Money, Residue, Percent, Count, Seconds };
enum class MoneyAs : std::uint8_t { Exact, Whole };
enum class Better : std::uint8_t { Higher, NoMatter };

// The texts of this file, as one context of the translation.
class MetricsText {
    Q_DECLARE_TR_FUNCTIONS(Metrics)
};

QString shown(Format const& format, Kind kind, MoneyAs money, Decimal value, Sign sign)
{
    switch (kind) {
    case Kind::Money: return format.number(value, money == MoneyAs::Whole ? 0 : 2, sign);
    case Kind::Residue:
    case Kind::Seconds: return format.number(value, 2, sign);
    case Kind::Percent: return format.percent(Rate(value), 2, sign);
    case Kind::Count: return format.number(value, 0, sign);
    }
    return {};
}

Decimal counted(std::uint64_t value)
{
    return Decimal(static_cast<std::int64_t>(value));
}

class Lines {
public:
    Lines(Format const& format, ShownRuns const& runs, MoneyAs money)
        : m_format(format), m_money(money), m_a(outcomeOf(runs.a)), m_b(outcomeOf(runs.b))
    {
    }

    void add(char const* key, QString const& title, Kind kind, Number const& number, Better better = Better::NoMatter)
    {
        Metric line{QString::fromLatin1(key), title, Format::missing(), Format::missing(), Format::missing(), 0};
        std::optional<Decimal> const a = m_a != nullptr ? number(*m_a) : std::nullopt;
        std::optional<Decimal> const b = m_b != nullptr ? number(*m_b) : std::nullopt;
        if (a) {
            line.a = shown(m_format, kind, m_money, *a, Sign::WhenNegative);
        }
        if (b) {
            line.b = shown(m_format, kind, m_money, *b, Sign::WhenNegative);
        }
        if (a && b) {
            Decimal const difference = *b - *a;
            line.difference = shown(m_format, kind, m_money, difference, Sign::Always);
            line.better = better == Better::NoMatter || difference.isZero() ? 0 : difference.isPositive() ? 1 : -1;
        }
        m_lines.push_back(std::move(line));
    }
    // Of binary floating point: shown, never subtracted.
    void addInexact(char const* key, QString const& title, int decimals,
                    std::function<double(BacktestOutcome const&)> const& number)
    {
        auto const text = [&](BacktestOutcome const* run) {
            double const value = run != nullptr ? number(*run) : std::nan("");
            return std::isfinite(value)
                       ? m_format.number(Decimal::fromMantissa(std::llround(value * std::pow(10, decimals)), decimals),
                                         decimals)
                       : Format::missing();
        };
        m_lines.push_back({QString::fromLatin1(key), title, text(m_a), text(m_b), Format::missing(), 0});
    }
    std::vector<Metric> take() { return std::move(m_lines); }

private:
    Format const& m_format;
    MoneyAs m_money;
    BacktestOutcome const* m_a;
    BacktestOutcome const* m_b;
    std::vector<Metric> m_lines;
};

QString moneyTitle(QString const& title, Format const& format, ShownRuns const& runs)
{
    BacktestOutcome const* const run = runs.a ? outcomeOf(runs.a) : outcomeOf(runs.b);
    return run != nullptr ? title + QLatin1Char(' ') + format.currency(run->universe.quote()) : title;
}

double secondsOf(BacktestOutcome const& run)
{
    return static_cast<double>(run.wall.count()) / 1e9;
}

}  // namespace

std::vector<Metric> metricsOf(Format const& format, ShownRuns const& runs, bool wholeMoney)
{
    Lines lines(format, runs, wholeMoney ? MoneyAs::Whole : MoneyAs::Exact);
    auto const money = [&](QString const& title) { return moneyTitle(title, format, runs); };
    lines.add(
        "return", MetricsText::tr("Return"), Kind::Percent, [](auto const& run) { return run.returnRate.value(); },
        Better::Higher);
    lines.add(
        "end_equity", money(MetricsText::tr("End equity")), Kind::Money,
        [](auto const& run) { return run.endEquity.value(); }, Better::Higher);
    lines.add(
        "max_drawdown", MetricsText::tr("Deepest drawdown"), Kind::Percent,
        [](auto const& run) { return -run.totals.maxDrawdown.value(); }, Better::Higher);
    lines.addInexact("sharpe", MetricsText::tr("Sharpe, daily"), 2, [](auto const& run) { return run.sharpe; });
    lines.add("turnover", money(MetricsText::tr("Turnover")), Kind::Money,
              [](auto const& run) { return run.totals.turnover.value(); });
    lines.add("fees", money(MetricsText::tr("Fees")), Kind::Money,
              [](auto const& run) { return run.totals.fees.value(); });
    lines.add("tax", money(MetricsText::tr("Tax")), Kind::Money,
              [](auto const& run) { return run.totals.tax.value(); });
    lines.add("harvested", money(MetricsText::tr("Harvested")), Kind::Money,
              [](auto const& run) { return run.totals.harvested.value(); });
    lines.add("intents", MetricsText::tr("Intents"), Kind::Count,
              [](auto const& run) { return counted(run.totals.intents); });
    lines.add("accepted", MetricsText::tr("Accepted"), Kind::Count,
              [](auto const& run) { return counted(run.totals.accepted); });
    lines.add("reduced", MetricsText::tr("of these reduced"), Kind::Count,
              [](auto const& run) { return counted(run.totals.reduced); });
    lines.add("fills", MetricsText::tr("Fills"), Kind::Count,
              [](auto const& run) { return counted(run.totals.fills); });
    lines.add("round_trips", MetricsText::tr("Round trips"), Kind::Count,
              [](auto const& run) { return counted(run.trades.size()); });
    lines.add("cycles", MetricsText::tr("Cycles"), Kind::Count,
              [](auto const& run) { return counted(run.totals.cycles); });
    lines.add("ledger_residual", MetricsText::tr("Ledger residual"), Kind::Residue,
              [](auto const& run) { return run.totals.ledgerResidual.value(); });
    lines.add("seconds", MetricsText::tr("Seconds"), Kind::Seconds,
              [](auto const& run) { return Decimal::fromMantissa(run.wall.count(), 9); });
    lines.addInexact("bars_per_second", MetricsText::tr("Bars per second"), 0, [](auto const& run) {
        return secondsOf(run) > 0 ? static_cast<double>(run.bars) / secondsOf(run) : std::nan("");
    });
    return lines.take();
}

}  // namespace pentad::backtestpage

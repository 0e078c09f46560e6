// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/SettingTexts.h"

#include "format/Format.h"

#include <QCoreApplication>
#include <QRegularExpression>

#include <vector>

namespace pentad::widgets {
namespace {

// For the collector of translations: the texts themselves come from the table of settings.
[[maybe_unused]] constexpr char const* kTexts[] = {
    // names
    QT_TRANSLATE_NOOP("Settings", "Base url"),
    QT_TRANSLATE_NOOP("Settings", "Websocket url"),
    QT_TRANSLATE_NOOP("Settings", "Graph url"),
    QT_TRANSLATE_NOOP("Settings", "Api timeout"),
    QT_TRANSLATE_NOOP("Settings", "Recv window"),
    QT_TRANSLATE_NOOP("Settings", "Poll interval"),
    QT_TRANSLATE_NOOP("Settings", "Ws rejoin after"),
    QT_TRANSLATE_NOOP("Settings", "Api key ref"),
    QT_TRANSLATE_NOOP("Settings", "Api secret ref"),
    QT_TRANSLATE_NOOP("Settings", "Mode"),
    QT_TRANSLATE_NOOP("Settings", "Dry run"),
    QT_TRANSLATE_NOOP("Settings", "Symbols"),
    QT_TRANSLATE_NOOP("Settings", "Interval"),
    QT_TRANSLATE_NOOP("Settings", "Cycle interval ms"),
    QT_TRANSLATE_NOOP("Settings", "Warmup bars"),
    QT_TRANSLATE_NOOP("Settings", "Time zone"),
    QT_TRANSLATE_NOOP("Settings", "Data dir"),
    QT_TRANSLATE_NOOP("Settings", "Seed"),
    QT_TRANSLATE_NOOP("Settings", "Speed"),
    QT_TRANSLATE_NOOP("Settings", "Start cash"),
    QT_TRANSLATE_NOOP("Settings", "Spread bps"),
    QT_TRANSLATE_NOOP("Settings", "Slippage bps"),
    QT_TRANSLATE_NOOP("Settings", "Volume participation"),
    QT_TRANSLATE_NOOP("Settings", "Reserved cash min"),
    QT_TRANSLATE_NOOP("Settings", "Reserved cash rate"),
    QT_TRANSLATE_NOOP("Settings", "Reinvestment rate"),
    QT_TRANSLATE_NOOP("Settings", "Fee buffer min"),
    QT_TRANSLATE_NOOP("Settings", "Fee buffer rate"),
    QT_TRANSLATE_NOOP("Settings", "Harvest threshold"),
    QT_TRANSLATE_NOOP("Settings", "Harvest rate"),
    QT_TRANSLATE_NOOP("Settings", "Harvest cadence"),
    QT_TRANSLATE_NOOP("Settings", "Strict reserve bucket"),
    QT_TRANSLATE_NOOP("Settings", "Conservative base"),
    QT_TRANSLATE_NOOP("Settings", "Mark"),
    QT_TRANSLATE_NOOP("Settings", "Asset cap absolute"),
    QT_TRANSLATE_NOOP("Settings", "Asset cap weight"),
    QT_TRANSLATE_NOOP("Settings", "Gross cap absolute"),
    QT_TRANSLATE_NOOP("Settings", "Gross cap multiple"),
    QT_TRANSLATE_NOOP("Settings", "Edge min bps"),
    QT_TRANSLATE_NOOP("Settings", "Noise margin bps"),
    QT_TRANSLATE_NOOP("Settings", "Ladder"),
    QT_TRANSLATE_NOOP("Settings", "Cap absolute"),
    QT_TRANSLATE_NOOP("Settings", "Cap weight"),
    QT_TRANSLATE_NOOP("Settings", "Daily loss max"),
    QT_TRANSLATE_NOOP("Settings", "Notional max per asset"),
    QT_TRANSLATE_NOOP("Settings", "Concentration max"),
    QT_TRANSLATE_NOOP("Settings", "Price collar"),
    QT_TRANSLATE_NOOP("Settings", "Orders per minute max"),
    QT_TRANSLATE_NOOP("Settings", "Open orders max"),
    QT_TRANSLATE_NOOP("Settings", "Data age max"),
    QT_TRANSLATE_NOOP("Settings", "Slippage estimate bps"),
    QT_TRANSLATE_NOOP("Settings", "Slippage alarm bps"),
    QT_TRANSLATE_NOOP("Settings", "Safe mode hold"),
    QT_TRANSLATE_NOOP("Settings", "Stress fall"),
    QT_TRANSLATE_NOOP("Settings", "Stress slippage"),
    QT_TRANSLATE_NOOP("Settings", "Position max"),
    QT_TRANSLATE_NOOP("Settings", "Maker rate"),
    QT_TRANSLATE_NOOP("Settings", "Taker rate"),
    QT_TRANSLATE_NOOP("Settings", "Tax rate"),
    QT_TRANSLATE_NOOP("Settings", "Style"),
    QT_TRANSLATE_NOOP("Settings", "Limit offset bps"),
    QT_TRANSLATE_NOOP("Settings", "Time to live"),
    QT_TRANSLATE_NOOP("Settings", "Reprices max"),
    QT_TRANSLATE_NOOP("Settings", "Unknown grace"),
    QT_TRANSLATE_NOOP("Settings", "Absent answers min"),
    QT_TRANSLATE_NOOP("Settings", "Reconcile every"),
    QT_TRANSLATE_NOOP("Settings", "Flatten band"),
    QT_TRANSLATE_NOOP("Settings", "Flatten step wait"),
    QT_TRANSLATE_NOOP("Settings", "Flatten steps max"),
    QT_TRANSLATE_NOOP("Settings", "Protective stop"),
    QT_TRANSLATE_NOOP("Settings", "Protective distance"),
    QT_TRANSLATE_NOOP("Settings", "Protective trail"),
    QT_TRANSLATE_NOOP("Settings", "Protective limit offset"),
    QT_TRANSLATE_NOOP("Settings", "Protective step"),
    QT_TRANSLATE_NOOP("Settings", "Name"),
    QT_TRANSLATE_NOOP("Settings", "Edge prior weight"),
    QT_TRANSLATE_NOOP("Settings", "Signal"),
    QT_TRANSLATE_NOOP("Settings", "Sizing"),
    QT_TRANSLATE_NOOP("Settings", "Fast bars"),
    QT_TRANSLATE_NOOP("Settings", "Slow bars"),
    QT_TRANSLATE_NOOP("Settings", "Channel bars"),
    QT_TRANSLATE_NOOP("Settings", "Volatility bars"),
    QT_TRANSLATE_NOOP("Settings", "Volatility target"),
    QT_TRANSLATE_NOOP("Settings", "Weight max"),
    QT_TRANSLATE_NOOP("Settings", "Stake"),
    QT_TRANSLATE_NOOP("Settings", "Prior edge bps"),
    QT_TRANSLATE_NOOP("Settings", "Horizon bars"),
    QT_TRANSLATE_NOOP("Settings", "Window bars"),
    QT_TRANSLATE_NOOP("Settings", "Entry z"),
    QT_TRANSLATE_NOOP("Settings", "Exit z"),
    QT_TRANSLATE_NOOP("Settings", "Weight"),
    QT_TRANSLATE_NOOP("Settings", "Weight sum"),
    QT_TRANSLATE_NOOP("Settings", "Band"),
    QT_TRANSLATE_NOOP("Settings", "Every bars"),
    QT_TRANSLATE_NOOP("Settings", "Resume within"),
    QT_TRANSLATE_NOOP("Settings", "Cancel open orders on shutdown"),
    QT_TRANSLATE_NOOP("Settings", "Shutdown deadline"),
    QT_TRANSLATE_NOOP("Settings", "Shutdown drain"),
    QT_TRANSLATE_NOOP("Settings", "Window silence"),
    QT_TRANSLATE_NOOP("Settings", "State file"),
    QT_TRANSLATE_NOOP("Settings", "Retention days"),
    QT_TRANSLATE_NOOP("Settings", "Retry max attempts"),
    QT_TRANSLATE_NOOP("Settings", "Breaker threshold"),
    QT_TRANSLATE_NOOP("Settings", "Breaker cooldown s"),
    QT_TRANSLATE_NOOP("Settings", "Breaker probes"),
    QT_TRANSLATE_NOOP("Settings", "Log level"),
    QT_TRANSLATE_NOOP("Settings", "Log file"),
    QT_TRANSLATE_NOOP("Settings", "Metrics port"),
    QT_TRANSLATE_NOOP("Settings", "Otel exporter endpoint"),
    QT_TRANSLATE_NOOP("Settings", "Schema version"),
    QT_TRANSLATE_NOOP("Settings", "Rate refusals max"),
    QT_TRANSLATE_NOOP("Settings", "Rate refusals window"),
    QT_TRANSLATE_NOOP("Settings", "Desktop"),
    QT_TRANSLATE_NOOP("Settings", "Webhook"),
    QT_TRANSLATE_NOOP("Settings", "Webhook private"),
    QT_TRANSLATE_NOOP("Settings", "Acknowledge within"),
    QT_TRANSLATE_NOOP("Settings", "Window"),
    QT_TRANSLATE_NOOP("Settings", "Retries max"),
    QT_TRANSLATE_NOOP("Settings", "Rejects max"),
    QT_TRANSLATE_NOOP("Settings", "Daily loss used"),
    // explanations
    QT_TRANSLATE_NOOP("Settings", "Address of the REST interface."),
    QT_TRANSLATE_NOOP("Settings", "Address of the WebSocket feed."),
    QT_TRANSLATE_NOOP("Settings", "Address of the candle history."),
    QT_TRANSLATE_NOOP("Settings", "A request without an answer for this long has an unknown outcome."),
    QT_TRANSLATE_NOOP("Settings", "How far this machine's clock may be from the exchange's for a signed request."),
    QT_TRANSLATE_NOOP(
        "Settings",
        "How often the price of each pair is asked for while the WebSocket feed is down or silent; prices "
        "older than risk.data_age_max are stale."),
    QT_TRANSLATE_NOOP("Settings",
                      "The WebSocket feed must have been healthy for this long before it brings the prices again."),
    QT_TRANSLATE_NOOP("Settings",
                      "Where the API key is kept; env:PENTAD_API_KEY names a variable, for runs without a window."),
    QT_TRANSLATE_NOOP(
        "Settings", "Where the API secret is kept; env:PENTAD_API_SECRET names a variable, for runs without a window."),
    // NOLINTNEXTLINE(bugprone-suspicious-missing-comma): one text of two lines
    QT_TRANSLATE_NOOP("Settings",
                      "demo trades on an exchange inside the program, paper on the real market without "
                      "orders, live really."),
    QT_TRANSLATE_NOOP("Settings", "While true no order reaches a real account; live trading needs false."),
    QT_TRANSLATE_NOOP("Settings",
                      "The universe: five different symbols with one quote currency; nothing else is "
                      "ever traded."),
    QT_TRANSLATE_NOOP("Settings", "Length of the candles that the strategy sees."),
    QT_TRANSLATE_NOOP("Settings", "Time from one decision cycle to the next."),
    QT_TRANSLATE_NOOP("Settings", "Candles loaded before the first decision, so that indicators are ready."),
    QT_TRANSLATE_NOOP("Settings", "Its midnight is the border of days and months."),
    QT_TRANSLATE_NOOP("Settings", "Folder of candle files; empty for the generated market."),
    QT_TRANSLATE_NOOP("Settings", "Seed of everything that looks random; the same seed gives the same market."),
    QT_TRANSLATE_NOOP("Settings", "How much faster than reality the market runs."),
    QT_TRANSLATE_NOOP("Settings", "Cash of the demo account."),
    QT_TRANSLATE_NOOP("Settings", "Distance from best bid to best ask."),
    QT_TRANSLATE_NOOP("Settings", "Cash at the start of paper trading and of a backtest."),
    QT_TRANSLATE_NOOP("Settings", "Distance from best bid to best ask where the data has no book."),
    QT_TRANSLATE_NOOP("Settings", "By how much worse a marketable order is filled."),
    QT_TRANSLATE_NOOP("Settings", "The most that one order can fill within one candle."),
    QT_TRANSLATE_NOOP("Settings", "Cash that is never traded, at least."),
    QT_TRANSLATE_NOOP("Settings", "Cash that is never traded, as part of the capital base; the larger of both holds."),
    QT_TRANSLATE_NOOP("Settings", "How much of the capital above reserve and fee buffer may be traded."),
    QT_TRANSLATE_NOOP("Settings", "Cash kept for fees, at least."),
    QT_TRANSLATE_NOOP("Settings", "Cash kept for fees, by what was traded; the larger of both holds."),
    QT_TRANSLATE_NOOP("Settings", "Realised profit of the month up to which nothing is harvested."),
    QT_TRANSLATE_NOOP("Settings", "How much of it is swept into the reserve bucket."),
    QT_TRANSLATE_NOOP("Settings", "When profit is harvested."),
    QT_TRANSLATE_NOOP("Settings", "While true the reserve bucket is not part of the capital base."),
    QT_TRANSLATE_NOOP("Settings", "While true the capital base is never above the high-water mark of equity."),
    QT_TRANSLATE_NOOP("Settings", "The price at which positions are valued."),
    QT_TRANSLATE_NOOP("Settings", "Most exposure of each asset."),
    QT_TRANSLATE_NOOP("Settings", "Most exposure of each asset; the smaller of both holds."),
    QT_TRANSLATE_NOOP("Settings", "Most exposure of all assets together."),
    QT_TRANSLATE_NOOP("Settings", "Most exposure of all assets together; the smaller of both holds."),
    QT_TRANSLATE_NOOP("Settings", "What an order must be expected to earn beyond its costs and the noise margin."),
    QT_TRANSLATE_NOOP("Settings", "Allowance for errors of the estimate."),
    QT_TRANSLATE_NOOP("Settings", "From each drawdown on, exposure caps are multiplied; 0 allows only exits."),
    QT_TRANSLATE_NOOP("Settings", "Replaces asset_cap_absolute for one asset."),
    QT_TRANSLATE_NOOP("Settings", "Replaces asset_cap_weight for one asset."),
    QT_TRANSLATE_NOOP("Settings", "A loss beyond this stops new positions until the next day."),
    QT_TRANSLATE_NOOP("Settings", "Largest position of each asset by value."),
    QT_TRANSLATE_NOOP("Settings", "Largest share of one asset."),
    QT_TRANSLATE_NOOP("Settings", "How far a limit price may be from the market."),
    QT_TRANSLATE_NOOP("Settings", "Most new orders per minute."),
    QT_TRANSLATE_NOOP("Settings",
                      "So many refusals of the strategy for its order rate pause trading until a person resumes it."),
    QT_TRANSLATE_NOOP("Settings", "The time within which they are counted."),
    QT_TRANSLATE_NOOP("Settings", "Most open orders at one time."),
    QT_TRANSLATE_NOOP("Settings", "Market data older than this is stale."),
    QT_TRANSLATE_NOOP("Settings", "Expected slippage of a marketable order, on top of half the spread."),
    QT_TRANSLATE_NOOP("Settings", "Slippage of a fill beyond this raises an alarm."),
    QT_TRANSLATE_NOOP("Settings",
                      "How far all prices fall at once in the worst case that is shown before live trading is armed."),
    QT_TRANSLATE_NOOP("Settings", "What selling everything costs in that worst case."),
    QT_TRANSLATE_NOOP("Settings", "The cause must be gone for this long before safe mode ends."),
    QT_TRANSLATE_NOOP("Settings", "Largest position of one asset; without it there is no such limit."),
    QT_TRANSLATE_NOOP("Settings", "Fee of a resting order, tax included."),
    QT_TRANSLATE_NOOP("Settings", "Fee of a marketable order, tax included."),
    QT_TRANSLATE_NOOP("Settings", "Tax within the published fee."),
    QT_TRANSLATE_NOOP("Settings", "How intents of the strategy become orders."),
    QT_TRANSLATE_NOOP("Settings", "Distance of a limit price from the best price, away from the market."),
    QT_TRANSLATE_NOOP("Settings", "A limit order older than this is re-priced or given up."),
    QT_TRANSLATE_NOOP("Settings", "How often one order may be re-priced."),
    QT_TRANSLATE_NOOP("Settings", "An order nobody can find counts as absent only after this."),
    QT_TRANSLATE_NOOP("Settings", "And only after so many answers of the exchange that do not list it."),
    QT_TRANSLATE_NOOP("Settings", "How often orders, fills and balances are compared with the exchange."),
    QT_TRANSLATE_NOOP("Settings", "A step of flatten sells no more than the bids this close to the best one take."),
    QT_TRANSLATE_NOOP("Settings", "Pause between two steps of flatten."),
    QT_TRANSLATE_NOOP("Settings", "After so many steps flatten reports what is left."),
    QT_TRANSLATE_NOOP(
        "Settings", "The stop order that protects each position at the exchange, also while the program does not run."),
    QT_TRANSLATE_NOOP("Settings",
                      "How far it stands below the average entry, or below the bid where that is not above it."),
    QT_TRANSLATE_NOOP("Settings", "The highest bid raises it; it is never lowered then."),
    QT_TRANSLATE_NOOP("Settings", "How far the limit price of a stoplimit is below its stop price."),
    QT_TRANSLATE_NOOP("Settings", "A price that differs by less than this is not worth moving the stop."),
    QT_TRANSLATE_NOOP("Settings", "The strategy that decides; hold never trades."),
    QT_TRANSLATE_NOOP("Settings", "How many real round trips weigh as much as the configured prior edge."),
    QT_TRANSLATE_NOOP("Settings", "Crossing averages, or a break-out from a price channel."),
    QT_TRANSLATE_NOOP("Settings", "Size by volatility, or the same stake for every entry."),
    QT_TRANSLATE_NOOP("Settings", "Length of the fast average."),
    QT_TRANSLATE_NOOP("Settings", "Length of the slow average; longer than the fast one."),
    QT_TRANSLATE_NOOP("Settings", "Length of the price channel."),
    QT_TRANSLATE_NOOP("Settings", "Window of the volatility estimate."),
    QT_TRANSLATE_NOOP("Settings", "At this volatility a full slice is held, above it less."),
    QT_TRANSLATE_NOOP("Settings", "The full slice of each asset."),
    QT_TRANSLATE_NOOP("Settings", "Spent per entry with sizing fixed_stake."),
    QT_TRANSLATE_NOOP("Settings", "Assumed profit of a round trip before costs, until real round trips say otherwise."),
    QT_TRANSLATE_NOOP("Settings", "How long the edge is expected to take."),
    QT_TRANSLATE_NOOP("Settings", "Window of mean and standard deviation."),
    QT_TRANSLATE_NOOP("Settings", "Buys this far below the mean."),
    QT_TRANSLATE_NOOP("Settings", "Sells when no further below the mean than this; less than entry_z."),
    QT_TRANSLATE_NOOP("Settings", "Size of each entry."),
    QT_TRANSLATE_NOOP("Settings", "Shared equally by the five assets when no weights are given."),
    QT_TRANSLATE_NOOP("Settings", "No trade while an asset is no further from its target than this."),
    QT_TRANSLATE_NOOP("Settings", "How often the weights are looked at."),
    QT_TRANSLATE_NOOP("Settings", "Target weight of one asset; all five together at most 1."),
    QT_TRANSLATE_NOOP("Settings",
                      "An unfinished flatten or kill goes on by itself up to this age, later the program "
                      "asks."),
    QT_TRANSLATE_NOOP("Settings", "Whether open orders that protect nothing are cancelled at the end."),
    QT_TRANSLATE_NOOP("Settings", "Time for these cancels."),
    QT_TRANSLATE_NOOP("Settings", "Time to process what is still under way."),
    QT_TRANSLATE_NOOP("Settings", "Entries end when the window has not been heard for this long; exits go on."),
    QT_TRANSLATE_NOOP("Settings", "The database; empty for the data folder's own, one per mode."),
    QT_TRANSLATE_NOOP("Settings", "How long the inputs of decisions are kept for replay; the ledger is kept for ever."),
    QT_TRANSLATE_NOOP(
        "Settings",
        "How often a question to the exchange is tried, cancels at least six times; orders are never repeated."),
    QT_TRANSLATE_NOOP("Settings", "So many failures in a row open a breaker."),
    QT_TRANSLATE_NOOP("Settings", "How long a breaker stays open."),
    QT_TRANSLATE_NOOP("Settings", "So many successful requests close it again."),
    QT_TRANSLATE_NOOP("Settings", "The least important messages that are written."),
    QT_TRANSLATE_NOOP("Settings", "The log; empty for the state folder's own."),
    QT_TRANSLATE_NOOP("Settings", "Port on 127.0.0.1 where Prometheus reads metrics; 0 for none."),
    QT_TRANSLATE_NOOP("Settings", "Where traces are sent as OTLP over HTTP; empty for nowhere."),
    QT_TRANSLATE_NOOP("Settings", "The form of this file."),
    QT_TRANSLATE_NOOP("Settings", "Whether alerts are also shown as notifications of the desktop."),
    QT_TRANSLATE_NOOP("Settings", "Where alerts are posted as JSON; empty for nowhere."),
    QT_TRANSLATE_NOOP("Settings", "Whether the webhook may lie on this machine or in a private network."),
    QT_TRANSLATE_NOOP("Settings",
                      "A critical alert that nobody acknowledged for this long pauses trading; 0s for never."),
    QT_TRANSLATE_NOOP("Settings", "Over which time retries and rejects are counted."),
    QT_TRANSLATE_NOOP("Settings", "More than this in the window alert."),
    QT_TRANSLATE_NOOP("Settings", "More refusals by risk or by the exchange than this in the window alert."),
    QT_TRANSLATE_NOOP("Settings", "From here on the loss of the day alerts."),
    // units
    QT_TRANSLATE_NOOP("Settings", "milliseconds"),
    QT_TRANSLATE_NOOP("Settings", "bars"),
    QT_TRANSLATE_NOOP("Settings", "market seconds per real second"),
    QT_TRANSLATE_NOOP("Settings", "quote currency"),
    QT_TRANSLATE_NOOP("Settings", "bp"),
    QT_TRANSLATE_NOOP("Settings", "part of a candle's volume"),
    QT_TRANSLATE_NOOP("Settings", "part of the capital base"),
    QT_TRANSLATE_NOOP("Settings", "part of the free capital"),
    QT_TRANSLATE_NOOP("Settings", "part of the notional of the last 30 days"),
    QT_TRANSLATE_NOOP("Settings", "quote currency per month"),
    QT_TRANSLATE_NOOP("Settings", "part of the profit above the threshold"),
    QT_TRANSLATE_NOOP("Settings", "part of tradable capital"),
    QT_TRANSLATE_NOOP("Settings", "times tradable capital"),
    QT_TRANSLATE_NOOP("Settings", "part of the day's first equity"),
    QT_TRANSLATE_NOOP("Settings", "part of equity"),
    QT_TRANSLATE_NOOP("Settings", "part of the reference price"),
    QT_TRANSLATE_NOOP("Settings", "part of the price"),
    QT_TRANSLATE_NOOP("Settings", "part of the stop price"),
    QT_TRANSLATE_NOOP("Settings", "part of what is left"),
    QT_TRANSLATE_NOOP("Settings", "orders"),
    QT_TRANSLATE_NOOP("Settings", "refusals"),
    QT_TRANSLATE_NOOP("Settings", "units of the asset"),
    QT_TRANSLATE_NOOP("Settings", "part of the notional"),
    QT_TRANSLATE_NOOP("Settings", "part of the fee before tax"),
    QT_TRANSLATE_NOOP("Settings", "times"),
    QT_TRANSLATE_NOOP("Settings", "answers"),
    QT_TRANSLATE_NOOP("Settings", "part of the best price"),
    QT_TRANSLATE_NOOP("Settings", "steps"),
    QT_TRANSLATE_NOOP("Settings", "round trips"),
    QT_TRANSLATE_NOOP("Settings", "standard deviation per bar"),
    QT_TRANSLATE_NOOP("Settings", "standard deviations"),
    QT_TRANSLATE_NOOP("Settings", "part of the target"),
    QT_TRANSLATE_NOOP("Settings", "days"),
    QT_TRANSLATE_NOOP("Settings", "attempts"),
    QT_TRANSLATE_NOOP("Settings", "failures"),
    QT_TRANSLATE_NOOP("Settings", "seconds"),
    QT_TRANSLATE_NOOP("Settings", "requests"),
    QT_TRANSLATE_NOOP("Settings", "retries"),
    QT_TRANSLATE_NOOP("Settings", "rejects"),
    QT_TRANSLATE_NOOP("Settings", "part of the daily loss limit"),
};

// Clauses with places; the first that fits is the one.
constexpr char const* kClauses[] = {
    QT_TRANSLATE_NOOP("Settings", "expected %1, got %2; write for example %3"),
    QT_TRANSLATE_NOOP("Settings", "expected %1, got %2"),
    QT_TRANSLATE_NOOP("Settings", "expected %1; write for example %2"),
    QT_TRANSLATE_NOOP("Settings", "a whole number from %1 to %2"),
    QT_TRANSLATE_NOOP("Settings", "a decimal number from %1 to %2"),
    QT_TRANSLATE_NOOP("Settings", "a decimal number above %1 and at most %2"),
    QT_TRANSLATE_NOOP("Settings", "a duration from %1 to %2 with its unit (ms, s, min, h, d)"),
    QT_TRANSLATE_NOOP("Settings", "a duration from %1 to %2"),
    QT_TRANSLATE_NOOP("Settings", "one of %1"),
    QT_TRANSLATE_NOOP("Settings", "true or false"),
    QT_TRANSLATE_NOOP("Settings", "a text"),
    QT_TRANSLATE_NOOP("Settings", "a text without control characters"),
    QT_TRANSLATE_NOOP("Settings", "a path"),
    QT_TRANSLATE_NOOP("Settings", "a list of texts"),
    QT_TRANSLATE_NOOP("Settings", "a list of exactly five symbols"),
    QT_TRANSLATE_NOOP("Settings", "a list of steps with drawdown and multiplier"),
    QT_TRANSLATE_NOOP("Settings", "a reference, keychain:NAME or env:VARIABLE"),
    QT_TRANSLATE_NOOP("Settings", "a wss address"),
    QT_TRANSLATE_NOOP("Settings", "an https address"),
    QT_TRANSLATE_NOOP("Settings", "must begin with https://"),
    QT_TRANSLATE_NOOP("Settings", "the name of a time zone"),
    QT_TRANSLATE_NOOP("Settings", "a reference, keychain:NAME or env:VARIABLE, and never the secret itself"),
};

QString translated(QString const& english)
{
    return QCoreApplication::translate("Settings", english.toUtf8().constData());
}

std::vector<QRegularExpression> makeMatchers()
{
    std::vector<QRegularExpression> matchers;
    for (char const* const clause : kClauses) {
        QString pattern = QRegularExpression::escape(QString::fromLatin1(clause));
        for (QChar const digit : QStringLiteral("123")) {
            pattern.replace(QStringLiteral("\\%") + digit, QStringLiteral("(.+)"));
        }
        matchers.emplace_back(QRegularExpression::anchoredPattern(pattern));
    }
    return matchers;
}

// What stands in a place may be a clause itself.
QString inLanguage(QString const& english)
{
    static std::vector<QRegularExpression> const matchers = makeMatchers();
    for (std::size_t i = 0; i < matchers.size(); ++i) {
        QRegularExpressionMatch const match = matchers[i].match(english);
        if (!match.hasMatch()) {
            continue;
        }
        QString said = QCoreApplication::translate("Settings", kClauses[i]);
        switch (match.lastCapturedIndex()) {
        case 1: return said.arg(inLanguage(match.captured(1)));
        case 2: return said.arg(inLanguage(match.captured(1)), inLanguage(match.captured(2)));
        case 3:
            return said.arg(inLanguage(match.captured(1)), inLanguage(match.captured(2)),
                            inLanguage(match.captured(3)));
        default: return said;
        }
    }
    return english;
}

}  // namespace

QString settingLabel(std::string const& key)
{
    std::size_t const dot = key.rfind('.');
    QString label = format::text(dot == std::string::npos ? key : key.substr(dot + 1));
    label.replace(QLatin1Char('_'), QLatin1Char(' '));
    return translated(label.left(1).toUpper() + label.mid(1));
}

QString settingDocumentation(SettingRow const& row)
{
    return translated(format::text(row.documentation));
}

QString settingUnit(SettingRow const& row)
{
    return row.unit.empty() ? QString() : translated(format::text(row.unit));
}

QString settingSentence(std::string const& clause)
{
    // The quotes are the file's; nobody types them into a field.
    QString sentence = inLanguage(format::text(clause).remove(QStringLiteral(" in quotes")));
    if (!sentence.isEmpty() && !sentence.endsWith(QLatin1Char('.'))) {
        sentence += QLatin1Char('.');
    }
    return sentence.left(1).toUpper() + sentence.mid(1);
}

}  // namespace pentad::widgets

// SPDX-License-Identifier: GPL-3.0-or-later
#include "config/KeyTable.h"

#include "config/KeyGroup.h"
#include "config/Ladder.h"
#include "config/TextChecks.h"

#include <algorithm>
#include <limits>

namespace pentad::config {
namespace {

constexpr Milliseconds kSecond{1'000};
constexpr Milliseconds kMinute = 60 * kSecond;
constexpr Milliseconds kHour = 60 * kMinute;
constexpr Milliseconds kDay = 24 * kHour;

constexpr DecimalRange kRatio{0, 1};
constexpr DecimalRange kRatioAboveZero{0, 1, true};
constexpr DecimalRange kMoney{0, Decimal(1'000'000'000'000'000)};
constexpr DecimalRange kMoneyAboveZero{0, Decimal(1'000'000'000'000'000), true};
constexpr DecimalRange kBps{0, 10'000};
constexpr WholeRange kBars{1, 100'000};
constexpr WholeRange kHorizonBars{0, 100'000};

using Keys = std::vector<Key>;

// For addresses and references: their text might hold a secret, and where something is decides nothing.
void hide(Key& key)
{
    key.confidential = true;
    key.decides = false;
}

std::optional<Problem> optionalAddressProblem(std::string_view text, std::string_view scheme)
{
    return text.empty() ? std::nullopt : addressProblem(text, scheme);
}

// Of the exchange: paths are added to it.
std::optional<Problem> baseAddressProblem(std::string_view text, std::string_view scheme)
{
    std::optional<Problem> problem = addressProblem(text, scheme);
    if (!problem && text.find_first_of("?#") != std::string_view::npos) {
        problem = Problem{"paths are added to this address, so it must not have a ? or #", "end it before that", {}};
    }
    return problem;
}

// Alerts leave this machine encrypted, wherever they go.
std::optional<Problem> webhookProblem(std::string_view text)
{
    std::optional<Problem> problem = optionalAddressProblem(text, "http");
    if (!problem && !text.empty() && !text.starts_with("https://")) {
        problem = Problem{"must begin with https://"};
    }
    return problem;
}

void addExchange(Keys& keys)
{
    using G = ExchangeSettings;
    KeyGroup<G, &Settings::exchange> group(keys, "exchange");
    auto const http = [](std::string_view text, RawValue const&) { return baseAddressProblem(text, "http"); };
    auto const webSocket = [](std::string_view text, RawValue const&) { return baseAddressProblem(text, "ws"); };
    constexpr std::string_view kHttp = "an https address in quotes";
    hide(group.checkedText("base_url", &G::baseUrl, kHttp, "Address of the REST interface.", http));
    hide(group.checkedText("websocket_url", &G::websocketUrl, "a wss address in quotes",
                           "Address of the WebSocket feed.", webSocket));
    hide(group.checkedText("graph_url", &G::graphUrl, kHttp, "Address of the candle history.", http));
    group.duration("api_timeout", &G::apiTimeout, {Milliseconds{100}, 2 * kMinute},
                   "A request without an answer for this long has an unknown outcome.");
    group.duration("recv_window", &G::receiveWindow, {Milliseconds{500}, kMinute},
                   "How far this machine's clock may be from the exchange's for a signed request.");
    group.duration("poll_interval", &G::pollInterval, {Milliseconds{2'000}, kMinute},
                   "How often the price of each pair is asked for while the WebSocket feed is down or silent; prices "
                   "older than risk.data_age_max are stale.");
    group.duration("ws_rejoin_after", &G::rejoinAfter, {kSecond, kHour},
                   "The WebSocket feed must have been healthy for this long before it brings the prices again.");
}

void addAuth(Keys& keys)
{
    using G = AuthSettings;
    KeyGroup<G, &Settings::auth> group(keys, "auth");
    auto const reference = [](std::string_view text, RawValue const&) { return referenceProblem(text); };
    constexpr std::string_view kExpected = "a reference, keychain:NAME or env:VARIABLE";
    hide(group.checkedText("api_key_ref", &G::apiKeyReference, kExpected,
                           "Where the API key is kept; env:PENTAD_API_KEY names a variable, for runs without a window.",
                           reference));
    hide(group.checkedText(
        "api_secret_ref", &G::apiSecretReference, kExpected,
        "Where the API secret is kept; env:PENTAD_API_SECRET names a variable, for runs without a window.", reference));
}

Reading<std::vector<std::string>> readSymbols(RawValue const& value)
{
    auto symbols = readTexts(value);
    if (!symbols) {
        return symbols;
    }
    if (auto const valid = Universe::validate(*symbols); !valid) {
        auto const parts = split(valid.error().message(), "; ");
        return Unexpected(Problem{parts.front(), parts.size() > 1 ? parts[1] : std::string(), value.place});
    }
    return symbols;
}

std::string symbolsText(std::vector<std::string> const& symbols)
{
    std::string text;
    for (std::string const& symbol : symbols) {
        text += (text.empty() ? "" : ", ") + quotedToml(symbol);
    }
    return '[' + text + ']';
}

Reading<std::string> readInterval(RawValue const& value)
{
    return readChoice(value, knownIntervals()).transform([](std::size_t index) {
        return std::string(knownIntervals()[index]);
    });
}

void addTrading(Keys& keys)
{
    using G = TradingSettings;
    KeyGroup<G, &Settings::trading> group(keys, "trading");
    constexpr std::array<Choice<TradingMode>, 3> kModes{
        {{"demo", TradingMode::Demo}, {"paper", TradingMode::Paper}, {"live", TradingMode::Live}}};
    group.choice(
        "mode", &G::mode, kModes,
        "demo trades on an exchange inside the program, paper on the real market without orders, live really.");
    group.boolean("dry_run", &G::dryRun, "While true no order reaches a real account; live trading needs false.");
    group.add("symbols", &G::symbols, "a list of exactly five symbols", "",
              "The universe: five different symbols with one quote currency; nothing else is ever traded.", readSymbols,
              symbolsText);
    group
        .add("interval", &G::interval, "one of " + choicesText(knownIntervals()), "",
             "Length of the candles that the strategy sees.", readInterval, quotedToml)
        .choices.assign(knownIntervals().begin(), knownIntervals().end());
    group.whole("cycle_interval_ms", &G::cycleIntervalMs, {50, 3'600'000}, "milliseconds",
                "Time from one decision cycle to the next.");
    group.whole("warmup_bars", &G::warmupBars, {0, 100'000}, "bars",
                "Candles loaded before the first decision, so that indicators are ready.");
    group.checkedText("time_zone", &G::timeZone, "the name of a time zone in quotes",
                      "Its midnight is the border of days and months.",
                      [](std::string_view text, RawValue const&) { return zoneProblem(text); });
}

void addDemo(Keys& keys)
{
    using G = DemoSettings;
    KeyGroup<G, &Settings::demo> group(keys, "demo");
    group.path("data_dir", &G::dataDirectory, "Folder of candle files; empty for the generated market.");
    group.whole("seed", &G::seed, {0, std::numeric_limits<std::int64_t>::max()}, "",
                "Seed of everything that looks random; the same seed gives the same market.");
    group.decimal("speed", &G::speed, {0, 100'000, true}, "market seconds per real second",
                  "How much faster than reality the market runs.");
    group.decimal("start_cash", &G::startCash, kMoneyAboveZero, "quote currency", "Cash of the demo account.");
    group.decimal("spread_bps", &G::spreadBps, kBps, "bp", "Distance from best bid to best ask.");
}

void addPaper(Keys& keys)
{
    using G = PaperSettings;
    KeyGroup<G, &Settings::paper> group(keys, "paper");
    group.decimal("start_cash", &G::startCash, kMoneyAboveZero, "quote currency",
                  "Cash at the start of paper trading and of a backtest.");
    group.decimal("spread_bps", &G::spreadBps, kBps, "bp",
                  "Distance from best bid to best ask where the data has no book.");
    group.decimal("slippage_bps", &G::slippageBps, kBps, "bp", "By how much worse a marketable order is filled.");
    group.decimal("volume_participation", &G::volumeParticipation, kRatioAboveZero, "part of a candle's volume",
                  "The most that one order can fill within one candle.");
}

void addCapital(Keys& keys)
{
    using G = CapitalParameters;
    KeyGroup<G, &Settings::capital> group(keys, "capital");
    constexpr std::array<Choice<HarvestCadence>, 3> kCadences{
        {{"fill", HarvestCadence::Fill}, {"day", HarvestCadence::Day}, {"month", HarvestCadence::Month}}};
    constexpr std::array<Choice<MarkBasis>, 3> kMarks{
        {{"bid", MarkBasis::Bid}, {"mid", MarkBasis::Mid}, {"last", MarkBasis::Last}}};
    group.decimal("reserved_cash_min", &G::reservedCashMinimum, kMoney, "quote currency",
                  "Cash that is never traded, at least.");
    group.decimal("reserved_cash_rate", &G::reservedCashRate, kRatio, "part of the capital base",
                  "Cash that is never traded, as part of the capital base; the larger of both holds.");
    group.decimal("reinvestment_rate", &G::reinvestmentRate, kRatio, "part of the free capital",
                  "How much of the capital above reserve and fee buffer may be traded.");
    group.decimal("fee_buffer_min", &G::feeBufferMinimum, kMoney, "quote currency", "Cash kept for fees, at least.");
    group.decimal("fee_buffer_rate", &G::feeBufferRate, kRatio, "part of the notional of the last 30 days",
                  "Cash kept for fees, by what was traded; the larger of both holds.");
    group.decimal("harvest_threshold", &G::harvestThreshold, kMoney, "quote currency per month",
                  "Realised profit of the month up to which nothing is harvested.");
    group.decimal("harvest_rate", &G::harvestRate, kRatio, "part of the profit above the threshold",
                  "How much of it is swept into the reserve bucket.");
    group.choice("harvest_cadence", &G::harvestCadence, kCadences, "When profit is harvested.");
    group.boolean("strict_reserve_bucket", &G::strictReserveBucket,
                  "While true the reserve bucket is not part of the capital base.");
    group.boolean("conservative_base", &G::conservativeBase,
                  "While true the capital base is never above the high-water mark of equity.");
    group.choice("mark", &G::mark, kMarks, "The price at which positions are valued.");
    group.decimal("asset_cap_absolute", &G::assetCapAbsolute, kMoney, "quote currency", "Most exposure of each asset.");
    group.decimal("asset_cap_weight", &G::assetCapWeight, kRatio, "part of tradable capital",
                  "Most exposure of each asset; the smaller of both holds.");
    group.decimal("gross_cap_absolute", &G::grossCapAbsolute, kMoney, "quote currency",
                  "Most exposure of all assets together.");
    group.decimal("gross_cap_multiple", &G::grossCapMultiple, {0, 10}, "times tradable capital",
                  "Most exposure of all assets together; the smaller of both holds.");
    group.decimal("edge_min_bps", &G::edgeMinimumBps, kBps, "bp",
                  "What an order must be expected to earn beyond its costs and the noise margin.");
    group.decimal("noise_margin_bps", &G::noiseMarginBps, kBps, "bp", "Allowance for errors of the estimate.");
    group.add("ladder", &G::ladder, "a list of steps with drawdown and multiplier", "",
              "From each drawdown on, exposure caps are multiplied; 0 allows only exits.", readLadder, ladderText);
    group.perAsset("asset.*.cap_absolute", &G::assetCapAbsoluteOf, kMoney, "quote currency", "100000",
                   "Replaces asset_cap_absolute for one asset.");
    group.perAsset("asset.*.cap_weight", &G::assetCapWeightOf, kRatio, "part of tradable capital", "0.20",
                   "Replaces asset_cap_weight for one asset.");
}

void addRisk(Keys& keys)
{
    using G = RiskParameters;
    KeyGroup<G, &Settings::risk> group(keys, "risk");
    group.decimal("daily_loss_max", &G::dailyLossMaximum, kRatioAboveZero, "part of the day's first equity",
                  "A loss beyond this stops new positions until the next day.");
    group.decimal("notional_max_per_asset", &G::notionalMaximumPerAsset, kMoneyAboveZero, "quote currency",
                  "Largest position of each asset by value.");
    group.decimal("concentration_max", &G::concentrationMaximum, kRatioAboveZero, "part of equity",
                  "Largest share of one asset.");
    group.decimal("price_collar", &G::priceCollar, {0, "0.5"_dec, true}, "part of the reference price",
                  "How far a limit price may be from the market.");
    group.whole("orders_per_minute_max", &G::ordersPerMinuteMaximum, {1, 600}, "orders", "Most new orders per minute.");
    group.whole("rate_refusals_max", &G::rateRefusalsMaximum, {1, 10'000}, "refusals",
                "So many refusals of the strategy for its order rate pause trading until a person resumes it.");
    group.duration("rate_refusals_window", &G::rateRefusalsWindow, {Milliseconds{1'000}, kDay},
                   "The time within which they are counted.");
    group.whole("open_orders_max", &G::openOrdersMaximum, {1, 500}, "orders", "Most open orders at one time.");
    group.duration("data_age_max", &G::dataAgeMaximum, {Milliseconds{500}, kDay},
                   "Market data older than this is stale.");
    group.decimal("slippage_estimate_bps", &G::slippageEstimateBps, kBps, "bp",
                  "Expected slippage of a marketable order, on top of half the spread.");
    group.decimal("slippage_alarm_bps", &G::slippageAlarmBps, kBps, "bp",
                  "Slippage of a fill beyond this raises an alarm.");
    group.duration("safe_mode_hold", &G::safeModeHold, {Milliseconds{0}, kDay},
                   "The cause must be gone for this long before safe mode ends.");
    group.decimal("stress_fall", &G::stressFall, kRatioAboveZero, "part of the price",
                  "How far all prices fall at once in the worst case that is shown before live trading is armed.");
    group.decimal("stress_slippage", &G::stressSlippage, kRatio, "part of what is left",
                  "What selling everything costs in that worst case.");
    group.perAsset("asset.*.position_max", &G::positionMaximum, kMoneyAboveZero, "units of the asset", "0.5",
                   "Largest position of one asset; without it there is no such limit.");
}

void addFees(Keys& keys)
{
    using G = FeeParameters;
    KeyGroup<G, &Settings::fees> group(keys, "fees");
    constexpr DecimalRange kFee{0, "0.1"_dec};
    FeeParameters const ofTether = publishedFees(Asset("USDT"));
    group.decimal("maker_rate", &G::makerRate, kFee, "part of the notional", "Fee of a resting order, tax included.")
        .other = quotedDecimal(ofTether.makerRate) + " for USDT pairs";
    group.decimal("taker_rate", &G::takerRate, kFee, "part of the notional", "Fee of a marketable order, tax included.")
        .other = quotedDecimal(ofTether.takerRate) + " for USDT pairs";
    group.decimal("tax_rate", &G::taxRate, kRatio, "part of the fee before tax", "Tax within the published fee.");
}

void addExecution(Keys& keys)
{
    using G = ExecutionParameters;
    KeyGroup<G, &Settings::execution> group(keys, "execution");
    constexpr std::array<Choice<ExecutionStyle>, 2> kStyles{
        {{"market", ExecutionStyle::Market}, {"limit", ExecutionStyle::Limit}}};
    group.choice("style", &G::style, kStyles, "How intents of the strategy become orders.");
    group.decimal("limit_offset_bps", &G::limitOffsetBps, {0, 1'000}, "bp",
                  "Distance of a limit price from the best price, away from the market.");
    group.duration("time_to_live", &G::timeToLive, {kSecond, kDay},
                   "A limit order older than this is re-priced or given up.");
    group.whole("reprices_max", &G::repricesMaximum, {0, 100}, "times", "How often one order may be re-priced.");
    group.duration("unknown_grace", &G::unknownGrace, {kSecond, kHour},
                   "An order nobody can find counts as absent only after this.");
    group.whole("absent_answers_min", &G::absentAnswersMinimum, {3, 100}, "answers",
                "And only after so many answers of the exchange that do not list it.");
    group.duration("reconcile_every", &G::reconcileEvery, {kSecond, kDay},
                   "How often orders, fills and balances are compared with the exchange.");
    group.decimal("flatten_band", &G::flattenBand, {0, "0.05"_dec, true}, "part of the best price",
                  "A step of flatten sells no more than the bids this close to the best one take.");
    group.duration("flatten_step_wait", &G::flattenStepWait, {Milliseconds{0}, 10 * kMinute},
                   "Pause between two steps of flatten.");
    group.whole("flatten_steps_max", &G::flattenStepsMaximum, {1, 1'000}, "steps",
                "After so many steps flatten reports what is left.");
}

void addProtection(Keys& keys)
{
    using G = ProtectionParameters;
    KeyGroup<G, &Settings::execution, &ExecutionParameters::protection> group(keys, "execution");
    constexpr std::array<Choice<ProtectiveStop>, 3> kStops{{{"off", ProtectiveStop::Off},
                                                            {"stopmarket", ProtectiveStop::StopMarket},
                                                            {"stoplimit", ProtectiveStop::StopLimit}}};
    group.choice("protective_stop", &G::stop, kStops,
                 "The stop order that protects each position at the exchange, also while the program does not run.");
    group.decimal("protective_distance", &G::distance, {0, "0.5"_dec, true}, "part of the price",
                  "How far it stands below the average entry, or below the bid where that is not above it.");
    group.boolean("protective_trail", &G::trail, "The highest bid raises it; it is never lowered then.");
    group.decimal("protective_limit_offset", &G::limitOffset, {0, "0.1"_dec}, "part of the stop price",
                  "How far the limit price of a stoplimit is below its stop price.");
    group.decimal("protective_step", &G::step, {0, "0.1"_dec}, "part of the stop price",
                  "A price that differs by less than this is not worth moving the stop.");
}

void addStrategy(Keys& keys)
{
    using G = StrategyParameters;
    KeyGroup<G, &Settings::strategy> group(keys, "strategy");
    static constexpr std::array<std::string_view, 4> kNames{"trend", "reversion", "rebalance", "hold"};
    group
        .add(
            "name", &G::name, "one of " + choicesText(kNames), "", "The strategy that decides; hold never trades.",
            [](RawValue const& value) {
                return readChoice(value, kNames).transform([](std::size_t index) {
                    return std::string(kNames[index]);
                });
            },
            quotedToml)
        .choices.assign(kNames.begin(), kNames.end());
    group.decimal("edge_prior_weight", &G::edgePriorWeight, {0, 1'000'000}, "round trips",
                  "How many real round trips weigh as much as the configured prior edge.");
}

void addTrend(Keys& keys)
{
    using G = TrendParameters;
    KeyGroup<G, &Settings::strategy, &StrategyParameters::trend> group(keys, "strategy.trend");
    constexpr std::array<Choice<TrendSignal>, 2> kSignals{
        {{"ema_cross", TrendSignal::EmaCross}, {"donchian", TrendSignal::Donchian}}};
    constexpr std::array<Choice<TrendSizing>, 2> kSizings{
        {{"volatility", TrendSizing::Volatility}, {"fixed_stake", TrendSizing::FixedStake}}};
    group.choice("signal", &G::signal, kSignals, "Crossing averages, or a break-out from a price channel.");
    group.choice("sizing", &G::sizing, kSizings, "Size by volatility, or the same stake for every entry.");
    group.whole("fast_bars", &G::fastBars, kBars, "bars", "Length of the fast average.");
    group.whole("slow_bars", &G::slowBars, kBars, "bars", "Length of the slow average; longer than the fast one.");
    group.whole("channel_bars", &G::channelBars, kBars, "bars", "Length of the price channel.");
    group.whole("volatility_bars", &G::volatilityBars, {2, 100'000}, "bars", "Window of the volatility estimate.");
    group.decimal("volatility_target", &G::volatilityTarget, kRatioAboveZero, "standard deviation per bar",
                  "At this volatility a full slice is held, above it less.");
    group.decimal("weight_max", &G::weightMaximum, kRatioAboveZero, "part of tradable capital",
                  "The full slice of each asset.");
    group.decimal("stake", &G::stake, kMoneyAboveZero, "quote currency", "Spent per entry with sizing fixed_stake.");
    group.decimal("prior_edge_bps", &G::priorEdgeBps, kBps, "bp",
                  "Assumed profit of a round trip before costs, until real round trips say otherwise.");
    group.whole("horizon_bars", &G::horizonBars, kHorizonBars, "bars", "How long the edge is expected to take.");
}

void addReversion(Keys& keys)
{
    using G = ReversionParameters;
    KeyGroup<G, &Settings::strategy, &StrategyParameters::reversion> group(keys, "strategy.reversion");
    constexpr DecimalRange kDeviations{0, 100};
    group.whole("window_bars", &G::windowBars, {2, 100'000}, "bars", "Window of mean and standard deviation.");
    group.decimal("entry_z", &G::entryZ, kDeviations, "standard deviations", "Buys this far below the mean.");
    group.decimal("exit_z", &G::exitZ, kDeviations, "standard deviations",
                  "Sells when no further below the mean than this; less than entry_z.");
    group.decimal("weight", &G::weight, kRatioAboveZero, "part of tradable capital", "Size of each entry.");
    group.decimal("prior_edge_bps", &G::priorEdgeBps, kBps, "bp",
                  "Assumed profit of a round trip before costs, until real round trips say otherwise.");
    group.whole("horizon_bars", &G::horizonBars, kHorizonBars, "bars", "How long the edge is expected to take.");
}

void addRebalance(Keys& keys)
{
    using G = RebalanceParameters;
    KeyGroup<G, &Settings::strategy, &StrategyParameters::rebalance> group(keys, "strategy.rebalance");
    group.decimal("weight_sum", &G::weightSum, kRatioAboveZero, "part of tradable capital",
                  "Shared equally by the five assets when no weights are given.");
    group.decimal("band", &G::band, {0, 10}, "part of the target",
                  "No trade while an asset is no further from its target than this.");
    group.decimal("prior_edge_bps", &G::priorEdgeBps, kBps, "bp",
                  "Assumed profit of a round trip before costs, until real round trips say otherwise.");
    group.whole("horizon_bars", &G::horizonBars, kHorizonBars, "bars", "How long the edge is expected to take.");
    group.whole("every_bars", &G::everyBars, kBars, "bars", "How often the weights are looked at.");
    group.perAsset("weights.*", &G::targetWeights, kRatio, "part of tradable capital", "0.2",
                   "Target weight of one asset; all five together at most 1.");
}

void addOperator(Keys& keys)
{
    using G = OperatorParameters;
    KeyGroup<G, &Settings::operatorControls> group(keys, "operator");
    group.duration("resume_within", &G::resumeWithin, {Milliseconds{0}, kDay},
                   "An unfinished flatten or kill goes on by itself up to this age, later the program asks.");
    group.boolean("cancel_open_orders_on_shutdown", &G::cancelOpenOrdersOnShutdown,
                  "Whether open orders that protect nothing are cancelled at the end.");
    group.duration("shutdown_deadline", &G::shutdownDeadline, {Milliseconds{0}, 10 * kMinute},
                   "Time for these cancels.");
    group.duration("shutdown_drain", &G::shutdownDrain, {Milliseconds{0}, 10 * kMinute},
                   "Time to process what is still under way.");
    group.duration("window_silence", &G::windowSilence, {5 * kSecond, kDay},
                   "Entries end when the window has not been heard for this long; exits go on.");
}

void addStorage(Keys& keys)
{
    using G = StorageSettings;
    KeyGroup<G, &Settings::storage> group(keys, "storage");
    group.path("state_file", &G::stateFile, "The database; empty for the data folder's own, one per mode.");
}

void addResilience(Keys& keys)
{
    using G = ResilienceSettings;
    KeyGroup<G, &Settings::resilience> group(keys, "resilience");
    group.whole(
        "retry_max_attempts", &G::retryMaxAttempts, {1, 20}, "attempts",
        "How often a question to the exchange is tried, cancels at least six times; orders are never repeated.");
    group.whole("breaker_threshold", &G::breakerThreshold, {1, 100}, "failures",
                "So many failures in a row open a breaker.");
    group.whole("breaker_cooldown_s", &G::breakerCooldownS, {1, 3'600}, "seconds", "How long a breaker stays open.");
    group.whole("breaker_probes", &G::breakerProbes, {1, 20}, "requests",
                "So many successful requests close it again.");
}

void addObservability(Keys& keys)
{
    using G = ObservabilitySettings;
    KeyGroup<G, &Settings::observability> group(keys, "observability");
    constexpr std::array<LogLevel, 5> kLevels{LogLevel::Trace, LogLevel::Debug, LogLevel::Info, LogLevel::Warning,
                                              LogLevel::Error};
    std::array<Choice<LogLevel>, kLevels.size()> choices{};
    std::transform(kLevels.begin(), kLevels.end(), choices.begin(), [](LogLevel level) {
        return Choice<LogLevel>{logLevelText(level), level};
    });
    group.choice("log_level", &G::logLevel, choices, "The least important messages that are written.").decides = false;
    group.path("log_file", &G::logFile, "The log; empty for the state folder's own.");
    group
        .whole("metrics_port", &G::metricsPort, {0, 65'535}, "",
               "Port on 127.0.0.1 where Prometheus reads metrics; 0 for none.")
        .decides = false;
    Key& endpoint =
        group.checkedText("otel_exporter_endpoint", &G::otelExporterEndpoint, "an https address in quotes",
                          "Where traces are sent as OTLP over HTTP; empty for nowhere.",
                          [](std::string_view text, RawValue const&) { return optionalAddressProblem(text, "http"); });
    hide(endpoint);
    endpoint.example = quotedToml("http://127.0.0.1:4318");
}

void addAlerts(Keys& keys)
{
    using G = AlertSettings;
    KeyGroup<G, &Settings::alerts> group(keys, "alerts");
    std::size_t const first = keys.size();
    group.boolean("desktop", &G::desktop, "Whether alerts are also shown as notifications of the desktop.");
    Key& webhook = group.checkedText("webhook", &G::webhook, "an https address in quotes",
                                     "Where alerts are posted as JSON; empty for nowhere.",
                                     [](std::string_view text, RawValue const&) { return webhookProblem(text); });
    webhook.confidential = true;
    webhook.example = quotedToml("https://example.org/alerts");
    group.boolean("webhook_private", &G::webhookPrivate,
                  "Whether the webhook may lie on this machine or in a private network.");
    group.duration("acknowledge_within", &G::acknowledgeWithin, {Milliseconds{0}, kDay},
                   "A critical alert that nobody acknowledged for this long pauses trading; 0s for never.");
    group.duration("window", &G::window, {kMinute, kDay}, "Over which time retries and rejects are counted.");
    group.whole("retries_max", &G::retriesMaximum, {1, 100'000}, "retries", "More than this in the window alert.");
    group.whole("rejects_max", &G::rejectsMaximum, {1, 100'000}, "rejects",
                "More refusals by risk or by the exchange than this in the window alert.");
    group.decimal("daily_loss_used", &G::dailyLossUsed, kRatioAboveZero, "part of the daily loss limit",
                  "From here on the loss of the day alerts.");
    std::for_each(keys.begin() + static_cast<std::ptrdiff_t>(first), keys.end(), [](Key& key) { key.decides = false; });
}

void addSchema(Keys& keys)
{
    KeyGroup<Settings> group(keys, "");
    group.whole("schema_version", &Settings::schemaVersion, {kSchemaVersion, kSchemaVersion}, "",
                "The form of this file.");
}

Keys makeTable()
{
    Keys keys;
    for (auto* const add :
         {addSchema,    addExchange, addAuth,      addTrading,    addDemo,          addPaper, addCapital,
          addRisk,      addFees,     addExecution, addProtection, addStrategy,      addTrend, addReversion,
          addRebalance, addOperator, addStorage,   addResilience, addObservability, addAlerts}) {
        add(keys);
    }
    Settings const defaults;
    for (Key& key : keys) {
        if (key.example.empty()) {
            key.example = key.get(defaults, Slot{0}).value_or("");
        }
    }
    return keys;
}

}  // namespace

std::vector<Key> const& keyTable()
{
    static std::vector<Key> const table = makeTable();
    return table;
}

}  // namespace pentad::config

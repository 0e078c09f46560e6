// SPDX-License-Identifier: GPL-3.0-or-later
// The numbers an owner chooses, as the core sees them: typed, already validated, frozen until a restart.
// Defaults are those of the shipped configuration. Ranges are enforced by config; the core relies on them. Thread: any.
#pragma once

#include "domain/Instrument.h"
#include "foundation/Clock.h"

#include <array>
#include <chrono>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace pentad {

enum class MarkBasis : std::uint8_t { Bid, Mid, Last };
enum class HarvestCadence : std::uint8_t { Fill, Day, Month };

// From `drawdown` (a rate, inclusive) upwards, exposure caps are multiplied by `multiplier`.
struct LadderStep {
    Rate drawdown;
    Rate multiplier;
    friend bool operator==(LadderStep const&, LadderStep const&) = default;
};

// Seed section 10. Money in quote currency.
struct CapitalParameters {
    Money reservedCashMinimum{Decimal(1'000)};  // C_res_abs
    Rate reservedCashRate{"0.10"_dec};          // r_res, 0 to 1
    Rate reinvestmentRate{"0.85"_dec};          // r_reinv, 0 to 1
    Money feeBufferMinimum{Decimal(250)};       // FeeMinAbs
    Rate feeBufferRate{"0.0012"_dec};           // alpha_fee
    Money harvestThreshold{Decimal(1'000)};     // theta_h
    Rate harvestRate{"0.25"_dec};               // h, 0 to 1
    HarvestCadence harvestCadence = HarvestCadence::Day;
    bool strictReserveBucket = true;  // the bucket is not part of the capital base
    bool conservativeBase = false;    // base = min(equity, high-water mark)
    MarkBasis mark = MarkBasis::Bid;
    // Ascending in drawdown, multipliers not ascending; below the first step the multiplier is 1.
    std::vector<LadderStep> ladder{
        {Rate{"0.05"_dec}, Rate{"0.70"_dec}}, {Rate{"0.10"_dec}, Rate{"0.40"_dec}}, {Rate{"0.15"_dec}, Rate{"0"_dec}}};
    Money assetCapAbsolute{Decimal(250'000)};           // E_asset_abs, each asset
    Rate assetCapWeight{"0.30"_dec};                    // w_i
    PerAsset<std::optional<Money>> assetCapAbsoluteOf;  // overrides per asset
    PerAsset<std::optional<Rate>> assetCapWeightOf;
    Money grossCapAbsolute{Decimal(1'000'000)};  // E_gross_abs
    Rate grossCapMultiple{"0.95"_dec};           // beta
    Decimal edgeMinimumBps{8};
    Decimal noiseMarginBps{5};
};

struct RiskParameters {
    Rate dailyLossMaximum{"0.02"_dec};  // of the equity at the start of the day
    Money notionalMaximumPerAsset{Decimal(250'000)};
    PerAsset<std::optional<Quantity>> positionMaximum;  // base units; none = no limit
    Rate concentrationMaximum{"0.35"_dec};              // one asset's exposure over equity
    Rate priceCollar{"0.01"_dec};                       // limit price against the reference price
    int ordersPerMinuteMaximum = 10;
    // A strategy that is refused so often within the window for its order rate is out of control: trading is paused until
    // a person resumes it.
    int rateRefusalsMaximum = 20;
    Milliseconds rateRefusalsWindow{600'000};
    int openOrdersMaximum = 12;
    Milliseconds dataAgeMaximum{10'000};
    Decimal slippageEstimateBps{"2"_dec};  // expected, for marketable orders; half spread comes on top
    Decimal slippageAlarmBps{50};          // post-trade: realised slippage above this is an alarm
    Milliseconds safeModeHold{5'000};      // the cause must be gone this long before safe mode ends
    Rate stressFall{"0.40"_dec};           // how far every price falls at once in the worst case
    Rate stressSlippage{"0.015"_dec};      // and what selling all of it then costs on top
};

// Fees as published (tax included in the rate): fee = notional x rate / (1 + tax), tax = fee x tax.
struct FeeParameters {
    Rate makerRate{"0.0012"_dec};
    Rate takerRate{"0.0024"_dec};
    Rate taxRate{"0.20"_dec};  // of the fee
    friend bool operator==(FeeParameters const&, FeeParameters const&) = default;
};
// The base tier of the exchange: TRY pairs 0.12 % maker and 0.24 % taker, all others 0.10 % and 0.14 %; both include 20 %
// tax on the fee.
FeeParameters publishedFees(Asset quote);

enum class ExecutionStyle : std::uint8_t { Market, Limit };

// After how long a flatten stops waiting for something.
struct FlattenWaits {
    Milliseconds unlock{30'000};         // what is locked after this is locked by something else
    Milliseconds foreignOrders{60'000};  // named ones still open after this are left
    Milliseconds agreement{120'000};     // of the exchange's balances with the books
    Milliseconds ownOrders{600'000};     // to end
    Milliseconds whole{3'600'000};       // the flatten
};

enum class ProtectiveStop : std::uint8_t { Off, StopMarket, StopLimit };

// A stop at the exchange for every position. It stands `distance` below the average entry; where the market is not above
// that, `distance` below the bid.
struct ProtectionParameters {
    ProtectiveStop stop = ProtectiveStop::Off;
    Rate distance{"0.05"_dec};
    bool trail = false;             // the highest bid raises it, nothing lowers it
    Rate limitOffset{"0.005"_dec};  // StopLimit: its limit price below its stop price
    Rate step{"0.002"_dec};         // a difference of the price below this is not worth a move
};

struct ExecutionParameters {
    ExecutionStyle style = ExecutionStyle::Limit;
    Decimal limitOffsetBps{2};  // towards the passive side of the touch
    Milliseconds timeToLive{60'000};
    int repricesMaximum = 3;
    Milliseconds unknownGrace{60'000};  // an order nobody can find is absent only after this
    int absentAnswersMinimum = 3;       // and after so many answers that do not list it
    Milliseconds reconcileEvery{60'000};
    Rate flattenBand{"0.05"_dec};  // a step sells no more than the bids this close to the best one take
    Milliseconds flattenStepWait{2'000};
    int flattenStepsMaximum = 20;
    FlattenWaits flattenWaits;
    ProtectionParameters protection;
};

struct OperatorParameters {
    Milliseconds resumeWithin{600'000};  // an unfinished flatten or kill goes on by itself up to this age
    bool cancelOpenOrdersOnShutdown = true;
    Milliseconds shutdownDeadline{5'000};
    Milliseconds shutdownDrain{2'000};
    Milliseconds windowSilence{60'000};  // of the terminal, before entries end
};

enum class TrendSignal : std::uint8_t { EmaCross, Donchian };
enum class TrendSizing : std::uint8_t { Volatility, FixedStake };

struct TrendParameters {
    TrendSignal signal = TrendSignal::EmaCross;
    TrendSizing sizing = TrendSizing::Volatility;
    int fastBars = 12;
    int slowBars = 26;
    int channelBars = 20;
    int volatilityBars = 20;
    Rate volatilityTarget{"0.006"_dec};  // per-bar standard deviation at which a full slice is held
    Rate weightMaximum{"0.20"_dec};      // of tradable capital, per asset
    Money stake{Decimal(1'000)};         // FixedStake: quote spent per entry
    Decimal priorEdgeBps{60};
    int horizonBars = 12;
};
struct ReversionParameters {
    int windowBars = 48;
    Decimal entryZ{2};
    Decimal exitZ{"0.5"_dec};
    Rate weight{"0.10"_dec};
    Decimal priorEdgeBps{50};
    int horizonBars = 6;
};
struct RebalanceParameters {
    PerAsset<Rate> targetWeights;  // of tradable capital; all zero = equal shares of weightSum
    Rate weightSum{"0.90"_dec};
    Rate band{"0.15"_dec};  // relative: no trade while |actual/target - 1| <= band
    Decimal priorEdgeBps{45};
    int horizonBars = 240;
    int everyBars = 60;
};

struct StrategyParameters {
    std::string name = "trend";   // trend | reversion | rebalance | hold
    Decimal edgePriorWeight{20};  // n0 of the shrunk edge, in round trips
    TrendParameters trend;
    ReversionParameters reversion;
    RebalanceParameters rebalance;
};

}  // namespace pentad

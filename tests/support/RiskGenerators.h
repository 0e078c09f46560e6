// SPDX-License-Identifier: GPL-3.0-or-later
// Random accounts, limits, states and intents for the laws of capital and risk. They stay in the range of real money
// but use every decimal there is, and meet the limits often: most of them are near some border.
#pragma once

#include "support/RiskBuilders.h"

#include <rapidcheck.h>

namespace pentad::test {

// Sizes of rapidcheck do not matter here: every case uses the whole range.
template <typename Make>
auto wholeRange(Make make)
{
    return rc::gen::resize(rc::kNominalSize, rc::gen::exec(std::move(make)));
}
inline bool oneIn(int n)
{
    return *rc::gen::resize(rc::kNominalSize, rc::gen::inRange(0, n)) == 0;
}

// Between the whole numbers, with up to 18 decimals.
inline rc::Gen<Decimal> anyDecimal(std::int64_t from, std::int64_t to)
{
    return rc::gen::map(rc::gen::tuple(rc::gen::inRange<std::int64_t>(from, to + 1),
                                       rc::gen::inRange<std::int64_t>(0, Decimal::kUnit), rc::gen::inRange(0, 4)),
                        [](std::tuple<std::int64_t, std::int64_t, int> const& parts) {
                            auto const& [whole, fraction, kind] = parts;
                            Decimal const exact = Decimal::fromRaw(fraction);
                            return Decimal(whole) + (kind == 0   ? Decimal{}
                                                     : kind == 1 ? exact.round(2, Rounding::Down)
                                                     : kind == 2 ? exact.round(8, Rounding::Down)
                                                                 : exact);
                        });
}
inline rc::Gen<Money> anyMoney(std::int64_t from, std::int64_t to)
{
    return rc::gen::map(anyDecimal(from, to), [](Decimal value) { return Money(value); });
}
// 0 to 1, in steps of 0.01 % or of 10^-18.
inline rc::Gen<Rate> anyRate()
{
    return rc::gen::oneOf(
        rc::gen::map(rc::gen::inRange(0, 10'001), [](int bps) { return Rate(Decimal::fromMantissa(bps, 4)); }),
        rc::gen::map(rc::gen::inRange<std::int64_t>(0, Decimal::kUnit + 1),
                     [](std::int64_t raw) { return Rate(Decimal::fromRaw(raw)); }));
}

inline rc::Gen<CapitalInputs> anyInputs()
{
    return wholeRange([] {
        CapitalInputs inputs;
        inputs.cash = *anyMoney(-1'000, 2'000'000);
        inputs.commitments = *rc::gen::oneOf(rc::gen::just(Money{}), anyMoney(0, 1'500'000));
        for (Slot const slot : kSlots) {
            inputs.positionValues[slot] = *rc::gen::oneOf(rc::gen::just(Money{}), anyMoney(0, 300'000));
            inputs.openBuyNotionals[slot] = *rc::gen::oneOf(rc::gen::just(Money{}), anyMoney(0, 50'000));
        }
        inputs.accruedFees = *anyMoney(0, 100);
        inputs.highWater = *rc::gen::oneOf(rc::gen::just(Money{}), anyMoney(0, 2'500'000));
        inputs.reserveBucket = *rc::gen::oneOf(rc::gen::just(Money{}), anyMoney(0, 200'000));
        inputs.rollingNotional = *anyMoney(0, 10'000'000);
        inputs.realizedPnlMonth = *anyMoney(-50'000, 50'000);
        inputs.harvestedMonth = *rc::gen::oneOf(rc::gen::just(Money{}), anyMoney(0, 10'000));
        return inputs;
    });
}

inline rc::Gen<CapitalParameters> anyCapital()
{
    return wholeRange([] {
        CapitalParameters parameters;
        parameters.reservedCashMinimum = *anyMoney(0, 5'000);
        parameters.reservedCashRate = *anyRate();
        parameters.reinvestmentRate = *anyRate();
        parameters.feeBufferMinimum = *anyMoney(0, 500);
        parameters.feeBufferRate = Rate(Decimal::fromMantissa(*rc::gen::inRange(0, 31), 4));
        parameters.harvestThreshold = *anyMoney(0, 5'000);
        parameters.harvestRate = *anyRate();
        parameters.strictReserveBucket = *rc::gen::arbitrary<bool>();
        parameters.conservativeBase = *rc::gen::arbitrary<bool>();
        parameters.assetCapWeight = *anyRate();
        parameters.assetCapAbsolute = *anyMoney(0, 400'000);
        parameters.grossCapAbsolute = *anyMoney(0, 2'000'000);
        parameters.grossCapMultiple = *anyRate();
        if (*rc::gen::arbitrary<bool>()) {
            parameters.assetCapWeightOf[kAvax] = *anyRate();
            parameters.assetCapAbsoluteOf[kAvax] = *anyMoney(0, 400'000);
        }
        return parameters;
    });
}

// An engine that may trade, in an account of any kind with limits of any height.
inline rc::Gen<RiskScene> anyCalmScene()
{
    return wholeRange([] {
        RiskScene scene;
        if (oneIn(3)) {
            scene.capital = *anyCapital();
        }
        scene.inputs = *anyInputs();
        if (!oneIn(4)) {
            scene.inputs.cash += money("1000000");
            scene.inputs.highWater = scene.inputs.cash;
        }
        scene.risk.concentrationMaximum = oneIn(2) ? rate("0.35") : *anyRate();
        scene.risk.notionalMaximumPerAsset = *anyMoney(0, 400'000);
        if (oneIn(2)) {
            scene.risk.positionMaximum[kAvax] = Quantity(*anyDecimal(0, 5'000));
        }
        AssetRiskView& asset = scene.view.assets[kAvax];
        asset.held = Quantity(*anyDecimal(0, 2'000));
        asset.unlocked = oneIn(2) ? asset.held : portion(asset.held, *anyRate(), Rounding::Down);
        asset.openBuys = Quantity(*anyDecimal(0, 200));
        scene.inputs.positionValues[kAvax] = notional(asset.bid, asset.held, Rounding::Down);
        return scene;
    });
}

// The same with anything else wrong too, or nothing.
inline rc::Gen<RiskScene> anyScene()
{
    return wholeRange([] {
        RiskScene scene = *anyCalmScene();
        constexpr int kRarely = 15;
        scene.view.killed = oneIn(kRarely);
        scene.view.paused = oneIn(kRarely);
        scene.view.safeMode = oneIn(kRarely);
        for (BreakerView& breaker : scene.view.breakers) {
            if (oneIn(2 * kRarely)) {
                breaker.phase = oneIn(2) ? BreakerPhase::Open : BreakerPhase::HalfOpen;
            }
        }
        AssetRiskView& asset = scene.view.assets[kAvax];
        asset.enabled = !oneIn(kRarely);
        asset.hasQuote = !oneIn(kRarely);
        asset.dataAge = Milliseconds(oneIn(kRarely) ? 60'000 : 500);
        scene.view.dailyPnl = oneIn(kRarely) ? money("-500000") : money("10");
        scene.view.ordersLastMinute = *rc::gen::inRange(0, oneIn(kRarely) ? 25 : 10);
        scene.view.openOrders = oneIn(kRarely) ? 12 : 3;
        return scene;
    });
}

// Intents of both sides, three shapes and all sizes, mostly on scale and mostly near the touch.
inline rc::Gen<OrderIntent> anyIntent()
{
    return wholeRange([] {
        OrderIntent intent = limitBuy("1");
        intent.side = oneIn(3) ? Side::Sell : Side::Buy;
        bool const sloppy = oneIn(15);
        Decimal const size = *rc::gen::oneOf(anyDecimal(0, 20), anyDecimal(0, 5'000));
        intent.size = BaseSize{Quantity(sloppy ? size : size.round(4, Rounding::Down))};
        intent.limitPrice = Price(Decimal(100) + Decimal::fromMantissa(*rc::gen::inRange(-110, 110), 2));
        intent.referencePrice = price(intent.side == Side::Buy ? "100" : "99.90");
        int const shape = *rc::gen::inRange(0, 3);
        if (shape > 0) {
            intent.type = OrderType::Market;
            intent.limitPrice.reset();
        }
        if (shape == 2 && (intent.side == Side::Buy || sloppy)) {
            Decimal const spend = *rc::gen::oneOf(anyDecimal(0, 2'000), anyDecimal(0, 500'000));
            intent.size = QuoteSize{Money(sloppy ? spend : spend.round(2, Rounding::Down))};
        }
        intent.expectedEdgeBps = Decimal(*rc::gen::inRange(20, 400));
        intent.origin = oneIn(3) ? Origin::Operator : Origin::Strategy;
        return intent;
    });
}
inline rc::Gen<OrderIntent> anyBuy()
{
    return rc::gen::map(anyIntent(), [](OrderIntent intent) {
        intent.side = Side::Buy;
        intent.referencePrice = price("100");
        intent.expectedEdgeBps = Decimal(400);
        return intent;
    });
}

}  // namespace pentad::test

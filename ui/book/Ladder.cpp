// SPDX-License-Identifier: GPL-3.0-or-later
#include "book/Ladder.h"

#include <algorithm>

namespace pentad::book {
namespace {

// Of the price: what a step should be at least and at most, as divisors.
constexpr int kStepPartMin = 10'000;
constexpr int kStepPartMax = 200;
constexpr std::size_t kStepsMax = 6;

// Whole steps; the price of a bid goes down to one, that of an ask up.
Price stepOf(Price price, Side side, Price step)
{
    Int128 const whole = step.value().raw();
    Int128 const rest = price.value().raw() % whole;
    Int128 const down = price.value().raw() - rest;
    return Price(Decimal::fromRaw(side == Side::Buy || rest == 0 ? down : down + whole));
}

}  // namespace

std::vector<Price> ladderSteps(Price price, int priceScale)
{
    std::vector<Price> steps;
    if (!price.isPositive()) {
        return steps;
    }
    Int128 const tick = Decimal::powerOfTen(Decimal::kScale - priceScale);
    steps.emplace_back(Decimal::fromRaw(tick));
    Int128 const least = price.value().raw() / kStepPartMin;
    Int128 const most = price.value().raw() / kStepPartMax;
    for (Int128 decade = tick; decade <= most && steps.size() < kStepsMax; decade *= 10) {
        for (int const times : {1, 2, 5}) {
            Int128 const step = decade * times;
            if (step > tick && step >= least && step <= most && steps.size() < kStepsMax) {
                steps.emplace_back(Decimal::fromRaw(step));
            }
        }
    }
    return steps;
}

std::vector<LadderRow> ladderRows(std::span<BookLevel const> levels, Side side, Price step, std::span<Price const> own,
                                  std::size_t rowsMax)
{
    std::vector<LadderRow> rows;
    Quantity total;
    for (BookLevel const& level : levels) {
        Price const price = stepOf(level.price, side, step);
        if (rows.empty() || rows.back().price != price) {
            if (rows.size() == rowsMax) {
                break;
            }
            rows.push_back({price, {}, total, 0});
        }
        total += level.quantity;
        rows.back().quantity += level.quantity;
        rows.back().total = total;
    }
    for (Price const& each : own) {
        Price const price = stepOf(each, side, step);
        auto const row =
            std::find_if(rows.begin(), rows.end(), [&](LadderRow const& one) { return one.price == price; });
        if (row != rows.end()) {
            ++row->own;
        }
    }
    return rows;
}

}  // namespace pentad::book

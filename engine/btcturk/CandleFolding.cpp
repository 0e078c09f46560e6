// SPDX-License-Identifier: GPL-3.0-or-later
#include "btcturk/CandleFolding.h"

#include "btcturk/BarAssembler.h"

#include <algorithm>
#include <array>

namespace pentad::btcturk {
namespace {

constexpr Milliseconds kWeek = std::chrono::hours(168);

struct Folding {
    Milliseconds length;
    Milliseconds source;
};
// The sources are lengths that captures confirm.
constexpr std::array kFoldings{Folding{std::chrono::minutes(5), std::chrono::minutes(1)},
                               Folding{std::chrono::minutes(15), std::chrono::minutes(1)},
                               Folding{std::chrono::minutes(30), std::chrono::minutes(15)},
                               Folding{std::chrono::hours(1), std::chrono::minutes(15)},
                               Folding{std::chrono::hours(4), std::chrono::hours(1)},
                               Folding{std::chrono::hours(24), std::chrono::hours(4)},
                               Folding{kWeek, std::chrono::hours(4)}};

}  // namespace

std::optional<Milliseconds> foldingSource(Milliseconds length)
{
    auto const found = std::find_if(kFoldings.begin(), kFoldings.end(),
                                    [length](Folding const& folding) { return folding.length == length; });
    return found == kFoldings.end() ? std::nullopt : std::optional(found->source);
}

bool mayBeOffered(Milliseconds length)
{
    return length != kWeek;
}

std::vector<Bar> foldBars(std::span<Bar const> bars, Milliseconds length)
{
    std::vector<Bar> folded;
    for (Bar const& bar : bars) {
        UtcTime const openTime = openTimeOf(bar.openTime, length);
        if (folded.empty() || folded.back().openTime != openTime) {
            folded.push_back(bar);
            folded.back().openTime = openTime;
            continue;
        }
        Bar& last = folded.back();
        last.high = max(last.high, bar.high);
        last.low = min(last.low, bar.low);
        last.close = bar.close;
        last.volume = Quantity(checkedAdd(last.volume.value(), bar.volume.value()).value_or(last.volume.value()));
    }
    return folded;
}

bool areOfLength(std::span<Bar const> bars, Milliseconds length)
{
    return std::all_of(bars.begin(), bars.end(),
                       [length](Bar const& bar) { return openTimeOf(bar.openTime, length) == bar.openTime; });
}

}  // namespace pentad::btcturk

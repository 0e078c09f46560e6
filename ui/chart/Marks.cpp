// SPDX-License-Identifier: GPL-3.0-or-later
#include "chart/Marks.h"

#include "chart/ChartText.h"
#include "format/Words.h"
#include "widgets/Geometry.h"

#include <algorithm>

namespace pentad::chart {
namespace {

Mark& markAt(std::vector<Mark>& marks, MarkKind kind, Place place)
{
    auto const found = std::find_if(marks.rbegin(), marks.rend(),
                                    [&](Mark const& mark) { return mark.kind == kind && mark.place == place; });
    if (found != marks.rend()) {
        return *found;
    }
    marks.push_back(Mark{kind, place, 0, std::nullopt, nullptr, 0});
    return marks.back();
}

}  // namespace

std::vector<Mark> marksOf(EngineSnapshot const& snapshot, Slot slot, BarSeries const& series)
{
    std::vector<Mark> marks;
    for (FillRecord const& record : snapshot.fills) {
        if (record.fill.slot == slot) {
            MarkKind const kind = record.fill.side == Side::Buy ? MarkKind::Bought : MarkKind::Sold;
            Mark& mark = markAt(marks, kind, series.placeOf(record.fill.at));
            ++mark.count;
            mark.fill = record;
            mark.price = widgets::plotted(record.fill.price);
        }
    }
    Symbol const& symbol = snapshot.assets[slot].instrument.symbol;
    for (auto const& decision : snapshot.decisions) {
        if (decision->evaluation.refusal && decision->intent.symbol == symbol) {
            Mark& mark = markAt(marks, MarkKind::Blocked, series.placeOf(decision->at));
            ++mark.count;
            mark.decision = decision;
            mark.price = widgets::plotted(decision->intent.referencePrice);
        }
    }
    std::stable_sort(marks.begin(), marks.end(), [](Mark const& a, Mark const& b) { return a.place < b.place; });
    return marks;
}

QString explain(Mark const& mark, Instrument const& instrument, format::Format const& format)
{
    if (mark.decision) {
        auto const& gates = mark.decision->evaluation.gates;
        auto const failing = std::find_if(gates.begin(), gates.end(),
                                          [](GateRecord const& record) { return record.verdict == Verdict::Fail; });
        QString const gate = failing == gates.end() ? format::Format::missing() : format::word(*failing);
        QString const first = ChartText::tr("%1 %2 blocked by %3. %4")
                                  .arg(format.time(mark.decision->at), format::word(mark.decision->intent.side), gate,
                                       format::sentence(*mark.decision->evaluation.refusal));
        QString const more = mark.count > 1 ? ChartText::tr("The newest of %1 in this bar; a click opens it.")
                                                  .arg(format.count(static_cast<std::uint64_t>(mark.count)))
                                            : ChartText::tr("A click opens the decision.");
        return first + QLatin1Char('\n') + more;
    }
    if (mark.fill) {
        Fill const& fill = mark.fill->fill;
        QString const first =
            ChartText::tr("%1 %2 %3 at %4, fee and tax %5 %6")
                .arg(format.time(fill.at), format::word(fill.side), format.quantity(fill.quantity, instrument),
                     format.price(fill.price, instrument),
                     // Fee and tax stand apart: their sum is the engine's to compute.
                     format.money(mark.fill->fee) + QStringLiteral(" / ") + format.money(mark.fill->tax),
                     format.currency(instrument.quote));
        return mark.count > 1 ? first + QLatin1Char('\n') +
                                    ChartText::tr("The newest of %1 in this bar.")
                                        .arg(format.count(static_cast<std::uint64_t>(mark.count)))
                              : first;
    }
    return {};
}

}  // namespace pentad::chart

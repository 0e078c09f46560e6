// SPDX-License-Identifier: GPL-3.0-or-later
#include "watchlist/RowText.h"

#include "format/Words.h"
#include "widgets/Geometry.h"

#include <QCoreApplication>

#include <algorithm>

namespace pentad::watchlist {
namespace {

using format::Format;

// The whole width of the weight bar.
constexpr Rate kBarEnd{"0.25"_dec};

// The texts of this file, as one context of the translation.
class RowWords {
    Q_DECLARE_TR_FUNCTIONS(WatchlistRow)
};

// As capitals of the reader's language: in Turkish the capital of i keeps its dot.
QString capitals(QString words, Format const& format)
{
    if (format.language() == format::Language::Turkish) {
        words.replace(QLatin1Char('i'), QChar(0x0130));
    }
    return words.toUpper();
}

DecisionRecord const* newestDecision(EngineSnapshot const& snapshot, Symbol const& symbol)
{
    auto const found = std::find_if(snapshot.decisions.rbegin(), snapshot.decisions.rend(),
                                    [&symbol](auto const& decision) { return decision->intent.symbol == symbol; });
    return found == snapshot.decisions.rend() ? nullptr : found->get();
}

// "1 buy working · 0.00500000": what is on its way for this asset.
QString workingText(EngineSnapshot const& snapshot, Slot slot, Side side, Format const& format)
{
    std::uint64_t count = 0;
    OrderRecord const* newest = nullptr;
    for (OrderRecord const& order : snapshot.openOrders) {
        if (order.slot == slot && order.side == side) {
            ++count;
            newest = &order;
        }
    }
    if (count == 0) {
        return {};
    }
    QString const orders = side == Side::Buy ? RowWords::tr("%1 buy working").arg(format.count(count))
                                             : RowWords::tr("%1 sell working").arg(format.count(count));
    auto const* size = std::get_if<BaseSize>(&newest->size);
    return count > 1 || size == nullptr
               ? orders
               : RowWords::tr("%1 · %2").arg(orders, format.quantity(size->quantity, snapshot.assets[slot].instrument));
}

// How far the blocking gate was from passing, where it can say so.
QString blockedText(DecisionRecord const& decision, Gate gate, Asset const& quote, Format const& format)
{
    GateRecord const& record = decision.evaluation.gates[static_cast<std::size_t>(gate)];
    constexpr std::size_t kExpected = 0;
    constexpr std::size_t kRequired = 5;
    if (gate == Gate::Edge && record.numberCount > kRequired) {
        return RowWords::tr("edge %1 of %2 bp")
            .arg(format.bps(record.numbers[kExpected]), format.bps(record.numbers[kRequired]));
    }
    if (record.hasDistance) {
        return RowWords::tr("%1 to pass").arg(format::distance(format, record, quote));
    }
    return {};
}

void sayChip(RowText& text, EngineSnapshot const& snapshot, Slot slot, Format const& format)
{
    AssetSnapshot const& asset = snapshot.assets[slot];
    DecisionRecord const* decision = newestDecision(snapshot, asset.instrument.symbol);
    text.decision = decision == nullptr ? 0 : decision->id;
    text.chip = format::word(asset.chip.kind);
    switch (asset.chip.kind) {
    case ChipKind::None: text.reason = RowWords::tr("no decision yet"); break;
    case ChipKind::Buy:
        text.tone = ChipTone::Up;
        text.reason = workingText(snapshot, slot, Side::Buy, format);
        break;
    case ChipKind::Sell:
        text.tone = ChipTone::Down;
        text.reason = workingText(snapshot, slot, Side::Sell, format);
        break;
    case ChipKind::Hold: text.reason = RowWords::tr("no change wanted"); break;
    case ChipKind::Blocked:
        text.tone = ChipTone::Warn;
        if (asset.chip.blockedBy) {
            auto const gate = static_cast<std::size_t>(*asset.chip.blockedBy);
            QString const stopped = decision == nullptr ? format::word(*asset.chip.blockedBy)
                                                        : format::word(decision->evaluation.gates[gate]);
            text.chip = RowWords::tr("%1 · %2").arg(text.chip, capitals(stopped, format));
            text.reason = decision == nullptr
                              ? QString()
                              : blockedText(*decision, *asset.chip.blockedBy, asset.instrument.quote, format);
        }
        break;
    }
    if (text.reason.isEmpty() && asset.chip.at != UtcTime{}) {
        text.reason = RowWords::tr("at %1").arg(format.time(asset.chip.at));
    }
    if (text.stale) {
        text.reason = asset.dataAge ? RowWords::tr("data is %1 old").arg(text.age) : RowWords::tr("no data yet");
    }
    if (!asset.traded) {
        text.chip = RowWords::tr("HALTED");
        text.tone = ChipTone::Warn;
        text.reason = RowWords::tr("the exchange takes no orders of it");
    } else if (!asset.enabled) {
        text.chip = RowWords::tr("OFF");
        text.tone = ChipTone::Quiet;
        text.reason = RowWords::tr("switched off, exits only");
    }
}

}  // namespace

RowText rowText(EngineSnapshot const& snapshot, Slot slot, Format const& format, Milliseconds silence)
{
    AssetSnapshot const& asset = snapshot.assets[slot];
    RowText text;
    text.base = format::text(asset.instrument.base.view());
    text.quote = format::text(asset.instrument.quote.view());
    text.stale = asset.stale || silence > Milliseconds(0);
    text.enabled = asset.enabled;
    text.age = asset.dataAge ? format.duration(*asset.dataAge + silence) : Format::missing();
    QString const none = Format::missing();
    text.last = asset.hasQuote ? format.price(asset.quote.last, asset.instrument) : none;
    // Where quotes have stopped, a candle's close stands for bid and ask; as such it would be nobody's.
    bool const isQuoted = asset.hasQuote && asset.quote.bid < asset.quote.ask;
    if (asset.hasQuote && !isQuoted) {
        QString const age = format.duration(snapshot.at - asset.quote.at + silence);
        text.closed = RowWords::tr("close %1 · %2 old").arg(text.last, age);
        text.closedBrief = RowWords::tr("close · %1 old").arg(age);
    }
    text.bid = isQuoted ? format.price(asset.quote.bid, asset.instrument) : none;
    text.ask = isQuoted ? format.price(asset.quote.ask, asset.instrument) : none;
    text.spread = isQuoted ? RowWords::tr("%1 bp").arg(format.bps(asset.spreadBps)) : none;
    text.change = asset.hasBar ? format.percent(asset.change24h, 2, format::Sign::Always) : none;
    text.direction = asset.change24h.isPositive() ? 1 : asset.change24h.isNegative() ? -1 : 0;
    text.held = asset.held.isPositive()
                    ? RowWords::tr("%1 %2").arg(format.quantity(asset.held, asset.instrument), text.base)
                    : QString();
    // What is held and has no price has a weight that nobody knows.
    bool const isWeighed = asset.mark || !asset.held.isPositive();
    text.actual = isWeighed ? format.percent(asset.actualWeight, 1) : none;
    text.target = asset.targetWeight ? format.percent(*asset.targetWeight, 1) : none;
    text.actualShare = widgets::share(asset.actualWeight, kBarEnd);
    text.targetShare = asset.targetWeight ? widgets::share(*asset.targetWeight, kBarEnd) : -1;
    text.spark.reserve(asset.sparkline.size());
    for (Price const price : asset.sparkline) {
        text.spark.push_back(widgets::plotted(price));
    }
    sayChip(text, snapshot, slot, format);
    return text;
}

QString spoken(RowText const& text)
{
    QString const state = text.reason.isEmpty() ? text.chip : RowWords::tr("%1, %2").arg(text.chip, text.reason);
    // In one call each: a percentage may be written "%18,7", which a second one would take for a place of its own.
    QString const position =
        text.held.isEmpty() ? RowWords::tr("nothing held") : RowWords::tr("holds %1").arg(text.held);
    QString const market =
        text.closed.isEmpty()
            ? RowWords::tr("%1%2: last %3, %4 in 24 h, bid %5, ask %6, spread %7")
                  .arg(text.base, text.quote, text.last, text.change, text.bid, text.ask, text.spread)
            : RowWords::tr("%1%2: no bid and ask, %3, %4 in 24 h").arg(text.base, text.quote, text.closed, text.change);
    return RowWords::tr("%1; %2, weight %3, target %4. %5. Data age %6")
        .arg(market, position, text.actual, text.target, state, text.age);
}

}  // namespace pentad::watchlist

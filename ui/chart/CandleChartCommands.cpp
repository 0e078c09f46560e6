// SPDX-License-Identifier: GPL-3.0-or-later
// What a candle chart asks of the engine and of the other panels.
#include "chart/AxisPrice.h"
#include "chart/CandleChart.h"
#include "chart/LivePainter.h"

#include "format/EngineWords.h"

#include <algorithm>

namespace pentad::chart {

void CandleChart::askForOlder()
{
    if (!m_scene.view.beyondOldest() && m_scene.older == OlderBars::Refused) {
        // Whoever comes back later may ask anew: what failed then need not fail now.
        m_askedBefore.reset();
        m_scene.older = OlderBars::More;
    }
    if (!m_scene.view.beyondOldest() || m_exhausted || m_loading || !m_desk.snapshot()) {
        return;
    }
    BarHistory const& history = m_desk.snapshot()->assets[m_slot].history;
    if (history.empty()) {
        return;
    }
    UtcTime const oldest = history.front()->front().bar.openTime;
    if (m_askedBefore == oldest) {
        return;  // it was asked for and did not come
    }
    m_askedBefore = oldest;
    m_scene.older = OlderBars::Loading;
    m_loading = m_desk.issue(LoadHistory{m_scene.instrument.symbol, oldest});
    update();
}

void CandleChart::learn(CommandAnswer const& answer)
{
    if (m_loading && answer.id == *m_loading) {
        m_loading.reset();
        m_scene.older = answer.accepted ? OlderBars::More : OlderBars::Refused;
        update();
    }
    bool const isCancel =
        std::any_of(m_cancels.begin(), m_cancels.end(), [&](auto const& cancel) { return cancel.second == answer.id; });
    if (isCancel && !answer.accepted) {
        m_desk.notify([&desk = m_desk, text = answer.text] {
            return tr("The order was not cancelled: %1").arg(format::said(desk.format(), text));
        });
    }
}

void CandleChart::cancelLine(OwnLine const& line)
{
    if (line.kind != OwnLine::Kind::Order || !line.cancellable) {
        return;
    }
    ClientOrderId const order = line.order;
    CommandId const id = m_desk.issue(CancelOrder{order});
    m_cancels.emplace_back(order, id);
    if (m_desk.snapshot()) {
        take(*m_desk.snapshot());
    }
    update();
}

OwnLine const* CandleChart::movableUnder(QPointF at) const
{
    constexpr double kReach = 3;
    for (PlacedLine const& placed : m_scene.placedLines()) {
        bool const isOnLine = !placed.outside && m_scene.plot.contains(at) && std::abs(at.y() - placed.y) <= kReach;
        if (placed.line->movable && !placed.cross.contains(at) && (placed.tag.contains(at) || isOnLine)) {
            return placed.line;
        }
    }
    return nullptr;
}

void CandleChart::moveLine(QPointF at)
{
    QRegion changed = linesRegion(m_scene);
    double const y = std::clamp(at.y(), m_scene.plot.top(), m_scene.plot.bottom());
    Price const price = priceFromPlot(m_scene.scale.priceAt(y), m_scene.instrument.priceScale);
    if (price.isPositive()) {
        m_scene.moving = movedTo(*m_moved, price, m_scene.last, m_scene.instrument, *m_scene.format);
    }
    changed += linesRegion(m_scene);
    update(changed);
}

// The chart only says what is wanted; whether it is done is asked in a dialog with the figures.
void CandleChart::endMove(bool wanted)
{
    update(linesRegion(m_scene) + crosshairRegion(m_scene));
    std::optional<OwnLine> const to = std::exchange(m_scene.moving, std::nullopt);
    if (wanted && to && to->price != m_moved->price) {
        m_desk.moveOrder({to->order, m_slot, to->price});
    }
    m_moved.reset();
}

// The order that was dragged belongs to an asset that is no longer shown, or the reader thought better of it.
void CandleChart::dropMove()
{
    if (m_drag == Drag::Order) {
        m_drag = Drag::None;
        endMove(false);
    }
}

void CandleChart::openDecisionAt(Place place)
{
    for (Mark const& mark : m_scene.marks) {
        if (mark.place == place && mark.decision) {
            m_desk.openDecision(mark.decision->id);
            return;
        }
    }
}

void CandleChart::typeInterval(QString const& text)
{
    for (QChar const key : text) {
        if (!m_typed.type(key)) {
            return;
        }
    }
    m_scene.typed = m_typed.text();
    update();
    if (m_typed.complete()) {
        applyTyped(true);
    } else {
        m_typedPause.start();
    }
}

// Left alone, one digit from 1 to 5 is an asset, as it is everywhere in the window; with a second digit, a unit or Enter
// it is an interval.
void CandleChart::applyTyped(bool meant)
{
    QString const typed = m_typed.text();
    int const digit = typed.size() == 1 ? typed.at(0).digitValue() : -1;
    bool const isAsset = !meant && digit >= 1 && digit <= static_cast<int>(kUniverseSize);
    std::optional<Interval> const wanted = isAsset ? std::nullopt : m_typed.interval();
    m_typed.clear();
    m_typedPause.stop();
    m_scene.typed.clear();
    update();
    if (isAsset) {
        m_desk.select(kSlots[static_cast<std::size_t>(digit) - 1]);
    }
    SnapshotPtr const& snapshot = m_desk.snapshot();
    if (wanted && (!snapshot || lengthOf(*wanted) >= snapshot->assets[m_slot].barLength)) {
        Q_EMIT intervalTyped(*wanted);
    }
}

}  // namespace pentad::chart

// SPDX-License-Identifier: GPL-3.0-or-later
// What we own on the price scale: our orders that are not ended, and the average entry of the position. Each line says
// what it is in a tag; an order's tag can cancel it. Thread: the interface's.
#pragma once

#include "contracts/EngineSnapshot.h"
#include "format/Format.h"
#include "look/Theme.h"

#include <functional>

namespace pentad::chart {

struct OwnLine {
    enum class Kind : std::uint8_t { Entry, Order };
    Kind kind = Kind::Order;
    ClientOrderId order;
    Price price;
    double plot = 0;
    QString text;
    QString toolTip;
    QColor colour;
    bool cancellable = false;  // else a cancel is on its way, or it is no order
    bool movable = false;      // a limit order, which may be dragged to another price
    friend bool operator==(OwnLine const&, OwnLine const&) = default;
};

// The line as it would stand at another price, with its way from the market in its tag.
OwnLine movedTo(OwnLine line, Price price, std::optional<Price> last, Instrument const& instrument,
                format::Format const& format);

// The colour an order's state has everywhere.
QColor colourOf(OrderRecord const& order, look::Theme const& theme);

// `cancelling` says whether a cancel was sent from here and not answered yet. Highest price first.
std::vector<OwnLine> ownLinesOf(EngineSnapshot const& snapshot, Slot slot, look::Theme const& theme,
                                format::Format const& format,
                                std::function<bool(ClientOrderId const&)> const& cancelling);

}  // namespace pentad::chart

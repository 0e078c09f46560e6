// SPDX-License-Identifier: GPL-3.0-or-later
// A one-minute chart of four hundred bars in a window, what it opened and what was typed into it. Thread: one.
#pragma once

#include "chart/CandleChart.h"
#include "support/Edited.h"
#include "ui/chart/ChartTestKit.h"

#include <gtest/gtest.h>

namespace pentad::chart {

class ChartInWindow : public testing::Test, protected Desktop {
protected:
    void SetUp() override
    {
        fill(0, 400);
        chart.setInterval(Interval::OneMinute);
        chart.resize(800, 500);
        chart.show();
        update();
        QObject::connect(&desk, &widgets::Desk::decisionWanted, &chart, [this](quint64 id) { opened.push_back(id); });
        QObject::connect(&chart, &CandleChart::intervalTyped, &chart, [this](Interval i) { typed.push_back(i); });
    }
    void update() { chart.showSnapshot(Desktop::show()); }

    void refuse(std::uint64_t id, int at)
    {
        auto decision = std::make_shared<DecisionRecord>();
        decision->id = id;
        decision->at = minute(at);
        decision->intent.symbol = asset().instrument.symbol;
        decision->evaluation.refusal = RefusalCode::AlphaEdgeBelowMinimum;
        decision->evaluation.gates[0].verdict = Verdict::Fail;
        test::Edited(next.decisions)->push_back(std::move(decision));
    }
    void work(char const* id, std::int64_t limit)
    {
        OrderView order;
        order.clientOrderId = ClientOrderId(id);
        order.state = OrderState::Working;
        order.size = BaseSize{Quantity(Decimal(2))};
        order.limitPrice = price(limit);
        next.openOrders.push_back(order);
    }
    PlacedLine lineOf(char const* id)
    {
        for (PlacedLine const& placed : chart.scene().placedLines()) {
            if (placed.line->order == ClientOrderId(id)) {
                return placed;
            }
        }
        return {};
    }
    // An order "A" that works at 1,010: where its label can be taken hold of.
    QPointF workingLine()
    {
        work("A", 1'010);
        update();
        return lineOf("A").tag.center() - QPointF(10, 0);
    }

    CandleChart chart{desk, "chart"};
    std::vector<quint64> opened;
    std::vector<Interval> typed;
};

}  // namespace pentad::chart

// SPDX-License-Identifier: GPL-3.0-or-later
// A strategy that wants exactly what a test has written: each decide() takes the next line of the script, and wants
// nothing once the script has ended. The script outlives the strategy, so that a restart goes on with it. Thread: one.
#pragma once

#include "contracts/Strategy.h"

#include <deque>
#include <memory>

namespace pentad::test {

struct Script {
    std::deque<std::vector<OrderIntent>> lines;
    std::string id = "scripted";
    std::vector<PortfolioView> seen;  // what each decide() was shown
    std::vector<std::pair<Slot, Bar>> bars;
};

class ScriptedStrategy final : public Strategy {
public:
    explicit ScriptedStrategy(std::shared_ptr<Script> script) : m_script(std::move(script)) {}

    std::string_view id() const override { return m_script->id; }
    int warmupBars() const override { return 0; }
    Decimal priorEdgeBps() const override { return Decimal(100); }
    void observe(Slot slot, Bar const& bar) override { m_script->bars.emplace_back(slot, bar); }
    std::span<OrderIntent const> decide(MarketView const&, PortfolioView const& portfolio, Universe const&) override
    {
        m_script->seen.push_back(portfolio);
        m_now.clear();
        if (!m_script->lines.empty()) {
            m_now = std::move(m_script->lines.front());
            m_script->lines.pop_front();
        }
        return m_now;
    }
    void indicators(Slot, std::vector<IndicatorValue>&) const override {}
    std::optional<Rate> targetWeight(Slot) const override { return std::nullopt; }

private:
    std::shared_ptr<Script> m_script;
    std::vector<OrderIntent> m_now;
};

}  // namespace pentad::test

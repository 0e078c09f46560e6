// SPDX-License-Identifier: GPL-3.0-or-later
// A scripted runner of backtests: the test says when a run makes progress and how it ends. Results are made up but
// coherent: net is gross less fee and tax, the curve ends where the trades say, drawdown follows from the curve.
// Thread: one.
#pragma once

#include "contracts/Backtests.h"

namespace pentad::test {

struct OutcomeShape {
    std::uint64_t seed = 1;
    int trades = 120;
    int days = 365;
    // The part of the time that was replayed, in percent; below 100 for a cancelled run.
    int percent = 100;
    std::string quote = "TRY";
};
std::shared_ptr<BacktestOutcome const> madeOutcome(OutcomeShape const& shape);

class FakeBacktests final : public BacktestRunner {
public:
    std::uint64_t start(BacktestRequest request) override;
    void cancel(std::uint64_t id) override;
    void forget(std::uint64_t id) override;
    std::vector<BacktestRun> const& runs() const override { return m_runs; }
    void observe(std::function<void()> changed) override { m_changed = std::move(changed); }

    // The script.
    void load(std::uint64_t id);
    void progress(std::uint64_t id, std::uint64_t done, std::uint64_t total);
    void finish(std::uint64_t id, OutcomeShape const& shape);
    void fail(std::uint64_t id, std::string sentence);

private:
    BacktestRun* find(std::uint64_t id);
    void tell();

    std::vector<BacktestRun> m_runs;
    std::uint64_t m_ids = 0;
    std::function<void()> m_changed;
};

}  // namespace pentad::test

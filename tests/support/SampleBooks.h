// SPDX-License-Identifier: GPL-3.0-or-later
// A made-up account that trades by itself and writes step records as the core would: every transaction balances, the
// figures are the sums of the postings, orders live from planned to filled. For tests of everything that stores,
// chains or checks steps. Same calls, same bytes. Thread: any one.
#pragma once

#include "contracts/StepRecord.h"

#include <cstdint>
#include <vector>

namespace pentad::test {

// One step with every field set to something that is not its default. Its books do not add up.
StepRecord fullStep();
// An evaluation with every gate filled in; `salt` changes its numbers.
Evaluation sampleEvaluation(int salt);

class SampleBooks {
public:
    SampleBooks();

    // Opening balance first; then, step by step: an order is planned, acknowledged, filled in part, filled, its fee
    // settled; now and then a refused decision, a harvest, a note. Every tenth step carries a checkpoint.
    StepRecord next();
    std::vector<StepRecord> take(std::size_t count);

private:
    StepRecord opened();
    void plan(StepRecord& step);
    void acknowledge(StepRecord& step);
    void fill(StepRecord& step, bool complete);
    void settleFee(StepRecord& step);
    void harvest(StepRecord& step);
    void book(StepRecord& step, TransactionKind kind, TradeId trade, std::vector<Posting> postings);

    std::uint64_t m_sequence = 0;
    std::uint64_t m_transactions = 0;
    std::uint64_t m_decisions = 0;
    std::uint64_t m_outbox = 0;
    std::int64_t m_trades = 0;
    std::uint64_t m_stage = 0;
    UtcTime m_now;
    OrderRecord m_order;
    BookFigures m_figures;
};

}  // namespace pentad::test

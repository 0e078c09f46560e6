// SPDX-License-Identifier: GPL-3.0-or-later
// A Journal that keeps no steps: it chains and counts them and holds the last checkpoint. Its head digest is that of a
// file that was given the same steps, so a backtest without a file still proves that it is repeatable. Thread: one.
#pragma once

#include "contracts/Journal.h"

#include <vector>

namespace pentad::simulation {

class DigestJournal final : public Journal {
public:
    Expected<JournalState, JournalError> load() override;
    Expected<JournalHead, JournalError> append(std::span<StepRecord const> records) override;

    JournalHead const& head() const { return m_head; }

private:
    JournalHead m_head;
    HashChain m_chain;
    ByteWriter m_body;
    std::vector<std::byte> m_checkpoint;
};

}  // namespace pentad::simulation

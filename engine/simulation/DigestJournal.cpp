// SPDX-License-Identifier: GPL-3.0-or-later
#include "simulation/DigestJournal.h"

namespace pentad::simulation {

Expected<JournalState, JournalError> DigestJournal::load()
{
    return JournalState{m_head, m_checkpoint};
}

Expected<JournalHead, JournalError> DigestJournal::append(std::span<StepRecord const> records)
{
    for (StepRecord const& record : records) {
        check(record.sequence == m_head.sequence + 1, "journal: the sequence does not continue");
        m_body.clear();
        encode(record, m_body);
        // Where the memory ends, nothing of this record is kept, or all of it.
        m_checkpoint.reserve(record.checkpoint.size());
        m_head = {record.sequence, m_chain.append(m_body.bytes())};
        if (!record.checkpoint.empty()) {
            m_checkpoint = record.checkpoint;
        }
    }
    return m_head;
}

}  // namespace pentad::simulation

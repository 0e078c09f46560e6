// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/FailingJournal.h"

#include <utility>

namespace pentad::test {

FailingJournal::FailingJournal(Journal& journal, std::size_t appendsBefore, JournalError error)
    : m_journal(journal), m_appendsBefore(appendsBefore), m_error(std::move(error))
{
}

Expected<JournalState, JournalError> FailingJournal::load()
{
    return m_journal.load();
}

Expected<std::vector<StepRecord>, JournalError> FailingJournal::recent(std::size_t count)
{
    return m_journal.recent(count);
}

Expected<JournalHead, JournalError> FailingJournal::append(std::span<StepRecord const> records)
{
    if (m_error && m_appends >= m_appendsBefore) {
        ++m_failures;
        return Unexpected(*m_error);
    }
    ++m_appends;
    return m_journal.append(records);
}

}  // namespace pentad::test

// SPDX-License-Identifier: GPL-3.0-or-later
// A Journal that works until it has been asked often enough, then fails with the error it was given: nothing of a
// failed append reaches the journal behind it. For tests of what follows a full disk or a lost one. Thread: one.
#pragma once

#include "contracts/Journal.h"

#include <cstddef>
#include <optional>
#include <utility>

namespace pentad::test {

class FailingJournal final : public Journal {
public:
    // The first `appendsBefore` appends succeed, the following ones fail until heal().
    FailingJournal(Journal& journal, std::size_t appendsBefore, JournalError error);

    Expected<JournalState, JournalError> load() override;
    Expected<std::vector<StepRecord>, JournalError> recent(std::size_t count) override;
    Expected<JournalHead, JournalError> append(std::span<StepRecord const> records) override;

    void heal() { m_error.reset(); }
    bool hasReserve() override { return m_reserve; }
    void setReserve(bool reserve) { m_reserve = reserve; }
    // From now on.
    void failWith(JournalError error)
    {
        m_error = std::move(error);
        m_appendsBefore = 0;
    }
    std::size_t appends() const { return m_appends; }
    std::size_t failures() const { return m_failures; }

private:
    Journal& m_journal;
    std::size_t m_appendsBefore;
    std::optional<JournalError> m_error;
    std::size_t m_appends = 0;
    std::size_t m_failures = 0;
    bool m_reserve = true;
};

}  // namespace pentad::test

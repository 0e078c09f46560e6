// SPDX-License-Identifier: GPL-3.0-or-later
// A Journal whose commits take as long as a test says, like a slow or a busy disk: the thread that appends really
// waits. For tests of what a person sees meanwhile. The delay may be changed from another thread.
#pragma once

#include "contracts/Journal.h"

#include <atomic>
#include <chrono>
#include <functional>
#include <thread>

namespace pentad::test {

class SlowJournal final : public Journal {
public:
    using Wait = std::function<void(std::chrono::nanoseconds)>;

    SlowJournal(
        Journal& journal, std::chrono::nanoseconds delay,
        Wait wait = [](std::chrono::nanoseconds time) { std::this_thread::sleep_for(time); })
        : m_journal(journal), m_delay(delay.count()), m_wait(std::move(wait))
    {
    }

    Expected<JournalState, JournalError> load() override { return m_journal.load(); }
    Expected<std::vector<StepRecord>, JournalError> recent(std::size_t count) override
    {
        return m_journal.recent(count);
    }
    Expected<JournalHead, JournalError> append(std::span<StepRecord const> records) override
    {
        m_wait(std::chrono::nanoseconds(m_delay.load()));
        return m_journal.append(records);
    }
    void setDelay(std::chrono::nanoseconds delay) { m_delay = delay.count(); }

private:
    Journal& m_journal;
    std::atomic<std::int64_t> m_delay;
    Wait m_wait;
};

}  // namespace pentad::test

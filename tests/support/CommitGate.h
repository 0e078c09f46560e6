// SPDX-License-Identifier: GPL-3.0-or-later
// Where a test holds the commits of a journal: while it is closed the next commit waits, and with it the engine, until
// the test opens it again. So a test shows what goes on meanwhile without measuring time. Thread: any.
#pragma once

#include "support/SlowJournal.h"

#include <condition_variable>
#include <cstdint>
#include <memory>
#include <mutex>

namespace pentad::test {

class CommitGate final {
public:
    using InFront = std::function<std::unique_ptr<Journal>(Journal&)>;

    // A journal whose commits pass this gate, for TradeOptions::journalInFront.
    static InFront before(std::shared_ptr<CommitGate> gate)
    {
        return [gate](Journal& journal) {
            return std::make_unique<SlowJournal>(journal, std::chrono::nanoseconds(0),
                                                 [gate](std::chrono::nanoseconds) { gate->pass(); });
        };
    }

    void close()
    {
        std::lock_guard const lock(m_mutex);
        m_closed = true;
    }
    void open()
    {
        std::lock_guard const lock(m_mutex);
        m_closed = false;
        m_changed.notify_all();
    }
    // A commit waits here now.
    bool holds() const
    {
        std::lock_guard const lock(m_mutex);
        return m_waits;
    }
    std::uint64_t passed() const
    {
        std::lock_guard const lock(m_mutex);
        return m_passed;
    }
    // Stops the calling thread until so many commits have passed in all; false if they do not come.
    bool waitUntilPassed(std::uint64_t count)
    {
        constexpr std::chrono::seconds kPatience{60};
        std::unique_lock lock(m_mutex);
        return m_changed.wait_for(lock, kPatience, [&] { return m_passed >= count; });
    }

private:
    void pass()
    {
        std::unique_lock lock(m_mutex);
        m_waits = m_closed;
        m_changed.wait(lock, [this] { return !m_closed; });
        m_waits = false;
        ++m_passed;
        m_changed.notify_all();
    }

    mutable std::mutex m_mutex;
    std::condition_variable m_changed;
    bool m_closed = false;
    bool m_waits = false;
    std::uint64_t m_passed = 0;
};

}  // namespace pentad::test

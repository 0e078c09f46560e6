// SPDX-License-Identifier: GPL-3.0-or-later
// Lets the event loop of a test run until something is true, or a deadline has passed. Only for tests that need real
// sockets or timers. Thread: the one that calls.
#pragma once

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QTimer>

#include <chrono>

namespace pentad::test {

// Whether it became true.
template <typename Predicate>
bool spinUntil(Predicate predicate, std::chrono::milliseconds deadline = std::chrono::seconds(60))
{
    QElapsedTimer elapsed;
    elapsed.start();
    QTimer wake;  // so that waiting for events ends in time
    wake.start(5);
    while (!predicate()) {
        if (elapsed.elapsed() > deadline.count()) {
            return false;
        }
        QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents);
    }
    return true;
}

// Lets it run for a while: for what must not happen.
inline void spinFor(std::chrono::milliseconds time)
{
    (void)spinUntil([] { return false; }, time);
}

}  // namespace pentad::test

// SPDX-License-Identifier: GPL-3.0-or-later
// Turns the event loop of a test until something has happened, at most ten seconds. Thread: the test's.
#pragma once

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QEventLoop>

namespace pentad::test {

template <typename Condition>
bool happens(Condition&& condition)
{
    constexpr qint64 kPatienceMs = 10'000;
    QElapsedTimer passed;
    passed.start();
    while (!condition() && passed.elapsed() < kPatienceMs) {
        QCoreApplication::processEvents(QEventLoop::AllEvents, 10);
    }
    return condition();
}

}  // namespace pentad::test

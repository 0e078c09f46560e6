// SPDX-License-Identifier: GPL-3.0-or-later
// Lets Qt's event loop run until something has come true, for tests of sockets and timers. Thread: the test's.
#pragma once

#include <QEventLoop>
#include <QTimer>

#include <chrono>
#include <functional>

namespace pentad::test {

// False if it did not come true in time.
inline bool waitUntil(std::function<bool()> const& isTrue,
                      std::chrono::milliseconds deadline = std::chrono::milliseconds(10'000))
{
    if (isTrue()) {
        return true;
    }
    QEventLoop loop;
    QTimer look;
    QTimer end;
    bool came = false;
    QObject::connect(&look, &QTimer::timeout, &loop, [&] {
        if (isTrue()) {
            came = true;
            loop.quit();
        }
    });
    QObject::connect(&end, &QTimer::timeout, &loop, &QEventLoop::quit);
    end.setSingleShot(true);
    look.start(std::chrono::milliseconds(1));
    end.start(deadline);
    loop.exec();
    return came || isTrue();
}

// Whatever is under way gets this long to happen, for claims that something does not happen.
inline void letPass(std::chrono::milliseconds time)
{
    waitUntil([] { return false; }, time);
}

}  // namespace pentad::test

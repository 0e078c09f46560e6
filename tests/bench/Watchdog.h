// SPDX-License-Identifier: GPL-3.0-or-later
// How long the event loop of the thread it was made in does not listen, seen from outside: a thread of its own posts an
// event every millisecond with the time of posting, and what counts is how long it lay there, as a key press would.
// Thread: the watched one; it has another inside.
#pragma once

#include <QObject>

#include <atomic>
#include <thread>
#include <vector>

namespace pentad::bench {

class Watchdog final : public QObject {
public:
    Watchdog();
    ~Watchdog() override;

    // Of what has been heard so far, in seconds.
    double longest() const;
    // The most that the watched thread itself has computed during one wait: without what other work took from it.
    double longestWork() const;
    double quantile99() const;

protected:
    void customEvent(QEvent* event) override;

private:
    std::atomic<bool> m_over = false;
    std::vector<double> m_waits;
    std::vector<double> m_work;
    clockid_t m_watched;   // the processor time of the watched thread
    std::thread m_thread;  // last: it uses the others
};

}  // namespace pentad::bench

// SPDX-License-Identifier: GPL-3.0-or-later
#include "bench/Watchdog.h"

#include "bench/Measure.h"
#include "foundation/Check.h"
#include "foundation/Clock.h"

#include <QCoreApplication>
#include <QEvent>

#include <pthread.h>
#include <algorithm>

namespace pentad::bench {
namespace {

class Stamp final : public QEvent {
public:
    explicit Stamp(clockid_t watched)
        : QEvent(QEvent::User), posted(SystemClock().monotonic()), worked(processorSeconds(watched))
    {
    }
    MonotonicTime const posted;
    double const worked;
};

clockid_t clockOfThisThread()
{
    clockid_t clock{};
    check(pthread_getcpuclockid(pthread_self(), &clock) == 0, "bench: this thread has no clock");
    return clock;
}

}  // namespace

Watchdog::Watchdog()
    : m_watched(clockOfThisThread()), m_thread([this] {
          while (!m_over) {
              std::this_thread::sleep_for(std::chrono::milliseconds(1));
              QCoreApplication::postEvent(this, new Stamp(m_watched));
          }
      })
{
}

Watchdog::~Watchdog()
{
    m_over = true;
    m_thread.join();
}

void Watchdog::customEvent(QEvent* event)
{
    auto const* const stamp = static_cast<Stamp*>(event);
    auto const waited = SystemClock().monotonic() - stamp->posted;
    m_waits.push_back(std::chrono::duration<double>(waited).count());
    m_work.push_back(processorSeconds(m_watched) - stamp->worked);
}

double Watchdog::longest() const
{
    return m_waits.empty() ? 0 : *std::max_element(m_waits.begin(), m_waits.end());
}

double Watchdog::longestWork() const
{
    return m_work.empty() ? 0 : *std::max_element(m_work.begin(), m_work.end());
}

double Watchdog::quantile99() const
{
    return m_waits.empty() ? 0 : quantile(m_waits, 0.99);
}

}  // namespace pentad::bench

// SPDX-License-Identifier: GPL-3.0-or-later
#include "bench/Watchdog.h"

#include "bench/Measure.h"
#include "foundation/Clock.h"

#include <QCoreApplication>
#include <QEvent>

#include <algorithm>

namespace pentad::bench {
namespace {

class Stamp final : public QEvent {
public:
    Stamp() : QEvent(QEvent::User), posted(SystemClock().monotonic()) {}
    MonotonicTime const posted;
};

}  // namespace

Watchdog::Watchdog()
    : m_thread([this] {
          while (!m_over) {
              std::this_thread::sleep_for(std::chrono::milliseconds(1));
              QCoreApplication::postEvent(this, new Stamp);
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
    auto const waited = SystemClock().monotonic() - static_cast<Stamp*>(event)->posted;
    m_waits.push_back(std::chrono::duration<double>(waited).count());
}

double Watchdog::longest() const
{
    return m_waits.empty() ? 0 : *std::max_element(m_waits.begin(), m_waits.end());
}

double Watchdog::quantile99() const
{
    return m_waits.empty() ? 0 : quantile(m_waits, 0.99);
}

}  // namespace pentad::bench

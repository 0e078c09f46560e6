// SPDX-License-Identifier: GPL-3.0-or-later
#include "composition/StopSignals.h"

#include <unistd.h>
#include <atomic>
#include <csignal>

namespace pentad::composition {
namespace {

constexpr int kInterrupted = 130;

// The only things a signal handler may touch.
int signalPipe[2] = {-1, -1};
std::atomic<int> signalsSeen{0};
static_assert(std::atomic<int>::is_always_lock_free);

extern "C" void rememberSignal(int)
{
    if (signalsSeen.fetch_add(1) > 0) {
        _exit(kInterrupted);
    }
    char const byte = 1;
    [[maybe_unused]] auto const written = write(signalPipe[1], &byte, 1);
}

}  // namespace

void endAtOnce()
{
    _exit(kInterrupted);
}

StopSignals::StopSignals(QObject* parent) : QObject(parent)
{
    if (pipe(signalPipe) != 0) {
        return;
    }
    struct sigaction action = {};
    action.sa_handler = rememberSignal;
    action.sa_flags = SA_RESTART;
    for (int const signal : {SIGINT, SIGTERM, SIGHUP}) {
        sigaction(signal, &action, nullptr);
    }
    m_notifier = std::make_unique<QSocketNotifier>(signalPipe[0], QSocketNotifier::Read);
    connect(m_notifier.get(), &QSocketNotifier::activated, this, [this] {
        m_notifier->setEnabled(false);
        Q_EMIT stopWanted();
    });
}

}  // namespace pentad::composition

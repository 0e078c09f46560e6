// SPDX-License-Identifier: GPL-3.0-or-later
// Backtests in the background: one runs in a thread of its own, later ones wait, results are kept until they are
// forgotten. The worker writes into a place of its own that the reader's thread looks at twenty times a second; neither
// waits for the other. A request's settings are laid over the session's. Thread: the reader's.
#pragma once

#include "config/LoadRequest.h"
#include "contracts/Backtests.h"
#include "foundation/Clock.h"

#include <QObject>
#include <QTimer>

#include <thread>

namespace pentad::composition {

class BacktestDesk final : public QObject, public BacktestRunner {
    Q_OBJECT

public:
    // `base` is what the session's settings were loaded from; the clock measures and must outlive this.
    BacktestDesk(config::LoadRequest base, Clock const& clock);
    // Ends what runs, cleanly.
    ~BacktestDesk() override;

    std::uint64_t start(BacktestRequest request) override;
    void cancel(std::uint64_t id) override;
    void forget(std::uint64_t id) override;
    std::vector<BacktestRun> const& runs() const override { return m_runs; }
    void observe(std::function<void()> changed) override { m_observers.push_back(std::move(changed)); }

private:
    struct Work;
    static void work(Work& place, BacktestRequest const& request, config::LoadRequest settings, Clock const& clock);
    BacktestRun* find(std::uint64_t id);
    void startNext();
    void look();
    void changed();

    config::LoadRequest m_base;
    Clock const& m_clock;
    std::vector<BacktestRun> m_runs;
    std::vector<std::function<void()>> m_observers;
    std::uint64_t m_ids = 0;
    QTimer m_timer;
    std::uint64_t m_running = 0;  // id; 0 = none
    std::shared_ptr<Work> m_work;
    std::jthread m_thread;
};

}  // namespace pentad::composition

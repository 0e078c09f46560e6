// SPDX-License-Identifier: GPL-3.0-or-later
// Asks the exchange what time it is: at once, then in a rhythm, and sooner while the answer is unknown or bad. Tells when
// the session's clock is so far off that nothing may be bought, and when that has ended. Thread: the engine's.
#pragma once

#include "btcturk/ReplyDecoder.h"
#include "btcturk/RestPipeline.h"

namespace pentad::btcturk {

class ServerClock final : public QObject {
public:
    struct Parameters {
        Milliseconds every{30'000};
        Milliseconds everyWhileBad{2'000};
        Milliseconds jump{2'000};  // of the wall clock, that is told
    };
    struct Observers {
        // Said again when whether signed calls go has changed.
        std::function<void(std::string const& advice)> blocked;
        std::function<void()> good;
        // Somebody set the computer's clock.
        std::function<void(Milliseconds by)> wasSet = [](Milliseconds) {};
    };

    ServerClock(RestPipeline& rest, Clock const& clock, Parameters parameters, Observers observers);
    void start();
    // The exchange did not like a stamp: what was measured is worth nothing. Said often, it is believed now and then.
    void mistrust();

private:
    void ask();
    void take(RestResult const& result, MonotonicTime sentAt);
    void judge();
    void watchWall();

    RestPipeline& m_rest;
    Clock const& m_clock;
    Parameters m_parameters;
    Observers m_observers;
    ReplyDecoder m_decoder;
    QTimer m_timer;
    std::optional<MonotonicTime> m_mistrustedAt;
    std::optional<std::chrono::nanoseconds> m_wallLead;  // over monotonic time, which nobody sets
    bool m_asking = false;
    bool m_blocked = false;
    bool m_signs = false;  // although blocked: another clock agrees
};

}  // namespace pentad::btcturk

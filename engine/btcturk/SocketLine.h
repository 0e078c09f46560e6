// SPDX-License-Identifier: GPL-3.0-or-later
// One WebSocket connection to the exchange that is kept up: connects within the published limit, waits for the greeting
// (frame 991), pings, and starts over with full jitter whenever the line breaks, stays mute or is told to. Frames and
// messages are limited in size, and a message in fragments in time: pings may be answered between them for ever. What
// cannot be read, or is no text, is counted and changes nothing. Only what says something about the market or the account
// is a sign of life: not a greeting, not an answer to a join, nothing unknown or unreadable. Nothing is resumed by the
// exchange: whoever uses the line joins and logs in anew each time it opens. Thread: the engine's.
#pragma once

#include "btcturk/ChannelLog.h"
#include "btcturk/FrameDecoder.h"
#include "btcturk/WebSocket.h"
#include "resilience/RateLimiter.h"
#include "resilience/RetryPolicy.h"

#include <QTimer>

#include <functional>
#include <set>

namespace pentad::btcturk {

struct SocketLineParameters {
    std::string address;
    std::string name;  // for the log: "market socket", "account socket"
    Milliseconds greetingPatience{10'000};
    Milliseconds pingEvery{10'000};
    Milliseconds pongMaximum{25'000};
    Milliseconds messagePatience{10'000};        // from the first fragment of a message to its last
    std::optional<Milliseconds> silenceMaximum;  // none: the line may rightly be mute for hours
    QSslConfiguration tls;
};

class SocketLine final : public QObject {
public:
    static constexpr std::size_t kMessageMaximum = 1 << 20;

    struct Observers {
        std::function<void()> opened;  // greeted: join and log in now
        std::function<void(Frame const&)> frame;
        std::function<void()> lost;
        std::function<void()> refused;  // a frame could not be read: whatever it said is missing
    };
    // What the connections of one program share.
    struct Shared {
        Clock const& clock;
        resilience::RateLimiter& limiter;
        resilience::RetryPolicy& retries;
        ChannelLog& log;
    };

    SocketLine(SocketLineParameters parameters, Shared shared, Observers observers);
    ~SocketLine() override;

    void open();
    void close();
    // Gives the connection up and makes a new one.
    void restart(std::string const& why);
    void send(std::string const& frame);

    std::string const& name() const { return m_parameters.name; }
    bool isOpen() const { return m_phase == Phase::Open; }
    // Since the last sign of life, or since it opened; nothing while not open.
    std::optional<Milliseconds> messageAge() const;
    // The last sign of life, or when it opened. To whoever observes market data this is now, without another look at the
    // clock for every frame.
    MonotonicTime heardAt() const { return m_heardAt; }
    // Since the last answer to a ping, or since it opened; nothing while not open.
    std::optional<Milliseconds> pongAge() const;

private:
    enum class Phase : std::uint8_t { Closed, Waiting, Connecting, Greeting, Open };

    void attempt();
    void dispose();
    void scheduleNext();
    WebSocket::Observers socketObservers();
    void take(std::string_view text);
    void noteFragment(bool isLast);
    void refuse(std::string const& why);
    void noteRefused(std::string const& why);
    void ended(WebSocket::Ending const& ending);
    void noteSystem(Frame const& frame);
    void watch();

    SocketLineParameters m_parameters;
    Shared m_shared;
    Observers m_observers;
    FrameDecoder m_decoder;
    WebSocket* m_socket = nullptr;
    Phase m_phase = Phase::Closed;
    int m_attempts = 0;
    bool m_everOpen = false;
    std::string m_lostFor;         // why the last open connection was lost
    std::set<int> m_unknownTypes;  // noted already; bounded
    MonotonicTime m_phaseSince{};
    MonotonicTime m_bytesAt{};  // when the newest bytes came
    MonotonicTime m_heardAt{};
    MonotonicTime m_pongAt{};
    MonotonicTime m_pingAt{};
    std::optional<MonotonicTime> m_unfinishedSince;  // a message of which fragments came
    QTimer m_retry;
    QTimer m_watch;
};

}  // namespace pentad::btcturk

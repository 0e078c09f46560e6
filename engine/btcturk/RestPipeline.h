// SPDX-License-Identifier: GPL-3.0-or-later
// The one way to the REST side. Every signed call passes the exchange's time, the rate limit and the signer, in that
// order, at the moment it is really sent. Calls wait their turn by urgency, then by age; a call whose turn does not come
// within its patience is given back unsent. Transient failures are tried again as the retry policy says, order posts
// never. Orders and cancels have connections of their own, so that no slow question can hold up an order, and no hung
// order a cancel; what has no connection free waits here, by urgency, not in the library. A key that is refused time after
// time is asked with no more, for that can have the address blocked: only what reduces risk still tries, ever less often,
// and one good answer ends it, also one to another line of the program.
// Thread: the engine's; results come later, never inside send().
#pragma once

#include "btcturk/ChannelLog.h"
#include "btcturk/HttpChannel.h"
#include "btcturk/LineShare.h"
#include "btcturk/OrderOutcome.h"
#include "btcturk/Signer.h"
#include "contracts/EngineObserver.h"
#include "resilience/TimeSync.h"

#include <QTimer>

namespace pentad::btcturk {

struct RestCall {
    Route route = Route::ServerTime;
    std::string query;
    std::string suffix;  // what follows the path of the route
    std::string body;
    resilience::Urgency urgency = resilience::Urgency::Data;
    Milliseconds patience{10'000};
    ClientOrderId about;  // the order, where it is about one
    // Told when it leaves for the first time, from inside the pipeline: to note it, no more.
    std::function<void()> leaves = {};
};

struct RestResult {
    bool sent = false;   // false: it certainly never left
    HttpAnswer answer;   // of the last attempt
    std::string reason;  // why there is no answer, for people; empty if there is one

    bool answered() const { return sent && answer.answered(); }
};

struct RestParameters {
    std::string apiAddress;    // scheme and host, no slash at the end
    std::string graphAddress;  // of the charts
    Milliseconds deadline{5'000};
    int attemptsMaximum = 4;  // of a call that may be made again
    // No order waits longer than this for its turn: it must not leave when it may already have been ruled absent.
    Milliseconds orderWaitMaximum{30'000};
    std::uint64_t jitterSeed = 1;
    int refusalsMaximum = 5;            // of the key, in a row
    Milliseconds refusedPause{60'000};  // before a cancel or a flatten tries the key again; doubled each time
    // After many refused calls: one call at a time, so far apart, before the key is given up. Nothing: it is given up at
    // once, and also after refusalsMaximum.
    std::optional<Milliseconds> refusedCallsPause;
    resilience::TimeSyncParameters time;
    Milliseconds stampsAhead{300'000};  // a stamp further ahead of the exchange's time is not believed
    QSslConfiguration tls = strictTls();
    LineSharePtr share = std::make_shared<LineShare>();
};

class RestPipeline final : public QObject {
public:
    using Answer = std::function<void(RestResult const&)>;
    struct Listeners {
        std::function<void()> unauthorized;  // the key, the stamp, a right or the address was refused
        std::function<void(std::string const& why)> keyGivenUp;
        std::function<void(std::string const& why)> redirected;  // the exchange itself never does that
        std::function<void()> keyTakenUp = {};                   // it had been given up, and is accepted again
    };

    // Without a signer signed calls are given back unsent.
    RestPipeline(RestParameters parameters, Clock const& clock, std::optional<Signer> signer, ChannelLog& log);

    void listen(Listeners listeners) { m_listeners = std::move(listeners); }
    void send(RestCall call, Answer answer);
    // Told of every attempt, when it has ended.
    void observe(std::function<void(CallReport const&)> observer) { m_observer = std::move(observer); }
    // The exchange's time became known, or known again: signed calls may go on.
    void resume() { m_timer.start(0); }

    // Signed calls also go where this clock agrees with the exchange: it is the computer's own, beside the session's, which
    // nears it only slowly when it was wrong. Their stamps are the exchange's time in any case.
    void trustAlso(Clock const& wall) { m_wall = &wall; }
    Clock const* wall() const { return m_wall; }
    // Of the clock that agrees better.
    resilience::TimeState clockState(MonotonicTime now) const;
    std::string clockAdvice(MonotonicTime now) const;
    bool canSign() const { return m_signer.has_value(); }
    Signer* signer() { return m_signer ? &*m_signer : nullptr; }
    resilience::TimeSync& time() { return m_time; }
    resilience::RateLimiter& limiter() { return m_parameters.share->limiter; }
    resilience::RetryPolicy& retries() { return m_retries; }
    // The exchange's time; the clock's own while it is unknown.
    UtcTime exchangeTime() const;
    // Whether a stamp of market data cannot be true. Never while the exchange's time is unknown.
    bool isOfFuture(UtcTime stamp) const;
    // An answer that came, but could not be used.
    void noteUnusable(Route route, std::string const& why);
    // The same; what could not be read counts as a message refused.
    void noteUnusable(Route route, RestFailure const& failure);
    // An answer about an order that proves nothing: counts as a message refused where it could not be read.
    void countUnreadable(OrderUnknown const& outcome);
    // Rows of lists that could not be read, and were not needed.
    void noteLeftOut(std::size_t rows);
    // Clock, budgets and the state of the signed routes.
    void describe(ChannelView& view) const;

private:
    struct Waiting {
        RestCall call;
        Answer answer;
        std::uint64_t order = 0;
        MonotonicTime notBefore{};
        MonotonicTime expires{};
        int attempts = 0;
        bool forConnection = false;  // its turn has come, but all connections are busy
        RestResult last;
    };

    // Connections to one host for one purpose, and how many of them are busy. The library opens so many; more calls would
    // queue inside it while their deadlines run.
    struct Line {
        explicit Line(QSslConfiguration const& tls) : channel(tls, nullptr) {}
        static constexpr int kConnections = 6;
        HttpChannel channel;
        int busy = 0;
    };

    Line& lineFor(Route route);
    void work();
    // Whether the call was started or given back; otherwise it goes on waiting.
    bool advance(Waiting& waiting, MonotonicTime now);
    void start(Waiting waiting, MonotonicTime now);
    void finish(Waiting waiting, MonotonicTime sentAt, HttpAnswer answer);
    void tell(CallReport const& report) const;
    void giveBack(Waiting waiting, std::string reason);
    std::string whyLate(RestCall const& call, MonotonicTime now) const;
    UtcTime utcIn(Milliseconds real) const;
    // Of signed calls: whether the key is accepted.
    void judgeKey(HttpAnswer const& answer, MonotonicTime sentAt, MonotonicTime now);
    bool isKeyGivenUp() const;
    void takeKeyUpAgain();
    void acceptKey();
    bool isKeySpared(MonotonicTime now) const;
    bool mayTryKey(resilience::Urgency urgency, MonotonicTime now) const;
    std::string keyAdvice() const;
    HttpRequest requestOf(RestCall const& call);
    void enqueue(Waiting waiting);
    void schedule(MonotonicTime now);

    RestParameters m_parameters;
    Clock const& m_clock;
    Clock const* m_wall = nullptr;
    ChannelLog& m_log;
    Listeners m_listeners;
    std::optional<Signer> m_signer;
    std::string m_keysStay;  // why the address is shown no keys; empty if it is
    Line m_questions;
    Line m_charts;
    Line m_orders;
    Line m_cancels;
    resilience::TimeSync m_time;
    resilience::RetryPolicy m_retries;
    std::vector<Waiting> m_waiting;  // most urgent first, then oldest
    std::uint64_t m_lastOrder = 0;
    int m_refusals = 0;      // of the key, one after the other
    int m_refusedCalls = 0;  // and how many calls that were
    int m_signedBusy = 0;    // signed calls under way
    UtcTime m_lastStamp;
    std::optional<MonotonicTime> m_refusedAt;  // the last one
    std::uint64_t m_acceptedBefore = 0;        // the share's mark then
    QTimer m_timer;
    std::function<void(CallReport const&)> m_observer;
};

// What kind of failure an attempt was; nothing for an answer that settles the call, refusals included.
std::optional<resilience::CallFailure> callFailureOf(HttpAnswer const& answer);

}  // namespace pentad::btcturk

// SPDX-License-Identifier: GPL-3.0-or-later
// The one way to the REST side. Every signed call passes the exchange's time, the rate limit and the signer, in that
// order, at the moment it is really sent. Calls wait their turn by urgency, then by age; a call whose turn does not come
// within its patience is given back unsent. Transient failures are tried again as the retry policy says, order posts
// never. Orders and cancels have connections of their own, so that no slow question can hold them up.
// Thread: the engine's; results come later, never inside send().
#pragma once

#include "btcturk/ChannelLog.h"
#include "btcturk/HttpChannel.h"
#include "btcturk/Signer.h"
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
    std::uint64_t jitterSeed = 1;
    resilience::TimeSyncParameters time;
    QSslConfiguration tls = strictTls();
};

class RestPipeline final : public QObject {
public:
    using Answer = std::function<void(RestResult const&)>;

    // Without a signer signed calls are given back unsent.
    RestPipeline(RestParameters parameters, Clock const& clock, std::optional<Signer> signer, ChannelLog& log);

    void send(RestCall call, Answer answer);
    // The exchange's time became known, or known again: signed calls may go on.
    void resume() { m_timer.start(0); }

    bool canSign() const { return m_signer.has_value(); }
    Signer* signer() { return m_signer ? &*m_signer : nullptr; }
    resilience::TimeSync& time() { return m_time; }
    resilience::RateLimiter& limiter() { return m_limiter; }
    resilience::RetryPolicy& retries() { return m_retries; }
    // The exchange's time; the clock's own while it is unknown.
    UtcTime exchangeTime() const;
    // An answer that came, but could not be used.
    void noteUnusable(Route route, std::string const& why);
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
        RestResult last;
    };

    void work();
    // Whether the call was started or given back; otherwise it goes on waiting.
    bool advance(Waiting& waiting, MonotonicTime now);
    void start(Waiting waiting, MonotonicTime now);
    void finish(Waiting waiting, MonotonicTime sentAt, HttpAnswer answer);
    void giveBack(Waiting waiting, std::string reason);
    HttpRequest requestOf(RestCall const& call);
    void enqueue(Waiting waiting);
    void schedule(MonotonicTime now);

    RestParameters m_parameters;
    Clock const& m_clock;
    ChannelLog& m_log;
    std::optional<Signer> m_signer;
    HttpChannel m_questions;
    HttpChannel m_orders;
    resilience::TimeSync m_time;
    resilience::RateLimiter m_limiter;
    resilience::RetryPolicy m_retries;
    std::vector<Waiting> m_waiting;  // most urgent first, then oldest
    std::uint64_t m_lastOrder = 0;
    QTimer m_timer;
};

// What kind of failure an attempt was; nothing for an answer that settles the call, refusals included.
std::optional<resilience::CallFailure> callFailureOf(HttpAnswer const& answer);

}  // namespace pentad::btcturk

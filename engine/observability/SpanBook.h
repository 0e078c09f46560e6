// SPDX-License-Identifier: GPL-3.0-or-later
// Makes spans of what the engine tells: a root `live_cycle` for each cycle with data_feed.update, strategy.decide and
// risk.pre_trade inside; execution.submit from the moment an order is given away until its answer; reconcile.sync from a
// question about the account until its answer; and exchange_call for each attempt over the line. What is answered after
// its cycle has ended, or at the third attempt, still belongs to the cycle that asked. Ended spans are taken out; nothing
// here does I/O, and what never ends is bounded. Thread: the engine's.
#pragma once

#include "contracts/EngineObserver.h"
#include "observability/Span.h"

#include <map>
#include <optional>

namespace pentad::observability {

class SpanBook {
public:
    // `unixAtZero`: Unix time in nanoseconds when the monotonic clock stood at zero.
    SpanBook(std::string seed, std::int64_t unixAtZero) : m_ids(std::move(seed)), m_unixAtZero(unixAtZero) {}

    void heard(EngineEvent const& event, MonotonicTime now);
    void sent(Effect const& effect, MonotonicTime now);
    void called(CallReport const& report);
    void cycled(CycleReport const& report);
    // What has ended since the last call.
    std::vector<Span> take();

private:
    struct Open {
        SpanContext context;
        std::string parentSpanId;
        MonotonicTime began;
    };
    static constexpr std::size_t kOpenMax = 1'000;

    SpanContext const& root(MonotonicTime at);
    Span made(SpanContext context, std::string parent, std::string name, MonotonicTime began,
              MonotonicTime ended) const;
    void endSubmit(ClientOrderId const& id, std::string outcome, SpanStatus status, MonotonicTime now);
    void endSync(SpanStatus status, MonotonicTime now);

    SpanIds m_ids;
    std::int64_t m_unixAtZero;
    std::optional<SpanContext> m_root;          // of the newest cycle that has begun, or of the start before it
    std::optional<MonotonicTime> m_startBegan;  // until the first cycle
    std::map<ClientOrderId, Open> m_submits;
    std::optional<Open> m_sync;
    std::vector<Span> m_ended;
};

}  // namespace pentad::observability

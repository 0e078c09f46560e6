// SPDX-License-Identifier: GPL-3.0-or-later
// Sends spans to a collector, OTLP over HTTP with JSON: 512 at a time, or what there is after five seconds. A bounded
// queue: what does not fit is dropped and counted, so that a collector that is slow or gone costs memory once and time
// never. Only 429, 502, 503 and 504 are tried again, after as long as the collector asks for.
// Thread: made, and everything but add(), dropped() and queued() called, in the thread of its timers; those
// three from any.
#pragma once

#include "observability/HttpPost.h"
#include "observability/OtlpJson.h"

#include <QTimer>

#include <deque>
#include <mutex>

namespace pentad::observability {

struct TraceLimits {
    std::size_t batch = 512;
    std::size_t queued = 4'096;
    Milliseconds every{5'000};
    Milliseconds deadline{10'000};
    Milliseconds retryAfter{5'000};  // where the collector does not say
    int attempts = 5;
};

class TraceExporter final : public QObject {
public:
    // `endpoint` without the path v1/traces.
    TraceExporter(QUrl const& endpoint, TraceResource resource, TraceLimits limits = {}, QObject* parent = nullptr);
    void add(std::vector<Span> spans);
    // Sends what there is, now.
    void flush();

    std::uint64_t dropped() const;
    // Spans that wait, without those under way.
    std::size_t queued() const;
    std::uint64_t exported() const { return m_exported; }

private:
    void sendNext();
    void send();
    void answered(PostResult const& result);

    QUrl m_address;
    TraceResource m_resource;
    TraceLimits m_limits;
    HttpPost m_post;
    QTimer m_timer;
    mutable std::mutex m_mutex;
    std::deque<Span> m_queue;
    std::uint64_t m_dropped = 0;
    std::vector<Span> m_batch;  // under way
    int m_attempts = 0;
    std::uint64_t m_exported = 0;
};

}  // namespace pentad::observability

// SPDX-License-Identifier: GPL-3.0-or-later
#include "observability/SpanBook.h"

#include <algorithm>
#include <array>
#include <utility>

namespace pentad::observability {
namespace {

constexpr std::string_view kAccountRoutes = "/api/v1/";

}  // namespace

SpanContext const& SpanBook::root(MonotonicTime at)
{
    if (!m_root) {
        m_root = m_ids.newTrace();
        m_startBegan = at;
    } else if (m_startBegan) {
        m_startBegan = std::min(*m_startBegan, at);  // a call is told when it has ended
    }
    return *m_root;
}

Span SpanBook::made(SpanContext context, std::string parent, std::string name, MonotonicTime began,
                    MonotonicTime ended) const
{
    Span span;
    span.context = std::move(context);
    span.parentSpanId = std::move(parent);
    span.name = std::move(name);
    span.startNanoseconds = m_unixAtZero + began.time_since_epoch().count();
    span.endNanoseconds = m_unixAtZero + ended.time_since_epoch().count();
    return span;
}

void SpanBook::heard(EngineEvent const& event, MonotonicTime now)
{
    std::visit(
        [&]<typename Body>(Body const& body) {
            if constexpr (std::is_same_v<Body, CycleDue>) {
                if (auto const began = std::exchange(m_startBegan, std::nullopt)) {
                    m_ended.push_back(made(*m_root, {}, "start_up", *began, now));
                }
                m_root = m_ids.newTrace();
            } else if constexpr (std::is_same_v<Body, OrderAcknowledged>) {
                endSubmit(body.clientOrderId, "accepted", SpanStatus::Ok, now);
            } else if constexpr (std::is_same_v<Body, OrderRefused>) {
                endSubmit(body.clientOrderId, "refused", SpanStatus::Error, now);
            } else if constexpr (std::is_same_v<Body, OrderOutcomeUnknown>) {
                endSubmit(body.clientOrderId, "unknown", SpanStatus::Error, now);
            } else if constexpr (std::is_same_v<Body, AccountReported>) {
                endSync(SpanStatus::Ok, now);
            } else if constexpr (std::is_same_v<Body, AccountReportFailed>) {
                endSync(SpanStatus::Error, now);
            }
        },
        event.body);
}

void SpanBook::sent(Effect const& effect, MonotonicTime now)
{
    SpanContext const& parent = root(now);
    if (auto const* place = std::get_if<PlaceEffect>(&effect)) {
        if (m_submits.size() < kOpenMax) {
            m_submits.insert_or_assign(place->order.clientOrderId(), Open{m_ids.childOf(parent), parent.spanId, now});
        }
    } else if (std::holds_alternative<ReportEffect>(effect) && !m_sync) {
        m_sync = Open{m_ids.childOf(parent), parent.spanId, now};
    }
}

void SpanBook::endSubmit(ClientOrderId const& id, std::string outcome, SpanStatus status, MonotonicTime now)
{
    auto const open = m_submits.find(id);
    if (open == m_submits.end()) {
        return;
    }
    Span span = made(open->second.context, open->second.parentSpanId, "execution.submit", open->second.began, now);
    span.status = status;
    span.attributes = {{"client_order_id", id.text()}, {"outcome", std::move(outcome)}};
    m_ended.push_back(std::move(span));
    m_submits.erase(open);
}

void SpanBook::endSync(SpanStatus status, MonotonicTime now)
{
    if (!m_sync) {
        return;
    }
    Span span = made(m_sync->context, m_sync->parentSpanId, "reconcile.sync", m_sync->began, now);
    span.status = status;
    m_ended.push_back(std::move(span));
    m_sync.reset();
}

void SpanBook::called(CallReport const& report)
{
    auto const submit = m_submits.find(report.clientOrderId);
    // Prices and rules are asked for beside a report, and not for it.
    bool const isOfReport = report.clientOrderId.empty() && report.route.starts_with(kAccountRoutes);
    SpanContext const parent = submit != m_submits.end()          ? submit->second.context
                               : isOfReport && m_sync.has_value() ? m_sync->context
                                                                  : root(report.began);
    Span span = made(m_ids.childOf(parent), parent.spanId, "exchange_call", report.began, report.ended);
    span.kind = SpanKind::Client;
    span.status = report.failed() ? SpanStatus::Error : SpanStatus::Ok;
    span.attributes = {{"http.route", std::string(report.route)},
                       {"http.response.status_code", std::int64_t{report.status}},
                       {"attempt", std::int64_t{report.attempt}}};
    if (report.status == 0) {
        span.attributes.emplace_back("error.type", std::string(report.failure));
    }
    if (!report.clientOrderId.empty()) {
        span.attributes.emplace_back("client_order_id", report.clientOrderId.text());
    }
    m_ended.push_back(std::move(span));
}

void SpanBook::cycled(CycleReport const& report)
{
    struct Child {
        char const* name;
        CycleStage first;
        CycleStage last;
    };
    static constexpr std::array<Child, 3> kChildren{{{"data_feed.update", CycleStage::Ingest, CycleStage::Mark},
                                                     {"strategy.decide", CycleStage::Decide, CycleStage::Decide},
                                                     {"risk.pre_trade", CycleStage::Capital, CycleStage::Risk}}};
    SpanContext const context = root(report.began);
    m_startBegan.reset();
    MonotonicTime at = report.began;
    std::size_t next = 0;
    // The stages follow each other in their order; a child is as long as its stages are together.
    for (std::size_t stage = 0; stage < kCycleStages && next < kChildren.size(); ++stage) {
        Child const& child = kChildren[next];
        if (static_cast<CycleStage>(stage) == child.first) {
            MonotonicTime end = at;
            for (std::size_t part = stage; part <= static_cast<std::size_t>(child.last); ++part) {
                end += report.timing.stages[part];
            }
            Span span = made(m_ids.childOf(context), context.spanId, child.name, at, std::min(end, report.ended));
            span.attributes = {{"cycle_id", static_cast<std::int64_t>(number(report.cycle))}};
            m_ended.push_back(std::move(span));
            ++next;
        }
        at += report.timing.stages[stage];
    }
    Span span = made(context, {}, "live_cycle", report.began, report.ended);
    span.status = SpanStatus::Ok;
    span.attributes = {{"cycle_id", static_cast<std::int64_t>(number(report.cycle))}};
    m_ended.push_back(std::move(span));
}

std::vector<Span> SpanBook::take()
{
    return std::exchange(m_ended, {});
}

}  // namespace pentad::observability

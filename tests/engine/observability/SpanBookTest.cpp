// SPDX-License-Identifier: GPL-3.0-or-later
#include "observability/SpanBook.h"

#include "observability/Span.h"
#include "support/Approval.h"
#include "support/LiraPairs.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <set>

namespace pentad::observability {
namespace {

using namespace std::chrono_literals;

class SpanBookTest : public testing::Test {
protected:
    void hear(EventBody body) { book.heard(EngineEvent{{}, std::move(body)}, now); }
    void cycle(std::uint64_t id)
    {
        CycleReport report;
        report.cycle = CycleId{id};
        report.began = now;
        report.timing.stages[static_cast<std::size_t>(CycleStage::Ingest)] = 1ms;
        report.timing.stages[static_cast<std::size_t>(CycleStage::Mark)] = 2ms;
        report.timing.stages[static_cast<std::size_t>(CycleStage::Decide)] = 4ms;
        report.timing.stages[static_cast<std::size_t>(CycleStage::Risk)] = 8ms;
        now += 20ms;
        report.ended = now;
        book.cycled(report);
    }
    CallReport call(ClientOrderId const& about, int status, int attempt) const
    {
        CallReport report;
        report.route = "/api/v1/order";
        report.status = status;
        report.failure = status == 0 ? "timed out" : "none";
        report.attempt = attempt;
        report.clientOrderId = about;
        report.began = now - 5ms;
        report.ended = now;
        return report;
    }
    static Span const& named(std::vector<Span> const& spans, std::string_view name)
    {
        auto const found =
            std::find_if(spans.begin(), spans.end(), [&](Span const& span) { return span.name == name; });
        EXPECT_NE(found, spans.end()) << name;
        return found == spans.end() ? spans.front() : *found;
    }

    test::Approver approver{test::liraUniverse()};
    SpanBook book{"seed", 1'700'000'000'000'000'000};
    MonotonicTime now{1h};
};

TEST_F(SpanBookTest, ACycleIsARootWithItsStagesInside)
{
    hear(CycleDue{});
    cycle(7);
    auto const spans = book.take();
    ASSERT_EQ(spans.size(), 4U);
    Span const& root = named(spans, "live_cycle");
    EXPECT_EQ(root.parentSpanId, "");
    EXPECT_EQ(root.context.traceId.size(), 32U);
    EXPECT_EQ(root.context.spanId.size(), 16U);
    EXPECT_EQ(root.startNanoseconds, 1'700'000'000'000'000'000 + std::chrono::nanoseconds(1h).count());
    EXPECT_EQ(root.endNanoseconds - root.startNanoseconds, 20'000'000);
    auto const lasted = [&](char const* name) {
        Span const& span = named(spans, name);
        EXPECT_EQ(span.parentSpanId, root.context.spanId);
        EXPECT_EQ(span.context.traceId, root.context.traceId);
        EXPECT_GE(span.startNanoseconds, root.startNanoseconds);
        EXPECT_LE(span.endNanoseconds, root.endNanoseconds);
        return span.endNanoseconds - span.startNanoseconds;
    };
    EXPECT_EQ(lasted("data_feed.update"), 3'000'000);
    EXPECT_EQ(lasted("strategy.decide"), 4'000'000);
    EXPECT_EQ(lasted("risk.pre_trade"), 8'000'000);
    EXPECT_TRUE(book.take().empty()) << "taken once";
}

TEST_F(SpanBookTest, AnAnswerAfterItsCycleAndARetryStillBelongToIt)
{
    hear(CycleDue{});
    ApprovedOrder const order = approver.limit(Slot{0}, Side::Buy, Quantity("0.01"_dec), Price("1000000"_dec));
    ClientOrderId const id = order.clientOrderId();
    book.sent(PlaceEffect{1, order}, now);
    cycle(1);
    SpanContext const root = named(book.take(), "live_cycle").context;
    hear(CycleDue{});
    cycle(2);
    now += 1s;
    book.called(call(id, 503, 1));
    now += 1s;
    book.called(call(id, 200, 2));
    hear(OrderAcknowledged{id, ExchangeOrderId{5}});
    auto const spans = book.take();
    Span const& submit = named(spans, "execution.submit");
    EXPECT_EQ(submit.context.traceId, root.traceId);
    EXPECT_EQ(submit.parentSpanId, root.spanId);
    EXPECT_EQ(submit.status, SpanStatus::Ok);
    int calls = 0;
    for (Span const& span : spans) {
        if (span.name == "exchange_call") {
            ++calls;
            EXPECT_EQ(span.parentSpanId, submit.context.spanId);
            EXPECT_EQ(span.context.traceId, root.traceId);
            EXPECT_EQ(span.kind, SpanKind::Client);
            EXPECT_EQ(span.status, calls == 1 ? SpanStatus::Error : SpanStatus::Ok);
        }
    }
    EXPECT_EQ(calls, 2);
}

TEST_F(SpanBookTest, WhatHappensBeforeTheFirstCycleHasARootToo)
{
    CallReport const early = call({}, 200, 1);
    book.sent(ReportEffect{}, now);
    book.called(early);
    now += 300ms;
    hear(AccountReported{});
    hear(CycleDue{});
    cycle(1);
    auto const spans = book.take();
    Span const& start = named(spans, "start_up");
    EXPECT_EQ(start.parentSpanId, "");
    EXPECT_EQ(named(spans, "reconcile.sync").parentSpanId, start.context.spanId);
    EXPECT_EQ(named(spans, "exchange_call").context.traceId, start.context.traceId);
    EXPECT_EQ(start.endNanoseconds - start.startNanoseconds, 300'000'000);
    EXPECT_NE(named(spans, "live_cycle").context.traceId, start.context.traceId);
    hear(CycleDue{});
    cycle(2);
    for (Span const& span : book.take()) {
        EXPECT_NE(span.name, "start_up") << "there is one";
    }
}

TEST_F(SpanBookTest, AnUnknownOutcomeIsAnError)
{
    ApprovedOrder const order = approver.limit(Slot{0}, Side::Buy, Quantity("0.01"_dec), Price("1000000"_dec));
    book.sent(PlaceEffect{1, order}, now);
    hear(OrderOutcomeUnknown{order.clientOrderId(), "timed out"});
    hear(OrderAcknowledged{order.clientOrderId(), ExchangeOrderId{5}});
    auto const spans = book.take();
    ASSERT_EQ(spans.size(), 1U) << "ended once";
    EXPECT_EQ(spans[0].status, SpanStatus::Error);
}

TEST_F(SpanBookTest, ReconciliationLastsFromTheQuestionToTheAnswer)
{
    hear(CycleDue{});
    book.sent(ReportEffect{}, now);
    book.called(call({}, 200, 1));
    now += 300ms;
    hear(AccountReported{});
    auto const spans = book.take();
    Span const& sync = named(spans, "reconcile.sync");
    EXPECT_EQ(sync.endNanoseconds - sync.startNanoseconds, 300'000'000);
    EXPECT_EQ(named(spans, "exchange_call").parentSpanId, sync.context.spanId);
    book.sent(ReportEffect{}, now);
    CallReport prices = call({}, 200, 1);
    prices.route = "/api/v2/ticker";
    book.called(prices);
    Span const price = named(book.take(), "exchange_call");
    hear(AccountReported{});
    EXPECT_NE(price.parentSpanId, named(book.take(), "reconcile.sync").context.spanId) << "nothing of the report";
    book.sent(ReportEffect{}, now);
    hear(AccountReportFailed{"no answer"});
    EXPECT_EQ(named(book.take(), "reconcile.sync").status, SpanStatus::Error);
}

TEST_F(SpanBookTest, NoTwoSpansShareAnIdentifier)
{
    std::set<std::string> seen;
    std::size_t count = 0;
    for (std::uint64_t i = 0; i < 100; ++i) {
        hear(CycleDue{});
        cycle(i);
        for (Span const& span : book.take()) {
            seen.insert(span.context.spanId);
            ++count;
        }
    }
    EXPECT_EQ(seen.size(), count);
}

}  // namespace
}  // namespace pentad::observability

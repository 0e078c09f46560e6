// SPDX-License-Identifier: GPL-3.0-or-later
#include "observability/TraceExporter.h"

#include "observability/OtlpJson.h"
#include "support/Collector.h"
#include "support/EventLoop.h"

#include <gtest/gtest.h>

namespace pentad::observability {
namespace {

using namespace std::chrono_literals;

std::vector<Span> someSpans(std::size_t count)
{
    SpanIds ids("seed");
    std::vector<Span> spans;
    for (std::size_t i = 0; i < count; ++i) {
        Span span;
        span.context = ids.newTrace();
        span.parentSpanId = i % 2 == 0 ? "" : spans.back().context.spanId;
        span.name = "live_cycle";
        span.startNanoseconds = 1'700'000'000'000'000'000;
        span.endNanoseconds = 1'700'000'000'000'000'007;
        span.status = SpanStatus::Ok;
        span.attributes = {{"cycle_id", std::int64_t{9'007'199'254'740'993}}, {"note", std::string("api_secret=abc")}};
        spans.push_back(std::move(span));
    }
    return spans;
}

TraceResource resource()
{
    return {"pentad", "0.1.0", "demo"};
}

class TraceExporterTest : public testing::Test {
protected:
    QUrl endpoint() const { return QUrl(QString::fromStdString(collector.address() + "/")); }
    TraceLimits limits() const
    {
        TraceLimits made;
        made.batch = 4;
        made.queued = 10;
        made.every = 1h;  // only when told
        made.retryAfter = 1ms;
        return made;
    }
    test::Collector collector;
};

TEST_F(TraceExporterTest, SendsWhatACollectorUnderstands)
{
    TraceExporter exporter(endpoint(), resource(), limits());
    exporter.add(someSpans(3));
    exporter.flush();
    ASSERT_TRUE(test::happens([&] { return exporter.exported() == 3; }));
    EXPECT_TRUE(collector.problems.empty()) << collector.problems.front();
    ASSERT_EQ(collector.spans.size(), 3U);
    EXPECT_EQ(collector.spans[1].value(QStringLiteral("parentSpanId")),
              collector.spans[0].value(QStringLiteral("spanId")));
    QByteArray const json = otlpJson(someSpans(1), resource());
    EXPECT_TRUE(json.contains("\"intValue\":\"9007199254740993\"")) << "no binary fraction in between";
    EXPECT_FALSE(json.contains("abc")) << "and no secret";
}

TEST_F(TraceExporterTest, SendsABatchAsSoonAsItIsFull)
{
    TraceExporter exporter(endpoint(), resource(), limits());
    exporter.add(someSpans(9));
    ASSERT_TRUE(test::happens([&] { return exporter.exported() == 8; }));
    EXPECT_EQ(collector.posts, 2);
    EXPECT_EQ(exporter.dropped(), 0U);
}

TEST_F(TraceExporterTest, DropsAndCountsWhatDoesNotFit)
{
    TraceExporter exporter(endpoint(), resource(), limits());
    exporter.add(someSpans(25));
    EXPECT_EQ(exporter.dropped(), 15U);
}

TEST_F(TraceExporterTest, TriesAgainWhereTheCollectorAsksForIt)
{
    TraceLimits patient = limits();
    patient.attempts = 1'000'000;
    TraceExporter exporter(endpoint(), resource(), patient);
    collector.answerWith(test::jsonAnswer("{}", 503, "Retry-After: 0\r\n"));
    exporter.add(someSpans(1));
    exporter.flush();
    ASSERT_TRUE(test::happens([&] { return collector.posts >= 2; }));
    collector.answerWith(test::jsonAnswer("{}"));
    ASSERT_TRUE(test::happens([&] { return exporter.exported() == 1; }));
    EXPECT_EQ(exporter.dropped(), 0U);
}

TEST_F(TraceExporterTest, GivesUpOnEveryOtherAnswerAndOnSilence)
{
    for (int const status : {400, 404, 500}) {
        TraceExporter exporter(endpoint(), resource(), limits());
        collector.answerWith(test::jsonAnswer("{}", status));
        int const before = collector.posts;
        exporter.add(someSpans(1));
        exporter.flush();
        ASSERT_TRUE(test::happens([&] { return exporter.dropped() == 1; })) << status;
        EXPECT_EQ(collector.posts, before + 1);
    }
    TraceExporter nobody(QUrl(QStringLiteral("http://127.0.0.1:1")), resource(), limits());
    nobody.add(someSpans(1));
    nobody.flush();
    EXPECT_TRUE(test::happens([&] { return nobody.dropped() == 1; }));
}

// The stand-in is worth something only if it refuses what is wrong.
TEST(CollectorTest, RefusesDocumentsThatAreWrong)
{
    QByteArray const good = otlpJson(someSpans(2), resource());
    EXPECT_EQ(test::otlpProblem(good), "");
    for (auto const& [from, to] : std::vector<std::pair<QByteArray, QByteArray>>{
             {"\"startTimeUnixNano\":\"1700000000000000000\"", "\"startTimeUnixNano\":1700000000000000000"},
             {"\"endTimeUnixNano\":\"1700000000000000007\"", "\"endTimeUnixNano\":\"1\""},
             {"\"traceId\":\"", "\"traceId\":\"zz"},
             {"\"kind\":1", "\"kind\":\"SPAN_KIND_INTERNAL\""},
             {"service.name", "service.nome"},
             {"\"intValue\":\"9007199254740993\"", "\"intValue\":9007199254740993"},
             {"\"name\":\"live_cycle\"", "\"name\":\"\""}}) {
        QByteArray broken = good;
        ASSERT_TRUE(broken.contains(from)) << from.toStdString();
        broken.replace(from, to);
        EXPECT_NE(test::otlpProblem(broken), "") << to.toStdString();
    }
}

}  // namespace
}  // namespace pentad::observability

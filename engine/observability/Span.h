// SPDX-License-Identifier: GPL-3.0-or-later
// One piece of work in a trace: what it was, how long it took, and inside which other piece. Identifiers are made from a
// seed and a count, so that they need no randomness. Values only. Thread: any.
#pragma once

#include "foundation/Digest.h"

#include <cstdint>
#include <string>
#include <utility>
#include <variant>
#include <vector>

namespace pentad::observability {

enum class SpanKind : std::uint8_t { Internal = 1, Client = 3 };  // as OTLP numbers them
enum class SpanStatus : std::uint8_t { Unset = 0, Ok = 1, Error = 2 };

// Where a piece of work belongs.
struct SpanContext {
    std::string traceId;  // 32 hexadecimal digits
    std::string spanId;   // 16
    friend bool operator==(SpanContext const&, SpanContext const&) = default;
};

struct Span {
    SpanContext context;
    std::string parentSpanId;  // empty for a root
    std::string name;
    SpanKind kind = SpanKind::Internal;
    std::int64_t startNanoseconds = 0;  // Unix time
    std::int64_t endNanoseconds = 0;
    SpanStatus status = SpanStatus::Unset;
    std::vector<std::pair<std::string, std::variant<std::string, std::int64_t>>> attributes;
};

class SpanIds {
public:
    explicit SpanIds(std::string seed) : m_seed(std::move(seed)) {}
    SpanContext newTrace();
    SpanContext childOf(SpanContext const& parent);

private:
    std::string next(std::size_t digits);
    std::string m_seed;
    std::uint64_t m_count = 0;
};

}  // namespace pentad::observability

// SPDX-License-Identifier: GPL-3.0-or-later
#include "observability/Span.h"

namespace pentad::observability {
namespace {

constexpr std::size_t kTraceDigits = 32;
constexpr std::size_t kSpanDigits = 16;

}  // namespace

SpanContext SpanIds::newTrace()
{
    std::string trace = next(kTraceDigits);
    return {std::move(trace), next(kSpanDigits)};
}

SpanContext SpanIds::childOf(SpanContext const& parent)
{
    return {parent.traceId, next(kSpanDigits)};
}

std::string SpanIds::next(std::size_t digits)
{
    std::string const text = m_seed + '/' + std::to_string(++m_count);
    return hexadecimal(sha256(text)).substr(0, digits);
}

}  // namespace pentad::observability

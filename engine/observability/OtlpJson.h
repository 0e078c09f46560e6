// SPDX-License-Identifier: GPL-3.0-or-later
// Spans as OTLP wants them over HTTP: hexadecimal identifiers, 64-bit numbers as decimal texts, enumerations as numbers.
// Pure. Thread: any.
#pragma once

#include "observability/Span.h"

#include <QByteArray>

#include <span>

namespace pentad::observability {

struct TraceResource {
    std::string serviceName = "pentad";
    std::string serviceVersion;
    std::string mode;
};

QByteArray otlpJson(std::span<Span const> spans, TraceResource const& resource);

}  // namespace pentad::observability

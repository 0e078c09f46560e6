// SPDX-License-Identifier: GPL-3.0-or-later
// Structured log lines, one JSON object each, always with the same fields: timestamp, level, service, mode, cycle_id,
// symbol, client_order_id, event, outcome, latency_ms, message; null where there is nothing to say. Rotating files, mode
// 0600; text is redacted, cut after 2 KiB and escaped, so that one event is one line whatever the exchange sent, and no
// secret is in it.
// Writing never waits for the disk: lines go through a bounded queue to a thread of the log's own. What did not fit, or
// could not be written, is counted, and a line in the log says so. Thread: any.
#pragma once

#include "observability/LogLevel.h"

#include <atomic>
#include <filesystem>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

namespace pentad::observability {

struct LogLine {
    std::string_view event;  // risk.reject, order.submit.success, fill.booked ...
    std::string_view outcome = "ok";
    std::uint64_t cycleId = 0;
    std::string_view symbol;
    std::string_view clientOrderId;
    std::string_view message;
    std::int64_t utcMilliseconds = 0;  // when it happened, as the engine's clock saw it
    std::optional<std::int64_t> latencyMs;
};

struct LogLimits {
    std::size_t queuedMaximum = 8'192;  // lines that wait
    std::size_t fileBytesMaximum = 10U * 1024 * 1024;
    std::size_t files = 5;  // kept besides the current one
};

class JsonLog {
public:
    // An empty path logs nowhere. The folder is made if it is missing.
    JsonLog(std::filesystem::path const& file, Level level, std::string_view mode, LogLimits limits = {});
    // Writes what still waits.
    ~JsonLog();
    void write(Level level, LogLine const& line);
    // Waits until everything that was written before is in the file.
    void flush();
    bool isOpen() const { return m_sink != nullptr; }
    // Empty if the file could be opened, else why not.
    std::string const& problem() const { return m_problem; }
    // Lines that were given up.
    std::uint64_t dropped() const;
    // Lines that wait to be written.
    std::size_t queued() const;

private:
    struct Sink;
    std::unique_ptr<Sink> m_sink;
    std::string m_mode;
    Level m_level;
    std::string m_problem;
    std::atomic<std::uint64_t> m_unopened = 0;
};

// The text as the inside of a JSON string: nothing in it can end the string or the line, or steer a terminal. What is not
// UTF-8 becomes the replacement character.
std::string jsonEscaped(std::string_view text);

}  // namespace pentad::observability

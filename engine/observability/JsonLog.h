// SPDX-License-Identifier: GPL-3.0-or-later
// Structured log lines, one JSON object each, with stable fields: timestamp, level, service, mode, cycle_id, symbol,
// client_order_id, event, outcome, latency_ms, message. Rotating files, mode 0600; text is escaped, so that one event is
// one line whatever the exchange sent. A log that cannot be written never stops the engine: lines are dropped and counted.
// Thread: any.
#pragma once

#include <atomic>
#include <cstdint>
#include <filesystem>
#include <memory>
#include <string>
#include <string_view>

namespace pentad::observability {

enum class Level : std::uint8_t { Trace, Debug, Info, Warning, Error };

struct LogLine {
    std::string_view event;  // risk.reject, order.planned, fill.booked ...
    std::string_view outcome = "ok";
    std::uint64_t cycleId = 0;
    std::string_view symbol;
    std::string_view clientOrderId;
    std::string_view message;
    std::int64_t utcMilliseconds = 0;  // when it happened, as the engine's clock saw it
};

class JsonLog {
public:
    // An empty path logs nowhere. The folder is made if it is missing.
    JsonLog(std::filesystem::path const& file, Level level, std::string_view mode);
    ~JsonLog();
    void write(Level level, LogLine const& line);
    void flush();
    // Empty if the file could be opened, else why not.
    std::string const& problem() const { return m_problem; }
    // Lines that could not be written.
    std::uint64_t dropped() const;

private:
    struct Sink;
    std::unique_ptr<Sink> m_sink;
    std::string m_mode;
    Level m_level;
    std::string m_problem;
    std::atomic<std::uint64_t> m_dropped = 0;
};

// The text as the inside of a JSON string: nothing in it can end the string or the line, or steer a terminal. What is not
// UTF-8 becomes the replacement character.
std::string jsonEscaped(std::string_view text);

}  // namespace pentad::observability

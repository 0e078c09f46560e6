// SPDX-License-Identifier: GPL-3.0-or-later
#include "observability/JsonLog.h"

#include <fmt/chrono.h>
#include <fmt/format.h>
#include <spdlog/sinks/rotating_file_sink.h>
#include <spdlog/spdlog.h>

namespace pentad::observability {
namespace {

constexpr std::size_t kFileBytesMax = 10U * 1024 * 1024;
constexpr std::size_t kFiles = 5;
constexpr std::size_t kTextMax = 2048;

std::string_view levelText(Level level)
{
    switch (level) {
    case Level::Trace: return "trace";
    case Level::Debug: return "debug";
    case Level::Info: return "info";
    case Level::Warning: return "warning";
    case Level::Error: return "error";
    }
    return {};
}

std::string isoTime(std::int64_t utcMilliseconds)
{
    using namespace std::chrono;
    sys_time<milliseconds> const time{milliseconds(utcMilliseconds)};
    auto const day = floor<days>(time);
    year_month_day const date{day};
    hh_mm_ss const clock{time - day};
    return fmt::format("{:04}-{:02}-{:02}T{:02}:{:02}:{:02}.{:03}Z", static_cast<int>(date.year()),
                       static_cast<unsigned>(date.month()), static_cast<unsigned>(date.day()), clock.hours().count(),
                       clock.minutes().count(), clock.seconds().count(), clock.subseconds().count());
}

}  // namespace

struct JsonLog::Sink {
    std::shared_ptr<spdlog::logger> logger;
};

JsonLog::JsonLog(std::filesystem::path const& file, Level level, std::string mode)
    : m_mode(std::move(mode)), m_level(level)
{
    if (file.empty()) {
        return;
    }
    try {
        if (file.has_parent_path()) {
            std::filesystem::create_directories(file.parent_path());
        }
        auto sink = std::make_shared<spdlog::sinks::rotating_file_sink_mt>(file.string(), kFileBytesMax, kFiles);
        auto logger = std::make_shared<spdlog::logger>("pentad", std::move(sink));
        logger->set_pattern("%v");
        logger->set_level(spdlog::level::trace);
        logger->set_error_handler([](std::string const&) {});
        m_sink = std::make_unique<Sink>(Sink{std::move(logger)});
    } catch (std::exception const& failure) {
        m_problem = "the log " + file.string() + " cannot be written (" + failure.what() + "); logging is off";
    }
}

JsonLog::~JsonLog() = default;

void JsonLog::write(Level level, LogLine const& line)
{
    if (!m_sink || level < m_level) {
        return;
    }
    std::string text = fmt::format(R"({{"timestamp":"{}","level":"{}","service":"pentad","mode":"{}","cycle_id":{})",
                                   isoTime(line.utcMilliseconds), levelText(level), m_mode, line.cycleId);
    auto const add = [&](std::string_view name, std::string_view value) {
        if (!value.empty()) {
            text += fmt::format(R"(,"{}":"{}")", name, jsonEscaped(value.substr(0, kTextMax)));
        }
    };
    add("symbol", line.symbol);
    add("client_order_id", line.clientOrderId);
    add("event", line.event);
    add("outcome", line.outcome);
    add("message", line.message);
    text += "}";
    m_sink->logger->log(spdlog::level::info, "{}", text);
}

void JsonLog::flush()
{
    if (m_sink) {
        m_sink->logger->flush();
    }
}

std::string jsonEscaped(std::string_view text)
{
    std::string escaped;
    escaped.reserve(text.size());
    for (char const c : text) {
        switch (c) {
        case '"': escaped += "\\\""; break;
        case '\\': escaped += "\\\\"; break;
        case '\n': escaped += "\\n"; break;
        case '\r': escaped += "\\r"; break;
        case '\t': escaped += "\\t"; break;
        default:
            if (static_cast<unsigned char>(c) < 0x20 || c == 0x7F) {
                escaped += fmt::format("\\u{:04x}", static_cast<unsigned>(static_cast<unsigned char>(c)));
            } else {
                escaped += c;
            }
        }
    }
    return escaped;
}

}  // namespace pentad::observability

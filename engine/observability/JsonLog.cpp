// SPDX-License-Identifier: GPL-3.0-or-later
#include "observability/JsonLog.h"

#include <fmt/chrono.h>
#include <fmt/format.h>
#include <spdlog/sinks/rotating_file_sink.h>
#include <spdlog/spdlog.h>
#include <sys/stat.h>

#include <algorithm>

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
    std::chrono::sys_time<std::chrono::milliseconds> const time{std::chrono::milliseconds(utcMilliseconds)};
    auto const day = std::chrono::floor<std::chrono::days>(time);
    std::chrono::year_month_day const date{day};
    std::chrono::hh_mm_ss const clock{time - day};
    return fmt::format("{:04}-{:02}-{:02}T{:02}:{:02}:{:02}.{:03}Z", static_cast<int>(date.year()),
                       static_cast<unsigned>(date.month()), static_cast<unsigned>(date.day()), clock.hours().count(),
                       clock.minutes().count(), clock.seconds().count(), clock.subseconds().count());
}

// Bytes of the UTF-8 character that the text begins with; 0 if it begins with none.
std::size_t characterLength(std::string_view text)
{
    auto const byte = [&](std::size_t index) { return static_cast<unsigned char>(text[index]); };
    unsigned char const lead = byte(0);
    if (lead < 0x80) {
        return 1;
    }
    std::size_t const length = lead >= 0xC2 && lead < 0xE0   ? 2
                               : (lead & 0xF0U) == 0xE0      ? 3
                               : lead >= 0xF0 && lead < 0xF5 ? 4
                                                             : 0;
    if (length == 0 || text.size() < length) {
        return 0;
    }
    for (std::size_t i = 1; i < length; ++i) {
        if ((byte(i) & 0xC0U) != 0x80) {
            return 0;
        }
    }
    // Too long a form, a half of a surrogate pair, or beyond the last character.
    bool const wrong = (lead == 0xE0 && byte(1) < 0xA0) || (lead == 0xED && byte(1) >= 0xA0) ||
                       (lead == 0xF0 && byte(1) < 0x90) || (lead == 0xF4 && byte(1) >= 0x90);
    return wrong ? 0 : length;
}

}  // namespace

struct JsonLog::Sink {
    std::shared_ptr<spdlog::logger> logger;
};

JsonLog::JsonLog(std::filesystem::path const& file, Level level, std::string_view mode)
    : m_mode(jsonEscaped(mode)), m_level(level)
{
    if (file.empty()) {
        return;
    }
    try {
        if (file.has_parent_path()) {
            std::filesystem::create_directories(file.parent_path());
        }
        // Only its owner may read what the account did; true of every file that rotation begins, too.
        spdlog::file_event_handlers handlers;
        handlers.after_open = [](spdlog::filename_t const&, std::FILE* opened) {
            struct stat about = {};
            if (::fstat(::fileno(opened), &about) == 0 && S_ISREG(about.st_mode)) {
                ::fchmod(::fileno(opened), S_IRUSR | S_IWUSR);
            }
        };
        auto sink = std::make_shared<spdlog::sinks::rotating_file_sink_mt>(file.string(), kFileBytesMax, kFiles, false,
                                                                           handlers);
        auto logger = std::make_shared<spdlog::logger>("pentad", std::move(sink));
        logger->set_pattern("%v");
        logger->set_level(spdlog::level::trace);
        logger->set_error_handler([this](std::string const&) { ++m_dropped; });
        m_sink = std::make_unique<Sink>(Sink{std::move(logger)});
    } catch (std::exception const& failure) {
        m_problem = "the log " + file.string() + " cannot be written (" + failure.what() + "); logging is off";
    }
}

JsonLog::~JsonLog() = default;

void JsonLog::write(Level level, LogLine const& line)
{
    if (level < m_level) {
        return;
    }
    if (!m_sink) {
        m_dropped += m_problem.empty() ? 0 : 1;
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

std::uint64_t JsonLog::dropped() const
{
    return m_dropped;
}

std::string jsonEscaped(std::string_view text)
{
    std::string escaped;
    escaped.reserve(text.size());
    while (!text.empty()) {
        char const c = text.front();
        std::size_t const length = characterLength(text);
        std::string_view const character = text.substr(0, length);
        text.remove_prefix(std::max<std::size_t>(length, 1));
        if (length == 0) {
            escaped += "\\ufffd";
        } else if (c == '"' || c == '\\') {
            escaped += '\\';
            escaped += c;
        } else if (c == '\n') {
            escaped += "\\n";
        } else if (c == '\r') {
            escaped += "\\r";
        } else if (c == '\t') {
            escaped += "\\t";
        } else if (static_cast<unsigned char>(c) < 0x20 || c == 0x7F) {
            escaped += fmt::format("\\u{:04x}", static_cast<unsigned>(static_cast<unsigned char>(c)));
        } else if (length == 2 && c == '\xC2' && static_cast<unsigned char>(character[1]) < 0xA0) {
            escaped += fmt::format("\\u{:04x}", static_cast<unsigned>(static_cast<unsigned char>(character[1])));
        } else if (character == "\xE2\x80\xA8" || character == "\xE2\x80\xA9") {
            escaped += character.back() == '\xA8' ? "\\u2028" : "\\u2029";
        } else {
            escaped += character;
        }
    }
    return escaped;
}

}  // namespace pentad::observability

// SPDX-License-Identifier: GPL-3.0-or-later
#include "observability/JsonLog.h"

#include "observability/LogQueue.h"
#include "observability/Redaction.h"

#include <fmt/chrono.h>
#include <fmt/format.h>
#include <spdlog/sinks/rotating_file_sink.h>
#include <spdlog/spdlog.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <condition_variable>
#include <mutex>
#include <numeric>
#include <thread>

namespace pentad::observability {
namespace {

// Of one text, as it can be read back; the mark included.
constexpr std::size_t kTextMax = 2048;
constexpr std::string_view kCutMark = " [cut]";

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

// The file, the queue before it and the thread between them.
struct JsonLog::Sink {
    Sink(std::shared_ptr<spdlog::logger> target, std::string modeText, std::size_t queuedMaximum)
        : logger(std::move(target)), queue(queuedMaximum), mode(std::move(modeText))
    {
        logger->set_error_handler([this](std::string const&) { ++unwritten; });
        worker = std::thread([this] { work(); });
    }
    ~Sink()
    {
        {
            std::scoped_lock const lock(mutex);
            ended = true;
        }
        wake.notify_all();
        worker.join();
    }

    void work()
    {
        std::unique_lock lock(mutex);
        while (!ended || !queue.empty()) {
            wake.wait(lock, [this] { return ended || !queue.empty(); });
            std::vector<std::string> const lines = queue.takeAll();
            std::uint64_t const lost =
                std::accumulate(queue.dropped().begin(), queue.dropped().end(), std::uint64_t{0});
            std::int64_t const newest = lastUtc;
            busy = true;
            lock.unlock();
            for (std::string const& line : lines) {
                logger->log(spdlog::level::info, "{}", line);
            }
            if (lost > told) {
                told = lost;
                logger->log(spdlog::level::info, "{}", lossLine(lost, newest));
            }
            logger->flush();
            lock.lock();
            busy = false;
            idle.notify_all();
        }
    }

    std::string lossLine(std::uint64_t lost, std::int64_t utcMilliseconds) const;

    std::shared_ptr<spdlog::logger> logger;
    std::mutex mutex;
    std::condition_variable wake;
    std::condition_variable idle;
    LogQueue queue;
    std::string const mode;
    bool ended = false;
    bool busy = false;  // the worker has lines that are not in the file yet
    std::int64_t lastUtc = 0;
    std::uint64_t told = 0;  // of the worker
    std::atomic<std::uint64_t> unwritten = 0;
    std::thread worker;
};

namespace {

// Redacted before it is cut, for half a secret no longer looks like one.
std::string boundedText(std::string_view value)
{
    constexpr std::size_t kLookedAt = 2 * kTextMax;
    std::string text = redactedBeginning(value, kLookedAt);
    if (text.size() <= kTextMax && value.size() <= kLookedAt) {
        return text;
    }
    std::size_t end = std::min(text.size(), kTextMax - kCutMark.size());
    // No character is cut in two.
    while (end > 0 && end < text.size() && (static_cast<unsigned char>(text[end]) & 0xC0U) == 0x80) {
        --end;
    }
    text.resize(end);
    text += kCutMark;
    return text;
}

std::string field(std::string_view name, std::string_view value)
{
    return value.empty() ? fmt::format(R"(,"{}":null)", name)
                         : fmt::format(R"(,"{}":"{}")", name, jsonEscaped(boundedText(value)));
}

std::string lineText(std::string_view mode, Level level, LogLine const& line)
{
    std::string text = fmt::format(R"({{"timestamp":"{}","level":"{}","service":"pentad","mode":"{}","cycle_id":{})",
                                   isoTime(line.utcMilliseconds), levelText(level), mode, line.cycleId);
    text += field("symbol", line.symbol);
    text += field("client_order_id", line.clientOrderId);
    text += field("event", line.event);
    text += field("outcome", line.outcome);
    text += line.latencyMs ? fmt::format(R"(,"latency_ms":{})", *line.latencyMs) : R"(,"latency_ms":null)";
    text += field("message", line.message);
    return text + '}';
}

}  // namespace

std::string JsonLog::Sink::lossLine(std::uint64_t lost, std::int64_t utcMilliseconds) const
{
    LogLine line;
    line.event = "log.dropped";
    line.outcome = "lost";
    std::string const message = fmt::format("{} lines did not fit into the queue so far", lost);
    line.message = message;
    line.utcMilliseconds = utcMilliseconds;
    return lineText(mode, Level::Warning, line);
}

namespace {

// A link could lead into a file of somebody else, and a file of somebody else would tell them what the account does.
std::string placeProblem(std::filesystem::path const& file)
{
    struct stat found = {};
    if (::lstat(file.c_str(), &found) != 0) {
        return {};
    }
    bool const isLink = S_ISLNK(found.st_mode);
    // One to a device, as /dev/stdout is, leads into no file.
    if (isLink && (::stat(file.c_str(), &found) != 0 || S_ISREG(found.st_mode))) {
        return "it is a link to another file, which must be named itself";
    }
    return S_ISREG(found.st_mode) && found.st_uid != ::geteuid() ? "it belongs to another user of this computer" : "";
}

}  // namespace

JsonLog::JsonLog(std::filesystem::path const& file, Level level, std::string_view mode, LogLimits limits)
    : m_mode(jsonEscaped(mode)), m_level(level)
{
    if (file.empty()) {
        return;
    }
    if (std::string const why = placeProblem(file); !why.empty()) {
        m_problem = "the log " + file.string() + " cannot be written (" + why + "); logging is off";
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
        auto sink = std::make_shared<spdlog::sinks::rotating_file_sink_st>(file.string(), limits.fileBytesMaximum,
                                                                           limits.files, false, handlers);
        auto logger = std::make_shared<spdlog::logger>("pentad", std::move(sink));
        logger->set_pattern("%v");
        logger->set_level(spdlog::level::trace);
        m_sink = std::make_unique<Sink>(std::move(logger), m_mode, limits.queuedMaximum);
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
        m_unopened += m_problem.empty() ? 0 : 1;
        return;
    }
    std::string text = lineText(m_mode, level, line);
    {
        std::scoped_lock const lock(m_sink->mutex);
        m_sink->queue.push(level, std::move(text));
        m_sink->lastUtc = line.utcMilliseconds;
    }
    m_sink->wake.notify_one();
}

void JsonLog::flush()
{
    if (m_sink) {
        std::unique_lock lock(m_sink->mutex);
        m_sink->idle.wait(lock, [this] { return m_sink->queue.empty() && !m_sink->busy; });
    }
}

std::uint64_t JsonLog::dropped() const
{
    if (!m_sink) {
        return m_unopened;
    }
    std::scoped_lock const lock(m_sink->mutex);
    LogDrops const& drops = m_sink->queue.dropped();
    return std::accumulate(drops.begin(), drops.end(), m_sink->unwritten.load());
}

std::size_t JsonLog::queued() const
{
    if (!m_sink) {
        return 0;
    }
    std::scoped_lock const lock(m_sink->mutex);
    return m_sink->queue.size();
}

namespace {

// The code of a character that ends a line or turns the direction of the text around it; else 0.
unsigned turnsText(std::string_view character)
{
    if (character.size() != 3 || character[0] != '\xE2') {
        return 0;
    }
    auto const low = [&](std::size_t i) {
        return static_cast<unsigned>(static_cast<unsigned char>(character[i])) & 0x3FU;
    };
    unsigned const code = 0x2000U | low(1) << 6U | low(2);
    bool const marks = code == 0x200E || code == 0x200F;
    bool const separatesOrEmbeds = code >= 0x2028 && code <= 0x202E;
    bool const isolates = code >= 0x2066 && code <= 0x2069;
    return marks || separatesOrEmbeds || isolates ? code : 0;
}

}  // namespace

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
        } else if (unsigned const code = turnsText(character); code != 0) {
            escaped += fmt::format("\\u{:04x}", code);
        } else {
            escaped += character;
        }
    }
    return escaped;
}

}  // namespace pentad::observability

// SPDX-License-Identifier: GPL-3.0-or-later
#include "BacktestOptions.h"

#include "foundation/TimeText.h"

#include <charconv>

namespace pentad::cli {
namespace {

constexpr int kThreadsMax = 64;

// Goes through the words from left to right; the first mistake ends it.
class Parser {
public:
    explicit Parser(std::span<std::string const> arguments) : m_arguments(arguments) {}

    Expected<BacktestOptions, std::string> run()
    {
        while (m_next < m_arguments.size() && m_mistake.empty()) {
            auto const taken = m_options.settings.take(m_arguments, m_next);
            if (!taken) {
                return Unexpected(taken.error());
            }
            if (!*taken) {
                readNext();
            }
        }
        if (!m_mistake.empty()) {
            return Unexpected(m_mistake);
        }
        return std::move(m_options);
    }

private:
    void readNext()
    {
        std::string name = m_arguments[m_next++];
        m_inlineValue.reset();
        if (auto const at = name.find('='); name.starts_with("--") && at != std::string::npos) {
            m_inlineValue = name.substr(at + 1);
            name.resize(at);
        }
        if (flag(name)) {
            return;
        }
        if (name == "--report") {
            m_options.report = value(name);
        } else if (name == "--journal") {
            m_options.journal = value(name);
        } else if (name == "--from") {
            m_options.from = time(name);
        } else if (name == "--to") {
            m_options.to = time(name);
        } else if (name == "--threads") {
            m_options.threads = threads(name);
        } else {
            m_mistake = "'" + name + "' is not an option; pentad-cli backtest --help lists them";
        }
    }

    bool flag(std::string const& name)
    {
        bool* const target = name == "--json"                   ? &m_options.json
                             : name == "--skip-malformed"       ? &m_options.skipMalformed
                             : name == "--help" || name == "-h" ? &m_options.help
                                                                : nullptr;
        if (target == nullptr) {
            return false;
        }
        if (m_inlineValue) {
            m_mistake = name + " takes no value; write " + name + " alone";
        }
        *target = true;
        return true;
    }

    std::string value(std::string const& name)
    {
        if (!m_inlineValue && (m_next == m_arguments.size() || m_arguments[m_next].starts_with("--"))) {
            m_mistake = name + " needs a value; see pentad-cli backtest --help";
            return {};
        }
        std::string const text = m_inlineValue ? *m_inlineValue : m_arguments[m_next++];
        m_mistake = m_options.settings.given.mistake(name, text);
        return text;
    }

    std::optional<UtcTime> time(std::string const& name)
    {
        std::string const text = value(name);
        auto const result = utcFromText(text);
        if (!result && m_mistake.empty()) {
            m_mistake = name + " '" + text + "' is not a time; write it like 2024-10-01 or 2024-10-01T12:30Z";
        }
        return result;
    }

    int threads(std::string const& name)
    {
        std::string const text = value(name);
        int count = 0;
        auto const [end, error] = std::from_chars(text.data(), text.data() + text.size(), count);
        bool const whole = error == std::errc{} && end == text.data() + text.size();
        if ((!whole || count < 1 || count > kThreadsMax) && m_mistake.empty()) {
            m_mistake = name + " '" + text + "' is not a whole number from 1 to " + std::to_string(kThreadsMax) +
                        "; correct it";
        }
        return count;
    }

    std::span<std::string const> m_arguments;
    std::size_t m_next = 0;
    std::optional<std::string> m_inlineValue;
    BacktestOptions m_options;
    std::string m_mistake;
};

}  // namespace

Expected<BacktestOptions, std::string> parseBacktestOptions(std::span<std::string const> arguments)
{
    return Parser(arguments).run();
}

std::string_view backtestUsage()
{
    return "pentad-cli backtest --data DIR [options]\n"
           "\n"
           "Replays candles through the trading engine and says what it would have done.\n"
           "\n"
           "  --data DIR           folder with SYMBOL-INTERVAL.csv or .csv.gz files\n"
           "  --symbols A,B,C,D,E  the five pairs, for example BTCTRY,ETHTRY,XRPTRY,AVAXTRY,SOLTRY\n"
           "  --interval 1h        length of the candles\n"
           "  --from ISO --to ISO  only candles that open in this time; the end is not included\n"
           "  --strategy NAME      trend, reversion, rebalance or hold\n"
           "  --config FILE        settings; --profile NAME and --set KEY=VALUE change them\n"
           "  --seed N             written into the result; candles leave nothing to chance\n"
           "  --report DIR         writes equity.csv, trades.csv and decisions.json there\n"
           "  --journal FILE       keeps every decision, order and posting in a new database\n"
           "  --skip-malformed     skips and counts malformed rows instead of refusing the file\n"
           "  --threads N          threads that read the files; the result is the same\n"
           "  --json               prints one JSON object instead of the summary\n";
}

}  // namespace pentad::cli

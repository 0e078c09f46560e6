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
        std::string const& argument = m_arguments[m_next];
        std::string const name = composition::optionName(argument);
        if (argument == "--json") {
            m_options.json = takeFlag();
        } else if (argument == "--skip-malformed") {
            m_options.skipMalformed = takeFlag();
        } else if (argument == "--help" || argument == "-h") {
            m_options.help = takeFlag();
        } else if (name == "--report") {
            m_options.report = value();
        } else if (name == "--journal") {
            m_options.journal = value();
        } else if (name == "--from") {
            m_options.from = time(name);
        } else if (name == "--to") {
            m_options.to = time(name);
        } else if (name == "--threads") {
            m_options.threads = threads(name);
        } else {
            m_mistake = "'" + argument + "' is not an option; pentad-cli backtest --help lists them";
        }
    }

    bool takeFlag()
    {
        ++m_next;
        return true;
    }

    std::string value()
    {
        auto const found = m_options.settings.given.value(m_arguments, m_next);
        m_mistake = found ? std::string() : found.error();
        return found.value_or(std::string());
    }

    std::optional<UtcTime> time(std::string const& name)
    {
        std::string const text = value();
        auto const result = utcFromText(text);
        if (!result && m_mistake.empty()) {
            m_mistake = name + " '" + text + "' is not a time; write it like 2024-10-01 or 2024-10-01T12:30Z";
        }
        return result;
    }

    int threads(std::string const& name)
    {
        std::string const text = value();
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

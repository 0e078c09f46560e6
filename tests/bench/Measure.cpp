// SPDX-License-Identifier: GPL-3.0-or-later
#include "bench/Measure.h"

#include "foundation/Check.h"
#include "foundation/Clock.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <fstream>

#include <unistd.h>

namespace pentad::bench {
namespace {

std::string padded(std::string text, std::size_t width)
{
    text.resize(std::max(width, text.size()), ' ');
    return text;
}

std::string jsonText(std::string_view text)
{
    std::string result = "\"";
    for (char const c : text) {
        if (c == '"' || c == '\\') {
            result += '\\';
        }
        result += c;
    }
    return result + "\"";
}

std::string_view verdict(Figure const& figure)
{
    auto const meets = [&](double limit) {
        return figure.smallerIsBetter ? figure.value <= limit : figure.value >= limit;
    };
    if (!figure.parity) {
        return "NO PARITY";
    }
    return meets(figure.stretch) ? "stretch" : meets(figure.wanted) ? "goal" : "short";
}

}  // namespace

double median(std::vector<double> values)
{
    check(!values.empty(), "median: nothing was measured");
    std::sort(values.begin(), values.end());
    std::size_t const middle = values.size() / 2;
    return values.size() % 2 == 1 ? values[middle] : (values[middle - 1] + values[middle]) / 2;
}

double quantile(std::vector<double> values, double share)
{
    check(!values.empty(), "quantile: nothing was measured");
    std::sort(values.begin(), values.end());
    auto const place = static_cast<std::size_t>(std::ceil(share * static_cast<double>(values.size())));
    return values[std::clamp<std::size_t>(place, 1, values.size()) - 1];
}

std::uint64_t residentBytes()
{
    std::ifstream file("/proc/self/statm");
    std::uint64_t size = 0;
    std::uint64_t resident = 0;
    std::uint64_t shared = 0;
    file >> size >> resident >> shared;
    return (resident - shared) * static_cast<std::uint64_t>(sysconf(_SC_PAGESIZE));
}

double processorSeconds(clockid_t clock)
{
    timespec time{};
    clock_gettime(clock, &time);
    return static_cast<double>(time.tv_sec) + static_cast<double>(time.tv_nsec) * 1e-9;
}

double secondsOf(std::function<void()> const& work)
{
    SystemClock const clock;
    MonotonicTime const begin = clock.monotonic();
    work();
    return std::chrono::duration<double>(clock.monotonic() - begin).count();
}

Pair interleaved(int repetitions, std::function<double()> const& ours, std::function<double()> const& other)
{
    Pair pair;
    ours();
    other();
    for (int i = 0; i < repetitions; ++i) {
        pair.ours.push_back(ours());
        pair.other.push_back(other());
    }
    return pair;
}

std::string fixed(double value, int decimals)
{
    std::array<char, 64> text{};
    auto const end = std::to_chars(text.data(), text.data() + text.size(), value, std::chars_format::fixed, decimals);
    return {text.data(), end.ptr};
}

std::string Report::table() const
{
    std::string text;
    for (Figure const& figure : m_figures) {
        text += padded(figure.goal, 5) + padded(figure.what, 58) +
                padded(fixed(figure.value, 2) + " " + figure.unit, 16) + padded(std::string(verdict(figure)), 10) +
                "goal " + (figure.smallerIsBetter ? "<= " : ">= ") + fixed(figure.wanted, 2) + ", stretch " +
                fixed(figure.stretch, 2) + "\n";
        text += "     ours: " + figure.ours + "; other: " + figure.other + "; " + figure.statistic + " of " +
                std::to_string(figure.repetitions) + "\n";
        if (!figure.remark.empty()) {
            text += "     " + figure.remark + "\n";
        }
    }
    return text;
}

std::string Report::json() const
{
    std::string text;
    for (Figure const& figure : m_figures) {
        text += (text.empty() ? "" : ",\n") + ("  {\"goal\": " + jsonText(figure.goal)) +
                ", \"what\": " + jsonText(figure.what) + ", \"value\": " + fixed(figure.value, 6) +
                ", \"unit\": " + jsonText(figure.unit) + ", \"ours\": " + jsonText(figure.ours) +
                ", \"other\": " + jsonText(figure.other) + ", \"repetitions\": " + std::to_string(figure.repetitions) +
                ", \"statistic\": " + jsonText(figure.statistic) + ", \"wanted\": " + fixed(figure.wanted, 6) +
                ", \"stretch\": " + fixed(figure.stretch, 6) +
                ", \"smaller_is_better\": " + (figure.smallerIsBetter ? "true" : "false") +
                ", \"parity\": " + (figure.parity ? "true" : "false") + ", \"verdict\": " + jsonText(verdict(figure)) +
                ", \"remark\": " + jsonText(figure.remark) + "}";
    }
    return "{\"figures\": [\n" + text + "\n]}\n";
}

bool Report::sound() const
{
    return std::all_of(m_figures.begin(), m_figures.end(), [](Figure const& figure) { return figure.parity; });
}

}  // namespace pentad::bench

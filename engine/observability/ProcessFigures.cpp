// SPDX-License-Identifier: GPL-3.0-or-later
#include "observability/ProcessFigures.h"

#include <unistd.h>
#include <charconv>
#include <fstream>
#include <string>

namespace pentad::observability {
namespace {

// The field of a line of /proc that has this number, counted from 1 behind the name in brackets.
double procField(std::string const& line, std::size_t number)
{
    std::size_t at = line.rfind(')');
    for (; number > 0 && at != std::string::npos; --number) {
        at = line.find(' ', at + 1);
    }
    double value = 0;
    if (at != std::string::npos) {
        std::from_chars(line.data() + at + 1, line.data() + line.size(), value);
    }
    return value;
}

std::string firstLineOf(char const* file)
{
    std::ifstream stream(file);
    std::string line;
    std::getline(stream, line);
    return line;
}

double bootTime()
{
    std::ifstream stream("/proc/stat");
    constexpr std::string_view kName = "btime ";
    for (std::string line; std::getline(stream, line);) {
        double value = 0;
        if (line.starts_with(kName)) {
            std::from_chars(line.data() + kName.size(), line.data() + line.size(), value);
            return value;
        }
    }
    return 0;
}

}  // namespace

ProcessFigures processFigures()
{
    // Fields of /proc/self/stat behind the name: state is 1, utime 12, stime 13, starttime 20, rss 22.
    std::string const line = firstLineOf("/proc/self/stat");
    auto const ticks = static_cast<double>(::sysconf(_SC_CLK_TCK));
    ProcessFigures figures;
    figures.cpuSeconds = (procField(line, 12) + procField(line, 13)) / ticks;
    figures.startSeconds = bootTime() + procField(line, 20) / ticks;
    figures.residentBytes = procField(line, 22) * static_cast<double>(::sysconf(_SC_PAGESIZE));
    return figures;
}

}  // namespace pentad::observability

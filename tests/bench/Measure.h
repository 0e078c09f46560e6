// SPDX-License-Identifier: GPL-3.0-or-later
// How everything here is measured: two things take turns in one process, and what counts is the ratio of their medians.
// A figure without parity (same trades, books that balance, same digest) is printed, but does not count. Thread: one.
#pragma once

#include <cstdint>
#include <ctime>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

namespace pentad::bench {

// The middle of the values, the mean of the two middle ones of an even number; there must be one.
double median(std::vector<double> values);
// The smallest value that `share` of the values do not exceed.
double quantile(std::vector<double> values, double share);

// Bytes in memory that belong to this process alone.
std::uint64_t residentBytes();

// Seconds that processors have worked for what the clock counts, for example CLOCK_THREAD_CPUTIME_ID. Other work on the
// machine stretches wall time, hardly this.
double processorSeconds(clockid_t clock);

// Seconds of wall time that the work took.
double secondsOf(std::function<void()> const& work);

struct Pair {
    std::vector<double> ours;
    std::vector<double> other;
};
// Runs `ours` and `other` in turn, after one uncounted turn of each. Each returns what it measured.
Pair interleaved(int repetitions, std::function<double()> const& ours, std::function<double()> const& other);

// One line of the table.
struct Figure {
    std::string goal;  // G1
    std::string what;
    double value = 0;  // the ratio, or what its unit says
    std::string unit;  // x, %, ns per bar
    std::string ours;  // both absolutes, in words
    std::string other;
    int repetitions = 0;
    std::string statistic = "medians";  // of them
    double wanted = 0;                  // the goal
    double stretch = 0;
    bool smallerIsBetter = true;
    bool parity = false;  // the checks of this run passed
    std::string remark;   // what else must be known to read it
};

// Locale-free, with a point, rounded.
std::string fixed(double value, int decimals);

class Report {
public:
    void add(Figure figure) { m_figures.push_back(std::move(figure)); }
    std::string table() const;
    std::string json() const;
    // Every figure has its parity.
    bool sound() const;

private:
    std::vector<Figure> m_figures;
};

}  // namespace pentad::bench

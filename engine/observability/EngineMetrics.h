// SPDX-License-Identifier: GPL-3.0-or-later
// The figures that Prometheus reads, kept up to date from what the engine tells its observers. Binary fractions are used
// here for showing only. Names begin with pentad_; those that the architecture fixes keep its units, all others have base
// units. Labels are closed sets: pairs, sides, routes, groups, codes; never order ids, prices or texts of the exchange.
// Thread: the engine's, except text(), which any thread may call.
#pragma once

#include "contracts/EngineObserver.h"

#include <memory>
#include <string>
#include <vector>

namespace pentad::observability {

struct MetricFacts {
    std::string name;
    std::string type;  // counter, gauge, histogram
    std::string help;
};

class EngineMetrics {
public:
    // `build` is the text of the version, `commit` what it was built from, `qt` the version of Qt.
    EngineMetrics(Clock const& clock, Universe universe, std::string const& build, std::string const& commit,
                  std::string const& qt);
    ~EngineMetrics();

    void heard(EngineEvent const& event);
    void committed(StepRecord const& record, std::chrono::nanoseconds took);
    void sent(Effect const& effect);
    void cycled(CycleReport const& report);
    void shown(EngineSnapshot const& snapshot);
    void called(CallReport const& report);
    void alerted(AlertView const& alert);
    void failed();
    // Totals of what was given up instead of holding up the engine.
    void logDropped(std::uint64_t lines);
    void spansDropped(std::uint64_t spans);

    // Everything, in the text format of Prometheus.
    std::string text() const;
    // Every metric that text() can show, whether or not it has a value yet.
    std::vector<MetricFacts> const& facts() const;

private:
    struct Parts;
    std::unique_ptr<Parts> m_parts;
};

}  // namespace pentad::observability

// SPDX-License-Identifier: GPL-3.0-or-later
// Many seeds, shared out among child processes that share nothing: each has a folder of its own and answers with one line
// per seed. Thread: one per process.
#pragma once

#include "sim/Simulation.h"

#include <functional>
#include <string>

namespace pentad::sim {

struct SeedResult {
    std::uint64_t seed = 0;
    std::string broken;  // id of the invariant; empty: everything held
    std::string text;
    std::int64_t at = 0;
    std::uint64_t traceHash = 0;
    std::uint64_t faults = 0;
    std::uint64_t starts = 0;
    std::uint64_t powerLosses = 0;
    std::uint64_t orders = 0;
    std::uint64_t fills = 0;
    std::uint64_t commits = 0;
};

struct SeedRange {
    std::uint64_t first = 1;
    std::uint64_t last = 1;
};

// Calls `heard` for each seed as it comes, in no order; where it says false, no further seeds are begun.
void runSeeds(SeedRange seeds, int jobs, std::int64_t horizon, Mutant mutant,
              std::function<bool(SeedResult const&)> const& heard);

// A fresh folder for the files of this process, entered; it is removed at the end.
class WorkFolder {
public:
    WorkFolder();
    ~WorkFolder();
    WorkFolder(WorkFolder const&) = delete;
    WorkFolder& operator=(WorkFolder const&) = delete;

private:
    std::string m_path;
    std::string m_before;
};

}  // namespace pentad::sim

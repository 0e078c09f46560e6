// SPDX-License-Identifier: GPL-3.0-or-later
// One run: a plan of faults against the real engine, journal and recovery, a simulated exchange and a simulated disk, in
// virtual time. First the faults, then a quiet time, then what must hold at the end. Equal plans give equal traces.
// It writes a few small files into the current folder. Thread: one, one run at a time in a process.
#pragma once

#include "sim/Fault.h"
#include "sim/Invariants.h"
#include "sim/Mutant.h"

#include <iosfwd>

namespace pentad::sim {

struct RunOptions {
    Plan plan;
    Mutant mutant = Mutant::None;
    std::ostream* trace = nullptr;
    // Only market orders, one a minute, and the process starts between two steps of the market: then a crash that covers
    // no such moment changes nothing of what is traded.
    bool calm = false;
};

struct Outcome {
    std::optional<Break> broken;
    std::uint64_t traceHash = 0;
    std::uint64_t faults = 0;  // that struck
    std::uint64_t starts = 0;  // of the process
    std::uint64_t powerLosses = 0;
    std::uint64_t orders = 0;
    std::uint64_t fills = 0;
    std::uint64_t commits = 0;
    std::string books;  // when all is quiet: what is owned, earned and paid, here and at the exchange
};

Outcome simulate(RunOptions const& options);

}  // namespace pentad::sim

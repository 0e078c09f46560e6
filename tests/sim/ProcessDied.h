// SPDX-License-Identifier: GPL-3.0-or-later
// How a simulated process dies in the middle of what it does: thrown by the adapters around the engine, whose catch-all
// then sends nothing more; what is left of the process is thrown away. Thread: one.
#pragma once

#include <exception>

namespace pentad::sim {

struct ProcessDied final : std::exception {
    char const* what() const noexcept override { return "the simulated process died"; }
};

// Shared by everything that belongs to one process.
struct Fatality {
    bool dying = false;
    bool powerIsLost = false;
    long long awayMs = 5'000;

    void strike(long long away, bool power = false)
    {
        if (!dying) {
            dying = true;
            powerIsLost = power;
            awayMs = away > 0 ? away : awayMs;
        }
    }
    // At every door of the process.
    void passThrough() const
    {
        if (dying) {
            throw ProcessDied();
        }
    }
};

}  // namespace pentad::sim

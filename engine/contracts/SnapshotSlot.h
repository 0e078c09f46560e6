// SPDX-License-Identifier: GPL-3.0-or-later
// The one place through which snapshots cross from the engine's thread to the reader's: the newest wins, and the reader
// is rung at most once until it has taken what is there. Neither side ever waits for the other. Thread: any.
#pragma once

#include "contracts/EngineSnapshot.h"

#include <mutex>

namespace pentad {

class SnapshotSlot {
public:
    // True if the reader must be rung.
    bool put(SnapshotPtr snapshot)
    {
        std::lock_guard const lock(m_mutex);
        m_newest = std::move(snapshot);
        bool const ring = !m_rung;
        m_rung = true;
        return ring;
    }
    // The newest; nothing if it was taken already.
    SnapshotPtr take()
    {
        std::lock_guard const lock(m_mutex);
        m_rung = false;
        return std::move(m_newest);
    }

private:
    std::mutex m_mutex;
    SnapshotPtr m_newest;
    bool m_rung = false;
};

}  // namespace pentad

// SPDX-License-Identifier: GPL-3.0-or-later
// One program at a time per database. The kernel's lock (flock) on `<file>.lock` beside it is the authority: it ends with
// its process, however that ends, and with the machine. What the file says, the holder's pid, program and host, is for
// the sentence that others show; an empty or torn one, as a power loss leaves it, blocks nobody, and age never counts.
// Only a file that names another host is never taken over: across machines that lock may not be seen.
// Thread: the one that made it.
#pragma once

#include "contracts/Journal.h"

#include <memory>
#include <string>

namespace pentad::persistence {

class InstanceLock {
public:
    // HeldByOther names who holds it and since when, and is said too where the lock's place is taken by something else.
    // CannotOpen if the folder takes no files.
    static Expected<std::unique_ptr<InstanceLock>, JournalError> take(std::string const& path);
    ~InstanceLock();
    InstanceLock(InstanceLock const&) = delete;
    InstanceLock& operator=(InstanceLock const&) = delete;

private:
    InstanceLock(std::string name, int descriptor);
    std::string m_name;
    int m_descriptor;
};

}  // namespace pentad::persistence

// SPDX-License-Identifier: GPL-3.0-or-later
// One program at a time per database: a QLockFile `<file>.lock` beside it, with the holder's pid, program and host.
// Its stale time is 0, which in Qt means "never by age": however old, a lock is taken over only if its process is gone
// (the kernel drops the advisory lock with the process, so kill -9 leaves nothing that blocks the next start).
// A lock left by another host is never taken over. Thread: the one that made it.
#pragma once

#include "contracts/Journal.h"

#include <memory>
#include <string>

namespace pentad::persistence {

class InstanceLock {
public:
    // HeldByOther names who holds it and since when. CannotOpen if the folder takes no files.
    static Expected<std::unique_ptr<InstanceLock>, JournalError> take(std::string const& path);
    ~InstanceLock();
    InstanceLock(InstanceLock const&) = delete;
    InstanceLock& operator=(InstanceLock const&) = delete;

private:
    struct File;
    explicit InstanceLock(std::unique_ptr<File> file);
    std::unique_ptr<File> m_file;
};

}  // namespace pentad::persistence

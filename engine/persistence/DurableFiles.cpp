// SPDX-License-Identifier: GPL-3.0-or-later
#include "persistence/DurableFiles.h"

#include <fcntl.h>
#include <unistd.h>
#include <filesystem>

namespace pentad::persistence {
namespace {

bool syncOpened(std::string const& path, int flags)
{
    int const descriptor = ::open(path.c_str(), flags | O_CLOEXEC);
    if (descriptor < 0) {
        return false;
    }
    bool const synced = ::fsync(descriptor) == 0;
    ::close(descriptor);
    return synced;
}

}  // namespace

bool syncFile(std::string const& path)
{
    return syncOpened(path, O_RDONLY | O_NOFOLLOW);
}

bool syncFolderOf(std::string const& path)
{
    std::filesystem::path const file(path);
    return syncOpened(file.has_parent_path() ? file.parent_path().string() : ".", O_RDONLY | O_DIRECTORY);
}

}  // namespace pentad::persistence

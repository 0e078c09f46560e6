// SPDX-License-Identifier: GPL-3.0-or-later
#include "persistence/Ballast.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <sys/statvfs.h>
#include <unistd.h>
#include <filesystem>

namespace pentad::persistence {

bool Ballast::make() const
{
    struct stat found {};
    if (::lstat(m_path.c_str(), &found) == 0 && S_ISREG(found.st_mode) &&
        static_cast<std::uint64_t>(found.st_size) == kBallastSize) {
        return true;
    }
    std::string const folder = std::filesystem::path(m_path).parent_path().string();
    struct statvfs disk {};
    if (::statvfs(folder.empty() ? "." : folder.c_str(), &disk) != 0 ||
        disk.f_bavail * disk.f_frsize < 2 * kBallastSize) {
        return false;
    }
    int const descriptor = ::open(m_path.c_str(), O_WRONLY | O_CREAT | O_NOFOLLOW | O_CLOEXEC, S_IRUSR | S_IWUSR);
    if (descriptor < 0) {
        return false;
    }
    bool const made = ::posix_fallocate(descriptor, 0, kBallastSize) == 0 && ::ftruncate(descriptor, kBallastSize) == 0;
    ::close(descriptor);
    if (!made) {
        giveUp();
    }
    return made;
}

void Ballast::giveUp() const
{
    ::unlink(m_path.c_str());
}

}  // namespace pentad::persistence

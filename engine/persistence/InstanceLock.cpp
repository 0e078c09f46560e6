// SPDX-License-Identifier: GPL-3.0-or-later
#include "persistence/InstanceLock.h"

#include "contracts/EngineText.h"
#include "foundation/TimeText.h"
#include "persistence/SideFiles.h"
#include "persistence/SqlError.h"

#include <QString>
#include <QSysInfo>

#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>
#include <array>
#include <cerrno>
#include <filesystem>
#include <sstream>

namespace pentad::persistence {
namespace {

constexpr int kTriesMax = 8;  // each fails only if a holder ended between two calls of ours

// What a holder writes into its file, a line each: process, program, host, machine. A power loss leaves any part of it.
struct LockHolder {
    std::string process;
    std::string program;
    std::string host;
    std::string machine;
};

std::string hostName()
{
    return QSysInfo::machineHostName().toStdString();
}

std::string machineId()
{
    return QSysInfo::machineUniqueId().toStdString();
}

LockHolder readLockHolder(int descriptor)
{
    std::array<char, 1024> bytes{};
    ssize_t const count = ::pread(descriptor, bytes.data(), bytes.size(), 0);
    std::istringstream text(std::string(bytes.data(), count > 0 ? static_cast<std::size_t>(count) : 0));
    LockHolder holder;
    std::getline(text, holder.process);
    std::getline(text, holder.program);
    std::getline(text, holder.host);
    std::getline(text, holder.machine);
    return holder;
}

// For the sentence that another program shows; the lock holds without it, so on a full disk too.
void writeLockHolder(int descriptor)
{
    std::error_code error;
    std::string const program = std::filesystem::read_symlink("/proc/self/exe", error).filename().string();
    std::string const text =
        std::to_string(::getpid()) + '\n' + program + '\n' + hostName() + '\n' + machineId() + '\n';
    if (::ftruncate(descriptor, 0) == 0) {
        [[maybe_unused]] ssize_t const written = ::pwrite(descriptor, text.data(), text.size(), 0);
    }
}

// A process id and a host name as they can be, so that no garbage is taken for them.
bool isWhole(LockHolder const& holder)
{
    return !holder.process.empty() && holder.process.find_first_not_of("0123456789") == std::string::npos &&
           !holder.program.empty() && !holder.host.empty();
}

// The kernel of another machine may know nothing of a lock on a folder that both share.
bool isOfOtherHost(LockHolder const& holder)
{
    bool const sameMachine = !holder.machine.empty() && holder.machine == machineId();
    return isWhole(holder) && holder.host != hostName() && !sameMachine;
}

bool isStillAt(int descriptor, std::string const& name)
{
    struct stat held {};
    struct stat there {};
    return ::fstat(descriptor, &held) == 0 && ::lstat(name.c_str(), &there) == 0 && held.st_ino == there.st_ino &&
           held.st_dev == there.st_dev;
}

JournalError heldBy(std::string const& path, int descriptor)
{
    LockHolder const holder = readLockHolder(descriptor);
    struct stat found {};
    if (!isWhole(holder) || ::fstat(descriptor, &found) != 0) {
        return journalError(JournalErrorKind::HeldByOther, path, say(Phrase::FileInUse));
    }
    UtcTime const since(std::chrono::seconds(found.st_mtim.tv_sec));
    return journalError(JournalErrorKind::HeldByOther, path,
                        say(Phrase::FileInUseBy, {holder.program, holder.process, holder.host, utcText(since)}));
}

}  // namespace

InstanceLock::InstanceLock(std::string name, int descriptor) : m_name(std::move(name)), m_descriptor(descriptor) {}

InstanceLock::~InstanceLock()
{
    if (isStillAt(m_descriptor, m_name)) {
        ::unlink(m_name.c_str());  // while it is held: nobody else can have taken it yet
    }
    ::close(m_descriptor);
}

Expected<std::unique_ptr<InstanceLock>, JournalError> InstanceLock::take(std::string const& path)
{
    std::string const name = path + std::string(kLockEnding);
    for (int tries = 0; tries < kTriesMax; ++tries) {
        int const descriptor = ::open(name.c_str(), O_RDWR | O_CREAT | O_NOFOLLOW | O_CLOEXEC, S_IRUSR | S_IWUSR);
        if (descriptor < 0) {
            // A link or a file of somebody else stands in its place: who reads may not go on as if there were no writer.
            bool const inTheWay = errno == ELOOP || (errno == EACCES && ::access(name.c_str(), F_OK) == 0);
            return Unexpected(journalError(inTheWay ? JournalErrorKind::HeldByOther : JournalErrorKind::CannotOpen,
                                           path, phrasePattern(Phrase::FileNoLock)));
        }
        bool const isLocked = ::flock(descriptor, LOCK_EX | LOCK_NB) == 0;
        bool const knowsLocks = isLocked || errno == EWOULDBLOCK;
        if (!isLocked || isOfOtherHost(readLockHolder(descriptor))) {
            JournalError error =
                knowsLocks ? heldBy(path, descriptor)
                           : journalError(JournalErrorKind::CannotOpen, path, phrasePattern(Phrase::FileNoLock));
            ::close(descriptor);
            return Unexpected(std::move(error));
        }
        if (isStillAt(descriptor, name)) {
            writeLockHolder(descriptor);
            return std::unique_ptr<InstanceLock>(new InstanceLock(name, descriptor));
        }
        ::close(descriptor);  // its holder ended and removed it after we had opened it
    }
    return Unexpected(journalError(JournalErrorKind::HeldByOther, path, say(Phrase::FileInUse)));
}

}  // namespace pentad::persistence

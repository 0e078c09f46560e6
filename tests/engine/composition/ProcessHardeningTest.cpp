// SPDX-License-Identifier: GPL-3.0-or-later
#include "composition/ProcessHardening.h"

#include <gtest/gtest.h>

#include <fcntl.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

namespace pentad::composition {
namespace {

// As any user: changing who it is makes a process unreadable for a moment, which is taken back.
bool becomesNobody()
{
    constexpr unsigned kNobody = 65'534;
    return setgid(kNobody) == 0 && setuid(kNobody) == 0 && prctl(PR_SET_DUMPABLE, 1, 0, 0, 0) == 0;
}

// Each claim is tried in a process of its own, because none of it can be taken back.
template <typename Claim>
bool holdsAfterHardening(Claim claim)
{
    pid_t const child = fork();
    if (child == 0) {
        if (geteuid() == 0 && !becomesNobody()) {
            _exit(2);  // root may read everything
        }
        hardenProcess();
        _exit(claim() ? 0 : 1);
    }
    int status = 0;
    return waitpid(child, &status, 0) == child && WIFEXITED(status) && WEXITSTATUS(status) == 0;
}

TEST(ProcessHardeningTest, FilesBelongToTheirOwnerAlone)
{
    EXPECT_TRUE(holdsAfterHardening([] { return umask(0) == 077; }));
}

TEST(ProcessHardeningTest, NoCoreFileIsLeft)
{
    EXPECT_TRUE(holdsAfterHardening([] {
        rlimit limit{1, 1};
        return getrlimit(RLIMIT_CORE, &limit) == 0 && limit.rlim_cur == 0 && limit.rlim_max == 0;
    }));
}

TEST(ProcessHardeningTest, TheMemoryCannotBeDumped)
{
    EXPECT_TRUE(holdsAfterHardening([] { return prctl(PR_GET_DUMPABLE, 0, 0, 0, 0) == 0; }));
}

TEST(ProcessHardeningTest, AnotherProcessOfTheSameUserCannotReadTheMemory)
{
    EXPECT_TRUE(holdsAfterHardening([] {
        std::string const memory = "/proc/" + std::to_string(getpid()) + "/mem";
        pid_t const reader = fork();
        if (reader == 0) {
            _exit(open(memory.c_str(), O_RDONLY | O_CLOEXEC) < 0 ? 0 : 1);
        }
        int status = 0;
        return waitpid(reader, &status, 0) == reader && WIFEXITED(status) && WEXITSTATUS(status) == 0;
    }));
}

}  // namespace
}  // namespace pentad::composition

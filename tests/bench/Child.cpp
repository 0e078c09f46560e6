// SPDX-License-Identifier: GPL-3.0-or-later
#include "bench/Child.h"

#include "foundation/Check.h"
#include "foundation/Clock.h"

#include <spawn.h>
#include <sys/wait.h>
#include <unistd.h>
#include <array>
#include <filesystem>

namespace pentad::bench {

FirstWord firstWordOf(std::vector<std::string> command)
{
    std::array<int, 2> ends{};
    check(pipe(ends.data()) == 0, "bench: no pipe");
    posix_spawn_file_actions_t actions;
    posix_spawn_file_actions_init(&actions);
    posix_spawn_file_actions_adddup2(&actions, ends[1], STDOUT_FILENO);
    posix_spawn_file_actions_addclose(&actions, ends[0]);
    posix_spawn_file_actions_addclose(&actions, ends[1]);
    std::vector<char*> arguments;
    arguments.reserve(command.size() + 1);
    for (std::string& each : command) {
        arguments.push_back(each.data());
    }
    arguments.push_back(nullptr);

    SystemClock const clock;
    MonotonicTime const begin = clock.monotonic();
    pid_t child = 0;
    check(posix_spawn(&child, arguments.front(), &actions, nullptr, arguments.data(), environ) == 0,
          "bench: the child cannot be started");
    close(ends[1]);
    FirstWord word;
    for (char letter = 0; read(ends[0], &letter, 1) == 1 && letter != '\n';) {
        word.text += letter;
    }
    word.seconds = std::chrono::duration<double>(clock.monotonic() - begin).count();
    waitpid(child, nullptr, 0);
    close(ends[0]);
    posix_spawn_file_actions_destroy(&actions);
    check(!word.text.empty(), "bench: the child said nothing");
    return word;
}

std::string thisProgram()
{
    return std::filesystem::read_symlink("/proc/self/exe").string();
}

}  // namespace pentad::bench

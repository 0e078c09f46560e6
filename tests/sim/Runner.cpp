// SPDX-License-Identifier: GPL-3.0-or-later
#include "sim/Runner.h"

#include <fcntl.h>
#include <poll.h>
#include <sys/wait.h>
#include <unistd.h>
#include <array>
#include <csignal>
#include <cstdlib>
#include <filesystem>
#include <sstream>
#include <vector>

namespace pentad::sim {
namespace {

struct Worker {
    pid_t process = 0;
    int pipe = -1;
    std::string text;  // not yet a whole line
};

std::string lineOf(std::uint64_t seed, Outcome const& outcome)
{
    std::ostringstream line;
    line.imbue(std::locale::classic());
    line << seed << '\t' << (outcome.broken ? outcome.broken->id : "-") << '\t'
         << (outcome.broken ? outcome.broken->at.count() : 0) << '\t' << outcome.traceHash << '\t' << outcome.faults
         << '\t' << outcome.starts << '\t' << outcome.powerLosses << '\t' << outcome.orders << '\t' << outcome.fills
         << '\t' << outcome.commits << '\t' << (outcome.broken ? outcome.broken->text : "") << '\n';
    return line.str();
}

SeedResult resultOf(std::string const& line)
{
    std::istringstream parts(line);
    parts.imbue(std::locale::classic());
    SeedResult result;
    parts >> result.seed >> result.broken >> result.at >> result.traceHash >> result.faults >> result.starts >>
        result.powerLosses >> result.orders >> result.fills >> result.commits;
    parts.get();
    std::getline(parts, result.text);
    if (result.broken == "-") {
        result.broken.clear();
    }
    return result;
}

// Every `jobs`th seed, beginning with the `place`th.
[[noreturn]] void work(int pipe, SeedRange seeds, int place, int jobs, std::int64_t horizon, Mutant mutant)
{
    {
        WorkFolder const folder;
        for (std::uint64_t seed = seeds.first + static_cast<std::uint64_t>(place); seed <= seeds.last;
             seed += static_cast<std::uint64_t>(jobs)) {
            RunOptions options;
            options.plan = planFor(seed, horizon);
            options.mutant = mutant;
            std::string const line = lineOf(seed, simulate(options));
            if (::write(pipe, line.data(), line.size()) != static_cast<ssize_t>(line.size())) {
                break;  // nobody listens any more
            }
        }
    }
    std::_Exit(0);
}

// False once the worker has said everything.
bool hear(Worker& worker, std::function<void(SeedResult const&)> const& take)
{
    std::array<char, 4096> bytes{};
    ssize_t const count = ::read(worker.pipe, bytes.data(), bytes.size());
    if (count <= 0) {
        return false;
    }
    worker.text.append(bytes.data(), static_cast<std::size_t>(count));
    for (std::size_t end = worker.text.find('\n'); end != std::string::npos; end = worker.text.find('\n')) {
        take(resultOf(worker.text.substr(0, end)));
        worker.text.erase(0, end + 1);
    }
    return true;
}

}  // namespace

WorkFolder::WorkFolder() : m_before(std::filesystem::current_path().string())
{
    // Memory, where there is such a folder: the simulated disk loses power, the real one need not.
    bool const shared = std::filesystem::is_directory("/dev/shm");
    std::string name = (shared ? std::string("/dev/shm") : std::filesystem::temp_directory_path().string()) +
                       "/pentad-sim-" + std::string(6, 'X');
    if (::mkdtemp(name.data()) == nullptr) {
        std::_Exit(3);
    }
    m_path = name;
    std::filesystem::current_path(m_path);
}

WorkFolder::~WorkFolder()
{
    std::error_code ignored;
    std::filesystem::current_path(m_before, ignored);
    std::filesystem::remove_all(m_path, ignored);
}

void runSeeds(SeedRange seeds, int jobs, std::int64_t horizon, Mutant mutant,
              std::function<bool(SeedResult const&)> const& heard)
{
    std::signal(SIGPIPE, SIG_IGN);
    std::vector<Worker> workers;
    for (int place = 0; place < jobs; ++place) {
        std::array<int, 2> ends{};
        if (::pipe(ends.data()) != 0) {
            break;
        }
        pid_t const process = ::fork();
        if (process == 0) {
            ::close(ends[0]);
            for (Worker const& other : workers) {
                ::close(other.pipe);
            }
            work(ends[1], seeds, place, jobs, horizon, mutant);
        }
        ::close(ends[1]);
        workers.push_back({process, ends[0], {}});
    }
    bool goesOn = true;
    std::size_t open = workers.size();
    while (open > 0 && goesOn) {
        std::vector<pollfd> waits;
        waits.reserve(workers.size());
        for (Worker const& worker : workers) {
            waits.push_back({worker.pipe, POLLIN, 0});
        }
        ::poll(waits.data(), waits.size(), -1);
        for (std::size_t i = 0; i < workers.size(); ++i) {
            if (waits[i].revents == 0 || workers[i].pipe < 0) {
                continue;
            }
            if (!hear(workers[i], [&](SeedResult const& result) { goesOn = goesOn && heard(result); })) {
                ::close(workers[i].pipe);
                workers[i].pipe = -1;
                --open;
            }
        }
    }
    for (Worker const& worker : workers) {
        if (worker.pipe >= 0) {
            ::close(worker.pipe);
        }
        int status = 0;
        ::waitpid(worker.process, &status, 0);
        if (goesOn && (!WIFEXITED(status) || WEXITSTATUS(status) != 0)) {
            SeedResult crashed;
            crashed.broken = "PROGRAM";
            crashed.text = "a worker ended by itself, status " + std::to_string(status);
            heard(crashed);
        }
    }
}

}  // namespace pentad::sim

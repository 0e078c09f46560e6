// SPDX-License-Identifier: GPL-3.0-or-later
//
// pentad-sim: deterministic fault simulation of the engine. See README.md in this folder.
#include "sim/ReproFile.h"
#include "sim/Runner.h"
#include "sim/Shrinker.h"

#include <QCoreApplication>

#include <charconv>
#include <chrono>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <map>
#include <sstream>

namespace pentad::sim {
namespace {

constexpr char kUsage[] =
    "pentad-sim --seeds A..B [--jobs N] [--horizon SECONDS] [--mutant NAME] [--json] [--stop-at-first] [--no-shrink]\n"
    "pentad-sim --replay FILE [--trace] [--mutant NAME]\n"
    "pentad-sim --seed N --trace\n"
    "pentad-sim --seeds A..B --hashes [--horizon SECONDS]\n"
    "pentad-sim --list-mutants\n"
    "Breaks are shrunk and written to repro/ in the current folder. Exit code 1: something broke.\n";

constexpr int kUsageError = 2;
constexpr std::size_t kReprosMaximum = 5;

struct Arguments {
    std::optional<SeedRange> seeds;
    int jobs = 1;
    std::int64_t horizon = 1'800'000;
    std::string replay;
    bool trace = false;
    Mutant mutant = Mutant::None;
    bool mutantGiven = false;
    bool json = false;
    bool stopAtFirst = false;
    bool shrink = true;
    bool listMutants = false;
    bool hashes = false;
};

template <typename Number>
bool readNumber(std::string_view text, Number& number)
{
    auto const [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
    return error == std::errc() && end == text.data() + text.size();
}

bool readSeeds(std::string_view text, Arguments& arguments)
{
    SeedRange range;
    std::size_t const dots = text.find("..");
    bool const read =
        readNumber(text.substr(0, dots), range.first) &&
        (dots == std::string_view::npos ? readNumber(text, range.last) : readNumber(text.substr(dots + 2), range.last));
    arguments.seeds = range;
    return read && range.first <= range.last;
}

std::optional<Arguments> argumentsOf(int count, char** values)
{
    Arguments arguments;
    for (int i = 1; i < count; ++i) {
        std::string_view const name = values[i];
        bool const hasMore = i + 1 < count;
        bool fits = true;
        if (name == "--trace") {
            arguments.trace = true;
        } else if (name == "--json") {
            arguments.json = true;
        } else if (name == "--stop-at-first") {
            arguments.stopAtFirst = true;
        } else if (name == "--no-shrink") {
            arguments.shrink = false;
        } else if (name == "--list-mutants") {
            arguments.listMutants = true;
        } else if (name == "--hashes") {
            arguments.hashes = true;
        } else if (!hasMore) {
            fits = false;
        } else if (name == "--seeds" || name == "--seed") {
            fits = readSeeds(values[++i], arguments);
        } else if (name == "--jobs") {
            fits = readNumber(std::string_view(values[++i]), arguments.jobs) && arguments.jobs > 0;
        } else if (name == "--horizon") {
            fits = readNumber(std::string_view(values[++i]), arguments.horizon) && arguments.horizon > 0;
            arguments.horizon *= 1'000;
        } else if (name == "--replay") {
            arguments.replay = values[++i];
        } else if (name == "--mutant") {
            auto const mutant = mutantFrom(values[++i]);
            fits = mutant.has_value();
            arguments.mutant = mutant.value_or(Mutant::None);
            arguments.mutantGiven = true;
        } else {
            fits = false;
        }
        if (!fits) {
            return std::nullopt;
        }
    }
    bool const something = arguments.seeds || !arguments.replay.empty() || arguments.listMutants;
    return something ? std::optional(arguments) : std::nullopt;
}

std::string hashText(std::uint64_t hash)
{
    std::ostringstream text;
    text.imbue(std::locale::classic());
    text << std::hex << hash;
    return text.str();
}

int runOne(Plan const& plan, Mutant mutant, bool trace)
{
    WorkFolder const folder;
    Outcome const outcome = simulate({plan, mutant, trace ? &std::cout : nullptr});
    std::cout << "trace " << hashText(outcome.traceHash) << ", " << outcome.orders << " orders, " << outcome.fills
              << " fills, " << outcome.starts << " starts, " << outcome.faults << " faults struck\n";
    if (outcome.broken) {
        std::cout << "broken " << outcome.broken->id << " at " << outcome.broken->at.count()
                  << " ms: " << outcome.broken->text << "\n";
    }
    return outcome.broken ? 1 : 0;
}

// The hash of each trace, in the order of the seeds.
int printHashes(Arguments const& arguments)
{
    WorkFolder const folder;
    bool broken = false;
    for (std::uint64_t seed = arguments.seeds->first; seed <= arguments.seeds->last; ++seed) {
        Outcome const outcome = simulate({planFor(seed, arguments.horizon), arguments.mutant, nullptr});
        broken = broken || outcome.broken;
        std::cout << seed << " " << hashText(outcome.traceHash) << "\n";
    }
    return broken ? 1 : 0;
}

int replay(Arguments const& arguments)
{
    std::ifstream file(arguments.replay);
    std::stringstream text;
    text << file.rdbuf();
    auto const repro =
        file ? reproFrom(text.str()) : Expected<Repro, std::string>(Unexpected(std::string("it cannot be read")));
    if (!repro) {
        std::cerr << "pentad-sim: " << arguments.replay << ": " << repro.error() << "\n";
        return kUsageError;
    }
    Mutant const mutant = arguments.mutantGiven ? arguments.mutant : mutantFrom(repro->mutant).value_or(Mutant::None);
    return runOne(repro->plan, mutant, arguments.trace);
}

// Shrinks what broke and writes it down; gives the name of the file.
std::string writeRepro(SeedResult const& broken, Arguments const& arguments)
{
    Plan plan = planFor(broken.seed, arguments.horizon);
    if (arguments.shrink) {
        WorkFolder const folder;
        plan = shrunk(std::move(plan), [&](Plan const& candidate) {
            Outcome const outcome = simulate({candidate, arguments.mutant, nullptr});
            return outcome.broken && outcome.broken->id == broken.broken;
        });
    }
    Repro const repro{plan, std::string(mutantText(arguments.mutant)), broken.broken, broken.text};
    std::string const text = reproText(repro);
    std::filesystem::create_directories("repro");
    std::string name = "repro/" + broken.broken + "-" + std::to_string(broken.seed) + ".json";
    std::ofstream(name) << text;
    return name;
}

int runMany(Arguments const& arguments)
{
    using Clock = std::chrono::steady_clock;
    Clock::time_point const began = Clock::now();
    SeedResult sums;
    std::uint64_t seeds = 0;
    std::vector<SeedResult> broken;
    runSeeds(*arguments.seeds, arguments.jobs, arguments.horizon, arguments.mutant, [&](SeedResult const& result) {
        ++seeds;
        sums.faults += result.faults;
        sums.starts += result.starts;
        sums.powerLosses += result.powerLosses;
        sums.orders += result.orders;
        sums.fills += result.fills;
        sums.commits += result.commits;
        if (!result.broken.empty()) {
            broken.push_back(result);
            if (!arguments.json) {
                std::cout << "seed " << result.seed << " breaks " << result.broken << " at " << result.at
                          << " ms: " << result.text << std::endl;
            }
        }
        return broken.empty() || !arguments.stopAtFirst;
    });
    auto const took = std::chrono::duration_cast<std::chrono::milliseconds>(Clock::now() - began).count();
    std::uint64_t const perMinute = took > 0 ? seeds * 60'000 / static_cast<std::uint64_t>(took) : 0;
    std::map<std::string, SeedResult> firsts;
    for (SeedResult const& each : broken) {
        firsts.emplace(each.broken, each);
    }
    std::vector<std::string> files;
    for (auto const& [id, first] : firsts) {
        if (files.size() < kReprosMaximum && id != "PROGRAM" && (arguments.shrink || !arguments.stopAtFirst)) {
            files.push_back(writeRepro(first, arguments));
        }
    }
    if (arguments.json) {
        std::cout << "{\"seeds\": " << seeds << ", \"broken\": " << broken.size()
                  << ", \"first_broken\": " << (broken.empty() ? 0 : broken.front().seed) << ", \"invariant\": \""
                  << (broken.empty() ? "" : broken.front().broken) << "\", \"milliseconds\": " << took
                  << ", \"seeds_per_minute\": " << perMinute << ", \"starts\": " << sums.starts
                  << ", \"power_losses\": " << sums.powerLosses << ", \"faults\": " << sums.faults
                  << ", \"orders\": " << sums.orders << ", \"fills\": " << sums.fills
                  << ", \"commits\": " << sums.commits << "}\n";
    } else {
        std::cout << seeds << " seeds, " << broken.size() << " broken, " << perMinute << " seeds a minute with "
                  << arguments.jobs << " jobs; " << sums.starts << " starts, " << sums.powerLosses << " power losses, "
                  << sums.faults << " faults struck, " << sums.orders << " orders, " << sums.fills << " fills, "
                  << sums.commits << " commits\n";
        for (std::string const& file : files) {
            std::cout << "repro: " << file << "\n";
        }
    }
    return broken.empty() ? 0 : 1;
}

int run(Arguments const& arguments)
{
    if (arguments.listMutants) {
        for (Mutant const mutant : allMutants()) {
            std::cout << mutantText(mutant) << "\n";
        }
        return 0;
    }
    if (!arguments.replay.empty()) {
        return replay(arguments);
    }
    if (arguments.hashes) {
        return printHashes(arguments);
    }
    if (arguments.trace && arguments.seeds->first == arguments.seeds->last) {
        return runOne(planFor(arguments.seeds->first, arguments.horizon), arguments.mutant, true);
    }
    return runMany(arguments);
}

}  // namespace
}  // namespace pentad::sim

int main(int argc, char** argv)
{
    auto const arguments = pentad::sim::argumentsOf(argc, argv);
    if (!arguments) {
        std::cerr << pentad::sim::kUsage;
        return pentad::sim::kUsageError;
    }
    QCoreApplication const application(argc, argv);
    return pentad::sim::run(*arguments);
}

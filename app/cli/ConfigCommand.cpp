// SPDX-License-Identifier: GPL-3.0-or-later
#include "ConfigCommand.h"

#include "composition/ExitCodes.h"
#include "composition/SettingsOptions.h"
#include "config/Print.h"
#include "Failure.h"

#include <fcntl.h>
#include <unistd.h>
#include <cerrno>
#include <cstdio>
#include <string_view>

namespace pentad::cli {
namespace {

constexpr std::string_view kConfigUsage =
    R"(usage: pentad-cli config --print | --check | --write-default FILE [--config FILE] [--profile NAME] [--set KEY=VALUE]...

  --print               every setting in force, with where it came from; secrets masked
  --check               says whether the settings are valid, or lists all mistakes
  --write-default FILE  writes a commented file with every setting; never replaces a file
)";

enum class ConfigAction { None, Print, Check, WriteDefault };

struct ConfigArguments {
    ConfigAction action = ConfigAction::None;
    std::string defaultFile;
    composition::SettingsOptions settings;
    bool help = false;
};

int refuse(std::string_view sentence)
{
    return fail(kUsage, "config", sentence);
}

Expected<ConfigArguments, std::string> readConfigArguments(std::span<std::string const> arguments)
{
    ConfigArguments result;
    std::size_t position = 0;
    while (position < arguments.size()) {
        auto const taken = result.settings.take(arguments, position);
        if (!taken) {
            return Unexpected(taken.error());
        }
        if (*taken) {
            continue;
        }
        ConfigAction const before = result.action;
        std::string const& argument = arguments[position];
        if (composition::optionName(argument) == "--write-default") {
            result.action = ConfigAction::WriteDefault;
            auto const file = result.settings.given.value(arguments, position);
            if (!file) {
                return Unexpected(file.error());
            }
            result.defaultFile = *file;
        } else {
            if (argument == "--print") {
                result.action = ConfigAction::Print;
            } else if (argument == "--check") {
                result.action = ConfigAction::Check;
            } else if (argument == "--help" || argument == "-h") {
                result.help = true;
            } else {
                return Unexpected("'" + argument + "' is not an option; pentad-cli config --help lists them");
            }
            ++position;
        }
        if (before != ConfigAction::None && before != result.action) {
            return Unexpected(std::string("--print, --check and --write-default exclude each other; give one of them"));
        }
    }
    return result;
}

std::string_view openProblem(int error)
{
    switch (error) {
    case EEXIST: return "the file exists and is left as it is; choose another name or move it away";
    case ENOENT: return "there is no such folder; create it first";
    case ENOTDIR: return "a part of the path is not a folder; choose another path";
    case EACCES:
    case EPERM: return "this user may not write there; choose another path";
    case EROFS: return "the file system is read-only; choose another path";
    default: return "the file cannot be created; choose another path";
    }
}

int writeDefault(std::string const& path)
{
    // Exclusive: between looking and writing nobody else's file can appear.
    int const descriptor = ::open(path.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0600);
    if (descriptor < 0) {
        return refuse(path + ": " + std::string(openProblem(errno)));
    }
    std::string const text = config::defaultFile();
    std::size_t written = 0;
    while (written < text.size()) {
        ssize_t const count = ::write(descriptor, text.data() + written, text.size() - written);
        if (count < 0 && errno == EINTR) {
            continue;
        }
        if (count <= 0) {
            break;
        }
        written += static_cast<std::size_t>(count);
    }
    bool const stored = written == text.size() && ::fsync(descriptor) == 0;
    if (::close(descriptor) != 0 || !stored) {
        ::unlink(path.c_str());
        return refuse(path + ": the file could not be written whole and was removed; make room on the disk");
    }
    std::printf("%s: written; edit it and check it with pentad-cli config --check --config %s\n", path.c_str(),
                path.c_str());
    return kDone;
}

}  // namespace

int runConfigCommand(std::span<std::string const> arguments)
{
    auto const parsed = readConfigArguments(arguments);
    if (!parsed) {
        return refuse(parsed.error());
    }
    if (parsed->help) {
        std::fwrite(kConfigUsage.data(), 1, kConfigUsage.size(), stdout);
        return kDone;
    }
    if (parsed->action == ConfigAction::None) {
        return refuse("nothing to do was named; give --print, --check or --write-default FILE");
    }
    if (parsed->action == ConfigAction::WriteDefault) {
        return writeDefault(parsed->defaultFile);
    }
    auto const loaded = parsed->settings.load();
    if (!loaded) {
        composition::printErrors(loaded.error());
        return kUsage;
    }
    if (parsed->action == ConfigAction::Print) {
        std::string const text = config::print(*loaded);
        std::fwrite(text.data(), 1, text.size(), stdout);
    } else {
        std::printf("the configuration is valid (hash %s)\n", config::configHash(loaded->settings).c_str());
    }
    return kDone;
}

}  // namespace pentad::cli

// SPDX-License-Identifier: GPL-3.0-or-later
#include "persistence/StateFiles.h"

#include "contracts/EngineText.h"
#include "persistence/SqlError.h"

#include <cstdlib>
#include <filesystem>

namespace pentad::persistence {
namespace {

std::filesystem::path dataFolder()
{
    char const* const chosen = std::getenv("XDG_DATA_HOME");
    if (chosen != nullptr && std::filesystem::path(chosen).is_absolute()) {
        return std::filesystem::path(chosen) / "pentad";
    }
    char const* const home = std::getenv("HOME");
    return std::filesystem::path(home != nullptr ? home : "/") / ".local" / "share" / "pentad";
}

}  // namespace

std::string defaultStatePath(std::string_view mode)
{
    return (dataFolder() / (std::string(mode) + ".db")).string();
}

Expected<std::string, JournalError> prepareDefaultState(std::string_view mode)
{
    std::filesystem::path const folder = dataFolder();
    std::error_code error;
    bool const created = std::filesystem::create_directories(folder, error);
    if (!error && created) {
        std::filesystem::permissions(folder, std::filesystem::perms::owner_all, error);
    }
    if (error || !std::filesystem::is_directory(folder, error)) {
        return Unexpected(journalError(JournalErrorKind::CannotOpen, defaultStatePath(mode),
                                       phrasePattern(Phrase::FileWithoutFolder)));
    }
    return defaultStatePath(mode);
}

}  // namespace pentad::persistence

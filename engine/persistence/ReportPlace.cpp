// SPDX-License-Identifier: GPL-3.0-or-later
#include "persistence/ReportPlace.h"

#include "persistence/SideFiles.h"

#include <unistd.h>
#include <filesystem>
#include <string_view>

namespace pentad::persistence {

// What is written is renamed to its name, which is also how a file is lost.
bool takesPlaceOf(std::string const& path, std::string const& database)
{
    std::error_code error;
    auto const place = [&error](std::string const& name) {
        return std::filesystem::weakly_canonical(std::filesystem::absolute(name, error), error).string();
    };
    std::string const wanted = place(path);
    std::string const journal = place(database);
    for (std::string_view const written : {"", ".part", ".sha256"}) {
        for (std::string_view const ending : kSoleEndings) {
            if (wanted + std::string(written) == sideFile(journal, ending)) {
                return true;
            }
        }
    }
    std::string_view const rest = wanted.starts_with(journal) ? std::string_view(wanted).substr(journal.size()) : "";
    return rest.starts_with(kBackupEnding) || rest.starts_with(kDamagedEnding);
}

bool canTakeFile(std::string const& path)
{
    std::error_code error;
    std::filesystem::path const parent = std::filesystem::path(path).parent_path();
    return !path.empty() && !std::filesystem::is_directory(path, error) &&
           ::access(parent.empty() ? "." : parent.c_str(), W_OK | X_OK) == 0;
}

}  // namespace pentad::persistence

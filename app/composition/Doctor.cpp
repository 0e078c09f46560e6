// SPDX-License-Identifier: GPL-3.0-or-later
#include "composition/Doctor.h"

#include "composition/SettingsOptions.h"
#include "persistence/Database.h"

#include <unistd.h>

namespace pentad::composition {
namespace {

namespace fs = std::filesystem;

constexpr std::uintmax_t kMebibyte = 1'048'576;
// A busy year of a journal, with its log.
constexpr std::uintmax_t kFreeLeast = 1'024 * kMebibyte;

// Of a name alone it is the folder that one works in.
fs::path folderOf(fs::path const& file)
{
    std::error_code error;
    return fs::absolute(file, error).parent_path();
}

// The folder itself, or the one in which it would be made.
fs::path folderThatIs(fs::path const& folder)
{
    std::error_code error;
    fs::path there = fs::absolute(folder, error);
    while (!fs::exists(there, error) && there.has_relative_path()) {
        there = there.parent_path();
    }
    return there;
}

bool takesFiles(fs::path const& folder)
{
    std::error_code error;
    return fs::is_directory(folder, error) && access(folder.c_str(), W_OK | X_OK) == 0;
}

std::string listed(std::vector<std::string> const& symbols)
{
    std::string text;
    for (std::string const& symbol : symbols) {
        text += (text.empty() ? "" : ", ") + symbol;
    }
    return text;
}

DoctorFinding ofPlace(std::string about, fs::path const& folder, std::string good)
{
    fs::path const there = folderThatIs(folder);
    if (takesFiles(there)) {
        return {true, std::move(about), std::move(good)};
    }
    return {false, std::move(about),
            "nothing can be written to " + there.string() + "; give yourself the right to, or choose another place"};
}

// Only the folder of a journal that nobody named is made.
bool isFolderMade(config::Settings settings, fs::path const& state)
{
    settings.storage.stateFile.clear();
    return statePath(settings) == state;
}

DoctorFinding ofJournal(config::Settings const& settings, fs::path const& state)
{
    std::error_code error;
    fs::path const folder = folderOf(state);
    // One that is there is not enough: its lock and its log lie beside it.
    DoctorFinding place =
        ofPlace("journal", folder, "there is none yet; the first session begins it at " + state.string());
    if (!place.isGood) {
        return place;
    }
    if (!fs::exists(folder, error) && !isFolderMade(settings, state)) {
        return {false, "journal",
                "there is no folder " + folder.string() +
                    ", and a session makes none for a journal that was named; make it, or choose another place"};
    }
    if (!fs::exists(state, error)) {
        return place;
    }
    auto const opened = persistence::Database::openForReading(state.string());
    if (!opened) {
        bool const isInUse = opened.error().kind == JournalErrorKind::HeldByOther;
        return {isInUse, "journal", opened.error().message};
    }
    persistence::StateIdentity const& identity = (*opened)->identity();
    std::string_view const mode = config::tradingModeText(settings.trading.mode);
    if (identity.mode != mode || identity.symbols != settings.trading.symbols) {
        return {false, "journal",
                state.string() + " is of mode " + identity.mode + " and of " + listed(identity.symbols) +
                    ", the settings say " + std::string(mode) + " and " + listed(settings.trading.symbols) +
                    "; name the journal of these with --state, or leave --state away"};
    }
    return {true, "journal", state.string() + " can be opened; pentad-cli verify proves what it holds"};
}

DoctorFinding ofDisk(fs::path const& state)
{
    std::error_code error;
    fs::path const there = folderThatIs(folderOf(state));
    fs::space_info const space = fs::space(there, error);
    std::string const place = " at " + there.string();
    if (error) {
        return {false, "disk", "how much room is left" + place + " cannot be told: " + error.message()};
    }
    std::string const room = std::to_string(space.available / kMebibyte) + " MB are free" + place;
    if (space.available < kFreeLeast) {
        return {
            false, "disk",
            room + ", fewer than " + std::to_string(kFreeLeast / kMebibyte) + "; make room: a full disk ends entries"};
    }
    return {true, "disk", room};
}

DoctorFinding ofLog(fs::path const& file, fs::path const& logs)
{
    fs::path const folder = file.empty() ? logs : folderOf(file);
    if (folder.empty()) {
        return {false, "log",
                "there is none, because neither XDG_STATE_HOME nor HOME names a folder for it; set one of them, or "
                "observability.log_file"};
    }
    return ofPlace("log", folder, "is written to " + folder.string());
}

}  // namespace

std::vector<DoctorFinding> examine(config::Settings const& settings, fs::path const& logs)
{
    fs::path const state = statePath(settings);
    return {{true, "settings",
             "mode " + std::string(config::tradingModeText(settings.trading.mode)) + ", " +
                 listed(settings.trading.symbols) + ", strategy " + settings.strategy.name + ", days of " +
                 settings.trading.timeZone},
            ofJournal(settings, state),
            ofDisk(state),
            ofLog(settings.observability.logFile, logs)};
}

}  // namespace pentad::composition

// SPDX-License-Identifier: GPL-3.0-or-later
#include "persistence/DatabaseFile.h"

#include "contracts/EngineText.h"
#include "persistence/SqlError.h"

#include <sys/stat.h>
#include <unistd.h>
#include <algorithm>
#include <array>
#include <cstring>
#include <filesystem>
#include <fstream>

namespace pentad::persistence {
namespace {

namespace fs = std::filesystem;

// "PENT" and "PENE": steps in forms that are no longer read.
constexpr std::array<std::uint32_t, 2> kFormerApplicationIds{0x50454E54, 0x50454E45};

struct FileHeader {
    std::uint32_t version = 0;
    std::uint32_t application = 0;
};

// The first page of the file itself, read before SQLite touches anything. Nothing if it is no SQLite file.
std::optional<FileHeader> readHeader(std::string const& path)
{
    std::array<char, 100> bytes{};
    std::ifstream file(path, std::ios::binary);
    if (!file.read(bytes.data(), bytes.size()) || std::memcmp(bytes.data(), "SQLite format 3", 16) != 0) {
        return std::nullopt;
    }
    auto const bigEndian = [&](std::size_t at) {
        std::uint32_t value = 0;
        for (std::size_t i = 0; i < 4; ++i) {
            value = value << 8U | static_cast<unsigned char>(bytes[at + i]);
        }
        return value;
    };
    return FileHeader{bigEndian(60), bigEndian(68)};
}

}  // namespace

std::uint64_t sizeOfFile(std::string const& path)
{
    std::error_code error;
    auto const size = fs::file_size(path, error);
    return error ? 0 : size;
}

std::optional<JournalError> checkPlace(std::string const& path)
{
    std::error_code error;
    fs::path const folder = fs::path(path).has_parent_path() ? fs::path(path).parent_path() : fs::path(".");
    if (!fs::is_directory(folder, error)) {
        return journalError(JournalErrorKind::CannotOpen, path, say(Phrase::FileFolderMissing, {folder.string()}));
    }
    if (fs::is_directory(path, error)) {
        return journalError(JournalErrorKind::CannotOpen, path, phrasePattern(Phrase::FileIsFolder));
    }
    struct stat found {};
    if (::lstat(path.c_str(), &found) == 0) {
        // A link could lead into files of somebody else, and its side files would lie at another place than it.
        if (S_ISLNK(found.st_mode)) {
            return journalError(JournalErrorKind::CannotOpen, path, phrasePattern(Phrase::FileIsLink));
        }
        if (found.st_uid != ::geteuid()) {
            return journalError(JournalErrorKind::CannotOpen, path, phrasePattern(Phrase::FileOfOtherUser));
        }
    }
    return {};
}

std::optional<JournalError> checkHeader(std::string const& path, std::size_t versionMax)
{
    auto const header = readHeader(path);
    if (!header) {
        std::ifstream const file(path, std::ios::binary);
        return file ? journalError(JournalErrorKind::Corrupt, path, phrasePattern(Phrase::FileNoDatabase))
                    : journalError(JournalErrorKind::CannotOpen, path, phrasePattern(Phrase::FileNotRead));
    }
    if (std::ranges::find(kFormerApplicationIds, header->application) != kFormerApplicationIds.end()) {
        return journalError(JournalErrorKind::Corrupt, path, phrasePattern(Phrase::FileOlderForm));
    }
    // 0 until the first pages have moved from the write-ahead file into this one.
    if (header->application != kApplicationId && header->application != 0) {
        return journalError(JournalErrorKind::Corrupt, path, phrasePattern(Phrase::FileNotOfPentad));
    }
    if (header->version > versionMax) {
        return journalError(
            JournalErrorKind::NewerVersion, path,
            say(Phrase::FileNewerSchema, {std::to_string(header->version), std::to_string(versionMax)}));
    }
    return {};
}

}  // namespace pentad::persistence

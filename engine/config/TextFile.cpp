// SPDX-License-Identifier: GPL-3.0-or-later
#include "config/TextFile.h"

#include <array>
#include <fstream>

namespace pentad::config {
namespace {

constexpr std::size_t kSizeMax = std::size_t{1024} * 1024;

}  // namespace

Expected<std::string, std::string> readTextFile(std::filesystem::path const& path)
{
    std::error_code failure;
    auto const status = std::filesystem::status(path, failure);
    if (!std::filesystem::exists(status)) {
        return Unexpected(std::string(status.type() == std::filesystem::file_type::not_found
                                          ? "there is no such file"
                                          : "the file cannot be reached with the rights of this user"));
    }
    if (std::filesystem::is_directory(status)) {
        return Unexpected(std::string("this is a folder, not a file"));
    }
    std::ifstream stream(path, std::ios::binary);
    if (!stream) {
        return Unexpected(std::string("the file cannot be opened with the rights of this user"));
    }
    std::string text;
    std::array<char, 4096> buffer{};
    while (stream.read(buffer.data(), buffer.size()) || stream.gcount() > 0) {
        text.append(buffer.data(), static_cast<std::size_t>(stream.gcount()));
        if (text.size() > kSizeMax) {
            return Unexpected(std::string("the file is larger than 1 MiB, too large for settings"));
        }
    }
    if (stream.bad()) {
        return Unexpected(std::string("the file cannot be read to its end"));
    }
    return text;
}

}  // namespace pentad::config

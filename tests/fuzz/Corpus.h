// SPDX-License-Identifier: GPL-3.0-or-later
// The files of tests/fuzz/corpus/<target>. A `.hex` file holds bytes as hexadecimal digits in groups of any length,
// `00*20` for twenty of a group, and comments from # to the end of the line; every other file is taken as it is.
// A file that is no such text throws. Thread: any.
#pragma once

#include <algorithm>
#include <charconv>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <sstream>
#include <stdexcept>
#include <string>
#include <string_view>
#include <vector>

namespace pentad::fuzz {

inline void appendGroup(std::string& bytes, std::string_view group)
{
    auto const star = group.find('*');
    std::string_view const digits = group.substr(0, star);
    std::size_t times = 1;
    if (star != std::string_view::npos) {
        std::from_chars(group.data() + star + 1, group.data() + group.size(), times);
    }
    std::string once;
    for (std::size_t at = 0; at < digits.size(); at += 2) {
        unsigned value = 0;
        char const* const end = digits.data() + std::min(at + 2, digits.size());
        auto const [stop, error] = std::from_chars(digits.data() + at, end, value, 16);
        if (error != std::errc() || stop != digits.data() + at + 2) {
            throw std::runtime_error("'" + std::string(group) + "' is not hexadecimal");
        }
        once += static_cast<char>(value);
    }
    for (; times > 0; --times) {
        bytes += once;
    }
}

inline std::string fromHex(std::string const& text)
{
    std::string bytes;
    std::istringstream lines(text);
    for (std::string line; std::getline(lines, line);) {
        std::istringstream groups(line.substr(0, line.find('#')));
        for (std::string group; groups >> group;) {
            appendGroup(bytes, group);
        }
    }
    return bytes;
}

inline std::string corpusBytes(std::filesystem::path const& file)
{
    std::ifstream stream(file, std::ios::binary);
    std::string text{std::istreambuf_iterator<char>(stream), {}};
    return file.extension() == ".hex" ? fromHex(text) : text;
}

inline std::vector<std::filesystem::path> corpusFiles(std::filesystem::path const& folder)
{
    std::vector<std::filesystem::path> files;
    if (std::filesystem::is_directory(folder)) {
        for (auto const& entry : std::filesystem::directory_iterator(folder)) {
            files.push_back(entry.path());
        }
    }
    std::sort(files.begin(), files.end());
    return files;
}

}  // namespace pentad::fuzz

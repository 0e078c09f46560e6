// SPDX-License-Identifier: GPL-3.0-or-later
// A folder of its own for one test of the configuration, removed at its end, and short ways to load from it.
// Thread: one each.
#pragma once

#include "config/Load.h"

#include <gtest/gtest.h>
#include <unistd.h>
#include <filesystem>
#include <fstream>
#include <string>
#include <string_view>

namespace pentad::config::test {

class ConfigFolder {
public:
    ConfigFolder()
    {
        std::string pattern =
            (std::filesystem::temp_directory_path() / "pentad-config-").string() + std::string(6, 'X');
        char const* const made = ::mkdtemp(pattern.data());
        EXPECT_NE(made, nullptr);
        m_path = pattern;
    }
    ~ConfigFolder()
    {
        std::error_code failure;
        std::filesystem::remove_all(m_path, failure);
    }
    ConfigFolder(ConfigFolder const&) = delete;
    ConfigFolder& operator=(ConfigFolder const&) = delete;

    std::filesystem::path write(std::string_view name, std::string_view text) const
    {
        std::ofstream(m_path / name, std::ios::binary) << text;
        return m_path / name;
    }
    std::filesystem::path path(std::string_view name) const { return m_path / name; }

    // The mistakes that this text makes as a file, with the name of the folder removed from each line.
    std::vector<std::string> mistakesOf(std::string_view text) const
    {
        LoadRequest request;
        request.file = write("config.toml", text);
        return mistakesOf(request);
    }
    std::vector<std::string> mistakesOf(LoadRequest const& request) const
    {
        std::vector<std::string> lines;
        auto const loaded = load(request);
        if (!loaded) {
            for (ConfigError const& error : loaded.error()) {
                std::string line = error.line();
                std::string const prefix = m_path.string() + '/';
                for (auto at = line.find(prefix); at != std::string::npos; at = line.find(prefix)) {
                    line.erase(at, prefix.size());
                }
                lines.push_back(std::move(line));
            }
        }
        return lines;
    }

private:
    std::filesystem::path m_path;
};

inline std::string joined(std::vector<std::string> const& lines)
{
    std::string text;
    for (std::string const& line : lines) {
        text += line + '\n';
    }
    return text;
}

}  // namespace pentad::config::test

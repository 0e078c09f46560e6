// SPDX-License-Identifier: GPL-3.0-or-later
// A folder of its own for readers that take nothing but files; gone with the object. Throws where the disk refuses.
// Thread: one each.
#pragma once

#include <unistd.h>
#include <filesystem>
#include <fstream>
#include <stdexcept>
#include <string>
#include <string_view>

namespace pentad::fuzz {

class ScratchFolder {
public:
    ScratchFolder()
    {
        std::string pattern = (std::filesystem::temp_directory_path() / "pentad-fuzz-").string() + std::string(6, 'X');
        if (::mkdtemp(pattern.data()) == nullptr) {
            throw std::runtime_error("there is no room for a temporary folder");
        }
        m_path = pattern;
    }
    ~ScratchFolder()
    {
        std::error_code failure;
        std::filesystem::remove_all(m_path, failure);
    }
    ScratchFolder(ScratchFolder const&) = delete;
    ScratchFolder& operator=(ScratchFolder const&) = delete;

    std::filesystem::path path(std::string_view name) const { return m_path / name; }
    std::filesystem::path write(std::string_view name, std::string_view bytes) const
    {
        std::filesystem::path file = path(name);
        if (!(std::ofstream(file, std::ios::binary) << bytes)) {
            throw std::runtime_error("a temporary file cannot be written");
        }
        return file;
    }

private:
    std::filesystem::path m_path;
};

}  // namespace pentad::fuzz

// SPDX-License-Identifier: GPL-3.0-or-later
// Messages of the exchange in captured shape, from tests/data/btcturk, one file per fact. Any thread.
#pragma once

#include "btcturk/RestFailure.h"
#include "foundation/Clock.h"
#include "support/TestData.h"

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>
#include <vector>

namespace pentad::btcturk {

inline std::string fileText(std::filesystem::path const& path)
{
    std::ifstream file(path, std::ios::binary);
    std::string text{std::istreambuf_iterator<char>(file), {}};
    while (!text.empty() && text.back() == '\n') {
        text.pop_back();
    }
    return text;
}

inline std::filesystem::path payloadFolder()
{
    return test::sourceTree() / "tests" / "data" / "btcturk";
}

// Never empty for a file that is there.
inline std::string payload(std::string const& name)
{
    return fileText(payloadFolder() / (name + ".json"));
}

inline std::vector<std::filesystem::path> jsonFiles(std::filesystem::path const& folder)
{
    std::vector<std::filesystem::path> files;
    if (std::filesystem::is_directory(folder)) {
        for (auto const& entry : std::filesystem::directory_iterator(folder)) {
            if (entry.path().extension() == ".json") {
                files.push_back(entry.path());
            }
        }
    }
    std::sort(files.begin(), files.end());
    return files;
}

inline RestAnswer answer(int status, std::string const& body)
{
    return {status, "application/json", body, std::nullopt};
}

inline UtcTime at(std::int64_t milliseconds)
{
    return UtcTime(std::chrono::milliseconds(milliseconds));
}

}  // namespace pentad::btcturk

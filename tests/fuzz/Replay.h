// SPDX-License-Identifier: GPL-3.0-or-later
// Replays a corpus as a test: each file and each beginning of it is fed to its target. The name of a file says what must
// become of it whole: `taken-`, `refused-`, or `any-` where only the laws are asked for. Thread: the test's.
#pragma once

#include "fuzz/Corpus.h"

#include <gtest/gtest.h>

#include <exception>
#include <vector>

namespace pentad::fuzz {

using Feed = bool (*)(std::string_view bytes);

// In memory of exactly their size, so that a sanitizer sees whoever reads beyond it; of nothing there is a place, too.
inline bool fedAlone(Feed feed, std::string_view bytes, std::string const& what)
{
    std::vector<char> alone;
    alone.reserve(std::max<std::size_t>(bytes.size(), 1));
    alone.assign(bytes.begin(), bytes.end());
    try {
        return feed({alone.data(), alone.size()});
    } catch (std::exception const& broken) {
        ADD_FAILURE() << what << ": " << broken.what();
        return false;
    }
}

inline void replay(std::filesystem::path const& folder, Feed feed)
{
    auto const files = corpusFiles(folder);
    ASSERT_GE(files.size(), 10U) << folder << " is not there, or nearly empty";
    for (std::filesystem::path const& file : files) {
        std::string const name = file.filename().string();
        std::string const bytes = corpusBytes(file);
        bool const taken = fedAlone(feed, bytes, name);
        if (name.starts_with("taken-") || name.starts_with("refused-")) {
            EXPECT_EQ(taken, name.starts_with("taken-")) << name;
        } else {
            EXPECT_TRUE(name.starts_with("any-")) << name << " does not say what must become of it";
        }
        for (std::size_t length = 0; length < bytes.size(); ++length) {
            fedAlone(feed, std::string_view(bytes).substr(0, length), name + ", " + std::to_string(length) + " bytes");
        }
    }
}

}  // namespace pentad::fuzz

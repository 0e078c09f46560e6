// SPDX-License-Identifier: GPL-3.0-or-later
//
// Where tests find files: market data that lives outside the source tree (the variable PENTAD_DATA, else the folder
// beside the checkout) and files of the source tree itself. A test that needs absent market data should GTEST_SKIP
// with the path in its message. Any thread.

#pragma once

#include <filesystem>

namespace pentad::test {

/// Folder of the shared market data; it may not exist.
[[nodiscard]] std::filesystem::path sharedData();

/// Root of the source tree.
[[nodiscard]] std::filesystem::path sourceTree();

}  // namespace pentad::test

// SPDX-License-Identifier: GPL-3.0-or-later

#include "support/TestData.h"

#include <cstdlib>

namespace pentad::test {

std::filesystem::path sharedData()
{
    const char* const chosen = std::getenv("PENTAD_DATA");
    return chosen != nullptr && *chosen != '\0' ? chosen : PENTAD_SHARED_DATA;
}

std::filesystem::path sourceTree()
{
    return PENTAD_SOURCE_DIR;
}

}  // namespace pentad::test

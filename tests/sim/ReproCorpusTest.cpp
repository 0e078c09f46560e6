// SPDX-License-Identifier: GPL-3.0-or-later
// Repro files by hand: whatever stands in one, it is a plan or it is refused.
#include "fuzz/Replay.h"
#include "fuzz/ReproTarget.h"

namespace pentad::fuzz {
namespace {

TEST(ReproCorpusTest, AFileIsAPlanOrRefused)
{
    replay(std::filesystem::path(PENTAD_SOURCE_DIR) / "tests" / "fuzz" / "corpus" / "repro", feedRepro);
}

}  // namespace
}  // namespace pentad::fuzz

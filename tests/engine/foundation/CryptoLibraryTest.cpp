// SPDX-License-Identifier: GPL-3.0-or-later
#include "foundation/CryptoLibrary.h"

#include <gtest/gtest.h>
#include <openssl/evp.h>

#include <sys/wait.h>
#include <unistd.h>
#include <array>
#include <cstdlib>

namespace pentad {
namespace {

bool hashes()
{
    std::array<unsigned char, EVP_MAX_MD_SIZE> digest{};
    unsigned size = 0;
    return EVP_Digest("x", 1, digest.data(), &size, EVP_sha256(), nullptr) == 1;
}

extern "C" void endByWhetherItHashes()
{
    _exit(hashes() ? 0 : 1);
}

// What is registered first is called last: after OpenSSL's own handler, if it has one. The test program itself has made
// the call before its first use of OpenSSL, which is the only time at which it counts.
TEST(CryptoLibraryTest, IsThereAfterTheHandlersOfTheEndOfTheProcess)
{
    GTEST_FLAG_SET(death_test_style, "threadsafe");
    EXPECT_EXIT(
        {
            std::atexit(endByWhetherItHashes);
            std::exit(hashes() ? 0 : 2);
        },
        testing::ExitedWithCode(0), "");
}

}  // namespace
}  // namespace pentad

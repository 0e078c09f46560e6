// SPDX-License-Identifier: GPL-3.0-or-later
#include "fuzz/SocketTarget.h"

#include <cstdint>

extern "C" int LLVMFuzzerTestOneInput(std::uint8_t const* data, std::size_t size)
{
    pentad::fuzz::feedSocket({reinterpret_cast<char const*>(data), size});
    return 0;
}

// SPDX-License-Identifier: GPL-3.0-or-later
// libFuzzer entry. Start it on the payloads in tests/data/btcturk.
#include "fuzz/BtcturkCodec.h"

#include <cstddef>
#include <cstdint>

extern "C" int LLVMFuzzerTestOneInput(std::uint8_t const* data, std::size_t size)
{
    static pentad::btcturk::BtcturkCodec codec;
    codec.feed({reinterpret_cast<char const*>(data), size});
    return 0;
}

// SPDX-License-Identifier: GPL-3.0-or-later
// A message of the exchange, to every decoder; taken if one of them takes it. Errors are exceptions that leave a decoder.
// Thread: any.
#pragma once

#include "fuzz/BtcturkCodec.h"

#include <string_view>

namespace pentad::fuzz {

// With decoders of its own: what came before must not matter, or a crash could not be repeated.
inline bool feedBtcturk(std::string_view bytes)
{
    btcturk::BtcturkCodec codec;
    return codec.feed(bytes) > 0;
}

}  // namespace pentad::fuzz

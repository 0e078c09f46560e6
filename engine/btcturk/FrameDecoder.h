// SPDX-License-Identifier: GPL-3.0-or-later
// Socket frames into values. Allocates nothing once it has seen the largest frame. Hostile bytes give a CodecError and
// leave the decoder usable. Thread: one, that of the socket.
#pragma once

#include "btcturk/CodecError.h"
#include "btcturk/Frames.h"
#include "foundation/Expected.h"

#include <memory>

namespace pentad::btcturk {

class FrameDecoder {
public:
    static constexpr std::size_t kBytesMax = std::size_t{1} << 20U;

    FrameDecoder();
    ~FrameDecoder();
    FrameDecoder(FrameDecoder const&) = delete;
    FrameDecoder& operator=(FrameDecoder const&) = delete;

    // What the text frame says. Spans and views in it last until the next call.
    Expected<Frame, CodecError> decode(std::string_view bytes);

private:
    struct State;
    std::unique_ptr<State> m_state;
};

}  // namespace pentad::btcturk

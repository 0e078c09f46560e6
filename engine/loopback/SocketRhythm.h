// SPDX-License-Identifier: GPL-3.0-or-later
// The rhythms of the socket as they were observed, in real time whatever the speed of the market. Thread: any.
#pragma once

#include "foundation/Clock.h"

namespace pentad::loopback {

struct SocketRhythm {
    Milliseconds pingEvery{15'000};
    Milliseconds pongWithin{45'400};  // else the socket is closed with 1000
    Milliseconds bookEvery{764};      // books that changed
    Milliseconds tickerEvery{769};    // about 1.3 a second, also when nothing changed
};

}  // namespace pentad::loopback

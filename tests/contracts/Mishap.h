// SPDX-License-Identifier: GPL-3.0-or-later
// What can go wrong on the way to an exchange. A fixture of a contract suite brings it about in its own way; those that have
// no such way (no socket, no clock) let it pass. "Taken" means that the exchange did what it was asked to do. Plain.
#pragma once

#include <array>
#include <cstdint>
#include <string_view>

namespace pentad::test {

enum class Mishap : std::uint8_t {
    // The next order post
    PostTimesOut,
    PostTimesOutTaken,
    PostLimited,      // 429
    PostServerError,  // 500
    PostPage,         // 504 with a page of the gateway
    PostPageTaken,
    PostReset,
    PostResetTaken,
    PostTrickles,  // taken; the answer comes byte by byte and is never complete in time
    PostCut,       // taken; the answer ends in the middle
    // The next cancel
    CancelTimesOut,
    CancelTimesOutTaken,
    CancelPageTaken,
    // Reports of the account, until it is calm again
    ReportUnavailable,
    // Lists of the exchange, until it is calm again
    RowsRepeated,  // pages begin with rows that were told already
    TradesLate,    // they do not know the newest trades yet
    OrdersLate,    // nor the newest orders
    // What the exchange says by itself, until it is calm again
    FramesLost,
    FramesRepeated,
    FramesReordered,
    FramesGarbled,
    SocketSilent,
    SocketClosed,
    ServerFrozen,  // connections stay, nothing comes over them, nothing is answered
    // The clocks of the two sides, until it is calm again
    ClocksApart,
};

struct PostMishap {
    Mishap mishap;
    std::string_view name;
    bool taken;
};
inline constexpr std::array kPostMishaps{
    PostMishap{Mishap::PostTimesOut, "timeout before acceptance", false},
    PostMishap{Mishap::PostTimesOutTaken, "timeout after acceptance", true},
    PostMishap{Mishap::PostLimited, "429", false},
    PostMishap{Mishap::PostServerError, "500", false},
    PostMishap{Mishap::PostPage, "504 page, not accepted", false},
    PostMishap{Mishap::PostPageTaken, "504 page, accepted", true},
    PostMishap{Mishap::PostReset, "reset, not accepted", false},
    PostMishap{Mishap::PostResetTaken, "reset, accepted", true},
    PostMishap{Mishap::PostTrickles, "slow body, accepted", true},
    PostMishap{Mishap::PostCut, "cut body, accepted", true},
};

}  // namespace pentad::test

// SPDX-License-Identifier: GPL-3.0-or-later
// A DirectCancel that tells what the test says, and counts how often it was begun. Thread: one.
#pragma once

#include "contracts/DirectCancel.h"

namespace pentad::test {

class FakeDirectCancel final : public DirectCancel {
public:
    void run(Listener listener) override
    {
        ++runs;
        heard = std::move(listener);
    }

    int runs = 0;
    Listener heard;  // by the newest listener
};

// An order of ours on BTCTRY.
inline DirectOrder directOrder(std::int64_t id, bool cancelTaken, std::string why = {})
{
    return {ExchangeOrderId{id}, ClientOrderId("P1AAAAAAAAAAAAAAAAAAAA"), Symbol("BTCTRY"), Side::Buy, cancelTaken,
            std::move(why)};
}

}  // namespace pentad::test

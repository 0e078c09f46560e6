// SPDX-License-Identifier: GPL-3.0-or-later
// The contract under faults: the paper exchange behind a line that loses answers, on bars (as a backtest and a replay use
// it) and on quotes; and the adapter to BtcTurk over real sockets.
#include "contracts/OrderFaultContract.h"
#include "contracts/PaperFixture.h"
#include "contracts/WireFixture.h"

namespace pentad::test {
namespace {

class PaperOnBars : public PaperBehindALine {
public:
    PaperOnBars() { bar("1000"); }
    void trade(std::string_view through)
    {
        bar("1000");
        bar(through);
    }

private:
    void bar(std::string_view low)
    {
        simulation::BarFrame const frame =
            frameOf(kEth, m_now, std::chrono::minutes(1), barOf("1000", "1000", low, "1000", "1000000"));
        m_exchange.onBars(frame);
        m_now += frame.interval;
        settle();
    }
};

using FaultedExchanges = testing::Types<PaperOnQuotes, PaperOnBars, WireFixture>;
INSTANTIATE_TYPED_TEST_SUITE_P(WithFaults, OrderFaultContract, FaultedExchanges);

}  // namespace
}  // namespace pentad::test

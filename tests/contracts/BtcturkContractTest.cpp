// SPDX-License-Identifier: GPL-3.0-or-later
// The contract of ExchangeClient, against the adapter to BtcTurk over real sockets.
#include "contracts/ExchangeClientContract.h"
#include "contracts/WireFixture.h"

namespace pentad::test {

INSTANTIATE_TYPED_TEST_SUITE_P(OverTheWire, ExchangeClientContract, WireFixture);

}  // namespace pentad::test

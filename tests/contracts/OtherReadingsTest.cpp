// SPDX-License-Identifier: GPL-3.0-or-later
// The contract of ExchangeClient over the wire, where the exchange does in everything that is nowhere published the other
// thing than the loopback exchange does by itself.
#include "contracts/ExchangeClientContract.h"
#include "contracts/WireFixture.h"

namespace pentad::test {
namespace {

class OtherReadings : public WireFixture {
public:
    OtherReadings()
        : WireFixture(
              "deleted_when_filled = true\nrefuse_used_client_id = true\nrefuse_used_stamp = true\n"
              "hide_stops = true\nrest_is_closed = true\n")
    {
    }
};

INSTANTIATE_TYPED_TEST_SUITE_P(OtherReadings, ExchangeClientContract, OtherReadings);

}  // namespace
}  // namespace pentad::test

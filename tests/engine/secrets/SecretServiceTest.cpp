// SPDX-License-Identifier: GPL-3.0-or-later
// Without a bus only: what a real keyring answers is told by tests/scenario/keyring.sh.
#include "secrets/SecretService.h"

#include "support/EventLoop.h"

#include <gtest/gtest.h>

#include <optional>

namespace pentad::secrets {
namespace {

TEST(SecretServiceTest, WithoutABusThereIsNoKeyring)
{
    qputenv("DBUS_SESSION_BUS_ADDRESS", "unix:path=/nowhere/bus");
    SecretService service(QStringLiteral("pentad-test"));
    std::optional<KeyringState> state;
    service.askState([&](KeyringState told) { state = told; });
    EXPECT_TRUE(test::happens([&] { return state.has_value(); }));
    EXPECT_EQ(state, KeyringState::Absent);
}

}  // namespace
}  // namespace pentad::secrets

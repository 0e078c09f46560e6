// SPDX-License-Identifier: GPL-3.0-or-later
// What the settings say about the line to the exchange, in the adapter's words; and what tries keys over it.
// Thread: any, at start-up.
#pragma once

#include "btcturk/BtcturkSettings.h"
#include "composition/KeyringDesk.h"
#include "config/Settings.h"

namespace pentad::composition {

// `stamps` are those of all lines of the program.
btcturk::BtcturkSettings lineSettings(config::Settings const& settings, btcturk::StampsPtr stamps);
KeyTesterMaker keyTesterMaker(Clock const& clock, btcturk::StampsPtr stamps);

}  // namespace pentad::composition

// SPDX-License-Identifier: GPL-3.0-or-later
// What the settings say about the line to the exchange, in the adapter's words; and what tries keys over it.
// Thread: any, at start-up.
#pragma once

#include "btcturk/BtcturkSettings.h"
#include "composition/KeyringDesk.h"
#include "config/Settings.h"

namespace pentad::composition {

// `share`: of all lines of the program.
btcturk::BtcturkSettings lineSettings(config::Settings const& settings, btcturk::LineSharePtr share);
KeyTesterMaker keyTesterMaker(Clock const& clock, btcturk::LineSharePtr share);

}  // namespace pentad::composition

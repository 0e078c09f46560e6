// SPDX-License-Identifier: GPL-3.0-or-later
// What the settings say about themselves, in the reader's language: names, explanations, units, what a value must look
// like and what is wrong with it. The table of settings is written in English; a text that is not known here stays so.
// Thread: the interface's.
#pragma once

#include "contracts/SettingsDesk.h"

#include <QString>

namespace pentad::widgets {

// "Daily loss max" from risk.daily_loss_max.
QString settingLabel(std::string const& key);
QString settingDocumentation(SettingRow const& row);
QString settingUnit(SettingRow const& row);
// A clause of the table as a sentence: what a value must look like, or what is wrong with one.
QString settingSentence(std::string const& clause);

}  // namespace pentad::widgets

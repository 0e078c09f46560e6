// SPDX-License-Identifier: GPL-3.0-or-later
// The sentence that is typed to arm live trading, with the figure that is accepted in it. Typing may use either separator
// between thousands, or none; case and spaces around do not matter. Pure, thread: any.
#pragma once

#include "domain/Amounts.h"
#include "format/Format.h"

namespace pentad::controls {

// "I accept a loss of 331,374 TRY" in the reader's language.
QString armSentence(format::Format const& format, Money toAccept, Asset const& quote);
bool saysSentence(QString const& typed, QString const& sentence);

}  // namespace pentad::controls

// SPDX-License-Identifier: GPL-3.0-or-later
// What Qt and its plugins have to say becomes log lines; where there is no log, nothing. It never reaches stderr, which
// belongs to the program's own sentences. The exception is the message with which Qt ends the process: that is told, in
// one sentence, because nothing else will be. Thread: any; messages come from all of them, also while the process ends.
#pragma once

#include "observability/JsonLog.h"

namespace pentad::observability {

// From now on, for the whole process. Called first thing in main().
void captureQtMessages();
// Where they go from now on, as long as it lives.
void sendQtMessagesTo(std::weak_ptr<JsonLog> log);

}  // namespace pentad::observability

// SPDX-License-Identifier: GPL-3.0-or-later
// What the keyring and the exchange say about keys, in the reader's language: each outcome with what to do about it.
// Thread: the interface's.
#pragma once

#include "contracts/KeyDesk.h"
#include "format/Format.h"

#include <QString>

#include <array>
#include <utility>

namespace pentad::preferences {

QString statusWords(format::Format const& format, KeyStatus const& status);
// ok, warn, error or label: the kind of label that shows it.
char const* statusKind(KeyStatus const& status);

QString problemWords(KeyProblem problem);

QString testWords(format::Format const& format, KeyTestResult const& result);
// What the key may do, each with its answer.
std::array<std::pair<QString, QString>, 5> rightsWords(KeyRights const& rights);

}  // namespace pentad::preferences

// SPDX-License-Identifier: GPL-3.0-or-later
// What SQLite says, as a JournalError: no SQL text, one sentence with what, where and what to do. Thread: any.
#pragma once

#include "contracts/Journal.h"

#include <string_view>

class QSqlError;

namespace pentad::persistence {

// The kind behind a SQLite result code (extended codes too).
JournalErrorKind kindOfCode(int code);
// SQLite's result code; 0 if the error carries none.
int codeOf(QSqlError const& error);
JournalError journalError(QSqlError const& error, std::string_view path);
JournalError journalError(JournalErrorKind kind, std::string_view path, std::string_view detail);

}  // namespace pentad::persistence

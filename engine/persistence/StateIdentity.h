// SPDX-License-Identifier: GPL-3.0-or-later
// To whom a database belongs, as its table `meta` says it. Written once, when the file is made. Thread: that of the
// connection.
#pragma once

#include "contracts/Journal.h"

#include <optional>
#include <string>
#include <vector>

namespace pentad::persistence {

class SqlConnection;

// A file of another identity is refused.
struct StateIdentity {
    std::string mode;                  // demo, paper, live, backtest
    std::string account;               // empty where there is none
    std::vector<std::string> symbols;  // in the order of the universe
    friend bool operator==(StateIdentity const&, StateIdentity const&) = default;
};

// With the time of creation and the version of the program beside it.
std::optional<JournalError> writeIdentity(SqlConnection& connection, StateIdentity const& identity, UtcTime now);
Expected<StateIdentity, JournalError> readIdentity(SqlConnection& connection);
// WrongMode where they differ, with what differs first.
std::optional<JournalError> checkIdentity(std::string const& path, StateIdentity const& found,
                                          StateIdentity const& wanted);

}  // namespace pentad::persistence

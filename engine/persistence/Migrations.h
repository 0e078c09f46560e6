// SPDX-License-Identifier: GPL-3.0-or-later
// The schema as numbered SQL files (resources/sql, compiled in). Number n leads from schema version n - 1 to n, in one
// transaction. Thread: any.
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace pentad::persistence {

// File name and text, in order: 0001_..., 0002_...
using Migration = std::pair<std::string_view, std::string_view>;
std::span<Migration const> migrations();

// The statements of a file, without comments. A statement ends with a semicolon at the end of a line.
std::vector<std::string> statementsOf(std::string_view sql);

}  // namespace pentad::persistence

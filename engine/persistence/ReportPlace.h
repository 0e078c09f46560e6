// SPDX-License-Identifier: GPL-3.0-or-later
// Where a report may be written. Looks at the file system, changes nothing. Thread: any.
#pragma once

#include <string>

namespace pentad::persistence {

// Whether a report of that name, or what is written beside it, would take the place of the journal or of one of its own
// files. Both are paths as a person gives them, relative or through links.
bool takesPlaceOf(std::string const& path, std::string const& database);

// Whether a file of that name can be made there, if the disk does its part.
bool canTakeFile(std::string const& path);

}  // namespace pentad::persistence

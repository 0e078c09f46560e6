// SPDX-License-Identifier: GPL-3.0-or-later
// A database that is damaged: how that is known, what can still be read of it, and how it is put aside for another one.
// The damaged files are renamed, never changed, overwritten or removed. While they are, the side file .head stays until the
// new database stands in their place, so that a program that starts in between finds no empty place to begin afresh.
// Thread: any; one at a time.
#pragma once

#include "contracts/Journal.h"
#include "persistence/Database.h"

#include <optional>
#include <string>
#include <vector>

namespace pentad::persistence {

// What is wrong with the file, in words; empty if nothing is. The error is something else than damage: it is not there, it
// is in use, it is of a newer program.
Expected<std::string, JournalError> damageOf(std::string const& path);

struct Remains {
    std::optional<StateIdentity> identity;  // nothing where it cannot be read whole
    // Empty unless it is proven to be the newest there was.
    std::vector<std::byte> checkpoint;
};
Remains remainsOf(std::string const& path);

// The copies that were kept before its schema was changed, newest first.
std::vector<std::string> backupsOf(std::string const& path);

// FILE.damaged-20261127T213000Z, or with a number behind it: a name that nothing has yet.
std::string nameForDamaged(std::string const& path, UtcTime now);

// Renames the damaged files to `kept` (with their endings) and `replacement`, which must be closed, to `path`.
Expected<void, JournalError> replaceDamaged(std::string const& path, std::string const& replacement,
                                            std::string const& kept);

}  // namespace pentad::persistence

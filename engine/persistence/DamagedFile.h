// SPDX-License-Identifier: GPL-3.0-or-later
// A database that is damaged: how that is known, what can still be read of it, and how it is put aside for another one.
// Nothing here changes the damaged bytes, and they always have a name: first a second one, under which all of them are
// kept, and only then the new database takes the first. Until then both may be names of one file, which whoever opens it
// for writing changes under both. Whoever is interrupted in between leaves a place that is refused as damaged,
// never one that looks empty or good, and that another rebuild mends.
// Thread: any; one at a time.
#pragma once

#include "contracts/Journal.h"
#include "persistence/Database.h"

#include <optional>
#include <string>
#include <vector>

namespace pentad::persistence {

// What is wrong with the file, in words; empty if nothing is. One that is gone although its .head file names a step of it
// is damaged, too. The error is something else than damage: it never was there, it is in use, it is of a newer program.
Expected<std::string, JournalError> damageOf(std::string const& path);

struct Remains {
    std::optional<StateIdentity> identity;  // nothing where it cannot be read whole
    // Empty unless it is proven to be the newest there was.
    std::vector<std::byte> checkpoint;
    JournalHead head;
    std::vector<StepRecord> steps;  // oldest first
};
// The newest `steps` come along; if they are no chain, the checkpoint at their end proves nothing either.
Remains remainsOf(std::string const& path, std::size_t steps = 0);

// The copies that were kept before its schema was changed, newest first.
std::vector<std::string> backupsOf(std::string const& path);

// FILE.damaged-20261127T213000Z, or with a number behind it: a name that nothing has yet.
std::string nameForDamaged(std::string const& path, UtcTime now);

struct FileChange {
    enum class Kind : std::uint8_t {
        Keep,   // `from`, if it is there, is `to` as well
        Move,   // `from` takes the place of `to`
        Leave,  // `from` gives its name up; it has another
        Sync    // what was done in the folder of `from` outlives a power loss
    };
    Kind kind = Kind::Sync;
    std::string from;
    std::string to{};
};
// The steps that keep the damaged files as `kept` (with their endings) and put `replacement`, which must be closed, at `path`.
std::vector<FileChange> changesToReplace(std::string const& path, std::string const& replacement,
                                         std::string const& kept);
// False if the disk refused; nothing was changed then.
bool make(FileChange const& change);

// All of them, in order.
Expected<void, JournalError> replaceDamaged(std::string const& path, std::string const& replacement,
                                            std::string const& kept);

}  // namespace pentad::persistence

// SPDX-License-Identifier: GPL-3.0-or-later
// The head file beside a journal: what is taken is the same after it was written again. Errors are broken laws.
// Thread: any; writes below the folder for temporary files.
#pragma once

#include "fuzz/Law.h"
#include "fuzz/ScratchFolder.h"
#include "persistence/HeadFile.h"

#include <string_view>

namespace pentad::fuzz {

inline bool feedHead(std::string_view bytes)
{
    ScratchFolder const folder;
    folder.write("state.db.head", bytes);
    auto const head = persistence::HeadFile(folder.path("state.db").string()).read();
    if (!head) {
        return false;
    }
    persistence::HeadFile other(folder.path("other.db").string());
    other.write(*head);
    auto const again = other.read();
    law(again && again->sequence == head->sequence && again->digest == head->digest,
        "a head is another after it was written");
    return true;
}

}  // namespace pentad::fuzz

// SPDX-License-Identifier: GPL-3.0-or-later
// How the programs end, as the shell sees it. Thread: any.
#pragma once

#include "contracts/Journal.h"

namespace pentad {

inline constexpr int kDone = 0;
inline constexpr int kFailed = 1;
inline constexpr int kUsage = 2;    // usage or configuration
inline constexpr int kRefused = 3;  // for safety

// Where a journal could not be opened or read.
constexpr int exitCodeOf(JournalErrorKind kind)
{
    switch (kind) {
    case JournalErrorKind::HeldByOther: return kRefused;
    case JournalErrorKind::CannotOpen:
    case JournalErrorKind::WrongMode:
    case JournalErrorKind::NewerVersion: return kUsage;
    case JournalErrorKind::Corrupt:
    case JournalErrorKind::DiskFull:
    case JournalErrorKind::WriteFailed: return kFailed;
    }
    return kFailed;
}

}  // namespace pentad

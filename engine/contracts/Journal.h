// SPDX-License-Identifier: GPL-3.0-or-later
// Where steps become durable. append() returns only when everything in it has reached the disk, all of it or nothing:
// the engine sends afterwards, never before. One writer. Thread: the engine's.
#pragma once

#include "contracts/StepRecord.h"

#include <optional>
#include <span>
#include <string>

namespace pentad {

enum class JournalErrorKind : std::uint8_t {
    CannotOpen,    // missing folder, no permission, read-only
    HeldByOther,   // another process has it
    WrongMode,     // belongs to another mode or account
    NewerVersion,  // written by a newer program
    Corrupt,
    DiskFull,
    WriteFailed,
};
struct JournalError {
    JournalErrorKind kind = JournalErrorKind::WriteFailed;
    std::string message;  // one sentence: what, where, what to do
};

struct JournalHead {
    std::uint64_t sequence = 0;  // of the last step; 0 = empty
    Sha256Digest digest{};
};

struct JournalState {
    JournalHead head;
    std::vector<std::byte> checkpoint;  // of the last step that had one
};

class Journal {
public:
    virtual ~Journal() = default;
    // The head and newest checkpoint; head.sequence 0 for a new journal.
    virtual Expected<JournalState, JournalError> load() = 0;
    // At most `count` of the newest records in ascending sequence, without checkpoints: for lists that shall not begin
    // empty. Costs O(count). A journal that keeps no records has none.
    virtual Expected<std::vector<StepRecord>, JournalError> recent(std::size_t count)
    {
        (void)count;
        return std::vector<StepRecord>{};
    }
    // False while nothing is put by for a disk that is full: appends may work, but only with what was put by for the end.
    virtual bool hasReserve() { return true; }
    // All records in one transaction; their sequences continue the head's.
    virtual Expected<JournalHead, JournalError> append(std::span<StepRecord const> records) = 0;
};

}  // namespace pentad

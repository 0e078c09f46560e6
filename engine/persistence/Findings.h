// SPDX-License-Identifier: GPL-3.0-or-later
// What a proof of a database has found so far, and the questions it asks of every table: is the row there that should
// be, does it say what it should, is there one that no step made. Only the first bad record is kept. A question that
// cannot be answered because a row could not be read is false without a bad record. Thread: the connection's.
#pragma once

#include "persistence/RowReader.h"
#include "persistence/Verifier.h"

namespace pentad::persistence {

class Findings {
public:
    VerifyReport report;

    // Always false, as the answer of who finds it.
    bool bad(char const* table, std::string key, std::string what);
    bool bad(char const* table, std::uint64_t key, std::string what)
    {
        return bad(table, std::to_string(key), std::move(what));
    }
    // The next row of a table whose keys count 1, 2, 3 ...
    bool expectRow(RowReader& rows, char const* table, std::uint64_t key);
    bool expectEnd(RowReader& rows, char const* table);
    // Of the row that was read last: every column after its key.
    template <typename... Values>
    bool expectValues(RowReader& rows, char const* table, std::uint64_t key, Values const&... values)
    {
        auto const difference = rows.differenceTo(values...);
        return !difference || bad(table, key, *difference);
    }
};

}  // namespace pentad::persistence

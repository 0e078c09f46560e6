// SPDX-License-Identifier: GPL-3.0-or-later
// A CSV file as RFC 4180 wants it: UTF-8, CRLF, quotes where they are needed, dot decimals, times as ISO 8601 UTC with
// milliseconds. Text that a spreadsheet would take for a formula gets a leading apostrophe; numbers never do. Written to
// a temporary file beside the wanted one and renamed when whole, with a sidecar `<file>.sha256` that `sha256sum -c`
// understands. Until then, and after discard(), nothing stands under the final name. Thread: one.
#pragma once

#include "domain/Amounts.h"
#include "foundation/Clock.h"
#include "foundation/Digest.h"

#include <concepts>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace pentad::persistence {

// 2024-10-01T00:00:00.000Z
std::string millisecondText(UtcTime time);

class CsvFile {
public:
    CsvFile() = default;
    ~CsvFile();
    CsvFile(CsvFile const&) = delete;
    CsvFile& operator=(CsvFile const&) = delete;

    // What went wrong, in one sentence; or nothing.
    using Trouble = std::optional<std::string>;

    Trouble open(std::string const& path);
    void header(std::vector<std::string_view> const& names);
    // Writes what is buffered, if it is much.
    Trouble endRow();
    // The file is whole: syncs, renames, writes the sidecar with `facts` as comments. Afterwards sha256() is known.
    Trouble finish(std::vector<std::pair<std::string, std::string>> const& facts);
    // Removes what was written so far.
    void discard();

    // The cells of a row, in order.
    void text(std::string_view value);
    void number(Decimal value) { plain(value.text()); }
    template <typename Tag>
    void number(Amount<Tag> value)
    {
        number(value.value());
    }
    void number(std::integral auto value) { plain(std::to_string(value)); }
    // Text that is known to be a plain number or word of ours.
    void plain(std::string_view value);
    void time(UtcTime value) { plain(millisecondText(value)); }
    void empty() { plain({}); }

    std::uint64_t rows() const { return m_rows; }
    std::string const& sha256() const { return m_sha256; }

private:
    Trouble write();
    std::string whatIsWrong(int code) const;

    std::string m_path;
    int m_descriptor = -1;
    std::string m_buffer;
    bool m_rowBegun = false;
    std::uint64_t m_rows = 0;
    Sha256 m_hash;
    std::string m_sha256;
};

}  // namespace pentad::persistence

// SPDX-License-Identifier: GPL-3.0-or-later
// The lines of a text file, plain or gz, read in large pieces with zlib.
// A line lives until the next call and is followed by a line break, also where the file's last line has none.
// Thread: one.
#pragma once

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <memory>

struct gzFile_s;

namespace pentad::simulation {

class TextLines {
public:
    enum class Status : std::uint8_t { Line, End, CannotOpen, Truncated, Damaged, CannotRead, LineTooLong };

    explicit TextLines(std::filesystem::path const& path);
    ~TextLines();
    TextLines(TextLines const&) = delete;
    TextLines& operator=(TextLines const&) = delete;

    // Line: begin() to end() is the line, and *end() is '\n'. Everything else is final.
    Status next();
    char const* begin() const { return m_begin; }
    char const* end() const { return m_end; }
    // Of the line that next() gave; the first is 1.
    std::uint64_t number() const { return m_number; }
    // True if the bytes were really compressed. Known after the first next().
    bool compressed() const;
    // A guess of how long the text will be, never far too large.
    std::uint64_t lengthHint() const { return m_lengthHint; }

private:
    Status refill();

    gzFile_s* m_file = nullptr;
    std::unique_ptr<char[]> m_buffer;  // never cleared: most files are shorter
    char* m_begin = nullptr;
    char* m_end = nullptr;
    char* m_next = nullptr;    // where the next line begins
    char* m_filled = nullptr;  // behind the last byte that was read
    bool m_sourceEnded = false;
    std::uint64_t m_number = 0;
    std::uint64_t m_lengthHint = 0;
};

}  // namespace pentad::simulation

// SPDX-License-Identifier: GPL-3.0-or-later
// A temporary folder of candle files, removed with the object. Rows are written below the right header.
// One-minute candles; candle number n opens n minutes after 1970. Thread: one.
#pragma once

#include <filesystem>
#include <string>

namespace pentad::test {

class CandleFolder {
public:
    CandleFolder();
    ~CandleFolder();
    CandleFolder(CandleFolder const&) = delete;
    CandleFolder& operator=(CandleFolder const&) = delete;

    std::filesystem::path const& path() const { return m_path; }

    // The header, then these rows.
    void write(std::string const& name, std::string const& rows) const;
    void writeGz(std::string const& name, std::string const& rows) const;
    // These bytes and nothing else.
    void writeWhole(std::string const& name, std::string const& bytes) const;
    std::string bytesOf(std::string const& name) const;

    // Candles `first` to `last`, which wander a little.
    static std::string rows(int first, int last);
    static std::string manyRows(int count) { return rows(1, count); }

private:
    std::filesystem::path m_path;
};

}  // namespace pentad::test

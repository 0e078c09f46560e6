// SPDX-License-Identifier: GPL-3.0-or-later
// Tables written as text in a test: one row per line, cells separated by spaces. A cell with spaces inside, or an empty
// one, stands in double quotes. Empty lines and lines that begin with # are left out. Any thread.
#pragma once

#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

namespace pentad::test {

using TextRow = std::vector<std::string>;

inline TextRow textRow(std::string_view line)
{
    TextRow cells;
    std::size_t at = 0;
    while ((at = line.find_first_not_of(' ', at)) != std::string_view::npos) {
        bool const quoted = line[at] == '"';
        std::size_t const begin = quoted ? at + 1 : at;
        std::size_t const end = std::min(line.find(quoted ? '"' : ' ', begin), line.size());
        cells.emplace_back(line.substr(begin, end - begin));
        at = end + 1;
    }
    return cells;
}

inline std::vector<TextRow> textTable(std::string_view text)
{
    std::vector<TextRow> rows;
    while (!text.empty()) {
        std::size_t const end = std::min(text.find('\n'), text.size());
        TextRow row = textRow(text.substr(0, end));
        if (!row.empty() && !row.front().starts_with('#')) {
            rows.push_back(std::move(row));
        }
        text.remove_prefix(std::min(end + 1, text.size()));
    }
    return rows;
}

}  // namespace pentad::test

// SPDX-License-Identifier: GPL-3.0-or-later
#include "controls/ColumnFit.h"

#include <algorithm>
#include <cstddef>
#include <functional>

namespace pentad::controls {
namespace {

// Up to and without the end of each column, so that the widths add up to the whole.
std::vector<int> shared(std::vector<int> const& parts, int width)
{
    int whole = 0;
    for (int const part : parts) {
        whole += part;
    }
    std::vector<int> widths;
    int before = 0;
    int edge = 0;
    for (int const part : parts) {
        before += part;
        int const next = whole > 0 ? width * before / whole : 0;
        widths.push_back(next - edge);
        edge = next;
    }
    return widths;
}

}  // namespace

std::vector<int> fitColumns(std::vector<ColumnNeed> const& columns, int width)
{
    std::vector<int> least;
    std::vector<int> weights;
    int needed = 0;
    for (ColumnNeed const& column : columns) {
        least.push_back(column.least);
        weights.push_back(column.weight);
        needed += column.least;
    }
    while (needed > width) {
        std::size_t last = columns.size();
        for (std::size_t i = 0; i < columns.size(); ++i) {
            bool const mayGo = columns[i].rank > 0 && weights[i] > 0;
            if (mayGo && (last == columns.size() || columns[i].rank >= columns[last].rank)) {
                last = i;
            }
        }
        if (last == columns.size()) {
            return shared(least, width);
        }
        needed -= least[last];
        least[last] = weights[last] = 0;
    }
    std::vector<int> widths = shared(weights, width);
    bool const isEnough = std::equal(widths.begin(), widths.end(), least.begin(), std::greater_equal<>());
    if (!isEnough) {
        widths = shared(weights, width - needed);
        for (std::size_t i = 0; i < widths.size(); ++i) {
            widths[i] += least[i];
        }
    }
    return widths;
}

}  // namespace pentad::controls

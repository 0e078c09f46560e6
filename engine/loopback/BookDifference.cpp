// SPDX-License-Identifier: GPL-3.0-or-later
#include "loopback/BookDifference.h"

namespace pentad::loopback {
namespace {

// Both sides best first; `isBetter` is the order of prices on this side.
template <typename Better>
void compare(std::vector<BookLevel> const& before, std::vector<BookLevel> const& after, Better isBetter,
             std::vector<ChangedLevel>& changes)
{
    auto old = before.begin();
    auto now = after.begin();
    while (old != before.end() || now != after.end()) {
        if (now == after.end() || (old != before.end() && isBetter(old->price, now->price))) {
            changes.push_back({LevelChange::Deleted, *old++});
        } else if (old == before.end() || isBetter(now->price, old->price)) {
            changes.push_back({LevelChange::Inserted, *now++});
        } else {
            if (old->quantity != now->quantity) {
                changes.push_back({LevelChange::Replaced, *now});
            }
            ++old;
            ++now;
        }
    }
}

}  // namespace

BookDifference bookDifference(BookView const& before, BookView const& after)
{
    BookDifference difference;
    compare(
        before.bids, after.bids, [](Price a, Price b) { return a > b; }, difference.bids);
    compare(
        before.asks, after.asks, [](Price a, Price b) { return a < b; }, difference.asks);
    return difference;
}

}  // namespace pentad::loopback

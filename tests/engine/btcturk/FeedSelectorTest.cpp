// SPDX-License-Identifier: GPL-3.0-or-later
#include "btcturk/FeedSelector.h"
#include "support/TextTable.h"

#include <gtest/gtest.h>

namespace pentad::btcturk {
namespace {

using test::TextRow;

// Numbers of the table are seconds.
std::optional<Milliseconds> secondsOf(std::string const& text)
{
    return text == "-" ? std::nullopt : std::optional<Milliseconds>(std::chrono::seconds(std::stoi(text)));
}

FeedSource sourceOf(std::string const& text)
{
    return text == "WebSocket" ? FeedSource::Socket : text == "REST" ? FeedSource::Rest : FeedSource::None;
}

void follows(FeedSelector& selector, std::string_view story)
{
    for (TextRow const& row : test::textTable(story)) {
        MonotonicTime const now{std::chrono::seconds(std::stoi(row[0]))};
        std::uint64_t const before = selector.epoch();
        bool const changed =
            selector.advance(now, {row[1] == "open", row[2] == "books", secondsOf(row[3]), secondsOf(row[4])});
        EXPECT_EQ(selector.current(), sourceOf(row[5])) << "at " << row[0];
        EXPECT_EQ(changed, selector.epoch() == before + 1) << "at " << row[0];
        EXPECT_EQ(changed, row.size() > 6) << "at " << row[0];
    }
}

TEST(FeedSelectorTest, TakesTheSocketFirst)
{
    FeedSelector selector;
    follows(selector, R"(
        # at  line  books  message  pong  source
        0     down  none   -        -     none
        2     open  none   0        0     none
        3     open  books  0        0     WebSocket  changed
        9     open  books  9        0     WebSocket
    )");
}

TEST(FeedSelectorTest, PollsWhenTheSocketDoesNotComeUp)
{
    FeedSelector selector;
    follows(selector, R"(
        0     down  none   -        -     none
        4     down  none   -        -     none
        5     down  none   -        -     REST       changed
        60    down  none   -        -     REST
    )");
}

TEST(FeedSelectorTest, LeavesASocketThatIsDownSilentDeafOrWithoutBooks)
{
    for (std::string_view const trouble :
         {"20 down none - - REST changed", "20 open books 10 0 REST changed", "20 open books 1 25 REST changed"}) {
        FeedSelector selector;
        follows(selector, "10 open books 0 0 WebSocket changed");
        follows(selector, trouble);
    }
}

TEST(FeedSelectorTest, ABookThatComesBackSoonIsNoReasonToLeave)
{
    FeedSelector selector;
    follows(selector, R"(
        10    open  books  0        0     WebSocket  changed
        20    open  none   0        0     WebSocket
        22    open  none   0        0     WebSocket
        23    open  books  0        0     WebSocket
        30    open  none   0        0     WebSocket
        33    open  none   0        0     REST       changed
    )");
}

TEST(FeedSelectorTest, ReturnsOnlyAfterAnUnbrokenTimeOfHealth)
{
    FeedSelector selector;
    follows(selector, R"(
        0     down  none   -        -     none
        5     down  none   -        -     REST       changed
        10    open  books  0        0     REST
        19    open  books  0        0     REST
        20    open  none   0        0     REST
        21    open  books  0        0     REST
        30    open  books  0        0     REST
        31    open  books  0        0     WebSocket  changed
    )");
}

TEST(FeedSelectorTest, ThrowsAwayWhatWasAskedForBeforeAChange)
{
    FeedSelector selector;
    follows(selector, "0 down none - - none\n5 down none - - REST changed");
    std::uint64_t const asked = selector.epoch();
    EXPECT_TRUE(selector.accepts(FeedSource::Rest, asked));
    EXPECT_FALSE(selector.accepts(FeedSource::Socket, asked));
    follows(selector, "10 open books 0 0 REST\n20 open books 0 0 WebSocket changed\n30 down none - - REST changed");
    EXPECT_FALSE(selector.accepts(FeedSource::Rest, asked)) << "an answer of the first time on REST";
    EXPECT_TRUE(selector.accepts(FeedSource::Rest, selector.epoch()));
}

}  // namespace
}  // namespace pentad::btcturk

// SPDX-License-Identifier: GPL-3.0-or-later
// The line to an exchange as a reader sees it: the order book and the recent trades of each pair, where the prices come
// from, how the order routes answer, how far the clocks are apart, what is left of the rate limits, and what happened on
// the way. Shown, never decided on: none of it enters the core or the journal.
// Views are immutable once handed out; a ChannelMonitor is asked in the engine's thread, at most once per snapshot.
#pragma once

#include "domain/MarketData.h"
#include "domain/Order.h"

#include <map>
#include <memory>
#include <string>
#include <vector>

namespace pentad {

struct BookLevel {
    Price price;
    Quantity quantity;
    friend bool operator==(BookLevel const&, BookLevel const&) = default;
};
// The best levels of one pair at one moment: bids descending, asks ascending, no price twice, no level empty.
struct DepthView {
    static constexpr std::size_t kLevelsMax = 100;  // per side, as far as the exchange tells
    UtcTime at;
    std::vector<BookLevel> bids;
    std::vector<BookLevel> asks;
};

// A trade of anybody's.
struct PublicTrade {
    std::int64_t id = 0;
    UtcTime at;
    Price price;
    Quantity quantity;
    Side takerSide = Side::Buy;  // as the feed says; the exchange's documents disagree about it
};
struct TradeTape {
    static constexpr std::size_t kTradesMax = 50;
    std::vector<PublicTrade> trades;  // newest first
    Quantity lastMinute;              // sum over the last 60 s, as far as `trades` reaches back
};

enum class FeedSource : std::uint8_t { None, Socket, Rest };

enum class ChannelState : std::uint8_t { Unknown, Up, Degraded, Down };

// What one rate limit still allows.
struct RateBudget {
    std::string route;  // the limiter's name for it
    int left = 0;
    int limit = 0;
    std::optional<UtcTime> blockedUntil;  // the exchange said so
};

enum class ChannelEventKind : std::uint8_t {
    Connected,  // the socket
    Disconnected,
    LoggedIn,
    LoginRefused,
    PollingBegan,  // prices come over REST
    PollingEnded,  // and over the socket again
    SequenceGap,   // a book was dropped and is asked for anew
    MessageRefused,
    RequestFailed,
    RateLimited,
    ClockApart,  // beyond the tolerance: nothing is bought
    ClockSet,    // by somebody, while the program ran
    ClockAgrees,
    RulesChanged,   // of a pair
    SystemMessage,  // the exchange said something to everybody, or something we do not know
};
std::string_view channelEventText(ChannelEventKind kind);  // connected, disconnected, ...
// Whether it is trouble, not news.
bool isTrouble(ChannelEventKind kind);

// One line of the connection log, newest last where there are several.
struct ChannelEvent {
    UtcTime at;
    ChannelEventKind kind = ChannelEventKind::Connected;
    std::string where;  // which route, socket, pair or order; may be empty
    std::string what;   // what was said; may be empty. Both are engine text where they are of its list
};

struct ChannelView {
    static constexpr std::size_t kEventsMax = 200;
    bool present = false;  // false: the exchange is inside this process, and nothing below means anything

    FeedSource feed = FeedSource::None;
    UtcTime feedSince;
    std::optional<Milliseconds> messageAge;  // since the last market data
    std::optional<Milliseconds> pingAge;     // since the last sign of life of the socket
    bool loggedIn = false;                   // the socket delivers what concerns the account

    ChannelState orders = ChannelState::Unknown;
    std::optional<Milliseconds> replyAge;   // since the last answer of a signed route
    std::optional<Milliseconds> replyTime;  // how long answers take: 95 of 100 of the last came within it

    std::optional<Milliseconds> clockOffset;  // the exchange's clock less ours
    std::optional<Milliseconds> roundTrip;
    Milliseconds clockTolerance{0};
    bool clockWarned = false;   // further apart than clocks should be, but within the tolerance
    bool clockBlocked = false;  // signed calls wait until the clocks agree

    std::vector<RateBudget> budgets;
    std::optional<Rate> budgetLeft;  // of the scarcest

    std::uint64_t messages = 0;  // over the sockets, understood or not
    std::uint64_t reconnects = 0;
    std::uint64_t sequenceGaps = 0;
    std::uint64_t refusedMessages = 0;  // could not be understood, and changed nothing
    using Counts = std::map<std::string, std::uint64_t, std::less<>>;
    Counts messagesOf;               // the same by socket
    Counts reconnectsFor;            // by why the connection was lost
    Counts gapsOf;                   // by pair
    std::uint64_t callsWaiting = 0;  // for their turn or a connection
    std::shared_ptr<std::vector<ChannelEvent> const> events;
};

class ChannelMonitor {
public:
    virtual ~ChannelMonitor() = default;
    virtual ChannelView channel() const = 0;
    // Null while nothing is known. The same pointer as long as nothing changed.
    virtual std::shared_ptr<DepthView const> depth(Slot slot) const = 0;
    virtual std::shared_ptr<TradeTape const> tape(Slot slot) const = 0;
};

}  // namespace pentad

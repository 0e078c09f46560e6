// SPDX-License-Identifier: GPL-3.0-or-later
// Which of two sources feeds the market state: the socket first, REST while the socket is down, silent or without books,
// the socket again once it has been healthy for a while without a break. Exactly one feeds at any time; every change has
// a new epoch, and what was asked for in an older epoch is thrown away. Pure.
#pragma once

#include "contracts/ExchangeChannel.h"
#include "foundation/Clock.h"

#include <optional>

namespace pentad::btcturk {

struct SocketSigns {
    bool open = false;
    bool booksComplete = false;
    std::optional<Milliseconds> messageAge;
    std::optional<Milliseconds> pongAge;
};

struct FeedSelectorParameters {
    Milliseconds silenceMaximum{10'000};  // tickers come about once a second
    Milliseconds pongMaximum{25'000};     // two pings and some
    Milliseconds booksPatience{3'000};    // a book that lost its order is given this long to come again
    Milliseconds startPatience{5'000};    // the socket is given this long at the start
    Milliseconds healthyFor{10'000};      // before it feeds again
};

class FeedSelector {
public:
    explicit FeedSelector(FeedSelectorParameters parameters = {}) : m_parameters(parameters) {}

    // True if the source has changed.
    bool advance(MonotonicTime now, SocketSigns const& signs);
    FeedSource current() const { return m_current; }
    std::uint64_t epoch() const { return m_epoch; }
    // Whether what came from `source`, asked for or heard in `epoch`, may change the market state.
    bool accepts(FeedSource source, std::uint64_t epoch) const { return source == m_current && epoch == m_epoch; }

private:
    bool isHealthy(MonotonicTime now, SocketSigns const& signs);
    bool change(FeedSource source);

    FeedSelectorParameters m_parameters;
    FeedSource m_current = FeedSource::None;
    std::uint64_t m_epoch = 0;
    std::optional<MonotonicTime> m_startedAt;
    std::optional<MonotonicTime> m_healthySince;
    std::optional<MonotonicTime> m_booksLostAt;
};

}  // namespace pentad::btcturk

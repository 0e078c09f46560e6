// SPDX-License-Identifier: GPL-3.0-or-later
#include "bench/KillFigures.h"

#include "bench/ChartMarket.h"
#include "bench/LiveDesk.h"
#include "resilience/RateLimiter.h"

#include <algorithm>

namespace pentad::bench {
namespace {

constexpr std::size_t kOrders = 20;
constexpr int kRoundsLeast = 12;
// Placing twenty orders uses a twelfth of what the published minute leaves for them.
constexpr std::chrono::milliseconds kRoundEvery{5'100};
// Published: so many cancels a second, for the account and for the address.
constexpr std::size_t kCancelsAtOnce = 10;
constexpr double kCancelsEvery = 1;
constexpr double kKillWithinMs = 250;

struct KillRound {
    double last = 0;    // seconds from the kill until all cancels had been read
    double beyond = 0;  // the most that one took from when the limit let it go
    double tenth = 0;
};

double secondsBetween(MonotonicTime begin, MonotonicTime end)
{
    return std::chrono::duration<double>(end - begin).count();
}

// All of them are at the exchange and known to be.
bool placeOrders(LiveDesk& live)
{
    for (std::size_t i = 0; i < kOrders; ++i) {
        live.desk().issue(live.restingBuy(static_cast<int>(i)));
    }
    return test::until([&] {
        auto const& open = live.seen().openOrders;
        return open.size() == kOrders && std::all_of(open.begin(), open.end(), [](OrderView const& order) {
                   return order.state == OrderState::Working;
               });
    });
}

std::optional<KillRound> killOnce(LiveDesk& live)
{
    if (!placeOrders(live)) {
        return std::nullopt;
    }
    live.exchange().watch("DELETE /api/v1/order");
    MonotonicTime const begin = SystemClock().monotonic();
    live.desk().issueTold(Kill{"operator"});  // what the button of the top bar does
    if (!test::until([&] { return live.exchange().read().size() >= kOrders; })) {
        return std::nullopt;
    }
    KillRound round;
    std::vector<MonotonicTime> const read = live.exchange().read();
    for (std::size_t i = 0; i < kOrders; ++i) {
        double const took = secondsBetween(begin, read[i]);
        round.last = took;
        round.tenth = i < kCancelsAtOnce ? took : round.tenth;
        round.beyond = std::max(round.beyond, took - static_cast<double>(i / kCancelsAtOnce) * kCancelsEvery);
    }
    bool const ended = test::until([&] { return live.seen().openOrders.empty(); });
    bool const exact = live.exchange().read().size() == kOrders;  // none was asked for twice
    return ended && exact ? std::optional(round) : std::nullopt;
}

// As its owner would: a reason, and then, once the exchange has been asked anew, trading goes on.
bool releaseKill(LiveDesk& live)
{
    return live.ask(Rearm{"bench"}) && test::until([&] { return live.ask(Resume{"bench"}); }) && live.recovered();
}

std::vector<double> eachMs(std::vector<KillRound> const& rounds, double KillRound::*what)
{
    std::vector<double> values;
    for (KillRound const& round : rounds) {
        values.push_back(round.*what * 1e3);
    }
    return values;
}

std::string middleAndTail(std::vector<double> const& milliseconds)
{
    return "p50 " + fixed(median(milliseconds), 1) + " ms, p99 " + fixed(quantile(milliseconds, 0.99), 1) + " ms";
}

}  // namespace

void measureKill(int rounds, Report& report)
{
    LiveDesk live(LiveDesk::settings());
    bool sound = live.begin();
    std::vector<KillRound> done;
    SystemClock const clock;
    for (int i = 0; sound && i < std::max(rounds, kRoundsLeast); ++i) {
        MonotonicTime const began = clock.monotonic();
        auto const round = killOnce(live);
        sound = round && releaseKill(live);
        if (sound) {
            done.push_back(*round);
            auto const used = std::chrono::duration_cast<std::chrono::milliseconds>(clock.monotonic() - began);
            turnEvents(std::max(kRoundEvery - used, std::chrono::milliseconds(0)));
        }
    }
    sound = live.end() && sound;
    if (done.empty()) {
        done.push_back({});
    }
    auto const lasts = eachMs(done, &KillRound::last);
    auto const beyonds = eachMs(done, &KillRound::beyond);
    Figure figure{.goal = "OP1",
                  .what = "kill to all cancels at the exchange, 20 open orders",
                  .value = quantile(lasts, 0.99),
                  .unit = "ms",
                  .ours = middleAndTail(lasts),
                  .other = "the tenth " + middleAndTail(eachMs(done, &KillRound::tenth)),
                  .repetitions = static_cast<int>(done.size()),
                  .statistic = "p99",
                  .wanted = kKillWithinMs,
                  .stretch = kKillWithinMs,
                  .parity = sound,
                  .remark =
                      "the exchange takes 10 cancels a second, so the eleventh may not leave for 1,000 ms, and "
                      "leaves " +
                      std::to_string(resilience::RateLimiter::kMargin.count()) +
                      " ms later still for those that bunch up on their way: 20 in 250 ms cannot be"};
    report.add(figure);
    figure.what = "the same, from when that limit lets each cancel go";
    figure.value = quantile(beyonds, 0.99);
    figure.ours = middleAndTail(beyonds);
    figure.remark = "the slowest of the 20 of each kill, the margin of the limit included";
    report.add(std::move(figure));
}

}  // namespace pentad::bench

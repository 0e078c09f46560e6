// SPDX-License-Identifier: GPL-3.0-or-later
// The REST side of the adapter on the bench: a FakeBtcturk behind a real connection, the parts above it in their real
// order, patience short enough for tests, and everything they said, kept in order. Thread: the test's.
#pragma once

#include "btcturk/RestClient.h"
#include "btcturk/ServerClock.h"
#include "support/FakeBtcturk.h"
#include "support/Loop.h"
#include "support/PaperBench.h"

namespace pentad::test {

inline btcturk::Signer testSigner()
{
    std::string_view const secret = "c2ltdWxhdG9yLXNlY3JldC1rZXktMzItYnl0ZXMhISE=";
    return btcturk::Signer::make("11111111-2222-3333-4444-555555555555", std::as_bytes(std::span(secret))).value();
}

class RestWorld {
public:
    explicit RestWorld(std::optional<btcturk::Signer> signer = testSigner(), int attemptsMaximum = 4)
        : rest(parameters(attemptsMaximum), clock, std::move(signer), log),
          time(rest, clock, {Milliseconds(200), Milliseconds(50)},
               {[this](std::string const& advice) { clockTroubles.push_back(advice); }, [this] { ++clockGood; }}),
          follower({Milliseconds(5), Milliseconds(20), Milliseconds(50), Milliseconds(400), 3, Milliseconds(300)}, rest,
                   clock, paperPairs(), sink),
          reporter(reporterParameters(), rest, clock, paperPairs(), follower, sink),
          client(
              rest, paperPairs(), follower, reporter, sink, log,
              {[this] { ++cancelsAnswered; }, [this](std::string const& why) { cancelFailures.push_back(why); },
               [this](std::string const& why) { keyRefusals.push_back(why); },
               [this](Slot slot) { pairsBlocked.push_back(slot); }, [this](Slot slot) { pairsTook.push_back(slot); }}),
          approver(paperPairs())
    {
        time.start();
        rest.listen({[this] { time.mistrust(); }, [this](std::string const& why) { keysGivenUp.push_back(why); },
                     [this](std::string const& why) { redirects.push_back(why); }, [this] { ++keysTakenUp; }});
    }

    template <typename T>
    bool comes(std::size_t count = 1)
    {
        return waitUntil([&] { return events.all<T>().size() >= count; });
    }
    template <typename T>
    std::size_t count() const
    {
        return events.all<T>().size();
    }
    // The number of requests for a path.
    int asked(std::string const& method, std::string const& path) const { return server.count(method, path); }
    ClientOrderId place(ApprovedOrder const& order)
    {
        client.place(order);
        live.push_back({order.clientOrderId(), {}});
        return order.clientOrderId();
    }
    std::optional<AccountReport> report(TradeId after = {})
    {
        std::size_t const before = count<AccountReported>();
        client.requestAccountReport({after, live});
        if (!comes<AccountReported>(before + 1)) {
            return std::nullopt;
        }
        return *events.all<AccountReported>().back().report;
    }

    SystemClock clock;
    FakeBtcturk fake;
    ScriptedHttp server{[this](SeenRequest const& request) { return fake.answer(request); }};
    btcturk::ChannelLog log{clock};
    btcturk::LineSharePtr share = std::make_shared<btcturk::LineShare>();
    btcturk::RestPipeline rest;
    EventLog events;
    btcturk::LaterSink sink{events, clock};
    std::vector<std::string> clockTroubles;
    int clockGood = 0;
    std::vector<LiveOrder> live;  // all that were placed
    int cancelsAnswered = 0;
    std::vector<std::string> cancelFailures;
    std::vector<std::string> keyRefusals;
    std::vector<std::string> keysGivenUp;
    int keysTakenUp = 0;
    std::vector<std::string> redirects;
    std::vector<Slot> pairsBlocked;
    std::vector<Slot> pairsTook;
    btcturk::ServerClock time;
    btcturk::OrderFollower follower;
    btcturk::AccountReporter reporter;
    btcturk::RestClient client;
    Approver approver;

private:
    btcturk::RestParameters parameters(int attemptsMaximum)
    {
        btcturk::RestParameters made;
        made.attemptsMaximum = attemptsMaximum;
        made.apiAddress = made.graphAddress = server.address();
        made.deadline = Milliseconds(300);
        made.refusedPause = Milliseconds(200);
        made.share = share;
        return made;
    }
    static btcturk::AccountReporter::Parameters reporterParameters()
    {
        btcturk::AccountReporter::Parameters made;
        made.roundPause = Milliseconds(20);
        made.orders.cutPageRows = 1;
        made.deadline = Milliseconds(5'000);
        made.reportEvery = Milliseconds(0);
        return made;
    }
};

}  // namespace pentad::test

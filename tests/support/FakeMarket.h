// SPDX-License-Identifier: GPL-3.0-or-later
// The socket side of an exchange on the bench: answers joins with a first book, the last trades and a ticker of each
// pair, like the exchange; what comes after that a test says itself. Thread: the test's.
#pragma once

#include "foundation/Clock.h"
#include "support/ScriptedSocket.h"

#include <map>
#include <set>

namespace pentad::test {

class FakeMarket {
public:
    FakeMarket()
    {
        socket.setScript([this](ScriptedSocket&, std::string const& frame) { take(frame); });
    }

    // Book changes; numbers count on by themselves unless `skip`.
    void change(std::string const& pair, std::string const& bids, std::string const& asks, int skip = 0)
    {
        sequence[pair] += 1 + skip;
        socket.say(R"([432,{"CS":)" + std::to_string(sequence[pair]) + R"(,"PS":")" + pair + R"(","AO":[)" + asks +
                   R"(],"BO":[)" + bids + R"(],"channel":"obdiff","event":")" + pair + R"(","type":432}])");
    }
    void book(std::string const& pair)
    {
        socket.say(R"([431,{"CS":)" + std::to_string(sequence[pair]) + R"(,"PS":")" + pair +
                   R"(","AO":[{"A":"1","P":"1001"},{"A":"2","P":"1002"}],"BO":[{"A":"1","P":"999"},)"
                   R"({"A":"2","P":"998"}],"channel":"obdiff","event":")" +
                   pair + R"(","type":431}])");
    }
    void ticker(std::string const& pair, std::string const& last = "1000", std::string const& bid = "999",
                std::string const& ask = "1001")
    {
        socket.say(R"([402,{"B":")" + bid + R"(","A":")" + ask + R"(","BA":"1","AA":"1","PS":")" + pair +
                   R"(","H":"1100","L":"900","LA":")" + last +
                   R"(","O":"1000","V":"1","AV":"1000","D":"0","DP":"0","DS":"TRY","NS":"X","PId":1,)"
                   R"("channel":"ticker","event":")" +
                   pair + R"(","type":402}])");
    }
    void trade(std::string const& pair, std::int64_t id, UtcTime at, std::string const& price,
               std::string const& quantity = "0.5")
    {
        socket.say(R"([422,{"D":")" + std::to_string(at.time_since_epoch().count()) + R"(","I":")" +
                   std::to_string(id) + R"(","A":")" + quantity + R"(","P":")" + price + R"(","PS":")" + pair +
                   R"(","S":1,"channel":"trade","event":")" + pair + R"(","type":422}])");
    }
    void login(bool ok)
    {
        socket.say(ok ? R"([114,{"type":114,"id":555001,"ok":true,"message":null}])"
                      : R"([114,{"type":114,"ok":false,"message":"Invalid Signature"}])");
    }

    ScriptedSocket socket;
    std::map<std::string, std::int64_t> sequence;
    std::set<std::string> muteBooks;         // joined, but no book comes
    std::multiset<std::string> silentJoins;  // "ticker:ETHTRY": joined, but nothing comes, so many times
    bool loginOk = true;
    bool answersLogin = true;
    std::string tradeHistory = R"([421,{"symbol":"%PAIR%","items":[{"D":"%TIME%","I":"5","A":"0.5","P":"1000","S":0}],)"
                               R"("channel":"trade","event":"%PAIR%","type":421}])";
    UtcTime tradedAt{Milliseconds(1'700'000'000'000)};

private:
    static std::string between(std::string const& text, std::string const& start)
    {
        std::size_t const at = text.find(start);
        return at == std::string::npos
                   ? std::string()
                   : text.substr(at + start.size(), text.find('"', at + start.size()) - at - start.size());
    }
    void take(std::string const& frame)
    {
        if (frame.starts_with("[114,")) {
            if (answersLogin) {
                login(loginOk);
            }
            return;
        }
        std::string const channel = between(frame, R"("channel":")");
        std::string const pair = between(frame, R"("event":")");
        bool const joins = frame.find(R"("join":true)") != std::string::npos;
        socket.say(R"([100,{"type":100,"ok":true,"message":")" + std::string(joins ? "join|" : "leave|") + channel +
                   ":" + pair + R"("}])");
        auto const silent = silentJoins.find(channel + ":" + pair);
        if (!joins || silent != silentJoins.end()) {
            if (joins) {
                silentJoins.erase(silent);
            }
            return;
        }
        if (channel == "obdiff" && !muteBooks.contains(pair)) {
            sequence[pair] += 1'000;
            book(pair);
        } else if (channel == "ticker") {
            ticker(pair);
        } else if (channel == "trade") {
            std::string said = tradeHistory;
            for (auto const& [name, value] :
                 {std::pair(std::string("%PAIR%"), pair),
                  std::pair(std::string("%TIME%"), std::to_string(tradedAt.time_since_epoch().count()))}) {
                for (std::size_t at = said.find(name); at != std::string::npos; at = said.find(name)) {
                    said.replace(at, name.size(), value);
                }
            }
            socket.say(said);
        }
    }
};

}  // namespace pentad::test

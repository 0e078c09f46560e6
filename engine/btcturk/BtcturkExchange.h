// SPDX-License-Identifier: GPL-3.0-or-later
// The exchange, put together: the one class of this folder that a composition constructs. First loadUniverse(), because
// nothing can be decided without the trading rules; then open() with the sinks of the engine; then client(), feed() and
// monitor() are there. Without a signer only market data works. See README.md in this folder.
// Thread: it is made, used and destroyed in the engine's thread; everything is asynchronous, nothing waits.
#pragma once

#include "btcturk/BtcturkSettings.h"
#include "btcturk/Signer.h"
#include "contracts/DataFeed.h"
#include "contracts/EngineObserver.h"
#include "contracts/ExchangeChannel.h"
#include "contracts/ExchangeClient.h"

#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace pentad::btcturk {

class BtcturkExchange {
public:
    // What the engine and the breakers want to hear; each may be empty.
    struct Observers {
        std::function<void()> marketDataSucceeded;
        std::function<void(std::string const& why)> marketDataFailed;
        // How a cancel went, for which no event is told: answered, not answered, or the key was refused.
        std::function<void()> cancelAnswered;
        std::function<void(std::string const& why)> cancelFailed;
        std::function<void(std::string const& why)> keyRefused;
        // A new line of the connection log.
        std::function<void(ChannelEvent const&)> noted;
        // One attempt of one call has ended.
        std::function<void(CallReport const&)> called;
        // A call was redirected, which the exchange never does.
        std::function<void(std::string const& why)> redirected;
    };
    using Loaded = std::function<void(Expected<Universe, std::string> const&)>;

    // Fails with one sentence if an address is not allowed or the exchange has no candles of that length. The clock must
    // outlive this; its UTC runs `speed` times as fast as its monotonic time.
    // `wall` is the computer's own clock, where it is another one and outlives this.
    static Expected<std::unique_ptr<BtcturkExchange>, std::string> make(BtcturkSettings settings, Clock const& clock,
                                                                        std::optional<Signer> signer,
                                                                        Clock const* wall = nullptr);
    ~BtcturkExchange();

    // The rules of the five pairs; answered later, once. May be asked again after a failure.
    void loadUniverse(std::vector<std::string> symbols, Loaded loaded);
    // `account` hears of orders and the account (usually GuardedExchange), `market` of bars, quotes, the clock and
    // trading rules that change.
    void open(Universe const& universe, EventSink& account, EventSink& market, Observers observers);

    // After open().
    ExchangeClient& client();
    DataFeed& feed();
    ChannelMonitor const& monitor() const;

private:
    struct Parts;
    explicit BtcturkExchange(std::unique_ptr<Parts> parts);
    std::unique_ptr<Parts> m_parts;
};

}  // namespace pentad::btcturk

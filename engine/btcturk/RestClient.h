// SPDX-License-Identifier: GPL-3.0-or-later
// Orders and cancels over REST. An order goes out once; what proves neither acceptance nor refusal is unknown, and is
// never sent again. Only what certainly never left this program is refused by the program itself. A cancel that the
// exchange has taken is no end yet: OrderFollower finds the end out. Thread: the engine's.
#pragma once

#include "btcturk/AccountReporter.h"
#include "btcturk/Frames.h"
#include "btcturk/OrderFollower.h"

namespace pentad::btcturk {

class RestClient final : public QObject, public ExchangeClient {
public:
    struct Observers {
        // How a cancel went, for the breaker: answered, or why not, or that the key is not accepted.
        std::function<void()> cancelAnswered;
        std::function<void(std::string const& why)> cancelFailed;
        std::function<void(std::string const& why)> keyRefused;
        // The pair takes no orders, for maintenance, and: it took one.
        std::function<void(Slot)> pairBlocked;
        std::function<void(Slot)> pairTook;
        // An order broke a rule that is not known here.
        std::function<void()> rulesContradicted = [] {};
    };

    RestClient(RestPipeline& rest, Universe const& universe, OrderFollower& follower, AccountReporter& reporter,
               LaterSink& sink, ChannelLog& log, Observers observers);

    void place(ApprovedOrder const& order) override;
    void cancel(Slot slot, ClientOrderId const& clientOrderId, ExchangeOrderId exchangeOrderId) override;
    void requestAccountReport(AccountQuestion const& question) override;

    // The rules as they are published now; orders that break them are refused here.
    void setInstruments(PerAsset<Instrument> const& instruments) { m_instruments = instruments; }
    // The account socket: an order of ours was taken.
    void inserted(OrderFrame const& frame);

private:
    void takePlaced(Slot slot, ClientOrderId const& id, RestResult const& result);
    void askCancel(ClientOrderId const& id, ExchangeOrderId exchangeId);
    void takeCancelled(ClientOrderId const& id, ExchangeOrderId exchangeId, RestResult const& result);
    void unknown(ClientOrderId const& id, std::string why);
    void forgetEnded(std::vector<LiveOrder> const& live);

    RestPipeline& m_rest;
    PerAsset<Instrument> m_instruments;
    OrderFollower& m_follower;
    AccountReporter& m_reporter;
    LaterSink& m_sink;
    ChannelLog& m_log;
    Observers m_observers;
    ReplyDecoder m_decoder;
    std::set<ClientOrderId> m_unproven;  // told as unknown or refused, not heard of since
};

// Why the exchange's rules for the pair forbid the order: its scales, and the fence for limit prices. Nothing if they
// do not.
std::optional<std::string> ruleFault(ApprovedOrder const& order, Instrument const& instrument);
// The call that sends the order: how urgent it is, and how long it may wait for its turn.
RestCall callFor(ApprovedOrder const& order, Instrument const& instrument);

}  // namespace pentad::btcturk

// SPDX-License-Identifier: GPL-3.0-or-later
// An exchange that lies: stands between a client and a sink and, by script or by seed, loses answers, lets accepted
// orders time out, delays, repeats and reorders events, and refuses account reports. What reaches the real exchange is
// never changed, except that a lost request never reaches it. With equal script or seed it does the same again.
//
//   FaultyExchange faulty(sink);                // the sink that must survive it
//   PaperExchange exchange(universe, parameters, faulty.inner());
//   faulty.connect(exchange);
//   faulty.script({Fault::AcceptThenTimeout});  // the next request meets this fault, the one after it none
//
// Thread: one.
#pragma once

#include "contracts/ExchangeClient.h"
#include "simulation/Xoshiro.h"

#include <deque>

namespace pentad::test {

enum class Fault : std::uint8_t {
    None,
    LoseRequest,        // place and cancel: never reaches the exchange, nobody answers
    LoseRequestLoudly,  // place: never reaches the exchange, and is reported as unknown
    LoseAnswer,         // reaches the exchange; its first answer vanishes
    AcceptThenTimeout,  // reaches the exchange; its first answer becomes OrderOutcomeUnknown
    RefuseReport,       // report: AccountReportFailed instead
};

struct FaultRates {
    // Out of 1000.
    unsigned loseRequest = 0;
    unsigned loseRequestLoudly = 0;
    unsigned loseAnswer = 0;
    unsigned acceptThenTimeout = 0;
    unsigned refuseReport = 0;
    unsigned delay = 0;    // an event waits for a later release()
    unsigned repeat = 0;   // an event comes twice
    unsigned reorder = 0;  // an event changes places with the one before
};

class FaultyExchange final : public ExchangeClient {
public:
    explicit FaultyExchange(EventSink& sink, std::uint64_t seed = 1, FaultRates const& rates = {});

    // The sink that the real exchange must submit to.
    EventSink& inner() { return m_inner; }
    void connect(ExchangeClient& exchange) { m_exchange = &exchange; }
    // Faults of the next requests, in order; before the rates have a say.
    void script(std::vector<Fault> const& faults) { m_script.insert(m_script.end(), faults.begin(), faults.end()); }

    void place(ApprovedOrder const& order) override;
    void cancel(Slot slot, ClientOrderId const& clientOrderId, ExchangeOrderId exchangeOrderId) override;
    void requestAccountReport(AccountQuestion const& question) override;

    // Hands over what the exchange said since the last time, stamped no earlier than `now`. Delayed events stay back
    // and come with a later release; with `everything` none stays back.
    void release(UtcTime now, bool everything = false);
    std::size_t waiting() const { return m_waiting.size(); }
    std::uint64_t faultsInjected() const { return m_faults; }

private:
    class Inner final : public EventSink {
    public:
        explicit Inner(FaultyExchange& owner) : m_owner(owner) {}
        void submit(EngineEvent event) override { m_owner.hear(std::move(event)); }

    private:
        FaultyExchange& m_owner;
    };

    Fault faultFor(std::initializer_list<std::pair<Fault, unsigned>> possible);
    bool strikes(unsigned perMille) { return perMille != 0 && m_random.next() % 1000 < perMille; }
    void hear(EngineEvent event);

    EventSink& m_sink;
    Inner m_inner;
    ExchangeClient* m_exchange = nullptr;
    simulation::Xoshiro m_random;
    FaultRates m_rates;
    std::deque<Fault> m_script;
    std::vector<std::pair<ClientOrderId, Fault>> m_pending;  // what will happen to the first answer
    std::vector<EngineEvent> m_waiting;
    std::vector<EngineEvent> m_own;  // answers that are ours
    std::uint64_t m_faults = 0;
};

}  // namespace pentad::test

// SPDX-License-Identifier: GPL-3.0-or-later
// Fixtures of the contract suites: the paper exchange behind a line that can lose requests and answers. Thread: one.
#pragma once

#include "contracts/Mishap.h"
#include "support/FaultyExchange.h"
#include "support/PaperBench.h"

#include <functional>

namespace pentad::test {

// A paper exchange whose way to us can fail. It has no socket and no clock: such mishaps pass without a trace.
class PaperBehindALine {
public:
    PaperBehindALine() : m_faulty(m_log), m_exchange(paperPairs(), plainFills(), m_faulty.inner())
    {
        m_faulty.connect(m_exchange);
        m_exchange.deposit(money("100000"));
        m_exchange.deposit(kEth, quantity("2"));
    }
    ExchangeClient& client() { return m_faulty; }
    EventLog& log() { return m_log; }
    void settle()
    {
        m_exchange.deliver(m_now);
        m_faulty.release(m_now);
    }
    bool until(std::function<bool()> const& holds)
    {
        for (int turn = 0; turn < 4 && !holds(); ++turn) {
            settle();
        }
        return holds();
    }
    void strike(Mishap mishap)
    {
        switch (mishap) {
        case Mishap::PostTimesOut:
        case Mishap::PostLimited:
        case Mishap::PostServerError:
        case Mishap::PostPage:
        case Mishap::PostReset: m_faulty.script({Fault::LoseRequestLoudly}); break;
        case Mishap::PostTimesOutTaken:
        case Mishap::PostPageTaken:
        case Mishap::PostResetTaken:
        case Mishap::PostTrickles:
        case Mishap::PostCut: m_faulty.script({Fault::AcceptThenTimeout}); break;
        case Mishap::CancelTimesOut: m_faulty.script({Fault::LoseRequest}); break;
        case Mishap::CancelTimesOutTaken:
        case Mishap::CancelPageTaken: m_faulty.script({Fault::LoseAnswer}); break;
        case Mishap::ReportUnavailable: m_faulty.script({Fault::RefuseReport}); break;
        case Mishap::RowsRepeated:
        case Mishap::TradesLate:
        case Mishap::OrdersLate:
        case Mishap::FramesLost:
        case Mishap::FramesRepeated:
        case Mishap::FramesReordered:
        case Mishap::FramesGarbled:
        case Mishap::SocketSilent:
        case Mishap::SocketClosed:
        case Mishap::ServerFrozen:
        case Mishap::ClocksApart: break;
        }
    }
    void calm() {}
    std::uint64_t arrivals(ClientOrderId const&) const { return 1; }

protected:
    EventLog m_log;
    FaultyExchange m_faulty;
    simulation::PaperExchange m_exchange;
    UtcTime m_now{Milliseconds(1'700'000'040'000)};
};

class PaperOnQuotes : public PaperBehindALine {
public:
    PaperOnQuotes() { quote("1000"); }
    void trade(std::string_view through)
    {
        quote(through);
        quote("1000");
    }

private:
    void quote(std::string_view at)
    {
        m_now += std::chrono::seconds(1);
        m_exchange.onQuote(kEth, Quote{m_now, price(at), price(at), price(at)});
        settle();
    }
};

}  // namespace pentad::test

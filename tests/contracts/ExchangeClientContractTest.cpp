// SPDX-License-Identifier: GPL-3.0-or-later
// The contract of ExchangeClient, against the paper exchange fed with bars and with quotes, and against a faulty
// exchange that has no faults.
#include "contracts/ExchangeClientContract.h"
#include "contracts/PaperFixture.h"

namespace pentad::test {
namespace {

class PaperFixture {
public:
    PaperFixture()
    {
        m_bench.exchange.deposit(money("100000"));
        m_bench.exchange.deposit(kEth, quantity("2"));
    }
    ExchangeClient& client() { return m_bench.exchange; }
    EventLog& log() { return m_bench.log; }
    void settle() { m_bench.exchange.deliver(m_bench.now); }

protected:
    PaperBench m_bench;
};

class PaperBarFixture : public PaperFixture {
public:
    PaperBarFixture() { m_bench.bar(kEth, "1000", "1000", "1000", "1000"); }
    void trade(std::string_view through)
    {
        bool const up = price(through) > price("1000");
        m_bench.bar(kEth, "1000", "1000", "1000", "1000");
        m_bench.bar(kEth, "1000", up ? through : "1000", up ? "1000" : through, "1000");
    }
};

// Small bars: every order needs several.
class PaperThinBarFixture : public PaperFixture {
public:
    PaperThinBarFixture() { m_bench.bar(kEth, "1000", "1000", "1000", "1000", "0"); }
    void trade(std::string_view through)
    {
        bool const up = price(through) > price("1000");
        for (int i = 0; i < 20; ++i) {
            m_bench.bar(kEth, "1000", up ? through : "1000", up ? "1000" : through, "1000", "0.37");
        }
    }
};

class PaperQuoteFixture : public PaperFixture {
public:
    PaperQuoteFixture() { m_bench.quote(kEth, "1000", "1000"); }
    void trade(std::string_view through)
    {
        m_bench.quote(kEth, through, through);
        m_bench.quote(kEth, "1000", "1000");
    }
};

using SimulatedExchanges = testing::Types<PaperBarFixture, PaperThinBarFixture, PaperQuoteFixture, PaperOnQuotes>;
INSTANTIATE_TYPED_TEST_SUITE_P(Simulated, ExchangeClientContract, SimulatedExchanges);

}  // namespace
}  // namespace pentad::test

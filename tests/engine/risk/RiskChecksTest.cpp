// SPDX-License-Identifier: GPL-3.0-or-later
// One table per rule: what passes, what stands exactly on the limit or one unit beyond it, and whom it does not bind.
#include "risk/CapitalChecks.h"
#include "risk/IntentChecks.h"
#include "risk/Ratios.h"
#include "risk/StateChecks.h"
#include "risk/Subject.h"

#include "contracts/Explanation.h"
#include "support/RiskBuilders.h"

#include <gtest/gtest.h>

namespace pentad::risk {
namespace {

using namespace pentad::test;

Verdict verdictOf(std::string_view word)
{
    if (word == "pass") {
        return Verdict::Pass;
    }
    if (word == "reduced") {
        return Verdict::Reduced;
    }
    return word == "fail" ? Verdict::Fail : Verdict::NotApplicable;
}

// `distance` is a number, or "-" for none.
void expectGate(RiskDecision const& decision, Gate gate, std::string const& verdict, std::string const& distance,
                std::string const& row)
{
    GateRecord const& judged = record(decision, gate);
    EXPECT_EQ(judged.gate, gate) << row;
    EXPECT_EQ(verdictText(judged.verdict), verdictText(verdictOf(verdict))) << row;
    EXPECT_EQ(judged.hasDistance ? judged.distance.text() : "-", distance) << row;
}

std::string line(std::vector<std::string> const& row)
{
    std::string text;
    for (std::string const& word : row) {
        text += word + " ";
    }
    return text;
}

// "buy" is a passive limit buy of 10, "exit" sells 5 of the 10 held, "short" sells 11 of the 10 held.
OrderIntent intentOf(RiskScene& scene, std::string_view word)
{
    scene.hold(kAvax, quantity("10"));
    if (word == "buy") {
        return limitBuy("10");
    }
    return word == "exit" ? limitSell("5") : limitSell("11");
}

TEST(RiskChecksTest, Universe)
{
    for (auto const& row : textTable(R"(
        AVAXTRY  pass
        BTCTRY   pass
        AVAXUSDT fail
        avaxtry  fail
        DOGETRY  fail
    )")) {
        RiskScene scene;
        OrderIntent intent = limitBuy("10");
        intent.symbol = Symbol(row[0]);
        expectGate(scene.decide(intent), Gate::Universe, row[1], "-", line(row));
    }
}

TEST(RiskChecksTest, GatesOfStateStopEntriesAndLetExitsThrough)
{
    for (auto const& row : textTable(R"(
        # state             gate  buy   exit  short
        none                1     pass  pass  pass
        killed              1     fail  n/a   fail
        none                2     pass  pass  pass
        paused              2     fail  n/a   fail
        disabled            2     fail  n/a   fail
        none                3     pass  pass  pass
        safe-mode           3     fail  n/a   fail
        none                4     pass  pass  pass
        orders-open         4     fail  n/a   fail
        orders-half-open    4     fail  n/a   fail
        account-open        4     fail  n/a   fail
        market-data-open    4     fail  n/a   fail
    )")) {
        char const* const who[] = {"buy", "exit", "short"};
        for (std::size_t i = 0; i < 3; ++i) {
            RiskScene scene;
            OrderIntent const intent = intentOf(scene, who[i]);
            scene.view.killed = row[0] == "killed";
            scene.view.paused = row[0] == "paused";
            scene.view.assets[kAvax].enabled = row[0] != "disabled";
            scene.view.safeMode = row[0] == "safe-mode";
            scene.view.breakers[0].phase = row[0] == "orders-open"        ? BreakerPhase::Open
                                           : row[0] == "orders-half-open" ? BreakerPhase::HalfOpen
                                                                          : BreakerPhase::Closed;
            scene.view.breakers[1].phase = row[0] == "account-open" ? BreakerPhase::Open : BreakerPhase::Closed;
            scene.view.breakers[2].phase = row[0] == "market-data-open" ? BreakerPhase::Open : BreakerPhase::Closed;
            expectGate(scene.decide(intent), static_cast<Gate>(std::stoi(row[1])), row[2 + i], "-", line(row) + who[i]);
        }
    }
}

TEST(RiskChecksTest, DataAge)
{
    for (auto const& row : textTable(R"(
        # who   quote  ms      verdict  distance
        buy     yes    0       pass     10
        buy     yes    9999    pass     0.001
        buy     yes    10000   pass     0
        buy     yes    10001   fail     -0.001
        buy     no     0       fail     -
        buy     lost   0       fail     -
        short   yes    10001   fail     -0.001
        exit    yes    10000   pass     0
        exit    yes    10001   n/a      -0.001
        exit    no     0       n/a      -
        exit    lost   0       n/a      -
    )")) {
        RiskScene scene;
        OrderIntent const intent = intentOf(scene, row[0]);
        scene.view.assets[kAvax].hasQuote = row[1] != "no";
        scene.view.assets[kAvax].quoteLost = row[1] == "lost";
        scene.view.assets[kAvax].dataAge = Milliseconds(std::stoi(row[2]));
        expectGate(scene.decide(intent), Gate::DataAge, row[3], row[4], line(row));
    }
}

TEST(RiskChecksTest, DuplicateBindsEverybody)
{
    for (char const* who : {"buy", "exit"}) {
        RiskScene scene;
        OrderIntent const intent = intentOf(scene, who);
        RiskDecision const first = scene.decide(intent);
        expectGate(first, Gate::Duplicate, "pass", "-", who);
        ASSERT_TRUE(first.approved.has_value());
        EXPECT_EQ(first.approved->clientOrderId(), clientOrderIdFor(scene.view.cycle, intent));

        scene.known = {ClientOrderId("P1AAAAAAAAAAAAAAAAAAAA"), first.clientOrderId};
        RiskDecision const again = scene.decide(intent);
        expectGate(again, Gate::Duplicate, "fail", "-", who);
        EXPECT_EQ(again.evaluation.refusal, RefusalCode::DuplicateIntent);
        EXPECT_FALSE(again.approved.has_value());

        scene.view.cycle = CycleId{8};
        expectGate(scene.decide(intent), Gate::Duplicate, "pass", "-", who);
    }
}

TEST(RiskChecksTest, Scale)
{
    for (auto const& row : textTable(R"(
        # who        size       limit    stop    verdict
        limit-buy    10.1234    99.90    -       pass
        limit-buy    10.12345   99.90    -       fail
        limit-buy    10         99.901   -       fail
        limit-buy    10         -        -       fail
        limit-buy    10         0        -       fail
        limit-buy    10         -99.90   -       fail
        limit-buy    0          99.90    -       fail
        limit-buy    -10        99.90    -       fail
        limit-buy    10         99.90    95      fail
        limit-quote  1000       99.90    -       fail
        market-buy   10.1234    -        -       pass
        market-buy   10         99.90    -       fail
        market-quote 1000.25    -        -       pass
        market-quote 1000.255   -        -       fail
        market-quote 0          -        -       fail
        market-quote -5         -        -       fail
        limit-sell   5.1234     100      -       pass
        limit-sell   5.12345    100      -       fail
        sell-quote   500        -        -       fail
        stop-limit   5          94.90    95      pass
        stop-limit   5          94.90    95.001  fail
        stop-limit   5          94.90    -       fail
        stop-limit   5          -        95      fail
        stop-market  5          -        95      pass
        stop-market  5          -        -       fail
        stop-market  5          -        0       fail
        # beyond what any order can have: refused, never an overflow
        limit-buy    1000000000000001  99.90             -  fail
        limit-buy    100000000000000   99.90             -  fail
        limit-buy    10                1000000000000001  -  fail
        market-quote 100000000000000000000  -            -  fail
    )")) {
        RiskScene scene;
        scene.hold(kAvax, quantity("10"));
        bool const quoted = row[0] == "limit-quote" || row[0] == "market-quote" || row[0] == "sell-quote";
        OrderIntent intent = limitBuy("1");
        if (quoted) {
            intent.size = QuoteSize{money(row[1])};
        } else {
            intent.size = BaseSize{quantity(row[1])};
        }
        intent.type = row[0] == "stop-limit"         ? OrderType::StopLimit
                      : row[0] == "stop-market"      ? OrderType::StopMarket
                      : row[0].find("limit", 0) == 0 ? OrderType::Limit
                                                     : OrderType::Market;
        bool const sells = row[0].find("sell") != std::string::npos || row[0].find("stop") == 0;
        intent.side = sells ? Side::Sell : Side::Buy;
        intent.limitPrice = row[2] == "-" ? std::nullopt : std::optional(price(row[2]));
        intent.stopPrice = row[3] == "-" ? std::nullopt : std::optional(price(row[3]));
        expectGate(scene.decide(intent), Gate::Scale, row[4], "-", line(row));
    }
}

TEST(RiskChecksTest, MinimumValueBindsEverybody)
{
    for (auto const& row : textTable(R"(
        # who          size     limit   verdict  distance
        limit-buy      1        100     pass     0
        limit-buy      2        100     pass     100
        limit-buy      0.9999   100     fail     -0.01
        limit-sell     1        100     pass     0
        limit-sell     0.9999   100     fail     -0.01
        market-buy     1        -       pass     0
        market-buy     0.9999   -       fail     -0.01
        # 0.24 % on top of 100: 100.24 buys 100 of notional
        market-quote   100.24   -       pass     0
        market-quote   100.23   -       fail     -0.009976057462090981
        # held 0.5 only: dust cannot be sold
        market-sell    0.5      -       fail     -50.05
    )")) {
        RiskScene scene;
        scene.hold(kAvax, quantity("10"));
        OrderIntent intent = row[0] == "limit-buy"      ? limitBuy(row[1], row[2])
                             : row[0] == "limit-sell"   ? limitSell(row[1], row[2])
                             : row[0] == "market-buy"   ? marketBuy(BaseSize{quantity(row[1])})
                             : row[0] == "market-quote" ? marketBuy(QuoteSize{money(row[1])})
                                                        : marketSell(row[1]);
        expectGate(scene.decide(intent), Gate::MinimumValue, row[3], row[4], line(row));
    }
}

// The touch is 99.90 / 100.00 and the collar 100 bps.
TEST(RiskChecksTest, PriceCollarBindsEverybody)
{
    for (auto const& row : textTable(R"(
        # who         limit    verdict  distance
        limit-buy     100      pass     100
        limit-buy     99.90    pass     90
        limit-buy     99       pass     0
        limit-buy     98.99    fail     -1
        limit-buy     101      pass     0
        limit-buy     101.01   fail     -1
        # 1 % of 99.90 is 0.999
        limit-sell    99.90    pass     100
        limit-sell    100.89   pass     0.9009
        limit-sell    100.90   fail     -0.1001
        limit-sell    98.91    pass     0.9009
        limit-sell    98.90    fail     -0.1001
        # market orders: the price they were decided on
        market-buy    101      pass     0
        market-buy    101.01   fail     -1
        market-sell   98.90    fail     -0.1001
        flatten-sell  98.90    fail     -0.1001
        # the limit of a stop-limit is measured from its stop
        stop-limit    94.05    pass     0
        stop-limit    94.04    fail     -1.0526
    )")) {
        RiskScene scene;
        scene.hold(kAvax, quantity("10"));
        OrderIntent intent = row[0] == "limit-buy"    ? limitBuy("10", row[1])
                             : row[0] == "limit-sell" ? limitSell("5", row[1])
                             : row[0] == "market-buy" ? marketBuy(BaseSize{quantity("5")})
                                                      : marketSell("5");
        if (row[0] == "market-buy" || row[0] == "market-sell" || row[0] == "flatten-sell") {
            intent.referencePrice = price(row[1]);
        }
        if (row[0] == "flatten-sell") {
            intent.origin = Origin::Flatten;
        }
        if (row[0] == "stop-limit") {
            intent.type = OrderType::StopLimit;
            intent.stopPrice = price("95");
            intent.limitPrice = price(row[1]);
        }
        RiskDecision const decision = scene.decide(intent);
        GateRecord const& judged = record(decision, Gate::PriceCollar);
        EXPECT_EQ(judged.verdict, verdictOf(row[2])) << line(row);
        EXPECT_EQ(judged.distance.round(4, Rounding::HalfEven).text(), row[3]) << line(row);
    }
}

// The collar is 100 bps of 100.00; 10 are held.
TEST(RiskChecksTest, ABuyNeverMeetsAnOwnSell)
{
    for (auto const& row : textTable(R"(
        # who         limit    own-sell  verdict  formula
        limit-buy     99.90    99.91     pass     |99.9/100-1|=10.0<=100.0bp
        limit-buy     99.90    99.90     fail     |99.9/100-1|=10.0<=100.0bp,meetsanownsellorderat99.9
        limit-buy     100      99.90     fail     |100/100-1|=0.0<=100.0bp,meetsanownsellorderat99.9
        limit-buy     99.90    0         fail     |99.9/100-1|=10.0<=100.0bp,meetsanownsellorderat0
        market-buy    -        -         pass     |100/100-1|=0.0<=100.0bp
        market-buy    -        150       fail     |100/100-1|=0.0<=100.0bp,meetsanownsellorderat150
        limit-sell    99.90    99.90     pass     |99.9/99.9-1|=0.0<=100.0bp
        market-sell   -        99.90     pass     |99.9/99.9-1|=0.0<=100.0bp
    )")) {
        RiskScene scene;
        scene.hold(kAvax, quantity("10"));
        if (row[2] != "-") {
            scene.view.assets[kAvax].ownSell = price(row[2]);
        }
        OrderIntent const intent = row[0] == "limit-buy"    ? limitBuy("10", row[1])
                                   : row[0] == "market-buy" ? marketBuy(BaseSize{quantity("5")})
                                   : row[0] == "limit-sell" ? limitSell("5", row[1])
                                                            : marketSell("5");
        RiskDecision const decision = scene.decide(intent);
        GateRecord const& judged = record(decision, Gate::PriceCollar);
        EXPECT_EQ(judged.verdict, verdictOf(row[3])) << line(row);
        std::string formula = explain(judged);
        std::erase(formula, ' ');
        EXPECT_EQ(formula, row[4]) << line(row);
        EXPECT_EQ(decision.evaluation.accepted, row[3] == "pass") << line(row);
        if (row[3] == "fail") {
            EXPECT_EQ(decision.evaluation.refusal, RefusalCode::RiskPriceCollar) << line(row);
        }
    }
}

// The touch is 100; the minimum value 100, taker fee 0.24 %.
TEST(RiskChecksTest, AMarketBuyTakesNoMoreThanTheAsksWithinTheCollarHold)
{
    for (auto const& row : textTable(R"(
        # who         size     depth   verdict  admitted
        market-buy    10       -       pass     10
        market-buy    10       10      pass     10
        market-buy    10       9.9999  reduced  9.9999
        market-buy    10       1.00004 reduced  1
        market-buy    10       0.9999  fail     -
        market-buy    10       0       fail     -
        # 1002.4 buys 10 and pays its fee
        market-quote  1002.4   10      pass     1002.4
        market-quote  1002.4   5       reduced  501.2
        market-quote  1002.4   0.5     fail     -
        # the price bounds these, or the bids do
        limit-buy     10       1       pass     10
        market-sell   5        1       pass     5
    )")) {
        RiskScene scene;
        scene.hold(kAvax, quantity("10"));
        if (row[2] != "-") {
            scene.view.assets[kAvax].askDepth = quantity(row[2]);
        }
        OrderIntent const intent = row[0] == "market-buy"     ? marketBuy(BaseSize{quantity(row[1])})
                                   : row[0] == "market-quote" ? marketBuy(QuoteSize{money(row[1])})
                                   : row[0] == "limit-buy"    ? limitBuy(row[1])
                                                              : marketSell(row[1]);
        RiskDecision const decision = scene.decide(intent);
        Evaluation const& evaluation = decision.evaluation;
        EXPECT_EQ(record(decision, Gate::PriceCollar).verdict, verdictOf(row[3])) << line(row);
        EXPECT_EQ(evaluation.accepted, row[3] != "fail") << line(row);
        EXPECT_EQ(evaluation.reduced, row[3] == "reduced") << line(row);
        if (row[3] == "fail") {
            EXPECT_EQ(evaluation.refusal, RefusalCode::RiskPriceCollar) << line(row);
            continue;
        }
        OrderSize const admitted =
            row[0] == "market-quote" ? OrderSize(QuoteSize{money(row[4])}) : OrderSize(BaseSize{quantity(row[4])});
        EXPECT_EQ(evaluation.admittedSize, admitted) << line(row);
    }
}

TEST(RiskChecksTest, ADepthThatBindsIsShownWithWhatItAdmits)
{
    RiskScene scene;
    scene.view.assets[kAvax].askDepth = quantity("4");
    RiskDecision const decision = scene.decide(marketBuy(BaseSize{quantity("10")}));
    EXPECT_EQ(explain(record(decision, Gate::PriceCollar)),
              "|100 / 100 - 1| = 0.0 <= 100.0 bp, asks within the collar 10 <= 4, admits 4 = 400.00");
    EXPECT_EQ(decision.evaluation.reducedBy, Gate::PriceCollar);
}

TEST(RiskChecksTest, PriceCollarOnMissingOrStaleQuotes)
{
    for (auto const& row : textTable(R"(
        # who           quote    reference  verdict
        market-sell     none     99.90      pass
        market-sell     none     0          fail
        market-sell     stale    95         fail
        flatten-sell    none     99.90      pass
        flatten-sell    none     0          pass
        flatten-sell    stale    95         pass
        flatten-sell    fresh    95         fail
        limit-sell      none     100        pass
        limit-sell      none     0          fail
        limit-sell      stale    99.90      pass
    )")) {
        RiskScene scene;
        scene.hold(kAvax, quantity("10"));
        scene.view.assets[kAvax].hasQuote = row[1] != "none";
        scene.view.assets[kAvax].dataAge = Milliseconds(row[1] == "stale" ? 60'000 : 0);
        OrderIntent intent = row[0] == "limit-sell" ? limitSell("5") : marketSell("5");
        intent.origin = row[0] == "flatten-sell" ? Origin::Flatten : Origin::Strategy;
        intent.referencePrice = price(row[2]);
        expectGate(scene.decide(intent), Gate::PriceCollar, row[3],
                   record(scene.decide(intent), Gate::PriceCollar).hasDistance
                       ? record(scene.decide(intent), Gate::PriceCollar).distance.text()
                       : "-",
                   line(row));
    }
}

// A flatten must be able to start before the first quote of a session: the exchange then measures value and price.
TEST(RiskChecksTest, FlattenSellsWithoutAnyKnownPrice)
{
    RiskScene scene;
    scene.hold(kAvax, quantity("10"));
    scene.view.assets[kAvax].hasQuote = false;
    OrderIntent intent = marketSell("10");
    intent.referencePrice = Price{};
    EXPECT_EQ(scene.decide(intent).evaluation.refusal, RefusalCode::OrderBelowMinimum);
    intent.origin = Origin::Flatten;
    RiskDecision const decision = scene.decide(intent);
    expectGate(decision, Gate::MinimumValue, "n/a", "-", "flatten");
    EXPECT_TRUE(decision.evaluation.accepted);
    EXPECT_EQ(decision.evaluation.admittedSize, OrderSize(BaseSize{quantity("10")}));
}

TEST(RiskChecksTest, OrderRateKeepsAReserveForExits)
{
    for (auto const& row : textTable(R"(
        # who   recent  verdict  distance
        buy     0       pass     9
        buy     9       pass     0
        buy     10      fail     -1
        short   10      fail     -1
        exit    10      pass     9
        exit    19      pass     0
        exit    20      fail     -1
    )")) {
        RiskScene scene;
        OrderIntent const intent = intentOf(scene, row[0]);
        scene.view.ordersLastMinute = std::stoi(row[1]);
        expectGate(scene.decide(intent), Gate::OrderRate, row[2], row[3], line(row));
    }
}

TEST(RiskChecksTest, OpenOrders)
{
    for (auto const& row : textTable(R"(
        # who   open  verdict  distance
        buy     4     pass     7
        buy     11    pass     0
        buy     12    fail     -1
        short   12    fail     -1
        exit    11    pass     0
        exit    12    n/a      -1
        exit    99    n/a      -88
    )")) {
        RiskScene scene;
        OrderIntent const intent = intentOf(scene, row[0]);
        scene.view.openOrders = std::stoi(row[1]);
        expectGate(scene.decide(intent), Gate::OpenOrders, row[2], row[3], line(row));
    }
}

TEST(RiskChecksTest, DailyLoss)
{
    for (auto const& row : textTable(R"(
        # who   pnl         day-start  verdict  distance
        buy     6287.37     1244210.90 pass     31171.588
        buy     -20000      1000000    pass     0
        buy     -20000.01   1000000    fail     -0.01
        buy     0           0          pass     0
        buy     -0.01       0          fail     -0.01
        buy     0           -100       pass     0
        short   -20000.01   1000000    fail     -0.01
        exit    -50000      1000000    n/a      -
    )")) {
        RiskScene scene;
        OrderIntent const intent = intentOf(scene, row[0]);
        scene.view.dailyPnl = money(row[1]);
        scene.view.dayStartEquity = money(row[2]);
        expectGate(scene.decide(intent), Gate::DailyLoss, row[3], row[4], line(row));
    }
}

TEST(RiskChecksTest, Drawdown)
{
    for (auto const& row : textTable(R"(
        # who   cash       verdict  distance
        buy     1000000    pass     0.15
        buy     950000     pass     0.1
        buy     850000.01  pass     0.00000001
        buy     850000     fail     0
        buy     800000     fail     -0.05
        exit    800000     n/a      -
        short   800000     fail     -0.05
    )")) {
        RiskScene scene;
        OrderIntent const intent = intentOf(scene, row[0]);
        scene.inputs.positionValues[kAvax] = Money{};
        scene.inputs.cash = money(row[1]);
        expectGate(scene.decide(intent), Gate::Drawdown, row[2], row[3], line(row));
    }
}

// Reserved cash 1,000 and fee buffer 250 are the floors.
TEST(RiskChecksTest, TradableCapital)
{
    for (auto const& row : textTable(R"(
        # who   cash      verdict  distance
        buy     2250      pass     850
        buy     1250.02   pass     0.017
        buy     1250      fail     0
        buy     1249.99   fail     -0.01
        short   1249.99   fail     -0.01
        exit    1249.99   n/a      -
    )")) {
        RiskScene scene;
        OrderIntent const intent = intentOf(scene, row[0]);
        scene.inputs.positionValues[kAvax] = Money{};
        scene.inputs.cash = money(row[1]);
        scene.inputs.highWater = money(row[1]);
        expectGate(scene.decide(intent), Gate::TradableCapital, row[2], row[3], line(row));
    }
}

TEST(RiskChecksTest, TradableCapitalFailsWithoutReinvestment)
{
    RiskScene scene;
    scene.capital.reinvestmentRate = Rate{};
    expectGate(scene.decide(limitBuy("10")), Gate::TradableCapital, "fail", "0", "");
}

// Minimum 8 + noise 5 + maker 12 = 25. At once: taker 24, slippage 2, and half of 0.20 over the middle of 100 = 10.
TEST(RiskChecksTest, Edge)
{
    for (auto const& row : textTable(R"(
        # who                 edge      verdict  distance
        passive-buy           25        pass     0
        passive-buy           24.9      fail     -0.1
        passive-buy           35.2      pass     10.2
        crossing-buy          49        pass     0
        crossing-buy          48.9      fail     -0.1
        market-buy            49        pass     0
        market-buy            48.9      fail     -0.1
        operator-buy          0         n/a      -
        exit                  -100      n/a      -
        passive-short         24.9      fail     -0.1
        crossing-short        48.9      fail     -0.1
    )")) {
        RiskScene scene;
        scene.hold(kAvax, quantity("10"));
        scene.view.assets[kAvax].bid = price("99.90");
        scene.view.assets[kAvax].ask = price("100.10");
        OrderIntent intent = row[0] == "passive-buy"     ? limitBuy("10", "100.09")
                             : row[0] == "crossing-buy"  ? limitBuy("10", "100.10")
                             : row[0] == "operator-buy"  ? limitBuy("10", "100.10")
                             : row[0] == "market-buy"    ? marketBuy(BaseSize{quantity("10")})
                             : row[0] == "exit"          ? limitSell("5", "100")
                             : row[0] == "passive-short" ? limitSell("11", "99.91")
                                                         : limitSell("11", "99.90");
        intent.origin = row[0] == "operator-buy" ? Origin::Operator : Origin::Strategy;
        intent.expectedEdgeBps = decimal(row[1]);
        RiskDecision const decision = scene.decide(intent);
        bool const atOnce = row[0].find("crossing") == 0 || row[0].find("market") == 0 || row[0].find("oper") == 0;
        if (row[0] != "exit") {
            EXPECT_EQ(decision.evaluation.requiredEdgeBps, decimal(atOnce ? "49" : "25")) << line(row);
        }
        expectGate(decision, Gate::Edge, row[2], row[3], line(row));
    }
}

TEST(RiskChecksTest, EdgeWithoutQuotePaysTheTakerFee)
{
    RiskScene scene;
    scene.view.assets[kAvax].hasQuote = false;
    EXPECT_EQ(scene.decide(limitBuy("10")).evaluation.requiredEdgeBps, decimal("39"));
}

// Absurd edges from a plugin are judged, not a reason to stop.
TEST(RiskChecksTest, EdgeBeyondAllSenseDoesNotOverflow)
{
    RiskScene scene;
    OrderIntent intent = limitBuy("10");
    intent.expectedEdgeBps = decimal("170000000000000000000");
    EXPECT_TRUE(scene.decide(intent).evaluation.accepted);
    intent.expectedEdgeBps = decimal("-170000000000000000000");
    EXPECT_EQ(scene.decide(intent).evaluation.refusal, RefusalCode::AlphaEdgeBelowMinimum);
}

TEST(RiskChecksTest, HalfSpreadIsRoundedUp)
{
    AssetRiskView asset;
    asset.bid = price("99");
    asset.ask = price("100");
    EXPECT_TRUE(halfSpreadBps(asset).isZero());
    asset.hasQuote = true;
    // 1 / 199 = 0.0050251256281407035175...
    EXPECT_EQ(halfSpreadBps(asset), decimal("50.25125628140704"));
}

TEST(RiskChecksTest, SlippageIsPositiveWhereWorse)
{
    for (auto const& row : textTable(R"(
        # side  reference  average  bps
        buy     100        100.5    50
        buy     100        99.5     -50
        sell    100        99.5     50
        sell    100        100.5    -50
        buy     3          3.000001 0.00333333333334
        buy     100        100      0
    )")) {
        EXPECT_EQ(slippageBps(row[0] == "buy" ? Side::Buy : Side::Sell, price(row[1]), price(row[2])), decimal(row[3]))
            << line(row);
    }
}

TEST(RiskChecksTest, DailyPnlFloorIsNeverAboveZero)
{
    EXPECT_EQ(dailyPnlFloor(money("1244210.90"), rate("0.02")), money("-24884.218"));
    EXPECT_EQ(dailyPnlFloor(money("-5"), rate("0.02")), money("0"));
}

// Maker 12 bps, taker 24 bps.
TEST(RiskChecksTest, AFeeThatWasSeenPricesTheEdgeWhereItIsAboveTheModel)
{
    for (auto const& row : textTable(R"(
        # limit  seen    fee
        99.90    0       12
        99.90    0.0010  12
        99.90    0.0012  12
        99.90    0.0048  48
        100.00   0.0012  24
        100.00   0.0048  48
    )")) {
        RiskScene scene;
        scene.view.assets[kAvax].seenFee = rate(row[1]);
        scene.view.assets[Slot{0}].seenFee = rate("0.9");
        RiskDecision const decision = scene.decide(limitBuy("10", row[0]));
        EXPECT_EQ(record(decision, Gate::Edge).numbers[2], decimal(row[2])) << line(row);
        EXPECT_EQ(decision.evaluation.feeAndTax,
                  portion(decision.evaluation.admittedNotional,
                          row[0] == "100.00" ? scene.fees.takerRate : scene.fees.makerRate, Rounding::Up))
            << "what is set aside stays that of the model";
    }
}

TEST(RiskChecksTest, WhatAnEdgeMustReachIsWhatItsGateAsks)
{
    RiskScene scene;
    Limits const limits(scene.risk, scene.capital, scene.fees);
    for (auto const& [limit, waits] : {std::pair{"99.90", true}, std::pair{"100.00", false}}) {
        OrderIntent const intent = limitBuy("10", limit);
        Subject const subject(intent, scene.view, limits);
        EdgeRequirement const need = edgeRequirement(subject);
        EXPECT_EQ(need.feeBps, waits ? Decimal(12) : Decimal(24));
        EXPECT_EQ(need.slippageBps.isZero(), waits) << "an order that waits does not slip";
        EXPECT_EQ(need.totalBps, need.minimumBps + need.feeBps + need.slippageBps + need.noiseBps);
        GateRecord gate;
        checkEdge(subject, gate);
        EXPECT_EQ(gate.numbers[5], need.totalBps);
    }
}

}  // namespace
}  // namespace pentad::risk

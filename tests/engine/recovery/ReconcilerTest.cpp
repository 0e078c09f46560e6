// SPDX-License-Identifier: GPL-3.0-or-later
#include "recovery/Reconciler.h"
#include "support/Ledger.h"
#include "support/Orders.h"
#include "support/TextTable.h"

#include <gtest/gtest.h>

#include <map>
#include <set>

namespace pentad::recovery {
namespace {

using namespace pentad::test;

std::string word(DifferenceKind kind)
{
    switch (kind) {
    case DifferenceKind::UnknownIsOpen: return "unknown-is-open";
    case DifferenceKind::OpenIsMissing: return "open-is-missing";
    case DifferenceKind::UnknownIsMissing: return "unknown-is-missing";
    case DifferenceKind::EndedThere: return "ended-there";
    case DifferenceKind::StillOpenThere: return "still-open-there";
    case DifferenceKind::LeavesDiffer: return "leaves-differ";
    case DifferenceKind::ForeignOrder: return "foreign";
    case DifferenceKind::CashDiffers: return "cash-differs";
    case DifferenceKind::HoldingDiffers: return "holding-differs";
    case DifferenceKind::DoubledOrder: return "doubled";
    case DifferenceKind::FilledDiffers: return "filled-differs";
    case DifferenceKind::LockedDiffers: return "locked-differs";
    }
    return "?";
}

OrderState stateOf(std::string const& text)
{
    static std::map<std::string, OrderState> const states{{"planned", OrderState::Planned},
                                                          {"unknown", OrderState::Unknown},
                                                          {"working", OrderState::Working},
                                                          {"partially-filled", OrderState::PartiallyFilled},
                                                          {"cancel-requested", OrderState::CancelRequested},
                                                          {"filled", OrderState::Filled},
                                                          {"cancelled", OrderState::Cancelled},
                                                          {"rejected", OrderState::Rejected}};
    return states.at(text);
}

ReportedOrder reportedOrder(int number, std::int64_t exchangeId, std::string_view leaves = "10")
{
    ReportedOrder reported;
    reported.clientOrderId = ownId(number);
    reported.exchangeOrderId = ExchangeOrderId{exchangeId};
    reported.symbol = Symbol("AVAXTRY");
    reported.limitPrice = price("100");
    reported.quantity = quantity("10");
    reported.leaves = quantity(leaves);
    return reported;
}

// Books with 1000 TRY and 5 AVAX, and a report that says the same.
class ReconcilerTest : public testing::Test {
protected:
    void SetUp() override
    {
        PerAsset<Quantity> holdings;
        PerAsset<Price> marks;
        holdings[kAvax] = quantity("5");
        marks[kAvax] = price("100");
        books.open(kOrdersBegin, Calendar(), fivePairs(), money("1000"), holdings, marks, record);
        report.balances = {{Asset("TRY"), decimal("900"), decimal("100")}, {Asset("AVAX"), decimal("5"), Decimal{}}};
    }
    std::vector<Difference> compare() const { return difference(books, registry, fivePairs(), report); }
    std::vector<std::string> kinds() const
    {
        std::vector<std::string> found;
        for (Difference const& each : compare()) {
            found.push_back(word(each.kind));
        }
        return found;
    }
    // A planned order that the events lead to the state.
    void own(int number, OrderState state, std::int64_t exchangeId)
    {
        OrderRecord order = orderRecord(number);
        order.exchangeOrderId = ExchangeOrderId{exchangeId};
        registry.plan(order);
        for (OrderEvent const event : {OrderEvent::OutcomeUnknown, OrderEvent::Acknowledged, OrderEvent::FillPartial,
                                       OrderEvent::CancelAsked, OrderEvent::FillComplete}) {
            OrderState const now = registry.find(ownId(number))->state;
            if (now == state) {
                return;
            }
            if (state == OrderState::Cancelled || state == OrderState::Rejected) {
                registry.apply(ownId(number),
                               state == OrderState::Cancelled ? OrderEvent::CancelConfirmed : OrderEvent::Refused,
                               kOrdersBegin);
                return;
            }
            registry.apply(ownId(number), event, kOrdersBegin);
        }
    }

    StepRecord record;
    ledger::Books books;
    orders::OrderRegistry registry;
    AccountReport report;
};

TEST_F(ReconcilerTest, FindsNothingWhereBothSidesAgree)
{
    own(1, OrderState::Working, 11);
    report.openOrders = {reportedOrder(1, 11)};
    EXPECT_TRUE(compare().empty());
}

// One order of ours with ten left; where the exchange lists it, seven of it where it is open, and what that is called.
TEST_F(ReconcilerTest, NamesEachWayInWhichAnOrderCanDiffer)
{
    auto const rows = textTable(R"(
        # ours             exchange-id  open-there  ended-there  difference
        planned            0            yes         no           unknown-is-open
        planned            0            no          yes          ended-there
        planned            0            no          no           unknown-is-missing
        unknown            0            yes         no           unknown-is-open
        unknown            11           yes         no           unknown-is-open
        unknown            0            no          yes          ended-there
        unknown            0            no          no           unknown-is-missing
        working            11           yes         no           leaves-differ
        working            0            yes         no           unknown-is-open
        working            11           no          yes          ended-there
        working            11           no          no           open-is-missing
        partially-filled   11           yes         no           leaves-differ
        partially-filled   11           no          yes          ended-there
        partially-filled   11           no          no           open-is-missing
        cancel-requested   11           yes         no           leaves-differ
        cancel-requested   0            yes         no           unknown-is-open
        cancel-requested   11           no          yes          ended-there
        cancel-requested   11           no          no           open-is-missing
        # a re-issued stop is listed twice under our id: what is open counts
        working            11           yes         yes          leaves-differ
        unknown            0            yes         yes          unknown-is-open
        filled             11           no          no           -
        filled             11           no          yes          -
        filled             11           yes         no           still-open-there
        cancelled          11           no          no           -
        cancelled          11           no          yes          -
        cancelled          11           yes         no           still-open-there
        rejected           0            no          no           -
        rejected           0            yes         no           still-open-there
    )");
    for (auto const& row : rows) {
        SCOPED_TRACE(testing::PrintToString(row));
        registry = {};
        own(1, stateOf(row[0]), std::stoll(row[1]));
        ASSERT_EQ(registry.find(ownId(1))->state, stateOf(row[0]));
        if (row[2] == "yes" && row[3] == "yes") {
            registry.find(ownId(1))->type = OrderType::StopLimit;
        }
        report.openOrders.clear();
        report.endedOrders.clear();
        if (row[2] == "yes") {
            report.openOrders.push_back(reportedOrder(1, 12, "7"));
        }
        if (row[3] == "yes") {
            report.endedOrders.push_back(reportedOrder(1, 11, "0"));
        }
        std::vector<Difference> const found = compare();
        if (row[4] == "-") {
            EXPECT_TRUE(found.empty());
            continue;
        }
        ASSERT_EQ(found.size(), 1U);
        EXPECT_EQ(word(found[0].kind), row[4]);
        EXPECT_EQ(found[0].clientOrderId, ownId(1));
        EXPECT_EQ(found[0].slot, kAvax);
        if (row[4] == "unknown-is-open" || row[4] == "still-open-there" || row[4] == "leaves-differ") {
            EXPECT_EQ(found[0].exchangeOrderId, ExchangeOrderId{12}) << "the id under which it can be cancelled";
            EXPECT_EQ(found[0].theirs, decimal("7"));
        }
        if (row[4] == "ended-there") {
            EXPECT_EQ(found[0].exchangeOrderId, ExchangeOrderId{11});
        }
    }
}

// Ended orders were left unread: what is missing may stand there, but for an order that was asked for by its number.
TEST_F(ReconcilerTest, ACutListProvesNoAbsence)
{
    auto const rows = textTable(R"(
        # type   state             exchange-id  cut  proven
        limit    unknown           0            no   yes
        limit    unknown           0            yes  no
        limit    unknown           0            other yes
        limit    planned           0            yes  no
        limit    working           11           yes  yes
        stop     working           11           no   yes
        stop     working           11           yes  no
        stop     cancel-requested  11           yes  no
    )");
    for (auto const& row : rows) {
        SCOPED_TRACE(testing::PrintToString(row));
        registry = {};
        own(1, stateOf(row[1]), std::stoll(row[2]));
        registry.find(ownId(1))->type = row[0] == "stop" ? OrderType::StopMarket : OrderType::Limit;
        report.ordersCut = {};
        report.ordersCut[kAvax] = row[3] == "yes";
        report.ordersCut[kSlots[0]] = row[3] == "other";
        std::vector<Difference> const found = compare();
        ASSERT_EQ(found.size(), 1U);
        EXPECT_EQ(found[0].isProven, row[4] == "yes");
    }
}

// One order of ours with the number 11, and what else stands under its client id.
TEST_F(ReconcilerTest, NamesASecondOrderUnderOneId)
{
    auto const rows = textTable(R"(
        # type   state             11      12      13      differences                           cancelled
        limit    working           open    open    -       doubled-12                            12
        limit    working           open    open    open    doubled-12,doubled-13                 12,13
        limit    partially-filled  open    ended   -       doubled-12                            -
        limit    cancel-requested  open    open    -       doubled-12                            -
        limit    working           ended   open    -       ended-there-11,doubled-12             -
        limit    working           ended   ended   -       ended-there-11,doubled-12             -
        # the number that we know is not listed: the newest is taken for ours, and nothing is cancelled
        limit    working           -       open    open    doubled-12                            -
        limit    unknown           open    open    -       unknown-is-open-11,doubled-12         12
        # the end of a second one is no end of ours, which the lists do not show yet
        limit    working           -       ended   -       open-is-missing-11                    -
        limit    working           -       open    ended   doubled-13                            -
        # a stop that triggered
        stop     working           ended   open    -       -                                     -
        stop     working           ended   ended   -       ended-there-12                        -
        stop     working           open    open    -       doubled-11                            -
    )");
    for (auto const& row : rows) {
        SCOPED_TRACE(testing::PrintToString(row));
        registry = {};
        own(1, stateOf(row[1]), 11);
        registry.find(ownId(1))->type = row[0] == "stop" ? OrderType::StopMarket : OrderType::Limit;
        report.openOrders.clear();
        report.endedOrders.clear();
        for (std::int64_t const id : {11, 12, 13}) {
            std::string const& where = row[static_cast<std::size_t>(id) - 9];
            if (where == "open") {
                report.openOrders.push_back(reportedOrder(1, id));
            } else if (where == "ended") {
                report.endedOrders.push_back(reportedOrder(1, id, "0"));
            }
        }
        std::string told;
        std::string cancelled;
        for (Difference const& each : compare()) {
            std::string const id = std::to_string(number(each.exchangeOrderId));
            told += (told.empty() ? "" : ",") + word(each.kind) + "-" + id;
            if (each.mayCancel) {
                cancelled += (cancelled.empty() ? "" : ",") + id;
            }
        }
        EXPECT_EQ(told, row[5] == "-" ? "" : row[5]);
        EXPECT_EQ(cancelled, row[6] == "-" ? "" : row[6]);
    }
}

// A stop of ours under the number we know; what the lists show of it, and how much was left of what had ended.
TEST_F(ReconcilerTest, TheEndOfWhatAStopWasIsNoEndOfWhatItHasBecome)
{
    auto const rows = textTable(R"(
        # ours              known  there             left  difference
        working             11     ended-stop-11     10    open-is-missing-11
        cancel-requested    11     ended-stop-11     10    open-is-missing-11
        unknown             0      ended-stop-11     10    unknown-is-missing-11
        # it has traded, so it was no trigger
        working             11     ended-stop-11     4     ended-there-11
        # what it has become is no stop, and its end is final
        working             11     ended-market-12   10    ended-there-12
        working             12     ended-market-12   10    ended-there-12
        # known under its new number; a list still has the old one only
        working             12     ended-stop-11     10    open-is-missing-12
        working             12     ended-stop-11     0     open-is-missing-12
        cancel-requested    12     ended-stop-11     10    open-is-missing-12
        working             12     open-stop-11      10    -
    )");
    for (auto const& row : rows) {
        SCOPED_TRACE(testing::PrintToString(row));
        registry = {};
        own(1, stateOf(row[0]), std::stoll(row[1]));
        registry.find(ownId(1))->type = OrderType::StopMarket;
        std::string const& there = row[2];
        ReportedOrder listed = reportedOrder(1, std::stoll(there.substr(there.rfind('-') + 1)), row[3]);
        listed.type = there.find("stop") != std::string::npos ? OrderType::StopMarket : OrderType::Market;
        report.openOrders.clear();
        report.endedOrders.clear();
        (there.starts_with("open") ? report.openOrders : report.endedOrders).push_back(listed);
        std::string told;
        for (Difference const& each : compare()) {
            told += word(each.kind) + "-" + std::to_string(number(each.exchangeOrderId));
            EXPECT_EQ(each.endedUntraded,
                      std::stoll(row[1]) != 12 && row[3] == "10" && listed.type != OrderType::Market);
        }
        EXPECT_EQ(told, row[4] == "-" ? "" : row[4]);
    }
}

// One order of ours that is open there under the numbers that are told, in the order of the list.
TEST_F(ReconcilerTest, AStopGoesOnUnderANewerNumberOnly)
{
    auto const rows = textTable(R"(
        # type   ours              known  first  second  goes-on-as
        stop     working           11     12     -       12
        stop     partially-filled  11     12     -       12
        stop     cancel-requested  11     12     -       12
        stop     working           11     11     12      12
        stop     working           11     11     -       -
        stop     working           12     11     -       -
        stop     unknown           0      12     -       -
        stop     cancelled         11     12     -       -
        limit    working           11     12     -       -
    )");
    for (auto const& row : rows) {
        SCOPED_TRACE(testing::PrintToString(row));
        registry = {};
        own(1, stateOf(row[1]), std::stoll(row[2]));
        registry.find(ownId(1))->type = row[0] == "stop" ? OrderType::StopLimit : OrderType::Limit;
        report.openOrders = {reportedOrder(1, std::stoll(row[3]))};
        if (row[4] != "-") {
            report.openOrders.push_back(reportedOrder(1, std::stoll(row[4])));
        }
        std::vector<LiveOrder> const found = wentOn(registry, report);
        ASSERT_EQ(found.size(), row[5] == "-" ? 0U : 1U);
        if (!found.empty()) {
            EXPECT_EQ(found[0].clientOrderId, ownId(1));
            EXPECT_EQ(found[0].exchangeOrderId, ExchangeOrderId{std::stoll(row[5])});
        }
    }
}

TEST_F(ReconcilerTest, ShowsAnEndedOrderOfWhichAnotherAmountWasTraded)
{
    own(1, OrderState::Working, 11);
    report.endedOrders = {reportedOrder(1, 11, "10")};
    EXPECT_TRUE(unrepaired(registry, fivePairs(), report).empty()) << "nothing was traded on either side";
    report.endedOrders = {reportedOrder(1, 11, "4")};
    auto const found = unrepaired(registry, fivePairs(), report);
    ASSERT_EQ(found.size(), 1U);
    EXPECT_EQ(word(found[0].kind), "filled-differs");
    EXPECT_EQ(found[0].clientOrderId, ownId(1));
    EXPECT_EQ(found[0].ours, Decimal{});
    EXPECT_EQ(found[0].theirs, Decimal(6));
    registry.find(ownId(1))->filled = quantity("6");
    EXPECT_TRUE(unrepaired(registry, fivePairs(), report).empty());
}

TEST_F(ReconcilerTest, ShowsCoinsThatAreLockedByNothingThatIsListed)
{
    ReportedOrder sell = reportedOrder(1, 11, "3");
    sell.side = Side::Sell;
    report.balances = {{Asset("AVAX"), decimal("2"), decimal("3")}};
    report.openOrders = {sell};
    EXPECT_TRUE(unrepaired(registry, fivePairs(), report).empty());
    sell.leaves = quantity("1");
    report.openOrders = {sell, reportedOrder(2, 12, "2")};
    auto const found = unrepaired(registry, fivePairs(), report);
    ASSERT_EQ(found.size(), 1U) << "a buy locks no coins";
    EXPECT_EQ(word(found[0].kind), "locked-differs");
    EXPECT_EQ(found[0].slot, kAvax);
    EXPECT_EQ(found[0].ours, Decimal(1));
    EXPECT_EQ(found[0].theirs, Decimal(3));
}

TEST_F(ReconcilerTest, TheRestOfAnOrderOfMoneyIsOnlyEstimatedAndNeverDiffers)
{
    OrderRecord order = marketBuyRecord(1, "500");
    order.exchangeOrderId = ExchangeOrderId{11};
    registry.plan(order);
    registry.apply(ownId(1), OrderEvent::Acknowledged, kOrdersBegin);
    report.openOrders = {reportedOrder(1, 11, "4.9")};
    EXPECT_TRUE(compare().empty());
}

TEST_F(ReconcilerTest, CallsForeignWhatIsNotOurs)
{
    own(1, OrderState::Working, 11);
    ReportedOrder other = reportedOrder(99, 500, "3");
    other.clientOrderId = ClientOrderId("web-order");
    other.symbol = Symbol("XRPTRY");
    ReportedOrder nameless = reportedOrder(99, 501);
    nameless.clientOrderId = {};
    report.openOrders = {other, reportedOrder(1, 11), nameless};
    std::vector<Difference> const found = compare();
    ASSERT_EQ(found.size(), 2U);
    EXPECT_EQ(word(found[0].kind), "foreign");
    EXPECT_EQ(found[0].slot, Slot{2});
    EXPECT_EQ(found[0].exchangeOrderId, ExchangeOrderId{500});
    EXPECT_EQ(found[0].theirs, decimal("3"));
    EXPECT_EQ(found[1].exchangeOrderId, ExchangeOrderId{501});
}

TEST_F(ReconcilerTest, CallsForeignAnOwnIdThatIsForgotten)
{
    report.openOrders = {reportedOrder(5, 55)};
    EXPECT_EQ(kinds(), (std::vector<std::string>{"foreign"})) << "nobody here can say what it was for";
}

TEST_F(ReconcilerTest, TakesTheNewestEntryOfAnId)
{
    own(1, OrderState::Unknown, 0);
    report.endedOrders = {reportedOrder(1, 11, "4"), reportedOrder(1, 12, "0")};
    ASSERT_EQ(kinds(), (std::vector<std::string>{"ended-there", "doubled"})) << "the older one is a second order";
    EXPECT_EQ(compare()[0].exchangeOrderId, ExchangeOrderId{12});
    EXPECT_EQ(compare()[0].ours, decimal("10"));
    EXPECT_EQ(compare()[1].exchangeOrderId, ExchangeOrderId{11});
}

// ----------------------------------------------------------------------------------------------------------------------

TEST_F(ReconcilerTest, ForgivesOneUnitOfTheEighthDecimalAndNoMore)
{
    auto const rows = textTable(R"(
        # cash           avax          found
        1000             5             -
        1000.00000001    5             -
        999.99999999     5             -
        1000             4.99999999    -
        1000             5.00000001    -
        1000.00000002    5             cash-differs
        999.999999989    5             cash-differs
        1000             5.000000011   holding-differs
        1000             4.99999998    holding-differs
    )");
    for (auto const& row : rows) {
        report.balances = {{Asset("TRY"), decimal(row[0]), Decimal{}}, {Asset("AVAX"), decimal(row[1]), Decimal{}}};
        EXPECT_EQ(kinds(), row[2] == "-" ? std::vector<std::string>{} : std::vector<std::string>{row[2]})
            << testing::PrintToString(row);
    }
}

TEST_F(ReconcilerTest, TellsBothSidesOfADifferentBalance)
{
    report.balances = {{Asset("TRY"), decimal("400"), decimal("100")},
                       {Asset("AVAX"), decimal("1"), decimal("6")},
                       {Asset("DOGE"), decimal("12"), Decimal{}}};
    std::vector<Difference> const found = compare();
    ASSERT_EQ(found.size(), 2U);
    EXPECT_EQ(found[0].kind, DifferenceKind::CashDiffers);
    EXPECT_EQ(found[0].ours, decimal("1000"));
    EXPECT_EQ(found[0].theirs, decimal("500"));
    EXPECT_EQ(found[1].kind, DifferenceKind::HoldingDiffers);
    EXPECT_EQ(found[1].slot, kAvax);
    EXPECT_EQ(found[1].ours, decimal("5"));
    EXPECT_EQ(found[1].theirs, decimal("7"));
}

TEST_F(ReconcilerTest, ReadsABalanceThatIsNotListedAsNothing)
{
    report.balances.clear();
    EXPECT_EQ(kinds(), (std::vector<std::string>{"cash-differs", "holding-differs"}));
}

TEST_F(ReconcilerTest, CountsTheReserveBucketAsCashOfTheExchange)
{
    books.harvest(kOrdersBegin, fivePairs(), money("300"), record);
    EXPECT_TRUE(kinds().empty());
}

TEST_F(ReconcilerTest, AllowsForFeesThatAreOnlyEstimated)
{
    // One AVAX for 100; the exchange has taken a fee that our books only guess at 0.24.
    Fill const fill = fillOf(1, kAvax, Side::Buy, quantity("1"), price("100"), kOrdersBegin);
    books.applyFill(fill, fivePairs(), Calendar(), money("0.2"), money("0.04"), {}, record);
    auto const rows = textTable(R"(
        # cash        found
        900           -
        899.76        -
        899.52        -
        899.51999999  -
        899.51        cash-differs
        900.48        -
        900.49        cash-differs
    )");
    for (auto const& row : rows) {
        report.balances = {{Asset("TRY"), decimal(row[0]), Decimal{}}, {Asset("AVAX"), decimal("6"), Decimal{}}};
        EXPECT_EQ(kinds(), row[1] == "-" ? std::vector<std::string>{} : std::vector<std::string>{row[1]}) << row[0];
    }
    Fill settled = fill;
    settled.fee = money("0.2");
    settled.tax = money("0.04");
    books.settleFee(settled, fivePairs(), kOrdersBegin, record);
    report.balances[0].free = decimal("899.9");
    EXPECT_EQ(kinds(), (std::vector<std::string>{"cash-differs"})) << "a true fee needs no allowance";
    report.balances[0].free = decimal("899.76");
    EXPECT_TRUE(kinds().empty());
}

TEST_F(ReconcilerTest, HasAWordForEveryKind)
{
    std::set<std::string_view> words;
    for (std::size_t kind = 0; kind < kDifferenceKinds; ++kind) {
        words.insert(differenceKindText(static_cast<DifferenceKind>(kind)));
    }
    EXPECT_EQ(words.size(), kDifferenceKinds);
    EXPECT_FALSE(words.contains({}));
}

}  // namespace
}  // namespace pentad::recovery

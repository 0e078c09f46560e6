// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/World.h"

#include <gtest/gtest.h>

namespace pentad::runtime {
namespace {

using namespace std::chrono_literals;
using test::kAvax;
using test::price;
using test::quantity;
using test::World;
using test::WorldOptions;

// Everything is held, and 15 AVAX are locked by something that no list of orders shows.
struct Withheld : World {
    explicit Withheld(Decimal lockedAvax) : World(made()), locked(lockedAvax) { start(); }
    static WorldOptions made()
    {
        WorldOptions options;
        options.paper = false;
        for (Slot const slot : kSlots) {
            options.holdings[slot] = all(slot);
        }
        return options;
    }
    static Quantity all(Slot slot)
    {
        constexpr std::array kAll{"0.01", "0.5", "1000", "20", "5"};
        return quantity(kAll[static_cast<std::size_t>(slot)]);
    }
    AccountReport told() const
    {
        AccountReport report = agreeing();
        ReportedBalance& avax = report.balances[1 + static_cast<std::size_t>(kAvax)];
        avax.free = avax.free - locked;
        avax.locked = locked;
        return report;
    }
    // One cycle after which the exchange takes and fills what was sent, and answers.
    void pass()
    {
        std::size_t const before = sent().size();
        cycle();
        for (std::size_t i = before; i < sent().size(); ++i) {
            ApprovedOrder const order = sent()[i];
            acknowledge(order.clientOrderId(), 7'000 + static_cast<std::int64_t>(i));
            fill(order.clientOrderId(), 100 + static_cast<std::int64_t>(i),
                 std::get<BaseSize>(order.size()).quantity.text(), order.intent().referencePrice.text());
        }
        report(told());
    }
    Decimal locked;
};

TEST(CoreCertificateTest, CoinsLockedByAWithdrawalAreLeftAndTheRestIsSold)
{
    Withheld world(Decimal(15));
    world.command(Flatten{"x", false});
    UtcTime const begun = world.now();
    while (world.sent().empty() && world.now() - begun < 60s) {
        world.pass();
    }
    EXPECT_GE(world.now() - begun, 30s);
    ASSERT_EQ(world.sent().size(), kUniverseSize);
    for (ApprovedOrder const& order : world.sent()) {
        EXPECT_EQ(std::get<BaseSize>(order.size()).quantity,
                  order.slot() == kAvax ? quantity("5") : Withheld::all(order.slot()));
    }
    for (int i = 0; i < 10 && world.state().flatten.active(); ++i) {
        world.pass();
    }
    ASSERT_EQ(world.state().flatten.phase, FlattenPhase::Done) << world.state().flatten.result;
    EXPECT_EQ(world.sent().size(), kUniverseSize);
    ASSERT_TRUE(world.state().certificate);
    FlattenCertificate const& certificate = *world.state().certificate;
    EXPECT_TRUE(certificate.verified);
    EXPECT_FALSE(certificate.isFlat());
    for (Slot const slot : kSlots) {
        CertifiedAsset const& asset = certificate.assets[slot];
        EXPECT_EQ(asset.held, quantity(slot == kAvax ? "15" : "0"));
        EXPECT_EQ(asset.locked, asset.held);
        EXPECT_EQ(asset.lockedElsewhere, asset.held);
        EXPECT_EQ(asset.sold, slot == kAvax ? quantity("5") : Withheld::all(slot));
        EXPECT_TRUE(asset.unsold.isZero());
        EXPECT_TRUE(asset.dust.isZero());
    }
    ASSERT_EQ(certificate.undone.size(), 1U);
    EXPECT_NE(certificate.undone.front().find("15 AVAX is not free"), std::string::npos) << certificate.undone.front();
    ASSERT_EQ(certificate.orders.size(), kUniverseSize);
    for (std::size_t i = 0; i < kUniverseSize; ++i) {
        EXPECT_EQ(certificate.orders[i].clientOrderId, world.sent()[i].clientOrderId());
        EXPECT_EQ(certificate.orders[i].exchangeOrderId, ExchangeOrderId{7'000 + static_cast<std::int64_t>(i)});
        EXPECT_EQ(certificate.orders[i].state, OrderState::Filled);
    }
    EXPECT_EQ(certificate.elapsed(), world.state().flatten.endedAt.value() - begun);
    // The journal has it, too.
    EXPECT_TRUE(world.noted(NoteKind::OperatorAction, "AVAX free 0, locked 15"));
    EXPECT_TRUE(world.noted(NoteKind::OperatorAction, certificate.orders.back().clientOrderId.text()));
    EXPECT_TRUE(world.noted(NoteKind::OperatorAction, "not done: 15 AVAX"));
}

TEST(CoreCertificateTest, CoinsThatAreUnlockedInTimeAreSoldWithTheRest)
{
    Withheld world(Decimal(15));
    world.command(Flatten{"x", false});
    for (int i = 0; i < 10; ++i) {
        world.pass();
    }
    EXPECT_TRUE(world.sent().empty());
    world.locked = Decimal{};
    for (int i = 0; i < 12 && world.state().flatten.active(); ++i) {
        world.pass();
    }
    EXPECT_EQ(world.state().flatten.phase, FlattenPhase::Done);
    EXPECT_TRUE(world.state().certificate->isFlat());
    EXPECT_TRUE(world.state().certificate->undone.empty());
}

TEST(CoreCertificateTest, BooksAndExchangeThatNeverAgreeEndItWithAWord)
{
    Withheld world(Decimal{});
    world.command(Flatten{"x", false});
    for (int i = 0; i < 12 && world.sent().empty(); ++i) {
        world.pass();
    }
    ASSERT_EQ(world.sent().size(), kUniverseSize);
    // A deposit that nobody knows of: nothing of it is sold, as the books do not have it.
    for (int i = 0; i < 200 && world.state().flatten.active(); ++i) {
        world.cycle();
        AccountReport report = world.told();
        report.balances.front().free = report.balances.front().free + Decimal(500);
        world.report(report);
    }
    EXPECT_EQ(world.state().flatten.phase, FlattenPhase::Waiting);
    EXPECT_NE(world.state().flatten.result.find("do not agree"), std::string::npos) << world.state().flatten.result;
    ASSERT_TRUE(world.state().certificate);
    EXPECT_FALSE(world.state().certificate->verified);
    EXPECT_FALSE(world.state().certificate->isFlat());
    ASSERT_EQ(world.state().certificate->undone.size(), 1U);
}

TEST(CoreCertificateTest, NamedForeignOrdersThatDoNotEndAreLeftAndSaid)
{
    WorldOptions options;
    options.paper = false;
    options.holdings[kAvax] = quantity("20");
    World world(options);
    world.start();
    auto const withForeign = [&] {
        AccountReport report = world.agreeing();
        ReportedBalance& avax = report.balances[1 + static_cast<std::size_t>(kAvax)];
        avax.free = avax.free - Decimal(4);
        avax.locked = Decimal(4);
        report.openOrders.push_back(ReportedOrder{ClientOrderId("by-hand"), ExchangeOrderId{777}, Symbol("AVAXTRY"),
                                                  Side::Sell, OrderType::Limit, price("1000"), quantity("4"),
                                                  quantity("4")});
        return report;
    };
    world.report(withForeign());
    world.command(Flatten{"x", true});
    for (int i = 0; i < 90 && world.sent().empty(); ++i) {
        world.cycle();
        world.report(withForeign());
    }
    ASSERT_EQ(world.sent().size(), 1U);
    EXPECT_EQ(std::get<BaseSize>(world.sent().front().size()).quantity, quantity("16"));
    world.acknowledge(world.lastOrder(), 5001);
    world.fill(world.lastOrder(), 1, "16", "900");
    for (int i = 0; i < 6 && world.state().flatten.active(); ++i) {
        world.report(withForeign());
        world.cycle();
    }
    ASSERT_EQ(world.state().flatten.phase, FlattenPhase::Done) << world.state().flatten.result;
    FlattenCertificate const& certificate = *world.state().certificate;
    EXPECT_EQ(certificate.assets[kAvax].lockedByOthers, quantity("4"));
    EXPECT_TRUE(certificate.assets[kAvax].lockedElsewhere.isZero());
    ASSERT_EQ(certificate.undone.size(), 1U);
    EXPECT_NE(certificate.undone.front().find("1 orders that are not ours"), std::string::npos);
    ASSERT_EQ(certificate.orders.size(), 2U);
    EXPECT_EQ(certificate.orders[0].kind, FlattenOrderKind::Foreign);
    EXPECT_EQ(certificate.orders[0].exchangeOrderId, ExchangeOrderId{777});
    EXPECT_EQ(certificate.orders[0].state, OrderState::Working);
    EXPECT_EQ(certificate.orders[1].kind, FlattenOrderKind::Sale);
}

TEST(CoreCertificateTest, WhatTheExchangeRefusedIsSaidInItsWords)
{
    WorldOptions options = Withheld::made();
    options.settings.execution.flattenStepsMaximum = 1;
    World world(options);
    world.start();
    world.command(Flatten{"x", false});
    world.cycle();
    world.report(world.agreeing());
    world.cycle();
    ASSERT_EQ(world.sent().size(), kUniverseSize);
    for (ApprovedOrder const& order : std::vector<ApprovedOrder>(world.sent())) {
        world.submit(OrderRefused{order.clientOrderId(), "MARKET_CLOSED"});
    }
    for (int i = 0; i < 6 && world.state().flatten.active(); ++i) {
        world.cycle();
    }
    ASSERT_EQ(world.state().flatten.phase, FlattenPhase::Waiting);
    FlattenCertificate const& certificate = *world.state().certificate;
    EXPECT_FALSE(certificate.verified);
    EXPECT_EQ(certificate.assets[kAvax].unsold, quantity("20"));
    ASSERT_EQ(certificate.undone.size(), kUniverseSize + 1);
    EXPECT_NE(certificate.undone[3].find("20 AVAX was not sold, the last sale was refused: MARKET_CLOSED"),
              std::string::npos)
        << certificate.undone[3];
    for (FlattenOrder const& order : certificate.orders) {
        EXPECT_EQ(order.state, OrderState::Rejected);
        EXPECT_EQ(order.note, "MARKET_CLOSED");
    }
}

TEST(CoreCertificateTest, ComesBackAfterARestart)
{
    WorldOptions options;
    options.holdings[kAvax] = quantity("20");
    World world(options);
    world.start();
    world.command(Flatten{"x", false});
    world.cycles(20);
    ASSERT_TRUE(world.state().certificate);
    FlattenCertificate const before = *world.state().certificate;
    world.restart();
    ASSERT_TRUE(world.state().certificate);
    EXPECT_EQ(*world.state().certificate, before);
}

}  // namespace
}  // namespace pentad::runtime

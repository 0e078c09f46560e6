// SPDX-License-Identifier: GPL-3.0-or-later
#include "orders/OrderRegistry.h"
#include "support/Orders.h"

#include <gtest/gtest.h>

namespace pentad::orders {
namespace {

using namespace pentad::test;
using namespace std::chrono_literals;
using namespace std::string_literals;

OrderRecord fullOrder()
{
    OrderRecord order = orderRecord(77, Side::Sell);
    order.exchangeOrderId = ExchangeOrderId{-5};
    order.type = OrderType::StopLimit;
    order.origin = Origin::Protection;
    order.state = OrderState::CancelRequested;
    order.stopPrice = price("99.000000000000000001");
    order.filled = quantity("1.5");
    order.filledMoney = money("150.25");
    order.fees = money("0.36");
    order.heldBefore = quantity("12");
    order.riskReducing = true;
    order.cancelWanted = true;
    order.repriceCount = 3;
    order.absentAnswers = 2;
    order.updatedAt = kOrdersLater;
    order.note = "a \"reason\"\nwith everything \0 in it"s;
    return order;
}

TEST(OrderCodecTest, BringsAnOrderBackWithEveryField)
{
    for (OrderRecord const& original : {fullOrder(), OrderRecord{}, marketBuyRecord(4, "123.45")}) {
        ByteWriter writer;
        encode(original, writer);
        ByteReader reader(writer.bytes());
        EXPECT_EQ(decodeOrder(reader), original);
        EXPECT_TRUE(reader.valid());
        EXPECT_TRUE(reader.atEnd());
    }
}

TEST(OrderCodecTest, BringsARegistryBackThatGoesOnAlike)
{
    OrderRegistry registry;
    registry.plan(orderRecord(1));
    registry.plan(orderRecord(2, Side::Sell));
    registry.plan(fullOrder());
    registry.apply(ownId(2), OrderEvent::FillComplete, kOrdersLater);
    ByteWriter writer;
    registry.encode(writer);

    OrderRegistry copy;
    copy.plan(orderRecord(99));
    copy.commitments(kNoFee);
    ByteReader reader(writer.bytes());
    copy.decode(reader);
    ASSERT_TRUE(reader.valid());
    EXPECT_TRUE(reader.atEnd());
    EXPECT_EQ(copy.open(), registry.open());
    EXPECT_EQ(copy.ended(), registry.ended());
    EXPECT_EQ(copy.commitments(kNoFee)[kAvax].openSells, registry.commitments(kNoFee)[kAvax].openSells);
    EXPECT_EQ(copy.commitments(kNoFee)[kAvax].count, 2) << "nothing of what was there before is left";
    EXPECT_TRUE(copy.apply(ownId(1), OrderEvent::FillComplete, kOrdersLater).ended);
}

TEST(OrderCodecTest, NeverReadsBeyondBytesThatWereCut)
{
    OrderRegistry registry;
    registry.plan(fullOrder());
    ByteWriter writer;
    registry.encode(writer);
    for (std::size_t length = 0; length < writer.bytes().size(); ++length) {
        ByteReader reader(writer.bytes().first(length));
        OrderRegistry copy;
        copy.decode(reader);
        ASSERT_FALSE(reader.valid()) << length;
    }
}

TEST(OrderCodecTest, RefusesAValueThatNoEnumHas)
{
    ByteWriter writer;
    encode(OrderRecord{}, writer);
    std::vector<std::byte> bytes(writer.bytes().begin(), writer.bytes().end());
    // Id (empty text), exchange id, then the slot.
    std::size_t const slotAt = 4 + 8;
    bytes[slotAt] = std::byte{kUniverseSize};
    ByteReader reader(bytes);
    decodeOrder(reader);
    EXPECT_FALSE(reader.valid());
}

}  // namespace
}  // namespace pentad::orders

// SPDX-License-Identifier: GPL-3.0-or-later
// Orders as canonical bytes, for the checkpoint. Both directions name the same fields in the same order.
#include "orders/OrderRegistry.h"

namespace pentad::orders {
namespace {

void put(ByteWriter& writer, Decimal value)
{
    writer.i128(value.raw());
}
Decimal takeDecimal(ByteReader& reader)
{
    return Decimal::fromRaw(reader.i128());
}
void put(ByteWriter& writer, std::optional<Price> const& price)
{
    writer.flag(price.has_value());
    if (price) {
        put(writer, price->value());
    }
}
std::optional<Price> takePrice(ByteReader& reader)
{
    if (!reader.flag()) {
        return std::nullopt;
    }
    return Price(takeDecimal(reader));
}
template <typename Text>
Text takeText(ByteReader& reader)
{
    std::string const text = reader.text();
    if (!Text::fits(text)) {
        reader.invalidate();
        return {};
    }
    return Text(std::string_view(text));
}
template <typename Enum>
Enum takeEnum(ByteReader& reader, std::size_t count)
{
    std::uint8_t const value = reader.u8();
    if (value >= count) {
        reader.invalidate();
        return Enum{};
    }
    return static_cast<Enum>(value);
}
template <typename Enum>
void putEnum(ByteWriter& writer, Enum value)
{
    writer.u8(static_cast<std::uint8_t>(value));
}

}  // namespace

void encode(OrderRecord const& order, ByteWriter& writer)
{
    writer.text(order.clientOrderId.view());
    writer.i64(number(order.exchangeOrderId));
    putEnum(writer, order.slot);
    writer.text(order.symbol.view());
    writer.text(order.strategy.view());
    writer.u64(number(order.cycle));
    putEnum(writer, order.side);
    putEnum(writer, order.type);
    putEnum(writer, order.origin);
    putEnum(writer, order.state);
    writer.flag(std::holds_alternative<QuoteSize>(order.size));
    put(writer, std::holds_alternative<QuoteSize>(order.size) ? std::get<QuoteSize>(order.size).money.value()
                                                              : std::get<BaseSize>(order.size).quantity.value());
    put(writer, order.limitPrice);
    put(writer, order.stopPrice);
    put(writer, order.referencePrice.value());
    put(writer, order.filled.value());
    put(writer, order.filledMoney.value());
    put(writer, order.fees.value());
    put(writer, order.heldBefore.value());
    writer.flag(order.riskReducing);
    writer.flag(order.cancelWanted);
    writer.i64(order.repriceCount);
    writer.i64(order.absentAnswers);
    writer.i64(order.createdAt.time_since_epoch().count());
    writer.i64(order.updatedAt.time_since_epoch().count());
    writer.text(order.note);
}

OrderRecord decodeOrder(ByteReader& reader)
{
    OrderRecord order;
    order.clientOrderId = takeText<ClientOrderId>(reader);
    order.exchangeOrderId = ExchangeOrderId{reader.i64()};
    order.slot = takeEnum<Slot>(reader, kUniverseSize);
    order.symbol = takeText<Symbol>(reader);
    order.strategy = takeText<StrategyId>(reader);
    order.cycle = CycleId{reader.u64()};
    order.side = takeEnum<Side>(reader, 2);
    order.type = takeEnum<OrderType>(reader, 4);
    order.origin = takeEnum<Origin>(reader, 4);
    order.state = takeEnum<OrderState>(reader, kOrderStates);
    if (reader.flag()) {
        order.size = QuoteSize{Money(takeDecimal(reader))};
    } else {
        order.size = BaseSize{Quantity(takeDecimal(reader))};
    }
    order.limitPrice = takePrice(reader);
    order.stopPrice = takePrice(reader);
    order.referencePrice = Price(takeDecimal(reader));
    order.filled = Quantity(takeDecimal(reader));
    order.filledMoney = Money(takeDecimal(reader));
    order.fees = Money(takeDecimal(reader));
    order.heldBefore = Quantity(takeDecimal(reader));
    order.riskReducing = reader.flag();
    order.cancelWanted = reader.flag();
    order.repriceCount = static_cast<int>(reader.i64());
    order.absentAnswers = static_cast<int>(reader.i64());
    order.createdAt = UtcTime(Milliseconds(reader.i64()));
    order.updatedAt = UtcTime(Milliseconds(reader.i64()));
    order.note = reader.text();
    return order;
}

void OrderRegistry::encode(ByteWriter& writer) const
{
    auto const putAll = [&](auto const& list) {
        writer.u32(static_cast<std::uint32_t>(list.size()));
        for (OrderRecord const& order : list) {
            orders::encode(order, writer);
        }
    };
    putAll(m_open);
    putAll(m_ended);
}

void OrderRegistry::decode(ByteReader& reader)
{
    auto const takeAll = [&](auto& list) {
        list.clear();
        std::size_t const count = reader.count();
        for (std::size_t i = 0; i < count && reader.valid(); ++i) {
            list.push_back(decodeOrder(reader));
        }
    };
    takeAll(m_open);
    takeAll(m_ended);
    m_endedHeads.clear();
    for (OrderRecord const& order : m_ended) {
        m_endedHeads.push_back(order.clientOrderId.head());
    }
    touch();
}

}  // namespace pentad::orders

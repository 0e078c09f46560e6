// SPDX-License-Identifier: GPL-3.0-or-later
#include "activity/RowFacts.h"

#include "activity/OrderRows.h"
#include "format/EngineWords.h"

#include <QCoreApplication>

#include <algorithm>

namespace pentad::activity {
namespace {

// The texts of this file, as one context of the translation.
class FactsText {
    Q_DECLARE_TR_FUNCTIONS(Facts)
};

// A list of facts as it grows.
class FactList {
public:
    FactList(EngineSnapshot const& snapshot, format::Format const& format) : m_snapshot(snapshot), m_format(format) {}

    void add(char const* key, QString const& label, Cell cell)
    {
        m_facts.push_back({QString::fromLatin1(key), label, std::move(cell)});
    }
    void addText(char const* key, QString const& label, std::string_view text)
    {
        add(key, label, text.empty() ? missingCell() : textCell(format::text(text)));
    }
    // What the engine calls by a word of its own, which people read in their language.
    void addWord(char const* key, QString const& label, QString const& word, std::string_view raw)
    {
        Cell cell = textCell(word);
        cell.raw = format::text(raw);
        add(key, label, std::move(cell));
    }
    // Ids count from 1.
    void addId(char const* key, QString const& label, std::uint64_t id)
    {
        add(key, label, id == 0 ? missingCell() : textCell(QString::number(id)));
    }
    void addMoment(char const* key, QString const& label, UtcTime at)
    {
        add(key, label, widgets::momentCell(m_format.exactTime(at), m_format, at));
    }
    void addPrice(char const* key, QString const& label, std::optional<Price> const& price,
                  Instrument const& instrument)
    {
        add(key, label, price ? numberCell(m_format.price(*price, instrument), price->value()) : missingCell());
    }
    void addQuantity(char const* key, QString const& label, Quantity quantity, Instrument const& instrument)
    {
        add(key, label, numberCell(m_format.quantity(quantity, instrument), quantity.value()));
    }
    void addMoney(char const* key, QString const& label, Money money, Instrument const& instrument)
    {
        Cell cell = moneyCell(m_format, money);
        cell.text += QLatin1Char(' ') + m_format.currency(instrument.quote);
        add(key, label, std::move(cell));
    }
    void addDecision(ClientOrderId const& order)
    {
        DecisionRecord const* const decision = decisionBehind(m_snapshot, order);
        addId("decision", FactsText::tr("decision"), decision == nullptr ? 0 : decision->id);
    }
    std::vector<Fact> take() { return std::move(m_facts); }

private:
    EngineSnapshot const& m_snapshot;
    format::Format const& m_format;
    std::vector<Fact> m_facts;
};

OrderRecord const* orderOf(EngineSnapshot const& snapshot, ClientOrderId const& id)
{
    return activity::orderOf(snapshot, format::text(id.view()));
}

// Which side of the book paid for the other: a market order always takes, of a limit order the exchange does not tell.
Cell liquidityCell(OrderRecord const* order)
{
    if (order == nullptr || (order->type != OrderType::Market && order->type != OrderType::StopMarket)) {
        return missingCell();
    }
    Cell cell = textCell(FactsText::tr("taker"));
    cell.raw = QStringLiteral("taker");
    return cell;
}

}  // namespace

DecisionRecord const* decisionBehind(EngineSnapshot const& snapshot, ClientOrderId const& order)
{
    if (order.empty()) {
        return nullptr;
    }
    auto const found =
        std::find_if(snapshot.decisions.rbegin(), snapshot.decisions.rend(),
                     [&](std::shared_ptr<DecisionRecord const> const& one) { return one->clientOrderId == order; });
    return found == snapshot.decisions.rend() ? nullptr : found->get();
}

std::vector<Fact> orderFacts(OrderRecord const& order, EngineSnapshot const& snapshot, format::Format const& format)
{
    Instrument const& instrument = snapshot.assets[order.slot].instrument;
    FactList facts(snapshot, format);
    facts.addText("client_order_id", {}, order.clientOrderId.view());
    facts.addId("exchange_order_id", FactsText::tr("exchange id"), number(order.exchangeOrderId));
    facts.addText("strategy", {}, order.strategy.view());
    facts.add("cycle", FactsText::tr("cycle"),
              numberCell(format.count(number(order.cycle)), Decimal(static_cast<std::int64_t>(number(order.cycle)))));
    facts.addDecision(order.clientOrderId);
    facts.addPrice("reference_price", FactsText::tr("reference"), order.referencePrice, instrument);
    facts.addQuantity("held_before", FactsText::tr("held before"), order.heldBefore, instrument);
    facts.add("replaced", FactsText::tr("replaced"),
              numberCell(QString::number(order.repriceCount) + QStringLiteral("\u00D7"), Decimal(order.repriceCount)));
    facts.addMoment("changed", FactsText::tr("changed"), order.updatedAt);
    facts.addMoment("created", FactsText::tr("created"), order.createdAt);
    facts.addText("symbol", {}, order.symbol.view());
    facts.add("side", {}, sideCell(order.side));
    facts.addWord("type", {}, format::word(order.type), orderTypeText(order.type));
    facts.addWord("state", {}, format::word(order.state), orderStateText(order.state));
    facts.addWord("origin", FactsText::tr("origin"), format::word(order.origin), originText(order.origin));
    facts.addPrice("limit_price", FactsText::tr("limit"), order.limitPrice, instrument);
    facts.addPrice("stop_price", FactsText::tr("stop"), order.stopPrice, instrument);
    if (BaseSize const* const base = std::get_if<BaseSize>(&order.size)) {
        facts.addQuantity("quantity", FactsText::tr("size"), base->quantity, instrument);
    } else {
        facts.addMoney("money", FactsText::tr("size"), std::get<QuoteSize>(order.size).money, instrument);
    }
    facts.addQuantity("filled", FactsText::tr("filled"), order.filled, instrument);
    facts.addMoney("traded", FactsText::tr("traded"), order.filledMoney, instrument);
    facts.addMoney("fee_and_tax", FactsText::tr("fee and tax"), order.fees, instrument);
    if (!order.note.empty()) {
        Cell note = textCell(format::said(format, order.note));
        note.raw = format::text(order.note);
        facts.add("note", {}, std::move(note));
    }
    return facts.take();
}

std::vector<Fact> fillFacts(FillView const& record, EngineSnapshot const& snapshot, format::Format const& format)
{
    Fill const& fill = record.fill;
    Instrument const& instrument = snapshot.assets[fill.slot].instrument;
    OrderRecord const* const order = orderOf(snapshot, fill.clientOrderId);
    FactList facts(snapshot, format);
    facts.addText("client_order_id", FactsText::tr("order"), fill.clientOrderId.view());
    facts.addId("exchange_order_id", FactsText::tr("exchange id"), number(fill.exchangeOrderId));
    facts.addId("trade_id", FactsText::tr("trade"), number(fill.tradeId));
    facts.addMoment("time", {}, fill.at);
    facts.addText("symbol", {}, instrument.symbol.view());
    facts.add("side", {}, sideCell(fill.side));
    facts.addQuantity("quantity", FactsText::tr("size"), fill.quantity, instrument);
    facts.addPrice("price", FactsText::tr("price"), fill.price, instrument);
    facts.addMoney("value", FactsText::tr("value"), record.value, instrument);
    facts.addMoney("fee", FactsText::tr("fee"), record.fee, instrument);
    facts.addMoney("tax", FactsText::tr("tax"), record.tax, instrument);
    facts.addWord("costs", FactsText::tr("costs"),
                  record.estimated ? FactsText::tr("estimated") : FactsText::tr("booked"),
                  record.estimated ? "estimated" : "booked");
    facts.add("liquidity", FactsText::tr("liquidity"), liquidityCell(order));
    facts.add("slippage_bps", FactsText::tr("slippage bp"),
              numberCell(format.bps(record.slippageBps, format::Sign::Always), record.slippageBps));
    if (fill.side == Side::Sell) {
        facts.add("realized", FactsText::tr("realised"), profitCell(format, record.realizedPnl));
    }
    facts.addDecision(fill.clientOrderId);
    if (order != nullptr) {
        facts.addWord("type", {}, format::word(order->type), orderTypeText(order->type));
        facts.addWord("origin", FactsText::tr("origin"), format::word(order->origin), originText(order->origin));
        facts.addText("strategy", {}, order->strategy.view());
    }
    return facts.take();
}

std::vector<Fact> transactionFacts(LedgerTransaction const& transaction, EngineSnapshot const& snapshot,
                                   format::Format const& format)
{
    FactList facts(snapshot, format);
    facts.addId("transaction", FactsText::tr("transaction"), transaction.id);
    facts.addWord("kind", {}, format::word(transaction.kind), transactionKindText(transaction.kind));
    facts.addMoment("time", {}, transaction.at);
    for (Posting const& posting : transaction.postings) {
        std::string const currency(posting.currency.view());
        Cell leg = numberCell(format.exact(posting.amount) + QLatin1Char(' ') + format::text(currency), posting.amount);
        leg.raw = format::text(accountText(posting.account)) + QLatin1Char(' ') + leg.raw + QLatin1Char(' ') +
                  format::text(currency);
        facts.add("posting", format::word(posting.account), std::move(leg));
    }
    for (PostingSum const& sum : sumsOf(transaction)) {
        Cell cell = numberCell(format.exact(sum.amount) + QLatin1Char(' ') + format::text(sum.currency.view()),
                               sum.amount, sum.amount.isZero() ? CellTone::Plain : CellTone::Danger);
        cell.raw += QLatin1Char(' ') + format::text(sum.currency.view());
        facts.add("sum", FactsText::tr("sum"), std::move(cell));
    }
    facts.addText("client_order_id", FactsText::tr("order"), transaction.clientOrderId.view());
    facts.addId("trade_id", FactsText::tr("trade"), number(transaction.tradeId));
    if (!transaction.clientOrderId.empty()) {
        facts.addDecision(transaction.clientOrderId);
    }
    if (OrderRecord const* const order = orderOf(snapshot, transaction.clientOrderId)) {
        facts.addId("exchange_order_id", FactsText::tr("exchange id"), number(order->exchangeOrderId));
        facts.addWord("origin", FactsText::tr("origin"), format::word(order->origin), originText(order->origin));
        facts.addText("strategy", {}, order->strategy.view());
    }
    return facts.take();
}

}  // namespace pentad::activity

// SPDX-License-Identifier: GPL-3.0-or-later
#include "persistence/StepRows.h"

#include "contracts/EngineText.h"
#include "persistence/SqlError.h"
#include "persistence/StepText.h"

#include <algorithm>
#include <utility>

namespace pentad::persistence {

StepRows::StepRows(QSqlDatabase const& connection)
    : m_settle(connection),
      m_allBalances(connection),
      m_steps(connection, "steps", {"sequence", "at", "cycle", "body", "digest"}),
      m_transactions(connection, "transactions", {"id", "step", "kind", "at", "client_order_id", "trade_id"}),
      m_postings(connection, "postings", {"transaction_id", "account", "currency", "amount"}),
      m_balances(connection, "balances", {"account", "currency", "amount"}, "account, currency"),
      m_orders(connection, "orders",
               {"id",
                "step",
                "is_open",
                "client_order_id",
                "exchange_order_id",
                "symbol",
                "strategy",
                "cycle",
                "side",
                "type",
                "origin",
                "state",
                "size",
                "size_in",
                "limit_price",
                "stop_price",
                "reference_price",
                "filled",
                "filled_money",
                "fees",
                "created_at",
                "updated_at",
                "note"},
               "id"),
      m_fills(connection, "fills",
              {"trade_id", "step", "client_order_id", "slot", "side", "price", "quantity", "fee", "tax", "estimated",
               "realized_pnl", "slippage_bps", "at"}),
      m_decisions(
          connection, "decisions",
          {"id", "step", "cycle", "at", "strategy", "symbol", "side", "client_order_id", "refusal", "evaluation"}),
      m_outbox(connection, "outbox",
               {"id", "step", "kind", "client_order_id", "exchange_order_id", "slot", "settled_step"}),
      m_notes(connection, "notes", {"step", "kind", "at", "command", "subject", "text", "reason"}),
      m_checkpoint(connection, "checkpoint", {"one", "sequence", "state"}, "one"),
      m_figures(connection, "figures",
                {"one", "step", "cash", "reserve_bucket", "accrued_fees", "realized_pnl_total", "fees_total",
                 "tax_total", "external_total", "held_1", "held_2", "held_3", "held_4", "held_5", "cost_1", "cost_2",
                 "cost_3", "cost_4", "cost_5"},
                "one"),
      m_orderRows(connection)
{
    m_allBalances.setForwardOnly(true);
    m_settle.prepare(QStringLiteral("UPDATE outbox SET settled_step = ? WHERE id = ? AND settled_step IS NULL"));
    m_allBalances.prepare(
        QStringLiteral("SELECT CAST(account AS BLOB), CAST(currency AS BLOB), CAST(amount AS BLOB) FROM balances"));
}

std::optional<JournalError> StepRows::reload(std::string const& path)
{
    m_balanceRows.clear();
    if (!m_orderRows.reload()) {
        return journalError(m_orderRows.error(), path);
    }
    if (!m_allBalances.exec()) {
        return journalError(m_allBalances.lastError(), path);
    }
    while (m_allBalances.next()) {
        auto const account = accountFrom(textOf(m_allBalances.value(0).toByteArray()));
        auto const amount = Decimal::parse(textOf(m_allBalances.value(2).toByteArray()));
        QByteArray const currency = m_allBalances.value(1).toByteArray();
        if (!account || !amount || !Asset::fits(textOf(currency))) {
            m_allBalances.finish();
            return journalError(JournalErrorKind::Corrupt, path, phrasePattern(Phrase::FileBalancesUnfit));
        }
        m_balanceRows.push_back({*account, Asset(textOf(currency)), *amount});
    }
    QSqlError const failed = m_allBalances.lastError();
    m_allBalances.finish();
    return failed.isValid() ? std::optional(journalError(failed, path)) : std::nullopt;
}

std::optional<QSqlError> StepRows::write(StepRecord const& record, EncodedStep const& encoded)
{
    if (!m_steps.add(record.sequence, record.at, number(record.cycle), encoded.body,
                     std::span<std::byte const>(encoded.digest))) {
        return m_steps.error();
    }
    if (auto failed = writeBooks(record)) {
        return failed;
    }
    if (auto failed = writeDecisions(record, encoded)) {
        return failed;
    }
    if (auto failed = collectOrders(record)) {
        return failed;
    }
    if (auto failed = collectOutbox(record)) {
        return failed;
    }
    return writeNotes(record);
}

StepRows::Balance& StepRows::balanceOf(Account account, Asset const& currency)
{
    for (Balance& balance : m_balanceRows) {
        if (balance.account == account && balance.currency == currency) {
            return balance;
        }
    }
    return m_balanceRows.emplace_back(Balance{account, currency, {}});
}

std::optional<QSqlError> StepRows::writeBooks(StepRecord const& record)
{
    for (LedgerTransaction const& transaction : record.transactions) {
        if (!m_transactions.add(transaction.id, record.sequence, transactionKindText(transaction.kind), transaction.at,
                                transaction.clientOrderId, number(transaction.tradeId))) {
            return m_transactions.error();
        }
        for (Posting const& posting : transaction.postings) {
            if (!m_postings.add(transaction.id, accountText(posting.account), posting.currency, posting.amount)) {
                return m_postings.error();
            }
            Balance& balance = balanceOf(posting.account, posting.currency);
            balance.amount += posting.amount;
            balance.changed = true;
        }
    }
    for (FillRecord const& row : record.fills) {
        Fill const& fill = row.fill;
        if (!m_fills.add(number(fill.tradeId), record.sequence, fill.clientOrderId, static_cast<int>(fill.slot),
                         sideText(fill.side), fill.price, fill.quantity, row.fee, row.tax, row.estimated,
                         row.realizedPnl, row.slippageBps, fill.at)) {
            return m_fills.error();
        }
    }
    return std::nullopt;
}

std::optional<QSqlError> StepRows::writeDecisions(StepRecord const& record, EncodedStep const& encoded)
{
    for (std::size_t i = 0; i < record.decisions.size(); ++i) {
        DecisionRecord const& decision = record.decisions[i];
        auto const evaluation = encoded.body.subspan(encoded.evaluations[i].begin, encoded.evaluations[i].size);
        if (!m_decisions.add(decision.id, record.sequence, number(decision.cycle), decision.at,
                             decision.intent.strategy, decision.intent.symbol, sideText(decision.intent.side),
                             decision.clientOrderId, refusalText(decision.evaluation), evaluation)) {
            return m_decisions.error();
        }
    }
    return std::nullopt;
}

std::optional<QSqlError> StepRows::writeNotes(StepRecord const& record)
{
    for (NoteRecord const& note : record.notes) {
        if (!m_notes.add(record.sequence, noteKindText(note.kind), note.at, number(note.command),
                         std::string_view(note.subject), std::string_view(note.text), std::string_view(note.reason))) {
            return m_notes.error();
        }
    }
    return std::nullopt;
}

// Orders and requests change several times within one append of a backtest: only how they end is written.
std::optional<QSqlError> StepRows::collectOrders(StepRecord const& record)
{
    for (OrderRecord const& order : record.orders) {
        auto const row = m_orderRows.rowOf(order);
        if (!row) {
            return m_orderRows.error();
        }
        m_changedOrders.push_back({*row, &order, record.sequence});
    }
    return std::nullopt;
}

std::optional<QSqlError> StepRows::collectOutbox(StepRecord const& record)
{
    for (OutboxRow const& row : record.outbox) {
        m_newOutbox.push_back({&row, record.sequence, std::nullopt});
    }
    for (std::uint64_t const id : record.outboxSettled) {
        auto const found =
            std::lower_bound(m_newOutbox.begin(), m_newOutbox.end(), id,
                             [](NewOutboxRow const& row, std::uint64_t value) { return row.row->id < value; });
        if (found != m_newOutbox.end() && found->row->id == id) {
            found->settledStep = record.sequence;
            continue;
        }
        m_settle.bindValue(0, static_cast<qlonglong>(record.sequence));
        m_settle.bindValue(1, static_cast<qlonglong>(id));
        if (!m_settle.exec()) {
            return m_settle.lastError();
        }
    }
    return std::nullopt;
}

std::optional<QSqlError> StepRows::writeOrders()
{
    std::ranges::stable_sort(m_changedOrders, {}, &ChangedOrder::row);
    for (auto changed = m_changedOrders.begin(); changed != m_changedOrders.end(); ++changed) {
        if (changed + 1 != m_changedOrders.end() && (changed + 1)->row == changed->row) {
            continue;  // changed again
        }
        OrderRecord const& order = *changed->order;
        bool const base = std::holds_alternative<BaseSize>(order.size);
        if (!m_orders.add(changed->row, changed->step, !isTerminal(order.state), order.clientOrderId,
                          number(order.exchangeOrderId), order.symbol, order.strategy, number(order.cycle),
                          sideText(order.side), orderTypeText(order.type), originText(order.origin),
                          orderStateText(order.state), sizeOf(order.size), std::string_view(base ? "base" : "quote"),
                          order.limitPrice, order.stopPrice, order.referencePrice, order.filled, order.filledMoney,
                          order.fees, order.createdAt, order.updatedAt, std::string_view(order.note))) {
            return m_orders.error();
        }
    }
    return std::nullopt;
}

std::optional<QSqlError> StepRows::writeOutbox()
{
    for (NewOutboxRow const& row : m_newOutbox) {
        if (!m_outbox.add(row.row->id, row.step, outboxKindText(row.row->kind), row.row->clientOrderId,
                          number(row.row->exchangeOrderId), static_cast<int>(row.row->slot), row.settledStep)) {
            return m_outbox.error();
        }
    }
    return std::nullopt;
}

std::optional<QSqlError> StepRows::writeBalances()
{
    for (Balance& balance : m_balanceRows) {
        if (std::exchange(balance.changed, false) &&
            !m_balances.add(accountText(balance.account), balance.currency, balance.amount)) {
            return m_balances.error();
        }
    }
    return std::nullopt;
}

std::optional<QSqlError> StepRows::writeFigures(StepRecord const& last)
{
    BookFigures const& books = last.figures;
    auto const& held = books.held;
    auto const& costs = books.costs;
    if (!m_figures.add(1, last.sequence, books.cash, books.reserveBucket, books.accruedFees, books.realizedPnlTotal,
                       books.feesTotal, books.taxTotal, books.externalTotal, held[kSlots[0]], held[kSlots[1]],
                       held[kSlots[2]], held[kSlots[3]], held[kSlots[4]], costs[kSlots[0]], costs[kSlots[1]],
                       costs[kSlots[2]], costs[kSlots[3]], costs[kSlots[4]])) {
        return m_figures.error();
    }
    return std::nullopt;
}

std::optional<QSqlError> StepRows::writeCollected(std::span<StepRecord const> records)
{
    if (auto failed = writeOrders()) {
        return failed;
    }
    if (auto failed = writeOutbox()) {
        return failed;
    }
    if (auto failed = writeBalances()) {
        return failed;
    }
    auto const last = std::find_if(records.rbegin(), records.rend(),
                                   [](StepRecord const& record) { return !record.checkpoint.empty(); });
    if (last != records.rend() && !m_checkpoint.add(1, last->sequence, std::span<std::byte const>(last->checkpoint))) {
        return m_checkpoint.error();
    }
    if (auto failed = writeFigures(records.back())) {
        return failed;
    }
    forgetCollected();
    return std::nullopt;
}

void StepRows::forgetCollected()
{
    m_changedOrders.clear();
    m_newOutbox.clear();
}

}  // namespace pentad::persistence

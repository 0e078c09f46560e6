// SPDX-License-Identifier: GPL-3.0-or-later
#include "persistence/StandingProof.h"

#include "persistence/StepText.h"

namespace pentad::persistence {

StandingProof::StandingProof(QSqlDatabase const& connection, StepTrail const& trail, Findings& findings)
    : m_trail(trail),
      m_findings(findings),
      m_orders(connection, "orders",
               {{"id"},
                {"step"},
                {"is_open"},
                {"client_order_id", true},
                {"exchange_order_id"},
                {"symbol", true},
                {"strategy", true},
                {"cycle"},
                {"side", true},
                {"type", true},
                {"origin", true},
                {"state", true},
                {"size", true},
                {"size_in", true},
                {"limit_price", true},
                {"stop_price", true},
                {"reference_price", true},
                {"filled", true},
                {"filled_money", true},
                {"fees", true},
                {"created_at"},
                {"updated_at"},
                {"note", true}},
               "ORDER BY id"),
      m_body(connection, "steps", {{"sequence"}, {"body"}}, "WHERE sequence = ?"),
      m_balances(connection, "balances", {{"account", true}, {"currency", true}, {"amount", true}}, ""),
      m_figures(connection, "figures",
                {{"one"},
                 {"step"},
                 {"cash", true},
                 {"reserve_bucket", true},
                 {"accrued_fees", true},
                 {"realized_pnl_total", true},
                 {"fees_total", true},
                 {"tax_total", true},
                 {"external_total", true},
                 {"held_1", true},
                 {"held_2", true},
                 {"held_3", true},
                 {"held_4", true},
                 {"held_5", true},
                 {"cost_1", true},
                 {"cost_2", true},
                 {"cost_3", true},
                 {"cost_4", true},
                 {"cost_5", true}},
                ""),
      m_checkpoint(connection, "checkpoint", {{"one"}, {"sequence"}, {"state"}}, "")
{
}

bool StandingProof::run()
{
    return checkOrders() && checkBalances() && checkFigures() && checkCheckpoint();
}

QSqlError StandingProof::error() const
{
    for (RowReader const* rows : {&m_orders, &m_body, &m_balances, &m_figures, &m_checkpoint}) {
        if (rows->failed()) {
            return rows->error();
        }
    }
    return {};
}

// Every row against the last record that any step holds of its order.
bool StandingProof::checkOrders()
{
    if (!m_orders.run()) {
        return false;
    }
    for (std::uint64_t row = 1; row <= m_findings.report.orders; ++row) {
        if (!m_findings.expectRow(m_orders, "orders", row)) {
            return false;
        }
        QByteArray const id = m_orders.bytes(3);
        auto const trace = m_trail.orders.find(std::string(textOf(id)));
        if (trace == m_trail.orders.end() || trace->second.row != static_cast<std::int64_t>(row)) {
            return m_findings.bad("orders", row,
                                  "its client_order_id '" + std::string(textOf(id)) +
                                      "' is not that of the order that came at this place");
        }
        if (!m_body.run(static_cast<std::int64_t>(trace->second.lastStep)) || !m_body.next()) {
            return false;
        }
        auto const record = decodeStepRecord(bytesOf(m_body.bytes(1)));
        if (!record) {
            return false;
        }
        auto const last = std::find_if(record->orders.rbegin(), record->orders.rend(), [&](OrderRecord const& order) {
            return order.clientOrderId.view() == textOf(id);
        });
        if (last == record->orders.rend() || !checkOrder(row, *last, trace->second)) {
            return false;
        }
    }
    return m_findings.expectEnd(m_orders, "orders");
}

bool StandingProof::checkOrder(std::uint64_t row, OrderRecord const& order, OrderTrace const& trace)
{
    bool const base = std::holds_alternative<BaseSize>(order.size);
    if (!m_findings.expectValues(m_orders, "orders", row, trace.lastStep, !isTerminal(order.state), order.clientOrderId,
                                 number(order.exchangeOrderId), order.symbol, order.strategy, number(order.cycle),
                                 sideText(order.side), orderTypeText(order.type), originText(order.origin),
                                 orderStateText(order.state), sizeOf(order.size),
                                 std::string_view(base ? "base" : "quote"), order.limitPrice, order.stopPrice,
                                 order.referencePrice, order.filled, order.filledMoney, order.fees, order.createdAt,
                                 order.updatedAt, std::string_view(order.note))) {
        return false;
    }
    return order.filled.value() == trace.fillsSum ||
           m_findings.bad("orders", row,
                          "its filled is " + order.filled.text() + ", its fills sum to " + trace.fillsSum.text());
}

bool StandingProof::checkBalances()
{
    if (!m_balances.run()) {
        return false;
    }
    std::size_t count = 0;
    while (m_balances.next()) {
        QByteArray const account = m_balances.bytes(0);
        QByteArray const currency = m_balances.bytes(1);
        std::string const key = std::string(textOf(account)) + " " + std::string(textOf(currency));
        auto const known = accountFrom(textOf(account));
        if (!known || !Asset::fits(textOf(currency)) || !m_trail.sums.contains(*known, Asset(textOf(currency)))) {
            return m_findings.bad("balances", key, "no posting belongs to it");
        }
        Decimal const expected = m_trail.sums.sum(*known, Asset(textOf(currency)));
        if (textOf(m_balances.bytes(2)) != expected.text()) {
            return m_findings.bad("balances", key,
                                  "its amount is '" + std::string(textOf(m_balances.bytes(2))) +
                                      "', its postings sum to " + expected.text());
        }
        ++count;
    }
    if (m_balances.failed()) {
        return false;
    }
    return count == m_trail.sums.size() ||
           m_findings.bad(
               "balances", "count",
               std::to_string(count) + " rows are there, the postings make " + std::to_string(m_trail.sums.size()));
}

bool StandingProof::checkFigures()
{
    if (!m_figures.run()) {
        return false;
    }
    if (m_findings.report.steps == 0) {
        return m_findings.expectEnd(m_figures, "figures");
    }
    auto const& held = m_trail.figures.held;
    auto const& costs = m_trail.figures.costs;
    return m_findings.expectRow(m_figures, "figures", 1) &&
           m_findings.expectValues(m_figures, "figures", 1, m_findings.report.steps, m_trail.figures.cash,
                                   m_trail.figures.reserveBucket, m_trail.figures.accruedFees,
                                   m_trail.figures.realizedPnlTotal, m_trail.figures.feesTotal,
                                   m_trail.figures.taxTotal, m_trail.figures.externalTotal, held[kSlots[0]],
                                   held[kSlots[1]], held[kSlots[2]], held[kSlots[3]], held[kSlots[4]], costs[kSlots[0]],
                                   costs[kSlots[1]], costs[kSlots[2]], costs[kSlots[3]], costs[kSlots[4]]);
}

bool StandingProof::checkCheckpoint()
{
    if (!m_checkpoint.run()) {
        return false;
    }
    if (m_trail.checkpointStep == 0) {
        return m_findings.expectEnd(m_checkpoint, "checkpoint");
    }
    if (!m_findings.expectRow(m_checkpoint, "checkpoint", 1) ||
        !m_findings.expectValues(m_checkpoint, "checkpoint", 1, m_trail.checkpointStep)) {
        return false;
    }
    return sha256(bytesOf(m_checkpoint.bytes(2))) == m_trail.checkpointDigest ||
           m_findings.bad("checkpoint", 1,
                          "its state is not the one that step " + std::to_string(m_trail.checkpointStep) + " names");
}

}  // namespace pentad::persistence

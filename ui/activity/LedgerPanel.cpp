// SPDX-License-Identifier: GPL-3.0-or-later
#include "activity/LedgerPanel.h"

#include "activity/RowFacts.h"

#include <QMenu>

#include <algorithm>

namespace pentad::activity {
namespace {

// Rows are postings: "12/0" is the first of transaction 12. Null where the snapshot no longer holds the transaction.
LedgerTransaction const* transactionOf(EngineSnapshot const& snapshot, QString const& rowId)
{
    std::uint64_t const id = rowId.section(QLatin1Char('/'), 0, 0).toULongLong();
    auto const found = std::find_if(snapshot.ledger.begin(), snapshot.ledger.end(),
                                    [&](LedgerTransaction const& one) { return one.id == id; });
    return found == snapshot.ledger.end() ? nullptr : &*found;
}

}  // namespace

LedgerPanel::LedgerPanel(widgets::Desk& desk, QWidget* parent) : TablePanel(desk, "ledger", parent)
{
    finishHeader();
    addDetail();
    table().setMenu([this](QMenu& menu, QString const& id) {
        SnapshotPtr const& snapshot = this->desk().snapshot();
        if (LedgerTransaction const* const one = snapshot ? transactionOf(*snapshot, id) : nullptr) {
            addDecision(menu, one->clientOrderId);
            addCopyOfFacts(menu, id);
        }
    });
}

int LedgerPanel::countIn(EngineSnapshot const& snapshot) const
{
    return static_cast<int>(snapshot.ledger.size());
}

std::vector<Fact> LedgerPanel::factsOf(EngineSnapshot const& snapshot, QString const& rowId) const
{
    LedgerTransaction const* const one = transactionOf(snapshot, rowId);
    return one == nullptr ? std::vector<Fact>() : transactionFacts(*one, snapshot, format());
}

void LedgerPanel::refresh(EngineSnapshot const& snapshot)
{
    std::uint64_t const newest = snapshot.ledger.empty() ? 0 : snapshot.ledger.back().id;
    if (newest == m_newest && !m_restated) {
        showDetail();
        return;
    }
    m_newest = newest;
    m_restated = false;
    table().setColumns(columns());
    std::vector<Row> rows;
    for (auto transaction = snapshot.ledger.rbegin(); transaction != snapshot.ledger.rend(); ++transaction) {
        for (std::size_t i = 0; i < transaction->postings.size(); ++i) {
            rows.push_back(rowOf(*transaction, i, snapshot));
        }
    }
    table().setRows(std::move(rows));
    header().setMeta(
        tr("last %n transaction(s); each sums to zero", nullptr, format::pluralOf(snapshot.ledger.size())));
    showDetail();
}

Row LedgerPanel::rowOf(LedgerTransaction const& transaction, std::size_t posting, EngineSnapshot const& snapshot) const
{
    constexpr int kMoneyDecimals = 8;
    Posting const& one = transaction.postings[posting];
    bool const isFirst = posting == 0;
    CellTone const tone = isFirst ? CellTone::Plain : CellTone::Quiet;
    bool const isMoney = one.currency == snapshot.assets[Slot{0}].instrument.quote;
    QString const id = QString::number(transaction.id);
    Row row;
    row.id = id + QLatin1Char('/') + QString::number(posting);
    row.cells.push_back(numberCell(id, Decimal(static_cast<std::int64_t>(transaction.id)), tone));
    row.cells.push_back(timeCell(format(), transaction.at));
    row.cells.back().tone = tone;
    row.cells.push_back(textCell(format::word(transaction.kind), tone));
    row.cells.back().raw = format::text(transactionKindText(transaction.kind));
    row.cells.push_back(textCell(format::word(one.account)));
    row.cells.back().raw = format::text(accountText(one.account));
    row.cells.push_back(textCell(format::text(one.currency.view()), CellTone::Quiet));
    Cell const amount = numberCell(format().number(one.amount, kMoneyDecimals, format::Sign::Always), one.amount);
    row.cells.push_back(isMoney ? amount : missingCell());
    row.cells.push_back(isMoney ? missingCell() : amount);
    row.cells.push_back(textCell(format::text(transaction.clientOrderId.view()), tone));
    row.cells.push_back(number(transaction.tradeId) == 0
                            ? missingCell()
                            : textCell(QString::number(number(transaction.tradeId)), tone));
    return row;
}

std::vector<Column> LedgerPanel::columns() const
{
    return {
        Column{.key = QStringLiteral("transaction"), .title = tr("Number"), .numeric = true, .width = 64},
        Column{.key = QStringLiteral("time"), .title = tr("Time"), .width = 108},
        Column{.key = QStringLiteral("kind"), .title = tr("Transaction"), .width = 96},
        Column{.key = QStringLiteral("account"), .title = tr("Account"), .width = 108},
        Column{.key = QStringLiteral("currency"), .title = tr("Currency"), .width = 66},
        Column{.key = QStringLiteral("money"), .title = titled(tr("Money"), currency()), .numeric = true, .width = 140},
        Column{.key = QStringLiteral("asset_amount"), .title = tr("Assets"), .numeric = true, .width = 140},
        Column{.key = QStringLiteral("client_order_id"), .title = tr("Client id"), .width = 194, .stretch = true},
        Column{.key = QStringLiteral("trade_id"), .title = tr("Trade id"), .width = 90, .compact = false},
    };
}

void LedgerPanel::retranslate()
{
    m_restated = true;
    header().setTitle(tr("Ledger"));
    table().setAccessibleName(tr("Ledger"));
    setDetailTexts(tr("Selected transaction"), tr("Select a posting to see all of its transaction."));
    table().setEmptyText(tr("The ledger is empty. Its first entry is the opening balance, after reconciliation."));
    table().setColumns(columns());
}

}  // namespace pentad::activity

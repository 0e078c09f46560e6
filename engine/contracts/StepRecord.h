// SPDX-License-Identifier: GPL-3.0-or-later
// What one step of the core has decided and changed, complete: the unit that is committed before anything is sent, that
// is hash-chained, and from which the database rows are written. Values only. Made by runtime, stored by persistence.
// Thread: any.
#pragma once

#include "contracts/RiskManager.h"
#include "domain/EngineEvent.h"
#include "foundation/Digest.h"

#include <string>
#include <vector>

namespace pentad {

// Accounts of the double-entry ledger. Amounts are signed, debit positive; each transaction sums to zero per currency.
enum class Account : std::uint8_t {
    Holdings,       // base assets held
    Cash,           // quote balance, without the reserve bucket
    ReserveBucket,  // harvested quote, still on the exchange
    Market,         // the other side of trades
    FeesPaid,
    TaxPaid,
    FeesAccrued,  // liability: estimates of fills without a trade row
    External,     // opening balances, deposits, withdrawals
};
inline constexpr std::size_t kAccounts = 8;
std::string_view accountText(Account account);  // holdings, cash, reserve_bucket, ...

enum class TransactionKind : std::uint8_t { Opening, Buy, Sell, FeeSettled, Harvest, External };
std::string_view transactionKindText(TransactionKind kind);

struct Posting {
    Account account = Account::Cash;
    Asset currency;
    Decimal amount;
    friend bool operator==(Posting const&, Posting const&) = default;
};
struct LedgerTransaction {
    std::uint64_t id = 0;  // 1, 2, 3 ... per database
    TransactionKind kind = TransactionKind::Opening;
    UtcTime at;
    ClientOrderId clientOrderId;  // empty where no order caused it
    TradeId tradeId{};            // 0 where no trade caused it
    std::vector<Posting> postings;
    friend bool operator==(LedgerTransaction const&, LedgerTransaction const&) = default;
};
// What the postings of a transaction come to, per currency in the order of their first posting: all zero in a sound one.
struct PostingSum {
    Asset currency;
    Decimal amount;
    friend bool operator==(PostingSum const&, PostingSum const&) = default;
};
std::vector<PostingSum> sumsOf(LedgerTransaction const& transaction);

// One order as it stands after the step.
struct OrderRecord {
    ClientOrderId clientOrderId;
    ExchangeOrderId exchangeOrderId{};
    Slot slot{};
    Symbol symbol;
    StrategyId strategy;
    CycleId cycle{};
    Side side = Side::Buy;
    OrderType type = OrderType::Limit;
    Origin origin = Origin::Strategy;
    OrderState state = OrderState::Planned;
    OrderSize size = BaseSize{};
    std::optional<Price> limitPrice;
    std::optional<Price> stopPrice;
    Price referencePrice;
    Quantity filled;
    Money filledMoney;    // sum of price x quantity of its fills
    Money fees;           // fee + tax of its fills, estimates included
    Quantity heldBefore;  // position when it was planned
    bool riskReducing = false;
    bool cancelWanted = false;  // a cancel was asked for, by anyone
    int repriceCount = 0;       // how many predecessors it replaced
    int absentAnswers = 0;      // authoritative answers that did not know it
    UtcTime createdAt;
    UtcTime updatedAt;
    std::string note;  // last reason given by the exchange
    friend bool operator==(OrderRecord const&, OrderRecord const&) = default;
};

struct DecisionRecord {
    std::uint64_t id = 0;  // 1, 2, 3 ... per database
    CycleId cycle{};
    UtcTime at;
    OrderIntent intent;
    Evaluation evaluation;
    ClientOrderId clientOrderId;  // of the order it became, or would have become
};

struct FillRecord {
    Fill fill;
    Money fee;  // booked: true, or the estimate while `estimated`
    Money tax;
    bool estimated = false;
    Money realizedPnl;    // of a sell, before fee and tax
    Decimal slippageBps;  // against the reference price of the order, positive = worse
};

enum class OutboxKind : std::uint8_t { Place, Cancel };
struct OutboxRow {
    std::uint64_t id = 0;  // 1, 2, 3 ... per database
    OutboxKind kind = OutboxKind::Place;
    ClientOrderId clientOrderId;
    ExchangeOrderId exchangeOrderId{};
    Slot slot{};
    friend bool operator==(OutboxRow const&, OutboxRow const&) = default;
};

// Something worth telling that is not money: operator actions, modes, breakers, findings, drift.
enum class NoteKind : std::uint8_t {
    OperatorAction,
    ModeChange,
    Breaker,
    PostTrade,
    Reconcile,
    Session,
    ExternalFlow,
    Order
};
std::string_view noteKindText(NoteKind kind);
struct NoteRecord {
    NoteKind kind = NoteKind::OperatorAction;
    UtcTime at;
    CommandId command{};  // 0 where no command caused it
    std::string subject;  // pause, flatten, orders breaker, BTCTRY ...
    std::string text;     // English, with numbers
    std::string reason;   // the operator's own words, or the exchange's
    friend bool operator==(NoteRecord const&, NoteRecord const&) = default;
};

// What the books say after the step; verify compares it with the sums of all postings.
struct BookFigures {
    Money cash;  // account Cash
    Money reserveBucket;
    Money accruedFees;
    PerAsset<Quantity> held;
    Money realizedPnlTotal;  // before fees and tax
    Money feesTotal;         // fee part, true and estimated
    Money taxTotal;
    Money externalTotal;    // opening balance and flows, quote
    PerAsset<Money> costs;  // cost basis of what is held
    friend bool operator==(BookFigures const&, BookFigures const&) = default;
};

struct StepRecord {
    std::uint64_t sequence = 0;  // 1, 2, 3 ... per database
    UtcTime at;
    CycleId cycle{};
    std::vector<LedgerTransaction> transactions;
    std::vector<OrderRecord> orders;
    std::vector<FillRecord> fills;
    std::vector<DecisionRecord> decisions;
    std::vector<OutboxRow> outbox;
    std::vector<std::uint64_t> outboxSettled;  // rows whose outcome is known
    std::vector<NoteRecord> notes;
    BookFigures figures;
    std::vector<std::byte> checkpoint;  // whole core state; not part of the chained body, its digest is

    bool empty() const
    {
        return transactions.empty() && orders.empty() && fills.empty() && decisions.empty() && outbox.empty() &&
               outboxSettled.empty() && notes.empty();
    }
    // Nothing but transactions moves the books: only then are their figures part of the chained body.
    bool hasFigures() const { return !transactions.empty(); }
    void clear();
};

struct BytePart {
    std::size_t begin = 0;
    std::size_t size = 0;
};

// Canonical bytes of the record without the checkpoint; where it has one, they end with its SHA-256. `evaluations`, where
// given, receives the parts of the writer's bytes that are the evaluations of the decisions, one after another.
void encode(StepRecord const& record, ByteWriter& writer, std::vector<BytePart>* evaluations = nullptr);
// That digest, from the bytes; zeros where there is none.
Sha256Digest checkpointDigestOf(std::span<std::byte const> body);
// Nothing if the bytes are not exactly one record. Without transactions the figures are those of the step before, and
// read as zeros.
std::optional<StepRecord> decodeStepRecord(std::span<std::byte const> bytes);
// The evaluation alone, as it is stored in its own column: the same bytes as within a record.
void encode(Evaluation const& evaluation, ByteWriter& writer);
std::optional<Evaluation> decodeEvaluation(std::span<std::byte const> bytes);

// digest' = SHA-256(digest || body); the first digest is all zeros.
class HashChain {
public:
    HashChain() = default;
    explicit HashChain(Sha256Digest const& head) : m_head(head) {}
    Sha256Digest const& append(std::span<std::byte const> body);
    Sha256Digest const& head() const { return m_head; }

private:
    ByteWriter m_message;
    Sha256Digest m_head{};
};

}  // namespace pentad

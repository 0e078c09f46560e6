// SPDX-License-Identifier: GPL-3.0-or-later
#include "contracts/StepRecord.h"

#include "support/SampleBooks.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <limits>
#include <set>

namespace pentad {
namespace {

std::vector<std::byte> bytesOf(StepRecord const& step)
{
    ByteWriter writer;
    encode(step, writer);
    return writer.take();
}

std::vector<std::byte> bytesOf(Evaluation const& evaluation)
{
    ByteWriter writer;
    encode(evaluation, writer);
    return writer.take();
}

TEST(StepRecordTest, SumsThePostingsOfATransactionPerCurrency)
{
    LedgerTransaction transaction;
    transaction.postings = {{Account::Holdings, Asset("BTC"), "0.5"_dec},
                            {Account::Cash, Asset("TRY"), "-100.25"_dec},
                            {Account::Market, Asset("BTC"), "-0.5"_dec},
                            {Account::Market, Asset("TRY"), "100"_dec}};
    EXPECT_EQ(sumsOf(transaction), (std::vector<PostingSum>{{Asset("BTC"), Decimal{}}, {Asset("TRY"), "-0.25"_dec}}));
    EXPECT_TRUE(sumsOf({}).empty());
}

TEST(StepRecordTest, ReadsBackEveryField)
{
    StepRecord const step = test::fullStep();
    auto const bytes = bytesOf(step);
    auto const read = decodeStepRecord(bytes);
    ASSERT_TRUE(read);

    EXPECT_EQ(read->sequence, step.sequence);
    EXPECT_EQ(read->at, step.at);
    EXPECT_EQ(read->cycle, step.cycle);
    EXPECT_EQ(read->transactions, step.transactions);
    EXPECT_EQ(read->orders, step.orders);
    EXPECT_EQ(read->outbox, step.outbox);
    EXPECT_EQ(read->outboxSettled, step.outboxSettled);
    EXPECT_EQ(read->notes, step.notes);
    EXPECT_EQ(read->figures, step.figures);
    ASSERT_EQ(read->fills.size(), 2U);
    EXPECT_EQ(read->fills[0].fill, step.fills[0].fill);
    EXPECT_EQ(read->fills[0].fee, step.fills[0].fee);
    EXPECT_EQ(read->fills[0].tax, step.fills[0].tax);
    EXPECT_TRUE(read->fills[0].estimated);
    EXPECT_EQ(read->fills[0].realizedPnl, step.fills[0].realizedPnl);
    EXPECT_EQ(read->fills[0].slippageBps, step.fills[0].slippageBps);
    EXPECT_FALSE(read->fills[1].fill.fee);
    ASSERT_EQ(read->decisions.size(), 1U);
    DecisionRecord const& decision = read->decisions[0];
    EXPECT_EQ(decision.id, 31U);
    EXPECT_EQ(decision.clientOrderId, step.decisions[0].clientOrderId);
    EXPECT_EQ(decision.intent.symbol, Symbol("XRPTRY"));
    EXPECT_EQ(decision.intent.stopPrice, step.decisions[0].intent.stopPrice);
    EXPECT_EQ(decision.intent.horizonBars, 24);
    EXPECT_EQ(decision.intent.origin, Origin::Flatten);
    EXPECT_EQ(decision.intent.reasons, step.decisions[0].intent.reasons);
    EXPECT_EQ(decision.evaluation.gates[21].numbers, step.decisions[0].evaluation.gates[21].numbers);
    EXPECT_EQ(decision.evaluation.reducedBy, Gate::FeeBuffer);
    // What the comparisons above do not name is part of the bytes. The checkpoint itself is not.
    EXPECT_TRUE(read->checkpoint.empty());
    StepRecord again = *read;
    again.checkpoint = step.checkpoint;
    EXPECT_EQ(bytesOf(again), bytes);
}

TEST(StepRecordTest, ReadsBackAnEmptyStep)
{
    StepRecord const step;
    auto const bytes = bytesOf(step);
    auto const read = decodeStepRecord(bytes);
    ASSERT_TRUE(read);
    EXPECT_TRUE(read->empty());
    EXPECT_EQ(bytesOf(*read), bytes);
}

TEST(StepRecordTest, EndsWithTheDigestOfTheCheckpointWhereItHasOne)
{
    StepRecord step = test::fullStep();
    auto const with = bytesOf(step);
    EXPECT_EQ(checkpointDigestOf(with), sha256(step.checkpoint));
    step.checkpoint.clear();
    auto const without = bytesOf(step);
    EXPECT_EQ(checkpointDigestOf(without), Sha256Digest{});
    EXPECT_EQ(without.size() + sizeof(Sha256Digest), with.size());
    EXPECT_EQ(checkpointDigestOf({}), Sha256Digest{});
}

TEST(StepRecordTest, EvaluationsStandAloneWithinTheRecord)
{
    StepRecord step = test::fullStep();
    step.decisions.push_back(step.decisions.front());  // whose numbers were all written before
    ByteWriter writer;
    std::vector<BytePart> parts;
    encode(step, writer, &parts);
    ASSERT_EQ(parts.size(), 2U);
    auto const alone = bytesOf(step.decisions.front().evaluation);
    for (BytePart const& part : parts) {
        auto const within = writer.bytes().subspan(part.begin, part.size);
        EXPECT_TRUE(std::equal(within.begin(), within.end(), alone.begin(), alone.end()));
    }
    auto const read = decodeStepRecord(writer.bytes());
    ASSERT_TRUE(read);
    EXPECT_EQ(bytesOf(read->decisions.back().evaluation), alone);
}

TEST(StepRecordTest, FiguresOfTheBooksComeWithTransactionsOnly)
{
    StepRecord step = test::fullStep();
    ASSERT_TRUE(step.hasFigures());
    ASSERT_NE(step.figures, BookFigures{});
    EXPECT_EQ(decodeStepRecord(bytesOf(step))->figures, step.figures);
    step.transactions.clear();
    auto const read = decodeStepRecord(bytesOf(step));
    ASSERT_TRUE(read);
    EXPECT_EQ(read->figures, BookFigures{});
}

TEST(StepRecordTest, ReadsBackIntegersAndTimesAtEveryBorder)
{
    constexpr auto kMax = std::numeric_limits<std::int64_t>::max();
    constexpr auto kMin = std::numeric_limits<std::int64_t>::min();
    for (std::int64_t const border :
         {std::int64_t{0}, std::int64_t{1} << 6, std::int64_t{1} << 13, std::int64_t{1} << 32, std::int64_t{1} << 55,
          std::int64_t{1} << 62, kMax / 2, kMin / 2}) {
        for (std::int64_t const value : {border - 1, border, border + 1, -border}) {
            StepRecord step;
            step.at = UtcTime(Milliseconds(1'700'000'000'000));
            OrderRecord& order = step.orders.emplace_back();
            order.exchangeOrderId = ExchangeOrderId{value};
            order.cycle = CycleId{static_cast<std::uint64_t>(value)};
            order.repriceCount = static_cast<int>(value % std::numeric_limits<int>::max());
            order.createdAt = UtcTime(Milliseconds(value));
            auto const read = decodeStepRecord(bytesOf(step));
            ASSERT_TRUE(read) << value;
            EXPECT_EQ(read->orders, step.orders) << value;
        }
    }
}

TEST(StepRecordTest, RefusesEveryTruncationAndEveryAddition)
{
    auto bytes = bytesOf(test::fullStep());
    for (std::size_t length = 0; length < bytes.size(); ++length) {
        ASSERT_FALSE(decodeStepRecord(std::span(bytes).first(length))) << length;
    }
    bytes.push_back(std::byte{0});
    EXPECT_FALSE(decodeStepRecord(bytes));

    auto evaluation = bytesOf(test::sampleEvaluation(3));
    ASSERT_TRUE(decodeEvaluation(evaluation));
    for (std::size_t length = 0; length < evaluation.size(); ++length) {
        ASSERT_FALSE(decodeEvaluation(std::span(evaluation).first(length))) << length;
    }
}

// The bytes are canonical: whatever is accepted is written again as it was read.
TEST(StepRecordTest, AFlippedBitIsRefusedOrIsAnotherRecord)
{
    StepRecord const step = test::fullStep();
    auto bytes = bytesOf(step);
    std::size_t const body = bytes.size() - sizeof(Sha256Digest);
    std::size_t refused = 0;
    for (std::size_t i = 0; i < body; ++i) {
        for (unsigned bit = 0; bit < 8; ++bit) {
            std::byte const mask{static_cast<unsigned char>(1U << bit)};
            bytes[i] ^= mask;
            if (auto read = decodeStepRecord(bytes)) {
                read->checkpoint = step.checkpoint;
                ASSERT_EQ(bytesOf(*read), bytes) << "byte " << i << " bit " << bit;
            } else {
                ++refused;
            }
            bytes[i] ^= mask;
        }
    }
    EXPECT_GT(refused, body);
}

TEST(StepRecordTest, RefusesNumbersThatNoEnumHas)
{
    StepRecord step;
    step.notes.emplace_back().kind = NoteKind::Order;
    auto bytes = bytesOf(step);
    // 4 bytes of head and the count of notes: then the kind.
    std::size_t const kind = 4 + 1;
    ASSERT_EQ(bytes[kind], static_cast<std::byte>(NoteKind::Order));
    bytes[kind] = static_cast<std::byte>(static_cast<int>(NoteKind::Order) + 1);
    EXPECT_FALSE(decodeStepRecord(bytes));
}

TEST(StepRecordTest, AHugeCountIsRefusedWithoutMemory)
{
    StepRecord step;
    step.outboxSettled.push_back(1);
    auto bytes = bytesOf(step);
    // The count of settled rows follows 4 bytes of head: here 2^62.
    ASSERT_EQ(bytes[4], std::byte{1});
    bytes[4] = std::byte{0x40};
    bytes.insert(bytes.begin() + 4, 8, std::byte{0x80});
    EXPECT_FALSE(decodeStepRecord(bytes));
}

TEST(StepRecordTest, AnAnnouncedListHasSomethingInIt)
{
    auto bytes = bytesOf(StepRecord{});
    ASSERT_TRUE(decodeStepRecord(bytes));
    ASSERT_EQ(bytes[0], std::byte{0});
    // Any of the seven lists, with a count of nothing.
    bytes.push_back(std::byte{0});
    for (unsigned list = 0; list < 7; ++list) {
        bytes[0] = static_cast<std::byte>(1U << list);
        EXPECT_FALSE(decodeStepRecord(bytes)) << list;
    }
}

// Short and long numbers take different ways to their bytes; the reader accepts only what one of them may write.
TEST(StepRecordTest, ReadsBackNumbersAtEveryBorder)
{
    constexpr Int128 kInUnits = 10'000'000'000;  // 10^-8
    Evaluation evaluation = test::sampleEvaluation(1);
    for (Int128 const centre :
         {Int128{0}, kInUnits, kInUnits * 1024, Int128{1} << 63U, (Int128{1} << 63U) / kInUnits * kInUnits,
          Int128{1} << 64U, (Int128{1} << 64U) / kInUnits * kInUnits, ((Int128{1} << 64U) / kInUnits + 1) * kInUnits,
          Int128{1} << 126U}) {
        for (Int128 const raw :
             {centre - kInUnits, centre - 1024, centre - 1, centre, centre + 1, centre + 1024, centre + kInUnits}) {
            for (Int128 const number : {raw, -raw}) {
                evaluation.requiredEdgeBps = Decimal::fromRaw(number);
                auto const back = decodeEvaluation(bytesOf(evaluation));
                ASSERT_TRUE(back.has_value()) << evaluation.requiredEdgeBps.text();
                EXPECT_EQ(back->requiredEdgeBps, evaluation.requiredEdgeBps);
            }
        }
    }
}

TEST(StepRecordTest, ClearKeepsTheMemory)
{
    StepRecord step = test::fullStep();
    auto const orders = step.orders.capacity();
    step.clear();
    EXPECT_TRUE(step.empty());
    EXPECT_TRUE(step.checkpoint.empty());
    EXPECT_EQ(step.sequence, 0U);
    EXPECT_EQ(step.figures, BookFigures{});
    EXPECT_EQ(step.orders.capacity(), orders);
}

// Computed with: (head -c 32 /dev/zero; printf abc) | sha256sum, and so on.
TEST(HashChainTest, FollowsItsDefinition)
{
    HashChain chain;
    EXPECT_EQ(chain.head(), Sha256Digest{});
    auto const append = [&](std::string_view text) {
        return hexadecimal(chain.append(std::as_bytes(std::span(text.data(), text.size()))));
    };
    EXPECT_EQ(append("abc"), "365aa7d8f7f9402c4b9434502b4cc89ddb09fe50d7cd95b493b834c62d5a5370");
    EXPECT_EQ(append("def"), "532f0131db1635cb105c9753e41e7908599aa4dd144658c92e50b60113ad993a");
    EXPECT_EQ(append(""), "7f79fa5ca1edde2fe3027948a841617e05e8ecde764b7ac267286bba8f02b06b");
}

TEST(HashChainTest, ContinuesFromAHead)
{
    auto const body = bytesOf(test::fullStep());
    HashChain whole;
    whole.append(body);
    HashChain resumed(whole.head());
    EXPECT_EQ(resumed.append(body), whole.append(body));
}

TEST(StepRecordTest, NamesAreCompleteAndDifferent)
{
    std::set<std::string_view> accounts;
    for (std::size_t i = 0; i < kAccounts; ++i) {
        accounts.insert(accountText(static_cast<Account>(i)));
    }
    EXPECT_EQ(accounts.size(), kAccounts);
    EXPECT_FALSE(accounts.contains(""));
    EXPECT_EQ(accountText(Account::ReserveBucket), "reserve_bucket");
    EXPECT_EQ(transactionKindText(TransactionKind::FeeSettled), "fee_settled");
    EXPECT_EQ(noteKindText(NoteKind::OperatorAction), "operator_action");
}

}  // namespace
}  // namespace pentad

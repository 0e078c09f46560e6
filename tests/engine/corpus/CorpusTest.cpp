// SPDX-License-Identifier: GPL-3.0-or-later
// What fuzzers found worth keeping, and what we thought of ourselves: nothing of it may do harm again.
#include "fuzz/BtcturkTarget.h"
#include "fuzz/CandlesTarget.h"
#include "fuzz/ConfigTarget.h"
#include "fuzz/CoreStateTarget.h"
#include "fuzz/DecimalTarget.h"
#include "fuzz/FaultsTarget.h"
#include "fuzz/HeadTarget.h"
#include "fuzz/OrderTarget.h"
#include "fuzz/Replay.h"
#include "fuzz/SocketTarget.h"
#include "fuzz/StepRecordTarget.h"
#include "support/SampleBooks.h"
#include "support/TestData.h"

namespace pentad::fuzz {
namespace {

void replayCorpus(std::string const& target, Feed feed)
{
    replay(test::sourceTree() / "tests" / "fuzz" / "corpus" / target, feed);
}

// Each beginning of the bytes, and the bytes with each of their bits turned.
void replayDamaged(std::string const& bytes, Feed feed)
{
    EXPECT_TRUE(fedAlone(feed, bytes, "whole"));
    for (std::size_t at = 0; at < bytes.size(); ++at) {
        EXPECT_FALSE(fedAlone(feed, std::string_view(bytes).substr(0, at), "cut at " + std::to_string(at)));
        for (unsigned bit = 0; bit < 8; ++bit) {
            std::string turned = bytes;
            turned[at] = static_cast<char>(static_cast<unsigned char>(turned[at]) ^ (1U << bit));
            fedAlone(feed, turned, "byte " + std::to_string(at) + ", bit " + std::to_string(bit));
        }
    }
}

std::string textOf(ByteWriter const& writer)
{
    return {reinterpret_cast<char const*>(writer.bytes().data()), writer.bytes().size()};
}

TEST(CorpusTest, DecimalTextHoldsItsLaws)
{
    replayCorpus("decimal", feedDecimal);
}

TEST(CorpusTest, MessagesOfTheExchangeDoNoHarm)
{
    replayCorpus("btcturk", feedBtcturk);
}

TEST(CorpusTest, ASocketTellsTheSameInWhateverPieces)
{
    replayCorpus("socket", feedSocket);
}

TEST(CorpusTest, StepsHaveOneForm)
{
    replayCorpus("steprecord", feedStepRecord);
}

TEST(CorpusTest, AFullStepThatIsDamagedHasOneFormOrNone)
{
    ByteWriter writer;
    encode(test::fullStep(), writer);
    replayDamaged(textOf(writer), feedStepRecord);
}

TEST(CorpusTest, OrdersComeBackAsTheyWere)
{
    replayCorpus("order", feedOrder);
}

TEST(CorpusTest, OrdersThatAreDamagedComeBackAsTheyAreOrNotAtAll)
{
    ByteWriter writer;
    orders::encode(test::fullStep().orders.at(0), writer);
    replayDamaged(textOf(writer), feedOneOrder);
}

TEST(CorpusTest, CheckpointsComeBackAsTheyWere)
{
    replayCorpus("corestate", feedCoreState);
}

TEST(CorpusTest, AFirstCheckpointThatIsDamagedComesBackAsItIsOrNotAtAll)
{
    ByteWriter writer;
    runtime::encode(runtime::CoreState{}, writer);
    std::string const bytes = textOf(writer);
    EXPECT_TRUE(fedAlone(feedCoreState, bytes, "whole"));
    for (std::size_t at = 0; at < bytes.size(); ++at) {
        std::string turned = bytes;
        turned[at] = static_cast<char>(static_cast<unsigned char>(turned[at]) ^ 0xFFU);
        fedAlone(feedCoreState, turned, "byte " + std::to_string(at));
    }
}

TEST(CorpusTest, SettingsEndInSettingsOrMistakes)
{
    replayCorpus("config", feedConfig);
}

TEST(CorpusTest, CandlesArePossibleOnes)
{
    replayCorpus("candles", feedCandles);
}

TEST(CorpusTest, FaultsStayWithinTheirRanges)
{
    replayCorpus("faults", feedFaults);
}

TEST(CorpusTest, HeadsAreWholeOrNotRead)
{
    replayCorpus("head", feedHead);
}

TEST(CorpusTest, HexIsReadAsItIsWritten)
{
    EXPECT_EQ(fromHex("6162 63*3 # 64\n0A"), "abccc\n");
    EXPECT_THROW(fromHex("6"), std::runtime_error);
    EXPECT_THROW(fromHex("6g"), std::runtime_error);
}

}  // namespace
}  // namespace pentad::fuzz

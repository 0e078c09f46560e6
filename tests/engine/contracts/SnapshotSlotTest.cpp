// SPDX-License-Identifier: GPL-3.0-or-later
#include "contracts/SnapshotSlot.h"

#include <gtest/gtest.h>

#include <atomic>
#include <thread>

namespace pentad {
namespace {

SnapshotPtr snapshot(std::uint64_t sequence)
{
    EngineSnapshot made;
    made.sequence = sequence;
    return std::make_shared<EngineSnapshot const>(std::move(made));
}

TEST(SnapshotSlotTest, IsEmptyAtFirst)
{
    SnapshotSlot slot;
    EXPECT_EQ(slot.take(), nullptr);
}

TEST(SnapshotSlotTest, RingsOnceUntilItIsEmptied)
{
    SnapshotSlot slot;
    EXPECT_TRUE(slot.put(snapshot(1)));
    EXPECT_FALSE(slot.put(snapshot(2)));
    EXPECT_FALSE(slot.put(snapshot(3)));
    ASSERT_NE(slot.take(), nullptr);
    EXPECT_TRUE(slot.put(snapshot(4))) << "the reader must hear of it again";
}

TEST(SnapshotSlotTest, GivesTheNewestAndGivesItOnce)
{
    SnapshotSlot slot;
    slot.put(snapshot(1));
    slot.put(snapshot(2));
    EXPECT_EQ(slot.take()->sequence, 2U);
    EXPECT_EQ(slot.take(), nullptr);
}

TEST(SnapshotSlotTest, RingsAgainAfterAVainLook)
{
    SnapshotSlot slot;
    slot.put(snapshot(1));
    slot.take();
    slot.take();
    EXPECT_TRUE(slot.put(snapshot(2)));
}

TEST(SnapshotSlotTest, KeepsNoSnapshotAliveThatNobodyWants)
{
    SnapshotSlot slot;
    SnapshotPtr const first = snapshot(1);
    slot.put(first);
    slot.put(snapshot(2));
    EXPECT_EQ(first.use_count(), 1);
}

// A reader that comes whenever it is rung sees ascending sequences and misses the last of none.
TEST(SnapshotSlotTest, LosesNoRingBetweenTwoThreads)
{
    constexpr std::uint64_t kLast = 100'000;
    SnapshotSlot slot;
    std::atomic<std::uint64_t> rings = 0;
    std::uint64_t seen = 0;
    bool ascending = true;
    std::thread reader([&] {
        std::uint64_t answered = 0;
        while (seen < kLast) {
            std::uint64_t const rung = rings.load();
            if (rung == answered) {
                rings.wait(rung);
                continue;
            }
            answered = rung;
            if (SnapshotPtr const newest = slot.take()) {
                ascending = ascending && newest->sequence > seen;
                seen = newest->sequence;
            }
        }
    });
    for (std::uint64_t sequence = 1; sequence <= kLast; ++sequence) {
        if (slot.put(snapshot(sequence))) {
            ++rings;
            rings.notify_one();
        }
    }
    reader.join();
    EXPECT_TRUE(ascending);
    EXPECT_EQ(seen, kLast);
}

}  // namespace
}  // namespace pentad

// SPDX-License-Identifier: GPL-3.0-or-later
#include "sim/CrashDisk.h"

#include "persistence/HeadFile.h"
#include "persistence/SqliteJournal.h"
#include "persistence/Verifier.h"
#include "sim/Runner.h"
#include "support/SampleBooks.h"

#include <gtest/gtest.h>
#include <QSqlQuery>

namespace pentad::sim {
namespace {

constexpr char kFile[] = "state.db";

persistence::OpenOptions options()
{
    persistence::OpenOptions made;
    made.path = kFile;
    made.identity = {"paper", "", {"BTCTRY", "ETHTRY", "XRPTRY", "AVAXTRY", "SOLTRY"}};
    return made;
}

struct Trial {
    std::uint64_t acknowledged = 0;
    std::uint64_t found = 0;
    bool opens = false;
    bool powerFailed = false;
};

// Steps are written until the power fails at the `at`th operation of the disk; then the journal is opened again. What
// survives of the unsynced is left to `chance`.
Trial lossAt(std::uint64_t at, bool synced, std::uint64_t chance)
{
    std::remove("state.db");
    std::remove("state.db-wal");
    std::remove("state.db.head");
    CrashDisk disk;
    std::vector<StepRecord> const steps = test::SampleBooks().take(24);
    Trial trial;
    {
        auto journal = persistence::SqliteJournal::open(options());
        if (!journal) {
            ADD_FAILURE() << journal.error().message;
            return trial;
        }
        if (!synced) {
            QSqlQuery((*journal)->database().connection()).exec(QStringLiteral("PRAGMA synchronous = NORMAL"));
        }
        std::uint64_t const first = disk.operations();
        disk.judgeBy(
            [&](DiskOperation) { return disk.operations() == first + at ? DiskFate::PowerFails : DiskFate::Works; });
        for (StepRecord const& step : steps) {
            auto const appended = (*journal)->append(std::span(&step, 1));
            if (!appended) {
                break;
            }
            trial.acknowledged = appended->sequence;
        }
        trial.powerFailed = disk.isOff();
        disk.cutOff();
    }
    disk.judgeBy({});
    disk.startAfterPowerLoss(Chance{chance});
    std::remove("state.db.head");
    disk.materialise(".");
    {
        auto const again = persistence::SqliteJournal::open(options());
        trial.opens = again.has_value();
        if (again) {
            trial.found = (*again)->load()->head.sequence;
        } else {
            ADD_FAILURE() << again.error().message;
        }
    }
    disk.materialise(".");
    if (trial.opens) {
        auto const proof = persistence::verify(kFile);
        EXPECT_TRUE(proof) << proof.error().message;
        EXPECT_TRUE(!proof || !proof->bad) << proof->bad->message();
    }
    return trial;
}

// Each operation once; PENTAD_POWER_LOSSES asks for so many losses, which meet them again with other chances.
TEST(CrashDiskTest, WhatWasAcknowledgedIsNeverLost)
{
    constexpr std::uint64_t kOperations = 400;
    int const wanted = qEnvironmentVariableIntValue("PENTAD_POWER_LOSSES");
    WorkFolder const folder;
    int losses = 0;
    for (std::uint64_t chance = 1; chance < kOperations || losses < wanted; ++chance) {
        std::uint64_t const at = 1 + (chance - 1) % (kOperations - 1);
        SCOPED_TRACE(chance);
        Trial const trial = lossAt(at, true, chance);
        ASSERT_TRUE(trial.opens);
        ASSERT_GE(trial.found, trial.acknowledged);
        losses += trial.powerFailed ? 1 : 0;
        ASSERT_TRUE(chance < kOperations || losses > 50);
    }
    EXPECT_GT(losses, 50);
    RecordProperty("power_losses", losses);
}

TEST(CrashDiskTest, WithoutSyncsItIsLost)
{
    WorkFolder const folder;
    std::uint64_t lost = 0;
    for (std::uint64_t at = 1; at < 200; ++at) {
        Trial const trial = lossAt(at, false, at);
        lost += trial.found < trial.acknowledged ? 1 : 0;
    }
    EXPECT_GT(lost, 10U);
}

// A sync that failed may have lost what it was for, and a second one would say that all is well.
TEST(CrashDiskTest, ASyncThatFailedIsNotTriedAgain)
{
    for (bool const powerFailsToo : {false, true}) {
        SCOPED_TRACE(powerFailsToo);
        WorkFolder const folder;
        CrashDisk disk;
        std::vector<StepRecord> const steps = test::SampleBooks().take(8);
        {
            auto journal = persistence::SqliteJournal::open(options());
            ASSERT_TRUE(journal);
            ASSERT_TRUE((*journal)->append(std::span(steps).first(3)));
            std::uint64_t syncs = 0;
            disk.judgeBy([&](DiskOperation operation) {
                syncs += operation == DiskOperation::Sync ? 1 : 0;
                return operation == DiskOperation::Sync ? DiskFate::IoError : DiskFate::Works;
            });
            auto const refused = (*journal)->append(std::span(steps).subspan(3, 1));
            ASSERT_FALSE(refused);
            EXPECT_EQ(refused.error().kind, JournalErrorKind::WriteFailed);
            EXPECT_EQ(syncs, 1U);
            disk.judgeBy({});
            std::uint64_t const before = disk.operations();
            auto const again = (*journal)->append(std::span(steps).subspan(3, 1));
            ASSERT_FALSE(again) << "the disk works again, but what it holds is not known";
            EXPECT_EQ(again.error().message, refused.error().message);
            EXPECT_EQ(disk.operations(), before);
            disk.cutOff();
        }
        if (powerFailsToo) {
            disk.startAfterPowerLoss(Chance{7});
        } else {
            disk.startAgain();
        }
        disk.materialise(".");
        {
            auto const journal = persistence::SqliteJournal::open(options());
            ASSERT_TRUE(journal) << journal.error().message;
            std::uint64_t const found = (*journal)->load()->head.sequence;
            // The refused step may have reached the disk all the same; what was acknowledged is there.
            EXPECT_GE(found, 3U);
            ASSERT_LE(found, 4U);
            EXPECT_TRUE((*journal)->append(std::span(steps).subspan(found)));
        }
        disk.materialise(".");
        auto const proof = persistence::verify(kFile);
        ASSERT_TRUE(proof) << proof.error().message;
        EXPECT_FALSE(proof->bad) << proof->bad->message();
        EXPECT_EQ(proof->steps, 8U);
    }
}

// Three steps are acknowledged, the fourth is written, but its sync failed; the process is gone, the computer goes on.
void leaveTheFourthUnsynced(CrashDisk& disk)
{
    std::vector<StepRecord> const steps = test::SampleBooks().take(4);
    {
        auto journal = persistence::SqliteJournal::open(options());
        ASSERT_TRUE(journal);
        ASSERT_TRUE((*journal)->append(std::span(steps).first(3)));
        disk.judgeBy([](DiskOperation operation) {
            return operation == DiskOperation::Sync ? DiskFate::IoError : DiskFate::Works;
        });
        ASSERT_FALSE((*journal)->append(std::span(steps).subspan(3, 1)));
        disk.cutOff();
    }
    disk.judgeBy({});
    disk.startAgain();
    disk.materialise(".");
}

// What stands in the write-ahead file unsynced is gone with the power; a start that has read it has it put on the disk.
TEST(CrashDiskTest, WhatAStartHasReadStays)
{
    WorkFolder const folder;
    CrashDisk disk;
    ASSERT_NO_FATAL_FAILURE(leaveTheFourthUnsynced(disk));
    {
        auto const journal = persistence::SqliteJournal::open(options());
        ASSERT_TRUE(journal) << journal.error().message;
        ASSERT_EQ((*journal)->load()->head.sequence, 4U) << "written, although not synced";
        disk.cutOff();
    }
    disk.startAfterPowerLoss(Chance{7});
    disk.materialise(".");
    auto const journal = persistence::SqliteJournal::open(options());
    ASSERT_TRUE(journal) << journal.error().message;
    EXPECT_EQ((*journal)->load()->head.sequence, 4U);
}

// A full disk does not stop a start, but what it could not put there is not claimed to be there: after a loss of power
// the file would be refused for steps that nobody was promised.
TEST(CrashDiskTest, WhatAFullDiskDidNotTakeIsNotClaimed)
{
    WorkFolder const folder;
    CrashDisk disk;
    ASSERT_NO_FATAL_FAILURE(leaveTheFourthUnsynced(disk));
    disk.judgeBy([](DiskOperation) { return DiskFate::Full; });
    {
        auto const journal = persistence::SqliteJournal::open(options());
        ASSERT_TRUE(journal) << journal.error().message;
        ASSERT_EQ((*journal)->load()->head.sequence, 4U) << "written, although not synced";
        auto const claimed = persistence::HeadFile(kFile).read();
        ASSERT_TRUE(claimed);
        EXPECT_EQ(claimed->sequence, 3U);
        disk.cutOff();
    }
}

// SQLite says nothing when the fold after a good commit fails; the next append does.
TEST(CrashDiskTest, AFoldThatFailedIsToldByTheNextAppend)
{
    constexpr std::size_t kAppendsPerFold = 256;
    WorkFolder const folder;
    CrashDisk disk;
    std::vector<StepRecord> const steps = test::SampleBooks().take(kAppendsPerFold + 2);
    auto const step = [&](std::size_t number) { return std::span(steps).subspan(number - 1, 1); };
    {
        auto journal = persistence::SqliteJournal::open(options());
        ASSERT_TRUE(journal);
        for (std::size_t number = 1; number < kAppendsPerFold; ++number) {
            ASSERT_TRUE((*journal)->append(step(number)));
        }
        bool committed = false;  // by the sync after its pages; one after the file's head alone may come before
        constexpr int kWritesOfACommit = 4;
        int writes = 0;
        bool folds = false;
        disk.judgeBy([&](DiskOperation operation) {
            if (committed) {
                // What fills the sector behind the commit may follow its sync; the fold begins with another.
                folds = folds || operation != DiskOperation::Write;
                return folds ? DiskFate::IoError : DiskFate::Works;
            }
            writes += operation == DiskOperation::Write ? 1 : 0;
            committed = operation == DiskOperation::Sync && writes >= kWritesOfACommit;
            return DiskFate::Works;
        });
        ASSERT_TRUE((*journal)->append(step(kAppendsPerFold))) << "it was committed";
        auto const refused = (*journal)->append(step(kAppendsPerFold + 1));
        ASSERT_FALSE(refused);
        EXPECT_EQ(refused.error().kind, JournalErrorKind::WriteFailed);
        EXPECT_EQ((*journal)->load()->head.sequence, kAppendsPerFold);
        disk.judgeBy({});
        EXPECT_TRUE((*journal)->append(step(kAppendsPerFold + 1)));
        EXPECT_TRUE((*journal)->append(step(kAppendsPerFold + 2)));
    }
    disk.materialise(".");
    auto const proof = persistence::verify(kFile);
    ASSERT_TRUE(proof) << proof.error().message;
    EXPECT_FALSE(proof->bad) << proof->bad->message();
    EXPECT_EQ(proof->steps, kAppendsPerFold + 2);
}

TEST(CrashDiskTest, AFullDiskRefusesAndLosesNothing)
{
    WorkFolder const folder;
    CrashDisk disk;
    std::vector<StepRecord> const steps = test::SampleBooks().take(6);
    auto journal = persistence::SqliteJournal::open(options());
    ASSERT_TRUE(journal);
    ASSERT_TRUE((*journal)->append(std::span(steps).first(3)));
    disk.judgeBy(
        [](DiskOperation operation) { return operation == DiskOperation::Write ? DiskFate::Full : DiskFate::Works; });
    auto const refused = (*journal)->append(std::span(steps).subspan(3, 1));
    ASSERT_FALSE(refused);
    EXPECT_EQ(refused.error().kind, JournalErrorKind::DiskFull);
    disk.judgeBy({});
    EXPECT_TRUE((*journal)->append(std::span(steps).subspan(3)));
}

}  // namespace
}  // namespace pentad::sim

// SPDX-License-Identifier: GPL-3.0-or-later
#include "composition/Postbox.h"

#include <gtest/gtest.h>
#include <QCoreApplication>
#include <QThread>

#include <thread>

namespace pentad::composition {
namespace {

TEST(PostboxTest, WorkIsDoneInTheOwnersThreadInTheOrderOfPosting)
{
    QObject owner;
    auto* const box = new Postbox(&owner);
    std::vector<int> done;
    bool inPlace = true;
    std::thread poster([&] {
        for (int i = 0; i < 1'000; ++i) {
            box->post([&, i] {
                done.push_back(i);
                inPlace = inPlace && QThread::currentThread() == owner.thread();
            });
        }
    });
    while (done.size() < 1'000) {
        QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents);
    }
    poster.join();
    EXPECT_TRUE(inPlace);
    for (int i = 0; i < 1'000; ++i) {
        ASSERT_EQ(done[static_cast<std::size_t>(i)], i);
    }
}

TEST(PostboxTest, WhatIsPostedAmidTheWorkIsDoneAfterIt)
{
    QObject owner;
    auto* const box = new Postbox(&owner);
    std::string done;
    box->post([&] {
        box->post([&] { done += 'b'; });
        done += 'a';
    });
    while (done.size() < 2) {
        QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents);
    }
    EXPECT_EQ(done, "ab");
}

TEST(PostboxTest, WhatTheOwnerDidNotLiveToDoIsDropped)
{
    auto owner = std::make_unique<QObject>();
    auto const held = std::make_shared<int>(1);
    (new Postbox(owner.get()))->post([held] { FAIL() << "done after its owner's end"; });
    EXPECT_EQ(held.use_count(), 2);
    owner.reset();
    EXPECT_EQ(held.use_count(), 1);
    QCoreApplication::processEvents();
}

}  // namespace
}  // namespace pentad::composition

// SPDX-License-Identifier: GPL-3.0-or-later
#include "composition/RecordLog.h"

#include <gtest/gtest.h>
#include <QTemporaryDir>

#include <fstream>
#include <sstream>

namespace pentad::composition {
namespace {

TEST(RecordLogTest, WhatHappensOnTheLineIsWrittenToo)
{
    QTemporaryDir const folder;
    config::ObservabilitySettings settings;
    settings.logFile = folder.filePath(QStringLiteral("demo.log")).toStdString();
    RecordLog log(settings, "demo");
    log.write(ChannelEvent{UtcTime(Milliseconds(1'790'150'400'123)), ChannelEventKind::SequenceGap, "BTCTRY", "why"});
    log.write(ChannelEvent{UtcTime(Milliseconds(1'790'150'400'124)), ChannelEventKind::LoggedIn, "", ""});
    std::ifstream file(settings.logFile);
    std::stringstream text;
    text << file.rdbuf();
    EXPECT_NE(text.str().find(R"("event":"channel.sequence_gap")"), std::string::npos) << text.str();
    EXPECT_NE(text.str().find(R"("message":"BTCTRY: why")"), std::string::npos) << text.str();
    EXPECT_NE(text.str().find(R"("event":"channel.logged_in")"), std::string::npos) << text.str();
}

}  // namespace
}  // namespace pentad::composition

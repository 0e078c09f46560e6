// SPDX-License-Identifier: GPL-3.0-or-later
// A test that runs pentad-cli as its user does; skipped where PENTAD_CLI does not name the program. Thread: the test's.
#pragma once

#include "support/Loop.h"

#include <QProcess>

#include <gtest/gtest.h>

#include <string>

namespace pentad::test {

class CommandTest : public testing::Test {
protected:
    struct Outcome {
        int code = -1;
        std::string output;
        std::string errors;
    };

    void SetUp() override
    {
        if (qEnvironmentVariableIsEmpty("PENTAD_CLI")) {
            GTEST_SKIP() << "PENTAD_CLI does not name the program";
        }
    }
    // Returns when the program has ended. The event loop turns meanwhile, for an exchange that this thread serves.
    Outcome runProgram(QStringList const& arguments,
                       QProcessEnvironment const& environment = QProcessEnvironment::systemEnvironment())
    {
        QProcess process;
        process.setProcessEnvironment(environment);
        process.start(qEnvironmentVariable("PENTAD_CLI"), arguments);
        EXPECT_TRUE(waitUntil([&process] { return process.state() == QProcess::NotRunning; },
                              std::chrono::milliseconds(90'000)));
        return {process.exitCode(), process.readAllStandardOutput().toStdString(),
                process.readAllStandardError().toStdString()};
    }
};

}  // namespace pentad::test

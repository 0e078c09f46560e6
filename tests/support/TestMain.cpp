// SPDX-License-Identifier: GPL-3.0-or-later
//
// The main function of every test program. It makes the application object that Qt's timers, queued calls and SQL
// drivers need, which also switches the C library to the locale of the environment, as in the real program.

#include "foundation/CryptoLibrary.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <QCoreApplication>

int main(int argc, char** argv)
{
    if (!qEnvironmentVariableIsSet("QT_QPA_PLATFORM"))
        qputenv("QT_QPA_PLATFORM", "offscreen");
    pentad::keepCryptoToTheEnd();
    testing::InitGoogleMock(&argc, argv);
    const QCoreApplication application(argc, argv);
    return RUN_ALL_TESTS();
}

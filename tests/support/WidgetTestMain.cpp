// SPDX-License-Identifier: GPL-3.0-or-later
//
// The main function of the tests that show widgets: as TestMain.cpp, with the application object that windows need.

#include "foundation/CryptoLibrary.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <QApplication>

int main(int argc, char** argv)
{
    if (!qEnvironmentVariableIsSet("QT_QPA_PLATFORM"))
        qputenv("QT_QPA_PLATFORM", "offscreen");
    pentad::keepCryptoToTheEnd();
    testing::InitGoogleMock(&argc, argv);
    const QApplication application(argc, argv);
    return RUN_ALL_TESTS();
}

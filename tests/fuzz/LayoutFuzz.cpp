// SPDX-License-Identifier: GPL-3.0-or-later
#include "fuzz/LayoutTarget.h"

#include <QApplication>

#include <cstdint>

extern "C" int LLVMFuzzerInitialize(int* argc, char*** argv)
{
    qputenv("QT_QPA_PLATFORM", "offscreen");
    static QApplication const application(*argc, *argv);
    return 0;
}

extern "C" int LLVMFuzzerTestOneInput(std::uint8_t const* data, std::size_t size)
{
    pentad::fuzz::feedLayout({reinterpret_cast<char const*>(data), size});
    return 0;
}

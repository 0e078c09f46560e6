// SPDX-License-Identifier: GPL-3.0-or-later
#include "LibraryVersions.h"

#include <fmt/core.h>
#include <openssl/opensslv.h>
#include <spdlog/version.h>
#include <sqlite3.h>
#include <zlib.h>
#include <boost/version.hpp>

namespace pentad::terminal {
namespace {

QString dotted(int major, int minor, int patch)
{
    return QStringLiteral("%1.%2.%3").arg(major).arg(minor).arg(patch);
}

}  // namespace

std::vector<std::pair<QString, QString>> libraryVersions()
{
    return {
        {QStringLiteral("OpenSSL"), QStringLiteral(OPENSSL_VERSION_STR)},
        {QStringLiteral("SQLite"), QStringLiteral(SQLITE_VERSION)},
        {QStringLiteral("zlib"), QStringLiteral(ZLIB_VERSION)},
        {QStringLiteral("Boost"), dotted(BOOST_VERSION / 100'000, BOOST_VERSION / 100 % 1'000, BOOST_VERSION % 100)},
        {QStringLiteral("fmt"), dotted(FMT_VERSION / 10'000, FMT_VERSION / 100 % 100, FMT_VERSION % 100)},
        {QStringLiteral("spdlog"), dotted(SPDLOG_VER_MAJOR, SPDLOG_VER_MINOR, SPDLOG_VER_PATCH)},
    };
}

}  // namespace pentad::terminal

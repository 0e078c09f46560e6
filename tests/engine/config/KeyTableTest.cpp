// SPDX-License-Identifier: GPL-3.0-or-later
#include "config/KeyTable.h"

#include "config/KeyGroup.h"
#include "config/KeyNames.h"
#include "config/Ladder.h"
#include "config/Settings.h"
#include "config/TextChecks.h"

#include <gmock/gmock.h>
#include <set>

namespace pentad::config {
namespace {

using testing::HasSubstr;

RawValue plain(std::string text)
{
    RawValue value;
    value.text = std::move(text);
    return value;
}

TEST(KeyTable, NamesAreUniqueLowerCaseAndExplained)
{
    std::set<std::string> names;
    for (Key const& key : keyTable()) {
        EXPECT_TRUE(names.insert(key.name).second) << key.name;
        EXPECT_EQ(toLowerAscii(key.name), key.name);
        EXPECT_TRUE(key.documentation.ends_with('.')) << key.name;
        EXPECT_FALSE(key.expected.empty()) << key.name;
        EXPECT_FALSE(key.example.empty()) << key.name;
    }
    EXPECT_GT(names.size(), 100U);
}

TEST(KeyTable, EveryDefaultIsWithinItsOwnRange)
{
    Settings const defaults;
    for (Key const& key : keyTable()) {
        auto text = key.get(defaults, Slot{0});
        if (!text || text->starts_with('[')) {
            continue;
        }
        std::erase(*text, '"');
        Settings settings;
        EXPECT_TRUE(key.set(settings, Slot{0}, plain(*text))) << key.name << " = " << *text;
        EXPECT_EQ(key.get(settings, Slot{0}), key.get(defaults, Slot{0})) << key.name;
    }
}

TEST(KeyNames, EveryKeyCanBeSetByItsVariable)
{
    for (Key const& key : keyTable()) {
        std::string const name = fullName(key, "BTCTRY");
        EXPECT_EQ(keyNameOfVariable(variableOfKeyName(name)), name);
        EXPECT_EQ(keyNameOfVariable(toLowerAscii(variableOfKeyName(name))), name);
        auto const match = matchKey(name);
        ASSERT_TRUE(match) << name;
        EXPECT_EQ(match->key, &key);
        EXPECT_EQ(match->symbol, key.perAsset ? "BTCTRY" : "");
    }
    EXPECT_FALSE(keyNameOfVariable("HOME"));
}

TEST(KeyNames, UnknownNamesGetTheNearestOne)
{
    EXPECT_EQ(unknownKeyAdvice("risk.daily_los_max"), "did you mean 'risk.daily_loss_max'?");
    EXPECT_EQ(unknownKeyAdvice("risk.max_daily_loss"), "did you mean 'risk.daily_loss_max'?");
    EXPECT_EQ(unknownKeyAdvice("Risk.Daily_Loss_Max"), "did you mean 'risk.daily_loss_max'?");
    EXPECT_EQ(unknownKeyAdvice("symbols"), "did you mean 'trading.symbols'?");
    EXPECT_EQ(unknownKeyAdvice("capital.asset.BTCTRY.cap_wieght"), "did you mean 'capital.asset.BTCTRY.cap_weight'?");
    EXPECT_THAT(unknownKeyAdvice("colour.of.the.curtain"), HasSubstr("config --print"));
    EXPECT_THAT(unknownKeyAdvice(std::string(100'000, 'x')), HasSubstr("config --print"));
}

TEST(KeyNames, GroupsAreKnownByTheirRows)
{
    for (char const* group : {"risk", "capital.asset", "capital.asset.BTCTRY", "strategy.rebalance.weights"}) {
        EXPECT_TRUE(isGroupOfKeys(group)) << group;
    }
    for (char const* other : {"", "ris", "risk.daily_loss_max", "capital.asset.BTCTRY.x", "risk."}) {
        EXPECT_FALSE(isGroupOfKeys(other)) << other;
    }
}

TEST(Ladder, DrawdownsAscendAndMultipliersNeverDo)
{
    auto const ladder = readLadder(plain("0.05:0.7, 0.1:0.7 ,0.2:0"));
    ASSERT_TRUE(ladder);
    EXPECT_EQ(ladder->size(), 3U);
    EXPECT_EQ(ladderText(*ladder),
              "[{drawdown = \"0.05\", multiplier = \"0.7\"}, {drawdown = \"0.1\", multiplier = "
              "\"0.7\"}, {drawdown = \"0.2\", multiplier = \"0\"}]");
    EXPECT_TRUE(readLadder(plain(""))->empty());
    for (char const* bad : {"0.1:0.7,0.05:0.4", "0.1:0.7,0.1:0.4", "0.05:0.4,0.1:0.7", "0:1", "0.1:1.5", "1.1:0", "0.1",
                            "0.1:0.2:0.3", "a:b", ",", "0.1:0.5,"}) {
        EXPECT_FALSE(readLadder(plain(bad))) << bad;
    }
}

TEST(TextChecks, AddressesAreEncryptedOrLocal)
{
    for (char const* good : {"https://api.example.org", "https://a:8443/x?y=z", "http://127.0.0.1:8080",
                             "http://localhost", "http://[::1]:80/"}) {
        EXPECT_FALSE(addressProblem(good, "http")) << good;
    }
    for (char const* bad :
         {"", "api.example.org", "http://api.example.org", "https://", "https://me:word@a.org", "https://a b",
          "https://a:0", "https://a:99999", "https://a:x", "wss://a", "http://127.0.0.1.example.org"}) {
        EXPECT_TRUE(addressProblem(bad, "http")) << bad;
    }
    EXPECT_FALSE(addressProblem("wss://a", "ws"));
}

TEST(TextChecks, ReferencesNameAPlaceAndNeverASecret)
{
    EXPECT_FALSE(referenceProblem("keychain:pentad-api-key"));
    EXPECT_FALSE(referenceProblem("env:MY_KEY"));
    for (char const* bad : {"", "keychain:", "env: ", "c2VjcmV0", "file:x"}) {
        EXPECT_TRUE(referenceProblem(bad)) << bad;
    }
}

TEST(TextChecks, TimeZonesAreNamesAndNotPaths)
{
    EXPECT_FALSE(zoneProblem("Europe/Istanbul"));
    for (char const* bad : {"", "/etc/passwd", "../zoneinfo/UTC", "Europe Istanbul"}) {
        EXPECT_TRUE(zoneProblem(bad)) << bad;
    }
}

TEST(Settings, IntervalsHaveTheirLength)
{
    using namespace std::chrono_literals;
    EXPECT_EQ(intervalLength("1m"), 1min);
    EXPECT_EQ(intervalLength("1w"), 168h);
    EXPECT_EQ(intervalLength("7m"), 0ms);
    EXPECT_EQ(knownIntervals().front(), "1m");
    EXPECT_EQ(tradingModeText(TradingMode::Live), "live");
}

}  // namespace
}  // namespace pentad::config

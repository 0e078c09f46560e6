// SPDX-License-Identifier: GPL-3.0-or-later
#include "config/Print.h"

#include "config/AsciiText.h"
#include "config/KeyTable.h"
#include "ConfigFolder.h"

#include <gmock/gmock.h>
#include <locale>

namespace pentad::config::test {
namespace {

using testing::HasSubstr;

std::string valuesOnly(std::string const& printed)
{
    std::string text;
    for (std::string const& line : split(printed, "\n")) {
        text += line.substr(0, line.find("  # ")) + '\n';
    }
    return text;
}

TEST(Print, TheDefaultFileLoadsToExactlyTheDefaults)
{
    ConfigFolder const folder;
    LoadRequest request;
    auto const defaults = load(request);
    request.file = folder.write("config.toml", defaultFile());
    auto const loaded = load(request);
    ASSERT_TRUE(defaults);
    ASSERT_TRUE(loaded) << joined(folder.mistakesOf(request));
    EXPECT_EQ(valuesOnly(print(*loaded)), valuesOnly(print(*defaults)));
    EXPECT_EQ(configHash(loaded->settings), configHash(defaults->settings));
}

TEST(Print, TheDefaultFileNamesAndExplainsEveryKey)
{
    LoadRequest request;
    ConfigFolder const folder;
    request.file = folder.write("config.toml", defaultFile());
    auto const loaded = load(request);
    ASSERT_TRUE(loaded);
    for (Key const& key : keyTable()) {
        EXPECT_THAT(defaultFile(), HasSubstr("# " + key.documentation + '\n')) << key.name;
        if (!key.perAsset) {
            EXPECT_EQ(loaded->sources.contains(key.name), key.other.empty()) << key.name;
        }
    }
}

// Else a file that was written for one universe would keep its fees in another.
TEST(Print, TheDefaultFileLeavesTheFeesToTheUniverse)
{
    ConfigFolder const folder;
    LoadRequest request;
    request.file = folder.write("config.toml", defaultFile());
    request.overrides = {{"trading.symbols", "BTCUSDT,ETHUSDT,XRPUSDT,AVAXUSDT,SOLUSDT"}};
    auto const loaded = load(request);
    ASSERT_TRUE(loaded) << joined(folder.mistakesOf(request));
    EXPECT_EQ(loaded->settings.fees, publishedFees(Asset("USDT")));
    EXPECT_THAT(defaultFile(),
                HasSubstr("# Left out: as below, \"0.0014\" for USDT pairs.\n# taker_rate = \"0.0024\"\n"));
}

TEST(Print, TheExamplesPerAssetInTheDefaultFileAreValid)
{
    std::string text;
    for (std::string line : split(defaultFile(), "\n")) {
        bool const isExample = line.starts_with("# asset.") || line.starts_with("# weights.");
        text += (isExample ? line.substr(2) : line) + '\n';
    }
    ConfigFolder const folder;
    LoadRequest request;
    request.file = folder.write("config.toml", text);
    auto const loaded = load(request);
    ASSERT_TRUE(loaded) << joined(folder.mistakesOf(request));
    EXPECT_EQ(loaded->settings.risk.positionMaximum[Slot{0}], Quantity("0.5"_dec));
    EXPECT_EQ(loaded->settings.strategy.rebalance.targetWeights[Slot{0}], Rate("0.2"_dec));
}

TEST(Print, WhatIsPrintedLoadsToTheSameSettings)
{
    ConfigFolder const folder;
    LoadRequest request;
    request.overrides = {{"trading.symbols", "BTCUSDT,ETHUSDT,XRPUSDT,AVAXUSDT,SOLUSDT"},
                         {"capital.ladder", "0.02:0.9,0.2:0"},
                         {"capital.asset.XRPUSDT.cap_weight", "0.123456789012345678"},
                         {"risk.asset.SOLUSDT.position_max", "12.5"},
                         {"storage.state_file", "a \"b\\c.sqlite"},
                         {"execution.time_to_live", "90s"},
                         {"demo.speed", "0.5"},
                         {"strategy.name", "rebalance"}};
    auto const first = load(request);
    ASSERT_TRUE(first) << joined(folder.mistakesOf(request));
    LoadRequest again;
    again.file = folder.write("config.toml", print(*first));
    auto const second = load(again);
    ASSERT_TRUE(second) << joined(folder.mistakesOf(again));
    EXPECT_EQ(valuesOnly(print(*second)), valuesOnly(print(*first)));
    EXPECT_EQ(second->settings.capital.ladder.size(), 2U);
    EXPECT_EQ(second->settings.storage.stateFile, "a \"b\\c.sqlite");
    EXPECT_EQ(second->settings.capital.assetCapWeightOf[Slot{2}], Rate("0.123456789012345678"_dec));
}

TEST(Print, EveryKeyIsPrintedWithItsSource)
{
    LoadRequest request;
    request.overrides.emplace_back("risk.daily_loss_max", "0.01");
    auto const loaded = load(request);
    ASSERT_TRUE(loaded);
    std::string const text = print(*loaded);
    EXPECT_THAT(text, HasSubstr("risk.daily_loss_max = \"0.01\"  # command line\n"));
    EXPECT_THAT(text, HasSubstr("risk.open_orders_max = 12  # default\n"));
    for (Key const& key : keyTable()) {
        if (!key.perAsset) {
            EXPECT_THAT('\n' + text, HasSubstr('\n' + key.name + " = ")) << key.name;
        }
    }
}

TEST(Print, TheHashFollowsDecisionsAndNotPlaces)
{
    Settings settings;
    std::string const before = configHash(settings);
    EXPECT_EQ(before.size(), 64U);
    settings.storage.stateFile = "elsewhere";
    settings.observability.logLevel = LogLevel::Trace;
    settings.demo.dataDirectory = "elsewhere";
    EXPECT_EQ(configHash(settings), before);
    settings.risk.priceCollar = Rate("0.011"_dec);
    EXPECT_NE(configHash(settings), before);
}

// Decimal comma, grouping dots: what a Turkish locale does to streams.
class TurkishNumbers : public std::numpunct<char> {
protected:
    char do_decimal_point() const override { return ','; }
    char do_thousands_sep() const override { return '.'; }
    std::string do_grouping() const override { return "\3"; }
};

TEST(Print, NothingDependsOnTheLocale)
{
    auto const loadAll = [] {
        ConfigFolder const folder;
        LoadRequest request;
        request.file = folder.write("config.toml", defaultFile());
        request.environment["PENTAD_TRADING__INTERVAL"] = "15m";
        request.environment["PENTAD_CAPITAL__ASSET__XRPTRY__CAP_WEIGHT"] = "0.11";
        request.overrides.emplace_back("trading.cycle_interval_ms", "1500");
        auto const loaded = load(request);
        auto const mistakes = folder.mistakesOf("risk.daily_loss_max = 0.5\nx = 1234567\nfees.tax_rate = 1234567\n");
        return loaded ? valuesOnly(print(*loaded)) + defaultFile() + joined(mistakes)
                      : joined(folder.mistakesOf(request));
    };
    std::string const before = loadAll();
    std::locale const previous = std::locale::global(std::locale(std::locale::classic(), new TurkishNumbers));
    std::string const turkish = loadAll();
    std::locale::global(previous);
    EXPECT_EQ(turkish, before);
    EXPECT_THAT(turkish, HasSubstr("trading.cycle_interval_ms = 1500\n"));
    EXPECT_THAT(turkish, HasSubstr("capital.asset.XRPTRY.cap_weight = \"0.11\""));
}

}  // namespace
}  // namespace pentad::config::test

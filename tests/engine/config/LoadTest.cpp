// SPDX-License-Identifier: GPL-3.0-or-later
#include "config/Load.h"

#include "config/CrossChecks.h"
#include "config/Print.h"
#include "config/Sources.h"
#include "ConfigFolder.h"

#include <gmock/gmock.h>

namespace pentad::config::test {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;

Rate dailyLoss(LoadRequest const& request)
{
    auto const loaded = load(request);
    EXPECT_TRUE(loaded);
    return loaded ? loaded->settings.risk.dailyLossMaximum : Rate();
}

TEST(Load, EachOfTheSixLayersOverridesTheWeakerOnes)
{
    ConfigFolder const folder;
    LoadRequest request;
    EXPECT_EQ(dailyLoss(request), Rate("0.02"_dec));

    request.file = folder.write("config.toml", "[risk]\ndaily_loss_max = \"0.03\"\n");
    EXPECT_EQ(dailyLoss(request), Rate("0.03"_dec));

    folder.write("config.night.toml", "risk.daily_loss_max = \"0.04\"\n");
    request.profile = "night";
    EXPECT_EQ(dailyLoss(request), Rate("0.04"_dec));

    folder.write(".env", "PENTAD_RISK__DAILY_LOSS_MAX=0.05\n");
    EXPECT_EQ(dailyLoss(request), Rate("0.05"_dec));

    request.environment["PENTAD_RISK__DAILY_LOSS_MAX"] = "0.06";
    EXPECT_EQ(dailyLoss(request), Rate("0.06"_dec));

    request.overrides.emplace_back("risk.daily_loss_max", "0.07");
    EXPECT_EQ(dailyLoss(request), Rate("0.07"_dec));

    request.overrides.emplace_back("risk.daily_loss_max", "0.08");
    EXPECT_EQ(dailyLoss(request), Rate("0.08"_dec));
}

TEST(Load, FeesThatNobodySetAreThoseOfTheUniverse)
{
    LoadRequest request;
    EXPECT_EQ(load(request)->settings.fees, publishedFees(Asset("TRY")));
    request.overrides = {{"trading.symbols", "BTCUSDT,ETHUSDT,XRPUSDT,AVAXUSDT,SOLUSDT"}};
    EXPECT_EQ(load(request)->settings.fees, publishedFees(Asset("USDT")));
    request.overrides.emplace_back("fees.taker_rate", "0.0011");
    auto const loaded = load(request);
    EXPECT_EQ(loaded->settings.fees.takerRate, Rate("0.0011"_dec));
    EXPECT_EQ(loaded->settings.fees.makerRate, Rate("0.0010"_dec));
    EXPECT_FALSE(loaded->sources.contains("fees.maker_rate"));
}

TEST(Load, WithoutAConfigurationFileDotEnvStandsInTheUsualFolder)
{
    ConfigFolder const folder;
    folder.write(".env", "PENTAD_RISK__DAILY_LOSS_MAX=0.05\n");
    LoadRequest request;
    EXPECT_EQ(dailyLoss(request), Rate("0.02"_dec)) << "no folder, no file";
    request.folder = folder.path(".env").parent_path();
    EXPECT_EQ(dailyLoss(request), Rate("0.05"_dec));
    request.file = ConfigFolder().write("config.toml", "");
    EXPECT_FALSE(load(request)) << "the file that is named decides, and it is gone";
}

TEST(Load, RemembersWhereEachValueCameFrom)
{
    ConfigFolder const folder;
    LoadRequest request;
    request.file = folder.write("config.toml", "[risk]\nopen_orders_max = 5\nprice_collar = \"0.02\"\n");
    folder.write(".env", "# ours\nPENTAD_DEMO__SEED=7\n");
    request.profile = "staging";
    request.environment["PENTAD_TRADING__INTERVAL"] = "1h";
    request.overrides.emplace_back("strategy.name", "hold");
    auto const loaded = load(request);
    ASSERT_TRUE(loaded);
    auto const& sources = loaded->sources;
    EXPECT_EQ(sources.at("risk.open_orders_max"), folder.path("config.toml").string() + ":2:19");
    EXPECT_EQ(sources.at("demo.seed"), folder.path(".env").string() + ":2");
    EXPECT_EQ(sources.at("observability.log_level"), "profile staging:1:27");
    EXPECT_EQ(sources.at("trading.interval"), "environment PENTAD_TRADING__INTERVAL");
    EXPECT_EQ(sources.at("strategy.name"), "command line");
    EXPECT_FALSE(sources.contains("risk.daily_loss_max"));
    EXPECT_EQ(loaded->settings.trading.barLength(), std::chrono::hours(1));
}

TEST(Load, ReportsAllMistakesAtOnceWithLineAndColumn)
{
    ConfigFolder const folder;
    EXPECT_THAT(
        folder.mistakesOf("[trading]\n"
                          "symbols = [\"BTCTRY\", \"ETHTRY\", \"XRPTRY\", \"AVAXTRY\"]\n"
                          "mode = \"real\"\n"
                          "[risk]\n"
                          "daily_loss_max = 0.02\n"
                          "  open_orders_max = \"12\"\n"
                          "price_colar = \"0.01\"\n"
                          "data_age_max = 10\n"),
        ElementsAre("config.toml:2:11: trading.symbols: the universe needs exactly five symbols, but 4 were "
                    "given; name five, for example BTCTRY,ETHTRY,XRPTRY,AVAXTRY,SOLTRY",
                    "config.toml:3:8: trading.mode: expected one of demo, paper, live, got \"real\"; write for "
                    "example \"demo\"",
                    "config.toml:5:18: risk.daily_loss_max: the number is written without quotes and would pass "
                    "through binary floating point; write it in quotes: \"0.02\"",
                    "config.toml:6:21: risk.open_orders_max: expected a whole number from 1 to 500, got \"12\"; "
                    "write for example 12",
                    "config.toml:7:1: risk.price_colar: unknown key; did you mean 'risk.price_collar'?",
                    "config.toml:8:16: risk.data_age_max: expected a duration from 500ms to 1d with its unit "
                    "(ms, s, min, h, d), got 10; write for example \"10s\""));
}

TEST(Load, ReportsMistakesOfEverySourceWeakestFirst)
{
    ConfigFolder const folder;
    LoadRequest request;
    request.file = folder.write("config.toml", "fees.tax_rate = \"2\"\n");
    folder.write("config.prod.toml", "fees.tax_rate = true\n");
    folder.write(".env", "PENTAD_FEES__TAX_RATE='x'\nnonsense\n");
    request.profile = "prod";
    request.environment["PENTAD_FEES__TAX_RATE"] = "-1";
    request.environment["PENTAD_FEES__TAX_RAET"] = "0";
    request.environment["PENTAD_RISK_DAILY_LOSS_MAX"] = "0";
    request.overrides.emplace_back("fees.tax", "0.2");
    auto const lines = folder.mistakesOf(request);
    ASSERT_EQ(lines.size(), 7U) << joined(lines);
    EXPECT_THAT(lines[0],
                HasSubstr("config.toml:1:17: fees.tax_rate: expected a decimal number in quotes from 0 to 1"));
    EXPECT_THAT(lines[1], HasSubstr("config.prod.toml:1:17: fees.tax_rate"));
    EXPECT_EQ(lines[2], ".env:2: this line is not KEY=value; correct it or begin it with #");
    EXPECT_EQ(lines[3],
              "environment variable PENTAD_FEES__TAX_RAET: no setting has this name; did you mean "
              "PENTAD_FEES__TAX_RATE?");
    EXPECT_EQ(lines[4],
              "environment variable PENTAD_RISK_DAILY_LOSS_MAX: two underscores separate the levels of a "
              "name; write PENTAD_RISK__DAILY_LOSS_MAX");
    EXPECT_THAT(lines[5], HasSubstr("environment variable PENTAD_FEES__TAX_RATE: fees.tax_rate: expected"));
    EXPECT_THAT(lines[6], HasSubstr("command line: fees.tax: unknown key; did you mean 'fees.tax_rate'?"));
}

TEST(Load, SyntaxMistakesDoNotHideTheOthers)
{
    ConfigFolder const folder;
    auto const lines = folder.mistakesOf(
        "[risk]\n"
        "daily_loss_max = 5%\n"
        "open_orders_max = 0\n"
        "price_collar = 0,01\n"
        "price_collar = \"0.01\"\n"
        "[nothing]\n");
    ASSERT_EQ(lines.size(), 4U) << joined(lines);
    EXPECT_THAT(lines[0], HasSubstr("config.toml:2:"));
    EXPECT_THAT(lines[0], HasSubstr("not valid TOML"));
    EXPECT_THAT(lines[1], HasSubstr("config.toml:3:19: risk.open_orders_max"));
    EXPECT_THAT(lines[2], HasSubstr("config.toml:4:"));
    EXPECT_THAT(lines[3], HasSubstr("config.toml:6:"));
    EXPECT_THAT(lines[3], HasSubstr("unknown key"));
}

TEST(Load, AnUnreadableFileIsOneSentence)
{
    ConfigFolder const folder;
    LoadRequest request;
    request.file = folder.path("absent.toml");
    EXPECT_THAT(folder.mistakesOf(request), ElementsAre(HasSubstr("absent.toml: there is no such file; name an")));
    request.file = folder.path("");
    EXPECT_THAT(folder.mistakesOf(request), ElementsAre(HasSubstr("this is a folder, not a file")));
}

TEST(Load, AFileOfANewerProgramIsRefusedAndNotGuessed)
{
    ConfigFolder const folder;
    EXPECT_THAT(folder.mistakesOf("schema_version = 2\n[future]\nx = 1\n"),
                ElementsAre("config.toml:1:18: schema_version: this file has form 2, but this program knows only form "
                            "1; use the newer program that wrote it"));
    EXPECT_THAT(folder.mistakesOf("schema_version = 1\n"), IsEmpty());
    EXPECT_THAT(folder.mistakesOf("schema_version = \"1\"\n"), ElementsAre(HasSubstr("whole number")));
}

TEST(Load, AnOwnProfileNeedsItsFile)
{
    ConfigFolder const folder;
    LoadRequest request;
    for (char const* profile : {"dev", "staging", "prod"}) {
        request.profile = profile;
        EXPECT_THAT(folder.mistakesOf(request), IsEmpty());
    }
    request.profile = "mine";
    EXPECT_THAT(folder.mistakesOf(request), ElementsAre(HasSubstr("name one with --config")));
    request.file = folder.write("config.toml", "");
    EXPECT_THAT(folder.mistakesOf(request),
                ElementsAre("profile mine: there is no file config.mine.toml; create it, or use dev, staging or prod"));
    request.profile = "../mine";
    EXPECT_THAT(folder.mistakesOf(request), ElementsAre(HasSubstr("letters, digits")));
}

// Profiles and symbols become parts of file names.
TEST(Load, NoNameLeadsOutOfItsFolder)
{
    ConfigFolder const folder;
    LoadRequest request;
    request.file = folder.write("config.toml", "");
    for (char const* profile :
         {"..", ".", "a/b", "/etc/passwd", "..\\x", "a b", "a\nb", "a;b", "$HOME", "~", "a.b", "ş"}) {
        request.profile = profile;
        EXPECT_THAT(folder.mistakesOf(request), ElementsAre(HasSubstr("letters, digits"))) << profile;
    }
    request.profile.clear();
    for (std::string const symbol : {"../TRY", "/TRY", "A/BTRY", "A.BTRY", "A;DROPTRY", "btctry", "ŞTRY", "A BTRY",
                                     "TRY", "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAATRY"}) {
        request.overrides = {{"trading.symbols", "BTCTRY,ETHTRY,XRPTRY,AVAXTRY," + symbol}};
        EXPECT_THAT(joined(folder.mistakesOf(request)), HasSubstr("not a symbol")) << symbol;
    }
}

TEST(Load, PerAssetSettingsReachTheirAsset)
{
    ConfigFolder const folder;
    LoadRequest request;
    request.file = folder.write("config.toml",
                                "[capital.asset.ETHTRY]\n"
                                "cap_absolute = \"5000.5\"\n"
                                "cap_weight = \"0.15\"\n"
                                "[risk.asset.BTCTRY]\n"
                                "position_max = \"0.5\"\n"
                                "[strategy.rebalance.weights]\n"
                                "SOLTRY = \"0.25\"\n");
    request.environment["pentad_capital__asset__xrptry__cap_weight"] = "0.05";
    auto const loaded = load(request);
    ASSERT_TRUE(loaded) << joined(folder.mistakesOf(request));
    Settings const& settings = loaded->settings;
    EXPECT_EQ(settings.capital.assetCapAbsoluteOf[Slot{1}], Money("5000.5"_dec));
    EXPECT_EQ(settings.capital.assetCapWeightOf[Slot{1}], Rate("0.15"_dec));
    EXPECT_EQ(settings.capital.assetCapWeightOf[Slot{2}], Rate("0.05"_dec));
    EXPECT_EQ(settings.capital.assetCapWeightOf[Slot{0}], std::nullopt);
    EXPECT_EQ(settings.risk.positionMaximum[Slot{0}], Quantity("0.5"_dec));
    EXPECT_EQ(settings.strategy.rebalance.targetWeights[Slot{4}], Rate("0.25"_dec));
}

TEST(Load, ASettingForAnAssetOutsideTheUniverseIsAMistake)
{
    ConfigFolder const folder;
    EXPECT_THAT(folder.mistakesOf("[risk.asset.DOGETRY]\nposition_max = \"1\"\n"),
                ElementsAre(HasSubstr("config.toml:2:16: risk.asset.DOGETRY.position_max: 'DOGETRY' is not one of "
                                      "trading.symbols; name one of BTCTRY, ETHTRY")));
    EXPECT_THAT(folder.mistakesOf("[risk.asset.btctry]\nposition_max = \"1\"\n"),
                ElementsAre(HasSubstr("did you mean 'BTCTRY'?")));
}

TEST(Load, AStrongerSourceMayReplaceTheUniverseUnderPerAssetSettings)
{
    ConfigFolder const folder;
    LoadRequest request;
    request.file = folder.write("config.toml", "[capital.asset.SOLTRY]\ncap_weight = \"0.1\"\n");
    request.overrides.emplace_back("trading.symbols", "BTCUSDT,ETHUSDT,XRPUSDT,AVAXUSDT,SOLUSDT");
    auto const loaded = load(request);
    ASSERT_TRUE(loaded) << joined(folder.mistakesOf(request));
    EXPECT_EQ(loaded->settings.capital.assetCapWeightOf, CapitalParameters{}.assetCapWeightOf);
    EXPECT_FALSE(loaded->sources.contains("capital.asset.SOLTRY.cap_weight"));
}

TEST(Load, RefusesEveryWrongUniverseOnTheCommandLine)
{
    ConfigFolder const folder;
    auto const mistake = [&](char const* symbols) {
        LoadRequest request;
        request.overrides.emplace_back("trading.symbols", symbols);
        return joined(folder.mistakesOf(request));
    };
    EXPECT_THAT(mistake("BTCTRY,ETHTRY,XRPTRY,AVAXTRY"), HasSubstr("4 were given"));
    EXPECT_THAT(mistake("BTCTRY,ETHTRY,XRPTRY,AVAXTRY,SOLTRY,DOGETRY"), HasSubstr("6 were given"));
    EXPECT_THAT(mistake("BTCTRY,ETHTRY,XRPTRY,AVAXTRY,BTCTRY"), HasSubstr("BTCTRY is named twice"));
    EXPECT_THAT(mistake("BTCTRY,ETHTRY,XRPTRY,AVAXTRY,SOLUSDT"), HasSubstr("different quote currencies"));
    EXPECT_THAT(mistake(""), HasSubstr("not a symbol"));
    EXPECT_EQ(mistake("BTCTRY, ETHTRY, XRPTRY, AVAXTRY, SOLTRY"), "");
}

TEST(Load, ContradictionsBetweenKeysStandWhereTheStrongestOfThemStands)
{
    ConfigFolder const folder;
    EXPECT_THAT(folder.mistakesOf("[strategy.trend]\nfast_bars = 26\n"),
                ElementsAre(HasSubstr("config.toml:2:13: strategy.trend.fast_bars: the fast average (26 bars) is not "
                                      "shorter")));
    EXPECT_THAT(folder.mistakesOf("trading.mode = \"live\"\n"),
                ElementsAre(HasSubstr("config.toml:1:16: trading.mode: live trading sends real orders")));
    EXPECT_THAT(folder.mistakesOf("trading.mode = \"live\"\ntrading.dry_run = false\n"), IsEmpty());
    EXPECT_THAT(folder.mistakesOf("trading.mode = \"paper\"\n"), IsEmpty());
    EXPECT_THAT(folder.mistakesOf("[strategy.rebalance.weights]\nBTCTRY = \"0.6\"\nETHTRY = \"0.5\"\n"),
                ElementsAre(HasSubstr("the five target weights sum to 1.1")));
    char const* const twoSeconds = "exchange.api_timeout = \"2s\"\nexecution.unknown_grace = ";
    EXPECT_THAT(folder.mistakesOf(std::string(twoSeconds) + "\"2999ms\"\n"),
                ElementsAre(HasSubstr("a second longer than api_timeout")));
    EXPECT_THAT(folder.mistakesOf(std::string(twoSeconds) + "\"3s\"\n"), IsEmpty());
    char const* const live = "trading.mode = \"live\"\ntrading.dry_run = false\nexecution.unknown_grace = ";
    EXPECT_THAT(folder.mistakesOf(std::string(live) + "\"29999ms\"\n"),
                ElementsAre(HasSubstr("at least 30s in live trading")));
    EXPECT_THAT(folder.mistakesOf(std::string(live) + "\"30s\"\n"), IsEmpty());
    EXPECT_THAT(folder.mistakesOf(std::string(live) + "\"12s\"\nexchange.base_url = \"http://127.0.0.1:8080\"\n"),
                IsEmpty())
        << "an exchange of this machine";
    EXPECT_THAT(folder.mistakesOf("execution.absent_answers_min = 2\n"), ElementsAre(HasSubstr("from 3")))
        << "one list may be wrong";
    EXPECT_THAT(folder.mistakesOf("strategy.reversion.exit_z = \"2\"\n"), ElementsAre(HasSubstr("is not below")));
    EXPECT_THAT(folder.mistakesOf("risk.slippage_alarm_bps = \"1\"\n"), ElementsAre(HasSubstr("raise slippage_alarm")));
    char const* const farLimit = "execution.protective_limit_offset = \"0.02\"\n";
    EXPECT_THAT(folder.mistakesOf(farLimit), IsEmpty()) << "no stoplimit is wanted";
    EXPECT_THAT(folder.mistakesOf(std::string(farLimit) + "execution.protective_stop = \"stoplimit\"\n"),
                ElementsAre(HasSubstr("outside the price collar of 0.01")));
}

TEST(Load, AKeyThatIsWrongInItselfCausesNoContradiction)
{
    ConfigFolder const folder;
    EXPECT_THAT(folder.mistakesOf("[strategy.trend]\nfast_bars = 0\nslow_bars = 5\n"),
                ElementsAre(HasSubstr("strategy.trend.fast_bars: expected a whole number from 1")));
}

TEST(Load, DotEnvNeverOverridesASetVariable)
{
    ConfigFolder const folder;
    LoadRequest request;
    request.file = folder.write("config.toml", "");
    folder.write(".env", "PENTAD_DEMO__SEED=1x\n");
    request.environment["PENTAD_DEMO__SEED"] = "5";
    auto const loaded = load(request);
    ASSERT_TRUE(loaded) << joined(folder.mistakesOf(request));
    EXPECT_EQ(loaded->settings.demo.seed, 5);
}

TEST(Load, VariablesOfOtherProgramsAreLeftAlone)
{
    ConfigFolder const folder;
    LoadRequest request;
    request.environment = {{"HOME", "/"}, {"PENTAD_CLI", "x"}, {"PENTADE__X", "1"}, {"A__B", "2"}};
    EXPECT_THAT(folder.mistakesOf(request), IsEmpty());
}

TEST(Load, AGroupWithoutTableIsExplained)
{
    ConfigFolder const folder;
    EXPECT_THAT(folder.mistakesOf("risk = 5\n"),
                ElementsAre("config.toml:1:1: risk: this is a group of settings, not a value; write [risk] and its "
                            "keys below it"));
}

TEST(Load, PathsCanBeAddedToTheAddressesOfTheExchange)
{
    ConfigFolder const folder;
    for (std::string const key : {"base_url = \"http", "graph_url = \"http", "websocket_url = \"ws"}) {
        EXPECT_THAT(folder.mistakesOf("[exchange]\n" + key + "://127.0.0.1:8080/feed\"\n"), testing::IsEmpty());
        for (char const* const end : {"?a=b", "#", "/feed?"}) {
            EXPECT_THAT(joined(folder.mistakesOf("[exchange]\n" + key + "://127.0.0.1:8080" + end + "\"\n")),
                        HasSubstr("must not have a ? or #"))
                << key << end;
        }
    }
}

// A key that someone tries to plant must not come out anywhere.
TEST(Load, SecretsNeverAppearInAnyMessage)
{
    constexpr std::string_view kPlanted = "c2VjcmV0LXBsYW50ZWQ=";
    std::string const planted(kPlanted);
    ConfigFolder const folder;
    LoadRequest request;
    request.file =
        folder.write("config.toml", "[auth]\napi_secret = \"" + planted + "\"\napi_key_ref = \"" + planted +
                                        "\"\napi_secret_ref = [\"" + planted +
                                        "\"]\n[exchange]\nbase_url = \"https://me:" + planted + "@127.0.0.1\"\n");
    folder.write(".env", "PENTAD_API_SECRET=" + planted + "\n");
    request.environment["PENTAD_API_KEY"] = planted;
    request.environment["PENTAD_AUTH__API_SECRET"] = planted;
    request.overrides.emplace_back("auth.api_key", planted);
    request.overrides.emplace_back("auth.api_key_ref", planted);
    auto const lines = folder.mistakesOf(request);
    EXPECT_EQ(lines.size(), 8U) << joined(lines);
    EXPECT_THAT(joined(lines), testing::Not(HasSubstr(planted)));
    EXPECT_THAT(joined(lines), HasSubstr(".env:1: PENTAD_API_SECRET: a secret must not stand in a file"));
    EXPECT_THAT(joined(lines), HasSubstr("config.toml:2:1: auth.api_secret: unknown key; secrets are never part"));
}

TEST(Load, SecretsInTheEnvironmentAreMaskedInPrint)
{
    LoadRequest request;
    request.environment["PENTAD_API_KEY"] = "planted-key";
    request.environment["PENTAD_API_SECRET"] = "planted-secret";
    auto const loaded = load(request);
    ASSERT_TRUE(loaded);
    std::string const text = print(*loaded);
    EXPECT_THAT(text, testing::Not(HasSubstr("planted")));
    EXPECT_THAT(text, HasSubstr("# PENTAD_API_KEY = ***  # environment\n"));
    EXPECT_THAT(text, HasSubstr("# PENTAD_API_SECRET = ***  # environment\n"));
}

}  // namespace
}  // namespace pentad::config::test

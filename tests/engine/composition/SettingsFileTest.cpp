// SPDX-License-Identifier: GPL-3.0-or-later
#include "composition/SettingsFile.h"

#include "config/KeyTable.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <QTemporaryDir>

#include <fstream>
#include <sstream>

namespace pentad::composition {
namespace {

using testing::Contains;
using testing::HasSubstr;

constexpr char const* kFile = R"(# my settings
schema_version = 1

[risk]  # careful
daily_loss_max = "0.015"  # do not raise
orders_per_minute_max = 6

[capital]
# the ladder of last spring
ladder = [
    {drawdown = "0.04", multiplier = "0.5"},  # early
    {drawdown = "0.08", multiplier = "0"},
]
)";

struct SettingsFileScene {
    explicit SettingsFileScene(std::string const& text = kFile, std::map<std::string, std::string> environment = {})
    {
        request.environment = std::move(environment);
        if (!text.empty()) {
            std::ofstream(path()) << text;
            request.file = path();
        }
        auto const loaded = config::load(request);
        check(loaded.has_value(), "SettingsFileScene: the settings do not load");
        desk = std::make_unique<SettingsFile>(request, path(), *loaded);
    }
    std::filesystem::path path() const { return folder.filePath(QStringLiteral("config.toml")).toStdString(); }
    std::string text() const
    {
        std::stringstream all;
        all << std::ifstream(path()).rdbuf();
        return all.str();
    }
    SettingRow row(std::string const& key) const
    {
        for (SettingRow& each : desk->rows()) {
            if (each.key == key) {
                return each;
            }
        }
        ADD_FAILURE() << "no row " << key;
        return {};
    }
    std::vector<std::string> save(std::vector<std::pair<std::string, std::string>> const& changes)
    {
        auto const saved = desk->save(changes);
        return saved ? std::vector<std::string>{} : saved.error();
    }

    QTemporaryDir folder;
    config::LoadRequest request;
    std::unique_ptr<SettingsFile> desk;
};

TEST(SettingsFileTest, ARowSaysWhatIsInForceAndWhereItCameFrom)
{
    SettingsFileScene scene(kFile, {{"PENTAD_DEMO__SEED", "7"}});
    SettingRow const loss = scene.row("risk.daily_loss_max");
    EXPECT_EQ(loss.group, "risk");
    EXPECT_EQ(loss.value, "0.015");
    EXPECT_EQ(loss.source, scene.path().string() + ":5:18");
    EXPECT_TRUE(loss.fromFile);
    EXPECT_EQ(loss.pending, "");
    EXPECT_FALSE(loss.documentation.empty());
    SettingRow const seed = scene.row("demo.seed");
    EXPECT_EQ(seed.value, "7");
    EXPECT_FALSE(seed.fromFile) << "the environment goes first";
    EXPECT_EQ(scene.row("trading.symbols").value, "BTCTRY, ETHTRY, XRPTRY, AVAXTRY, SOLTRY");
    EXPECT_EQ(scene.row("capital.ladder").value, "0.04:0.5, 0.08:0");
    EXPECT_THAT(scene.row("strategy.name").choices, Contains("hold"));
    EXPECT_THAT(scene.row("trading.interval").choices, Contains("1h"));
    EXPECT_TRUE(scene.row("risk.daily_loss_max").choices.empty());
}

// What a row shows can be typed into its field again, for every key there is.
TEST(SettingsFileTest, EveryValueShownIsAValueThatCanBeTyped)
{
    SettingsFileScene scene;
    for (SettingRow const& row : scene.desk->rows()) {
        if (!row.value.empty()) {
            EXPECT_EQ(scene.desk->check(row.key, row.value), std::nullopt) << row.key << " = " << row.value;
        }
    }
}

TEST(SettingsFileTest, ChecksOneValueOnItsOwn)
{
    SettingsFileScene scene;
    EXPECT_EQ(scene.desk->check("risk.daily_loss_max", "0.05"), std::nullopt);
    EXPECT_THAT(*scene.desk->check("risk.daily_loss_max", "5"), HasSubstr("at most 1"));
    EXPECT_THAT(*scene.desk->check("strategy.name", "magic"), HasSubstr("trend"));
    EXPECT_THAT(*scene.desk->check("risk.daily_loss", "1"), HasSubstr("daily_loss_max"));
}

TEST(SettingsFileTest, SavesValuesAndKeepsEverythingElse)
{
    SettingsFileScene scene;
    ASSERT_THAT(scene.save({{"risk.daily_loss_max", "0.03"},
                            {"risk.orders_per_minute_max", "12"},
                            {"capital.ladder", "0.05:0.7, 0.10:0"},
                            {"risk.price_collar", "0.02"},
                            {"strategy.name", "hold"},
                            {"capital.asset.ETHTRY.cap_weight", "0.1"}}),
                testing::IsEmpty());
    EXPECT_EQ(scene.text(), R"(# my settings
schema_version = 1

[risk]  # careful
price_collar = "0.02"
daily_loss_max = "0.03"  # do not raise
orders_per_minute_max = 12

[capital]
asset.ETHTRY.cap_weight = "0.1"
# the ladder of last spring
ladder = [{drawdown = "0.05", multiplier = "0.7"}, {drawdown = "0.1", multiplier = "0"}]

[strategy]
name = "hold"
)");
    SettingRow const loss = scene.row("risk.daily_loss_max");
    EXPECT_EQ(loss.value, "0.015") << "nothing takes effect before the next start";
    EXPECT_EQ(loss.pending, "0.03");
    EXPECT_EQ(scene.row("capital.asset.ETHTRY.cap_weight").pending, "0.1");
    auto const permissions = std::filesystem::status(scene.path()).permissions();
    EXPECT_EQ(permissions, std::filesystem::perms::owner_read | std::filesystem::perms::owner_write);
}

TEST(SettingsFileTest, SavesIntoTablesOfEveryForm)
{
    for (char const* const form : {"risk.daily_loss_max = \"0.01\"\n", "risk = {daily_loss_max = \"0.01\"}\n",
                                   "[ risk ]\n  daily_loss_max=\"0.01\"", "[risk]\ndaily_loss_max = '0.01' # ç\n"}) {
        SCOPED_TRACE(form);
        SettingsFileScene scene(form);
        EXPECT_THAT(scene.save({{"risk.daily_loss_max", "0.04"}}), testing::IsEmpty());
        EXPECT_EQ(scene.row("risk.daily_loss_max").pending, "0.04");
    }
}

TEST(SettingsFileTest, ChangesNothingWhereTheWholeWouldBeWrong)
{
    SettingsFileScene scene;
    auto const mistakes = scene.save({{"risk.daily_loss_max", "9"}, {"risk.orders_per_minute_max", "many"}});
    EXPECT_EQ(mistakes.size(), 2U);
    EXPECT_EQ(scene.text(), kFile);
    // Each is right on its own, together they contradict.
    auto const contradiction = scene.save({{"trading.mode", "live"}, {"trading.dry_run", "true"}});
    ASSERT_FALSE(contradiction.empty());
    EXPECT_THAT(contradiction.front(), HasSubstr(scene.path().string() + ":"));
    EXPECT_EQ(scene.text(), kFile);
    EXPECT_EQ(std::distance(std::filesystem::directory_iterator(scene.path().parent_path()), {}), 1)
        << "nothing is left beside it";
}

TEST(SettingsFileTest, MakesTheFileWhereThereIsNone)
{
    SettingsFileScene scene("");
    EXPECT_THAT(scene.save({{"strategy.name", "rebalance"}}), testing::IsEmpty());
    EXPECT_EQ(scene.text(), "[strategy]\nname = \"rebalance\"\n");
}

TEST(SettingsFileTest, FollowsALinkInsteadOfReplacingIt)
{
    SettingsFileScene scene;
    auto const real = scene.path().parent_path() / "real.toml";
    std::filesystem::rename(scene.path(), real);
    std::filesystem::create_symlink(real, scene.path());
    EXPECT_THAT(scene.save({{"risk.daily_loss_max", "0.03"}}), testing::IsEmpty());
    EXPECT_TRUE(std::filesystem::is_symlink(scene.path()));
    EXPECT_THAT(scene.text(), HasSubstr("\"0.03\""));
}

}  // namespace
}  // namespace pentad::composition

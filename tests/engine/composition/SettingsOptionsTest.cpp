// SPDX-License-Identifier: GPL-3.0-or-later
#include "composition/SettingsOptions.h"

#include "persistence/StateFiles.h"

#include <gtest/gtest.h>
#include <QTemporaryDir>

#include <cstdlib>
#include <fstream>

namespace pentad::composition {
namespace {

namespace fs = std::filesystem;

// One folder stands for all of the user's.
class SettingsOptionsTest : public testing::Test {
public:
    SettingsOptionsTest() : m_config(variable("XDG_CONFIG_HOME")), m_data(variable("XDG_DATA_HOME"))
    {
        setenv("XDG_CONFIG_HOME", home().c_str(), 1);
        setenv("XDG_DATA_HOME", (home() / "data").c_str(), 1);
    }
    ~SettingsOptionsTest() override
    {
        restore("XDG_CONFIG_HOME", m_config);
        restore("XDG_DATA_HOME", m_data);
    }

protected:
    fs::path home() const { return m_folder.path().toStdString(); }
    void write(char const* name, char const* text) const
    {
        fs::create_directories(home() / "pentad");
        std::ofstream(home() / "pentad" / name) << text;
    }

private:
    static std::optional<std::string> variable(char const* name)
    {
        char const* const value = std::getenv(name);
        return value != nullptr ? std::optional<std::string>(value) : std::nullopt;
    }
    static void restore(char const* name, std::optional<std::string> const& value)
    {
        value ? setenv(name, value->c_str(), 1) : unsetenv(name);
    }

    QTemporaryDir m_folder;
    std::optional<std::string> m_config;
    std::optional<std::string> m_data;
};

TEST_F(SettingsOptionsTest, DotEnvInTheUsualFolderNeedsNoConfigurationFile)
{
    write(".env", "PENTAD_DEMO__SEED=7\n");
    auto const loaded = SettingsOptions().load();
    ASSERT_TRUE(loaded);
    EXPECT_EQ(loaded->settings.demo.seed, 7);
    write("config.toml", "[demo]\nseed = 8\n");
    auto const both = SettingsOptions().load();
    ASSERT_TRUE(both);
    EXPECT_EQ(both->settings.demo.seed, 7) << "and is the stronger one where there is one";
}

TEST_F(SettingsOptionsTest, KnowingWhereTheJournalIsMakesNothing)
{
    config::Settings const settings;
    fs::path const state = statePath(settings);
    EXPECT_EQ(state, home() / "data" / "pentad" / "demo.db");
    EXPECT_FALSE(fs::exists(home() / "data"));
    EXPECT_TRUE(prepareStatePlace(settings, home() / "elsewhere" / "demo.db"));
    EXPECT_FALSE(fs::exists(home() / "elsewhere"));
    EXPECT_TRUE(prepareStatePlace(settings, state));
    EXPECT_TRUE(fs::is_directory(home() / "data" / "pentad"));
}

}  // namespace
}  // namespace pentad::composition

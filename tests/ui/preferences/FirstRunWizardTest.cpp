// SPDX-License-Identifier: GPL-3.0-or-later
#include "preferences/AboutDialog.h"
#include "preferences/FirstRunWizard.h"

#include "SettingsStage.h"

#include <QClipboard>

namespace pentad::preferences {
namespace {

using namespace test;

struct FirstRunWizardTest : testing::Test {
    void next(int times)
    {
        for (int i = 0; i < times; ++i) {
            press(wizard, "first.next");
        }
    }

    SettingsStage stage;
    FirstRunWizard wizard{stage.desk};
};

TEST_F(FirstRunWizardTest, EndsWithTheDemoAndDoesNotComeAgain)
{
    bool demo = false;
    QObject::connect(&wizard, &FirstRunWizard::demoWanted, &wizard, [&] { demo = true; });
    wizard.open();
    EXPECT_EQ(textOf(wizard, "first.step"), QStringLiteral("Step 1 of 5"));
    EXPECT_FALSE(stage.preferences.firstRunDone());
    next(4);
    EXPECT_EQ(part<QAbstractButton>(wizard, "first.next")->text(), QStringLiteral("Start demo"));
    EXPECT_FALSE(demo);
    next(1);
    EXPECT_TRUE(demo);
    EXPECT_TRUE(stage.preferences.firstRunDone());
    EXPECT_FALSE(wizard.isVisible());
    EXPECT_EQ(stage.settings.saves(), 0);
}

TEST_F(FirstRunWizardTest, EveryPageCanBeSkippedAndSkippingLeavesEverythingAsItWas)
{
    wizard.open();
    press(wizard, "first.theme.2");
    EXPECT_EQ(stage.preferences.theme(), widgets::ThemeChoice::Light);
    press(wizard, "first.skip");
    EXPECT_EQ(stage.preferences.theme(), widgets::ThemeChoice::Dark);
    press(wizard, "first.skip");
    type(wizard, "first.symbols", QStringLiteral("BTCTRY"));
    EXPECT_FALSE(part<QAbstractButton>(wizard, "first.next")->isEnabled());
    press(wizard, "first.skip");
    EXPECT_TRUE(part<QAbstractButton>(wizard, "first.next")->isEnabled());
    press(wizard, "first.skip");
    press(wizard, "first.skip");
    EXPECT_TRUE(stage.preferences.firstRunDone());
    EXPECT_EQ(stage.settings.saves(), 0);
}

TEST_F(FirstRunWizardTest, AFolderOfCandlesIsWrittenAtTheEnd)
{
    wizard.open();
    next(2);
    type(wizard, "first.folder", QStringLiteral("/data/candles"));
    next(3);
    EXPECT_EQ(stage.settings.written().at("demo.data_dir"), "/data/candles");
}

TEST_F(FirstRunWizardTest, ShowsTheKeyNumbersOfThePolicyInForce)
{
    wizard.open();
    next(3);
    EXPECT_EQ(textOf(wizard, "first.policy.risk.daily_loss_max"), QStringLiteral("2.00 %"));
    EXPECT_EQ(textOf(wizard, "first.policy.capital.edge_min_bps"), QStringLiteral("8.00"));
}

TEST_F(FirstRunWizardTest, LeavingEarlyBringsItBackAtTheNextStart)
{
    wizard.open();
    next(2);
    wizard.reject();
    EXPECT_FALSE(stage.preferences.firstRunDone());
}

TEST_F(FirstRunWizardTest, LayoutChoiceIsKept)
{
    bool locked = false;
    QObject::connect(&wizard, &FirstRunWizard::layoutLockWanted, &wizard, [&](bool wanted) { locked = wanted; });
    wizard.open();
    next(4);
    press(wizard, "first.layout.locked");
    next(1);
    EXPECT_TRUE(locked);
    EXPECT_TRUE(stage.preferences.value(QStringLiteral("layout/locked")).toBool());
}

TEST_F(FirstRunWizardTest, Pictures)
{
    wizard.open();
    for (int i = 1; i <= 5; ++i) {
        keepPicture(wizard, QStringLiteral("preferences"), QStringLiteral("first-%1").arg(i));
        if (i == 4) {
            stage.preferences.setTheme(widgets::ThemeChoice::Light);
        }
        if (i < 5) {
            next(1);
        }
    }
    EXPECT_TRUE(wizard.isVisible());
}

TEST(AboutDialogTest, EverythingCanBeCopiedAtOnce)
{
    SettingsStage stage;
    AboutDialog about({{QStringLiteral("SQLite"), QStringLiteral("3.40.1")}},
                      {{QStringLiteral("Settings file"), QStringLiteral("/home/trader/.config/pentad/config.toml")},
                       {QStringLiteral("Journal"), QStringLiteral("/home/trader/.local/share/pentad/demo.db")}});
    about.open();
    keepPicture(about, QStringLiteral("preferences"), QStringLiteral("about"));
    press(about, "about.copy");
    QString const copied = QGuiApplication::clipboard()->text();
    EXPECT_TRUE(copied.contains(QStringLiteral("SQLite: 3.40.1")));
    EXPECT_TRUE(copied.contains(QStringLiteral("Settings file: /home/trader/.config/pentad/config.toml")));
    EXPECT_TRUE(copied.contains(QStringLiteral("GPL-3.0-or-later")));
    EXPECT_TRUE(copied.contains(QStringLiteral("prometheus-cpp: MIT")));
    EXPECT_TRUE(copied.contains(QString::fromLatin1(qVersion())));
    EXPECT_TRUE(part<QLabel>(about, "about.path.1")->textInteractionFlags() & Qt::TextSelectableByMouse);
}

}  // namespace
}  // namespace pentad::preferences

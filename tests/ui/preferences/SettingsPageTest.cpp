// SPDX-License-Identifier: GPL-3.0-or-later
#include "preferences/SettingsPage.h"

#include "SettingsStage.h"
#include "widgets/SettingTexts.h"

#include <QCheckBox>
#include <QComboBox>
#include <QFile>
#include <QListWidget>
#include <QSet>
#include <QXmlStreamReader>

namespace pentad::preferences {
namespace {

using namespace test;

constexpr auto kDailyLoss = "settings.field.risk.daily_loss_max";
constexpr auto kDailyLossMessage = "settings.message.risk.daily_loss_max";

struct SettingsPageTest : testing::Test {
    void open()
    {
        page = std::make_unique<SettingsPage>(stage.desk, stage.shortcuts);
        page->resize(1236, 700);
        page->show();
        settle();
    }
    void choose(QString const& group)
    {
        auto* const groups = part<QListWidget>(*page, "settings.groups");
        QList<QListWidgetItem*> const found = groups->findItems(group, Qt::MatchExactly);
        ASSERT_EQ(found.size(), 1) << group.toStdString();
        groups->setCurrentItem(found.first());
        settle();
    }
    bool canSave() const { return part<QAbstractButton>(*page, "settings.save")->isEnabled(); }

    SettingsStage stage;
    std::unique_ptr<SettingsPage> page;
};

TEST_F(SettingsPageTest, AnInvalidValueSaysWhyAndCannotBeSaved)
{
    open();
    type(*page, kDailyLoss, QStringLiteral("0.03"));
    EXPECT_TRUE(canSave());
    type(*page, kDailyLoss, QStringLiteral("7"));
    EXPECT_FALSE(canSave());
    EXPECT_TRUE(textOf(*page, kDailyLossMessage).contains(QStringLiteral("at most 1")))
        << textOf(*page, kDailyLossMessage).toStdString();
    type(*page, kDailyLoss, QStringLiteral("a lot"));
    EXPECT_TRUE(textOf(*page, kDailyLossMessage).contains(QStringLiteral("not a number")));
    EXPECT_EQ(textOf(*page, "settings.state"), QStringLiteral("Fields to mend before saving: 1"));
}

TEST_F(SettingsPageTest, EverySettingSaysWhenAChangeOfItCounts)
{
    open();
    for (SettingRow const& row : stage.settings.rows()) {
        std::string const name = "settings.restart." + row.key;
        bool const isLimit = row.group == "risk" || row.group == "capital";
        EXPECT_EQ(textOf(*page, name.c_str()),
                  isLimit ? QStringLiteral("frozen until restart") : QStringLiteral("counts from the next start"))
            << row.key;
    }
    choose(QStringLiteral("Settings file"));
    EXPECT_TRUE(part<QLabel>(*page, "settings.restart.schema_version")->isVisible());
}

// The texts of the table of settings are the engine's; the collector of translations knows only those listed here.
TEST_F(SettingsPageTest, EveryTextOfTheTableIsAmongTheTranslations)
{
    QFile source(QStringLiteral(PENTAD_SOURCE_DIR "/translations/pentad_tr.ts"));
    ASSERT_TRUE(source.open(QIODevice::ReadOnly));
    QXmlStreamReader reader(&source);
    QSet<QString> known;
    bool isOurs = false;
    while (!reader.atEnd()) {
        reader.readNext();
        if (reader.isStartElement() && reader.name() == QLatin1String("name")) {
            isOurs = reader.readElementText() == QLatin1String("Settings");
        } else if (reader.isStartElement() && reader.name() == QLatin1String("source") && isOurs) {
            known << reader.readElementText();
        }
    }
    ASSERT_GT(known.size(), 100);
    for (SettingRow const& row : stage.settings.rows()) {
        EXPECT_TRUE(known.contains(widgets::settingLabel(row.key))) << row.key;
        EXPECT_TRUE(known.contains(format::text(row.documentation))) << row.documentation;
        EXPECT_TRUE(row.unit.empty() || known.contains(format::text(row.unit))) << row.unit;
    }
}

TEST_F(SettingsPageTest, ANumberIsReadBackWithItsUnit)
{
    open();
    type(*page, "settings.field.capital.asset_cap_absolute", QStringLiteral("1234567.5"));
    EXPECT_EQ(textOf(*page, "settings.message.capital.asset_cap_absolute"),
              QStringLiteral("1,234,567.5 quote currency"));
}

TEST_F(SettingsPageTest, AnAmbiguousNumberAsksWhichOneIsMeant)
{
    open();
    type(*page, "settings.field.capital.asset_cap_absolute", QStringLiteral("1,234"));
    EXPECT_FALSE(canSave());
    EXPECT_EQ(textOf(*page, "settings.message.capital.asset_cap_absolute"),
              QStringLiteral("1,234 may mean 1234 or 1.234. Which one?"));
    press(*page, "settings.message.capital.asset_cap_absolute.second");
    EXPECT_EQ(part<QLineEdit>(*page, "settings.field.capital.asset_cap_absolute")->text(), QStringLiteral("1.234"));
    EXPECT_TRUE(canSave());
    press(*page, "settings.save");
    EXPECT_EQ(stage.settings.written().at("capital.asset_cap_absolute"), "1.234");
}

TEST_F(SettingsPageTest, TurkishNumbersAreReadAsTurkishAndWrittenWithADot)
{
    stage.preferences.setLanguage(widgets::LanguageChoice::Turkish);
    open();
    EXPECT_EQ(part<QLineEdit>(*page, kDailyLoss)->text(), QStringLiteral("0,02"));
    type(*page, kDailyLoss, QStringLiteral("0,035"));
    press(*page, "settings.save");
    EXPECT_EQ(stage.settings.written().at("risk.daily_loss_max"), "0.035");
}

TEST_F(SettingsPageTest, ANumberUnderTheCursorKeepsItsMeaningInTheOtherLanguage)
{
    open();
    choose(QStringLiteral("Risk limits"));
    auto* const line = part<QLineEdit>(*page, kDailyLoss);
    page->activateWindow();
    line->setFocus();
    settle();
    type(*page, kDailyLoss, QStringLiteral("0.035"));
    ASSERT_TRUE(line->hasFocus());
    stage.preferences.setLanguage(widgets::LanguageChoice::Turkish);
    settle();
    EXPECT_EQ(line->text(), QStringLiteral("0,035"));
    press(*page, "settings.save");
    EXPECT_EQ(stage.settings.written().at("risk.daily_loss_max"), "0.035");
}

TEST_F(SettingsPageTest, SavingWritesOnlyWhatChangedAndShowsThatItNeedsARestart)
{
    open();
    choose(QStringLiteral("Risk limits"));
    EXPECT_TRUE(part<QLabel>(*page, "settings.pending.risk.daily_loss_max")->isHidden());
    type(*page, kDailyLoss, QStringLiteral("0.03"));
    press(*page, "settings.save");
    EXPECT_EQ(stage.settings.written(), (std::map<std::string, std::string>{{"risk.daily_loss_max", "0.03"}}));
    EXPECT_FALSE(canSave());
    EXPECT_TRUE(part<QLabel>(*page, "settings.pending.risk.daily_loss_max")->isVisible());
    EXPECT_TRUE(textOf(*page, "settings.pending.risk.daily_loss_max").startsWith(QStringLiteral("Needs restart")));
    EXPECT_EQ(part<QLineEdit>(*page, kDailyLoss)->text(), QStringLiteral("0.03"));
}

TEST_F(SettingsPageTest, SavingListsEveryMistakeAndWritesNothing)
{
    open();
    // Each is fine by itself; together with the other settings they are not.
    type(*page, "settings.field.strategy.trend.fast_bars", QStringLiteral("90"));
    type(*page, "settings.field.strategy.reversion.exit_z", QStringLiteral("5"));
    ASSERT_TRUE(canSave());
    press(*page, "settings.save");
    EXPECT_EQ(stage.settings.saves(), 0);
    EXPECT_TRUE(part<QWidget>(*page, "settings.mistakes")->isVisible());
    QString const mistakes = textOf(*page, "settings.mistakes.text");
    EXPECT_TRUE(mistakes.contains(QStringLiteral("strategy.trend.fast_bars")) ||
                mistakes.contains(QStringLiteral("strategy.trend.slow_bars")))
        << mistakes.toStdString();
    EXPECT_TRUE(mistakes.contains(QStringLiteral("strategy.reversion"))) << mistakes.toStdString();
    EXPECT_EQ(mistakes.count(QLatin1Char('\n')), 1);
}

TEST_F(SettingsPageTest, AValueOfTheEnvironmentIsLockedAndSaysWhereItComesFrom)
{
    stage.settings.setEnvironment({{"PENTAD_RISK__DAILY_LOSS_MAX", "0.01"}});
    stage.settings.setCommandLine({{"risk.open_orders_max", "4"}});
    open();
    EXPECT_FALSE(part<QLineEdit>(*page, kDailyLoss)->isEnabled());
    EXPECT_EQ(part<QLineEdit>(*page, kDailyLoss)->text(), QStringLiteral("0.01"));
    EXPECT_EQ(textOf(*page, "settings.source.risk.daily_loss_max"),
              QStringLiteral("Locked: environment PENTAD_RISK__DAILY_LOSS_MAX sets it."));
    EXPECT_EQ(textOf(*page, "settings.source.risk.open_orders_max"),
              QStringLiteral("Locked: the command line sets it."));
    EXPECT_EQ(textOf(*page, "settings.source.risk.price_collar"), QStringLiteral("from: default"));
}

TEST_F(SettingsPageTest, SearchFindsRowsInEveryGroup)
{
    open();
    type(*page, "settings.search", QStringLiteral("harvest"));
    EXPECT_TRUE(part<QWidget>(*page, "settings.row.capital.harvest_rate")->isVisible());
    EXPECT_FALSE(part<QWidget>(*page, "settings.row.risk.daily_loss_max")->isVisible());
    type(*page, "settings.search", QStringLiteral("no such thing"));
    EXPECT_TRUE(textOf(*page, "settings.empty").contains(QStringLiteral("no such thing")));
    EXPECT_TRUE(part<QLabel>(*page, "settings.empty")->isVisible());
}

TEST_F(SettingsPageTest, NoMessageStandsOverWhatSaves)
{
    constexpr int kToasts = 400;  // their width, and some air
    open();
    for (char const* const name : {"settings.save", "settings.discard"}) {
        auto const* const button = part<QAbstractButton>(*page, name);
        int const right = button->mapTo(page.get(), button->rect().topRight()).x();
        EXPECT_LT(right, page->width() - kToasts) << name;
    }
}

TEST_F(SettingsPageTest, DiscardBringsBackWhatTheFileHolds)
{
    open();
    type(*page, kDailyLoss, QStringLiteral("9"));
    press(*page, "settings.discard");
    EXPECT_EQ(part<QLineEdit>(*page, kDailyLoss)->text(), QStringLiteral("0.02"));
    EXPECT_EQ(textOf(*page, "settings.state"),
              QStringLiteral("Nothing is changed. A change counts from the next start."));
}

TEST_F(SettingsPageTest, ChoicesAreAList)
{
    open();
    auto* const mode = part<QComboBox>(*page, "settings.field.trading.mode");
    ASSERT_NE(mode, nullptr);
    EXPECT_EQ(mode->count(), 3);
    auto* const dryRun = part<QComboBox>(*page, "settings.field.trading.dry_run");
    ASSERT_NE(dryRun, nullptr);
    EXPECT_EQ(dryRun->currentText(), QStringLiteral("true"));
}

TEST_F(SettingsPageTest, AppearanceTakesEffectAtOnce)
{
    open();
    press(*page, "settings.theme.2");
    EXPECT_EQ(stage.preferences.theme(), widgets::ThemeChoice::Light);
    press(*page, "settings.colours.2");
    EXPECT_EQ(stage.preferences.colours(), look::ColourSet::BlueOrange);
    press(*page, "settings.flatten.0");
    EXPECT_EQ(stage.preferences.flattenGesture(), widgets::FlattenGesture::Hold);
    press(*page, "settings.zone.1");
    EXPECT_EQ(stage.preferences.zone(), widgets::ZoneChoice::Utc);
    press(*page, "settings.motion");
    EXPECT_TRUE(stage.preferences.reducedMotion());
    press(*page, "settings.language.2");
    EXPECT_EQ(stage.preferences.language(), widgets::LanguageChoice::Turkish);
    EXPECT_EQ(stage.settings.saves(), 0);
}

TEST_F(SettingsPageTest, WithoutASettingsFileAppearanceStillWorks)
{
    gateway::EngineGateway gateway;
    widgets::Desk bare(gateway, stage.preferences);
    SettingsPage alone(bare, stage.shortcuts);
    alone.show();
    settle();
    EXPECT_EQ(part<QListWidget>(alone, "settings.groups")->count(), 2);
    EXPECT_FALSE(part<QAbstractButton>(alone, "settings.save")->isEnabled());
    press(alone, "settings.theme.2");
    EXPECT_EQ(stage.preferences.theme(), widgets::ThemeChoice::Light);
}

TEST_F(SettingsPageTest, Pictures)
{
    stage.settings.setEnvironment({{"PENTAD_RISK__PRICE_COLLAR", "0.02"}});
    open();
    for (auto const theme : {widgets::ThemeChoice::Dark, widgets::ThemeChoice::Light}) {
        stage.preferences.setTheme(theme);
        QString const tag = theme == widgets::ThemeChoice::Dark ? QStringLiteral("dark") : QStringLiteral("light");
        for (QSize const size : {QSize(1236, 722), QSize(1860, 998)}) {
            page->resize(size);
            QString const end = QStringLiteral("-%1-%2").arg(tag).arg(size.width());
            choose(QStringLiteral("Appearance and habits"));
            keepPicture(*page, QStringLiteral("preferences"), QStringLiteral("settings-appearance") + end);
            choose(QStringLiteral("Risk limits"));
            type(*page, kDailyLoss, QStringLiteral("3"));
            type(*page, "settings.field.risk.notional_max_per_asset", QStringLiteral("1,234"));
            keepPicture(*page, QStringLiteral("preferences"), QStringLiteral("settings-risk") + end);
            press(*page, "settings.discard");
        }
    }
    EXPECT_TRUE(page->isVisible());
}

}  // namespace
}  // namespace pentad::preferences

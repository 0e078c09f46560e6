// SPDX-License-Identifier: GPL-3.0-or-later
#include "preferences/AboutDialog.h"
#include "preferences/FirstRunPolicy.h"
#include "preferences/FirstRunReady.h"
#include "preferences/FirstRunWizard.h"

#include "SettingsStage.h"
#include "support/FakeKeys.h"

#include <QClipboard>
#include <QDialog>
#include <QKeyEvent>

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
    EXPECT_EQ(textOf(wizard, "first.step"), QStringLiteral("Step 1 of 6"));
    EXPECT_FALSE(stage.preferences.firstRunDone());
    next(5);
    EXPECT_EQ(part<QAbstractButton>(wizard, "first.next")->text(), QStringLiteral("Start demo"));
    EXPECT_FALSE(demo);
    next(1);
    EXPECT_TRUE(demo);
    EXPECT_TRUE(stage.preferences.firstRunDone());
    EXPECT_FALSE(wizard.isVisible());
    EXPECT_EQ(stage.settings.saves(), 0);
}

TEST_F(FirstRunWizardTest, OutsideTheDemoItStartsNone)
{
    widgets::Services services{nullptr, &stage.settings};
    services.mode = TradingMode::Paper;
    widgets::Desk paper(stage.gateway, stage.preferences, services);
    FirstRunWizard again(paper);
    again.open();
    for (int i = 0; i < 5; ++i) {
        press(again, "first.next");
    }
    EXPECT_EQ(part<QAbstractButton>(again, "first.next")->text(), QStringLiteral("Finish"));
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
    EXPECT_EQ(textOf(wizard, "first.title"), QStringLiteral("Keys and clock"));
    press(wizard, "first.back");
    press(wizard, "first.preset.1");
    press(wizard, "first.skip");
    press(wizard, "first.skip");
    press(wizard, "first.skip");
    EXPECT_TRUE(stage.preferences.firstRunDone());
    EXPECT_EQ(stage.settings.saves(), 0);
}

TEST_F(FirstRunWizardTest, AFolderOfCandlesIsWrittenAtTheEnd)
{
    wizard.open();
    next(2);
    EXPECT_EQ(textOf(wizard, "first.folder.message"), QStringLiteral("Empty: the demo makes its own market."));
    type(wizard, "first.folder", QStringLiteral("/data/candles"));
    EXPECT_EQ(textOf(wizard, "first.folder.message"), QStringLiteral("The demo plays the candles of this folder."));
    next(4);
    EXPECT_EQ(stage.settings.written().at("demo.data_dir"), "/data/candles");
}

TEST_F(FirstRunWizardTest, ShowsTheNumbersOfEveryPresetBeforeOneIsChosenAndWritesTheChosen)
{
    wizard.open();
    next(3);
    EXPECT_EQ(textOf(wizard, "first.policy.0.risk.daily_loss_max"), QStringLiteral("2.00 %"));
    EXPECT_EQ(textOf(wizard, "first.policy.0.capital.edge_min_bps"), QStringLiteral("8.00"));
    EXPECT_EQ(textOf(wizard, "first.policy.1.risk.daily_loss_max"), QStringLiteral("1.00 %"));
    EXPECT_EQ(textOf(wizard, "first.policy.1.capital.edge_min_bps"), QStringLiteral("12.00"));
    auto const strong = [&](char const* name) { return part<QLabel>(wizard, name)->property("kind").toString(); };
    EXPECT_EQ(strong("first.policy.0.risk.price_collar"), QStringLiteral("value"));
    press(wizard, "first.preset.1");
    EXPECT_EQ(strong("first.policy.0.risk.price_collar"), QStringLiteral("label"));
    EXPECT_EQ(strong("first.policy.1.risk.price_collar"), QStringLiteral("value"));
    EXPECT_TRUE(part<QAbstractButton>(wizard, "first.preset.1")
                    ->accessibleDescription()
                    .contains(QStringLiteral("Loss of a day that stops new positions: 1.00 %")));
    EXPECT_EQ(stage.settings.saves(), 0) << "only at the end";
    next(3);
    EXPECT_EQ(stage.settings.saves(), 1);
    for (PresetFigure const& figure : kPresetFigures) {
        std::string const key(figure.key);
        ASSERT_TRUE(stage.settings.written().contains(key)) << key;
        EXPECT_EQ(stage.settings.written().at(key), figure.cautious) << key;
    }
}

TEST_F(FirstRunWizardTest, BalancedIsWhatTheProgramComesWith)
{
    wizard.open();
    next(3);
    press(wizard, "first.preset.2");
    next(3);
    EXPECT_TRUE(stage.preferences.firstRunDone());
    EXPECT_EQ(stage.settings.saves(), 0) << "nothing differs from the defaults";
}

TEST(FirstRunPolicyTest, AFigureThatTheEnvironmentSetsStays)
{
    SettingsStage stage;
    stage.settings.setEnvironment({{"PENTAD_RISK__DAILY_LOSS_MAX", "0.03"}});
    PolicyPage page(stage.desk, nullptr);
    page.retranslate();
    EXPECT_EQ(textOf(page, "first.policy.1.risk.daily_loss_max"), QStringLiteral("3.00 %"));
    press(page, "first.preset.1");
    EXPECT_TRUE(page.isFine());
    SettingChanges const changes = page.changes();
    EXPECT_EQ(changes.size(), kPresetFigures.size() - 1);
    for (auto const& [key, value] : changes) {
        EXPECT_NE(key, "risk.daily_loss_max");
    }
}

// A desk where a limit is written for the next start and one asset has a limit of its own.
class ConfiguredSettings final : public SettingsDesk {
public:
    std::vector<SettingRow> rows() const override
    {
        ++reads;
        std::vector<SettingRow> rows = m_below.rows();
        for (SettingRow& row : rows) {
            if (row.key == "risk.daily_loss_max") {
                row.pending = "0.05";
            }
        }
        for (auto const& [key, value] :
             {std::pair("capital.asset.BTCTRY.cap_weight", "0.25"), std::pair("capital.asset.ETHTRY.cap_weight", ""),
              std::pair("risk.asset.XRPTRY.position_max", "7")}) {
            SettingRow row;
            row.key = key;
            row.value = value;
            row.fromFile = true;
            rows.push_back(std::move(row));
        }
        return rows;
    }
    std::optional<std::string> check(std::string const&, std::string const&) const override { return {}; }
    Expected<void, std::vector<std::string>> save(std::vector<std::pair<std::string, std::string>> const&) override
    {
        return {};
    }
    std::string file() const override { return {}; }

    mutable int reads = 0;

private:
    FakeSettings m_below;
};

TEST(FirstRunPolicyTest, SaysWhatCountsFromTheNextStartAndWhatNoPresetChanges)
{
    ConfiguredSettings settings;
    gateway::EngineGateway gateway;
    widgets::Preferences preferences;
    preferences.setLanguage(widgets::LanguageChoice::English);
    widgets::Desk desk(gateway, preferences, widgets::Services{nullptr, &settings});
    PolicyPage page(desk, nullptr);
    EXPECT_EQ(settings.reads, 1) << "each reads the settings file anew";
    page.retranslate();
    EXPECT_EQ(textOf(page, "first.policy.0.risk.daily_loss_max"), QStringLiteral("5.00 %")) << "what the file gives";
    EXPECT_TRUE(page.changes().empty()) << "as configured leaves the file as it is";
    QString const where = textOf(page, "first.policy.where");
    EXPECT_TRUE(where.contains(QStringLiteral(": BTCTRY 25.00 %."))) << where.toStdString();
    EXPECT_FALSE(where.contains(QStringLiteral("ETHTRY"))) << "it has none";
    EXPECT_FALSE(where.contains(QStringLiteral("XRPTRY"))) << "no preset has a figure for that";
    press(page, "first.preset.1");
    for (auto const& [key, value] : page.changes()) {
        EXPECT_EQ(key.find(".asset."), std::string::npos) << key;
    }
    settings.reads = 0;
    AssetsPage const assets(desk, nullptr);
    EXPECT_EQ(settings.reads, 1);
}

// A desk that takes no figure of a preset.
class StrictSettings final : public SettingsDesk {
public:
    std::vector<SettingRow> rows() const override { return m_below.rows(); }
    std::optional<std::string> check(std::string const&, std::string const&) const override { return "not here"; }
    Expected<void, std::vector<std::string>> save(std::vector<std::pair<std::string, std::string>> const&) override
    {
        return Unexpected(std::vector<std::string>{"not here"});
    }
    std::string file() const override { return {}; }

private:
    FakeSettings m_below;
};

TEST(FirstRunPolicyTest, APresetThatTheSettingsRefuseDoesNotLeadOn)
{
    StrictSettings settings;
    gateway::EngineGateway gateway;
    widgets::Preferences preferences;
    preferences.setLanguage(widgets::LanguageChoice::English);
    widgets::Desk desk(gateway, preferences, widgets::Services{nullptr, &settings});
    PolicyPage page(desk, nullptr);
    page.retranslate();
    EXPECT_TRUE(page.isFine());
    press(page, "first.preset.1");
    EXPECT_FALSE(page.isFine());
    EXPECT_EQ(textOf(page, "first.policy.mistake"), QStringLiteral("not here"));
    page.skip();
    EXPECT_TRUE(page.isFine());
    EXPECT_TRUE(page.changes().empty());
}

class ReadyPageTest : public testing::Test {
protected:
    void show(TradingMode mode, ChannelView const& channel)
    {
        EngineSnapshot snapshot;
        snapshot.sequence = ++m_sequence;
        snapshot.mode = mode;
        snapshot.channel = channel;
        gateway.show(std::make_shared<EngineSnapshot const>(snapshot));
        Q_EMIT desk.refreshed();
    }
    std::string kindOf(ReadyPage const& page, char const* name)
    {
        return part<QLabel>(page, name)->property("kind").toString().toStdString();
    }
    static ChannelView clockOff(int milliseconds, bool isWarned, bool isBlocked)
    {
        ChannelView channel;
        channel.present = true;
        channel.clockOffset = Milliseconds(milliseconds);
        channel.clockTolerance = Milliseconds(2'500);
        channel.clockWarned = isWarned;
        channel.clockBlocked = isBlocked;
        return channel;
    }
    void SetUp() override { preferences.setLanguage(widgets::LanguageChoice::English); }

    FakeKeys keys;
    gateway::EngineGateway gateway;
    widgets::Preferences preferences;
    widgets::Desk desk{gateway, preferences, widgets::Services{nullptr, nullptr, &keys, TradingMode::Live}};

private:
    std::uint64_t m_sequence = 0;
};

TEST_F(ReadyPageTest, SaysHowFarTheClocksAreApartAndWhatToDo)
{
    ReadyPage page(desk, nullptr);
    page.retranslate();
    EXPECT_TRUE(textOf(page, "first.clock").contains(QStringLiteral("has not been read yet")));
    page.show();
    settle();
    show(TradingMode::Paper, clockOff(120, false, false));
    EXPECT_EQ(
        textOf(page, "first.clock"),
        QStringLiteral("The exchange's clock less this computer's is +120 ms; 2,500 ms are allowed. Nothing has to "
                       "be done."));
    EXPECT_EQ(kindOf(page, "first.clock"), "ok");
    show(TradingMode::Paper, clockOff(-1'800, true, false));
    EXPECT_EQ(kindOf(page, "first.clock"), "warn");
    show(TradingMode::Paper, clockOff(-9'000, true, true));
    EXPECT_TRUE(textOf(page, "first.clock").contains(QStringLiteral("switch on the system's time synchronisation")));
    EXPECT_EQ(kindOf(page, "first.clock"), "error");
    show(TradingMode::Demo, {});
    EXPECT_TRUE(textOf(page, "first.clock").startsWith(QStringLiteral("Nothing to compare")));
}

TEST_F(ReadyPageTest, AHiddenPageIsWrittenWhenItComes)
{
    ReadyPage page(desk, nullptr);
    page.retranslate();
    QString const before = textOf(page, "first.clock");
    show(TradingMode::Paper, clockOff(120, false, false));
    EXPECT_EQ(textOf(page, "first.clock"), before) << "nobody sees it";
    page.show();
    settle();
    EXPECT_TRUE(textOf(page, "first.clock").contains(QStringLiteral("+120 ms")));
}

TEST_F(ReadyPageTest, KeysAreAskedForOnlyWhereTheModeNeedsThem)
{
    show(TradingMode::Paper, clockOff(0, false, false));
    ReadyPage page(desk, nullptr);
    page.retranslate();
    page.show();
    settle();
    EXPECT_TRUE(keys.waiting.empty()) << "paper needs none: the keyring stays closed";
    EXPECT_TRUE(part<QAbstractButton>(page, "first.openKeys")->isHidden());
    page.hide();

    show(TradingMode::Live, clockOff(0, false, false));
    page.show();
    settle();
    ASSERT_EQ(keys.waiting.size(), 1U);
    keys.answer(SecretOutcome::Missing, SecretOutcome::Missing);
    EXPECT_TRUE(textOf(page, "first.keys").contains(QStringLiteral("No keys are stored")));
    EXPECT_TRUE(textOf(page, "first.keys").contains(part<QAbstractButton>(page, "first.openKeys")->text()));
    press(page, "first.openKeys");
    auto* const dialog = page.findChild<QDialog*>(QStringLiteral("keys"));
    ASSERT_NE(dialog, nullptr);
    EXPECT_TRUE(dialog->isVisible());
    keys.answer(SecretOutcome::Found, SecretOutcome::Found);  // to the dialog
    dialog->reject();
    ASSERT_EQ(keys.waiting.size(), 1U) << "what was stored there is seen here";
    keys.answer(SecretOutcome::Found, SecretOutcome::Found);
    EXPECT_EQ(textOf(page, "first.keys"), QStringLiteral("Both keys are stored in the keyring."));
    EXPECT_EQ(kindOf(page, "first.keys"), "ok");
}

TEST_F(ReadyPageTest, WhatHasToBeDoneIsDoneBehindItsButton)
{
    show(TradingMode::Live, clockOff(0, false, false));
    ReadyPage page(desk, nullptr);
    page.retranslate();
    QString const button = part<QAbstractButton>(page, "first.openKeys")->text();
    for (SecretOutcome const outcome : {SecretOutcome::Missing, SecretOutcome::Locked, SecretOutcome::NoKeyring,
                                        SecretOutcome::TimedOut, SecretOutcome::Denied}) {
        page.show();
        settle();
        keys.answer(outcome, outcome);
        QString const words = textOf(page, "first.keys");
        EXPECT_TRUE(words.contains(QStringLiteral("“%1”").arg(button))) << words.toStdString();
        EXPECT_FALSE(words.contains(QStringLiteral("below"))) << "there is no field: " << words.toStdString();
        page.hide();
    }
}

TEST_F(FirstRunWizardTest, EscapeSkipsWhatIsLeftAndWritesNothing)
{
    bool demo = false;
    QObject::connect(&wizard, &FirstRunWizard::demoWanted, &wizard, [&] { demo = true; });
    wizard.open();
    next(2);
    type(wizard, "first.symbols", QStringLiteral("BTCTRY"));
    EXPECT_FALSE(stage.preferences.firstRunDone());
    QKeyEvent escape(QEvent::KeyPress, Qt::Key_Escape, Qt::NoModifier);
    QCoreApplication::sendEvent(&wizard, &escape);
    EXPECT_FALSE(wizard.isVisible());
    EXPECT_TRUE(stage.preferences.firstRunDone());
    EXPECT_FALSE(demo);
    EXPECT_EQ(stage.settings.saves(), 0);
}

TEST_F(FirstRunWizardTest, LayoutChoiceIsKept)
{
    bool locked = false;
    QObject::connect(&wizard, &FirstRunWizard::layoutLockWanted, &wizard, [&](bool wanted) { locked = wanted; });
    wizard.open();
    next(5);
    press(wizard, "first.layout.locked");
    next(1);
    EXPECT_TRUE(locked);
    EXPECT_TRUE(stage.preferences.value(QStringLiteral("layout/locked")).toBool());
}

TEST_F(FirstRunWizardTest, Pictures)
{
    wizard.open();
    for (int i = 1; i <= 6; ++i) {
        keepPicture(wizard, QStringLiteral("preferences"), QStringLiteral("first-%1").arg(i));
        if (i == 4) {
            stage.preferences.setTheme(widgets::ThemeChoice::Light);
        }
        if (i < 6) {
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
    EXPECT_TRUE(copied.contains(QStringLiteral("wslay: MIT")));
    EXPECT_TRUE(copied.contains(QString::fromLatin1(qVersion())));
    EXPECT_TRUE(part<QLabel>(about, "about.path.1")->textInteractionFlags() & Qt::TextSelectableByMouse);
}

}  // namespace
}  // namespace pentad::preferences

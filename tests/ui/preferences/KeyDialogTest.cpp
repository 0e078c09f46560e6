// SPDX-License-Identifier: GPL-3.0-or-later
#include "preferences/KeyDialog.h"

#include "preferences/KeyWords.h"
#include "preferences/SecretField.h"
#include "preferences/SettingsPage.h"
#include "SettingsStage.h"
#include "support/FakeKeys.h"
#include "ui/format/MarkedWords.h"

#include <QAccessible>
#include <QClipboard>
#include <QComboBox>
#include <QKeyEvent>

namespace pentad::preferences {
namespace {

using namespace test;

void pressKeys(QWidget& widget, QKeySequence const& keys)
{
    QKeyCombination const combination = keys[0];
    QKeyEvent event(QEvent::KeyPress, combination.key(), combination.keyboardModifiers());
    QCoreApplication::sendEvent(&widget, &event);
}

struct KeyDialogTest : testing::Test {
    KeyDialog& open(SecretOutcome apiKey = SecretOutcome::Missing, SecretOutcome apiSecret = SecretOutcome::Missing)
    {
        dialog = std::make_unique<KeyDialog>(stage.desk, keys);
        dialog->show();
        settle();
        keys.answer(apiKey, apiSecret);
        return *dialog;
    }
    QString state() const { return textOf(*dialog, "keys.state"); }
    bool can(char const* name) const { return part<QAbstractButton>(*dialog, name)->isEnabled(); }
    bool shows(char const* name) const { return part<QWidget>(*dialog, name)->isVisible(); }
    void paste(QString const& apiKey, QString const& apiSecret)
    {
        type(*dialog, "keys.apiKey", apiKey);
        type(*dialog, "keys.apiSecret", apiSecret);
    }
    SecretField& secretField() const { return *part<SecretField>(*dialog, "keys.apiSecret"); }

    SettingsStage stage;
    FakeKeys keys;
    std::unique_ptr<KeyDialog> dialog;
};

TEST_F(KeyDialogTest, EveryOutcomeHasItsOwnWordsInBothLanguages)
{
    std::set<QString> words;
    for (SecretOutcome const outcome :
         {SecretOutcome::Found, SecretOutcome::Missing, SecretOutcome::Empty, SecretOutcome::Locked,
          SecretOutcome::NoKeyring, SecretOutcome::TimedOut, SecretOutcome::Denied, SecretOutcome::Failed}) {
        KeyStatus status;
        status.apiKey = outcome;
        status.apiSecret = outcome;
        words.insert(statusWords(stage.desk.format(), status));
        EXPECT_EQ(QLatin1String(statusKind(status)) == QLatin1String("ok"), outcome == SecretOutcome::Found);
    }
    KeyStatus elsewhere{SecretOutcome::Missing, SecretOutcome::Missing, SecretSource::Keyring, true, {}};
    words.insert(statusWords(stage.desk.format(), elsewhere));
    KeyStatus half{SecretOutcome::Found, SecretOutcome::Missing, SecretSource::Keyring, false, {}};
    words.insert(statusWords(stage.desk.format(), half));
    KeyStatus variable{SecretOutcome::Denied, SecretOutcome::Denied, SecretSource::Environment, false, {}};
    words.insert(statusWords(stage.desk.format(), variable));
    EXPECT_EQ(words.size(), 11U);
}

TEST_F(KeyDialogTest, WhatATestFoundIsSaidInTheReadersLanguage)
{
    MarkedWords const marked;
    KeyTestResult result;
    result.detail = "the exchange's time is not known";
    EXPECT_TRUE(
        testWords(stage.desk.format(), result).endsWith(QStringLiteral("\n‹the exchange's time is not known›")));
    result.detail = "Invalid Signature";
    EXPECT_TRUE(testWords(stage.desk.format(), result).endsWith(QStringLiteral("\nInvalid Signature")));
}

TEST_F(KeyDialogTest, SaysThatItAsksAndThenWhatIsThere)
{
    dialog = std::make_unique<KeyDialog>(stage.desk, keys);
    dialog->show();
    settle();
    EXPECT_EQ(state(), QStringLiteral("Asking the keyring…"));
    EXPECT_FALSE(can("keys.ask"));
    keys.answer(SecretOutcome::Locked, SecretOutcome::Locked);
    EXPECT_TRUE(state().contains(QStringLiteral("locked"))) << state().toStdString();
    press(*dialog, "keys.ask");
    keys.answer(SecretOutcome::Found, SecretOutcome::Found);
    EXPECT_EQ(state(), QStringLiteral("Both keys are stored in the keyring."));
    keepPicture(*dialog, QStringLiteral("keys"), QStringLiteral("keys-stored"));
}

TEST_F(KeyDialogTest, WhatWasPastedIsStoredForTheProfileAndThenForgotten)
{
    open();
    EXPECT_FALSE(can("keys.store"));
    paste(QStringLiteral("the-key"), QStringLiteral("c2VjcmV0"));
    press(*dialog, "keys.store");
    ASSERT_EQ(keys.stored.size(), 1U);
    EXPECT_EQ(keys.stored[0].first, "default");
    EXPECT_TRUE(keys.stored[0].second.apiKey.matches(Secret::copyOf(std::string_view("the-key"))));
    EXPECT_TRUE(keys.stored[0].second.apiSecret.matches(Secret::copyOf(std::string_view("c2VjcmV0"))));
    keys.answer(SecretOutcome::Found, SecretOutcome::Found);
    EXPECT_TRUE(state().contains(QStringLiteral("from the next start"))) << state().toStdString();
    EXPECT_TRUE(secretField().text().isEmpty());
    EXPECT_TRUE(part<QLineEdit>(*dialog, "keys.apiKey")->text().isEmpty());
    pressKeys(secretField(), QKeySequence::Undo);
    EXPECT_TRUE(secretField().text().isEmpty()) << "undo brings the secret back";
    press(*dialog, "keys.ask");
    keys.answer(SecretOutcome::Found, SecretOutcome::Found);
    EXPECT_EQ(state(), QStringLiteral("Both keys are stored in the keyring.")) << "nothing was stored by asking";
}

TEST_F(KeyDialogTest, ALockedKeyringKeepsWhatWasPastedForTheNextTry)
{
    open();
    paste(QStringLiteral("the-key"), QStringLiteral("c2VjcmV0"));
    press(*dialog, "keys.store");
    keys.answer(SecretOutcome::Locked, SecretOutcome::Locked);
    EXPECT_FALSE(secretField().text().isEmpty());
    EXPECT_TRUE(can("keys.store"));
    keepPicture(*dialog, QStringLiteral("keys"), QStringLiteral("keys-locked"));
}

TEST_F(KeyDialogTest, TheSecretIsHiddenAndCannotBeCopied)
{
    open();
    paste(QStringLiteral("the-key"), QStringLiteral("c2VjcmV0"));
    EXPECT_FALSE(secretField().displayText().contains(QStringLiteral("c2Vj")));
    QGuiApplication::clipboard()->setText(QStringLiteral("before"));
    secretField().selectAll();
    pressKeys(secretField(), QKeySequence::Copy);
    pressKeys(secretField(), QKeySequence::Cut);
    EXPECT_EQ(QGuiApplication::clipboard()->text(), QStringLiteral("before"));
}

TEST_F(KeyDialogTest, AProblemStandsUnderItsFieldAndNothingIsStored)
{
    open();
    keys.problems.apiSecret = KeyProblem::NotBase64;
    paste(QStringLiteral("the-key"), QStringLiteral("not base64"));
    press(*dialog, "keys.store");
    EXPECT_TRUE(keys.stored.empty());
    EXPECT_FALSE(shows("keys.apiKey.mistake"));
    EXPECT_TRUE(textOf(*dialog, "keys.apiSecret.mistake").contains(QStringLiteral("private key")));
    type(*dialog, "keys.apiSecret", QStringLiteral("c2Vj"));
    EXPECT_FALSE(shows("keys.apiSecret.mistake"));
}

TEST_F(KeyDialogTest, DeletingTakesASecondPress)
{
    open(SecretOutcome::Found, SecretOutcome::Found);
    press(*dialog, "keys.delete");
    EXPECT_TRUE(keys.removed.empty());
    EXPECT_EQ(part<QAbstractButton>(*dialog, "keys.delete")->text(), QStringLiteral("Delete for good"));
    press(*dialog, "keys.delete");
    ASSERT_EQ(keys.removed.size(), 1U);
    keys.answer(SecretOutcome::Missing, SecretOutcome::Missing);
    EXPECT_FALSE(can("keys.delete"));
    EXPECT_TRUE(state().startsWith(QStringLiteral("No keys are stored")));
}

TEST_F(KeyDialogTest, AnotherProfileIsAskedAndALateAnswerForTheFirstIsIgnored)
{
    open(SecretOutcome::Found, SecretOutcome::Found);
    press(*dialog, "keys.ask");
    part<QComboBox>(*dialog, "keys.profile")->setCurrentText(QStringLiteral("prod"));
    ASSERT_EQ(keys.waiting.size(), 2U);
    EXPECT_EQ(keys.waiting.back().first, "prod");
    keys.answer(SecretOutcome::Found, SecretOutcome::Found);
    EXPECT_EQ(state(), QStringLiteral("Asking the keyring…"));
    keys.answer(SecretOutcome::Missing, SecretOutcome::Missing);
    EXPECT_TRUE(state().startsWith(QStringLiteral("No keys are stored")));
}

TEST_F(KeyDialogTest, WithoutAnExchangeToAskThereIsNothingToTest)
{
    open();
    EXPECT_FALSE(shows("keys.test"));
}

TEST_F(KeyDialogTest, ATestShowsWhatTheKeyMayDo)
{
    keys.mayTest = true;
    open();
    EXPECT_TRUE(shows("keys.test"));
    EXPECT_FALSE(can("keys.test"));
    paste(QStringLiteral("the-key"), QStringLiteral("c2VjcmV0"));
    press(*dialog, "keys.test");
    ASSERT_EQ(keys.tested.size(), 1U);
    ASSERT_TRUE(keys.tested[0].has_value());
    EXPECT_FALSE(can("keys.store"));
    keys.testing({KeyTestOutcome::Accepted, {true, true, true, true, std::nullopt}, {}});
    EXPECT_EQ(textOf(*dialog, "keys.verdict"), QStringLiteral("The exchange accepts the keys."));
    EXPECT_EQ(textOf(*dialog, "keys.right.1"), QStringLiteral("yes"));
    EXPECT_EQ(textOf(*dialog, "keys.right.4"), QStringLiteral("not told"));
    keepPicture(*dialog, QStringLiteral("keys"), QStringLiteral("keys-tested"));
    // What was tried is not what stands there now.
    type(*dialog, "keys.apiKey", QStringLiteral("other"));
    EXPECT_FALSE(shows("keys.verdict"));
}

TEST_F(KeyDialogTest, AKeyThatMayWithdrawIsNotStored)
{
    keys.mayTest = true;
    open();
    paste(QStringLiteral("the-key"), QStringLiteral("c2VjcmV0"));
    ASSERT_TRUE(can("keys.store"));
    press(*dialog, "keys.test");
    keys.testing({KeyTestOutcome::Accepted, {true, true, true, true, true}, {}});
    EXPECT_TRUE(textOf(*dialog, "keys.verdict").contains(QStringLiteral("may withdraw")));
    EXPECT_FALSE(can("keys.store"));
    // Another key is another matter.
    type(*dialog, "keys.apiKey", QStringLiteral("other"));
    EXPECT_TRUE(can("keys.store"));
    press(*dialog, "keys.test");
    keys.testing({KeyTestOutcome::Accepted, {true, true, true, true, false}, {}});
    EXPECT_TRUE(can("keys.store"));
}

TEST_F(KeyDialogTest, AStoredKeyThatMayWithdrawIsToldOf)
{
    keys.mayTest = true;
    open(SecretOutcome::Found, SecretOutcome::Found);
    press(*dialog, "keys.test");
    ASSERT_EQ(keys.tested.size(), 1U);
    EXPECT_FALSE(keys.tested[0].has_value());
    keys.testing({KeyTestOutcome::Accepted, {true, true, true, true, true}, {}});
    EXPECT_TRUE(textOf(*dialog, "keys.verdict").contains(QStringLiteral("may withdraw")));
    press(*dialog, "keys.test");
    keys.testing({KeyTestOutcome::Refused, {}, "HTTP 401"});
    EXPECT_TRUE(textOf(*dialog, "keys.verdict").contains(QStringLiteral("HTTP 401")));
    EXPECT_FALSE(shows("keys.rights"));
}

TEST_F(KeyDialogTest, AnAnswerAfterClosingIsForNobody)
{
    dialog = std::make_unique<KeyDialog>(stage.desk, keys);
    dialog.reset();
    ASSERT_EQ(keys.waiting.size(), 1U) << "the dialog had asked";
    keys.answer(SecretOutcome::Found, SecretOutcome::Found);
}

TEST_F(KeyDialogTest, EveryControlHasANameForTestsAndOneForReadersAndIsReachedByKeyboard)
{
    keys.mayTest = true;
    open(SecretOutcome::Found, SecretOutcome::Found);
    paste(QStringLiteral("the-key"), QStringLiteral("c2VjcmV0"));
    std::set<std::string> reached;
    QWidget* at = dialog.get();
    do {
        at = at->nextInFocusChain();
        if (at->isVisible() && at->isEnabled() && (at->focusPolicy() & Qt::TabFocus) != 0) {
            QAccessibleInterface* const face = QAccessible::queryAccessibleInterface(at);
            ASSERT_NE(face, nullptr);
            EXPECT_FALSE(face->text(QAccessible::Name).isEmpty()) << at->objectName().toStdString();
            reached.insert(at->objectName().toStdString());
        }
    } while (at != dialog.get());
    for (char const* const name : {"keys.profile", "keys.apiKey", "keys.apiSecret", "keys.delete", "keys.ask",
                                   "keys.test", "keys.close", "keys.store"}) {
        EXPECT_EQ(reached.count(name), 1U) << name;
    }
}

TEST_F(KeyDialogTest, TheSettingsOfferItWhereThereIsAKeyDesk)
{
    SettingsPage without(stage.desk, stage.shortcuts);
    without.show();
    settle();
    EXPECT_FALSE(part<QAbstractButton>(without, "settings.keys")->isVisible());

    widgets::Desk desk(stage.gateway, stage.preferences, widgets::Services{nullptr, &stage.settings, &keys});
    SettingsPage page(desk, stage.shortcuts);
    int wanted = 0;
    QObject::connect(&page, &SettingsPage::keysWanted, &page, [&] { ++wanted; });
    page.show();
    settle();
    press(page, "settings.keys");
    EXPECT_EQ(wanted, 1);
}

}  // namespace
}  // namespace pentad::preferences

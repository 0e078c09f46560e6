// SPDX-License-Identifier: GPL-3.0-or-later
// Shows every screen and every dialog in both themes, both languages and two sizes, and the colour sets. With
// PENTAD_PICTURES=<folder> it also saves what it saw: packaging/screenshots. QT_SCALE_FACTOR makes them larger.
#include "decisions/ChangesView.h"
#include "support/Colours.h"
#include "ui/shell/EventfulSession.h"
#include "ui/shell/TerminalStage.h"

#include <gtest/gtest.h>
#include <QAction>
#include <QDialog>
#include <QDir>
#include <QImage>

namespace pentad::shell {
namespace {

using look::ColourSet;
using widgets::LanguageChoice;
using widgets::ThemeChoice;

QString word(ThemeChoice theme)
{
    return theme == ThemeChoice::Dark ? QStringLiteral("dark") : QStringLiteral("light");
}

QString word(LanguageChoice language)
{
    return language == LanguageChoice::English ? QStringLiteral("en") : QStringLiteral("tr");
}

class PicturesTest : public testing::Test {
protected:
    bool saves() const { return !m_folder.isEmpty(); }

    void look(QWidget& window, QStringList words)
    {
        QImage const picture = window.grab().toImage();
        EXPECT_GT(test::coloursOf(picture), 12) << words.join(QLatin1Char(' ')).toStdString();
        if (!saves()) {
            return;
        }
        words << QStringLiteral("%1x%2").arg(window.width()).arg(window.height());
        if (picture.devicePixelRatio() > 1) {
            words << QStringLiteral("at") + QString::number(picture.devicePixelRatio());
        }
        QDir().mkpath(m_folder);
        EXPECT_TRUE(picture.save(QDir(m_folder).filePath(words.join(QLatin1Char('-')) + QStringLiteral(".png"))));
    }

    // A picture of the decisions shows the answer, not the question that is on its way.
    void letAnswersCome(TerminalStage& stage)
    {
        auto const* const changes = stage.find<decisions::ChangesView>("forensics.changes");
        bool const isAsked = saves() && changes->isVisible();
        if (isAsked) {
            becomes(
                [&] {
                    stage.settle();
                    return changes->rows() > 0;
                },
                std::chrono::seconds(1));
        }
    }

    // Every screen of the rail, as it is called and shown now.
    void lookAtPages(TerminalStage& stage, QStringList const& words)
    {
        for (QString const& id : stage.shortcuts.ids()) {
            if (id.startsWith(QStringLiteral("page."))) {
                stage.shortcuts.action(id)->trigger();
                stage.settle();
                letAnswersCome(stage);
                look(*stage.window, QStringList{id.mid(5)} + words);
            }
        }
        stage.window->show(widgets::Page::Cockpit);
    }

    void lookAtDialog(TerminalStage& stage, char const* name, QStringList const& words)
    {
        stage.settle();
        for (QDialog* dialog : stage.window->findChildren<QDialog*>()) {
            if (dialog->isVisible()) {
                look(*dialog, QStringList{QString::fromLatin1(name)} + words);
                dialog->reject();
                stage.settle();
                return;
            }
        }
        ADD_FAILURE() << name << " did not open";
    }

    QString const m_folder = qEnvironmentVariable("PENTAD_PICTURES");
};

TEST_F(PicturesTest, EveryScreenShowsSomethingInEveryThemeLanguageAndSize)
{
    TerminalStage stage({1920, 1080}, eventfulOptions(saves()));
    makeEventful(stage, saves());
    for (QSize const size : {QSize(1920, 1080), QSize(1280, 800)}) {
        stage.window->resize(size);
        for (auto const language : {LanguageChoice::English, LanguageChoice::Turkish}) {
            stage.preferences.setLanguage(language);
            for (auto const theme : {ThemeChoice::Dark, ThemeChoice::Light}) {
                stage.preferences.setTheme(theme);
                lookAtPages(stage, {word(theme), word(language)});
            }
        }
    }
}

TEST_F(PicturesTest, EveryColourSetShowsTheCockpitAndTheDecisions)
{
    TerminalStage stage({1920, 1080}, eventfulOptions(saves()));
    makeEventful(stage, saves());
    std::pair<ColourSet, char const*> const sets[] = {
        {ColourSet::GreenRed, "green-red"}, {ColourSet::RedGreen, "red-green"}, {ColourSet::BlueOrange, "blue-orange"}};
    for (auto const& [set, name] : sets) {
        stage.preferences.setColours(set);
        for (auto const theme : {ThemeChoice::Dark, ThemeChoice::Light}) {
            stage.preferences.setTheme(theme);
            for (auto const page : {widgets::Page::Cockpit, widgets::Page::Decisions}) {
                stage.window->show(page);
                stage.settle();
                letAnswersCome(stage);
                look(*stage.window, {QStringLiteral("colours-%1").arg(static_cast<int>(page)),
                                     QString::fromLatin1(name), word(theme)});
            }
        }
    }
}

TEST_F(PicturesTest, EveryDialogShowsItsFigures)
{
    TerminalStage stage({1920, 1080}, eventfulOptions(saves()));
    makeEventful(stage, saves());
    for (auto const language : {LanguageChoice::English, LanguageChoice::Turkish}) {
        stage.preferences.setLanguage(language);
        for (auto const theme : {ThemeChoice::Dark, ThemeChoice::Light}) {
            stage.preferences.setTheme(theme);
            QStringList const words{word(theme), word(language)};
            for (char const* const action :
                 {"engine.flatten", "engine.resume", "help.shortcuts", "help.about", "help.firstRun"}) {
                stage.shortcuts.action(QString::fromLatin1(action))->trigger();
                lookAtDialog(stage, action, words);
            }
            stage.window->close();
            if (!stage.seen().openOrders.empty()) {
                lookAtDialog(stage, "window.close", words);
            }
        }
    }
}

TEST_F(PicturesTest, TheCertificateOfAFlattenOpensByItself)
{
    TerminalStage stage({1920, 1080}, eventfulOptions(saves()));
    makeEventful(stage, saves());
    stage.desk.issue(Flatten{"end of the day"});
    stage.session.run(std::chrono::minutes(3));
    ASSERT_EQ(stage.seen().flatten.phase, FlattenPhase::Done);
    for (auto const language : {LanguageChoice::English, LanguageChoice::Turkish}) {
        stage.preferences.setLanguage(language);
        stage.settle();
        for (QDialog* dialog : stage.window->findChildren<QDialog*>()) {
            if (dialog->isVisible()) {
                look(*dialog, {QStringLiteral("certificate"), QStringLiteral("dark"), word(language)});
            }
        }
    }
}

TEST_F(PicturesTest, TroubleIsSeenAtOnce)
{
    TerminalStage stage({1920, 1080}, eventfulOptions(saves()));
    makeEventful(stage, saves());
    stage.session.submit(BreakerChanged{BreakerGroup::Account, BreakerPhase::Open, 5, 5,
                                        stage.session.now() + std::chrono::seconds(27), "timeout"});
    stage.session.submit(
        BreakerChanged{BreakerGroup::MarketData, BreakerPhase::HalfOpen, 2, 5, std::nullopt, "silence"});
    stage.settle();
    for (QSize const size : {QSize(1920, 1080), QSize(1280, 800)}) {
        stage.window->resize(size);
        stage.settle();
        look(*stage.window, {QStringLiteral("trouble")});
    }
    stage.desk.issue(Kill{"something is wrong"});
    stage.settle();
    look(*stage.window, {QStringLiteral("halted")});
    stage.shortcuts.action(QStringLiteral("engine.rearm"))->trigger();
    lookAtDialog(stage, "engine.rearm", {QStringLiteral("dark"), QStringLiteral("en")});
}

}  // namespace
}  // namespace pentad::shell

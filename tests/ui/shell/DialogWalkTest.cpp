// SPDX-License-Identifier: GPL-3.0-or-later
// Opens every dialog that an action opens and asks the same of each: PAUSE works in it, every control has its names and
// is reached with Tab, and no text stays in English when the language is Turkish.
#include "ui/shell/TerminalStage.h"

#include <gtest/gtest.h>
#include <QAbstractButton>
#include <QAccessible>
#include <QAction>
#include <QApplication>
#include <QDialog>
#include <QKeyEvent>
#include <QLabel>
#include <QRegularExpression>

namespace pentad::shell {
namespace {

constexpr char const* kActions[] = {"engine.flatten", "engine.resume", "engine.kill", "help.shortcuts", "help.about",
                                    "help.firstRun",  "keys.open",     "layout.keep", "view.palette",   "window.close"};

class DialogWalkTest : public testing::TestWithParam<char const*> {
protected:
    void SetUp() override { stage.session.run(std::chrono::minutes(10)); }

    QDialog* open()
    {
        stage.shortcuts.action(QString::fromLatin1(GetParam()))->trigger();
        stage.settle();
        for (QDialog* dialog : stage.window->findChildren<QDialog*>()) {
            if (dialog->isVisible()) {
                return dialog;
            }
        }
        return nullptr;
    }
    // What Tab stops at, as far as it is ours.
    static std::vector<QWidget*> stopsOf(QDialog const* dialog)
    {
        std::vector<QWidget*> stops;
        for (QWidget* widget : dialog->findChildren<QWidget*>()) {
            bool const stops_ = (widget->focusPolicy() & Qt::TabFocus) != 0 && widget->focusProxy() == nullptr;
            if (stops_ && widget->isVisible() && widget->isEnabled() &&
                !widget->objectName().startsWith(QStringLiteral("qt_"))) {
                stops.push_back(widget);
            }
        }
        return stops;
    }
    static std::string nameOf(QWidget const* widget)
    {
        return std::string(widget->metaObject()->className()) + " \"" + widget->objectName().toStdString() + '"';
    }

    TerminalStage stage;
};

TEST_P(DialogWalkTest, ThePauseKeyWorksInIt)
{
    QDialog* const dialog = open();
    ASSERT_NE(dialog, nullptr);
    ASSERT_FALSE(stage.seen().paused);
    QWidget* const target = dialog->focusWidget() != nullptr ? dialog->focusWidget() : dialog;
    QKeyEvent press(QEvent::KeyPress, Qt::Key_P, Qt::ControlModifier, QStringLiteral("\x10"));
    QCoreApplication::sendEvent(target, &press);
    stage.settle();
    EXPECT_TRUE(stage.seen().paused);
}

TEST_P(DialogWalkTest, EveryControlHasItsNamesAndIsReachedWithTab)
{
    QDialog* const dialog = open();
    ASSERT_NE(dialog, nullptr);
    std::vector<QWidget*> const stops = stopsOf(dialog);
    ASSERT_FALSE(stops.empty());
    std::set<QWidget const*> chain;
    QWidget const* each = dialog;
    do {
        chain.insert(each);
        each = each->nextInFocusChain();
    } while (each != dialog && each != nullptr);
    for (QWidget* const stop : stops) {
        QAccessibleInterface* const face = QAccessible::queryAccessibleInterface(stop);
        EXPECT_FALSE(stop->objectName().isEmpty()) << nameOf(stop);
        EXPECT_TRUE(face != nullptr && !face->text(QAccessible::Name).isEmpty()) << nameOf(stop) << " is not spoken";
        EXPECT_TRUE(chain.contains(stop)) << nameOf(stop);
    }
}

TEST_P(DialogWalkTest, NoTextStaysEnglishInTurkish)
{
    QDialog* const dialog = open();
    ASSERT_NE(dialog, nullptr);
    auto const texts = [dialog] {
        std::map<QWidget const*, QString> found;
        for (QWidget const* widget : dialog->findChildren<QWidget*>()) {
            auto const* label = qobject_cast<QLabel const*>(widget);
            auto const* button = qobject_cast<QAbstractButton const*>(widget);
            QString const text = label != nullptr ? label->text() : button != nullptr ? button->text() : QString();
            if (widget->isVisible() && !text.isEmpty()) {
                found[widget] = text;
            }
        }
        return found;
    };
    auto const english = texts();
    stage.preferences.setLanguage(widgets::LanguageChoice::Turkish);
    stage.settle();
    // Names, codes, paths and licences are the same in every language; sentences are not.
    static QRegularExpression const sentence(QStringLiteral("^[A-Z]?[a-z]+ [a-z]+ [a-z]+.*"));
    int changed = 0;
    for (auto const& [widget, text] : texts()) {
        auto const before = english.find(widget);
        bool const isSame = before != english.end() && before->second == text;
        changed += isSame ? 0 : 1;
        EXPECT_FALSE(isSame && sentence.match(text).hasMatch()) << nameOf(widget) << ": " << text.toStdString();
    }
    EXPECT_GT(changed, 0);
}

INSTANTIATE_TEST_SUITE_P(EveryAction, DialogWalkTest, testing::ValuesIn(kActions), [](auto const& named) {
    QString name = QString::fromLatin1(named.param);
    return name.replace(QLatin1Char('.'), QLatin1Char('_')).toStdString();
});

}  // namespace
}  // namespace pentad::shell

// SPDX-License-Identifier: GPL-3.0-or-later
// Opens every dialog that an action opens and asks the same of each: PAUSE works in it, every control has its names and
// is reached with Tab, nothing stands beyond its side, and no text stays in English when the language is Turkish.
#include "controls/DialogBody.h"
#include "ui/shell/TerminalStage.h"

#include <gtest/gtest.h>
#include <QAbstractButton>
#include <QAccessible>
#include <QAction>
#include <QDialog>
#include <QKeyEvent>
#include <QLabel>
#include <QPushButton>
#include <QRegularExpression>
#include <QScrollArea>
#include <QScrollBar>

namespace pentad::shell {
namespace {

constexpr char const* kActions[] = {"engine.flatten", "engine.resume", "engine.kill", "help.shortcuts", "help.about",
                                    "help.firstRun",  "keys.open",     "layout.keep", "view.palette"};

class DialogWalkTest : public testing::Test {
protected:
    void SetUp() override { stage.session.run(std::chrono::minutes(10)); }

    // Calls `look` with each dialog, open.
    template <typename Look>
    void walk(Look const& look)
    {
        for (char const* const id : kActions) {
            walkOne(id, look);
        }
    }
    // The same, and with the dialogs that open in a special state only: the guide page by page, a kill switch that is
    // latched.
    template <typename Look>
    void walkAll(Look const& look)
    {
        walk(look);
        walkOne("help.firstRun", [&](char const*, QDialog& guide) {
            auto* const next = guide.findChild<QPushButton*>(QStringLiteral("first.next"));
            auto const* const title = guide.findChild<QLabel*>(QStringLiteral("first.title"));
            for (int page = 2; page <= 6; ++page) {
                next->click();
                stage.settle();
                SCOPED_TRACE(title->text().toStdString());
                look(("guide, page " + std::to_string(page)).c_str(), guide);
            }
        });
        stage.desk.issue(Kill{"drill"});
        stage.settle();
        walkOne("engine.rearm", look);
        stage.desk.issue(Rearm{"the drill is over"});
        stage.settle();
    }
    template <typename Look>
    void walkOne(char const* id, Look const& look)
    {
        SCOPED_TRACE(id);
        stage.shortcuts.action(QString::fromLatin1(id))->trigger();
        stage.settle();
        auto const dialogs = stage.window->findChildren<QDialog*>();
        auto const open = std::find_if(dialogs.begin(), dialogs.end(), [](QDialog* one) { return one->isVisible(); });
        if (open == dialogs.end()) {
            ADD_FAILURE() << "no dialog";
            return;
        }
        look(id, **open);
        (*open)->reject();
        stage.settle();
    }
    // Where Tab stops: in the dialog, or in a body that is longer than what is shown of it.
    struct Stop {
        QWidget const* widget;
        QScrollArea const* body;
        QRect place;  // in the body, or else in the dialog
        QRect whole;  // of the body, or else of itself, in the dialog
    };
    static Stop stopAt(QWidget const& widget, QDialog const& dialog)
    {
        auto const placeIn = [](QWidget const& inner, QWidget const& outer) {
            return QRect(inner.mapTo(&outer, QPoint()), inner.size());
        };
        for (QWidget const* around = widget.parentWidget(); around != nullptr; around = around->parentWidget()) {
            auto const* const area = qobject_cast<QScrollArea const*>(around);
            if (area != nullptr && area->verticalScrollBar()->maximum() > 0 && area->widget()->isAncestorOf(&widget)) {
                return {&widget, area, placeIn(widget, *area->widget()), placeIn(*area, dialog)};
            }
        }
        QRect const place = placeIn(widget, dialog);
        return {&widget, nullptr, place, place};
    }
    // Whether the eye comes to the second after the first: below it, or to the right of it in the same row.
    static bool isAfter(QRect const& first, QRect const& second)
    {
        bool const isSameRow = second.center().y() <= first.bottom() && first.center().y() <= second.bottom();
        return isSameRow ? second.left() > first.left() : second.top() > first.top();
    }
    // A body is a stop of its own before what is in it; what is beside it comes before or after all of it.
    static bool isAfter(Stop const& first, Stop const& second)
    {
        if (first.body == second.widget || second.body == first.widget) {
            return second.body == first.widget;
        }
        return first.body == second.body ? isAfter(first.place, second.place) : isAfter(first.whole, second.whole);
    }
    // What Tab comes to, one after the other, beginning with what the eye comes to first.
    static std::vector<Stop> orderOf(QDialog& dialog, std::vector<QWidget*> const& stops)
    {
        std::vector<Stop> order;
        for (QWidget* each = dialog.nextInFocusChain(); each != &dialog && each != nullptr;
             each = each->nextInFocusChain()) {
            if (std::find(stops.begin(), stops.end(), each) != stops.end()) {
                order.push_back(stopAt(*each, dialog));
            }
        }
        auto const first =
            std::min_element(order.begin(), order.end(), [](Stop const& a, Stop const& b) { return isAfter(a, b); });
        std::rotate(order.begin(), first, order.end());
        return order;
    }
    static std::string nameOf(QWidget const* widget)
    {
        return std::string(widget->metaObject()->className()) + " \"" + widget->objectName().toStdString() + '"';
    }
    // What Tab stops at, as far as it is ours: the dialog that asks for one line is Qt's own.
    static std::vector<QWidget*> stopsOf(QDialog const& dialog)
    {
        std::vector<QWidget*> found;
        for (QWidget* widget : dialog.findChildren<QWidget*>()) {
            bool const isStop = (widget->focusPolicy() & Qt::TabFocus) != 0 && widget->focusProxy() == nullptr;
            bool const isOurs =
                !dialog.inherits("QInputDialog") && !widget->objectName().startsWith(QStringLiteral("qt_"));
            if (isStop && isOurs && widget->isVisible() && widget->isEnabled()) {
                found.push_back(widget);
            }
        }
        return found;
    }
    // What the labels and buttons say, in the order in which they were made.
    static QStringList textsOf(QDialog const& dialog)
    {
        QStringList texts;
        for (QWidget const* widget : dialog.findChildren<QWidget*>()) {
            auto const* label = qobject_cast<QLabel const*>(widget);
            auto const* button = qobject_cast<QAbstractButton const*>(widget);
            if (widget->isVisible() && (label != nullptr || button != nullptr)) {
                texts << (label != nullptr ? label->text() : button->text());
            }
        }
        return texts;
    }

    TerminalStage stage;
};

TEST_F(DialogWalkTest, ThePauseKeyWorksInEveryDialog)
{
    walk([this](char const*, QDialog& dialog) {
        ASSERT_FALSE(stage.seen().paused);
        QWidget* const target = dialog.focusWidget() != nullptr ? dialog.focusWidget() : &dialog;
        QKeyEvent press(QEvent::KeyPress, Qt::Key_P, Qt::ControlModifier, QStringLiteral("\x10"));
        QCoreApplication::sendEvent(target, &press);
        stage.settle();
        EXPECT_TRUE(stage.seen().paused);
        stage.desk.issue(Resume{"go on"});
        stage.settle();
    });
}

TEST_F(DialogWalkTest, ChangingKeysLeadsToWhereTheyAreChanged)
{
    stage.shortcuts.action(QStringLiteral("help.shortcuts"))->trigger();
    stage.settle();
    stage.find<QPushButton>("overview.edit")->click();
    stage.settle();
    EXPECT_EQ(stage.window->current(), widgets::Page::Settings);
    EXPECT_TRUE(stage.find<QWidget>("settings.shortcuts.list")->isVisible());
}

TEST_F(DialogWalkTest, TheGuideEndsWhereTheDemoIsSeen)
{
    stage.window->show(widgets::Page::Health);
    walkOne("help.firstRun", [this](char const*, QDialog& guide) {
        auto* const next = guide.findChild<QPushButton*>(QStringLiteral("first.next"));
        for (int page = 1; page < 6; ++page) {
            next->click();
            stage.settle();
        }
        EXPECT_EQ(stage.window->current(), widgets::Page::Health) << "not yet";
        next->click();
    });
    EXPECT_EQ(stage.window->current(), widgets::Page::Cockpit);
}

TEST_F(DialogWalkTest, TabGoesTheWayTheEyeGoes)
{
    walkAll([](char const*, QDialog& dialog) {
        auto const order = orderOf(dialog, stopsOf(dialog));
        for (std::size_t i = 1; i < order.size(); ++i) {
            EXPECT_TRUE(isAfter(order[i - 1], order[i]))
                << nameOf(order[i].widget) << " comes after " << nameOf(order[i - 1].widget);
        }
    });
}

TEST_F(DialogWalkTest, EveryControlHasItsNamesAndIsReachedWithTab)
{
    walkAll([](char const*, QDialog& dialog) {
        std::set<QWidget const*> chain;
        QWidget const* each = &dialog;
        do {
            chain.insert(each);
            each = each->nextInFocusChain();
        } while (each != &dialog && each != nullptr);
        for (QWidget* const stop : stopsOf(dialog)) {
            QAccessibleInterface* const face = QAccessible::queryAccessibleInterface(stop);
            EXPECT_FALSE(stop->objectName().isEmpty()) << nameOf(stop);
            EXPECT_TRUE(face != nullptr && !face->text(QAccessible::Name).isEmpty())
                << nameOf(stop) << " is not spoken";
            EXPECT_TRUE(chain.contains(stop)) << nameOf(stop);
        }
    });
}

TEST_F(DialogWalkTest, NothingStandsBeyondTheSideOfADialog)
{
    for (auto const language : {widgets::LanguageChoice::English, widgets::LanguageChoice::Turkish}) {
        stage.preferences.setLanguage(language);
        stage.settle();
        walkAll([](char const* id, QDialog& dialog) {
            for (auto* const body : dialog.findChildren<controls::DialogBody*>()) {
                EXPECT_LE(body->widget()->width(), body->viewport()->width()) << id;
            }
        });
    }
}

TEST_F(DialogWalkTest, NoTextStaysEnglishInTurkish)
{
    std::map<std::string, QStringList> english;
    walkAll([&](char const* id, QDialog& dialog) { english[id] = textsOf(dialog); });
    stage.preferences.setLanguage(widgets::LanguageChoice::Turkish);
    stage.settle();
    // Names, codes, paths and licences are the same in every language; sentences are not.
    static QRegularExpression const sentence(QStringLiteral("^[A-Z]?[a-z]+ [a-z]+ [a-z]+.*"));
    walkAll([&](char const* id, QDialog& dialog) {
        QStringList const turkish = textsOf(dialog);
        EXPECT_TRUE(turkish != english[id] || turkish.isEmpty());
        for (QString const& text : turkish) {
            EXPECT_FALSE(sentence.match(text).hasMatch() && english[id].contains(text)) << text.toStdString();
        }
    });
}

}  // namespace
}  // namespace pentad::shell

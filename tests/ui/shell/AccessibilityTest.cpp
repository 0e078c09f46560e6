// SPDX-License-Identifier: GPL-3.0-or-later
// Walks every window for what a person without a mouse, or without sight, needs; and every pair of colours for contrast.
#include "look/Theme.h"
#include "ui/shell/TerminalStage.h"

#include <gtest/gtest.h>
#include <QAbstractScrollArea>
#include <QAccessible>
#include <QAction>
#include <QFile>
#include <QXmlStreamReader>

#include <cmath>

namespace pentad::shell {
namespace {

bool isOwnPart(QWidget const* widget)
{
    // Parts that Qt makes inside its own widgets carry Qt's names, or none, and are reached through their owner.
    QString const name = widget->objectName();
    auto const* scrolled = qobject_cast<QAbstractScrollArea const*>(widget->parentWidget());
    if (scrolled != nullptr && scrolled->viewport() == widget) {
        return true;
    }
    return name.startsWith(QStringLiteral("qt_")) || widget->inherits("QHeaderView") || widget->inherits("QTabBar") ||
           widget->inherits("QListView") || widget->inherits("QScrollBar") ||
           (widget->parentWidget() != nullptr && widget->parentWidget()->inherits("QComboBox")) ||
           (widget->parentWidget() != nullptr && widget->parentWidget()->inherits("QTabBar")) ||
           (widget->parentWidget() != nullptr && widget->parentWidget()->inherits("QAbstractSpinBox"));
}

TEST(AccessibilityTest, EveryFocusableControlHasANameForTestsAndOneForReaders)
{
    TerminalStage stage;
    stage.session.run(std::chrono::minutes(10));
    std::set<std::string> nameless;
    for (QString const& id : stage.shortcuts.ids()) {
        if (!id.startsWith(QStringLiteral("page."))) {
            continue;
        }
        stage.shortcuts.action(id)->trigger();
        stage.settle();
        for (QWidget const* widget : stage.window->findChildren<QWidget*>()) {
            if (!widget->isVisible() || widget->focusPolicy() == Qt::NoFocus || isOwnPart(widget)) {
                continue;
            }
            QAccessibleInterface* face = QAccessible::queryAccessibleInterface(const_cast<QWidget*>(widget));
            bool const spoken = face != nullptr && !face->text(QAccessible::Name).isEmpty();
            if (widget->objectName().isEmpty() || !spoken) {
                nameless.insert(id.toStdString() + ": " + widget->metaObject()->className() + " \"" +
                                widget->objectName().toStdString() + "\"" + (spoken ? "" : " has no spoken name"));
            }
        }
    }
    for (std::string const& each : nameless) {
        ADD_FAILURE() << each;
    }
}

TEST(AccessibilityTest, ANameMeansOneWidget)
{
    TerminalStage stage;
    stage.session.run(std::chrono::minutes(10));
    for (QString const& id : stage.shortcuts.ids()) {
        if (id.startsWith(QStringLiteral("page."))) {
            stage.shortcuts.action(id)->trigger();
            stage.settle();
        }
    }
    std::map<std::string, int> counts;
    for (QWidget const* widget : stage.window->findChildren<QWidget*>()) {
        if (!widget->objectName().isEmpty() && !isOwnPart(widget)) {
            ++counts[widget->objectName().toStdString()];
        }
    }
    for (auto const& [name, count] : counts) {
        EXPECT_EQ(count, 1) << name;
    }
}

double luminance(QColor const& colour)
{
    auto const channel = [](double value) {
        return value <= 0.04045 ? value / 12.92 : std::pow((value + 0.055) / 1.055, 2.4);
    };
    return 0.2126 * channel(colour.redF()) + 0.7152 * channel(colour.greenF()) + 0.0722 * channel(colour.blueF());
}

double contrast(QColor const& one, QColor const& other)
{
    double const a = luminance(one);
    double const b = luminance(other);
    return (std::max(a, b) + 0.05) / (std::min(a, b) + 0.05);
}

TEST(AccessibilityTest, EveryTextRoleHolds45To1OnEverySurfaceItStandsOn)
{
    constexpr double kReadable = 4.5;
    for (auto const brightness : {look::Brightness::Dark, look::Brightness::Light}) {
        for (auto const set : {look::ColourSet::GreenRed, look::ColourSet::RedGreen, look::ColourSet::BlueOrange}) {
            look::Theme const theme = look::makeTheme(brightness, set);
            std::pair<char const*, QColor> const texts[] = {{"text1", theme.text1},
                                                            {"text2", theme.text2},
                                                            {"text3", theme.text3},
                                                            {"accent", theme.accent},
                                                            {"up", theme.up.text},
                                                            {"down", theme.down.text},
                                                            {"ok", theme.ok},
                                                            {"warn", theme.warn.text},
                                                            {"unknown", theme.unknown},
                                                            {"danger", theme.danger.text},
                                                            {"sent", theme.orderSent},
                                                            {"waiting", theme.orderWaiting},
                                                            {"cancel requested", theme.orderCancelRequested}};
            std::pair<char const*, QColor> const surfaces[] = {
                {"surface1", theme.surface1}, {"surface2", theme.surface2}, {"selected", theme.selected}};
            // Raised surfaces carry only plain words.
            EXPECT_GE(contrast(theme.text1, theme.surface3), kReadable) << static_cast<int>(brightness);
            EXPECT_GE(contrast(theme.text2, theme.surface3), kReadable) << static_cast<int>(brightness);
            EXPECT_GE(contrast(Qt::white, theme.danger.fill), kReadable) << "KILL, " << static_cast<int>(brightness);
            EXPECT_GE(contrast(theme.unknown, theme.warn.tint), kReadable)
                << "silent, " << static_cast<int>(brightness);
            for (QColor const& row : {theme.failingRow, theme.reducedRow}) {
                EXPECT_GE(contrast(theme.text1, row), kReadable) << static_cast<int>(brightness);
                EXPECT_GE(contrast(theme.text2, row), kReadable) << static_cast<int>(brightness);
                EXPECT_GE(contrast(theme.danger.text, row), kReadable) << static_cast<int>(brightness);
                EXPECT_GE(contrast(theme.warn.text, row), kReadable) << static_cast<int>(brightness);
            }
            for (auto const& [textName, text] : texts) {
                for (auto const& [surfaceName, surface] : surfaces) {
                    EXPECT_GE(contrast(text, surface), kReadable)
                        << textName << " on " << surfaceName << ", brightness " << static_cast<int>(brightness)
                        << ", set " << static_cast<int>(set);
                }
            }
            EXPECT_GE(contrast(theme.up.text, theme.up.tint), kReadable);
            EXPECT_GE(contrast(theme.down.text, theme.down.tint), kReadable);
            EXPECT_GE(contrast(theme.warn.text, theme.warn.tint), kReadable);
            EXPECT_GE(contrast(theme.danger.text, theme.danger.tint), kReadable);
            for (auto const mode : {look::ModeKind::Demo, look::ModeKind::Paper, look::ModeKind::Live}) {
                EXPECT_GE(contrast(theme.badge(mode), theme.mode(mode)), kReadable) << static_cast<int>(mode);
            }
        }
    }
}

TEST(AccessibilityTest, EveryTextIsTranslated)
{
    for (char const* const file : {"pentad_tr.ts"}) {
        QFile source(QStringLiteral(PENTAD_SOURCE_DIR "/translations/") + QString::fromLatin1(file));
        ASSERT_TRUE(source.open(QIODevice::ReadOnly));
        QXmlStreamReader reader(&source);
        int messages = 0;
        QString text;
        while (!reader.atEnd()) {
            reader.readNext();
            if (reader.isStartElement() && reader.name() == QLatin1String("source")) {
                text = reader.readElementText();
                ++messages;
            } else if (reader.isStartElement() && reader.name() == QLatin1String("translation")) {
                EXPECT_NE(reader.attributes().value(QLatin1String("type")), QLatin1String("unfinished"))
                    << text.toStdString();
            }
        }
        EXPECT_FALSE(reader.hasError()) << reader.errorString().toStdString();
        EXPECT_GT(messages, 300);
    }
}

}  // namespace
}  // namespace pentad::shell

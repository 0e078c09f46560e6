// SPDX-License-Identifier: GPL-3.0-or-later
// Every screen in both themes, both languages and two sizes: each must have something on it, and with PENTAD_PICTURES
// set to a folder the pictures are kept there for people to look at.
#include "look/Theme.h"
#include "ui/shell/TerminalStage.h"

#include <gtest/gtest.h>
#include <QAction>
#include <QDir>
#include <QImage>

namespace pentad::shell {
namespace {

// How many different colours a coarse grid over the picture meets: an empty page has a handful.
int coloursOf(QImage const& image)
{
    constexpr int kStep = 7;
    std::set<QRgb> seen;
    for (int y = 0; y < image.height(); y += kStep) {
        for (int x = 0; x < image.width(); x += kStep) {
            seen.insert(image.pixel(x, y));
        }
    }
    return static_cast<int>(seen.size());
}

TEST(PicturesTest, EveryScreenShowsSomethingInEveryThemeLanguageAndSize)
{
    QString const folder = qEnvironmentVariable("PENTAD_PICTURES");
    TerminalStage stage;
    stage.session.run(std::chrono::minutes(folder.isEmpty() ? 30 : 240));
    for (QSize const size : {QSize(1920, 1080), QSize(1280, 800)}) {
        stage.window->resize(size);
        for (auto const language : {widgets::LanguageChoice::English, widgets::LanguageChoice::Turkish}) {
            stage.preferences.setLanguage(language);
            for (auto const theme : {widgets::ThemeChoice::Dark, widgets::ThemeChoice::Light}) {
                stage.preferences.setTheme(theme);
                for (QString const& id : stage.shortcuts.ids()) {
                    if (!id.startsWith(QStringLiteral("page."))) {
                        continue;
                    }
                    stage.shortcuts.action(id)->trigger();
                    stage.settle();
                    QImage const picture = stage.window->grab().toImage();
                    EXPECT_GT(coloursOf(picture), 12) << id.toStdString();
                    if (!folder.isEmpty()) {
                        QString const name =
                            QStringLiteral("%1-%2-%3-%4x%5.png")
                                .arg(id.mid(5),
                                     theme == widgets::ThemeChoice::Dark ? QStringLiteral("dark")
                                                                         : QStringLiteral("light"),
                                     language == widgets::LanguageChoice::English ? QStringLiteral("en")
                                                                                  : QStringLiteral("tr"))
                                .arg(size.width())
                                .arg(size.height());
                        EXPECT_TRUE(picture.save(QDir(folder).filePath(name)));
                    }
                }
            }
        }
    }
}

}  // namespace
}  // namespace pentad::shell

// SPDX-License-Identifier: GPL-3.0-or-later
#include "look/Theme.h"

#include "look/Icons.h"

#include <gtest/gtest.h>
#include <QImage>
#include <QRegularExpression>

namespace pentad::look {
namespace {

TEST(ThemeTest, EveryPlaceOfTheStyleSheetIsFilled)
{
    for (auto const brightness : {Brightness::Dark, Brightness::Light}) {
        QString const sheet = styleSheet(makeTheme(brightness, ColourSet::GreenRed));
        static QRegularExpression const place(QStringLiteral("\\{[a-zA-Z0-9]+\\}"));
        EXPECT_FALSE(sheet.contains(place)) << place.match(sheet).captured().toStdString();
    }
}

TEST(ThemeTest, RedGreenSwapsWhatRisingAndFallingLookLike)
{
    Theme const usual = makeTheme(Brightness::Dark, ColourSet::GreenRed);
    Theme const swapped = makeTheme(Brightness::Dark, ColourSet::RedGreen);
    EXPECT_EQ(usual.up.fill, swapped.down.fill);
    EXPECT_EQ(usual.down.text, swapped.up.text);
}

TEST(ThemeTest, WithBlueAndOrangeNothingElseIsBlue)
{
    Theme const theme = makeTheme(Brightness::Dark, ColourSet::BlueOrange);
    EXPECT_EQ(theme.accent, theme.text2);
    EXPECT_NE(theme.up.fill, theme.down.fill);
}

TEST(ThemeTest, EveryIconDrawsSomething)
{
    for (int i = 0; i <= static_cast<int>(Icon::More); ++i) {
        QImage picture(16, 16, QImage::Format_ARGB32);
        picture.fill(Qt::transparent);
        QPainter painter(&picture);
        paintIcon(painter, static_cast<Icon>(i), QRectF(0, 0, 16, 16), Qt::white);
        painter.end();
        int drawn = 0;
        for (int y = 0; y < 16; ++y) {
            for (int x = 0; x < 16; ++x) {
                drawn += qAlpha(picture.pixel(x, y)) > 64 ? 1 : 0;
            }
        }
        EXPECT_GT(drawn, 4) << "icon " << i;
    }
}

}  // namespace
}  // namespace pentad::look

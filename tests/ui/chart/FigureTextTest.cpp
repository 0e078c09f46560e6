// SPDX-License-Identifier: GPL-3.0-or-later
#include "chart/FigureText.h"

#include "look/Theme.h"

#include <gtest/gtest.h>
#include <QFontMetricsF>
#include <QImage>

namespace pentad::chart {
namespace {

// Left and right of what was painted in a line of 200 pixels.
std::pair<int, int> inked(FigureText const& face, Qt::Alignment alignment, QString const& text)
{
    QImage image(200, 20, QImage::Format_RGB32);
    image.fill(Qt::white);
    QPainter painter(&image);
    face.paint(painter, QRectF(image.rect()), alignment, text, Qt::black);
    painter.end();
    int left = image.width();
    int right = -1;
    for (int x = 0; x < image.width(); ++x) {
        for (int y = 0; y < image.height(); ++y) {
            if (image.pixelColor(x, y) != QColor(Qt::white)) {
                left = std::min(left, x);
                right = x;
            }
        }
    }
    return {left, right};
}

TEST(FigureTextTest, IsAsWideAsTheUsualWayOfPainting)
{
    FigureText const face(look::font(look::kMetaSize));
    QFontMetricsF const metrics(face.font());
    for (QString const& text : {QStringLiteral("3,748,210"), QStringLiteral("−0.09 %"), QStringLiteral("Şimdi ₺ 7")}) {
        EXPECT_NEAR(face.width(text), metrics.horizontalAdvance(text), 2) << text.toStdString();
    }
    EXPECT_EQ(face.width(QStringLiteral("111")), face.width(QStringLiteral("888"))) << "figures are tabular";
}

TEST(FigureTextTest, StandsWhereItIsAligned)
{
    FigureText const face(look::font(look::kMetaSize));
    QString const text = QStringLiteral("1,024.00");
    EXPECT_LE(inked(face, Qt::AlignLeft | Qt::AlignVCenter, text).first, 2);
    EXPECT_GE(inked(face, Qt::AlignRight | Qt::AlignVCenter, text).second, 196);
    auto const [left, right] = inked(face, Qt::AlignHCenter | Qt::AlignVCenter, text);
    int const middle = (left + right) / 2;
    EXPECT_NEAR(middle, 100, 2);
}

TEST(FigureTextTest, PaintsEvenWhatTheFaceLacks)
{
    FigureText const face(look::font(look::kMetaSize));
    auto const [left, right] = inked(face, Qt::AlignLeft | Qt::AlignVCenter, QStringLiteral("\u6f22 12"));
    EXPECT_LT(left, right);
}

}  // namespace
}  // namespace pentad::chart

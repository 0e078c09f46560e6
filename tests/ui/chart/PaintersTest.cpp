// SPDX-License-Identifier: GPL-3.0-or-later
#include "chart/BarPainter.h"
#include "chart/ChartScene.h"
#include "chart/LivePainter.h"
#include "chart/StaticPainter.h"
#include "ui/chart/ChartTestKit.h"

#include <gtest/gtest.h>
#include <QImage>

namespace pentad::chart {
namespace {

class PaintersTest : public testing::Test {
protected:
    void follow(std::vector<Bar> const& bars)
    {
        AssetSnapshot asset;
        BarChunk chunk;
        for (Bar const& each : bars) {
            chunk.push_back(ChartBar{each, {}});
        }
        asset.history = {std::make_shared<BarChunk const>(std::move(chunk))};
        scene.theme = &theme;
        scene.format = &format;
        scene.instrument.priceScale = 2;
        scene.series.setInterval(Interval::OneMinute);
        scene.series.follow(asset);
        scene.arrange(QSizeF(500, 400));
        scene.view.setWidth(scene.plot.width());
        scene.view.setSeries(scene.series.firstPlace(), scene.series.lastPlace());
        scene.measureVisible();
        scene.scale.fit(scene.visibleRange(), scene.tick(), false);
    }
    QImage painted(double ratio)
    {
        QImage image(QSize(500, 400) * ratio, QImage::Format_RGB32);
        image.setDevicePixelRatio(ratio);
        image.fill(theme.surface1);
        QPainter painter(&image);
        paintBars(painter, scene, Pixels{ratio}, scene.visibleBars());
        return image;
    }

    QImage whole()
    {
        QImage image(QSize(500, 400), QImage::Format_RGB32);
        QPainter painter(&image);
        paintStatic(painter, scene, Pixels{});
        paintLive(painter, scene, Pixels{}, QRegion(0, 0, 500, 400));
        return image;
    }
    void setLast(double plot)
    {
        scene.lastPlot = plot;
        scene.last = price(static_cast<std::int64_t>(plot));
        scene.stale = false;
    }

    look::Theme theme = look::makeTheme(look::Brightness::Dark, look::ColourSet::GreenRed);
    format::Format format{format::Language::English};
    ChartScene scene;
};

TEST_F(PaintersTest, BarsHaveNoBlurredEdgesAtAnyScale)
{
    follow({bar(0, 100, 140, 90, 120), bar(1, 120, 130, 80, 100), bar(3, 100, 125, 95, 110)});
    for (double const ratio : {1.0, 1.25, 1.5, 2.0}) {
        SCOPED_TRACE(ratio);
        QImage const image = painted(ratio);
        int bars = 0;
        for (int y = 0; y < image.height(); ++y) {
            for (int x = 0; x < image.width(); ++x) {
                QColor const colour = image.pixelColor(x, y);
                bool const isBar = colour == theme.up.fill || colour == theme.down.fill;
                bars += isBar ? 1 : 0;
                ASSERT_TRUE(isBar || colour == theme.surface1 || colour == theme.volume) << x << ", " << y;
            }
        }
        EXPECT_GT(bars, 100);
    }
}

TEST_F(PaintersTest, AnExtremeSurvivesZoomingOutToManyBarsPerPixel)
{
    std::vector<Bar> bars;
    bars.reserve(8'000);
    for (int i = 0; i < 8'000; ++i) {
        bars.push_back(bar(i, 1'000 + i % 2, 1'002, 999, 1'001));
    }
    bars[4'567] = bar(4'567, 998, 1'002, 998, 1'001);
    follow(bars);
    for (int i = 0; i < 60; ++i) {
        scene.view.zoom(0.8, scene.view.width());
    }
    ASSERT_LE(scene.view.leftPlace(), scene.series.firstPlace());
    scene.measureVisible();
    scene.scale.fit(scene.visibleRange(), scene.tick(), false);
    QImage const image = painted(1);
    int const x = static_cast<int>(scene.view.middle(scene.series.firstPlace() + 4'567));
    int const y = static_cast<int>(scene.scale.y(998.2));
    EXPECT_NE(image.pixelColor(x, y), theme.surface1);
    EXPECT_EQ(image.pixelColor(x + 3, y), theme.surface1) << "its neighbours do not reach so deep";
}

TEST_F(PaintersTest, ANewPriceTouchesASmallPartOfTheChart)
{
    follow({bar(0, 100, 140, 90, 120)});
    scene.last = price(120);
    scene.lastPlot = 120;
    int area = 0;
    for (QRect const& part : priceRegion(scene)) {
        area += part.width() * part.height();
    }
    EXPECT_LT(area, 500 * 400 / 8);
    EXPECT_TRUE(priceRegion(scene).intersects(lastTagBox(scene).toAlignedRect()));
}

TEST_F(PaintersTest, ALongAgeKeepsClearOfItsClock)
{
    follow({bar(0, 100, 140, 90, 120)});
    scene.countdown = QStringLiteral("00:40");
    scene.stale = false;
    EXPECT_EQ(scene.tagText(), scene.countdown);
    scene.stale = true;
    for (auto const& [age, shown] : std::initializer_list<std::pair<char const*, char const*>>{
             {"38 s", "38 s"}, {"59 min 12 s", "59 min"}, {"23 h 14 min", "23 h"}}) {
        scene.age = QString::fromLatin1(age);
        EXPECT_EQ(scene.tagText(), QString::fromLatin1(shown));
        double const left = lastTagBox(scene).right() - look::kGap - scene.figures.width(scene.tagText());
        EXPECT_GE(left, lastTagBox(scene).left() + ChartScene::kClockRoom - 4) << age;
    }
}

TEST_F(PaintersTest, NoPriceOfTheAxisLooksOutFromUnderTheLastOne)
{
    follow({bar(0, 1'000, 1'040, 960, 1'010), bar(1, 1'010, 1'030, 970, 1'000)});
    std::vector<QRectF> const labels = priceLabels(scene);
    ASSERT_GE(labels.size(), 3U);
    QRectF const label = labels[1];
    // The lower rim of the tag goes through the middle of the figures.
    setLast(scene.scale.priceAt(label.center().y() - ChartScene::kLastTagHeight / 2));
    QRect const tag = lastTagBox(scene).toAlignedRect();
    ASSERT_TRUE(tag.intersects(label.toAlignedRect()));
    QImage const image = whole();
    for (int y = tag.bottom() + 2; y < static_cast<int>(label.bottom()); ++y) {
        for (int x = static_cast<int>(label.left()) + 4; x < static_cast<int>(label.right()); ++x) {
            ASSERT_EQ(image.pixelColor(x, y), theme.surface1) << x << ", " << y;
        }
    }
    EXPECT_TRUE(priceRegion(scene).contains(label.toAlignedRect().center())) << "it comes back with the next price";
}

TEST_F(PaintersTest, TheLastPriceStrikesNoTagThrough)
{
    follow({bar(0, 1'000, 1'040, 960, 1'010), bar(1, 1'010, 1'030, 970, 1'000)});
    setLast(1'000);
    OwnLine entry;
    entry.kind = OwnLine::Kind::Entry;
    entry.price = price(1'000);
    entry.plot = 1'000;
    entry.text = QStringLiteral("Entry avg 0.0100");
    entry.colour = theme.accent;
    scene.ownLines = {entry};
    QImage const image = whole();
    QColor const line = theme.up.text;
    int const y = static_cast<int>(scene.scale.y(1'000));
    QRect const tag = scene.placedLines().front().tag.toAlignedRect();
    int struck = 0;
    int beside = 0;
    for (int row = y - 1; row <= y + 1; ++row) {
        for (int x = 0; x < static_cast<int>(scene.plot.right()); ++x) {
            bool const isLine = image.pixelColor(x, row) == line;
            (tag.contains(x, row) ? struck : beside) += isLine ? 1 : 0;
        }
    }
    EXPECT_GT(beside, 50);
    EXPECT_EQ(struck, 0);
}

TEST_F(PaintersTest, AnEmptyChartPaintsItsSentenceAndNothingElse)
{
    scene.theme = &theme;
    scene.format = &format;
    scene.arrange(QSizeF(500, 400));
    scene.sentence = QStringLiteral("nothing yet");
    QImage image(500, 400, QImage::Format_RGB32);
    QPainter painter(&image);
    paintStatic(painter, scene, Pixels{});
    EXPECT_EQ(image.pixelColor(200, 100), theme.surface1);
    paintLive(painter, scene, Pixels{}, QRegion(0, 0, 500, 400));
    EXPECT_TRUE(scene.readParts().front().value == format::Format::missing());
}

}  // namespace
}  // namespace pentad::chart

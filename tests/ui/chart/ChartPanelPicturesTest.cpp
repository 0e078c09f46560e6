// SPDX-License-Identifier: GPL-3.0-or-later
#include "chart/ChartPanel.h"

#include "support/SampleSession.h"
#include "ui/chart/ChartTestKit.h"

#include <gtest/gtest.h>
#include <QDir>
#include <QToolButton>

namespace pentad::chart {
namespace {

using namespace std::chrono_literals;

// A real session in a real window. With PENTAD_PICTURES=chart it also leaves pictures behind.
class ChartPanelPicturesTest : public testing::Test {
protected:
    void save(ChartPanel& panel, char const* name)
    {
        paint();
        if (qEnvironmentVariable("PENTAD_PICTURES") == QLatin1String("chart")) {
            QDir().mkpath(QStringLiteral("pictures"));
            EXPECT_TRUE(panel.grab().save(QStringLiteral("pictures/chart-%1.png").arg(QLatin1String(name))));
        }
    }
    void wear(widgets::ThemeChoice choice, widgets::LanguageChoice language = widgets::LanguageChoice::English)
    {
        preferences.setTheme(choice);
        preferences.setLanguage(language);
        qApp->setStyleSheet(look::styleSheet(desk.theme()));
    }

    gateway::EngineGateway gateway;
    widgets::Preferences preferences;
    widgets::Desk desk{gateway, preferences};
};

TEST_F(ChartPanelPicturesTest, ShowsARealSessionAtBothSizesAndInBothThemes)
{
    test::SampleSession session(gateway, {.historyBars = 1'400});
    session.run(240min);
    Symbol const symbol = gateway.snapshot()->assets[Slot{0}].instrument.symbol;
    Price const last = gateway.snapshot()->assets[Slot{0}].quote.last;
    desk.issue(PlaceOrder{symbol, Side::Buy, OrderType::Limit, BaseSize{Quantity(Decimal::fromMantissa(2, 3))},
                          shifted(last, Rate(Decimal::fromMantissa(-8, 3)), Rounding::Down).round(0, Rounding::Down)});
    desk.issue(Pause{"lunch"});
    session.run(30min);
    desk.issue(Resume{"back"});
    session.run(70min);
    wear(widgets::ThemeChoice::Dark);
    ChartPanel panel(desk);
    panel.resize(792, 693);
    panel.show();
    auto* candles = panel.findChild<CandleChart*>(QStringLiteral("chart.candles"));
    ASSERT_NE(candles, nullptr);
    ASSERT_TRUE(spinUntil([&] { return candles->staticPaints() > 0; }));
    EXPECT_GT(candles->scene().series.closed().size(), 90U);
    panel.setInterval(Interval::FiveMinutes);
    save(panel, "dark-1920");
    mouse(*candles, QEvent::MouseMove, QPointF(420, 300), Qt::NoButton);
    save(panel, "dark-crosshair");
    mouse(*candles, QEvent::MouseMove, QPointF(-1, -1), Qt::NoButton);
    wear(widgets::ThemeChoice::Light);
    save(panel, "light-1920");
    desk.issue(Pause{"again"});
    session.run(3min);
    panel.setInterval(Interval::OneMinute);
    panel.resize(502, 500);
    spinUntil([&] { return !panel.findChild<QWidget*>(QStringLiteral("chart.paused"))->isHidden(); });
    save(panel, "light-1280");
    panel.resize(792, 693);
    panel.setInterval(Interval::FiveMinutes);
    panel.setTableShown(true);
    save(panel, "table");
    panel.setTableShown(false);
    panel.setFiveUp(true);
    wear(widgets::ThemeChoice::Dark);
    save(panel, "five");
    session.silence(true);
    session.run(2min);
    panel.setFiveUp(false);
    drag(*candles, QPointF(100, 200), QPointF(700, 200));
    spinUntil([&] { return candles->scene().stale; });
    save(panel, "stale");
    EXPECT_TRUE(candles->scene().stale);
}

}  // namespace
}  // namespace pentad::chart

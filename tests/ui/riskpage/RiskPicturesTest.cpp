// SPDX-License-Identifier: GPL-3.0-or-later
// The pages of risk, capital and health, and the columns beside the chart, with a real session in a real window. With
// PENTAD_PICTURES=<folder> it also saves what it saw.
#include "policy/HealthPage.h"
#include "policy/PolicyColumn.h"
#include "policy/SafeModeBanner.h"
#include "riskpage/CapitalPage.h"
#include "riskpage/RiskPage.h"
#include "support/Colours.h"
#include "ui/riskpage/EventfulDay.h"
#include "ui/shell/TerminalStage.h"
#include "watchlist/CycleStrip.h"
#include "watchlist/WatchlistPanel.h"

#include <gtest/gtest.h>
#include <QBoxLayout>
#include <QDir>

namespace pentad::riskpage {
namespace {

class RiskPicturesTest : public testing::Test {
protected:
    void look(QWidget& page, QString const& name, QSize size)
    {
        page.resize(size);
        page.show();
        stage.show(snapshot);
        QString const folder = qEnvironmentVariable("PENTAD_PICTURES");
        for (widgets::ThemeChoice const theme : {widgets::ThemeChoice::Dark, widgets::ThemeChoice::Light}) {
            stage.preferences.setTheme(theme);
            qApp->setStyleSheet(look::styleSheet(stage.desk.theme()));
            stage.settle();
            shell::becomes([] { return false; }, std::chrono::milliseconds(folder.isEmpty() ? 0 : 1'100));
            QImage const picture = page.grab().toImage();
            EXPECT_GT(test::coloursOf(picture), 12) << name.toStdString();
            if (!folder.isEmpty()) {
                QDir().mkpath(folder);
                bool const dark = theme == widgets::ThemeChoice::Dark;
                EXPECT_TRUE(picture.save(QStringLiteral("%1/%2-%3-%4.png")
                                             .arg(folder, name, QString::number(size.width()),
                                                  dark ? QStringLiteral("dark") : QStringLiteral("light"))));
            }
        }
        qApp->setStyleSheet({});
    }

    test::PanelStage stage;
    EngineSnapshot snapshot = eventfulDay();
};

TEST_F(RiskPicturesTest, Risk)
{
    RiskPage large(stage.desk);
    look(large, QStringLiteral("risk"), {1860, 970});
    RiskPage small(stage.desk);
    look(small, QStringLiteral("risk"), {1236, 690});
}

TEST_F(RiskPicturesTest, Capital)
{
    CapitalPage large(stage.desk);
    look(large, QStringLiteral("capital"), {1860, 970});
    CapitalPage small(stage.desk);
    look(small, QStringLiteral("capital"), {1236, 690});
}

TEST_F(RiskPicturesTest, Health)
{
    policy::HealthPage large(stage.desk);
    look(large, QStringLiteral("health"), {1860, 970});
    policy::HealthPage small(stage.desk);
    look(small, QStringLiteral("health"), {1236, 690});
}

TEST_F(RiskPicturesTest, Columns)
{
    auto const columns = [this](QSize left, QSize right, bool cycle) {
        QWidget window;
        auto* row = new QHBoxLayout(&window);
        auto* watch = new QWidget(&window);
        auto* column = new QVBoxLayout(watch);
        column->setContentsMargins(0, 0, 0, 0);
        column->addWidget(new watchlist::WatchlistPanel(stage.desk, watch), 1);
        if (cycle) {
            auto* strip = new watchlist::CycleStrip(stage.desk, watch);
            strip->setFixedHeight(150);
            column->addWidget(strip);
        }
        watch->setFixedSize(left);
        row->addWidget(watch);
        auto* middle = new QWidget(&window);
        auto* top = new QVBoxLayout(middle);
        top->addWidget(new policy::SafeModeBanner(stage.desk, middle));
        top->addStretch(1);
        row->addWidget(middle, 1);
        auto* policyColumn = new policy::PolicyColumn(stage.desk, &window);
        policyColumn->setFixedSize(right);
        row->addWidget(policyColumn);
        look(window, QStringLiteral("columns"), QSize(left.width() + right.width() + 420, right.height() + 20));
    };
    columns({316, 690}, {448, 970}, true);
    columns({220, 500}, {270, 690}, false);
}

}  // namespace
}  // namespace pentad::riskpage

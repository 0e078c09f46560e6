// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell/DirectCancelBanner.h"

#include "support/FakeDirectCancel.h"
#include "ui/decisions/DecisionStage.h"

#include <QLabel>
#include <QVBoxLayout>

namespace pentad::shell {
namespace {

using test::comesTrue;
using test::letSettle;

class DirectCancelBannerTest : public testing::Test {
protected:
    void SetUp() override
    {
        (new QVBoxLayout(&window))->addWidget(banner);
        window.show();
        stage.publish();
    }
    static widgets::Services with(DirectCancel& direct)
    {
        widgets::Services services;
        services.directCancel = &direct;
        return services;
    }
    QString text() { return test::find<QLabel>(*banner, "directCancel.offer.text")->text(); }

    test::ScriptedStage stage;
    test::FakeDirectCancel direct;
    widgets::Desk desk{stage.gateway, stage.preferences, with(direct)};
    QWidget window;
    DirectCancelBanner* banner = new DirectCancelBanner(desk, &window);
};

TEST_F(DirectCancelBannerTest, IsNotThereWhileTheEngineObeys)
{
    EXPECT_FALSE(banner->isVisible());
    desk.issue(Kill{"test"});
    EXPECT_FALSE(banner->isVisible());
    stage.answer({stage.commands.back()->id, true, "the kill switch is latched; all orders are being cancelled"});
    EXPECT_FALSE(comesTrue([&] { return banner->isVisible(); }, 2'100)) << "it has answered in time";
}

TEST_F(DirectCancelBannerTest, AKillThatIsNotAnsweredInTimeShowsItUntilItIs)
{
    desk.issue(Kill{"test"});
    ASSERT_TRUE(comesTrue([&] { return banner->isVisible(); }, 2'900)) << "before the engine counts as silent";
    EXPECT_TRUE(text().startsWith(QStringLiteral("The engine has not answered the kill switch.")))
        << text().toStdString();
    stage.answer({stage.commands.back()->id, true, "the kill switch is latched; all orders are being cancelled"});
    EXPECT_FALSE(banner->isVisible());
}

TEST_F(DirectCancelBannerTest, ASilentEngineShowsItUntilItSpeaks)
{
    ASSERT_TRUE(comesTrue([&] { return banner->isVisible(); }, 8'000));
    EXPECT_TRUE(text().startsWith(QStringLiteral("The engine says nothing;"))) << text().toStdString();
    stage.publish();
    EXPECT_TRUE(comesTrue([&] { return !banner->isVisible(); }));
}

TEST_F(DirectCancelBannerTest, AnEngineThatEndedShowsItForGoodAndItsButtonAsks)
{
    bool wanted = false;
    QObject::connect(banner, &DirectCancelBanner::wanted, &window, [&] { wanted = true; });
    banner->engineEnded();
    ASSERT_TRUE(banner->isVisible());
    auto* const act = test::find<controls::VerbButton>(*banner, "directCancel.offer.act");
    EXPECT_EQ(act->accessibleName(), act->text());
    test::press(act, Qt::Key_Space);
    EXPECT_TRUE(wanted);
    stage.publish();
    EXPECT_TRUE(banner->isVisible());
    EXPECT_EQ(direct.runs, 0) << "it is asked for first";
}

TEST_F(DirectCancelBannerTest, WithoutSuchAWayItIsNeverThere)
{
    DirectCancelBanner none(stage.desk, &window);
    none.engineEnded();
    EXPECT_FALSE(none.isVisible());
}

}  // namespace
}  // namespace pentad::shell

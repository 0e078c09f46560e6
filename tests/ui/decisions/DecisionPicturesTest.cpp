// SPDX-License-Identifier: GPL-3.0-or-later
// The forensics and the table of decisions with a real session, as windows of both sizes and both themes.
#include "decisions/DecisionsPanel.h"
#include "decisions/ForensicsPage.h"
#include "ui/decisions/DecisionStage.h"

namespace pentad::decisions {
namespace {

using test::letSettle;
using test::SessionStage;

std::uint64_t newestWith(EngineSnapshot const& snapshot, Outcome outcome)
{
    for (auto each = snapshot.decisions.rbegin(); each != snapshot.decisions.rend(); ++each) {
        if (outcomeOf((*each)->evaluation) == outcome) {
            return (*each)->id;
        }
    }
    return snapshot.decisions.empty() ? 0 : snapshot.decisions.back()->id;
}

TEST(DecisionPicturesTest, ARealSessionFillsEveryPart)
{
    // A margin that lets some pass and refuses others.
    test::SampleSession::Options options;
    options.settings.capital.noiseMarginBps = Decimal(33);
    SessionStage stage(std::move(options));
    stage.session.run(std::chrono::minutes(120));
    ForensicsPage page(stage.desk);
    DecisionsPanel table(stage.desk);
    struct Shot {
        char const* name;
        QSize size;
        widgets::ThemeChoice theme;
        Outcome outcome;
    };
    for (Shot const& shot :
         {Shot{"forensics-dark-1860x990", {1860, 990}, widgets::ThemeChoice::Dark, Outcome::Refused},
          Shot{"forensics-light-1236x718", {1236, 718}, widgets::ThemeChoice::Light, Outcome::Refused},
          Shot{"forensics-reduced-dark-1236x718", {1236, 718}, widgets::ThemeChoice::Dark, Outcome::Reduced}}) {
        stage.preferences.setTheme(shot.theme);
        qApp->setStyleSheet(look::styleSheet(stage.desk.theme()));
        page.resize(shot.size);
        page.show();
        letSettle();
        page.open(newestWith(stage.now(), shot.outcome));
        letSettle(250);
        stage.pass();
        EXPECT_NE(page.opened(), 0U);
        test::picture(page, shot.name);
        table.resize(shot.size.width() - 460, 264);
        table.show();
        letSettle();
        EXPECT_GT(table.count(), 0);
        test::picture(table, (std::string("decisions-") + shot.name).c_str());
    }
}

}  // namespace
}  // namespace pentad::decisions

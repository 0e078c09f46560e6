// SPDX-License-Identifier: GPL-3.0-or-later
// The engine ends by itself: the window stays, says why, and leaves when it is told to.
#include "ui/endtoend/EndToEnd.h"

#include "chart/CandleChart.h"
#include "support/FailingJournal.h"
#include "widgets/DataTable.h"

#include <QDir>
#include <QFile>
#include <QLabel>

#include <atomic>

namespace pentad::test {
namespace {

class EngineEndStory : public EndToEnd {
protected:
    // Everything the terminal has said, with the newest notices.
    QString messages() { return find<widgets::DataTable>("messages.table")->csv(); }
    // A window without an engine closes at once.
    void closeAfterTheEnd()
    {
        press(Qt::Key_Q, Qt::ControlModifier);
        EXPECT_TRUE(until([&] { return terminal->closed(); }));
    }
};

// Fails as a bug would: by an exception where none may come.
class BrokenJournal final : public Journal {
public:
    BrokenJournal(Journal& journal, std::shared_ptr<std::atomic<bool>> broken)
        : m_journal(journal), m_broken(std::move(broken))
    {
    }
    Expected<JournalState, JournalError> load() override { return m_journal.load(); }
    Expected<JournalHead, JournalError> append(std::span<StepRecord const> records) override
    {
        if (*m_broken) {
            throw std::runtime_error("the journal is broken");
        }
        return m_journal.append(records);
    }

private:
    Journal& m_journal;
    std::shared_ptr<std::atomic<bool>> m_broken;
};

TEST_F(EngineEndStory, ABugEndsTheEngineAndTheWindowSaysWhy)
{
    auto const broken = std::make_shared<std::atomic<bool>>(false);
    terminal = std::make_unique<LiveTerminal>(folder.path(), LiveTerminal::quietDemo(), [broken](Journal& journal) {
        return std::make_unique<BrokenJournal>(journal, broken);
    });
    ASSERT_TRUE(until([&] { return terminal->isReady(); }));
    *broken = true;
    terminal->desk().issue(Pause{"anything that is written"});
    ASSERT_TRUE(until([&] { return terminal->engineEnded(); }));
    EXPECT_TRUE(window().isVisible());
    EXPECT_TRUE(terminal->failure().contains(QStringLiteral("the journal is broken")));
    EXPECT_TRUE(until([&] { return stateWord() == QStringLiteral("FAILED"); })) << stateWord().toStdString();
    EXPECT_TRUE(find<shell::StateBlock>("topBar.state")->cause().contains(QStringLiteral("the journal is broken")));
    find("dock.messages")->raise();
    EXPECT_TRUE(until([&] { return messages().contains(QStringLiteral("the journal is broken")); }));
    closeAfterTheEnd();
}

TEST_F(EngineEndStory, AFullDiskStopsTradingAndWhatCouldNotBeWrittenIsTold)
{
    terminal = std::make_unique<LiveTerminal>(folder.path(), LiveTerminal::quietDemo(), [](Journal& journal) {
        constexpr std::size_t kStart = 20;  // appends until the session is ready, and some more
        return std::make_unique<FailingJournal>(journal, kStart,
                                                JournalError{JournalErrorKind::DiskFull, "no space left for it"});
    });
    ASSERT_TRUE(until([&] { return terminal->isReady(); }));
    while (seen().hazards.empty()) {
        ASSERT_TRUE(ask(CancelAllOrders{}).has_value());
    }
    ASSERT_TRUE(until([&] { return seen().state == EngineState::SafeMode; }));
    EXPECT_TRUE(until([&] { return stateWord() == QStringLiteral("SAFE MODE"); })) << stateWord().toStdString();
    EXPECT_FALSE(terminal->engineEnded()) << "the disk may be freed";

    press(Qt::Key_Q, Qt::ControlModifier);
    ASSERT_TRUE(until([&] { return terminal->engineEnded(); }));
    EXPECT_TRUE(terminal->failure().contains(QStringLiteral("could not be written")));
    EXPECT_FALSE(terminal->closed()) << "nobody would read the reason";
    EXPECT_TRUE(window().isVisible());
    closeAfterTheEnd();
}

TEST_F(EngineEndStory, AJournalThatCannotBeReadIsSaidInTheWindow)
{
    open();
    close();
    terminal.reset();
    QFile file(folder.filePath(QStringLiteral("state.db")));
    ASSERT_TRUE(file.open(QIODevice::ReadWrite));
    ASSERT_EQ(file.write(QByteArray(100, 'x')), 100);
    file.close();

    terminal = std::make_unique<LiveTerminal>(folder.path(), LiveTerminal::quietDemo());
    ASSERT_TRUE(until([&] { return terminal->engineEnded(); }));
    EXPECT_TRUE(terminal->failure().contains(QStringLiteral("pentad-cli rebuild --state")))
        << terminal->failure().toStdString();
    EXPECT_TRUE(window().isVisible());
    EXPECT_TRUE(until([&] { return stateWord() == QStringLiteral("FAILED"); })) << stateWord().toStdString();
    EXPECT_EQ(find<shell::StateBlock>("topBar.state")->cause(), terminal->failure());
    EXPECT_TRUE(find<QLabel>("end.text")->text().contains(QStringLiteral("pentad-cli rebuild --state")));
    QString const chart = find<chart::CandleChart>("chart.candles")->scene().sentence;
    EXPECT_TRUE(chart.contains(terminal->failure())) << chart.toStdString();
    closeAfterTheEnd();
}

TEST_F(EngineEndStory, AJournalOnWhichNothingCanBeginIsForViewOnly)
{
    open();
    buy(Slot{0}, Money(2'000));
    Quantity const held = seen().assets[Slot{0}].held;
    close();
    terminal.reset();
    ASSERT_TRUE(QDir(folder.path()).mkdir(QStringLiteral("state.db.lock")));  // no lock can be made: nor a journal held

    terminal = std::make_unique<LiveTerminal>(folder.path(), LiveTerminal::quietDemo());
    ASSERT_TRUE(until([&] { return terminal->engineEnded(); }));
    ASSERT_NE(terminal->gateway().snapshot(), nullptr);
    EXPECT_EQ(seen().assets[Slot{0}].held, held);
    EXPECT_TRUE(until([&] { return stateWord() == QStringLiteral("VIEW ONLY"); })) << stateWord().toStdString();
    EXPECT_TRUE(find<QLabel>("end.text")->text().contains(terminal->failure()));
    EXPECT_TRUE(find<chart::CandleChart>("chart.candles")->scene().sentence.contains(terminal->failure()));

    std::vector<CommandPtr> sent;
    QObject::connect(&terminal->gateway(), &gateway::EngineGateway::commandIssued, &window(),
                     [&](CommandPtr const& command) { sent.push_back(command); });
    std::vector<CommandAnswer> answers;
    QObject::connect(&terminal->desk(), &widgets::Desk::answered, &window(),
                     [&](CommandAnswer const& answer) { answers.push_back(answer); });
    CommandId const asked = terminal->desk().issue(Kill{"anything"});
    EXPECT_TRUE(until([&] { return !terminal->desk().isPending(asked); }));
    ASSERT_EQ(answers.size(), 1U);
    EXPECT_FALSE(answers.front().accepted);
    EXPECT_TRUE(sent.empty());
    closeAfterTheEnd();
}

}  // namespace
}  // namespace pentad::test

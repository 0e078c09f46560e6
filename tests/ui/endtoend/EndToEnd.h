// SPDX-License-Identifier: GPL-3.0-or-later
// What the stories of the whole terminal share: a folder that outlives a start, keys and the pointer as a person uses
// them, and what is on the screen. Nothing sleeps: every step waits for what it needs. Thread: the interface's.
#pragma once

#include "shell/StateBlock.h"
#include "support/CommitGate.h"
#include "support/LiveTerminal.h"

#include <gtest/gtest.h>
#include <QtTest/qtestkeyboard.h>
#include <QtTest/qtestmouse.h>
#include <QDialog>
#include <QFile>
#include <QTemporaryDir>

namespace pentad::test {

class EndToEnd : public testing::Test {
public:
    ~EndToEnd() override
    {
        gate->open();  // else the engine's thread would never end
    }

protected:
    // The next start in the same folder, up to where it trades. `faults`: the text of a fault file for its exchange.
    void open(config::Settings const& settings = LiveTerminal::quietDemo(), QByteArray const& faults = {})
    {
        terminal.reset();
        QFile file(folder.filePath(QStringLiteral("faults.toml")));
        ASSERT_TRUE(file.open(QIODevice::WriteOnly));
        file.write(faults);
        file.close();
        terminal = std::make_unique<LiveTerminal>(folder.path(), settings, CommitGate::before(gate),
                                                  faults.isEmpty() ? std::string() : file.fileName().toStdString());
        ASSERT_TRUE(until([this] { return terminal->isReady(); })) << terminal->failure().toStdString();
        ASSERT_TRUE(until([this] { return terminal->window().isActiveWindow(); }));
    }
    // As a person ends it, and the program with it.
    void close()
    {
        press(Qt::Key_Q, Qt::ControlModifier);
        ASSERT_TRUE(until([this] { return terminal->closed(); }));
        EXPECT_EQ(terminal->failure(), QString());
    }

    shell::MainWindow& window() { return terminal->window(); }
    EngineSnapshot const& seen() const { return terminal->seen(); }
    QString stateWord() { return find<shell::StateBlock>("topBar.state")->word(); }

    // The one on the screen, if there is one: a dialog that was just closed may not be gone yet.
    template <typename Widget = QWidget>
    Widget* find(char const* name)
    {
        auto const all = window().findChildren<Widget*>(QString::fromLatin1(name));
        auto const shown = std::find_if(all.begin(), all.end(), [](Widget* each) { return each->isVisible(); });
        return shown != all.end() ? *shown : all.value(0);
    }
    // The dialog of that name, if it is on the screen.
    QDialog* dialog(char const* name)
    {
        for (auto* const each : window().findChildren<QDialog*>(QString::fromLatin1(name))) {
            if (each->isVisible()) {
                return each;
            }
        }
        return nullptr;
    }
    // Where the keyboard is, as if somebody sat there: in a dialog as soon as there is one.
    void press(Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::NoModifier)
    {
        QWidget* const modal = QApplication::activeModalWidget();
        QWidget* const focus = modal != nullptr ? modal->focusWidget() : QApplication::focusWidget();
        QTest::keyClick(focus != nullptr ? focus : modal != nullptr ? modal : &window(), key, modifiers);
    }
    void click(char const* name)
    {
        QWidget* button = nullptr;
        ASSERT_TRUE(until([&] {
            button = find(name);
            return button != nullptr && button->isEnabled() && button->isVisible();
        })) << name;
        QTest::mouseClick(button, Qt::LeftButton);
    }
    // Pressed until the condition holds, then let go.
    template <typename Condition>
    bool hold(char const* name, Condition&& condition)
    {
        auto* const button = find(name);
        QTest::mousePress(button, Qt::LeftButton);
        bool const held = until(condition);
        QTest::mouseRelease(button, Qt::LeftButton);
        return held;
    }
    void write(char const* field, QString const& text)
    {
        auto* const line = find(field);
        ASSERT_NE(line, nullptr) << field;
        line->setFocus();
        QTest::keyClicks(line, text);
    }

    // Answered, and how.
    std::optional<CommandAnswer> ask(CommandBody body)
    {
        CommandId const id = terminal->desk().issue(std::move(body));
        until([&] { return terminal->gateway().answerTo(id).has_value(); });
        return terminal->gateway().answerTo(id);
    }
    // Some of the asset, at the market.
    PlaceOrder purchase(Slot slot, Money worth) const
    {
        AssetSnapshot const& asset = seen().assets[slot];
        PlaceOrder order;
        order.symbol = asset.instrument.symbol;
        order.type = OrderType::Market;
        order.size = BaseSize{
            quantityFor(worth, asset.quote.ask, Rounding::Down).round(asset.instrument.quantityScale, Rounding::Down)};
        return order;
    }
    void buy(Slot slot, Money worth)
    {
        auto const answer = ask(purchase(slot, worth));
        ASSERT_TRUE(answer && answer->accepted) << (answer ? answer->text : "no answer");
        ASSERT_TRUE(until([&] { return seen().assets[slot].held.isPositive() && seen().openOrders.empty(); }));
    }
    bool holdsAnything() const
    {
        return std::any_of(seen().assets.begin(), seen().assets.end(),
                           [](AssetSnapshot const& asset) { return asset.held != asset.dust; });
    }

    QTemporaryDir folder;
    std::shared_ptr<CommitGate> gate = std::make_shared<CommitGate>();
    std::unique_ptr<LiveTerminal> terminal;
};

}  // namespace pentad::test

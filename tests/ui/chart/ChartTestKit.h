// SPDX-License-Identifier: GPL-3.0-or-later
// A desk, a gateway that remembers what was asked of it, and snapshots with bars made by hand. Thread: one.
#pragma once

#include "support/Edited.h"
#include "widgets/Desk.h"

#include <QApplication>
#include <QElapsedTimer>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QWheelEvent>
#include <QWidget>

#include <functional>

namespace pentad::chart {

inline constexpr UtcTime kStart{std::chrono::sys_days{std::chrono::year{2026} / 9 / 22}};

inline UtcTime minute(int number)
{
    return kStart + std::chrono::minutes(number);
}
inline Price price(std::int64_t value)
{
    return Price(Decimal(value));
}
inline Bar bar(int number, std::int64_t open, std::int64_t high, std::int64_t low, std::int64_t close,
               std::int64_t volume = 1)
{
    return Bar{minute(number), price(open), price(high), price(low), price(close), Quantity(Decimal(volume))};
}
// Up and down around a thousand.
inline Bar wave(int number)
{
    std::int64_t const level = 1'000 + number % 40;
    return bar(number, level, level + 3, level - 3, level + 1);
}

struct Desktop {
    Desktop()
    {
        QObject::connect(&gateway, &gateway::EngineGateway::commandIssued, &gateway,
                         [this](CommandPtr const& command) { issued.push_back(command); });
        constexpr std::array<char const*, kUniverseSize> kBases{"BTC", "ETH", "XRP", "AVAX", "SOL"};
        for (Slot const slot : kSlots) {
            AssetSnapshot& asset = next.assets[slot];
            char const* const base = kBases[static_cast<std::size_t>(slot)];
            asset.instrument = {Symbol((std::string(base) + "TRY").c_str()), Asset(base), Asset("TRY"), 4, 2, 2, {}};
            asset.stale = false;
            asset.historyExhausted = true;
            asset.dataAge = Milliseconds(200);
        }
        next.state = EngineState::Running;
        next.timeZone = "Europe/Istanbul";
        next.at = minute(0);
    }

    // Minutes first to last as one chunk for the first asset, and the market's time behind them.
    void fill(int first, int last)
    {
        BarChunk chunk;
        for (int number = first; number < last; ++number) {
            chunk.push_back(ChartBar{wave(number), {}});
        }
        asset().history = {std::make_shared<BarChunk const>(std::move(chunk))};
        quote(last, 1'020);
    }
    // A price of the minute that is forming.
    void quote(int number, std::int64_t last)
    {
        next.at = minute(number) + std::chrono::seconds(20);
        asset().hasQuote = true;
        asset().quote = Quote{next.at, price(last), price(last), price(last)};
        asset().formingBar = bar(number, last, last, last, last, 0);
    }
    AssetSnapshot& asset() { return next.assets[Slot{0}]; }

    EngineSnapshot const& show()
    {
        ++next.sequence;
        gateway.show(std::make_shared<EngineSnapshot const>(next));
        return *gateway.snapshot();
    }
    void answer(CommandId id, bool accepted)
    {
        next.lastCommand = id;
        test::Edited(next.answers)->push_back(CommandAnswer{id, accepted, "because", std::nullopt, {}});
        show();
    }
    // Whatever the language of the machine.
    static widgets::Preferences& english(widgets::Preferences& preferences)
    {
        preferences.setLanguage(widgets::LanguageChoice::English);
        return preferences;
    }
    template <typename Body>
    std::vector<Body> commands() const
    {
        std::vector<Body> found;
        for (CommandPtr const& command : issued) {
            if (auto const* body = std::get_if<Body>(&command->body)) {
                found.push_back(*body);
            }
        }
        return found;
    }

    gateway::EngineGateway gateway;
    widgets::Preferences preferences;
    widgets::Desk desk{gateway, english(preferences)};
    EngineSnapshot next;
    std::vector<CommandPtr> issued;
};

inline bool spinUntil(std::function<bool()> const& done)
{
    constexpr qint64 kPatienceMs = 5'000;
    QElapsedTimer waited;
    waited.start();
    while (!done() && waited.elapsed() < kPatienceMs) {
        QCoreApplication::processEvents(QEventLoop::AllEvents, 10);
    }
    return done();
}

inline void paint()
{
    QCoreApplication::sendPostedEvents();
    QCoreApplication::processEvents();
}

inline void mouse(QWidget& widget, QEvent::Type type, QPointF at, Qt::MouseButtons held = Qt::LeftButton)
{
    bool const isMove = type == QEvent::MouseMove;
    QMouseEvent event(type, at, widget.mapToGlobal(at), isMove ? Qt::NoButton : Qt::LeftButton, held, Qt::NoModifier);
    QApplication::sendEvent(&widget, &event);
}
inline void click(QWidget& widget, QPointF at)
{
    mouse(widget, QEvent::MouseMove, at, Qt::NoButton);
    mouse(widget, QEvent::MouseButtonPress, at);
    mouse(widget, QEvent::MouseButtonRelease, at, Qt::NoButton);
}
inline void drag(QWidget& widget, QPointF from, QPointF to)
{
    mouse(widget, QEvent::MouseButtonPress, from);
    mouse(widget, QEvent::MouseMove, (from + to) / 2);
    mouse(widget, QEvent::MouseMove, to);
    mouse(widget, QEvent::MouseButtonRelease, to, Qt::NoButton);
}
inline void wheel(QWidget& widget, QPointF at, int notches)
{
    constexpr int kNotch = 120;
    QWheelEvent event(at, widget.mapToGlobal(at), {}, QPoint(0, notches * kNotch), Qt::NoButton, Qt::NoModifier,
                      Qt::NoScrollPhase, false);
    QApplication::sendEvent(&widget, &event);
}
inline void key(QWidget& widget, int code, QString const& text = {})
{
    QKeyEvent press(QEvent::KeyPress, code, Qt::NoModifier, text);
    QApplication::sendEvent(&widget, &press);
    QKeyEvent release(QEvent::KeyRelease, code, Qt::NoModifier, text);
    QApplication::sendEvent(&widget, &release);
}

}  // namespace pentad::chart

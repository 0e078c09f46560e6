// SPDX-License-Identifier: GPL-3.0-or-later
// A desk over a gateway whose commands are recorded, for tests of single panels; and a session to feed it with numbers
// that an engine computed. Thread: the interface's.
#pragma once

#include "look/Theme.h"
#include "support/Edited.h"
#include "support/SampleSession.h"
#include "widgets/DataTable.h"
#include "widgets/Desk.h"

#include <QApplication>
#include <QCoreApplication>
#include <QKeyEvent>

namespace pentad::test {

// Commands are only recorded; snapshots come from the test.
class PanelStage {
public:
    PanelStage()
    {
        preferences.setLanguage(widgets::LanguageChoice::English);
        QObject::connect(&gateway, &gateway::EngineGateway::commandIssued, &gateway,
                         [this](CommandPtr const& command) { issued.push_back(command); });
    }

    void show(EngineSnapshot snapshot)
    {
        snapshot.sequence = gateway.snapshot() ? gateway.snapshot()->sequence + 1 : 1;
        gateway.show(std::make_shared<EngineSnapshot const>(std::move(snapshot)));
        settle();
    }
    void settle()
    {
        Q_EMIT desk.refreshed();
        Q_EMIT desk.refreshedSecond();
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
        QCoreApplication::processEvents();
    }
    template <typename Body>
    std::optional<Body> lastIssued() const
    {
        Body const* const body = issued.empty() ? nullptr : std::get_if<Body>(&issued.back()->body);
        return body == nullptr ? std::nullopt : std::optional(*body);
    }
    // A snapshot that answers the newest command.
    void answer(EngineSnapshot snapshot, bool accepted, std::string text)
    {
        test::Edited(snapshot.answers)
            ->push_back(CommandAnswer{issued.back()->id, accepted, std::move(text), std::nullopt, {}});
        show(std::move(snapshot));
    }

    gateway::EngineGateway gateway;
    widgets::Preferences preferences;
    widgets::Desk desk{gateway, preferences};
    std::vector<CommandPtr> issued;
};

// The snapshot after an hour and more of real trading.
inline EngineSnapshot const& tradedSnapshot()
{
    static EngineSnapshot const snapshot = [] {
        gateway::EngineGateway gateway;
        SampleSession session(gateway);
        session.run(std::chrono::minutes(90));
        return *gateway.snapshot();
    }();
    return snapshot;
}

// What a cell shows, by row id and column title; an empty text where there is no such cell.
inline QString shownIn(widgets::DataTable const& table, int row, QString const& title)
{
    QAbstractItemModel const* const model = table.view()->model();
    for (int column = 0; column < model->columnCount(); ++column) {
        if (model->headerData(column, Qt::Horizontal, Qt::DisplayRole).toString() == title) {
            return model->index(row, column).data().toString();
        }
    }
    return {};
}

inline void pressKey(QWidget* target, int key, Qt::KeyboardModifiers modifiers = Qt::NoModifier)
{
    QKeyEvent press(QEvent::KeyPress, key, modifiers);
    QCoreApplication::sendEvent(target, &press);
    QKeyEvent release(QEvent::KeyRelease, key, modifiers);
    QCoreApplication::sendEvent(target, &release);
}

}  // namespace pentad::test

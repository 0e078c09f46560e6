// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/StateWord.h"

#include "format/Words.h"

#include <QCoreApplication>

namespace pentad::widgets {
namespace {

class StateWords {
    Q_DECLARE_TR_FUNCTIONS(StateWord)
};

}  // namespace

EngineVoice voiceOf(Desk const& desk, EngineSnapshot const& snapshot)
{
    return snapshot.state == EngineState::Failed ? EngineVoice::Speaks
           : desk.engineEnd()                    ? EngineVoice::Ended
           : desk.engineSilent()                 ? EngineVoice::Silent
                                                 : EngineVoice::Speaks;
}

QString stateWord(Desk const& desk, EngineSnapshot const& snapshot)
{
    switch (voiceOf(desk, snapshot)) {
    case EngineVoice::Ended: return StateWords::tr("ENGINE ENDED");
    case EngineVoice::Silent: return StateWords::tr("ENGINE SILENT");
    case EngineVoice::Speaks: break;
    }
    return snapshot.state == EngineState::Failed && snapshot.fromJournal ? StateWords::tr("VIEW ONLY")
                                                                         : format::word(snapshot.state);
}

}  // namespace pentad::widgets

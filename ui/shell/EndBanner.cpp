// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell/EndBanner.h"

#include "format/EngineWords.h"

namespace pentad::shell {

EndBanner::EndBanner(widgets::Desk& desk, QWidget* parent) : Banner(desk, "end", Level::Danger, parent) {}

void EndBanner::showEnd()
{
    setVisible(true);
    retranslate();
}

void EndBanner::retranslate()
{
    bool const hasBegun = desk().snapshot() != nullptr;
    QString const why = format::said(format(), desk().engineEnd().value_or(std::string()));
    bool const isView = hasBegun && desk().snapshot()->fromJournal;
    QString const what = isView
                             ? tr("You see what the journal tells, as of %1, without prices; nothing can be sent. Open "
                                  "orders stay as they are at the exchange. Mend this, then close the window and "
                                  "start again.")
                                   .arg(format().dayAndTime(desk().snapshot()->at))
                         : hasBegun ? tr("What you see is its last word. Nothing is sent any more; open orders stay as "
                                         "they are at the exchange. Close the window and start again.")
                                    : tr("Nothing is traded. Mend this, then close the window and start again.");
    setAccessibleName(tr("The engine has ended"));
    setWords(isView     ? tr("The engine could not start: view only")
             : hasBegun ? tr("The engine has ended")
                        : tr("The engine could not start"),
             why.isEmpty() ? what : why + QLatin1Char('\n') + what);
}

}  // namespace pentad::shell

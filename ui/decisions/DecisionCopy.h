// SPDX-License-Identifier: GPL-3.0-or-later
// A whole decision for the clipboard: as text a person can read, and as JSON a program can. Machine values: English
// words, dot decimals, decimals as strings so that no reader turns them into binary floating point. Thread: any.
#pragma once

#include "contracts/StepRecord.h"

#include <QByteArray>
#include <QJsonObject>
#include <QString>

namespace pentad::decisions {

QJsonObject jsonOf(Evaluation const& evaluation);
QByteArray decisionJson(DecisionRecord const& decision);
QString decisionText(DecisionRecord const& decision);

}  // namespace pentad::decisions

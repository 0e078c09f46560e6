// SPDX-License-Identifier: GPL-3.0-or-later
// The translation context of whatever the chart paints or says outside of a QObject. Thread: the interface's.
#pragma once

#include <QCoreApplication>

namespace pentad::chart {

class ChartText {
    Q_DECLARE_TR_FUNCTIONS(ChartText)
};

}  // namespace pentad::chart

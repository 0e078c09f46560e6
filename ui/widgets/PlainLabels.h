// SPDX-License-Identifier: GPL-3.0-or-later
// Labels and tool tips show what was said as it was said: words of the exchange, of a file or of a reason can hold markup,
// which is shown and not obeyed. Labels that are told to be rich stay rich. Installed on the application; thread: the
// GUI's.
#pragma once

#include <QObject>

namespace pentad::widgets {

class PlainLabels final : public QObject {
    Q_OBJECT

public:
    explicit PlainLabels(QObject* parent);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;
};

}  // namespace pentad::widgets

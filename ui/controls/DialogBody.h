// SPDX-License-Identifier: GPL-3.0-or-later
// The part of a dialog above its verbs: as high as its words want, and scrolled where the screen is lower than that, so
// that the verbs are never out of reach. Sizes are in pixels. Thread: the interface's.
#pragma once

#include <QScrollArea>

namespace pentad::controls {

class DialogBody final : public QScrollArea {
    Q_OBJECT

public:
    explicit DialogBody(QWidget* parent);

    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override;
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;
    // Its words have changed: what it said of its size no longer holds.
    void measure();
};

}  // namespace pentad::controls

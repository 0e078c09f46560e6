// SPDX-License-Identifier: GPL-3.0-or-later
// The second for which a button is held before it acts, and how it is drawn meanwhile. Thread: the interface's.
#pragma once

#include <QElapsedTimer>
#include <QObject>
#include <QTimer>

class QColor;
class QPainter;
class QRectF;

namespace pentad::widgets {

class HoldTimer final : public QObject {
    Q_OBJECT

public:
    explicit HoldTimer(QObject* parent);

    void start();
    // Whether it ran, and was let go too early.
    bool stop();
    bool isRunning() const { return m_held.isValid(); }
    // Fills the box from the left as far as the second has passed; nothing while it does not run.
    void paint(QPainter& painter, QRectF const& box, QColor const& line, float strength) const;

Q_SIGNALS:
    void grown();
    // Held long enough.
    void done();

private:
    QElapsedTimer m_held;
    QTimer m_tick;
};

}  // namespace pentad::widgets

// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/HoldTimer.h"

#include <QColor>
#include <QPainter>
#include <QRectF>

#include <algorithm>

namespace pentad::widgets {
namespace {

constexpr std::int64_t kHoldMs = 1'000;
constexpr std::chrono::milliseconds kHoldTick{16};
constexpr int kHoldRadius = 4;

}  // namespace

HoldTimer::HoldTimer(QObject* parent) : QObject(parent)
{
    connect(&m_tick, &QTimer::timeout, this, [this] {
        Q_EMIT grown();
        if (isRunning() && m_held.elapsed() >= kHoldMs) {
            stop();
            Q_EMIT done();
        }
    });
}

void HoldTimer::start()
{
    m_held.start();
    m_tick.start(kHoldTick);
}

bool HoldTimer::stop()
{
    bool const isTooShort = isRunning() && m_held.elapsed() < kHoldMs;
    m_held.invalidate();
    m_tick.stop();
    return isTooShort;
}

void HoldTimer::paint(QPainter& painter, QRectF const& box, QColor const& line, float strength) const
{
    if (!isRunning()) {
        return;
    }
    double const share = std::min(1.0, static_cast<double>(m_held.elapsed()) / static_cast<double>(kHoldMs));
    painter.save();
    painter.setClipRect(QRectF(box.left(), box.top(), box.width() * share, box.height()));
    QColor filled = line;
    filled.setAlphaF(strength);
    painter.setPen(QPen(line, 2));
    painter.setBrush(filled);
    painter.drawRoundedRect(box, kHoldRadius, kHoldRadius);
    painter.restore();
}

}  // namespace pentad::widgets

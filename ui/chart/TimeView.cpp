// SPDX-License-Identifier: GPL-3.0-or-later
#include "chart/TimeView.h"

#include <algorithm>
#include <cmath>
#include <utility>

namespace pentad::chart {
namespace {

constexpr double kKeptBars = 2;  // of the series, whatever the reader does

}  // namespace

double TimeView::nowRight() const
{
    return static_cast<double>(m_last) + 1 + kFreePixels / m_barWidth;
}

bool TimeView::newestVisible() const
{
    constexpr double kSlack = 0.5;
    return x(static_cast<double>(m_last) + 1) <= m_width + kSlack;
}

Place TimeView::placeAt(double x) const
{
    return static_cast<Place>(std::floor(m_right - (m_width - x) / m_barWidth));
}

bool TimeView::moveTo(double right)
{
    double const lowest = std::min(static_cast<double>(m_first) + kKeptBars, nowRight());
    double const highest = std::max(nowRight(), static_cast<double>(m_last) - kKeptBars + m_width / m_barWidth);
    double const wanted = std::clamp(right, lowest, highest);
    bool const moved = wanted != m_right;
    m_right = wanted;
    return moved;
}

bool TimeView::setSeries(Place first, Place last)
{
    double const behind = m_known && m_following ? static_cast<double>(last - m_last) : 0;
    bool const isFirst = !std::exchange(m_known, true);
    m_first = first;
    m_last = last;
    return moveTo(isFirst ? nowRight() : m_right + behind);
}

bool TimeView::setWidth(double width)
{
    double const wanted = std::max(1.0, width);
    if (wanted == m_width) {
        return false;
    }
    m_width = wanted;
    return true;
}

void TimeView::reset()
{
    m_known = false;
    m_following = true;
    m_barWidth = kBarWidthUsual;
}

bool TimeView::pan(double pixels)
{
    if (!m_known) {
        return false;
    }
    bool const moved = moveTo(m_right - pixels / m_barWidth);
    m_following = newestVisible();
    return moved;
}

bool TimeView::zoom(double factor, double x)
{
    double const wanted = std::clamp(m_barWidth * factor, kBarWidthMin, kBarWidthMax);
    if (!m_known || wanted == m_barWidth) {
        return false;
    }
    double const fixed = m_right - (m_width - x) / m_barWidth;
    m_barWidth = wanted;
    moveTo(fixed + (m_width - x) / m_barWidth);
    m_following = newestVisible();
    return true;
}

bool TimeView::showNow()
{
    m_following = true;
    return m_known && moveTo(nowRight());
}

bool TimeView::showOldest()
{
    if (!m_known) {
        return false;
    }
    bool const moved = moveTo(static_cast<double>(m_first) + m_width / m_barWidth);
    m_following = newestVisible();
    return moved;
}

bool TimeView::reveal(Place place)
{
    double const left = x(static_cast<double>(place));
    double const right = left + m_barWidth;
    if (left < 0) {
        return pan(-left);
    }
    return right > m_width ? pan(m_width - right) : false;
}

}  // namespace pentad::chart

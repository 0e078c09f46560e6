// SPDX-License-Identifier: GPL-3.0-or-later
#include "controls/DialogBody.h"

#include <QLayout>
#include <QScrollBar>

#include <algorithm>

namespace pentad::controls {
namespace {

constexpr int kLeastBody = 120;

}  // namespace

DialogBody::DialogBody(QWidget* parent) : QScrollArea(parent)
{
    QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Preferred);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
    setFrameShape(QFrame::NoFrame);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setFocusPolicy(Qt::NoFocus);
    setWidgetResizable(true);
    setWidget(new QWidget(this));
    // What does not fit is reached with the keyboard too; what fits is no stop on the way to the verbs.
    connect(verticalScrollBar(), &QScrollBar::rangeChanged, this,
            [this](int, int most) { setFocusPolicy(most > 0 ? Qt::TabFocus : Qt::NoFocus); });
}

int DialogBody::heightForWidth(int width) const
{
    QLayout* const inner = widget()->layout();
    return inner->hasHeightForWidth() ? inner->totalHeightForWidth(width) : inner->totalSizeHint().height();
}

QSize DialogBody::sizeHint() const
{
    return widget()->layout()->totalSizeHint();
}

QSize DialogBody::minimumSizeHint() const
{
    QSize const least = widget()->layout()->totalMinimumSize();
    return {least.width(), std::min(least.height(), kLeastBody)};
}

void DialogBody::measure()
{
    widget()->layout()->activate();
    updateGeometry();
}

}  // namespace pentad::controls

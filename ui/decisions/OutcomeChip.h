// SPDX-License-Identifier: GPL-3.0-or-later
// How a decision ended, as a chip that can stand in a layout. Thread: the interface's.
#pragma once

#include "decisions/Chips.h"
#include "widgets/Desk.h"

#include <QWidget>

namespace pentad::decisions {

class OutcomeChip final : public QWidget {
    Q_OBJECT

public:
    OutcomeChip(widgets::Desk& desk, char const* name, QWidget* parent = nullptr) : QWidget(parent), m_desk(desk)
    {
        setObjectName(QString::fromLatin1(name));
        setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    }

    void setOutcome(Outcome outcome)
    {
        m_outcome = outcome;
        setAccessibleName(word(outcome));
        updateGeometry();
        update();
    }

    QSize sizeHint() const override { return {static_cast<int>(chipWidth(word(m_outcome))) + 1, kChipHeight}; }

protected:
    void paintEvent(QPaintEvent*) override
    {
        QPainter painter(this);
        paintChip(painter, QPointF(0, 0), chipOf(m_desk.theme(), m_outcome));
    }

private:
    widgets::Desk& m_desk;
    Outcome m_outcome = Outcome::Accepted;
};

}  // namespace pentad::decisions

// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/Segments.h"

#include "widgets/Panel.h"

#include <QHBoxLayout>
#include <QToolButton>

namespace pentad::widgets {

Segments::Segments(QWidget* parent) : QWidget(parent)
{
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(0);
    m_group.setExclusive(true);
    connect(&m_group, &QButtonGroup::idClicked, this, &Segments::chosen);
}

void Segments::setChoices(QStringList const& texts)
{
    for (int i = 0; i < static_cast<int>(texts.size()); ++i) {
        auto* button = m_group.button(i);
        if (button == nullptr) {
            auto* made = ofKind(new QToolButton(this), "segment");
            made->setCheckable(true);
            made->setFixedHeight(24);
            made->setObjectName(objectName() + QLatin1Char('.') + QString::number(i));
            m_group.addButton(made, i);
            layout()->addWidget(made);
            button = made;
        }
        button->setText(texts[i]);
        button->setAccessibleName(texts[i]);
    }
    if (m_group.checkedId() < 0 && !texts.isEmpty()) {
        m_group.button(0)->setChecked(true);
    }
}

void Segments::setCurrent(int index)
{
    if (auto* button = m_group.button(index)) {
        button->setChecked(true);
    }
}

}  // namespace pentad::widgets

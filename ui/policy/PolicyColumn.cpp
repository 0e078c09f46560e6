// SPDX-License-Identifier: GPL-3.0-or-later
#include "policy/PolicyColumn.h"

#include "policy/BreakersPanel.h"
#include "policy/ExposurePanel.h"
#include "policy/HealthPanel.h"
#include "policy/PolicyPanel.h"

#include <QVBoxLayout>

namespace pentad::policy {

PolicyColumn::PolicyColumn(widgets::Desk& desk, QWidget* parent) : QScrollArea(parent)
{
    widgets::named(this, "policy.column");
    auto const name = [this] { setAccessibleName(tr("Capital policy, exposure, breakers and health")); };
    connect(&desk, &widgets::Desk::restyled, this, name);
    name();
    setWidgetResizable(true);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setFocusPolicy(Qt::StrongFocus);
    auto* content = new QWidget(this);
    auto* column = new QVBoxLayout(content);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(new PolicyPanel(desk, content));
    column->addWidget(new ExposurePanel(desk, content));
    column->addWidget(new BreakersPanel(desk, content));
    column->addWidget(new HealthPanel(desk, content));
    column->addStretch(1);
    setWidget(content);
}

}  // namespace pentad::policy

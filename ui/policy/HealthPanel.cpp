// SPDX-License-Identifier: GPL-3.0-or-later
#include "policy/HealthPanel.h"

#include "policy/ColumnWidth.h"

#include <QVBoxLayout>

#include <algorithm>

namespace pentad::policy {
namespace {

constexpr int kTwoColumnsFrom = 420;
constexpr std::size_t kFactsNarrow = 4;

// Where there is little room, what needs a look comes first and the rest is on the page of health.
void keepFew(std::vector<Fact>& facts)
{
    std::stable_partition(facts.begin(), facts.end(),
                          [](Fact const& fact) { return fact.level == Level::Warn || fact.level == Level::Danger; });
    if (facts.size() > kFactsNarrow) {
        facts.resize(kFactsNarrow);
    }
}

}  // namespace

HealthPanel::HealthPanel(widgets::Desk& desk, QWidget* parent)
    : Panel(desk, "health", parent, Turn::Second),
      m_header(new widgets::PanelHeader(this)),
      m_facts(new FactList(desk, "health.facts", FactList::Style::Dots, this))
{
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_header);
    column->addWidget(m_facts);
    m_facts->setTwoColumnsFrom(kTwoColumnsFrom);
}

void HealthPanel::retranslate()
{
    m_header->setTitle(tr("Health"));
    setAccessibleName(tr("Health"));
    m_facts->setAccessibleName(tr("Health"));
}

void HealthPanel::refresh(EngineSnapshot const& snapshot)
{
    std::vector<Fact> facts = healthFacts(snapshot, desk());
    m_header->setMeta(summaryOf(facts));
    if (width() < kNarrowBelow) {
        keepFew(facts);
    }
    m_facts->setFacts(std::move(facts));
}

}  // namespace pentad::policy

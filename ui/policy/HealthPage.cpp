// SPDX-License-Identifier: GPL-3.0-or-later
#include "policy/HealthPage.h"

#include "policy/ChannelFacts.h"

#include <QScrollArea>
#include <QVBoxLayout>

namespace pentad::policy {
namespace {

QVBoxLayout* columnIn(QHBoxLayout& row)
{
    auto* column = new QVBoxLayout;
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    row.addLayout(column, 1);
    return column;
}

}  // namespace

HealthPage::HealthPage(widgets::Desk& desk, QWidget* parent) : Panel(desk, "healthpage", parent)
{
    auto* scroll = widgets::named(new QScrollArea(this), "healthpage.scroll", tr("Health"));
    scroll->setWidgetResizable(true);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    auto* content = new QWidget(scroll);
    auto* row = new QHBoxLayout(content);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(look::kPanelGap);

    QVBoxLayout* left = columnIn(*row);
    m_engine = addSection(*left, "healthpage.engine", FactList::Style::Lines);
    m_stagesHeader = new widgets::PanelHeader(content);
    m_stages = new StageTable(desk, "healthpage.stages", content);
    left->addWidget(m_stagesHeader);
    left->addWidget(m_stages);
    m_log = new ConnectionLog(desk, content);
    left->addWidget(m_log, 1);
    left->addStretch(0);

    QVBoxLayout* right = columnIn(*row);
    m_channel = addSection(*right, "healthpage.channel", FactList::Style::Dots);
    m_budgets = addSection(*right, "healthpage.budgets", FactList::Style::Dots);
    m_data = addSection(*right, "healthpage.data", FactList::Style::Dots);
    m_journal = addSection(*right, "healthpage.journal", FactList::Style::Lines);
    m_breakers = new BreakersPanel(desk, content);
    right->addWidget(m_breakers);
    m_reconciliation = addSection(*right, "healthpage.reconciliation", FactList::Style::Dots);
    right->addStretch(1);
    for (Section const& section : {m_data, m_channel, m_budgets}) {
        section.facts->setTwoColumnsFrom(520);
    }

    scroll->setWidget(content);
    auto* whole = new QVBoxLayout(this);
    whole->setContentsMargins(0, 0, 0, 0);
    whole->addWidget(scroll);
}

HealthPage::Section HealthPage::addSection(QBoxLayout& column, char const* name, FactList::Style style)
{
    Section const section{new widgets::PanelHeader(this), new FactList(desk(), name, style, this)};
    column.addWidget(section.header);
    column.addWidget(section.facts);
    return section;
}

void HealthPage::fill(Section const& section, std::vector<Fact> facts)
{
    section.header->setMeta(summaryOf(facts));
    section.facts->setFacts(std::move(facts));
}

void HealthPage::retranslate()
{
    setAccessibleName(tr("Health"));
    auto const name = [](Section const& section, QString const& title) {
        section.header->setTitle(title);
        section.facts->setAccessibleName(title);
    };
    name(m_engine, tr("Engine"));
    name(m_journal, tr("Journal and disk"));
    name(m_channel, tr("Line to the exchange"));
    name(m_budgets, tr("Rate limits"));
    name(m_data, tr("Market data age"));
    name(m_reconciliation, tr("Reconciliation"));
    m_stagesHeader->setTitle(tr("Stages of the last cycle"));
    m_stages->setAccessibleName(tr("Stages of the last cycle"));
}

// Where the exchange is inside the program there is no line to it, and nothing of it is shown.
void HealthPage::showChannel(EngineSnapshot const& snapshot)
{
    for (Section const& section : {m_channel, m_budgets}) {
        section.header->setVisible(snapshot.channel.present);
        section.facts->setVisible(snapshot.channel.present);
    }
    m_log->setVisible(snapshot.channel.present);
    fill(m_channel, channelFacts(snapshot, desk()));
    fill(m_budgets, budgetFacts(snapshot, desk()));
}

void HealthPage::refresh(EngineSnapshot const& snapshot)
{
    fill(m_engine, engineFacts(snapshot, desk()));
    fill(m_journal, journalFacts(snapshot, desk()));
    showChannel(snapshot);
    fill(m_data, dataFacts(snapshot, desk()));
    fill(m_reconciliation, reconciliationFacts(snapshot, desk()));
    m_stagesHeader->setMeta(
        tr("%1 of %2")
            .arg(shortDuration(format(), snapshot.timing.total), shortDuration(format(), snapshot.timing.cadence)));
    m_stages->setTiming(snapshot.timing);
}

}  // namespace pentad::policy

// SPDX-License-Identifier: GPL-3.0-or-later
#include "activity/TablePanel.h"

#include "activity/RowFacts.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QItemSelectionModel>
#include <QMenu>
#include <QVBoxLayout>

namespace pentad::activity {

TablePanel::TablePanel(widgets::Desk& desk, char const* name, QWidget* parent)
    : Panel(desk, name, parent, Turn::Second),
      m_header(new widgets::PanelHeader(this)),
      m_table(new widgets::DataTable(desk, QByteArray(QByteArray(name) + ".table").constData(), this)),
      m_column(new QVBoxLayout(this))
{
    m_column->setContentsMargins(0, 0, 0, 0);
    m_column->setSpacing(0);
    m_column->addWidget(m_header);
    m_column->addWidget(m_table, 1);
    setFocusProxy(m_table);
    connect(&desk, &widgets::Desk::refreshed, this, [this] {
        if (this->desk().snapshot()) {
            setCount(countIn(*this->desk().snapshot()));
        }
    });
}

void TablePanel::setCount(int count)
{
    if (count != m_count) {
        m_count = count;
        Q_EMIT countChanged(count);
    }
}

void TablePanel::addControl(QWidget* control)
{
    m_header->addControl(control);
}

void TablePanel::addDetail()
{
    m_detail = new RowDetail(desk(), objectName() + QStringLiteral(".detail"), this);
    m_column->addWidget(m_detail);
    connect(m_table->view()->selectionModel(), &QItemSelectionModel::selectionChanged, this, &TablePanel::showDetail);
}

void TablePanel::setDetailTexts(QString const& subject, QString const& hint)
{
    m_detail->setTexts(subject, hint);
}

void TablePanel::showDetail()
{
    // When a selected row ends, its neighbour becomes the current one, but nobody chose it.
    QString const id = m_table->currentId();
    bool const isChosen = !id.isEmpty() && m_table->selectedIds().contains(id);
    m_detail->tell(isChosen && desk().snapshot() ? factsOf(*desk().snapshot(), id) : std::vector<Fact>());
}

std::vector<Fact> TablePanel::factsOf(EngineSnapshot const&, QString const&) const
{
    return {};
}

void TablePanel::addCopyOfFacts(QMenu& menu, QString const& rowId)
{
    QAction* copy = menu.addAction(tr("Copy as text"));
    copy->setObjectName(objectName() + QStringLiteral(".menu.copyFacts"));
    // As it stands now, however long the menu stays open.
    QString const text = desk().snapshot() ? textOf(factsOf(*desk().snapshot(), rowId)) : QString();
    copy->setEnabled(!text.isEmpty());
    connect(copy, &QAction::triggered, this, [text] { QGuiApplication::clipboard()->setText(text); });
}

void TablePanel::addDecision(QMenu& menu, ClientOrderId const& order)
{
    if (DecisionRecord const* const decision = decisionBehind(*desk().snapshot(), order)) {
        QAction* why = menu.addAction(tr("Show the decision"));
        why->setObjectName(objectName() + QStringLiteral(".menu.decision"));
        connect(why, &QAction::triggered, this, [this, id = decision->id] { desk().openDecision(id); });
    }
}

void TablePanel::resizeEvent(QResizeEvent* event)
{
    Panel::resizeEvent(event);
    // In a low panel the rows are worth more than what stands below them.
    constexpr int kDetailFrom = 190;
    if (m_detail != nullptr) {
        m_detail->setVisible(height() >= kDetailFrom);
    }
}

QString TablePanel::currency() const
{
    return desk().currency();
}

std::optional<Slot> TablePanel::slotOf(std::string_view symbol) const
{
    if (desk().snapshot()) {
        for (Slot const slot : kSlots) {
            if (desk().snapshot()->assets[slot].instrument.symbol.view() == symbol) {
                return slot;
            }
        }
    }
    return std::nullopt;
}

}  // namespace pentad::activity

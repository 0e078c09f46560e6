// SPDX-License-Identifier: GPL-3.0-or-later
#include "activity/TablePanel.h"

#include <QFrame>
#include <QHBoxLayout>
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

void TablePanel::addBelow(QWidget* line)
{
    m_footer = widgets::ofKind(new QFrame(this), "footer");
    m_footer->setFixedHeight(look::kTableHeaderHeight);
    auto* row = new QHBoxLayout(m_footer);
    row->setContentsMargins(look::kPanelInset, 0, look::kPanelInset, 0);
    row->addWidget(line);
    m_column->addWidget(m_footer);
}

void TablePanel::resizeEvent(QResizeEvent* event)
{
    Panel::resizeEvent(event);
    // In a low panel a row of the table is worth more than the line below it.
    constexpr int kFooterFrom = 190;
    if (m_footer != nullptr) {
        m_footer->setVisible(height() >= kFooterFrom);
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

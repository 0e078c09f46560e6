// SPDX-License-Identifier: GPL-3.0-or-later
// The columns of a DataTable: which are shown, how wide, in what order, and that the reader's choice is remembered.
#include "look/Theme.h"
#include "widgets/DataTable.h"
#include "widgets/DataTableModel.h"
#include "widgets/TableView.h"

#include <QMenu>
#include <QScopedValueRollback>
#include <QToolButton>

#include <algorithm>

namespace pentad::widgets {
namespace {

// One entry per column in its visual order: "key|width|+" (shown), "-" (hidden), "." (as the owner has it).
QString entryOf(QString const& key, int width, std::optional<bool> shown)
{
    QString const choice = !shown ? QStringLiteral(".") : (*shown ? QStringLiteral("+") : QStringLiteral("-"));
    return key + QLatin1Char('|') + QString::number(width) + QLatin1Char('|') + choice;
}

}  // namespace

void DataTable::setColumns(std::vector<Column> columns)
{
    m_view->setAccessibleName(accessibleName());  // owners name their table where they say its columns
    if (columns == m_columns) {
        return;
    }
    bool const isFirst = m_columns.empty();
    m_columns = std::move(columns);
    if (isFirst) {
        QStringList const remembered =
            m_desk.preferences().value(QStringLiteral("tables/") + objectName()).toStringList();
        for (QString const& entry : remembered) {
            QStringList const parts = entry.split(QLatin1Char('|'));
            // Named twice, it would be sent to places that there are not.
            if (parts.size() != 3 || m_order.contains(parts[0])) {
                continue;
            }
            m_order << parts[0];
            if (int const width = parts[1].toInt(); width > 0) {
                m_widths[parts[0]] = width;
            }
            if (parts[2] != QLatin1String(".")) {
                m_chosenShown[parts[0]] = parts[2] == QLatin1String("+");
            }
        }
    }
    {
        QScopedValueRollback const arranging(m_arranging, true);
        if (m_model->setColumns(m_columns)) {
            TableHeader& header = m_view->header();
            int place = 0;
            for (QString const& key : m_order) {
                auto const column =
                    std::find_if(m_columns.begin(), m_columns.end(), [&](Column const& one) { return one.key == key; });
                if (column != m_columns.end()) {
                    int const logical = static_cast<int>(column - m_columns.begin());
                    header.moveSection(header.visualIndex(logical), place++);
                }
            }
        }
    }
    applySort();
    arrangeColumns();
    retranslate();
}

bool DataTable::isColumnShown(int column) const
{
    Column const& one = m_columns[static_cast<std::size_t>(column)];
    auto const chosen = m_chosenShown.find(one.key);
    if (chosen != m_chosenShown.end()) {
        return *chosen;
    }
    return one.shown && (one.compact || window()->width() >= look::kCompactBelow);
}

// As the reader dragged it, or as its owner has it and its title, in this language, needs it.
int DataTable::widthOf(int column) const
{
    Column const& one = m_columns[static_cast<std::size_t>(column)];
    auto const dragged = m_widths.find(one.key);
    return dragged != m_widths.end() ? *dragged : std::max(one.width, m_view->header().titleWidth(column));
}

void DataTable::arrangeColumns()
{
    {
        QScopedValueRollback const arranging(m_arranging, true);
        for (int i = 0; i < static_cast<int>(m_columns.size()); ++i) {
            Column const& column = m_columns[static_cast<std::size_t>(i)];
            m_view->setColumnHidden(i, !isColumnShown(i));
            if (isColumnShown(i) && !column.stretch) {
                m_view->setColumnWidth(i, widthOf(i));
            }
        }
    }
    fillWidth();
    if (!m_sorted->needle().isEmpty()) {
        m_sorted->setNeedle(m_sorted->needle(), shownColumns());
    }
}

void DataTable::fillWidth()
{
    QScopedValueRollback const arranging(m_arranging, true);
    int rest = m_view->viewport()->width();
    std::vector<int> stretching;
    for (int const i : shownColumns()) {
        if (m_columns[static_cast<std::size_t>(i)].stretch) {
            stretching.push_back(i);
        } else {
            rest -= m_view->columnWidth(i);
        }
    }
    for (int const i : stretching) {
        m_view->setColumnWidth(i, std::max(widthOf(i), rest / static_cast<int>(stretching.size())));
    }
}

void DataTable::rememberColumns()
{
    if (m_arranging) {
        return;
    }
    QStringList entries;
    TableHeader const& header = m_view->header();
    for (int visual = 0; visual < header.count(); ++visual) {
        QString const key = m_columns[static_cast<std::size_t>(header.logicalIndex(visual))].key;
        std::optional<bool> const shown =
            m_chosenShown.contains(key) ? std::optional(m_chosenShown.value(key)) : std::nullopt;
        entries << entryOf(key, m_widths.value(key, 0), shown);
    }
    m_desk.preferences().setValue(QStringLiteral("tables/") + objectName(), entries);
}

std::vector<int> DataTable::shownColumns() const
{
    std::vector<int> shown;
    TableHeader const& header = m_view->header();
    for (int visual = 0; visual < header.count(); ++visual) {
        int const logical = header.logicalIndex(visual);
        if (!m_view->isColumnHidden(logical)) {
            shown.push_back(logical);
        }
    }
    return shown;
}

void DataTable::showColumnMenu()
{
    auto* menu = new QMenu(this);
    menu->setObjectName(objectName() + QStringLiteral(".columns.menu"));
    menu->setAttribute(Qt::WA_DeleteOnClose);
    std::size_t const shownCount = shownColumns().size();
    for (int visual = 0; visual < m_view->header().count(); ++visual) {
        int const logical = m_view->header().logicalIndex(visual);
        Column const& column = m_columns[static_cast<std::size_t>(logical)];
        QAction* action = menu->addAction(column.title);
        action->setObjectName(menu->objectName() + QLatin1Char('.') + column.key);
        action->setCheckable(true);
        action->setChecked(isColumnShown(logical));
        // The last one stays, or there would be nothing left to click on.
        action->setEnabled(!isColumnShown(logical) || shownCount > 1);
        connect(action, &QAction::toggled, this, [this, key = column.key](bool shown) {
            m_chosenShown[key] = shown;
            arrangeColumns();
            rememberColumns();
        });
    }
    menu->addSeparator();
    QAction* reset = menu->addAction(tr("Columns as they were"));
    reset->setObjectName(menu->objectName() + QStringLiteral(".reset"));
    connect(reset, &QAction::triggered, this, [this] {
        m_chosenShown.clear();
        m_widths.clear();
        {
            QScopedValueRollback const arranging(m_arranging, true);
            for (int i = 0; i < m_view->header().count(); ++i) {
                m_view->header().moveSection(m_view->header().visualIndex(i), i);
            }
        }
        arrangeColumns();
        m_desk.preferences().remove(QStringLiteral("tables/") + objectName());
    });
    QWidget const* under = m_columnsButton != nullptr ? static_cast<QWidget*>(m_columnsButton) : m_view;
    menu->popup(under->mapToGlobal(QPoint(0, m_columnsButton != nullptr ? under->height() : 0)));
}

}  // namespace pentad::widgets

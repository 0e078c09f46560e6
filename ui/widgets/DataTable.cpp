// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/DataTable.h"

#include "look/Icons.h"
#include "widgets/DataTableDelegate.h"
#include "widgets/DataTableModel.h"
#include "widgets/Panel.h"
#include "widgets/PanelHeader.h"
#include "widgets/TableView.h"

#include <QKeyEvent>
#include <QLineEdit>
#include <QScrollBar>
#include <QShortcut>
#include <QToolButton>
#include <QVBoxLayout>

namespace pentad::widgets {

Cell momentCell(QString const& text, format::Format const& format, UtcTime at)
{
    Cell cell{text, format.iso(at), Decimal(at.time_since_epoch().count())};
    cell.hint = cell.raw;
    return cell;
}

DataTable::DataTable(Desk& desk, char const* name, QWidget* parent)
    : QWidget(parent),
      m_desk(desk),
      m_model(new Model(this)),
      m_sorted(new Sorted(*m_model, this)),
      m_view(new TableView(desk, this))
{
    setObjectName(QString::fromLatin1(name));
    m_view->setObjectName(objectName() + QStringLiteral(".view"));
    m_view->setModel(m_sorted);
    m_view->setItemDelegate(new Delegate(desk, *m_model, *m_sorted, this));
    setFocusProxy(m_view);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_view);

    connect(m_view, &TableView::pointerOver, this, &DataTable::freeze);
    connect(m_view, &TableView::copyWanted, this, &DataTable::copyRows);
    connect(m_view, &TableView::filterWanted, this, &DataTable::focusFilter);
    connect(m_view, &TableView::deleteWanted, this, [this] {
        if (QStringList const ids = selectedIds(); !ids.isEmpty()) {
            Q_EMIT deleteWanted(ids);
        }
    });
    connect(m_view, &TableView::enterPressed, this, [this] {
        if (QString const id = currentId(); !id.isEmpty()) {
            Q_EMIT activated(id);
        }
    });
    connect(m_view, &QTableView::doubleClicked, this, [this](QModelIndex const& index) {
        if (QString const id = idAt(index); !id.isEmpty()) {
            Q_EMIT activated(id);
        }
    });
    connect(m_view, &QTableView::customContextMenuRequested, this, &DataTable::showMenu);
    connect(m_view->selectionModel(), &QItemSelectionModel::currentRowChanged, this, [this](QModelIndex const& index) {
        if (QString const id = idAt(index); id != m_lastCurrent) {
            m_lastCurrent = id;
            Q_EMIT currentChanged(id);
        }
    });
    // A scroll bar that comes or goes changes the room for the columns.
    connect(m_view, &TableView::resized, this, &DataTable::fillWidth);
    TableHeader& header = m_view->header();
    connect(&header, &QHeaderView::sectionClicked, this, &DataTable::sortByClick);
    connect(&header, &QHeaderView::sectionMoved, this, [this] { rememberColumns(); });
    connect(&header, &QHeaderView::sectionResized, this, [this](int section, int, int size) {
        if (!m_arranging) {
            m_widths[m_columns[static_cast<std::size_t>(section)].key] = size;
            rememberColumns();
            fillWidth();
        }
    });
    header.setContextMenuPolicy(Qt::CustomContextMenu);
    connect(&header, &QWidget::customContextMenuRequested, this, &DataTable::showColumnMenu);
    connect(&m_desk, &Desk::restyled, this, [this] {
        retranslate();
        m_view->viewport()->update();
        m_view->header().viewport()->update();
    });
}

QTableView* DataTable::view() const
{
    return m_view;
}

void DataTable::setRows(std::vector<Row> rows)
{
    if (m_frozen && m_model->rowCount() > 0) {
        m_model->update(rows, isVisible() && !m_desk.preferences().reducedMotion());
        m_waiting = m_model->differsFrom(rows) ? std::optional(std::move(rows)) : std::nullopt;
        showWaiting();
        return;
    }
    take(std::move(rows));
}

void DataTable::take(std::vector<Row> rows)
{
    // Rows that come above do not push away what is being read.
    QScrollBar& bar = *m_view->verticalScrollBar();
    int const top = bar.value() > 0 ? m_view->rowAt(0) : -1;
    QPersistentModelIndex const reading = top >= 0 ? m_sorted->index(top, 0) : QModelIndex();
    int const offset = top >= 0 ? m_view->rowViewportPosition(top) : 0;

    Model::Change const change =
        m_model->replace(std::move(rows), isVisible() && !m_desk.preferences().reducedMotion());
    if (change.values || change.places || change.membership) {
        m_sorted->settle(change.values || change.membership);
    }
    if (reading.isValid() && m_view->rowViewportPosition(reading.row()) != offset) {
        bar.setValue(bar.value() + m_view->rowViewportPosition(reading.row()) - offset);
    }
    if (change.membership) {
        m_view->viewport()->update();
    }
}

void DataTable::freeze(bool frozen)
{
    m_frozen = frozen;
    if (!frozen && m_waiting) {
        std::vector<Row> rows = std::move(*m_waiting);
        m_waiting.reset();
        take(std::move(rows));
    }
    showWaiting();
}

void DataTable::showWaiting()
{
    if (!m_waiting) {
        m_view->setMark({});
        return;
    }
    int const fresh = m_model->newRows(*m_waiting);
    m_view->setMark(fresh > 0 ? tr("%1 new").arg(fresh) : tr("order changed"));
}

void DataTable::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    arrangeColumns();
}

void DataTable::hideEvent(QHideEvent* event)
{
    // A hidden table gets no word that the pointer left it.
    freeze(false);
    QWidget::hideEvent(event);
}

void DataTable::setEmptyText(QString const& text)
{
    m_view->setEmptyText(text);
}

void DataTable::sortBy(QString const& key, Qt::SortOrder order)
{
    m_defaultKey = key;
    m_defaultOrder = order;
    applySort();
}

void DataTable::sortByClick(int column)
{
    QString const key = m_columns[static_cast<std::size_t>(column)].key;
    if (m_chosenKey != key) {
        m_chosenKey = key;
        m_chosenOrder = Qt::AscendingOrder;
    } else if (m_chosenOrder == Qt::AscendingOrder) {
        m_chosenOrder = Qt::DescendingOrder;
    } else {
        m_chosenKey.clear();
    }
    applySort();
    arrangeColumns();  // the title of the sorted column is wider
}

void DataTable::applySort()
{
    QString const key = m_chosenKey.isEmpty() ? m_defaultKey : m_chosenKey;
    Qt::SortOrder const order = m_chosenKey.isEmpty() ? m_defaultOrder : m_chosenOrder;
    int column = -1;
    for (std::size_t i = 0; i < m_columns.size(); ++i) {
        if (m_columns[i].key == key) {
            column = static_cast<int>(i);
        }
    }
    m_sorted->setOrder(column, order);
    m_view->header().setSorted(m_chosenKey.isEmpty() ? -1 : column, order);
}

QString DataTable::idAt(QModelIndex const& index) const
{
    return index.isValid() ? m_model->entry(m_sorted->mapToSource(index).row()).row.id : QString();
}

QString DataTable::currentId() const
{
    return idAt(m_view->currentIndex());
}

void DataTable::setCurrentId(QString const& id)
{
    int const row = m_model->rowOf(id);
    QModelIndex const index = row < 0 ? QModelIndex() : m_sorted->mapFromSource(m_model->index(row, 0));
    QItemSelectionModel* const selection = m_view->selectionModel();
    // The first row of a table becomes its current one with the focus alone, and is not selected by it.
    if (!index.isValid() || (id == currentId() && selection->isSelected(index))) {
        return;
    }
    selection->setCurrentIndex(index, QItemSelectionModel::ClearAndSelect | QItemSelectionModel::Rows);
    m_view->scrollTo(index);
}

QStringList DataTable::selectedIds() const
{
    QModelIndexList rows = m_view->selectionModel()->selectedRows();
    std::sort(rows.begin(), rows.end(), [](QModelIndex const& a, QModelIndex const& b) { return a.row() < b.row(); });
    QStringList ids;
    for (QModelIndex const& row : rows) {
        ids << idAt(row);
    }
    return ids;
}

int DataTable::shownRows() const
{
    return m_sorted->rowCount();
}

void DataTable::focusFilter()
{
    if (m_filter != nullptr) {
        m_filter->setFocus(Qt::ShortcutFocusReason);
        m_filter->selectAll();
    }
}

void DataTable::addControlsTo(PanelHeader& header)
{
    constexpr int kFilterWidth = 150;
    m_filter = new QLineEdit(&header);
    m_filter->setObjectName(objectName() + QStringLiteral(".filter"));
    m_filter->setClearButtonEnabled(true);
    m_filter->setFixedWidth(kFilterWidth);
    connect(m_filter, &QLineEdit::textChanged, this,
            [this](QString const& text) { m_sorted->setNeedle(text.trimmed(), shownColumns()); });
    connect(m_filter, &QLineEdit::returnPressed, m_view, [this] { m_view->setFocus(Qt::TabFocusReason); });
    auto* leave = new QShortcut(QKeySequence(Qt::Key_Escape), m_filter);
    leave->setContext(Qt::WidgetShortcut);
    connect(leave, &QShortcut::activated, this, [this] {
        m_filter->clear();
        m_view->setFocus(Qt::TabFocusReason);
    });
    auto const makeButton = [&](char const* what) {
        auto* button = ofKind(new QToolButton(&header), "icon");
        button->setObjectName(objectName() + QLatin1Char('.') + QLatin1String(what));
        header.addControl(button);
        return button;
    };
    header.addControl(m_filter);
    m_columnsButton = makeButton("columns");
    m_csvButton = makeButton("csv");
    connect(m_columnsButton, &QToolButton::clicked, this, &DataTable::showColumnMenu);
    connect(m_csvButton, &QToolButton::clicked, this, &DataTable::saveCsv);
    retranslate();
}

void DataTable::setFilterWidth(int pixels)
{
    m_filter->setFixedWidth(pixels);
}

void DataTable::setMenu(std::function<void(QMenu& menu, QString const& rowId)> fill)
{
    m_menu = std::move(fill);
}

void DataTable::retranslate()
{
    m_view->setAccessibleName(accessibleName());
    showWaiting();
    if (m_filter == nullptr) {
        return;
    }
    QColor const colour = m_desk.theme().text2;
    m_filter->setPlaceholderText(tr("Filter  ( / )"));
    m_filter->setAccessibleName(tr("Filter the rows"));
    m_columnsButton->setIcon(look::icon(look::Icon::Columns, colour));
    m_columnsButton->setToolTip(tr("Choose columns"));
    m_columnsButton->setAccessibleName(tr("Choose columns"));
    m_csvButton->setIcon(look::icon(look::Icon::Save, colour));
    m_csvButton->setToolTip(tr("Save the shown rows as CSV"));
    m_csvButton->setAccessibleName(tr("Save the shown rows as CSV"));
}

}  // namespace pentad::widgets

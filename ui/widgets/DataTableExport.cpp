// SPDX-License-Identifier: GPL-3.0-or-later
// What leaves a DataTable: the clipboard, a CSV file, and the context menu that offers both.
#include "look/Icons.h"
#include "widgets/DataTable.h"
#include "widgets/DataTableModel.h"
#include "widgets/TableText.h"
#include "widgets/TableView.h"

#include <QClipboard>
#include <QFileDialog>
#include <QGuiApplication>
#include <QMenu>
#include <QSaveFile>

namespace pentad::widgets {

void DataTable::copyRows()
{
    QStringList lines;
    for (QString const& id : selectedIds()) {
        QStringList cells;
        for (int const column : shownColumns()) {
            cells << m_model->cell(m_model->rowOf(id), column).machine();
        }
        lines << tabbedLine(cells);
    }
    if (!lines.isEmpty()) {
        QGuiApplication::clipboard()->setText(lines.join(QLatin1Char('\n')));
    }
}

QString DataTable::csv() const
{
    std::vector<int> const columns = shownColumns();
    QStringList fields;
    for (int const column : columns) {
        fields << m_model->column(column).key;
    }
    QString result = csvLine(fields);
    for (int row = 0; row < m_sorted->rowCount(); ++row) {
        fields.clear();
        int const source = m_sorted->sourceRow(row);
        for (int const column : columns) {
            QString const raw = m_model->cell(source, column).machine();
            fields << (m_model->column(column).numeric ? raw : guardedText(raw));
        }
        result += csvLine(fields);
    }
    return result;
}

void DataTable::saveCsv()
{
    // What is shown now is what is saved, however long the choice of a file takes.
    auto* dialog = new QFileDialog(this, tr("Save the shown rows as CSV"));
    dialog->setObjectName(objectName() + QStringLiteral(".csv.dialog"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setFileMode(QFileDialog::AnyFile);
    dialog->setDefaultSuffix(QStringLiteral("csv"));
    dialog->setNameFilter(tr("CSV files (*.csv)"));
    QString name = objectName();
    name.replace(QLatin1Char('.'), QLatin1Char('-'));
    dialog->selectFile(name + QStringLiteral(".csv"));
    connect(dialog, &QFileDialog::fileSelected, this,
            [this, content = csv(), rows = shownRows()](QString const& path) { writeCsv(path, content, rows); });
    dialog->open();
}

void DataTable::writeCsv(QString const& path, QString const& content, int rows)
{
    QSaveFile file(path);
    QByteArray const bytes = content.toUtf8();
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size() || !file.commit()) {
        m_desk.notify(
            [path, error = file.errorString()] {
                return tr("Nothing was saved: %1 cannot be written (%2)").arg(path, error);
            },
            true);
        return;
    }
    // The notice may be said anew when this table is gone.
    m_desk.notify([&desk = m_desk, path, rows, needle = m_sorted->needle()] {
        QString const count = desk.format().count(static_cast<std::uint64_t>(rows));
        return needle.isEmpty() ? tr("%1 row(s) saved to %2", nullptr, rows).arg(count, path)
                                : tr("%1 row(s) that contain “%3” saved to %2", nullptr, rows).arg(count, path, needle);
    });
}

void DataTable::showMenu(QPoint const& position)
{
    // From the keyboard there is no place; the current row is meant then.
    QModelIndex const under = m_view->indexAt(position);
    QModelIndex const index = under.isValid() ? under : m_view->currentIndex();
    if (!index.isValid()) {
        return;
    }
    auto* menu = new QMenu(this);
    menu->setObjectName(objectName() + QStringLiteral(".menu"));
    menu->setAttribute(Qt::WA_DeleteOnClose);
    if (m_menu) {
        m_menu(*menu, idAt(index));
        if (!menu->isEmpty()) {
            menu->addSeparator();
        }
    }
    QColor const colour = m_desk.theme().text2;
    QString const cell = m_model->cell(m_sorted->mapToSource(index).row(), index.column()).machine();
    QAction* copyCell = menu->addAction(look::icon(look::Icon::Copy, colour), tr("Copy cell"));
    copyCell->setObjectName(menu->objectName() + QStringLiteral(".copyCell"));
    connect(copyCell, &QAction::triggered, this, [cell] { QGuiApplication::clipboard()->setText(cell); });
    QAction* copy = menu->addAction(tr("Copy rows"));
    copy->setObjectName(menu->objectName() + QStringLiteral(".copyRows"));
    copy->setShortcut(QKeySequence::Copy);
    connect(copy, &QAction::triggered, this, &DataTable::copyRows);
    QAction* sort = menu->addAction(tr("Sort by this column"));
    sort->setObjectName(menu->objectName() + QStringLiteral(".sort"));
    connect(sort, &QAction::triggered, this, [this, column = index.column()] { sortByClick(column); });
    QAction* save = menu->addAction(look::icon(look::Icon::Save, colour), tr("Save the shown rows as CSV"));
    save->setObjectName(menu->objectName() + QStringLiteral(".csv"));
    connect(save, &QAction::triggered, this, &DataTable::saveCsv);
    menu->popup(m_view->viewport()->mapToGlobal(position));
}

}  // namespace pentad::widgets

// SPDX-License-Identifier: GPL-3.0-or-later
// Every table of the terminal: stable sort, a filter, a column chooser, rows that do not move under the pointer, copy
// of raw machine values, and a CSV of what is shown. The owner hands over all rows whenever something changed; rows are
// told apart by their id, so selection and scroll position stay. Hidden or unchanged rows cost nothing to draw. Thread:
// the interface's.
#pragma once

#include "look/Icons.h"
#include "widgets/Desk.h"

#include <QHash>
#include <QTableView>
#include <QWidget>

#include <functional>
#include <optional>
#include <vector>

class QLineEdit;
class QMenu;
class QToolButton;

namespace pentad::widgets {

class PanelHeader;

// What a cell looks like beyond its text; the delegate knows the colours.
enum class CellTone : std::uint8_t {
    Plain,
    Quiet,
    Up,
    Down,
    Ok,
    Warn,
    Danger,
    Unknown,
    Sent,
    Waiting,
    CancelRequested
};
enum class CellKind : std::uint8_t { Text, Chip };

struct Cell {
    QString text;   // as the reader's language has it
    QString raw;    // machine value for copy and CSV; null = text
    Decimal order;  // sort key of numeric columns
    CellTone tone = CellTone::Plain;
    CellKind kind = CellKind::Text;
    QString secondary;                                // quieter text behind it
    std::optional<look::Icon> symbol = std::nullopt;  // of a chip, where the tone's own would mislead
    QString hint = {};                                // under the pointer, in place of the row's
    QString const& machine() const { return raw.isNull() ? text : raw; }
    bool operator==(Cell const&) const = default;
};
// A moment, however the column writes it: machine, sorting and pointer get the whole of it.
Cell momentCell(QString const& text, format::Format const& format, UtcTime at);

struct Column {
    QString key;    // stable name, also the CSV header: "client_order_id"
    QString title;  // in the reader's language
    bool numeric = false;
    int width = 90;
    bool shown = true;  // at first, before the reader chose
    bool stretch = false;
    bool compact = true;  // also shown below the compact width
    bool tinted = true;   // a changed figure is tinted for a moment; not for ages and counters
    bool operator==(Column const&) const = default;
};

struct Row {
    QString id;
    std::vector<Cell> cells;  // one per column
    bool emphasised = false;  // e.g. the failing row
    QString toolTip;
    bool operator==(Row const&) const = default;
};

class TableView;

class DataTable final : public QWidget {
    Q_OBJECT

public:
    // `name` is the objectName and the key under which columns are remembered.
    DataTable(Desk& desk, char const* name, QWidget* parent = nullptr);

    // Again with other titles when the language changes.
    void setColumns(std::vector<Column> columns);
    void setRows(std::vector<Row> rows);
    // What an empty table says: why it is empty and what to do next.
    void setEmptyText(QString const& text);
    // The reader's default order; a click on a header sorts, a third one returns to it.
    void sortBy(QString const& key, Qt::SortOrder order);
    QString currentId() const;
    void setCurrentId(QString const& id);
    // Ids of the selected rows.
    QStringList selectedIds() const;
    int shownRows() const;
    void focusFilter();
    // Where filter, columns and CSV buttons go; without it the table shows no controls.
    void addControlsTo(PanelHeader& header);
    void setFilterWidth(int pixels);
    // Extra entries of the context menu, made when it opens.
    void setMenu(std::function<void(class QMenu& menu, QString const& rowId)> fill);
    // RFC 4180 text of the rows and columns that are shown, raw values; first line the keys. Formula-guarded.
    QString csv() const;
    QTableView* view() const;

Q_SIGNALS:
    void currentChanged(QString const& id);
    void activated(QString const& id);          // Enter or double click
    void deleteWanted(QStringList const& ids);  // Delete

protected:
    void resizeEvent(QResizeEvent* event) override;
    void hideEvent(QHideEvent* event) override;

private:
    class Model;
    class Sorted;
    class Delegate;

    void take(std::vector<Row> rows);
    void freeze(bool frozen);
    void showWaiting();
    void sortByClick(int column);
    void applySort();
    void arrangeColumns();
    void fillWidth();
    void rememberColumns();
    bool isColumnShown(int column) const;
    int widthOf(int column) const;
    void showColumnMenu();
    void showMenu(QPoint const& position);
    void copyRows();
    void saveCsv();
    void writeCsv(QString const& path, QString const& content, int rows);
    void retranslate();
    std::vector<int> shownColumns() const;
    QString idAt(QModelIndex const& index) const;

    Desk& m_desk;
    Model* m_model;
    Sorted* m_sorted;
    TableView* m_view;
    QLineEdit* m_filter = nullptr;
    QToolButton* m_columnsButton = nullptr;
    QToolButton* m_csvButton = nullptr;
    std::vector<Column> m_columns;
    std::optional<std::vector<Row>> m_waiting;  // rows that came while the pointer was over the table
    bool m_frozen = false;
    bool m_arranging = false;
    QString m_defaultKey;
    Qt::SortOrder m_defaultOrder = Qt::AscendingOrder;
    QString m_chosenKey;  // the reader's, by a click on a header
    Qt::SortOrder m_chosenOrder = Qt::AscendingOrder;
    QHash<QString, bool> m_chosenShown;  // what the reader switched on or off
    QHash<QString, int> m_widths;
    QStringList m_order;
    QString m_lastCurrent;
    std::function<void(QMenu&, QString const&)> m_menu;
};

}  // namespace pentad::widgets

// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/DataTable.h"
#include "widgets/TableText.h"

#include "ui/activity/PanelStage.h"
#include "widgets/PanelHeader.h"
#include "widgets/TableView.h"

#include <gtest/gtest.h>
#include <QClipboard>
#include <QFile>
#include <QFileDialog>
#include <QHeaderView>
#include <QLineEdit>
#include <QMenu>
#include <QScrollBar>
#include <QStackedWidget>
#include <QTemporaryDir>
#include <QToolButton>
#include <QVBoxLayout>

namespace pentad::widgets {
namespace {

Row row(QString const& id, QString const& name, std::int64_t amount, QString const& shown = {})
{
    Cell word;
    word.text = name;
    Cell figure;
    figure.text = shown.isEmpty() ? QString::number(amount) : shown;
    figure.raw = QString::number(amount);
    figure.order = Decimal(amount);
    return Row{id, {word, figure}, false, {}};
}

class DataTableTest : public testing::Test {
protected:
    void SetUp() override
    {
        table.addControlsTo(header);
        table.setColumns(columns());
        table.resize(400, 200);
        table.show();
        stage.settle();
    }

    static std::vector<Column> columns()
    {
        return {
            Column{.key = QStringLiteral("name"), .title = QStringLiteral("Name"), .width = 120},
            Column{.key = QStringLiteral("amount"), .title = QStringLiteral("Amount"), .numeric = true, .width = 90}};
    }
    QStringList names(DataTable const& shown) const
    {
        QStringList result;
        for (int i = 0; i < shown.view()->model()->rowCount(); ++i) {
            result << shown.view()->model()->index(i, 0).data().toString();
        }
        return result;
    }
    QStringList names() const { return names(table); }
    void pointerComes(bool comes)
    {
        if (comes) {
            QEnterEvent enter({5, 5}, {5, 5}, {5, 5});
            QCoreApplication::sendEvent(table.view()->viewport(), &enter);
        } else {
            QEvent leave(QEvent::Leave);
            QCoreApplication::sendEvent(table.view()->viewport(), &leave);
        }
    }
    void clickHeader(int column) { Q_EMIT table.view()->horizontalHeader()->sectionClicked(column); }

    test::PanelStage stage;
    PanelHeader header;
    DataTable table{stage.desk, "sample"};
};

TEST_F(DataTableTest, AColumnHoldsItsWholeTitleUntilTheReaderDragsItNarrower)
{
    QString const title = QStringLiteral("A title that its column was not made for");
    auto const wanted = [&](bool isSorted) {
        return QFontMetrics(look::font(look::kMetaSize, isSorted)).horizontalAdvance(title);
    };
    std::vector<Column> wide = columns();
    wide[1].title = title;
    table.setColumns(wide);
    EXPECT_GT(table.view()->columnWidth(1), wanted(false));
    EXPECT_EQ(table.view()->columnWidth(0), 120) << "the other one has room enough";
    clickHeader(1);
    EXPECT_GT(table.view()->columnWidth(1), wanted(true)) << "the triangle and the stronger face take their part";
    table.view()->horizontalHeader()->resizeSection(1, 60);
    clickHeader(1);
    EXPECT_EQ(table.view()->columnWidth(1), 60);
}

// A header that is shown for the first time makes itself lower while it is shown.
TEST_F(DataTableTest, ControlsStandWithinAHeaderThatIsLowerThanItWasMade)
{
    QWidget window;
    window.resize(1'280, 200);
    auto* stack = new QStackedWidget(&window);
    auto* page = new QWidget(stack);
    auto* column = new QVBoxLayout(page);
    auto* low = new PanelHeader(page);
    auto* control = new QLineEdit(low);
    control->setFixedHeight(24);
    low->addControl(control);
    column->addWidget(low);
    column->addStretch(1);
    stack->addWidget(new QWidget(stack));
    stack->addWidget(page);
    stack->resize(window.size());
    window.show();
    stage.settle();
    stack->setCurrentWidget(page);
    stage.settle();
    ASSERT_EQ(low->height(), look::kPanelHeaderHeightCompact);
    EXPECT_TRUE(low->rect().contains(control->geometry())) << control->geometry().bottom();
}

TEST_F(DataTableTest, ChangesOnlyTheCellsWhoseValuesChanged)
{
    table.setRows(
        {row(QStringLiteral("a"), QStringLiteral("one"), 1), row(QStringLiteral("b"), QStringLiteral("two"), 2)});
    int resets = 0;
    std::vector<std::pair<QModelIndex, QModelIndex>> changed;
    QAbstractItemModel* model = table.view()->model();
    QObject::connect(model, &QAbstractItemModel::modelReset, &table, [&] { ++resets; });
    QObject::connect(model, &QAbstractItemModel::layoutChanged, &table, [&] { ++resets; });
    QObject::connect(model, &QAbstractItemModel::dataChanged, &table,
                     [&](QModelIndex const& from, QModelIndex const& to) { changed.emplace_back(from, to); });
    table.setRows(
        {row(QStringLiteral("a"), QStringLiteral("one"), 1), row(QStringLiteral("b"), QStringLiteral("two"), 5)});
    EXPECT_EQ(resets, 0);
    ASSERT_EQ(changed.size(), 1U);
    EXPECT_EQ(changed[0].first.row(), 1);
    EXPECT_EQ(changed[0].first.column(), 1);
    EXPECT_EQ(changed[0].second.column(), 1);
    changed.clear();
    table.setRows(
        {row(QStringLiteral("a"), QStringLiteral("one"), 1), row(QStringLiteral("b"), QStringLiteral("two"), 5)});
    EXPECT_TRUE(changed.empty());
}

TEST_F(DataTableTest, KeepsTheSelectedRowWhenRowsComeGoAndMove)
{
    table.setRows(
        {row(QStringLiteral("a"), QStringLiteral("one"), 1), row(QStringLiteral("b"), QStringLiteral("two"), 2)});
    table.setCurrentId(QStringLiteral("b"));
    table.setRows({row(QStringLiteral("n"), QStringLiteral("new"), 9),
                   row(QStringLiteral("b"), QStringLiteral("two"), 2),
                   row(QStringLiteral("a"), QStringLiteral("one"), 1)});
    EXPECT_EQ(names(), QStringList({QStringLiteral("new"), QStringLiteral("two"), QStringLiteral("one")}));
    EXPECT_EQ(table.currentId(), QStringLiteral("b"));
    EXPECT_EQ(table.selectedIds(), QStringList{QStringLiteral("b")});
}

TEST_F(DataTableTest, FollowsTheOwnerWhenOnlyTheOrderChanged)
{
    Row const one = row(QStringLiteral("a"), QStringLiteral("one"), 1);
    Row const two = row(QStringLiteral("b"), QStringLiteral("two"), 2);
    table.setRows({one, two});
    table.setRows({two, one});
    EXPECT_EQ(names(), QStringList({QStringLiteral("two"), QStringLiteral("one")}));
}

TEST_F(DataTableTest, DoesNotSelectANeighbourWhenTheSelectedRowEnds)
{
    table.setRows(
        {row(QStringLiteral("a"), QStringLiteral("one"), 1), row(QStringLiteral("b"), QStringLiteral("two"), 2)});
    table.setCurrentId(QStringLiteral("a"));
    QStringList deleted;
    QObject::connect(&table, &DataTable::deleteWanted, &table, [&](QStringList const& ids) { deleted << ids; });
    table.setRows({row(QStringLiteral("b"), QStringLiteral("two"), 2)});
    test::pressKey(table.view(), Qt::Key_Delete);
    EXPECT_TRUE(deleted.isEmpty());
}

TEST_F(DataTableTest, SortsNumbersAsNumbersAndAThirdClickReturnsToTheOwnersOrder)
{
    table.setRows({row(QStringLiteral("a"), QStringLiteral("x"), 10), row(QStringLiteral("b"), QStringLiteral("y"), 9),
                   row(QStringLiteral("c"), QStringLiteral("z"), 100)});
    clickHeader(1);
    EXPECT_EQ(names(), QStringList({QStringLiteral("y"), QStringLiteral("x"), QStringLiteral("z")}));
    clickHeader(1);
    EXPECT_EQ(names(), QStringList({QStringLiteral("z"), QStringLiteral("x"), QStringLiteral("y")}));
    clickHeader(1);
    EXPECT_EQ(names(), QStringList({QStringLiteral("x"), QStringLiteral("y"), QStringLiteral("z")}));
}

TEST_F(DataTableTest, LeavesEqualRowsInTheOwnersOrderWhicheverWayItIsSorted)
{
    table.setRows({row(QStringLiteral("a"), QStringLiteral("x"), 1), row(QStringLiteral("b"), QStringLiteral("y"), 1),
                   row(QStringLiteral("c"), QStringLiteral("z"), 0)});
    table.sortBy(QStringLiteral("amount"), Qt::DescendingOrder);
    EXPECT_EQ(names(), QStringList({QStringLiteral("x"), QStringLiteral("y"), QStringLiteral("z")}));
    table.sortBy(QStringLiteral("amount"), Qt::AscendingOrder);
    EXPECT_EQ(names(), QStringList({QStringLiteral("z"), QStringLiteral("x"), QStringLiteral("y")}));
}

TEST_F(DataTableTest, FollowsAChangedValueInTheSortedColumn)
{
    table.sortBy(QStringLiteral("amount"), Qt::AscendingOrder);
    table.setRows({row(QStringLiteral("a"), QStringLiteral("x"), 1), row(QStringLiteral("b"), QStringLiteral("y"), 2)});
    table.setRows({row(QStringLiteral("a"), QStringLiteral("x"), 3), row(QStringLiteral("b"), QStringLiteral("y"), 2)});
    EXPECT_EQ(names(), QStringList({QStringLiteral("y"), QStringLiteral("x")}));
}

TEST_F(DataTableTest, HoldsRowsStillUnderThePointerButUpdatesTheirValues)
{
    table.sortBy(QStringLiteral("amount"), Qt::AscendingOrder);
    table.setRows({row(QStringLiteral("a"), QStringLiteral("x"), 1), row(QStringLiteral("b"), QStringLiteral("y"), 2)});
    pointerComes(true);
    table.setRows({row(QStringLiteral("n"), QStringLiteral("new"), 0), row(QStringLiteral("a"), QStringLiteral("x"), 7),
                   row(QStringLiteral("b"), QStringLiteral("y"), 2)});
    EXPECT_EQ(names(), QStringList({QStringLiteral("x"), QStringLiteral("y")}));
    EXPECT_EQ(table.view()->model()->index(0, 1).data().toString(), QStringLiteral("7"));
    EXPECT_EQ(static_cast<TableView*>(table.view())->mark(), QStringLiteral("1 new"));
    pointerComes(false);
    EXPECT_EQ(names(), QStringList({QStringLiteral("new"), QStringLiteral("y"), QStringLiteral("x")}));
    EXPECT_TRUE(static_cast<TableView*>(table.view())->mark().isEmpty());
}

TEST_F(DataTableTest, KeepsWhatIsReadInPlaceWhenRowsComeAbove)
{
    std::vector<Row> rows;
    rows.reserve(100);
    for (int i = 0; i < 100; ++i) {
        rows.push_back(row(QString::number(i), QString::number(i), i));
    }
    table.setRows(rows);
    stage.settle();
    table.view()->verticalScrollBar()->setValue(40 * look::kRowHeight + 3);
    int const before = table.view()->rowAt(0);
    QString const read = names()[before];
    rows.insert(rows.begin(), row(QStringLiteral("n"), QStringLiteral("new"), 1));
    table.setRows(rows);
    stage.settle();
    EXPECT_EQ(names()[table.view()->rowAt(0)], read);
}

TEST_F(DataTableTest, FiltersByAnyShownTextWhateverItsCase)
{
    table.setRows(
        {row(QStringLiteral("a"), QStringLiteral("Alpha"), 1), row(QStringLiteral("b"), QStringLiteral("beta"), 22)});
    auto* filter = header.findChild<QLineEdit*>(QStringLiteral("sample.filter"));
    ASSERT_NE(filter, nullptr);
    filter->setText(QStringLiteral("ALPH"));
    EXPECT_EQ(names(), QStringList{QStringLiteral("Alpha")});
    filter->setText(QStringLiteral("22"));
    EXPECT_EQ(names(), QStringList{QStringLiteral("beta")});
    filter->setText(QStringLiteral("ALPHİ"));
    EXPECT_TRUE(names().isEmpty());
    // What comes later is filtered as well.
    filter->setText(QStringLiteral("22"));
    table.setRows(
        {row(QStringLiteral("c"), QStringLiteral("gamma"), 3), row(QStringLiteral("d"), QStringLiteral("delta"), 122)});
    EXPECT_EQ(names(), QStringList{QStringLiteral("delta")});
    filter->clear();
    EXPECT_EQ(table.shownRows(), 2);
}

TEST_F(DataTableTest, CopiesMachineValuesOfTheSelectedRows)
{
    table.setRows({row(QStringLiteral("a"), QStringLiteral("one"), 1234, QStringLiteral("1,234 ₺")),
                   row(QStringLiteral("b"), QStringLiteral("two\tparts"), 2)});
    table.view()->selectAll();
    test::pressKey(table.view(), Qt::Key_C, Qt::ControlModifier);
    EXPECT_EQ(QGuiApplication::clipboard()->text(), QStringLiteral("one\t1234\ntwo parts\t2"));
}

TEST_F(DataTableTest, WritesQuotedGuardedCsvOfWhatIsShown)
{
    table.setRows({row(QStringLiteral("a"), QStringLiteral("=SUM(A1)"), -5),
                   row(QStringLiteral("b"), QStringLiteral("say \"a, b\""), 2)});
    EXPECT_EQ(table.csv(), QStringLiteral("name,amount\r\n'=SUM(A1),-5\r\n\"say \"\"a, b\"\"\",2\r\n"));
    header.findChild<QLineEdit*>(QStringLiteral("sample.filter"))->setText(QStringLiteral("say"));
    EXPECT_EQ(table.csv(), QStringLiteral("name,amount\r\n\"say \"\"a, b\"\"\",2\r\n"));
}

TEST_F(DataTableTest, WhateverASpreadsheetMayTakeForAFormulaIsGuarded)
{
    for (char16_t const first : std::u16string_view(u"=+-@\t\r\n\0", 8)) {
        QString const text = QString(QChar(first)) + QStringLiteral("cmd");
        EXPECT_EQ(guardedText(text), QLatin1Char('\'') + text) << static_cast<int>(first);
    }
    for (QString const& text : {QString(), QStringLiteral("a=1"), QStringLiteral("1"), QStringLiteral("'=1")}) {
        EXPECT_EQ(guardedText(text), text);
    }
}

TEST_F(DataTableTest, SavesTheFileThatWasChosenAndTellsHowManyRows)
{
    QTemporaryDir folder;
    QString const path = folder.filePath(QStringLiteral("out.csv"));
    QStringList told;
    QObject::connect(&stage.desk, &Desk::noticed, &table, [&](QString const& text) { told << text; });
    table.setRows({row(QStringLiteral("a"), QStringLiteral("ağ"), 1)});
    QCoreApplication::setAttribute(Qt::AA_DontUseNativeDialogs);
    header.findChild<QToolButton*>(QStringLiteral("sample.csv"))->click();
    auto* dialog = table.findChild<QFileDialog*>();
    ASSERT_NE(dialog, nullptr);
    Q_EMIT dialog->fileSelected(path);
    dialog->close();
    QFile file(path);
    ASSERT_TRUE(file.open(QIODevice::ReadOnly));
    EXPECT_EQ(file.readAll(), QByteArray("name,amount\r\na\xC4\x9F,1\r\n"));
    ASSERT_EQ(told.size(), 1);
    EXPECT_TRUE(told[0].startsWith(QStringLiteral("1 row")));
}

TEST_F(DataTableTest, TellsWhyAFileCouldNotBeWritten)
{
    bool wasCritical = false;
    QObject::connect(&stage.desk, &Desk::noticed, &table,
                     [&](QString const&, bool critical) { wasCritical = critical; });
    header.findChild<QToolButton*>(QStringLiteral("sample.csv"))->click();
    auto* dialog = table.findChild<QFileDialog*>();
    ASSERT_NE(dialog, nullptr);
    Q_EMIT dialog->fileSelected(QStringLiteral("/nowhere/at/all.csv"));
    dialog->close();
    EXPECT_TRUE(wasCritical);
}

TEST_F(DataTableTest, RemembersColumnsOrderAndWidthsUnderItsName)
{
    Q_EMIT header.findChild<QToolButton*>(QStringLiteral("sample.columns"))->clicked();
    auto* menu = table.findChild<QMenu*>(QStringLiteral("sample.columns.menu"));
    ASSERT_NE(menu, nullptr);
    auto* action = menu->findChild<QAction*>(QStringLiteral("sample.columns.menu.amount"));
    ASSERT_NE(action, nullptr);
    action->toggle();
    menu->close();
    EXPECT_TRUE(table.view()->isColumnHidden(1));
    table.view()->setColumnWidth(0, 177);
    DataTable again(stage.desk, "sample");
    again.setColumns(columns());
    EXPECT_TRUE(again.view()->isColumnHidden(1));
    EXPECT_EQ(again.view()->columnWidth(0), 177);

    table.view()->horizontalHeader()->moveSection(1, 0);
    DataTable moved(stage.desk, "sample");
    moved.setColumns(columns());
    EXPECT_EQ(moved.view()->horizontalHeader()->logicalIndex(0), 1);
}

TEST_F(DataTableTest, GivesNewTitlesWithoutLosingTheSelection)
{
    table.setRows({row(QStringLiteral("a"), QStringLiteral("one"), 1)});
    table.setCurrentId(QStringLiteral("a"));
    std::vector<Column> renamed = columns();
    renamed[0].title = QStringLiteral("Ad");
    table.setColumns(renamed);
    EXPECT_EQ(table.view()->model()->headerData(0, Qt::Horizontal).toString(), QStringLiteral("Ad"));
    EXPECT_EQ(table.currentId(), QStringLiteral("a"));
}

TEST_F(DataTableTest, ACellMaySaySomethingOfItsOwnUnderThePointer)
{
    Row one = row(QStringLiteral("a"), QStringLiteral("one"), 1);
    one.toolTip = QStringLiteral("all of it");
    one.cells[0].hint = QStringLiteral("2026-09-23T11:32:04.118Z");
    table.setRows({one});
    QAbstractItemModel const& model = *table.view()->model();
    EXPECT_EQ(model.index(0, 0).data(Qt::ToolTipRole).toString(), one.cells[0].hint);
    EXPECT_EQ(model.index(0, 1).data(Qt::ToolTipRole).toString(), one.toolTip);
}

TEST_F(DataTableTest, SpeaksToTheKeyboard)
{
    table.setRows(
        {row(QStringLiteral("a"), QStringLiteral("one"), 1), row(QStringLiteral("b"), QStringLiteral("two"), 2)});
    QStringList heard;
    QObject::connect(&table, &DataTable::activated, &table,
                     [&](QString const& id) { heard << QStringLiteral("enter ") + id; });
    QObject::connect(&table, &DataTable::deleteWanted, &table,
                     [&](QStringList const& ids) { heard << QStringLiteral("delete ") + ids.join(QLatin1Char(',')); });
    QObject::connect(&table, &DataTable::currentChanged, &table, [&](QString const& id) { heard << id; });
    table.setCurrentId(QStringLiteral("a"));
    test::pressKey(table.view(), Qt::Key_Down);
    test::pressKey(table.view(), Qt::Key_Return);
    test::pressKey(table.view(), Qt::Key_Delete);
    EXPECT_EQ(heard, QStringList({QStringLiteral("a"), QStringLiteral("b"), QStringLiteral("enter b"),
                                  QStringLiteral("delete b")}));
}

TEST_F(DataTableTest, OffersTheOwnersEntriesFirst)
{
    table.setRows({row(QStringLiteral("a"), QStringLiteral("one"), 1)});
    table.setCurrentId(QStringLiteral("a"));
    QString asked;
    table.setMenu([&](QMenu& menu, QString const& id) {
        asked = id;
        menu.addAction(QStringLiteral("own"));
    });
    Q_EMIT table.view()->customContextMenuRequested(QPoint(5, 5));
    auto* menu = table.findChild<QMenu*>(QStringLiteral("sample.menu"));
    ASSERT_NE(menu, nullptr);
    EXPECT_EQ(asked, QStringLiteral("a"));
    EXPECT_EQ(menu->actions().front()->text(), QStringLiteral("own"));
    menu->findChild<QAction*>(QStringLiteral("sample.menu.copyRows"))->trigger();
    EXPECT_EQ(QGuiApplication::clipboard()->text(), QStringLiteral("one\t1"));
    menu->close();
}

TEST_F(DataTableTest, TouchesOneRowWhenOneOfFiveThousandChanged)
{
    std::vector<Row> rows;
    rows.reserve(5'000);
    for (int i = 0; i < 5'000; ++i) {
        rows.push_back(row(QString::number(i), QStringLiteral("row %1").arg(i), i));
    }
    table.sortBy(QStringLiteral("amount"), Qt::DescendingOrder);
    table.setRows(rows);
    stage.settle();
    EXPECT_EQ(names().front(), QStringLiteral("row 4999"));
    int told = 0;
    int rebuilt = 0;
    QAbstractItemModel* model = table.view()->model();
    QObject::connect(model, &QAbstractItemModel::dataChanged, &table, [&] { ++told; });
    for (auto const signal : {&QAbstractItemModel::rowsInserted, &QAbstractItemModel::rowsRemoved}) {
        QObject::connect(model, signal, &table, [&] { ++rebuilt; });
    }
    QObject::connect(model, &QAbstractItemModel::layoutChanged, &table, [&] { ++rebuilt; });
    rows[2'500].cells[0].text = QStringLiteral("changed");
    table.setRows(rows);
    EXPECT_EQ(told, 1);
    EXPECT_EQ(rebuilt, 0);
    rows.pop_back();
    table.setRows(rows);
    EXPECT_EQ(rebuilt, 1) << "a row that ends is one removal, and the others stand in order already";
}

}  // namespace
}  // namespace pentad::widgets

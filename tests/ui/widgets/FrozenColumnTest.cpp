// SPDX-License-Identifier: GPL-3.0-or-later
// A table wider than its room: its first column stays while the others scroll sideways.
#include "ui/activity/PanelStage.h"
#include "widgets/DataTable.h"
#include "widgets/PanelHeader.h"

#include <gtest/gtest.h>
#include <QHeaderView>
#include <QHelpEvent>
#include <QMenu>
#include <QMouseEvent>
#include <QPaintEvent>
#include <QScrollBar>
#include <QToolButton>
#include <QToolTip>

namespace pentad::widgets {
namespace {

constexpr int kFrozenTestWidth = 120;

class FrozenColumnTest : public testing::Test {
protected:
    void SetUp() override
    {
        table.setStyleSheet(look::styleSheet(stage.desk.theme()));
        table.addControlsTo(controls);
        std::vector<Column> columns;
        for (char const* key : {"name", "one", "two", "three", "four"}) {
            columns.push_back(Column{.key = QString::fromLatin1(key),
                                     .title = QString::fromLatin1(key).toUpper(),
                                     .width = kFrozenTestWidth});
        }
        table.setColumns(columns);
        table.setRows(rows());
        table.resize(400, 200);
        table.show();
        stage.settle();
    }

    static Row row(int number, QString const& name)
    {
        Row made;
        made.id = QString::number(number);
        made.cells.resize(5);
        made.cells[0].text = name;
        for (std::size_t column = 1; column < made.cells.size(); ++column) {
            made.cells[column].text = QStringLiteral("%1.%2").arg(number).arg(column);
        }
        return made;
    }
    static std::vector<Row> rows()
    {
        std::vector<Row> made;
        made.reserve(30);
        for (int i = 0; i < 30; ++i) {
            made.push_back(row(i, QStringLiteral("row %1").arg(i)));
        }
        return made;
    }
    QTableView& view() { return *table.view(); }
    QHeaderView& header() { return *view().horizontalHeader(); }
    QScrollBar& bar() { return *view().horizontalScrollBar(); }
    void scrollAside()
    {
        ASSERT_GT(bar().maximum(), kFrozenTestWidth);
        bar().setValue(bar().maximum());
        stage.settle();
    }
    static void mouse(QWidget* target, QEvent::Type type, QPointF place)
    {
        QMouseEvent event(type, place, target->mapToGlobal(place),
                          type == QEvent::MouseMove ? Qt::NoButton : Qt::LeftButton,
                          type == QEvent::MouseButtonRelease ? Qt::NoButton : Qt::LeftButton, Qt::NoModifier);
        QCoreApplication::sendEvent(target, &event);
    }
    static void click(QWidget* target, QPointF place)
    {
        mouse(target, QEvent::MouseButtonPress, place);
        mouse(target, QEvent::MouseButtonRelease, place);
    }
    // The first column as it looks, without its edge.
    static QImage strip(QWidget* shown)
    {
        return shown->grab(QRect(0, 0, kFrozenTestWidth - 1, shown->height())).toImage();
    }
    QModelIndex underLeftEdge() { return view().indexAt(QPoint(5, look::kRowHeight + 5)); }
    void choose(char const* column)
    {
        controls.findChild<QToolButton*>(QStringLiteral("sample.columns"))->click();
        auto* menu = table.findChild<QMenu*>(QStringLiteral("sample.columns.menu"));
        ASSERT_NE(menu, nullptr);
        menu->findChild<QAction*>(QStringLiteral("sample.columns.menu.") + QString::fromLatin1(column))->toggle();
        menu->close();
        stage.settle();
    }

    test::PanelStage stage;
    PanelHeader controls;
    DataTable table{stage.desk, "sample"};
};

TEST_F(FrozenColumnTest, LooksTheSameWhereverTheOthersAreScrolled)
{
    QImage const cells = strip(view().viewport());
    QImage const title = strip(header().viewport());
    scrollAside();
    EXPECT_EQ(strip(view().viewport()), cells);
    EXPECT_EQ(strip(header().viewport()), title);
}

// What is painted anew of a widget.
class PaintedRegion final : public QObject {
public:
    explicit PaintedRegion(QWidget* watched) { watched->installEventFilter(this); }
    QRegion region;

protected:
    bool eventFilter(QObject* watched, QEvent* event) override
    {
        if (event->type() == QEvent::Paint) {
            region += static_cast<QPaintEvent*>(event)->region();
        }
        return QObject::eventFilter(watched, event);
    }
};

TEST_F(FrozenColumnTest, AChangeInItIsPaintedWhereItStays)
{
    scrollAside();
    stage.settle();
    PaintedRegion painted(view().viewport());
    std::vector<Row> changed = rows();
    changed[1] = row(1, QStringLiteral("changed"));
    table.setRows(changed);
    stage.settle();
    QRect const topOfRow(0, view().rowViewportPosition(1), kFrozenTestWidth, 1);
    EXPECT_TRUE(painted.region.intersects(topOfRow));
}

TEST_F(FrozenColumnTest, OthersAreNotCoveredWhileNothingIsScrolled)
{
    bar().setValue(bar().maximum());
    bar().setValue(0);
    EXPECT_EQ(underLeftEdge().column(), 0);
    EXPECT_EQ(view().indexAt(QPoint(kFrozenTestWidth + 5, 5)).column(), 1);
    EXPECT_EQ(view().visualRect(view().model()->index(0, 1)).left(), kFrozenTestWidth);
}

TEST_F(FrozenColumnTest, APressOnItSelectsItsRowAndScrollsNothing)
{
    scrollAside();
    int const before = bar().value();
    EXPECT_EQ(underLeftEdge().column(), 0);
    click(view().viewport(), QPointF(5, look::kRowHeight + 5));
    EXPECT_EQ(table.currentId(), QStringLiteral("1"));
    EXPECT_EQ(table.selectedIds(), QStringList{QStringLiteral("1")});
    EXPECT_EQ(bar().value(), before);
    test::pressKey(&view(), Qt::Key_Down);
    EXPECT_EQ(table.currentId(), QStringLiteral("2"));
    EXPECT_EQ(bar().value(), before);
}

TEST_F(FrozenColumnTest, TheKeyboardBringsOutWhatStandsBehindIt)
{
    scrollAside();
    click(view().viewport(), QPointF(5, 5));
    for (int column = 1; column < 5; ++column) {
        test::pressKey(&view(), Qt::Key_Right);
        QModelIndex const now = view().currentIndex();
        EXPECT_EQ(now.column(), column);
        EXPECT_GE(view().visualRect(now).left(), kFrozenTestWidth) << column;
        EXPECT_LE(view().visualRect(now).right(), view().viewport()->width()) << column;
    }
    for (int column = 3; column > 0; --column) {
        test::pressKey(&view(), Qt::Key_Left);
        EXPECT_GE(view().visualRect(view().currentIndex()).left(), kFrozenTestWidth) << column;
    }
    EXPECT_EQ(bar().value(), 0) << "the column beside it is in its place";
}

TEST_F(FrozenColumnTest, ItsTitleSortsAndIsExplainedAndMadeWider)
{
    scrollAside();
    int sorted = -1;
    QObject::connect(&header(), &QHeaderView::sectionClicked, &table, [&](int section) { sorted = section; });
    click(header().viewport(), QPointF(20, 5));
    EXPECT_EQ(sorted, 0);
    click(header().viewport(), QPointF(kFrozenTestWidth + 20, 5));
    EXPECT_EQ(sorted, header().logicalIndexAt(kFrozenTestWidth + 20)) << "beside it, as ever";

    QHelpEvent help(QEvent::ToolTip, QPoint(20, 5), header().viewport()->mapToGlobal(QPoint(20, 5)));
    QCoreApplication::sendEvent(header().viewport(), &help);
    EXPECT_EQ(QToolTip::text(), QStringLiteral("NAME"));
    QToolTip::hideText();

    mouse(header().viewport(), QEvent::MouseButtonPress, QPointF(kFrozenTestWidth - 1, 5));
    mouse(header().viewport(), QEvent::MouseMove, QPointF(kFrozenTestWidth + 19, 5));
    mouse(header().viewport(), QEvent::MouseButtonRelease, QPointF(kFrozenTestWidth + 19, 5));
    EXPECT_EQ(header().sectionSize(0), kFrozenTestWidth + 20);
    EXPECT_TRUE(header().sectionsMovable());
}

TEST_F(FrozenColumnTest, IsWhicheverColumnIsShownFirst)
{
    scrollAside();
    choose("name");
    ASSERT_GT(bar().value(), 0);
    EXPECT_EQ(underLeftEdge().column(), 1);
    choose("name");
    bar().setValue(bar().maximum());
    EXPECT_EQ(underLeftEdge().column(), 0);
    header().moveSection(header().visualIndex(3), 0);
    EXPECT_EQ(underLeftEdge().column(), 3);
    EXPECT_EQ(view().visualRect(view().model()->index(1, 3)).left(), 0);
}

TEST_F(FrozenColumnTest, LetsTheOthersBeSeen)
{
    table.view()->setColumnWidth(0, 300);
    stage.settle();
    bar().setValue(bar().maximum());
    EXPECT_NE(underLeftEdge().column(), 0) << "it would take most of the room";
}

}  // namespace
}  // namespace pentad::widgets

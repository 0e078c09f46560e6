// SPDX-License-Identifier: GPL-3.0-or-later
// Layouts as files: what is written is read back and shown, and what is no layout changes nothing.
#include "shell/Cockpit.h"
#include "shell/Toasts.h"
#include "ui/shell/TerminalStage.h"

#include <gtest/gtest.h>
#include <QAction>
#include <QApplication>
#include <QDockWidget>
#include <QFile>
#include <QFileDialog>
#include <QScreen>
#include <QTemporaryDir>

#include <algorithm>
#include <cstdlib>

namespace pentad::shell {
namespace {

using FaultKind = LayoutFault::Kind;

QByteArray layoutOf(QByteArray const& panels)
{
    return QByteArrayLiteral(R"({"format":"pentad-layout","version":1,"panels":[)") + panels + QByteArrayLiteral("]}");
}

// One panel with one of its values replaced; an empty value leaves the key out.
QByteArray panelWith(QByteArray const& key = {}, QByteArray const& value = {})
{
    std::pair<char const*, char const*> const usual[] = {{"name", "\"log\""}, {"side", "\"bottom\""}, {"group", "0"},
                                                         {"beside", "false"}, {"shown", "true"},      {"open", "true"},
                                                         {"width", "9"},      {"height", "9"}};
    QByteArrayList parts;
    bool isPlaced = false;
    for (auto const& [name, text] : usual) {
        bool const isThis = key == name;
        isPlaced = isPlaced || isThis;
        QByteArray const shown = isThis ? value : QByteArray(text);
        if (!shown.isEmpty()) {
            parts << '"' + QByteArray(name) + "\":" + shown;
        }
    }
    if (!isPlaced && !key.isEmpty()) {
        parts << '"' + key + "\":" + value;
    }
    return '{' + parts.join(',') + '}';
}

TEST(LayoutFileTest, WhatIsWrittenIsReadBack)
{
    PanelPlaces const places = {
        {QStringLiteral("watchlist"), Qt::LeftDockWidgetArea, 0, false, true, true, {316, 500}, std::nullopt},
        {QStringLiteral("cycle"),
         Qt::RightDockWidgetArea,
         1,
         true,
         false,
         false,
         {1, 16'384},
         QRect(-40, 60, 300, 200)},
        {QStringLiteral("orders"), Qt::TopDockWidgetArea, 63, true, true, false, {1'000, 264}, std::nullopt},
        {QStringLiteral("log"), Qt::BottomDockWidgetArea, 0, false, true, true, {1'000, 264}, std::nullopt}};
    QByteArray const bytes = writeLayout(places);
    auto const read = readLayout(bytes);
    ASSERT_TRUE(read.has_value());
    EXPECT_EQ(*read, places);
    EXPECT_TRUE(bytes.contains("\"name\": \"watchlist\"")) << "people can read it";
}

TEST(LayoutFileTest, AFileThatIsNoLayoutIsRefusedWithItsReason)
{
    struct Refused {
        char const* what;
        QByteArray bytes;
        FaultKind kind;
    };
    QByteArray const nested = QByteArray(5'000, '[') + QByteArray(5'000, ']');
    QByteArray many;
    for (int i = 0; i < 65; ++i) {
        many += (many.isEmpty() ? "" : ",") + panelWith("name", "\"p" + QByteArray::number(i) + '"');
    }
    Refused const table[] = {
        {"nothing", {}, FaultKind::NotJson},
        {"no text", QByteArray("\x00\xFF\x00\xFF", 4), FaultKind::NotJson},
        {"a state of Qt", QByteArray("\x00\x00\x00\xFF\x00\x00\x00\x02\xFD", 9), FaultKind::NotJson},
        {"cut off", layoutOf(panelWith()).chopped(2), FaultKind::NotJson},
        {"something behind it", layoutOf(panelWith()) + "x", FaultKind::NotJson},
        {"nested without end", nested, FaultKind::NotJson},
        {"one byte too many", layoutOf(panelWith()) + QByteArray(kLayoutBytesMax, ' '), FaultKind::TooLarge},
        {"an array", "[]", FaultKind::NotALayout},
        {"another format", R"({"format":"chart","version":1,"panels":[]})", FaultKind::NotALayout},
        {"no version", R"({"format":"pentad-layout","panels":[{}]})", FaultKind::NotALayout},
        {"half a version", R"({"format":"pentad-layout","version":1.5,"panels":[{}]})", FaultKind::NotALayout},
        {"a huge version", R"({"format":"pentad-layout","version":1e300,"panels":[{}]})", FaultKind::NotALayout},
        {"a later version", R"({"format":"pentad-layout","version":2,"panels":[{}]})", FaultKind::OtherVersion},
        {"no panels", layoutOf({}), FaultKind::NotALayout},
        {"too many panels", layoutOf(many), FaultKind::NotALayout},
        {"a panel that is a number", layoutOf("7"), FaultKind::BadPanel},
        {"one panel twice", layoutOf(panelWith() + ',' + panelWith()), FaultKind::BadPanel},
    };
    for (Refused const& row : table) {
        auto const read = readLayout(row.bytes);
        ASSERT_FALSE(read.has_value()) << row.what;
        EXPECT_EQ(read.error().kind, row.kind) << row.what;
    }
    EXPECT_EQ(readLayout(R"({"format":"pentad-layout","version":2,"panels":[{}]})").error().at, 2);
}

TEST(LayoutFileTest, EveryValueOfAPanelIsWithinItsBounds)
{
    ASSERT_TRUE(readLayout(layoutOf(panelWith())).has_value());
    std::pair<char const*, std::vector<char const*>> const table[] = {
        {"name", {"", "7", "\"\"", "\"a b\"", "\"<b>\"", "\"ş\"", "\"01234567890123456789012345678901234567890\""}},
        {"side", {"", "1", "\"middle\"", "\"LEFT\""}},
        {"group", {"", "-1", "64", "0.5", "\"0\"", "true", "1e9"}},
        {"beside", {"", "0", "\"true\"", "null"}},
        {"shown", {"", "1", "[]"}},
        {"open", {"", "1", "{}"}},
        {"width", {"", "0", "-1", "16385", "1e300", "-0.5", "\"9\""}},
        {"height", {"", "0", "2147483648", "9.01"}},
        {"floating",
         {"7", "null", "[]", "[1,2,3]", "[1,2,3,4,5]", "[65537,0,9,9]", "[0,-65537,9,9]", "[0,0,0,9]", "[0,0,9,-9]",
          "[0,0,9,\"9\"]", "[0.5,0,9,9]", "[0,0,16385,9]"}},
    };
    for (auto const& [key, values] : table) {
        for (char const* const value : values) {
            auto const read = readLayout(layoutOf(panelWith(key, value)));
            ASSERT_FALSE(read.has_value()) << key << ": " << value;
            EXPECT_EQ(read.error().kind, FaultKind::BadPanel) << key << ": " << value;
            EXPECT_EQ(read.error().key, QString::fromLatin1(key)) << value;
            EXPECT_EQ(read.error().at, 1);
        }
    }
}

class LayoutInWindowTest : public testing::Test {
protected:
    Cockpit& cockpit() { return stage.window->cockpit(); }
    QDockWidget* dock(char const* name)
    {
        return cockpit().findChild<QDockWidget*>(QStringLiteral("dock.") + QString::fromLatin1(name));
    }
    static PanelPlace const& of(PanelPlaces const& places, char const* name)
    {
        return *std::find_if(places.begin(), places.end(),
                             [&](PanelPlace const& one) { return one.name == QString::fromLatin1(name); });
    }
    // Sizes are looked at apart: they are the window's to share out.
    static PanelPlaces withoutSizes(PanelPlaces places)
    {
        for (PanelPlace& place : places) {
            place.size = QSize(1, 1);
        }
        return places;
    }
    // Unlike the factory's in everything that a layout can say.
    void rearrange()
    {
        // Places are read from where the panels stand.
        for (QMainWindow* const frame : stage.window->findChildren<QMainWindow*>()) {
            frame->setAnimated(false);
        }
        cockpit().addDockWidget(Qt::RightDockWidgetArea, dock("watchlist"));
        cockpit().addDockWidget(Qt::LeftDockWidgetArea, dock("log"));
        cockpit().splitDockWidget(dock("log"), dock("equity"), Qt::Horizontal);
        dock("messages")->hide();
        dock("cycle")->hide();
        dock("fills")->raise();
        QRect const room = QGuiApplication::primaryScreen()->availableGeometry();
        dock("positions")->setFloating(true);
        dock("positions")->setGeometry(room.left() + 40, room.top() + 60, 320, 200);
        stage.settle();
        cockpit().resizeDocks({dock("watchlist")}, {400}, Qt::Horizontal);
        stage.settle();
    }
    void choose(char const* action, QString const& path)
    {
        stage.shortcuts.action(QString::fromLatin1(action))->trigger();
        auto* const dialog = stage.find<QFileDialog>(action);
        ASSERT_NE(dialog, nullptr);
        Q_EMIT dialog->fileSelected(path);
        dialog->close();
        stage.settle();
    }
    QStringList toldWhile(std::function<void()> const& work)
    {
        QStringList told;
        auto const heard = QObject::connect(&stage.desk, &widgets::Desk::noticed, stage.window.get(),
                                            [&told](QString const& text) { told << text; });
        work();
        QObject::disconnect(heard);
        return told;
    }
    QString fileWith(QByteArray const& bytes)
    {
        QString path = folder.filePath(QStringLiteral("other.json"));
        QFile file(path);
        EXPECT_TRUE(file.open(QIODevice::WriteOnly));
        file.write(bytes);
        return path;
    }

    TerminalStage stage;
    QTemporaryDir folder;
};

TEST_F(LayoutInWindowTest, ALayoutComesBackAsItWasWritten)
{
    rearrange();
    PanelPlaces const before = cockpit().places();
    EXPECT_EQ(of(before, "watchlist").side, Qt::RightDockWidgetArea);
    EXPECT_NE(of(before, "log").group, of(before, "equity").group);
    EXPECT_TRUE(of(before, "equity").beside);
    EXPECT_FALSE(of(before, "cycle").shown);
    EXPECT_TRUE(of(before, "fills").open);
    EXPECT_FALSE(of(before, "orders").open);
    ASSERT_TRUE(of(before, "positions").floating.has_value());

    QString const path = folder.filePath(QStringLiteral("mine.json"));
    QStringList const told = toldWhile([&] { choose("layout.export", path); });
    ASSERT_EQ(told.size(), 1);
    EXPECT_TRUE(told.front().contains(path)) << told.front().toStdString();
    cockpit().resetToFactory();
    stage.settle();
    ASSERT_NE(withoutSizes(cockpit().places()), withoutSizes(before));

    choose("layout.import", path);
    PanelPlaces const after = cockpit().places();
    for (PanelPlace const& place : before) {
        PanelPlace const& now = of(after, place.name.toLatin1().constData());
        std::string const name = place.name.toStdString();
        EXPECT_EQ(now.side, place.side) << name;
        EXPECT_EQ(now.group, place.group) << name;
        EXPECT_EQ(now.beside, place.beside) << name;
        EXPECT_EQ(now.shown, place.shown) << name;
        EXPECT_EQ(now.open, place.open) << name;
        EXPECT_EQ(now.floating, place.floating) << name;
    }
    EXPECT_EQ(withoutSizes(after), withoutSizes(before)) << "the order of the tabs too";
    EXPECT_LE(std::abs(of(after, "watchlist").size.width() - of(before, "watchlist").size.width()), 8);
}

TEST_F(LayoutInWindowTest, ABadFileIsToldOnceAndChangesNothing)
{
    rearrange();
    PanelPlaces const before = cockpit().places();
    QByteArray const files[] = {QByteArray("\x00\x00\x00\xFF\x00\x00\x00\x02\xFD\xFF\xFF\xFF\xFF", 13),
                                layoutOf(panelWith("width", "1e300")),
                                layoutOf(panelWith() + ',' + panelWith("side", "\"middle\"")),
                                layoutOf(panelWith("name", "\"tape\"")),
                                layoutOf(panelWith()) + QByteArray(kLayoutBytesMax, ' '),
                                QByteArray(R"({"format":"pentad-layout","version":9,"panels":[{}]})")};
    for (QByteArray const& bytes : files) {
        QString const path = fileWith(bytes);
        QStringList const told = toldWhile([&] { choose("layout.import", path); });
        ASSERT_EQ(told.size(), 1) << bytes.left(60).toStdString();
        EXPECT_TRUE(told.front().startsWith(path)) << told.front().toStdString();
        EXPECT_TRUE(told.front().endsWith(QStringLiteral("the layout stays as it is."))) << told.front().toStdString();
        EXPECT_EQ(cockpit().places(), before) << told.front().toStdString();
    }
    for (QString const& path : {folder.path(), folder.filePath(QStringLiteral("none.json"))}) {
        QStringList const told = toldWhile([&] { choose("layout.import", path); });
        ASSERT_EQ(told.size(), 1);
        EXPECT_TRUE(told.front().contains(QStringLiteral("cannot be read"))) << told.front().toStdString();
    }
}

TEST_F(LayoutInWindowTest, PanelsThatItDoesNotHaveAreNamedAndLeftOut)
{
    QString const path = fileWith(layoutOf(panelWith("side", "\"left\"") + ',' + panelWith("name", "\"tape\"")));
    QStringList const told = toldWhile([&] { choose("layout.import", path); });
    ASSERT_EQ(told.size(), 1);
    EXPECT_TRUE(told.front().contains(QStringLiteral("tape"))) << told.front().toStdString();
    EXPECT_EQ(of(cockpit().places(), "log").side, Qt::LeftDockWidgetArea);
    EXPECT_EQ(of(cockpit().places(), "orders").side, Qt::BottomDockWidgetArea) << "the factory's, as it was not named";
}

TEST_F(LayoutInWindowTest, AFileOfStrangeNamesCoversNothingThatStopsTheEngine)
{
    // Without the messages in sight there is a toast.
    QByteArray panels = panelWith("shown", "false").replace("log", "messages");
    for (int i = 0; i < 63; ++i) {
        panels += ',' + panelWith("name", '"' + QByteArray::number(100 + i) + QByteArray(37, 'n') + '"');
    }
    QString const path = fileWith(layoutOf(panels));
    QStringList const told = toldWhile([&] { choose("layout.import", path); });
    ASSERT_EQ(told.size(), 1);
    EXPECT_TRUE(told.front().endsWith(QStringLiteral("n and 60 more."))) << told.front().toStdString();
    EXPECT_EQ(told.front().count(QLatin1Char(',')), 3) << "three names";
    ASSERT_TRUE(stage.find<Toasts>("toasts")->isVisible());
    for (char const* const name : {"topBar.pause", "topBar.flatten", "topBar.kill"}) {
        auto* const button = stage.find(name);
        ASSERT_NE(button, nullptr) << name;
        QWidget* const hit = stage.window->childAt(button->mapTo(stage.window.get(), button->rect().center()));
        EXPECT_TRUE(hit == button || button->isAncestorOf(hit)) << name;
    }
}

TEST_F(LayoutInWindowTest, AFloatingPanelComesOntoAScreen)
{
    QRect const room = QGuiApplication::primaryScreen()->availableGeometry();
    for (char const* const geometry : {"[-60000,-60000,300,200]", "[60000,60000,16000,16000]", "[10,10,1,1]"}) {
        QString const path = fileWith(layoutOf(panelWith("floating", geometry)));
        choose("layout.import", path);
        ASSERT_TRUE(dock("log")->isFloating()) << geometry;
        EXPECT_TRUE(room.contains(dock("log")->geometry().topLeft())) << geometry;
        EXPECT_GE(dock("log")->width(), 160) << geometry;
        // Not over the whole of the window below it.
        QSize const least = dock("log")->minimumSizeHint();
        EXPECT_LE(dock("log")->width(), std::max(room.width() * 2 / 3 + 1, least.width())) << geometry;
        EXPECT_LE(dock("log")->height(), std::max(room.height() * 2 / 3 + 1, least.height())) << geometry;
    }
}

TEST_F(LayoutInWindowTest, AFileThatCannotBeWrittenIsTold)
{
    QStringList const told = toldWhile([&] { choose("layout.export", QStringLiteral("/nowhere/at/all.json")); });
    ASSERT_EQ(told.size(), 1);
    EXPECT_TRUE(told.front().contains(QStringLiteral("could not be written"))) << told.front().toStdString();
}

TEST_F(LayoutInWindowTest, TheTabThatWasRaisedLastOpensAgain)
{
    QWidget* const orders = dock("orders")->widget();
    cockpit().showPanel(orders);
    PanelPlaces places = cockpit().places();
    ASSERT_TRUE(of(places, "orders").open);
    ASSERT_TRUE(cockpit().takePlaces(places));
    stage.settle();
    EXPECT_TRUE(of(cockpit().places(), "orders").open);
    EXPECT_FALSE(of(cockpit().places(), "log").open);
}

}  // namespace
}  // namespace pentad::shell

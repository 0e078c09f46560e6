// SPDX-License-Identifier: GPL-3.0-or-later
// A report written by the engine while it trades: what the screen says about the file is what is in the file.
#include "ui/endtoend/EndToEnd.h"

#include <QComboBox>
#include <QCryptographicHash>
#include <QFile>
#include <QLabel>
#include <QLineEdit>

namespace pentad::test {
namespace {

using ReportStory = EndToEnd;

TEST_F(ReportStory, RowsAndChecksumOnTheScreenAreThoseOfTheFile)
{
    open();
    buy(Slot{0}, Money(2'000));
    buy(Slot{2}, Money(1'000));
    terminal->desk().openPage(widgets::Page::Reports);
    ASSERT_TRUE(until([&] { return find("exports")->isVisible(); }));
    find<QComboBox>("exports.kind")->setCurrentIndex(static_cast<int>(ReportKind::Ledger));
    click("exports.preset.4");  // all of it
    QString const path = folder.filePath(QStringLiteral("ledger.csv"));
    find<QLineEdit>("exports.path")->clear();
    write("exports.path", path);
    click("exports.start");
    auto* const sum = find<QLineEdit>("exports.sum");
    ASSERT_TRUE(until([&] { return !sum->text().isEmpty(); })) << find<QLabel>("exports.status")->text().toStdString();

    QFile file(path);
    ASSERT_TRUE(file.open(QIODevice::ReadOnly));
    QByteArray const bytes = file.readAll();
    EXPECT_EQ(sum->text().toLatin1(), QCryptographicHash::hash(bytes, QCryptographicHash::Sha256).toHex());
    auto const rows = bytes.count("\r\n") - 1;  // less the header
    EXPECT_GE(rows, 8) << "two purchases, booked twice each";
    EXPECT_EQ(find<QLabel>("exports.status")->text(), QStringLiteral("%1 rows are in ledger.csv").arg(rows));

    QFile sidecar(path + QStringLiteral(".sha256"));
    ASSERT_TRUE(sidecar.open(QIODevice::ReadOnly));
    EXPECT_TRUE(sidecar.readAll().contains(sum->text().toLatin1()));
}

}  // namespace
}  // namespace pentad::test

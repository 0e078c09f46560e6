// SPDX-License-Identifier: GPL-3.0-or-later
#include "observability/QtMessages.h"

#include <gtest/gtest.h>
#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLoggingCategory>
#include <QProcess>
#include <QProcessEnvironment>
#include <QTemporaryDir>

namespace pentad::observability {
namespace {

// The handler of the whole process, put back afterwards.
class Captured {
public:
    Captured() : m_before(qInstallMessageHandler(nullptr)) { captureQtMessages(); }
    ~Captured() { qInstallMessageHandler(m_before); }

private:
    QtMessageHandler m_before;
};

std::vector<QJsonObject> linesOf(QString const& path)
{
    QFile file(path);
    EXPECT_TRUE(file.open(QIODevice::ReadOnly));
    std::vector<QJsonObject> lines;
    while (!file.atEnd()) {
        lines.push_back(QJsonDocument::fromJson(file.readLine()).object());
    }
    return lines;
}

TEST(QtMessagesTest, BecomeLinesOfTheLogAndNothingOnStderr)
{
    QTemporaryDir const folder;
    QString const path = folder.filePath(QStringLiteral("demo.log"));
    Captured const captured;
    auto log = std::make_shared<JsonLog>(path.toStdString(), Level::Info, "demo");
    sendQtMessagesTo(log);
    testing::internal::CaptureStderr();
    QLoggingCategory const category("pentad.test");
    qCWarning(category) << "a plugin complains with api_secret=abc";
    qDebug() << "too small for this log";
    log.reset();
    qWarning() << "nobody listens any more";
    EXPECT_EQ(testing::internal::GetCapturedStderr(), "");
    auto const lines = linesOf(path);
    ASSERT_EQ(lines.size(), 1U);
    EXPECT_EQ(lines[0].value(QStringLiteral("event")).toString(), QStringLiteral("qt.message"));
    EXPECT_EQ(lines[0].value(QStringLiteral("level")).toString(), QStringLiteral("warning"));
    EXPECT_EQ(lines[0].value(QStringLiteral("message")).toString(),
              QStringLiteral("pentad.test: a plugin complains with api_secret=***"));
}

TEST(QtMessagesTest, GoNowhereWithoutALog)
{
    Captured const captured;
    sendQtMessagesTo({});
    testing::internal::CaptureStderr();
    qCritical() << "unheard";
    EXPECT_EQ(testing::internal::GetCapturedStderr(), "");
}

// However much Qt wants to say: stderr is one sentence of the program's own.
TEST(QtMessagesTest, StderrBelongsToTheProgram)
{
    QString const program = qEnvironmentVariable("PENTAD_CLI");
    if (program.isEmpty()) {
        GTEST_SKIP() << "PENTAD_CLI does not name the program";
    }
    QTemporaryDir const home;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(QStringLiteral("QT_LOGGING_RULES"), QStringLiteral("*=true"));
    environment.insert(QStringLiteral("HOME"), home.path());
    environment.insert(QStringLiteral("DBUS_SESSION_BUS_ADDRESS"), QStringLiteral("unix:path=/nowhere/bus"));
    for (QStringList const& arguments :
         {QStringList{QStringLiteral("nonsense")}, QStringList{QStringLiteral("keys"), QStringLiteral("status")}}) {
        QProcess run;
        run.setProcessEnvironment(environment);
        run.start(program, arguments);
        ASSERT_TRUE(run.waitForFinished(60'000));
        EXPECT_NE(run.exitCode(), 0);
        QByteArray const said = run.readAllStandardError();
        EXPECT_EQ(said.count('\n'), 1) << said.toStdString();
    }
}

}  // namespace
}  // namespace pentad::observability

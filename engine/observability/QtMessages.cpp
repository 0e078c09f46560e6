// SPDX-License-Identifier: GPL-3.0-or-later
#include "observability/QtMessages.h"

#include "foundation/Clock.h"

#include <QByteArray>
#include <QMessageLogContext>
#include <QString>

#include <cstdio>
#include <mutex>

namespace pentad::observability {
namespace {

struct Target {
    std::mutex mutex;
    std::weak_ptr<JsonLog> log;
};

// Never destroyed: threads of Qt's plugins may speak after the last of main().
Target& target()
{
    static Target* const kept = new Target;
    return *kept;
}

Level levelOf(QtMsgType type)
{
    switch (type) {
    case QtDebugMsg: return Level::Debug;
    case QtInfoMsg: return Level::Info;
    case QtWarningMsg: return Level::Warning;
    case QtCriticalMsg:
    case QtFatalMsg: return Level::Error;
    }
    return Level::Warning;
}

void take(QtMsgType type, QMessageLogContext const& context, QString const& message)
{
    std::string const text =
        (context.category != nullptr ? std::string(context.category) + ": " : std::string()) + message.toStdString();
    std::shared_ptr<JsonLog> log;
    {
        std::scoped_lock const lock(target().mutex);
        log = target().log.lock();
    }
    if (log) {
        LogLine line;
        line.event = "qt.message";
        line.outcome = "told";
        line.message = text;
        line.utcMilliseconds = SystemClock().utc().time_since_epoch().count();
        log->write(levelOf(type), line);
    }
    if (type == QtFatalMsg) {
        if (log) {
            log->flush();
        }
        std::fprintf(stderr, "Pentad cannot go on: %s\n", jsonEscaped(text).c_str());
    }
}

}  // namespace

void captureQtMessages()
{
    qInstallMessageHandler(take);
}

void sendQtMessagesTo(std::weak_ptr<JsonLog> log)
{
    std::scoped_lock const lock(target().mutex);
    target().log = std::move(log);
}

}  // namespace pentad::observability

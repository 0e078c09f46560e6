// SPDX-License-Identifier: GPL-3.0-or-later
#include "persistence/InstanceLock.h"

#include "contracts/EngineText.h"
#include "foundation/TimeText.h"
#include "persistence/SqlError.h"

#include <QDateTime>
#include <QFileInfo>
#include <QLockFile>

namespace pentad::persistence {

struct InstanceLock::File {
    explicit File(QString const& name) : lock(name) {}
    QLockFile lock;
};

InstanceLock::InstanceLock(std::unique_ptr<File> file) : m_file(std::move(file)) {}
InstanceLock::~InstanceLock() = default;

Expected<std::unique_ptr<InstanceLock>, JournalError> InstanceLock::take(std::string const& path)
{
    QString const name = QString::fromStdString(path + ".lock");
    auto file = std::make_unique<File>(name);
    file->lock.setStaleLockTime(0);
    if (file->lock.tryLock(0)) {
        return std::unique_ptr<InstanceLock>(new InstanceLock(std::move(file)));
    }
    if (file->lock.error() != QLockFile::LockFailedError) {
        return Unexpected(journalError(JournalErrorKind::CannotOpen, path, phrasePattern(Phrase::FileNoLock)));
    }
    std::string detail = say(Phrase::FileInUse);
    qint64 pid = 0;
    QString host;
    QString program;
    if (file->lock.getLockInfo(&pid, &host, &program) && !program.isEmpty() && !host.isEmpty()) {
        UtcTime const since(Milliseconds(QFileInfo(name).lastModified().toMSecsSinceEpoch()));
        detail =
            say(Phrase::FileInUseBy, {program.toStdString(), std::to_string(pid), host.toStdString(), utcText(since)});
    }
    return Unexpected(journalError(JournalErrorKind::HeldByOther, path, detail));
}

}  // namespace pentad::persistence

// SPDX-License-Identifier: GPL-3.0-or-later
#include "persistence/SqlError.h"

#include "contracts/EngineText.h"

#include <QSqlError>

namespace pentad::persistence {
namespace {

// Primary result codes of SQLite.
constexpr int kPermission = 3;
constexpr int kBusy = 5;
constexpr int kLocked = 6;
constexpr int kReadOnly = 8;
constexpr int kCorrupt = 11;
constexpr int kFull = 13;
constexpr int kCannotOpen = 14;
constexpr int kNotADatabase = 26;

std::string advice(JournalErrorKind kind, std::string_view path)
{
    switch (kind) {
    case JournalErrorKind::CannotOpen: return std::string(phrasePattern(Phrase::AdviceRights));
    case JournalErrorKind::HeldByOther: return std::string(phrasePattern(Phrase::AdviceCloseOther));
    case JournalErrorKind::WrongMode: return std::string(phrasePattern(Phrase::AdviceOwnFile));
    case JournalErrorKind::NewerVersion: return std::string(phrasePattern(Phrase::AdviceNewerProgram));
    case JournalErrorKind::Corrupt: return say(Phrase::AdviceRebuild, {path});
    case JournalErrorKind::DiskFull: return std::string(phrasePattern(Phrase::AdviceFreeSpace));
    case JournalErrorKind::WriteFailed: return std::string(phrasePattern(Phrase::AdviceCheckDisk));
    }
    return {};
}

std::string_view fact(JournalErrorKind kind)
{
    switch (kind) {
    case JournalErrorKind::CannotOpen: return phrasePattern(Phrase::FileNotOpened);
    case JournalErrorKind::HeldByOther: return phrasePattern(Phrase::FileLocked);
    case JournalErrorKind::WrongMode: return phrasePattern(Phrase::FileOfOther);
    case JournalErrorKind::NewerVersion: return phrasePattern(Phrase::FileNewer);
    case JournalErrorKind::Corrupt: return phrasePattern(Phrase::FileDamagedOrOther);
    case JournalErrorKind::DiskFull: return phrasePattern(Phrase::FileDiskFull);
    case JournalErrorKind::WriteFailed: return phrasePattern(Phrase::FileNotWritten);
    }
    return {};
}

}  // namespace

JournalErrorKind kindOfCode(int code)
{
    switch (code & 0xFF) {
    case kBusy:
    case kLocked: return JournalErrorKind::HeldByOther;
    case kPermission:
    case kReadOnly:
    case kCannotOpen: return JournalErrorKind::CannotOpen;
    case kCorrupt:
    case kNotADatabase: return JournalErrorKind::Corrupt;
    case kFull: return JournalErrorKind::DiskFull;
    default: return JournalErrorKind::WriteFailed;
    }
}

int codeOf(QSqlError const& error)
{
    return error.nativeErrorCode().toInt();
}

JournalError journalError(QSqlError const& error, std::string_view path)
{
    int const code = codeOf(error);
    JournalErrorKind const kind = kindOfCode(code);
    std::string detail(fact(kind));
    if (kind == JournalErrorKind::WriteFailed) {
        detail = say(Phrase::FileNotWrittenCode, {std::to_string(code), error.driverText().toStdString()});
    }
    return journalError(kind, path, detail);
}

JournalError journalError(JournalErrorKind kind, std::string_view path, std::string_view detail)
{
    return {kind, say(Phrase::DatabaseTrouble, {path, detail.empty() ? fact(kind) : detail, advice(kind, path)})};
}

}  // namespace pentad::persistence

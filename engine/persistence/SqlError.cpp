// SPDX-License-Identifier: GPL-3.0-or-later
#include "persistence/SqlError.h"

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

std::string_view advice(JournalErrorKind kind)
{
    switch (kind) {
    case JournalErrorKind::CannotOpen: return "check the folder and the rights of the file, or choose another file";
    case JournalErrorKind::HeldByOther: return "close the program that uses it and start again";
    case JournalErrorKind::WrongMode: return "choose the file that belongs to this mode and account";
    case JournalErrorKind::NewerVersion: return "use the newer program, or another file";
    case JournalErrorKind::Corrupt:
        return "it is left as it is; choose another file, or let this put it aside and begin anew from the exchange: "
               "pentad-cli rebuild --state";
    case JournalErrorKind::DiskFull: return "free some space on its disk";
    case JournalErrorKind::WriteFailed: return "check the disk and start again";
    }
    return {};
}

std::string_view fact(JournalErrorKind kind)
{
    switch (kind) {
    case JournalErrorKind::CannotOpen: return "cannot be opened for writing";
    case JournalErrorKind::HeldByOther: return "is locked by another program";
    case JournalErrorKind::WrongMode: return "belongs to another mode or account";
    case JournalErrorKind::NewerVersion: return "was written by a newer program";
    case JournalErrorKind::Corrupt: return "is damaged or not a Pentad database";
    case JournalErrorKind::DiskFull: return "cannot grow, its disk is full";
    case JournalErrorKind::WriteFailed: return "could not be written";
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
        detail += " (SQLite code " + std::to_string(code) + ", " + error.driverText().toStdString() + ")";
    }
    return journalError(kind, path, detail);
}

JournalError journalError(JournalErrorKind kind, std::string_view path, std::string_view detail)
{
    std::string message = "the database '";
    message += path;
    message += "' ";
    message += detail.empty() ? fact(kind) : detail;
    message += "; ";
    message += advice(kind);
    if (kind == JournalErrorKind::Corrupt) {
        message += " '";
        message += path;
        message += "'";
    }
    return {kind, std::move(message)};
}

}  // namespace pentad::persistence

// SPDX-License-Identifier: GPL-3.0-or-later
#include "sim/CrashDisk.h"

#include <sqlite3.h>
#include <algorithm>
#include <cstring>
#include <filesystem>
#include <fstream>
#include <new>

namespace pentad::sim {
namespace {

constexpr std::size_t kSector = 512;
constexpr char kName[] = "pentad-crash-disk";

void writeInto(CrashDisk::Change const& change, std::vector<std::byte>& image)
{
    if (change.cuts) {
        image.resize(std::min(image.size(), change.offset));
        return;
    }
    image.resize(std::max(image.size(), change.offset + change.bytes.size()));
    std::copy(change.bytes.begin(), change.bytes.end(), image.begin() + static_cast<std::ptrdiff_t>(change.offset));
}

// Whole sectors reach the disk or do not.
void applySomeSectors(CrashDisk::Change const& change, std::vector<std::byte>& image, Chance& chance)
{
    if (change.cuts) {
        if (chance.oneIn(2)) {
            writeInto(change, image);
        }
        return;
    }
    std::size_t at = change.offset;
    std::size_t const end = change.offset + change.bytes.size();
    while (at < end) {
        std::size_t const next = std::min(end, (at / kSector + 1) * kSector);
        if (chance.oneIn(2)) {
            auto const begin = change.bytes.begin() + static_cast<std::ptrdiff_t>(at - change.offset);
            writeInto({at, {begin, begin + static_cast<std::ptrdiff_t>(next - at)}, false}, image);
        }
        at = next;
    }
}

std::string fileNameOf(char const* path)
{
    return std::filesystem::path(path).filename().string();
}

// --- one open file, as SQLite sees it

struct Handle {
    sqlite3_file base;
    CrashDisk* disk;
    CrashDisk::File* file;
    std::unique_ptr<CrashDisk::File>* own;  // a temporary file without a name
};

Handle& handleOf(sqlite3_file* file)
{
    return *reinterpret_cast<Handle*>(file);
}

int codeOf(DiskFate fate, int error)
{
    switch (fate) {
    case DiskFate::Works: return SQLITE_OK;
    case DiskFate::Full: return SQLITE_FULL;
    case DiskFate::PowerFails:
    case DiskFate::IoError: return error;
    }
    return error;
}

int closeFile(sqlite3_file* file)
{
    delete handleOf(file).own;
    return SQLITE_OK;
}

int readFile(sqlite3_file* file, void* into, int amount, sqlite3_int64 offset)
{
    std::vector<std::byte> const& seen = handleOf(file).file->seen;
    auto const at = static_cast<std::size_t>(offset);
    auto const wanted = static_cast<std::size_t>(amount);
    std::size_t const there = at < seen.size() ? std::min(wanted, seen.size() - at) : 0;
    if (there > 0) {
        std::memcpy(into, seen.data() + at, there);
    }
    if (there == wanted) {
        return SQLITE_OK;
    }
    std::memset(static_cast<std::byte*>(into) + there, 0, wanted - there);
    return SQLITE_IOERR_SHORT_READ;
}

int change(Handle& handle, DiskOperation operation, CrashDisk::Change what, int error)
{
    DiskFate const fate = handle.disk->fateOf(operation);
    if (fate == DiskFate::Works || fate == DiskFate::PowerFails) {
        writeInto(what, handle.file->seen);
        handle.file->unsynced.push_back(std::move(what));
    }
    return codeOf(fate, error);
}

int writeFile(sqlite3_file* file, void const* from, int amount, sqlite3_int64 offset)
{
    auto const* bytes = static_cast<std::byte const*>(from);
    return change(handleOf(file), DiskOperation::Write,
                  {static_cast<std::size_t>(offset), {bytes, bytes + amount}, false}, SQLITE_IOERR_WRITE);
}

int cutFile(sqlite3_file* file, sqlite3_int64 size)
{
    return change(handleOf(file), DiskOperation::Cut, {static_cast<std::size_t>(size), {}, true},
                  SQLITE_IOERR_TRUNCATE);
}

int syncFile(sqlite3_file* file, int)
{
    Handle& handle = handleOf(file);
    DiskFate const fate = handle.disk->fateOf(DiskOperation::Sync);
    if (fate == DiskFate::Works) {
        for (CrashDisk::Change const& each : handle.file->unsynced) {
            writeInto(each, handle.file->durable);
        }
        handle.file->unsynced.clear();
    }
    return codeOf(fate, SQLITE_IOERR_FSYNC);
}

int sizeOfFile(sqlite3_file* file, sqlite3_int64* size)
{
    *size = static_cast<sqlite3_int64>(handleOf(file).file->seen.size());
    return SQLITE_OK;
}

int lockFile(sqlite3_file*, int)
{
    return SQLITE_OK;
}

int isReserved(sqlite3_file*, int* result)
{
    *result = 0;
    return SQLITE_OK;
}

int controlFile(sqlite3_file*, int, void*)
{
    return SQLITE_NOTFOUND;
}

int sectorSize(sqlite3_file*)
{
    return static_cast<int>(kSector);
}

int characteristics(sqlite3_file*)
{
    return 0;
}

constexpr sqlite3_io_methods kMethods{
    1,           closeFile,  readFile,        writeFile, cutFile, syncFile, sizeOfFile, lockFile, lockFile, isReserved,
    controlFile, sectorSize, characteristics, nullptr,   nullptr, nullptr,  nullptr,    nullptr,  nullptr};

// --- the file system

CrashDisk& diskOf(sqlite3_vfs* vfs)
{
    return *static_cast<CrashDisk*>(vfs->pAppData);
}

int openFile(sqlite3_vfs* vfs, char const* path, sqlite3_file* file, int flags, int* flagsOut)
{
    Handle& handle = *new (file) Handle{};
    handle.disk = &diskOf(vfs);
    if (handle.disk->isOff()) {
        return SQLITE_CANTOPEN;
    }
    if (path == nullptr) {
        handle.own = new std::unique_ptr<CrashDisk::File>(std::make_unique<CrashDisk::File>());
        handle.file = handle.own->get();
    } else {
        handle.file = &handle.disk->file(fileNameOf(path));
        if (!handle.file->exists && (flags & SQLITE_OPEN_CREATE) == 0) {
            return SQLITE_CANTOPEN;
        }
        handle.file->exists = true;
    }
    handle.base.pMethods = &kMethods;
    if (flagsOut != nullptr) {
        *flagsOut = flags;
    }
    return SQLITE_OK;
}

int removeFile(sqlite3_vfs* vfs, char const* path, int)
{
    CrashDisk& disk = diskOf(vfs);
    CrashDisk::File& file = disk.file(fileNameOf(path));
    if (!file.exists) {
        return SQLITE_IOERR_DELETE_NOENT;
    }
    DiskFate const fate = disk.fateOf(DiskOperation::Remove);
    if (fate == DiskFate::Works) {
        file = CrashDisk::File{};
    }
    return codeOf(fate, SQLITE_IOERR_DELETE);
}

int accessFile(sqlite3_vfs* vfs, char const* path, int, int* result)
{
    *result = diskOf(vfs).file(fileNameOf(path)).exists ? 1 : 0;
    return SQLITE_OK;
}

int fullPath(sqlite3_vfs*, char const* path, int size, char* out)
{
    sqlite3_snprintf(size, out, "%s", path);
    return SQLITE_OK;
}

// Salts of the write-ahead file: they must differ between its lives, and be the same in each run.
int randomBytes(sqlite3_vfs* vfs, int amount, char* out)
{
    Chance chance{0x5A17, diskOf(vfs).operations()};
    for (int i = 0; i < amount; ++i) {
        out[i] = static_cast<char>(chance.next());
    }
    return amount;
}

int sleepNot(sqlite3_vfs*, int microseconds)
{
    return microseconds;
}

int currentTime(sqlite3_vfs*, double* days)
{
    *days = 2460000.5;
    return SQLITE_OK;
}

int lastError(sqlite3_vfs*, int, char*)
{
    return 0;
}

}  // namespace

CrashDisk::CrashDisk() : m_vfs(std::make_unique<sqlite3_vfs>())
{
    *m_vfs = sqlite3_vfs{};
    m_vfs->iVersion = 1;
    m_vfs->szOsFile = sizeof(Handle);
    m_vfs->mxPathname = 512;
    m_vfs->zName = kName;
    m_vfs->pAppData = this;
    m_vfs->xOpen = openFile;
    m_vfs->xDelete = removeFile;
    m_vfs->xAccess = accessFile;
    m_vfs->xFullPathname = fullPath;
    m_vfs->xRandomness = randomBytes;
    m_vfs->xSleep = sleepNot;
    m_vfs->xCurrentTime = currentTime;
    m_vfs->xGetLastError = lastError;
    sqlite3_initialize();
    sqlite3_vfs_register(m_vfs.get(), 1);
    sqlite3_randomness(0, nullptr);  // begins anew, from randomBytes()
}

CrashDisk::~CrashDisk()
{
    sqlite3_vfs_unregister(m_vfs.get());
}

DiskFate CrashDisk::fateOf(DiskOperation operation)
{
    ++m_operations;
    if (m_off) {
        return DiskFate::IoError;
    }
    DiskFate const fate = m_judge ? m_judge(operation) : DiskFate::Works;
    m_off = m_off || fate == DiskFate::PowerFails;
    return fate;
}

void CrashDisk::startAfterPowerLoss(Chance chance)
{
    for (auto& [name, file] : m_files) {
        for (Change const& each : file.unsynced) {
            applySomeSectors(each, file.durable, chance);
        }
        file.unsynced.clear();
        file.seen = file.durable;
    }
    m_off = false;
}

void CrashDisk::materialise(std::string const& folder) const
{
    for (auto const& [name, file] : m_files) {
        std::filesystem::path const path = std::filesystem::path(folder) / name;
        if (!file.exists) {
            std::error_code ignored;
            std::filesystem::remove(path, ignored);
            continue;
        }
        std::ofstream out(path, std::ios::binary | std::ios::trunc);
        out.write(reinterpret_cast<char const*>(file.seen.data()), static_cast<std::streamsize>(file.seen.size()));
    }
}

std::size_t CrashDisk::sizeOf(std::string const& name) const
{
    auto const found = m_files.find(name);
    return found == m_files.end() ? 0 : found->second.seen.size();
}

std::size_t CrashDisk::bytes() const
{
    std::size_t sum = 0;
    for (auto const& [name, file] : m_files) {
        sum += file.durable.capacity() + file.seen.capacity();
        for (Change const& each : file.unsynced) {
            sum += each.bytes.capacity();
        }
    }
    return sum;
}

}  // namespace pentad::sim

// SPDX-License-Identifier: GPL-3.0-or-later
#include "persistence/CsvFile.h"

#include "contracts/EngineText.h"
#include "foundation/TimeText.h"

#include <fcntl.h>
#include <unistd.h>
#include <cerrno>
#include <filesystem>
#include <system_error>

namespace pentad::persistence {
namespace {

constexpr std::size_t kBufferMax = 64 * 1024;
constexpr std::string_view kLineEnd = "\r\n";
// What a spreadsheet takes for the start of a formula, or skips before it looks for one.
constexpr std::string_view kFormulaStarts{"=+-@\t\r\n\0", 8};

std::string partPath(std::string const& path)
{
    return path + ".part";
}
std::string sidecarPath(std::string const& path)
{
    return path + ".sha256";
}

// Zero, or the error of the system.
int writeAll(int descriptor, std::string_view bytes)
{
    while (!bytes.empty()) {
        auto const written = ::write(descriptor, bytes.data(), bytes.size());
        if (written < 0 && errno != EINTR) {
            return errno;
        }
        bytes.remove_prefix(written < 0 ? 0 : static_cast<std::size_t>(written));
    }
    return 0;
}

int openForWriting(std::string const& path)
{
    return ::open(path.c_str(), O_WRONLY | O_CREAT | O_TRUNC | O_NOFOLLOW | O_CLOEXEC, 0600);
}

// Zero, or the error of the system. A crash leaves the old file or the new one.
int replaceFile(std::string const& path, std::string_view content)
{
    std::string const part = partPath(path);
    int const descriptor = openForWriting(part);
    if (descriptor < 0) {
        return errno;
    }
    int failed = writeAll(descriptor, content);
    failed = failed == 0 && ::fsync(descriptor) != 0 ? errno : failed;
    ::close(descriptor);
    if (failed == 0 && ::rename(part.c_str(), path.c_str()) != 0) {
        failed = errno;
    }
    if (failed != 0) {
        ::unlink(part.c_str());
    }
    return failed;
}

}  // namespace

std::string millisecondText(UtcTime time)
{
    std::string text = utcText(time);
    if (text.find('.') == std::string::npos) {
        text.insert(text.size() - 1, ".000");
    }
    return text;
}

CsvFile::~CsvFile()
{
    discard();
}

std::string CsvFile::whatIsWrong(int code) const
{
    switch (code) {
    case ENOENT: return say(Phrase::ReportNoFolder, {m_path});
    case ENOTDIR: return say(Phrase::ReportThroughFile, {m_path});
    case EISDIR: return say(Phrase::ReportIsFolder, {m_path});
    case EACCES:
    case EPERM:
    case EROFS: return say(Phrase::ReportForbidden, {m_path});
    case ENOSPC:
    case EDQUOT: return say(Phrase::ReportDiskFull, {m_path});
    default: return say(Phrase::ReportNotWritten, {m_path, std::generic_category().message(code)});
    }
}

CsvFile::Trouble CsvFile::open(std::string const& path)
{
    discard();
    m_path = path;
    m_buffer.clear();
    m_rowBegun = false;
    m_rows = 0;
    m_sha256.clear();
    m_hash.finish();
    if (path.empty()) {
        return say(Phrase::ReportNameless);
    }
    std::error_code ignored;
    if (std::filesystem::is_directory(path, ignored)) {
        return whatIsWrong(EISDIR);
    }
    m_descriptor = openForWriting(partPath(path));
    return m_descriptor < 0 ? Trouble(whatIsWrong(errno)) : std::nullopt;
}

void CsvFile::plain(std::string_view value)
{
    if (std::exchange(m_rowBegun, true)) {
        m_buffer += ',';
    }
    m_buffer += value;
}

void CsvFile::text(std::string_view value)
{
    bool const formula = !value.empty() && kFormulaStarts.find(value.front()) != std::string_view::npos;
    if (!formula && value.find_first_of(",\"\r\n") == std::string_view::npos) {
        plain(value);
        return;
    }
    std::string cell = formula ? "\"'" : "\"";
    for (char const c : value) {
        cell += c;
        if (c == '"') {
            cell += c;
        }
    }
    plain(cell + '"');
}

void CsvFile::header(std::vector<std::string_view> const& names)
{
    for (std::string_view const name : names) {
        plain(name);
    }
    m_buffer += kLineEnd;
    m_rowBegun = false;
}

CsvFile::Trouble CsvFile::endRow()
{
    m_buffer += kLineEnd;
    m_rowBegun = false;
    ++m_rows;
    return m_buffer.size() < kBufferMax ? std::nullopt : write();
}

CsvFile::Trouble CsvFile::write()
{
    m_hash.update(m_buffer);
    int const failed = writeAll(m_descriptor, m_buffer);
    m_buffer.clear();
    if (failed != 0) {
        discard();
        return whatIsWrong(failed);
    }
    return std::nullopt;
}

CsvFile::Trouble CsvFile::finish(std::vector<std::pair<std::string, std::string>> const& facts)
{
    if (auto trouble = write()) {
        return trouble;
    }
    if (::fsync(m_descriptor) != 0 || ::rename(partPath(m_path).c_str(), m_path.c_str()) != 0) {
        int const failed = errno;
        discard();
        return whatIsWrong(failed);
    }
    ::close(std::exchange(m_descriptor, -1));
    m_sha256 = hexadecimal(m_hash.finish());
    std::string sidecar = m_sha256 + "  " + std::filesystem::path(m_path).filename().string() + '\n';
    for (auto const& [name, value] : facts) {
        sidecar += "# " + name + ": " + value + '\n';
    }
    int const failed = replaceFile(sidecarPath(m_path), sidecar);
    return failed == 0 ? std::nullopt : Trouble(say(Phrase::ReportNoChecksum, {whatIsWrong(failed)}));
}

void CsvFile::discard()
{
    if (m_descriptor >= 0) {
        ::close(std::exchange(m_descriptor, -1));
        ::unlink(partPath(m_path).c_str());
    }
}

}  // namespace pentad::persistence

// SPDX-License-Identifier: GPL-3.0-or-later
#include "composition/HaltFile.h"

#include "observability/Redaction.h"
#include "persistence/SideFiles.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>
#include <cerrno>
#include <string_view>

namespace pentad::composition {
namespace {

constexpr mode_t kOwnerOnly = S_IRUSR | S_IWUSR;

bool writeAll(int descriptor, std::string_view text)
{
    while (!text.empty()) {
        ssize_t const count = ::write(descriptor, text.data(), text.size());
        if (count < 0 && errno != EINTR) {
            return false;
        }
        text.remove_prefix(count < 0 ? 0 : static_cast<std::size_t>(count));
    }
    return true;
}

}  // namespace

std::filesystem::path haltFileOf(std::filesystem::path const& journal)
{
    return journal.string() + std::string(persistence::kHaltEnding);
}

bool writeHaltFile(std::filesystem::path const& journal, runtime::HaltReport const& report)
{
    int const descriptor =
        ::open(haltFileOf(journal).c_str(), O_WRONLY | O_CREAT | O_TRUNC | O_NOFOLLOW | O_CLOEXEC, kOwnerOnly);
    if (descriptor < 0) {
        return false;
    }
    std::string const text = observability::redacted(report.reason) + "\n" + report.state;
    bool const written =
        ::fchmod(descriptor, kOwnerOnly) == 0 && writeAll(descriptor, text) && ::fsync(descriptor) == 0;
    ::close(descriptor);
    return written;
}

}  // namespace pentad::composition

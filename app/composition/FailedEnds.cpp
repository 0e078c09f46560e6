// SPDX-License-Identifier: GPL-3.0-or-later
#include "composition/FailedEnds.h"

#include "persistence/SideFiles.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>
#include <algorithm>
#include <array>
#include <charconv>
#include <string>
#include <string_view>
#include <vector>

namespace pentad::composition {
namespace {

constexpr std::size_t kEndsKept = kFailedEndsAllowed + 1;

// Milliseconds since 1970, a line each. Lines that are none are passed over: a power loss may have torn them.
std::vector<UtcTime> readEnds(std::filesystem::path const& file)
{
    std::vector<UtcTime> ends;
    int const descriptor = ::open(file.c_str(), O_RDONLY | O_NOFOLLOW | O_CLOEXEC);
    if (descriptor < 0) {
        return ends;
    }
    std::array<char, 512> bytes{};
    ssize_t const size = ::read(descriptor, bytes.data(), bytes.size());
    ::close(descriptor);
    std::string_view text(bytes.data(), size > 0 ? static_cast<std::size_t>(size) : 0);
    while (!text.empty()) {
        std::size_t const end = text.find('\n');
        if (end == std::string_view::npos) {
            break;
        }
        std::int64_t milliseconds = 0;
        auto const [stop, failed] = std::from_chars(text.data(), text.data() + end, milliseconds);
        if (failed == std::errc() && stop == text.data() + end && milliseconds > 0) {
            ends.emplace_back(Milliseconds(milliseconds));
        }
        text.remove_prefix(end + 1);
    }
    std::sort(ends.begin(), ends.end());
    return ends;
}

}  // namespace

std::filesystem::path failedEndsFileOf(std::filesystem::path const& journal)
{
    return journal.string() + std::string(persistence::kEndsEnding);
}

bool tooManyFailedEnds(std::span<UtcTime const> ends)
{
    for (std::size_t last = kFailedEndsAllowed; last < ends.size(); ++last) {
        if (ends[last] - ends[last - kFailedEndsAllowed] <= kFailedEndsWindow) {
            return true;
        }
    }
    return false;
}

bool tooManyFailedEnds(std::filesystem::path const& journal)
{
    return tooManyFailedEnds(readEnds(failedEndsFileOf(journal)));
}

bool recordFailedEnd(std::filesystem::path const& journal, UtcTime at)
{
    std::filesystem::path const file = failedEndsFileOf(journal);
    std::vector<UtcTime> ends = readEnds(file);
    if (tooManyFailedEnds(ends)) {
        return true;  // that stands until a session ends in order, however long after it the next one fails
    }
    ends.push_back(at);
    std::sort(ends.begin(), ends.end());
    std::string text;
    for (std::size_t i = ends.size() > kEndsKept ? ends.size() - kEndsKept : 0; i < ends.size(); ++i) {
        text += std::to_string(ends[i].time_since_epoch().count()) + '\n';
    }
    // Written over: a full disk has room for that, and a file that is emptied first might stay empty.
    int const descriptor = ::open(file.c_str(), O_WRONLY | O_CREAT | O_NOFOLLOW | O_CLOEXEC, S_IRUSR | S_IWUSR);
    if (descriptor < 0) {
        return false;
    }
    bool const written = ::fchmod(descriptor, S_IRUSR | S_IWUSR) == 0 &&
                         ::write(descriptor, text.data(), text.size()) == static_cast<ssize_t>(text.size()) &&
                         ::ftruncate(descriptor, static_cast<off_t>(text.size())) == 0 && ::fsync(descriptor) == 0;
    ::close(descriptor);
    return written;
}

void forgetFailedEnds(std::filesystem::path const& journal)
{
    ::unlink(failedEndsFileOf(journal).c_str());
}

}  // namespace pentad::composition

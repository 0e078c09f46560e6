// SPDX-License-Identifier: GPL-3.0-or-later
#include "secrets/CredentialMarker.h"

#include <fcntl.h>
#include <unistd.h>
#include <algorithm>

namespace pentad::secrets {
namespace {

constexpr std::string_view kSuffix = ".configured";

}  // namespace

std::filesystem::path CredentialMarker::fileOf(std::string const& profile) const
{
    return m_folder / (profile + std::string(kSuffix));
}

bool CredentialMarker::isSet(std::string const& profile) const
{
    std::error_code failure;
    return !m_folder.empty() && std::filesystem::is_regular_file(fileOf(profile), failure);
}

void CredentialMarker::set(std::string const& profile) const
{
    if (m_folder.empty()) {
        return;
    }
    std::error_code failure;
    std::filesystem::create_directories(m_folder, failure);
    // Never through a link that somebody else put there.
    int const descriptor = ::open(fileOf(profile).c_str(), O_WRONLY | O_CREAT | O_NOFOLLOW | O_CLOEXEC, 0600);
    if (descriptor >= 0) {
        ::close(descriptor);
    }
}

void CredentialMarker::clear(std::string const& profile) const
{
    std::error_code failure;
    if (!m_folder.empty()) {
        std::filesystem::remove(fileOf(profile), failure);
    }
}

std::vector<std::string> CredentialMarker::profiles() const
{
    std::vector<std::string> names;
    std::error_code failure;
    for (std::filesystem::directory_iterator entry(m_folder, failure), end; !failure && entry != end;
         entry.increment(failure)) {
        if (entry->path().extension() == kSuffix) {
            names.push_back(entry->path().stem().string());
        }
    }
    std::sort(names.begin(), names.end());
    return names;
}

}  // namespace pentad::secrets

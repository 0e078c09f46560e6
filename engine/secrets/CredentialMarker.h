// SPDX-License-Identifier: GPL-3.0-or-later
// Remembers, without anything secret, for which profiles keys were stored: one empty file per profile. If the keyring
// then has none, another keyring is in use, which is a different trouble than never having stored any.
// Thread: any, one at a time.
#pragma once

#include <filesystem>
#include <string>
#include <vector>

namespace pentad::secrets {

class CredentialMarker final {
public:
    // The folder is made when the first mark is; an empty path means that nothing is remembered.
    explicit CredentialMarker(std::filesystem::path folder) : m_folder(std::move(folder)) {}

    bool isSet(std::string const& profile) const;
    // A mark that cannot be written is forgotten: it only makes a message better.
    void set(std::string const& profile) const;
    void clear(std::string const& profile) const;
    // Sorted.
    std::vector<std::string> profiles() const;

private:
    std::filesystem::path fileOf(std::string const& profile) const;

    std::filesystem::path m_folder;
};

}  // namespace pentad::secrets

// SPDX-License-Identifier: GPL-3.0-or-later
// The SettingsDesk on the user's TOML file: what the session runs with, what the file would give at the next start, and
// a way to change single values of it. Comments and order stay as their author wrote them; a change is kept only if the
// whole result loads. Written to a file beside it and renamed, readable by the owner alone. Thread: the reader's.
#pragma once

#include "config/Load.h"
#include "contracts/SettingsDesk.h"

namespace pentad::composition {

class SettingsFile final : public SettingsDesk {
public:
    struct Change {
        std::string name;  // of a setting, with its dots
        std::string toml;  // its new value
    };

    // `request`: what `inForce` was loaded from. `file`: what save() writes; it need not exist yet.
    SettingsFile(config::LoadRequest request, std::filesystem::path file, config::LoadedSettings const& inForce);

    std::vector<SettingRow> rows() const override;
    std::optional<std::string> check(std::string const& key, std::string const& text) const override;
    Expected<void, std::vector<std::string>> save(
        std::vector<std::pair<std::string, std::string>> const& changes) override;
    std::string file() const override { return m_file.string(); }

private:
    // The request with the file as it is now, or with another in its place.
    config::LoadRequest requestWith(std::filesystem::path const& file) const;
    // Why the text in `trial` cannot become `target`; empty if it can: it loads, and says what was wanted.
    std::vector<std::string> mistakesOf(std::filesystem::path const& trial, std::filesystem::path const& target,
                                        std::vector<Change> const& wanted) const;

    config::LoadRequest m_request;
    std::filesystem::path m_file;
    config::LoadedSettings m_inForce;
};

}  // namespace pentad::composition

// SPDX-License-Identifier: GPL-3.0-or-later
// A settings desk in memory, over the real table of settings: real keys, ranges and sentences, no file. Values come from
// the defaults and from whatever environment and command line a test invents. Thread: one.
#pragma once

#include "contracts/SettingsDesk.h"

#include <map>

namespace pentad::test {

class FakeSettings final : public SettingsDesk {
public:
    FakeSettings() = default;
    // Variables as PENTAD_RISK__DAILY_LOSS_MAX.
    void setEnvironment(std::map<std::string, std::string> environment) { m_environment = std::move(environment); }
    void setCommandLine(std::map<std::string, std::string> overrides) { m_commandLine = std::move(overrides); }

    std::vector<SettingRow> rows() const override;
    std::optional<std::string> check(std::string const& key, std::string const& text) const override;
    Expected<void, std::vector<std::string>> save(
        std::vector<std::pair<std::string, std::string>> const& changes) override;
    std::string file() const override { return "/home/trader/.config/pentad/config.toml"; }

    std::map<std::string, std::string> const& written() const { return m_written; }
    int saves() const { return m_saves; }

private:
    std::map<std::string, std::string> m_environment;
    std::map<std::string, std::string> m_commandLine;
    std::map<std::string, std::string> m_written;  // in force from the next start
    int m_saves = 0;
};

}  // namespace pentad::test

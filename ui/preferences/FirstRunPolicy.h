// SPDX-License-Identifier: GPL-3.0-or-later
// The page of the first-run guide about what may be risked: the key figures of capital policy and risk limits, as they are
// configured and as two presets have them, side by side before one is chosen. A figure that the environment or the
// command line sets stays as it is, and so do limits that single assets have of their own. Thread: the interface's.
#pragma once

#include "preferences/FirstRunPages.h"
#include "preferences/PolicyPresets.h"

class QGridLayout;

namespace pentad::preferences {

class PolicyPage final : public FirstRunPage {
    Q_OBJECT

public:
    PolicyPage(widgets::Desk& desk, QWidget* parent);
    QString title() const override;
    void retranslate() override;
    void skip() override;
    bool isFine() const override;
    SettingChanges changes() const override;

private:
    struct Line {
        SettingRow row;
        PresetFigure figure;
        QLabel* what = nullptr;
        std::array<QLabel*, kPolicyPresets> values{};
    };

    PolicyPreset chosen() const;
    // As it would be with this preset, spelled as in the file.
    static std::string valueOf(Line const& line, PolicyPreset preset);
    QString shown(Line const& line, PolicyPreset preset) const;
    void showChoice();
    QString whereWords() const;

    QLabel* m_sentence;
    QGridLayout* m_grid;
    std::array<QRadioButton*, kPolicyPresets> m_choices{};
    std::vector<Line> m_lines;
    std::vector<SettingRow> m_overrides;  // of single assets, in place of a figure
    QLabel* m_mistake;
    QLabel* m_where;
};

}  // namespace pentad::preferences

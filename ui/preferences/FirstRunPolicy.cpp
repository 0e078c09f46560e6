// SPDX-License-Identifier: GPL-3.0-or-later
#include "preferences/FirstRunPolicy.h"

#include "widgets/Panel.h"

#include <QGridLayout>
#include <QLabel>
#include <QRadioButton>
#include <QVBoxLayout>

#include <algorithm>
#include <iterator>

namespace pentad::preferences {

using widgets::ofKind;

namespace {

constexpr std::array<PolicyPreset, kPolicyPresets> kAllPresets{PolicyPreset::AsConfigured, PolicyPreset::Cautious,
                                                               PolicyPreset::Balanced};

QString presetName(PolicyPreset preset)
{
    switch (preset) {
    case PolicyPreset::AsConfigured: return PolicyPage::tr("As configured");
    case PolicyPreset::Cautious: return PolicyPage::tr("Cautious");
    case PolicyPreset::Balanced: return PolicyPage::tr("Balanced");
    }
    return {};
}

QString figureName(std::string_view key)
{
    std::pair<char const*, QString> const names[]{
        {"capital.reserved_cash_rate", PolicyPage::tr("Cash that is never traded, part of the capital base")},
        {"capital.reinvestment_rate", PolicyPage::tr("Of the free capital, how much may be traded")},
        {"capital.asset_cap_weight", PolicyPage::tr("Most exposure of one asset, part of tradable capital")},
        {"capital.gross_cap_multiple", PolicyPage::tr("Most exposure of all five, times tradable capital")},
        {"capital.edge_min_bps", PolicyPage::tr("Least expected edge beyond costs and noise, basis points")},
        {"risk.daily_loss_max", PolicyPage::tr("Loss of a day that stops new positions")},
        {"risk.concentration_max", PolicyPage::tr("Largest share of one asset in equity")},
        {"risk.price_collar", PolicyPage::tr("Farthest limit price from the market")},
    };
    auto const named =
        std::find_if(std::begin(names), std::end(names), [key](auto const& name) { return name.first == key; });
    return named != std::end(names) ? named->second : format::text(key);
}

// "BTCTRY" of capital.asset.BTCTRY.cap_weight; empty for any other key.
std::string_view cappedAsset(std::string_view key)
{
    constexpr std::string_view kHead = "capital.asset.";
    constexpr std::string_view kTail = ".cap_weight";
    return key.starts_with(kHead) && key.ends_with(kTail)
               ? key.substr(kHead.size(), key.size() - kHead.size() - kTail.size())
               : std::string_view();
}

}  // namespace

PolicyPage::PolicyPage(widgets::Desk& desk, QWidget* parent)
    : FirstRunPage(desk, "first.policy", parent), m_sentence(addSentence()), m_grid(new QGridLayout())
{
    m_grid->setVerticalSpacing(6);
    m_grid->setHorizontalSpacing(16);
    m_grid->setColumnStretch(0, 1);
    column().addLayout(m_grid);
    for (std::size_t i = 0; i < kPolicyPresets; ++i) {
        m_choices[i] = new QRadioButton(this);
        m_choices[i]->setObjectName(QStringLiteral("first.preset.%1").arg(i));
        m_grid->addWidget(m_choices[i], 0, static_cast<int>(i) + 1, Qt::AlignRight);
        connect(m_choices[i], &QRadioButton::toggled, this, [this](bool isChosen) {
            if (isChosen) {
                showChoice();
                Q_EMIT edited();
            }
        });
    }
    std::vector<SettingRow> const rows = settingRows();
    std::copy_if(rows.begin(), rows.end(), std::back_inserter(m_overrides),
                 [](SettingRow const& row) { return !cappedAsset(row.key).empty() && !row.kept().empty(); });
    for (PresetFigure const& figure : kPresetFigures) {
        SettingRow const* const row = rowOf(rows, figure.key);
        if (row == nullptr) {
            continue;
        }
        Line line{*row, figure, ofKind(new QLabel(this), "label"), {}};
        line.what->setWordWrap(true);
        int const place = static_cast<int>(m_lines.size()) + 1;
        m_grid->addWidget(line.what, place, 0);
        for (std::size_t i = 0; i < kPolicyPresets; ++i) {
            line.values[i] = ofKind(new QLabel(this), "label");
            line.values[i]->setObjectName(QStringLiteral("first.policy.%1.%2").arg(i).arg(format::text(figure.key)));
            m_grid->addWidget(line.values[i], place, static_cast<int>(i) + 1, Qt::AlignRight | Qt::AlignVCenter);
        }
        m_lines.push_back(std::move(line));
    }
    m_mistake = addSentence("error");
    m_mistake->setObjectName(QStringLiteral("first.policy.mistake"));
    m_where = addSentence("meta");
    m_where->setObjectName(QStringLiteral("first.policy.where"));
    column().addStretch(1);
    for (QRadioButton* const choice : m_choices) {
        choice->setVisible(!m_lines.empty());
    }
    skip();
}

QString PolicyPage::title() const
{
    return tr("What it may risk");
}

void PolicyPage::retranslate()
{
    m_sentence->setText(
        tr("No order passes these limits, and they are frozen while the engine runs. As configured leaves the settings "
           "file as it is; a preset is written when this guide ends. Both count from the next start."));
    m_where->setText(whereWords());
    for (Line const& line : m_lines) {
        QString const name = figureName(line.figure.key);
        line.what->setText(line.row.fromFile ? name
                                             : tr("%1 (stays: set by %2)").arg(name, format::text(line.row.source)));
        for (std::size_t i = 0; i < kPolicyPresets; ++i) {
            line.values[i]->setText(shown(line, kAllPresets[i]));
        }
    }
    for (std::size_t i = 0; i < kPolicyPresets; ++i) {
        m_choices[i]->setText(presetName(kAllPresets[i]));
        m_choices[i]->setAccessibleName(presetName(kAllPresets[i]));
        QStringList figures;
        for (Line const& line : m_lines) {
            figures << tr("%1: %2").arg(line.what->text(), line.values[i]->text());
        }
        m_choices[i]->setAccessibleDescription(figures.join(QStringLiteral("; ")));
    }
    showChoice();
}

QString PolicyPage::whereWords() const
{
    QString all = tr("All of them, and many more, are in Settings under Capital policy and Risk limits.");
    if (m_overrides.empty()) {
        return all;
    }
    QStringList limits;
    for (SettingRow const& row : m_overrides) {
        auto const weight = Decimal::parse(row.kept());
        limits << QStringLiteral("%1 %2").arg(
            format::text(cappedAsset(row.key)),
            weight ? desk().format().percent(Rate(*weight)) : format::text(row.kept()));
    }
    return QStringLiteral("%1 %2").arg(
        tr("No preset changes the most exposure that single assets have of their own: %1.")
            .arg(limits.join(QStringLiteral(", "))),
        all);
}

PolicyPreset PolicyPage::chosen() const
{
    for (std::size_t i = 0; i < kPolicyPresets; ++i) {
        if (m_choices[i]->isChecked()) {
            return kAllPresets[i];
        }
    }
    return PolicyPreset::AsConfigured;
}

std::string PolicyPage::valueOf(Line const& line, PolicyPreset preset)
{
    std::string before = line.row.kept();
    if (!line.row.fromFile || preset == PolicyPreset::AsConfigured) {
        return before;
    }
    std::string_view const wanted = preset == PolicyPreset::Cautious ? line.figure.cautious : line.figure.balanced;
    // The same number may be spelled in more than one way.
    auto const now = Decimal::parse(before);
    auto const then = Decimal::parse(wanted);
    return now && then && *now == *then ? before : std::string(wanted);
}

QString PolicyPage::shown(Line const& line, PolicyPreset preset) const
{
    std::string const value = valueOf(line, preset);
    auto const number = Decimal::parse(value);
    bool const isRate = line.row.unit.rfind("part of", 0) == 0;
    return !number  ? format::text(value)
           : isRate ? desk().format().percent(Rate(*number))
                    : desk().format().number(*number, 2);
}

void PolicyPage::showChoice()
{
    for (Line const& line : m_lines) {
        for (std::size_t i = 0; i < kPolicyPresets; ++i) {
            widgets::setKind(line.values[i], kAllPresets[i] == chosen() ? "value" : "label");
        }
    }
    std::optional<std::string> mistake;
    SettingsDesk const* const settings = desk().services().settings;
    for (auto const& [key, value] : changes()) {
        if (settings != nullptr && !mistake) {
            mistake = settings->check(key, value);
        }
    }
    m_mistake->setText(mistake ? format::text(*mistake) : QString());
    m_mistake->setVisible(mistake.has_value());
}

void PolicyPage::skip()
{
    m_choices[static_cast<std::size_t>(PolicyPreset::AsConfigured)]->setChecked(true);
}

bool PolicyPage::isFine() const
{
    return m_mistake->text().isEmpty();
}

SettingChanges PolicyPage::changes() const
{
    SettingChanges changed;
    for (Line const& line : m_lines) {
        if (std::string value = valueOf(line, chosen()); value != line.row.kept()) {
            changed.emplace_back(line.row.key, std::move(value));
        }
    }
    return changed;
}

}  // namespace pentad::preferences

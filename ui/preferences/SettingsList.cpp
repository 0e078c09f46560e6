// SPDX-License-Identifier: GPL-3.0-or-later
#include "preferences/SettingsList.h"

#include "widgets/Panel.h"

#include <QCoreApplication>
#include <QLabel>
#include <QVBoxLayout>

namespace pentad::preferences {

using widgets::ofKind;

namespace {

constexpr int kWidthMax = 1'180;

}  // namespace

QString groupTitle(QString const& group)
{
    static constexpr std::array<std::pair<char const*, char const*>, 19> kTitles{
        {{"schema_version", QT_TRANSLATE_NOOP("SettingsGroups", "Settings file")},
         {"exchange", QT_TRANSLATE_NOOP("SettingsGroups", "Exchange")},
         {"auth", QT_TRANSLATE_NOOP("SettingsGroups", "Keys")},
         {"trading", QT_TRANSLATE_NOOP("SettingsGroups", "Trading")},
         {"demo", QT_TRANSLATE_NOOP("SettingsGroups", "Demo")},
         {"paper", QT_TRANSLATE_NOOP("SettingsGroups", "Paper and backtest")},
         {"capital", QT_TRANSLATE_NOOP("SettingsGroups", "Capital policy")},
         {"risk", QT_TRANSLATE_NOOP("SettingsGroups", "Risk limits")},
         {"fees", QT_TRANSLATE_NOOP("SettingsGroups", "Fees")},
         {"execution", QT_TRANSLATE_NOOP("SettingsGroups", "Execution")},
         {"strategy", QT_TRANSLATE_NOOP("SettingsGroups", "Strategy")},
         {"strategy.trend", QT_TRANSLATE_NOOP("SettingsGroups", "Strategy: trend")},
         {"strategy.reversion", QT_TRANSLATE_NOOP("SettingsGroups", "Strategy: reversion")},
         {"strategy.rebalance", QT_TRANSLATE_NOOP("SettingsGroups", "Strategy: rebalance")},
         {"operator", QT_TRANSLATE_NOOP("SettingsGroups", "Start and stop")},
         {"storage", QT_TRANSLATE_NOOP("SettingsGroups", "Storage")},
         {"resilience", QT_TRANSLATE_NOOP("SettingsGroups", "Resilience")},
         {"observability", QT_TRANSLATE_NOOP("SettingsGroups", "Logs and metrics")},
         {"alerts", QT_TRANSLATE_NOOP("SettingsGroups", "Alerts")}}};
    for (auto const& [id, title] : kTitles) {
        if (group == QLatin1String(id)) {
            return QCoreApplication::translate("SettingsGroups", title);
        }
    }
    return group.isEmpty() ? groupTitle(QStringLiteral("schema_version")) : group;
}

SettingsList::SettingsList(widgets::Desk& desk, QWidget* parent) : QScrollArea(parent), m_desk(desk)
{
    setObjectName(QStringLiteral("settings.list"));
    setWidgetResizable(true);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setFocusPolicy(Qt::NoFocus);
}

void SettingsList::load()
{
    m_groups.clear();
    auto* content = new QWidget(this);
    // A label stays near its field, however wide the window.
    content->setMaximumWidth(kWidthMax);
    auto* column = new QVBoxLayout(content);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    SettingsDesk const* const settings = m_desk.services().settings;
    for (SettingRow const& row : settings != nullptr ? settings->rows() : std::vector<SettingRow>{}) {
        QString const id = format::text(row.group);
        auto group = std::find_if(m_groups.begin(), m_groups.end(), [&](Group const& g) { return g.id == id; });
        if (group == m_groups.end()) {
            auto* heading = ofKind(new QLabel(content), "head");
            heading->setContentsMargins(look::kPanelInset, look::kPanelInset, look::kPanelInset, 4);
            column->addWidget(heading);
            group = m_groups.insert(m_groups.end(), Group{id, heading, {}});
        }
        auto* view = new SettingRowView(m_desk, row, content);
        connect(view, &SettingRowView::edited, this, &SettingsList::edited);
        column->addWidget(view);
        group->rows.push_back(view);
    }
    column->addStretch(1);
    // Rows of one group stand together, in the order of the table, even where the table mixes groups.
    int place = 0;
    for (Group const& group : m_groups) {
        column->removeWidget(group.heading);
        column->insertWidget(place++, group.heading);
        for (SettingRowView* const view : group.rows) {
            column->removeWidget(view);
            column->insertWidget(place++, view);
        }
    }
    setWidget(content);
    retranslate();
}

QStringList SettingsList::groups() const
{
    QStringList ids;
    for (Group const& group : m_groups) {
        ids << group.id;
    }
    return ids;
}

void SettingsList::showGroup(QString const& id)
{
    for (Group const& group : m_groups) {
        group.heading->setVisible(group.id == id);
        for (SettingRowView* const view : group.rows) {
            view->setVisible(group.id == id);
        }
    }
}

int SettingsList::showMatches(QString const& search)
{
    int found = 0;
    for (Group const& group : m_groups) {
        int inGroup = 0;
        for (SettingRowView* const view : group.rows) {
            bool const isMatch = view->matches(search);
            view->setVisible(isMatch);
            inGroup += isMatch ? 1 : 0;
        }
        group.heading->setVisible(inGroup > 0);
        found += inGroup;
    }
    return found;
}

void SettingsList::discard()
{
    for (Group const& group : m_groups) {
        for (SettingRowView* const view : group.rows) {
            view->discard();
        }
    }
    Q_EMIT edited();
}

void SettingsList::retranslate()
{
    for (Group const& group : m_groups) {
        group.heading->setText(groupTitle(group.id));
        for (SettingRowView* const view : group.rows) {
            view->retranslate();
        }
    }
}

std::vector<std::pair<std::string, std::string>> SettingsList::changes() const
{
    std::vector<std::pair<std::string, std::string>> changed;
    for (Group const& group : m_groups) {
        for (SettingRowView const* const view : group.rows) {
            if (!view->isWrong() && view->isChanged()) {
                changed.emplace_back(view->row().key, view->field().value());
            }
        }
    }
    return changed;
}

int SettingsList::mistakes() const
{
    int wrong = 0;
    for (Group const& group : m_groups) {
        wrong += static_cast<int>(std::count_if(group.rows.begin(), group.rows.end(),
                                                [](SettingRowView const* view) { return view->isWrong(); }));
    }
    return wrong;
}

}  // namespace pentad::preferences
